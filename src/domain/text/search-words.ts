/**
 * The words and pairs of characters of a title, for the likeness of two events. Words keep their forms here: how a search
 * finds them is told in domain/search.
 */
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/gu;
// Variants of kanji that Unicode gives up for one another in any of its forms; in a name they are characters of their own.
const variants = /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u;
const spaced = /[\p{L}\p{N}]+/gu;

export function searchWords(text: string): string[] {
  const folded = (variants.test(text) ? text.replace(/[^\p{Script=Han}]+/gu, (run) => run.normalize('NFKC')) : text.normalize('NFKC')).toLowerCase();
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
