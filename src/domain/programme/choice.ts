/** From the scores of both sides to a joint list of five or six priorities. */

export const SCORES = [0, 1, 2, 3, 4, 5] as const;
export const LEAST = 5;
export const MOST = 6;

export interface ScoredTopic {
  readonly topic: string;
  readonly a: number;
  readonly b: number;
}

export interface RankedTopic extends ScoredTopic {
  readonly sum: number;
  readonly difference: number;
  /** A side that gave 0 does not want it, so that it cannot be a joint priority. */
  readonly wanted: boolean;
  readonly chosen: boolean;
  /** Equal in sum and difference to a topic on the other side of the line: only the order of the agenda decided. */
  readonly tied: boolean;
}

/**
 * The higher sum goes first, then the smaller difference, then the order of the agenda, in which topics are given.
 * Five are proposed; a sixth when its sum equals the fifth's.
 */
export function rankedTopics(scored: readonly ScoredTopic[]): readonly RankedTopic[] {
  const ranked = scored.map((each, at) => ({ ...each, at, sum: each.a + each.b, difference: Math.abs(each.a - each.b), wanted: each.a > 0 && each.b > 0 }))
    .sort((one, other) => Number(other.wanted) - Number(one.wanted) || other.sum - one.sum || one.difference - other.difference || one.at - other.at);
  const wanted = ranked.filter((each) => each.wanted);
  const [fifth, sixth] = [wanted[LEAST - 1], wanted[LEAST]];
  const line = Math.min(wanted.length, fifth && sixth && sixth.sum === fifth.sum ? MOST : LEAST);
  const [last, next] = [wanted[line - 1], wanted[line]];
  const drawn = last !== undefined && next !== undefined && last.sum === next.sum && last.difference === next.difference;
  return ranked.map(({ at: _, ...each }, place) => ({
    ...each, chosen: place < line, tied: drawn && each.wanted && each.sum === last.sum && each.difference === last.difference,
  }));
}

/** The joint list that follows from the scores, in order. */
export const proposedList = (ranked: readonly RankedTopic[]): readonly string[] => ranked.filter(({ chosen }) => chosen).map(({ topic }) => topic);

export type ListProblem = 'none' | 'too-many' | 'twice' | 'unknown';

/** What is wrong with a list of priorities; null when nothing is. */
export function problemOfList(list: readonly string[], topics: ReadonlySet<string>): ListProblem | null {
  if (list.length === 0) return 'none';
  if (list.length > MOST) return 'too-many';
  if (new Set(list).size < list.length) return 'twice';
  return list.every((topic) => topics.has(topic)) ? null : 'unknown';
}
