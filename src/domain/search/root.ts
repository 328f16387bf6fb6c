/**
 * What an English or a French word has in common with those derived from it, and whether words begin with it or are it;
 * null where too little is left to tell words apart.
 */
export function rootOf(folded: string): { readonly key: string; readonly prefix: boolean } | null {
  const word = folded.replace(/(?:e?s|x)$/, '');
  for (const ending of endings) {
    if (!word.endsWith(ending)) continue;
    const key = word.slice(0, -ending.length).replace(/([bdglmnprt])\1$/, '$1');
    if (key.length >= SHORTEST) return { key, prefix: key.length > SHORTEST };
  }
  return null;
}

const SHORTEST = 4;

// The longest first.
const endings = ('isationnel izational arianism ization isation arian ational ationnel ateur ation ative atif ition ement iment ance ence ancy ency aire ique ible able ment ness ship ating ate ional ionnel '
  + 'ante ant ent eur euse rice trice ian ien ienn ienne aise ais ese ary ist iste ism isme ity ite ive ing ion ial iel al el er ier or ic ee ed if ly')
  .split(' ').toSorted((one, other) => other.length - one.length);
