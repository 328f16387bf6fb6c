import { foldedJapanese } from '#domain/search/fold.ts';
import type { Language } from '#domain/text/language.ts';
import { keysOf, tokensOf, type Token } from '#domain/search/tokens.ts';

/** One of the names of a term, in one language. */
export interface TermName {
  readonly id: string;
  readonly text: string;
  /** Others only keep what is part of them from being linked: the Security Council is no case of security. */
  readonly linked: boolean;
}

/** Where a term stands in a text, in code units. */
export interface TermSpan {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

interface Compiled {
  readonly name: TermName;
  readonly keys: readonly string[];
  /** What stands between its words. */
  readonly gaps: readonly string[];
  /** A name in capitals is an abbreviation, and no word: nobody writes us for the United States. */
  readonly capitals: boolean;
}

const capitals = /^[\p{Lu}\d][\p{Lu}\d&/+-]+$/u;
const keyOf = (token: Token): string => (token.japanese ? token.folded : (keysOf(token)[0] ?? ''));
const gapOf = (text: string): string => text.toLowerCase().replace(/[\s‐‑-]+/gu, ' ').replaceAll('’', "'");
const gapsOf = (text: string, tokens: readonly Token[]): string[] => tokens.slice(1).map(({ start }, at) => gapOf(text.slice(tokens[at]?.end, start)));

/** Finds where the terms of a glossary stand in texts of one language: the longest first, and each once. */
export class TermLinks {
  readonly #japanese: boolean;
  readonly #byFirst = new Map<string, Compiled[]>();

  constructor(language: Language, names: readonly TermName[]) {
    this.#japanese = language === 'ja';
    for (const name of names) {
      const tokens = tokensOf(name.text);
      const keys = this.#japanese ? [foldedEach(name.text)] : tokens.map(keyOf);
      const first = this.#japanese ? keys[0]?.[0] : keys[0];
      if (!first) continue;
      const compiled = { name, keys, gaps: gapsOf(name.text, tokens), capitals: capitals.test(name.text) };
      const known = this.#byFirst.get(first);
      if (known) known.push(compiled);
      else this.#byFirst.set(first, [compiled]);
    }
    const length = ({ keys }: Compiled): number => (this.#japanese ? (keys[0] as string).length : keys.length);
    // A name that is linked goes before one of the same length that is not.
    for (const known of this.#byFirst.values()) known.sort((one, other) => length(other) - length(one) || Number(other.name.linked) - Number(one.name.linked));
  }

  /** The first place of each term, in order and apart; nothing of `but`, which has been linked already. */
  in(text: string, but: ReadonlySet<string> = new Set()): TermSpan[] {
    const seen = new Set(but);
    return (this.#japanese ? this.#inJapanese(text) : this.#inWords(text)).flatMap(({ start, end, name: { id, linked } }) => {
      if (!linked || seen.has(id)) return [];
      seen.add(id);
      return [{ start, end, id }];
    });
  }

  #inWords(text: string): { start: number; end: number; name: TermName }[] {
    const found: { start: number; end: number; name: TermName }[] = [];
    const tokens = tokensOf(text);
    const keys = tokens.map(keyOf);
    for (let at = 0; at < tokens.length; at += 1) {
      const hit = this.#byFirst.get(keys[at] as string)?.find((term) => stands(term, text, tokens, keys, at));
      if (!hit) continue;
      const last = at + hit.keys.length - 1;
      found.push({ start: (tokens[at] as Token).start, end: (tokens[last] as Token).end, name: hit.name });
      at = last;
    }
    return found;
  }

  #inJapanese(text: string): { start: number; end: number; name: TermName }[] {
    const found: { start: number; end: number; name: TermName }[] = [];
    const folded = foldedEach(text);
    for (let at = 0; at < folded.length; at += 1) {
      const hit = this.#byFirst.get(folded[at] as string)?.find(({ keys: [key = ''] }) => folded.startsWith(key, at) && isWhole(folded, at, at + key.length));
      if (!hit) continue;
      const end = at + (hit.keys[0] as string).length;
      found.push({ start: at, end, name: hit.name });
      at = end - 1;
    }
    return found;
  }
}

const joined = (text: string, hyphen: number, letter: number): boolean => /[‐‑-]/.test(text[hyphen] ?? '') && /[\p{L}\p{N}]/u.test(text[letter] ?? '');

function stands({ name, keys, gaps, capitals: inCapitals }: Compiled, text: string, tokens: readonly Token[], found: readonly string[], at: number): boolean {
  if (keys.some((key, place) => found[at + place] !== key)) return false;
  const its = tokens.slice(at, at + keys.length);
  const [start, end] = [(its[0] as Token).start, (its.at(-1) as Token).end];
  if (inCapitals && text.slice(start, end) !== name.text) return false;
  // Part of a longer word: cyber-security.
  if (joined(text, start - 1, start - 2) || joined(text, end, end + 1)) return false;
  return gapsOf(text, its).every((gap, place) => gap === gaps[place]);
}

/** Folded unit by unit, so that places in it are places in the text. */
function foldedEach(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at] as string;
    const its = unit < '\u0080' || (unit >= '\ud800' && unit < '\ue000') ? unit : foldedJapanese(unit);
    folded += its.length === 1 ? its : unit;
  }
  return folded;
}

const scripts = [/[\p{Script=Katakana}ー]/u, /[\p{Script=Latin}\p{N}]/u] as const;
const han = /\p{Script=Han}/u;

/**
 * Japanese has no spaces. A run of katakana or of Latin letters is one word, and two characters may be any part of a compound;
 * longer names stand for themselves wherever they are.
 */
function isWhole(text: string, start: number, end: number): boolean {
  const sides = [[text[start] ?? '', text[start - 1] ?? ''], [text[end - 1] ?? '', text[end] ?? '']] as const;
  return sides.every(([own, next]) => scripts.every((script) => !(script.test(own) && script.test(next))) && (end - start > 2 || !(han.test(own) && han.test(next))));
}
