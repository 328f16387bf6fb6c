import { calendarDateOf, dayOn, daysInMonth, isoOf, type Day } from '#domain/date/day.ts';
import { dayAt, isFull, type TextDates } from './text-dates.ts';
import type { Held, Point, WrittenDate } from './when-written.ts';

/** The days behind a date as it is written: a year or a month that is left out is that of the text, or of the date before. */
export function heldOn(date: WrittenDate, dates: readonly WrittenDate[], written: TextDates['written'], titleYear: number | null): Held | null {
  const { start, end } = date;
  if (start.year === null) {
    const month = start.month === null && start.date !== null && end === null ? monthBefore(date, dates) : null;
    if (month) return heldOn({ ...date, start: { ...start, ...month } }, dates, written, titleYear);
    const anchor = anchorOf(date, dates, written, titleYear);
    if (anchor === null) return null;
    // The day of a month alone is one of the month in which the text was written, or of the one before.
    if (start.month === null) return start.date === null || typeof anchor !== 'object' ? null : ofThisMonth(date, anchor.day);
    const year = typeof anchor === 'number' ? anchor : nearestYear(start, anchor.day);
    const ends = end && { ...end, year: end.month !== null && end.month < start.month ? year + 1 : year };
    return heldBetween({ ...start, year }, ends);
  }
  return heldBetween(start, end && { ...end, year: end.year ?? start.year });
}

const heldBetween = (start: Point, end: Point | null): Held => ({ start: edtf(start), end: end ? edtf(end) : null });

function edtf({ year, month, date, season }: Point): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return [String(year).padStart(4, '0'), ...(season ? [String(season)] : []), ...(month ? [two(month)] : []), ...(month && date ? [two(date)] : [])].join('-');
}

/** "from 2 October … on the 6th": a day alone close behind a whole date is one of its month, unless it would run backwards. */
function monthBefore({ from, start }: WrittenDate, dates: readonly WrittenDate[]): { readonly year: number | null; readonly month: number } | null {
  const before = dates.findLast((each) => each.from < from && from - each.to < 300 && each.start.month !== null && each.start.date !== null)?.start;
  return before && before.month !== null && (before.date as number) <= (start.date as number) ? { year: before.year, month: before.month } : null;
}

/** What tells the year of a date without one: the day of writing, else a full date before it or after it, else the year of the title. */
function anchorOf(date: WrittenDate, dates: readonly WrittenDate[], written: TextDates['written'], titleYear: number | null): { day: Day } | number | null {
  if (written) return { day: written.day };
  if (titleYear !== null) return titleYear;
  const full = dates.filter(({ start }) => isFull(start));
  const before = full.findLast(({ from }) => from < date.from) ?? full.find(({ from }) => from > date.from);
  if (before) return { day: dayAt((before.end && isFull(before.end) ? before.end : before.start)) };
  const inYear = dates.findLast(({ start, from }) => start.year !== null && from < date.from);
  return inYear?.start.year ?? dates.find(({ start, from }) => start.year !== null && from > date.to)?.start.year ?? null;
}

function nearestYear({ month, date }: Point, anchor: Day): number {
  const { year } = calendarDateOf(anchor);
  const distance = (of: number): number => Math.abs(dayOn(of, month as number, date ?? 15) - anchor);
  return [year - 1, year, year + 1].reduce((best, each) => (distance(each) < distance(best) ? each : best), year);
}

function ofThisMonth({ start, end }: WrittenDate, anchor: Day): Held | null {
  const { year, month, date } = calendarDateOf(anchor);
  const earlier = (start.date as number) > date + 7;
  const [y, m] = earlier ? (month === 1 ? [year - 1, 12] : [year, month - 1]) : [year, month];
  if ((start.date as number) > daysInMonth(y, m)) return null;
  const first = dayOn(y, m, start.date as number);
  return { start: isoOf(first), end: end?.date ? isoOf(dayOn(y, m, end.date)) : null };
}
