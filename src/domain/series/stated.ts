import type { Day } from '#domain/date/day.ts';
import type { Series, StatedRegularity } from './series.ts';

const claimsActivity: ReadonlySet<StatedRegularity> = new Set(['regular', 'claimed-regular', 'irregular', 'declining', 'standing', 'new', 'active', 'linked']);

/**
 * The day until which a document says that a series was going on, whatever rounds are on record; null without one.
 * A record that lacks rounds of that time is incomplete, which is not the same as rounds not held.
 */
export const activeUntil = ({ stated, statedOn }: Series): Day | null =>
  stated !== null && statedOn !== null && claimsActivity.has(stated) ? statedOn.latest : null;
