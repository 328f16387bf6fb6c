import { dateTyped } from '#domain/capture/date-typed.ts';
import type { Day } from '#domain/date/day.ts';
import { spanOf, whenOf } from '#domain/date/edtf.ts';
import type { When } from '#domain/date/when.ts';

/** When something is to be, as the record keeps it: EDTF of its beginning and, where it lasts, of its end. */
export interface PlannedDays {
  readonly start: string;
  readonly end: string | null;
}

const aDay = /^\d{4}-\d{2}-\d{2}$/;
// Digits of either width, and the dashes that are typed for a hyphen.
const plain = (text: string): string => text.normalize('NFKC').replace(/[\u2010-\u2015\u2212\u30fc]/g, '-').replace(/\s+/g, '');

/**
 * Reads when something is planned for: two days joined by "/" are its first and its last; anything else is one date of
 * whatever precision, so that "2027-05/2027-06" is some time in those months. Days are read as people write them, too: 12–14 May 2027,
 * novembre 2027, 令和9年5月. Null when it is no date.
 */
export function plannedDays(text: string): PlannedDays | null {
  const written = plain(text);
  const [from = '', to, ...more] = written.split('/');
  if (to !== undefined && more.length === 0 && aDay.test(from) && aDay.test(to)) {
    return whenOf(from) && whenOf(to) && whenOf(written) ? { start: from, end: to === from ? null : to } : null;
  }
  return whenOf(written) ? { start: written, end: null } : dateTyped(text);
}

/** The same as it is typed. */
export const daysTyped = ({ start, end }: PlannedDays): string => (end !== null && aDay.test(start) && aDay.test(end) ? `${start}/${end}` : start);

/** The end that cannot be typed together with the start. */
export const endTyped = ({ start, end }: PlannedDays): string => (end !== null && !(aDay.test(start) && aDay.test(end)) ? end : '');

/** When something is to be, as rules need it. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
  /** The days are known, so that each of them is taken; otherwise it is on some of them. */
  readonly exact: boolean;
  readonly when: When;
}

export function stretchOf({ start, end }: PlannedDays): Stretch | null {
  const [first, last] = [whenOf(start), end === null ? null : whenOf(end)];
  if (!first || (end !== null && !last)) return null;
  const [from, to] = spanOf(first, last);
  return { from, to, when: first, exact: first.earliest === first.latest && !first.doubtful && (last === null || (last.earliest === last.latest && !last.doubtful)) };
}
