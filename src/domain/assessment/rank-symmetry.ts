import type { Engagement } from '#domain/engagement/engagement.ts';
import { weightOf } from '#domain/party/rank.ts';

type Heads = Pick<Engagement, 'rankA' | 'rankB'>;

/** From this difference on, heads of delegation are no match. */
const UNEQUAL_FROM = 2;

/** The difference of the two heads' ranks (a minus b) on the common scale; null when either is not known or has none. */
export function rankGap({ rankA, rankB }: Heads): number | null {
  const [a, b] = [rankA && weightOf(rankA), rankB && weightOf(rankB)];
  return a === null || b === null ? null : a - b;
}

/** The same, where it is so great that the heads are no match. */
export function unequalBy(heads: Heads): number | null {
  const gap = rankGap(heads);
  return gap !== null && Math.abs(gap) >= UNEQUAL_FROM ? gap : null;
}
