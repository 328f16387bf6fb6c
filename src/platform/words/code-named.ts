import { domainWords } from './domain-words.ts';
import { languages } from './languages.ts';

/** Columns of a table of which people write the values out, and where their words stand. */
const wordsOf = { kind: 'kinds', level: 'levels', track: 'tracks', stage: 'stages', rank_a: 'ranks', rank_b: 'ranks', audience: 'audiences' } as const;

// An accent, a capital, an apostrophe or a width more or less is no other word.
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{Script=Latin}\p{M}+/gu, (letter) => letter[0] as string).normalize('NFC').replaceAll('’', "'").replace(/\s+/g, ' ').trim();

const known = new Map<string, ReadonlyMap<string, string>>();

/** The code that a text names in any language of ours, in a column of this name; null when it names none. */
export function codeNamed(column: string, text: string): string | null {
  if (!(column in wordsOf)) return null;
  const table = wordsOf[column as keyof typeof wordsOf];
  let codes = known.get(table);
  if (!codes) known.set(table, (codes = new Map(languages.flatMap((language) => Object.entries(domainWords[language][table]).map(([code, word]) => [folded(word), code] as const)).toReversed())));
  return codes.get(folded(text)) ?? null;
}
