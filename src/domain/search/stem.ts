/**
 * What the forms of an English or a French word have in common. One rule for both, since a cell or a query may be in either;
 * it takes off little, so that few words fall together that have nothing to do with each other.
 */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = word.length < 4 || /[^a-z]/.test(word) ? word : spelledAlike(withoutMute(withoutEnding(singular(word))));
  if (stems.size >= MOST_STEMS) stems.clear();
  stems.set(word, stem);
  return stem;
}

// The same few thousand words make up most texts.
const stems = new Map<string, string>();
const MOST_STEMS = 20_000;

function singular(word: string): string {
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux') && word.length > 5) return `${word.slice(0, -2)}l`;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:[sx]|sh|ch)es$/.test(word) && word.length > 5) return word.slice(0, -2);
  if (word.endsWith('s') && !/[sui]s$/.test(word)) return word.slice(0, -1);
  return word;
}

function withoutEnding(word: string): string {
  if (word.endsWith('eed')) return word.slice(0, -1);
  const ending = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0;
  const rest = ending > 0 ? word.slice(0, -ending) : word;
  if (ending === 0 || rest.length < 3 || !/[aeiouy]/.test(rest)) return word;
  return /([bdfgklmnprt])\1$/.test(rest) ? rest.slice(0, -1) : rest;
}

// A mute e makes no word of its own: defense and défense, conjoint and conjointe, exchange and exchanging.
function withoutMute(word: string): string {
  if (word.endsWith('ie') && word.length > 4) return `${word.slice(0, -2)}y`;
  const rest = word.length > 4 ? word.replace(/e+$/, '') : word;
  return rest.length < 3 ? word : rest;
}

function spelledAlike(word: string): string {
  return word
    .replace(/iz(?=$|ation)/, 'is').replace(/enc$/, 'ens').replace(/^(.*program)m$/, '$1').replace(/^(.*cent)er$/, '$1r').replace(/(..[^aeiou])our$/, '$1or');
}
