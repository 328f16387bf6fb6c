import type { Language } from '../text/language.ts';
import { NO_GLOSSARY, nameOfTerm, type Concept, type Glossary } from './glossary.ts';
import { compound, keysOf, tokensOf, type Token } from './tokens.ts';

export interface WantedWord {
  readonly key: string;
  /** Longer words that begin with it will do. */
  readonly prefix: boolean;
  /** It must stand right behind the one before: pairs of a run of Japanese. */
  readonly joined: boolean;
}

/** One way in which a row can answer a part of a query: by all of these words. */
export interface Alternative {
  readonly words: readonly WantedWord[];
  /** The term of the glossary by which it would be found; null for what was typed. */
  readonly term: { readonly language: Language; readonly text: string } | null;
}

/** A part of a query, of which a row must answer each in one of its ways. */
export interface Part {
  /** As it was typed. */
  readonly typed: string;
  readonly tokens: readonly Token[];
  readonly alternatives: readonly Alternative[];
}

export type Query = readonly Part[];

const LONGEST_QUERY = 1_000;
const PARTS = 12;
const ALTERNATIVES = 24;

/** What a query asks for; of nothing but punctuation, nothing. */
export function queryOf(typedText: string, glossary: Glossary = NO_GLOSSARY): Query {
  const text = typedText.slice(0, LONGEST_QUERY);
  const tokens = tokensOf(text).filter((token, at, all) => !counts(token, all[at - 1])).flatMap((token) => (token.japanese ? segments(token, glossary) : [token]));
  const parts = new Map<string, Part>();
  for (let at = 0; at < tokens.length && parts.size < PARTS;) {
    const named = glossary.longest(tokens.slice(at, at + 8));
    const [first, second] = [tokens[at] as Token, tokens[at + 1]];
    const whole = (named?.count ?? 0) <= 2 && text[first.end] === '-' ? compound(first, second) : null;
    const count = whole === null ? (named?.count ?? 1) : 2;
    const typed = tokens.slice(at, at + count);
    const name = typed.map(({ folded }) => folded).join(' ');
    if (!parts.has(name)) parts.set(name, { typed: first.japanese ? typed.map(({ folded }) => folded).join('') : text.slice(first.start, (typed.at(-1) as Token).end), tokens: typed, alternatives: [...asTyped(typed), ...whole === null ? [] : [{ words: [exact(whole)], term: null }], ...named ? translations(named.concepts, nameOfTerm(name)) : []].slice(0, ALTERNATIVES) });
    at += count;
  }
  return [...parts.values()];
}

/** The words of a query with the part and the alternative of each, as the database takes them. */
export function flatWords(query: Query): readonly [words: string[], parts: number[], alternatives: number[], prefixed: boolean[], joined: boolean[]] {
  const all = query.flatMap(({ alternatives }, part) => alternatives.flatMap(({ words }, at) => words.map((word) => ({ word, part, at }))));
  return [all.map(({ word }) => word.key), all.map(({ part }) => part), all.map(({ at }) => at), all.map(({ word }) => word.prefix), all.map(({ word }) => word.joined)];
}

// 2019年, 第13回: the number is the word.
const counts = (token: Token, before: Token | undefined): boolean =>
  (/^[年月日回次]$/.test(token.folded) && before?.end === token.start && /^\d+$/.test(before.folded)) || token.folded === '第';

// Between other characters, or behind the last, these say how two words belong together, and are part of neither.
const particle = /(?<=[^\p{Script=Hiragana}])(?:に関する|における|に対する|に係る|に関し|について|による|により|に向けた|のための|のため|並びに|及び|又は|との|への|での|からの|した|する|[のとをはがにでへやも])(?=[^\p{Script=Hiragana}]|$)/u;
const scripts = /[\p{Script=Katakana}ーｰﾞﾟ]+|[^\p{Script=Katakana}ーｰﾞﾟ]+/gu;

/** A run of Japanese as the words that it is made of: what stands between particles is a term, or terms and what lies between them. */
function segments(token: Token, glossary: Glossary): Token[] {
  const words = token.folded.split(particle).filter((each) => each !== '').flatMap((each) => (glossary.longest([{ ...token, folded: each }]) ? [each] : glossary.parts(each) ?? each.match(scripts)?.flatMap((its) => glossary.parted(its)) ?? [each]));
  return words.map((folded) => ({ ...token, folded }));
}

export const exact = (key: string): WantedWord => ({ key, prefix: false, joined: false });

export function wordsOf(token: Token): WantedWord[] {
  const keys = keysOf(token);
  if (!token.japanese) return keys.map(exact);
  if (keys.length === 1) return [{ key: keys[0] as string, prefix: true, joined: false }];
  return keys.slice(0, -1).slice(0, 30).map((key, at) => ({ key, prefix: false, joined: at > 0 }));
}

function asTyped(tokens: readonly Token[]): Alternative[] {
  const [single] = tokens;
  if (!single || tokens.length > 1 || single.japanese || single.folded.length < 3) return [{ words: tokens.flatMap(wordsOf), term: null }];
  const [stem = ''] = keysOf(single);
  const begun: Alternative = { words: [{ key: single.folded, prefix: true, joined: false }], term: null };
  return stem === single.folded ? [begun] : [{ words: [exact(stem)], term: null }, begun];
}

function translations(concepts: readonly Concept[], typed: string): Alternative[] {
  const known = new Map<string, Alternative>();
  for (const { terms } of concepts) {
    for (const term of terms) {
      const name = nameOfTerm(term.text);
      if (name === '' || name === typed || known.has(name)) continue;
      known.set(name, { words: tokensOf(term.text).flatMap(wordsOf), term });
    }
  }
  return [...known.values()];
}
