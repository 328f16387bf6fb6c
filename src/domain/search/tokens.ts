import { foldedJapanese, foldedWord } from './fold.ts';
import { stemOf } from './stem.ts';

/** A word of a text, or a run of Japanese, which has no spaces. */
export interface Token {
  /** Where it stands, in code units. */
  readonly start: number;
  readonly end: number;
  readonly japanese: boolean;
  readonly folded: string;
}

// A dot between words of katakana is left out as often as written (キーン・ソード, キーンソード) and parts no word.
// Marks that cannot be seen (bidirectional ones, joiners, soft hyphens) do not part a word.
const run = /(?<ja>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆ｰﾞﾟ](?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆ｰﾞﾟ\u3099\u309a]|\p{Cf}|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]|(?<=[\p{Script=Katakana}ーｰﾞﾟ])[・･](?=\p{Script=Katakana}))*)|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Cf}])*/gu;

const japaneseAt = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆ｰﾞﾟ]/u;

// A word that takes on Japanese characters without a space, such as "PKO法", is two.
function parted(start: number, written: string): (readonly [start: number, written: string, japanese: boolean])[] {
  if (!japaneseAt.test(written)) return [[start, written, false]];
  const parts: (readonly [number, string, boolean])[] = [];
  let from = 0;
  let kind: boolean | null = null;
  let at = 0;
  for (const character of written) {
    const is: boolean = /[\p{M}\p{Cf}・･]/u.test(character) && kind !== null ? kind : japaneseAt.test(character);
    if (kind !== null && is !== kind) {
      parts.push([start + from, written.slice(from, at), kind]);
      from = at;
    }
    kind = is;
    at += character.length;
  }
  parts.push([start + from, written.slice(from), kind ?? false]);
  return parts;
}

const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)$/;
const apostrophe = /['’ʼ＇]/;

// They join words and name nothing; in capitals, some of them are the United Nations, the African Union or the World Health Organization.
const joining = new Set(('the a an of and or in on at to for by with from as is are was were be been its their this that into onto about between who which what whose when where how has have had did does '
  + 'le la les un une des du de et ou en au aux sur pour par dans avec ses son sa leur leurs est entre ce cette ces cet qui que quel quelle quels quelles dont ont sont vers chez lors').split(' '));
const names = new Set(['UN', 'AU', 'WHO']);

/** The words of a text in their order, as they are looked for; a lone surrogate, a mark or punctuation is none. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(run)) {
    for (const [start, written, japanese] of parted(match.index, match[0])) {
      const folded = japanese ? foldedJapanese(written) : foldedWord(written);
      const end = start + written.length;
      if (folded === '') continue;
      if (!japanese) {
        if (joining.has(folded) && !names.has(written)) continue;
        if (apostrophe.test(text[end] ?? '') && elided.test(folded)) continue;
        if (folded === 's' && apostrophe.test(text[start - 1] ?? '')) continue;
      }
      tokens.push({ start, end, japanese, folded });
    }
  }
  return tokens;
}

/** The key of a word, or the pairs of a run of Japanese in their order and its last character: each character begins one of them. */
export function keysOf({ japanese, folded }: Pick<Token, 'japanese' | 'folded'>): string[] {
  if (!japanese) return [stemOf(folded)];
  const characters = [...folded];
  return characters.map((character, at) => character + (characters[at + 1] ?? ''));
}

/** Two parts of a word with a hyphen between them, under the key of the word without it: peace-keeping is peacekeeping. */
export function compound(token: Token, next: Token | undefined): string | null {
  if (token.japanese || !next || next.japanese || next.start !== token.end + 1) return null;
  return keysOf({ japanese: false, folded: token.folded + next.folded })[0] ?? null;
}
