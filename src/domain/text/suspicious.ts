import { drawnAsKatakana, drawnAsLatin } from './look-alike.ts';

/** Why a name may not be what it looks like. */
export type Suspicion = 'mixed-scripts' | 'look-alike' | 'direction' | 'invisible' | 'full-width' | 'broken';

// Everything that names and titles are made of but full-width letters; what is of these alone needs no closer look.
const ordinary = /^[\n\r\t -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff\u2460-\u27bf\u3000-\u30ff\u31f0-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff20\uff3b-\uff40\uff5b-\uffef]*$/;
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const unseen = /[\u034f\u00ad\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cc}]/u;
const unpaired = /[\ud800-\udfff\ufffd]/u;
const fullWidth = /[\uff21-\uff3a\uff41-\uff5a]/;
const words = /[\p{L}\p{M}]+/gu;
const others = { cyrillic: /\p{Script=Cyrillic}/u, greek: /\p{Script=Greek}/u, armenian: /\p{Script=Armenian}/u };
const latin = /\p{Script=Latin}/u;
// Mathematical and letterlike forms of Latin letters, which belong to no script.
const styled = /[\u2100-\u214f\u{1d400}-\u{1d7ff}]/u;
const phonetic = /[\u0250-\u02af\u1d00-\u1d7f]/u;
const inKatakana = /(?<=[ァ-ヺー])(\p{Script=Han})(?=[ァ-ヺー・])/gu;

const drawnAsLatinOnly = (word: string): boolean => [...word].every((letter) => drawnAsLatin(letter) !== null || /\p{M}/u.test(letter));

function inWord(word: string, text: string): Suspicion | null {
  const its = Object.values(others).filter((script) => script.test(word));
  if (its.length > 1 || (its.length === 1 && latin.test(word))) return 'mixed-scripts';
  if ([...word].some((letter) => phonetic.test(letter) && drawnAsLatin(letter) !== null)) return 'look-alike';
  const [script] = its;
  // A word of another alphabet that looks Latin throughout, where nothing else in the text shows that it is of that alphabet.
  const elsewhere = script && [...text].some((letter) => script.test(letter) && drawnAsLatin(letter) === null);
  return script && !elsewhere && drawnAsLatinOnly(word) ? 'look-alike' : null;
}

/**
 * Why a text that names somebody or something may not be what it looks like, in the order in which it is told; nothing for names in
 * Latin letters or Japanese as people type them. `full` says whether letters of full width are usual in its language, as in Japanese.
 */
export function suspicionsOf(text: string, { full }: { readonly full: boolean } = { full: false }): readonly Suspicion[] {
  const found = new Set<Suspicion>();
  for (const [, character = ''] of text.matchAll(inKatakana)) if (drawnAsKatakana(character) !== null) found.add('look-alike');
  if (!ordinary.test(text)) {
    for (const [word] of text.matchAll(words)) { const suspicion = inWord(word, text); if (suspicion) found.add(suspicion); }
    if ([...text].some((character) => styled.test(character) && /^[a-z]$/i.test(character.normalize('NFKC')))) found.add('look-alike');
    if (fullWidth.test(text) && (!full || /[a-z]/i.test(text))) found.add('full-width');
  }
  if (direction.test(text)) found.add('direction');
  if (unseen.test(text.replace(/[\n\r\t]/g, ''))) found.add('invisible');
  if (unpaired.test(text)) found.add('broken');
  return order.filter((each) => found.has(each));
}

const order: readonly Suspicion[] = ['mixed-scripts', 'look-alike', 'direction', 'invisible', 'full-width', 'broken'];

/** A text without the characters in it that cannot be seen: for places that hold letters alone, where it must turn nothing around it. */
export const seenAlone = (text: string): string => seenParts(text).map((part) => ('text' in part ? part.text : '')).join('');

/** A text with what cannot be seen in it by its number: for paper. */
export const seenOnPaper = (text: string): string => seenParts(text).map((part) => ('text' in part ? part.text : `[${part.unseen}]`)).join('');

/** A text in parts: as it stands, and the characters in it that cannot be seen, by their numbers. */
export function seenParts(text: string): readonly ({ readonly text: string } | { readonly unseen: string })[] {
  const parts: ({ text: string } | { unseen: string })[] = [];
  for (const character of text) {
    const last = parts.at(-1);
    if (/[\n\r\t]/.test(character) || !(direction.test(character) || unseen.test(character) || /[\ud800-\udfff]/u.test(character))) {
      if (last && 'text' in last) last.text += character;
      else parts.push({ text: character });
    } else parts.push({ unseen: `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}` });
  }
  return parts;
}
