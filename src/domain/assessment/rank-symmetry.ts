import type { Engagement } from '#domain/engagement/engagement.ts';
import { weightOf } from '#domain/party/rank.ts';

/** From this difference on, heads of delegation are no match. */
export const RANK_GAP = 2;

/** The difference of the two heads' ranks (a minus b) on the common scale; null when either is not known or has none. */
export function rankGap({ rankA, rankB }: Pick<Engagement, 'rankA' | 'rankB'>): number | null {
  const [a, b] = [rankA && weightOf(rankA), rankB && weightOf(rankB)];
  return a === null || b === null ? null : a - b;
}

export const isUnequal = (engagement: Pick<Engagement, 'rankA' | 'rankB'>): boolean => Math.abs(rankGap(engagement) ?? 0) >= RANK_GAP;
