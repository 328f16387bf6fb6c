/**
 * The words under which a text is found. What was typed stays as typed; only these keys are normalised:
 * compatibility forms and accents are folded, and Japanese is cut into pairs of characters, since it has no spaces.
 */
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/gu;
const spaced = /[\p{L}\p{N}]+/gu;

export function searchWords(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase();
  const words = new Set<string>();
  for (const [run] of folded.matchAll(japanese)) {
    const characters = [...run];
    for (const character of characters) words.add(character);
    for (let at = 0; at + 1 < characters.length; at += 1) words.add(`${characters[at]}${characters[at + 1]}`);
  }
  const rest = folded.replace(japanese, ' ').normalize('NFD').replace(/\p{M}/gu, '');
  for (const [word] of rest.matchAll(spaced)) words.add(word.slice(0, 60));
  return [...words];
}

/** The words a query asks for: pairs alone where a run of Japanese has two characters or more. */
export function queryWords(query: string): string[] {
  const words = searchWords(query.slice(0, 500));
  const pairs = words.filter((word) => [...word].length > 1);
  return words.filter((word) => [...word].length > 1 || !pairs.some((pair) => pair.includes(word))).slice(0, 24);
}
