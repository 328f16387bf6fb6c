import type { Alternative, Query, WantedWord } from './query.ts';
import { keysOf, tokensOf, type Token } from './tokens.ts';

/** Where a text answers a query, in code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Answered {
  /** Of each text, in order and apart from each other. */
  readonly spans: readonly (readonly Span[])[];
  /** Of each text, which parts of the query it answers. */
  readonly parts: readonly ReadonlySet<number>[];
  /** The terms by which a part of the query was found that was not found as it was typed. */
  readonly through: readonly { readonly typed: string; readonly terms: readonly NonNullable<Alternative['term']>[] }[];
  /** Parts of the query, as they were typed, that nothing answers. */
  readonly lacking: readonly string[];
}

/** What in the texts of one row answers a query, and by which translations. */
export function answeredBy(query: Query, texts: readonly string[]): Answered {
  const tokens = texts.map(tokensOf);
  const spans: Span[][] = texts.map(() => []);
  const parts = texts.map(() => new Set<number>());
  const through: Answered['through'][number][] = [];
  const answered = new Map<string, boolean>();
  for (const [part, { alternatives, typed }] of query.entries()) {
    const answers = alternatives.map((alternative) => ({ alternative, found: foundIn(tokens, texts, alternative) })).filter(({ found }) => found !== null);
    answered.set(typed, answers.length > 0 || answered.get(typed) === true);
    for (const { found } of answers) for (const [at, span] of found ?? []) {
      spans[at]?.push(span);
      parts[at]?.add(part);
    }
    const terms = answers.flatMap(({ alternative: { term } }) => (term ? [term] : []));
    if (terms.length > 0 && terms.length === answers.length) through.push({ typed, terms });
  }
  return { spans: spans.map(apart), parts, through, lacking: [...answered].flatMap(([part, is]) => (is ? [] : [part])) };
}

type Found = readonly (readonly [text: number, span: Span])[];

/** Where all words of an alternative stand; null when one is missing. */
function foundIn(tokens: readonly (readonly Token[])[], texts: readonly string[], { words }: Alternative): Found | null {
  const all: [number, Span][] = [];
  for (const phrase of phrasesOf(words)) {
    const here = tokens.flatMap((its, at) => its.flatMap((token) => {
      const span = spanOf(token, phrase, texts[at] as string);
      return span ? [[at, span] as [number, Span]] : [];
    }));
    if (here.length === 0) return null;
    all.push(...here);
  }
  return all;
}

/** Pairs of characters put together again to the run of Japanese that they came from. */
function phrasesOf(words: readonly WantedWord[]): { key: string; prefix: boolean }[] {
  const phrases: { key: string; prefix: boolean }[] = [];
  for (const { key, prefix, joined } of words) {
    const last = phrases.at(-1);
    if (joined && last) last.key += [...key].slice(1).join('');
    else phrases.push({ key, prefix });
  }
  return phrases;
}

function spanOf(token: Token, { key, prefix }: { key: string; prefix: boolean }, text: string): Span | null {
  if (!token.japanese) {
    const [own = ''] = keysOf(token);
    return own === key || (prefix && own.startsWith(key)) ? token : null;
  }
  const at = token.folded.indexOf(key);
  if (at < 0) return null;
  // A form that is written with more or fewer characters than its key is marked whole.
  return text.slice(token.start, token.end).length === token.folded.length ? { start: token.start + at, end: token.start + at + key.length } : token;
}

function apart(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
