import { exact, wordsOf, type Alternative, type Part, type Query } from './query.ts';
import { rootOf } from './root.ts';
import type { Token } from './tokens.ts';

const PARTS = 16;

/**
 * What is asked for when hardly a row answers all of a query: rows that answer some of its parts. A word will do in what was derived from it
 * (planners, planning), and a run of Japanese that is no term in the pairs of characters that it is made of.
 */
export function looselyOf(query: Query): Query {
  const telling = query.filter(({ tokens }) => tokens.length !== 1 || !fillers.has(tokens[0]?.folded ?? ''));
  return (telling.length > 0 ? telling : query).flatMap(loosened).slice(0, PARTS);
}

// Rare as they may be in the record, they do not say what is looked for.
const fillers = new Set('last latest recent often how many much why all any some list new next find show dernier derniere derniers dernieres recent recente souvent combien pourquoi tous toutes liste nouveau nouvelle prochain 最新 最近 一覧 件数 次回'.split(' '));

function loosened(part: Part): readonly Part[] {
  const [token, ...more] = part.tokens;
  if (!token) return [part];
  if (more.length === 0 && !token.japanese) return [derived(part, token)];
  const ownTerm = part.alternatives.some(({ term }) => term !== null);
  if (more.length > 0) return ownTerm ? [part] : part.tokens.map((each) => derived({ typed: part.typed, tokens: [each], alternatives: [{ words: wordsOf(each), term: null }] }, each));
  const pairs = ownTerm ? [] : pairsOf(token);
  return pairs.length < 2 ? [part] : pairs.map((key) => ({ typed: part.typed, tokens: part.tokens, alternatives: [{ words: [exact(key)], term: null }] }));
}

function derived(part: Part, { japanese, folded }: Token): Part {
  const root = japanese ? null : rootOf(folded);
  if (root === null) return part;
  const begun: Alternative = { words: [{ ...root, joined: false }], term: null };
  return { ...part, alternatives: [...part.alternatives, begun] };
}

/** Most words of Chinese characters have two. */
function pairsOf({ folded }: Token): string[] {
  const characters = [...folded];
  const step = characters.length % 2 === 0 ? 2 : 1;
  return characters.flatMap((character, at) => (at % step === 0 && at + 1 < characters.length ? [character + (characters[at + 1] as string)] : []));
}
