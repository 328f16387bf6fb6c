import { calendarDateOf, dayOn, isoOf, type Day } from './day.ts';

/** A quarter of a fiscal year; both countries' years begin on the first of April and are named after that year. */
export interface FiscalQuarter {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}

export function fiscalQuarterOf(day: Day): FiscalQuarter {
  const { year, month } = calendarDateOf(day);
  const sinceApril = (month + 8) % 12;
  return { year: month >= 4 ? year : year - 1, quarter: (Math.floor(sinceApril / 3) + 1) as FiscalQuarter['quarter'] };
}

export const firstDayOfFiscalYear = (year: number): Day => dayOn(year, 4, 1);

/** First and last day of a quarter. */
export function daysOfQuarter({ year, quarter }: FiscalQuarter): readonly [Day, Day] {
  const first = ([4, 7, 10, 1] as const)[quarter - 1] as number;
  const inYear = quarter === 4 ? year + 1 : year;
  return [dayOn(inYear, first, 1), dayOn(inYear, first + 2, 31)];
}

/** Both countries' fiscal year of a day, named after the year in which it begins. */
export const fiscalYearOf = (day: Day): number => fiscalQuarterOf(day).year;

export const daysOfFiscalYear = (year: number): readonly [Day, Day] => [firstDayOfFiscalYear(year), firstDayOfFiscalYear(year + 1) - 1];

/** Some time in a fiscal year, in EDTF. */
export const inFiscalYear = (year: number): string => { const [first, last] = daysOfFiscalYear(year); return `[${isoOf(first)}..${isoOf(last)}]`; };

/** The fiscal year that a date in EDTF says, as `inFiscalYear` writes it; null when it says another time. */
export function fiscalYearIn(edtf: string): number | null {
  const year = Number(/^\[(\d{4})-04-01\.\.\d{4}-03-31\]$/.exec(edtf)?.[1] ?? NaN);
  return edtf === (Number.isNaN(year) ? null : inFiscalYear(year)) ? year : null;
}
