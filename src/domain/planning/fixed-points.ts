import type { Kind } from '#domain/engagement/engagement.ts';
import { calendarDateOf, dayOn, type Day } from '#domain/date/day.ts';
import type { Run } from './holidays.ts';

export const fixedPoints = ['house-summer', 'house-winter', 'diet-session', 'unga', 'shangri-la', 'rimpac'] as const;
export type FixedPoint = (typeof fixedPoints)[number];

/** What comes round every year, or every other year, by a rule: whom it holds, and its days as far as the rule tells them. */
export interface Recurring extends Run {
  readonly point: FixedPoint;
  /** The country whose ministers and members it holds; null for what is international. */
  readonly country: string | null;
}

/** 1970-01-01 was a Thursday; Monday is 0. */
const weekday = (day: Day): number => (((day + 3) % 7) + 7) % 7;
const onOrAfter = (day: Day, wanted: number): Day => day + ((wanted - weekday(day) + 7) % 7);

/** Labour Day: the first Monday of September. */
const labourDay = (year: number): Day => onOrAfter(dayOn(year, 9, 1), 0);

/**
 * The House of Commons rises at the latest on 23 June, and sits again on the second Monday after Labour Day; before
 * Christmas it rises on the second Friday before it, and sits again on the last Monday of January (Standing Order 28(2)).
 * The ordinary session of the Diet is convoked in January and lasts 150 days (Diet Act, articles 2 and 10).
 * The General Assembly opens on the Tuesday of the third week of September, counted from the first week with a working
 * day, and its general debate on the Tuesday after (resolution 57/301). The others are where they have been for years.
 */
function ofYear(year: number): readonly Recurring[] {
  const [september, christmas] = [dayOn(year, 9, 1), dayOn(year, 12, 25)];
  const firstWeek = weekday(september) >= 5 ? onOrAfter(september, 0) : september - weekday(september);
  const debate = firstWeek + 14 + 7 + 1;
  const fridayBefore = christmas - 1 - ((weekday(christmas - 1) - 4 + 7) % 7);
  const lastMondayOfJanuary = dayOn(year + 1, 1, 31) - weekday(dayOn(year + 1, 1, 31));
  return [
    { point: 'house-summer', country: 'CA', from: dayOn(year, 6, 24), to: labourDay(year) + 13 },
    { point: 'house-winter', country: 'CA', from: fridayBefore - 7 + 1, to: lastMondayOfJanuary - 1 },
    { point: 'diet-session', country: 'JP', from: dayOn(year, 1, 20), to: dayOn(year, 6, 20) },
    { point: 'unga', country: null, from: debate, to: debate + 6 },
    { point: 'shangri-la', country: null, from: onOrAfter(dayOn(year, 5, 28), 4), to: onOrAfter(dayOn(year, 5, 28), 4) + 2 },
    ...(year % 2 === 0 ? [{ point: 'rimpac', country: null, from: dayOn(year, 6, 25), to: dayOn(year, 8, 5) } as const] : []),
  ];
}

/** What falls on some days and holds one of the two sides, or both, by its first day. */
export function fixedPointsOn({ from, to }: Run, sides: readonly string[]): readonly Recurring[] {
  const years: number[] = [];
  for (let year = calendarDateOf(from).year - 1; year <= calendarDateOf(to).year; year += 1) years.push(year);
  return years.flatMap(ofYear).filter((each) => (each.country === null || sides.includes(each.country)) && each.from <= to && from <= each.to)
    .toSorted((one, other) => one.from - other.from || (one.point < other.point ? -1 : 1));
}

const militaryKinds: ReadonlySet<Kind> = new Set(['exercise', 'ship-visit', 'staff-talks', 'operation']);
/** From ministers and their deputies on, parliaments hold people; from directors-general on, the great conferences do. */
const [HELD_BY_PARLIAMENT, AT_CONFERENCES] = [8, 7] as const;

/** Whether a fixed point matters to a meeting of a kind whose higher head has this place on the common scale (0 when not known). */
export function concerns({ point }: Pick<Recurring, 'point'>, kind: Kind, rank: number): boolean {
  if (point === 'rimpac') return militaryKinds.has(kind);
  const high = kind === 'summit' || kind === 'ministerial' || kind === 'parliamentary';
  return high || rank >= (point === 'unga' || point === 'shangri-la' ? AT_CONFERENCES : HELD_BY_PARLIAMENT);
}
