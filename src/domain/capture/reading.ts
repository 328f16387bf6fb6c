/**
 * A text made ready for rules: one form of each letter, and the way back to what was written.
 * Full-width letters and digits, era ligatures and accents are folded, so that a rule is written once.
 */
export interface Reading {
  /** As it came in; every offset that leaves this folder counts in it. */
  readonly text: string;
  /** Folded, with capitals. */
  readonly cased: string;
  /** Folded, in small letters; as long as `cased`. */
  readonly plain: string;
  /** Offset in the text of each unit of the folded text, and of its end. */
  readonly at: readonly number[];
}

/** The words of a text that a value came from: offsets in the text as it came in. */
export interface Quote {
  readonly from: number;
  readonly to: number;
}

export type Certainty = 'certain' | 'likely';

/** A value that a text gives. What is not sure is not found at all. */
export interface Found<Value> {
  readonly value: Value;
  readonly quotes: readonly Quote[];
  readonly certainty: Certainty;
}

const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f々〇]/;
const DASHES = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/;
const QUOTES: Readonly<Record<string, string>> = { '\u2018': "'", '\u2019': "'", '\u201b': "'", '\u02bc': "'", '\u2032': "'", '\u201c': '"', '\u201d': '"', '\u00ab': '"', '\u00bb': '"' };
// Forms that NFKC would turn into digits or letters that were never part of a number: ① ² ½ and the like.
const APART = /[\u2460-\u24ff\u2776-\u2793\u00b2\u00b3\u00b9\u2070-\u209f\u00bc-\u00be\u2150-\u218f]/;

export function readingOf(text: string): Reading {
  const [folded, at]: [string[], number[]] = [[], []];
  for (let place = 0; place < text.length;) {
    const unit = text.charCodeAt(place);
    const take = (unit >= 0xd800 && unit < 0xdc00) || /[\uff9e\uff9f\u3099\u309a\u0300-\u036f]/.test(text[place + 1] ?? '') ? 2 : 1;
    const piece = text.slice(place, place + take);
    // By units, not letters: a letter of two units has two places.
    for (const letter of foldedPiece(piece, text, place).split('')) {
      // Blanks by the thousand say no more than two.
      if ((letter === ' ' || letter === '\n') && folded.length > 2 && folded.at(-1) === letter && folded.at(-2) === letter) continue;
      folded.push(letter);
      at.push(place);
    }
    place += take;
  }
  at.push(text.length);
  const cased = folded.join('');
  let plain = cased.toLowerCase();
  if (plain.length !== cased.length) plain = [...folded].map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join('');
  return { text, cased, plain, at };
}

// Returns text that is as long in units as the list of offsets it is given.
function foldedPiece(piece: string, text: string, place: number): string {
  const code = piece.charCodeAt(0);
  if (code === 0x0d) return text[place + 1] === '\n' ? '' : '\n';
  if (code === 0x0a) return wrapped(text, place) ? '' : '\n';
  if (code < 0x80 && piece.length === 1) return code === 0x09 ? ' ' : piece;
  if (code === 0x00ad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff) return '';
  if (code === 0x301c || code === 0xff5e || code === 0x223c) return '~';
  if (DASHES.test(piece)) return '-';
  if (piece in QUOTES) return QUOTES[piece] as string;
  if (APART.test(piece)) return ' ';
  if (/\s/.test(piece)) return ' ';
  const normal = piece.normalize('NFKC');
  return JAPANESE.test(normal) ? normal : normal.normalize('NFD').replace(/\p{M}/gu, '');
}

/** A line that a mail program broke in the middle of Japanese, which has no spaces to break at. */
function wrapped(text: string, place: number): boolean {
  const before = text[place - 1] === '\r' ? place - 1 : place;
  if (!JAPANESE.test(text[before - 1] ?? '') || !/[\u3040-\u30ff\u3400-\u9fff々〇0-9０-９]/.test(text[place + 1] ?? '')) return false;
  // A date alone, a number or a mark begins something of its own.
  if (/^(?:[(（]?(?:令和|平成|昭和|(?:19|20)\d\d年)[^。、\n]{0,16}(?:\n|$)|[0-9０-９]{1,2}[\s\u3000.．])/.test(text.slice(place + 1, place + 32))) return false;
  return before - text.lastIndexOf('\n', before - 1) > 28;
}

/** The words of the text as it came in behind a stretch of the folded text. */
export const quoteOf = ({ at, text }: Reading, from: number, to: number): Quote =>
  ({ from: at[from] ?? text.length, to: to > from ? endOf(text, at[to - 1] ?? text.length) : (at[from] ?? text.length) });

/** What stands there in the text as it came in. */
export const wordsAt = ({ text }: Pick<Reading, 'text'>, { from, to }: Quote): string => text.slice(from, to);

const endOf = (text: string, place: number): number => {
  let end = place + ((text.charCodeAt(place) & 0xfc00) === 0xd800 ? 2 : 1);
  while (/[\uff9e\uff9f\u3099\u309a\u0300-\u036f]/.test(text[end] ?? '')) end += 1;
  return Math.min(end, text.length);
};

/** A text as a pattern that matches nothing but it. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export const isJapanese = (text: string): boolean => JAPANESE.test(text);

/** A phrase of a dictionary in the form in which texts are read. */
export const foldedPhrase = (phrase: string): string => readingOf(phrase).plain.trim();

export type CaptureLanguage = 'en' | 'fr' | 'ja';

const FRENCH = /(?<![a-z])(?:le|la|les|des|du|et|une|au|aux|avec|ont|pour|dans|sur|ministre|entre|est|par|ses|leur|qui)(?![a-z])/g;
const ENGLISH = /(?<![a-z])(?:the|of|and|with|for|to|in|on|by|their|was|were|has|will|at|from|minister|between|is|his|her)(?![a-z])/g;

/** The language of most of a text. A little kana among much Latin is a quotation. */
export function languageOf({ plain }: Pick<Reading, 'plain'>): CaptureLanguage {
  const japanese = plain.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  const latin = plain.match(/[a-z]/g)?.length ?? 0;
  // A Japanese letter says about as much as three Latin ones.
  if (japanese * 3 > latin) return 'ja';
  return (plain.match(FRENCH)?.length ?? 0) > (plain.match(ENGLISH)?.length ?? 0) ? 'fr' : 'en';
}
