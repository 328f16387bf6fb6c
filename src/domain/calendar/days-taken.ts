import { ALWAYS_AFTER, ALWAYS_BEFORE, type Day } from '#domain/date/day.ts';
import { spanOf, whenOf } from '#domain/date/edtf.ts';

/** The days that something takes, or within which it falls. */
export interface DaysTaken {
  readonly from: Day;
  readonly to: Day;
  /** Whether it takes these very days; otherwise it is only known to fall within them. */
  readonly exact: boolean;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

// The same few thousand dates are read again and again.
const DATES_KEPT = 50_000;
const kept = new Map<string, DaysTaken | null>();

/** Null for what is no date, or has no beginning that a calendar could show. */
export function daysTaken(start: string | null | undefined, end: string | null | undefined): DaysTaken | null {
  const written = `${start ?? ''} ${end ?? ''}`;
  let days = kept.get(written);
  if (days === undefined) {
    if (kept.size >= DATES_KEPT) kept.clear();
    kept.set(written, (days = readDays(start, end)));
  }
  return days;
}

function readDays(start: string | null | undefined, end: string | null | undefined): DaysTaken | null {
  const when = whenOf(start ?? '');
  if (!when) return null;
  const [from, last] = spanOf(when, end ? whenOf(end) : null);
  if (from <= ALWAYS_BEFORE) return null;
  const parts = [...(start ?? '').split('/'), ...(end ? end.split('/') : [])];
  // What is open at its end has begun for certain, and is shown where it began.
  const to = last >= ALWAYS_AFTER ? Math.max(when.latest >= ALWAYS_AFTER ? from : when.latest, from) : last;
  return { from, to, exact: last < ALWAYS_AFTER && parts.every((part) => DAY.test(part)) };
}
