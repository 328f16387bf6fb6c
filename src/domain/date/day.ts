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

const DAYS_IN_400_YEARS = 146_097;
/** From 0000-03-01, where the arithmetic counts from, to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_468;

/** The day of a calendar date; month is 1 to 12. Days past the end of the month are clamped to its last day. */
export function dayOn(year: number, month: number, date: number): Day {
  return daysBefore(year, month) + Math.min(date, daysInMonth(year, month)) - 1;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const daysInMonth = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] as number));

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The first day of a month. Years are counted from March, so that the day that leap years add comes last. */
function daysBefore(year: number, month: number): Day {
  const fromMarch = month > 2 ? year : year - 1;
  const era = Math.floor(fromMarch / 400);
  const inEra = fromMarch - era * 400;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return era * DAYS_IN_400_YEARS + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + ofYear - DAYS_BEFORE_1970;
}

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

export function calendarDateOf(day: Day): CalendarDate {
  const since = day + DAYS_BEFORE_1970;
  const era = Math.floor(since / DAYS_IN_400_YEARS);
  const ofEra = since - era * DAYS_IN_400_YEARS;
  const inEra = Math.floor((ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * inEra + Math.floor(inEra / 4) - Math.floor(inEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: inEra + era * 400 + (month <= 2 ? 1 : 0), month, date: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
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
