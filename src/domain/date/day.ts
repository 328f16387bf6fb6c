/**
 * A day is a whole number: days since 1970-01-01 in the proleptic Gregorian calendar.
 * Numbers, because a million of them are compared in one assessment.
 */
export type Day = number;

/** Bounds that stand for "open towards the past" and "open towards the future" (years -767 and 6103). */
export const ALWAYS_BEFORE: Day = -1_000_000;
export const ALWAYS_AFTER: Day = 1_510_000;

/** A calendar period such as P1Y, P18M or P2W: months move along the calendar, days are exact. */
export interface Period {
  readonly months: number;
  readonly days: number;
}

const MS_PER_DAY = 86_400_000;

/** The day of a calendar date; month is 1 to 12. Days past the end of the month are clamped to its last day. */
export function dayOn(year: number, month: number, date: number): Day {
  return utcDay(year, month - 1, Math.min(date, daysInMonth(year, month)));
}

export function daysInMonth(year: number, month: number): number {
  return new Date(utcDay(year, month, 0) * MS_PER_DAY).getUTCDate();
}

// Date.UTC reads the years 0 to 99 as 1900 to 1999; setUTCFullYear does not.
function utcDay(year: number, monthIndex: number, date: number): Day {
  const at = new Date(0);
  at.setUTCFullYear(year, monthIndex, date);
  return Math.round(at.getTime() / MS_PER_DAY);
}

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

export function calendarDateOf(day: Day): CalendarDate {
  const at = new Date(day * MS_PER_DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** The day written YYYY-MM-DD, or null when it is no such day. */
export function dayOf(iso: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!parts) return null;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  return dayOn(year, month, date);
}

export function isoOf(day: Day): string {
  const { year, month, date } = calendarDateOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** A period of years, months, weeks and days (ISO 8601), or null when the text is no such period. */
export function periodOf(text: string): Period | null {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(text);
  if (!parts || text === 'P') return null;
  const [years, months, weeks, days] = parts.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number];
  return { months: years * 12 + months, days: weeks * 7 + days };
}

/** The day that lies a period (times a whole number) later; the 31st of a shorter month is its last day. */
export function plus(day: Day, period: Period, times = 1): Day {
  const { year, month, date } = calendarDateOf(day);
  const monthsOn = year * 12 + (month - 1) + period.months * times;
  return dayOn(Math.floor(monthsOn / 12), (((monthsOn % 12) + 12) % 12) + 1, date) + period.days * times;
}

/** A quarter of a period, the tolerance of a rhythm that names none. */
export function quarterOf(period: Period): Period {
  if (period.days === 0 && period.months % 4 === 0) return { months: period.months / 4, days: 0 };
  return { months: 0, days: Math.round((period.months * 30.436875 + period.days) / 4) };
}
