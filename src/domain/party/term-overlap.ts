import { ALWAYS_AFTER } from '#domain/date/day.ts';
import type { When } from '#domain/date/when.ts';

export interface TermDates {
  readonly start: When;
  /** null: still in office. */
  readonly end: When | null;
  readonly acting: boolean;
}

export type Overlap = 'certain' | 'possible' | 'none';

/**
 * Whether two terms of one office lie over each other. A handover on one day is none. Dates that are not days may or may
 * not overlap; and somebody who acts for a holder may do so during the holder's own term.
 */
export function overlapOf(one: TermDates, other: TermDates): Overlap {
  const certainly = Math.max(one.start.latest, other.start.latest) < Math.min(one.end?.earliest ?? ALWAYS_AFTER, other.end?.earliest ?? ALWAYS_AFTER);
  const possibly = Math.max(one.start.earliest, other.start.earliest) < Math.min(one.end?.latest ?? ALWAYS_AFTER, other.end?.latest ?? ALWAYS_AFTER);
  const doubtful = one.acting || other.acting || [one.start, one.end, other.start, other.end].some((when) => when?.doubtful);
  return certainly && !doubtful ? 'certain' : possibly || certainly ? 'possible' : 'none';
}
