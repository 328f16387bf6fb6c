import type { Day } from '#domain/date/day.ts';

export interface Holiday {
  readonly id: string;
  readonly country: string;
  readonly on: Day;
}

/** Days that follow each other. */
export interface Run {
  readonly from: Day;
  readonly to: Day;
}

/** 1970-01-01 was a Thursday. */
export const isWeekend = (day: Day): boolean => [2, 3].includes(((day % 7) + 7) % 7);

/** By day, then by country. */
export const holidaysWithin = (holidays: readonly Holiday[], { from, to }: Run): readonly Holiday[] =>
  holidays.filter(({ on }) => from <= on && on <= to).toSorted((one, other) => one.on - other.on || (one.country < other.country ? -1 : 1));

/** An ordinary weekend with a holiday beside it is no closure; from so many days on nobody can meet for most of a week. */
const LONG = 4;
const A_LIFE = 40_000;

/** Runs of days of which none is a working day of both sides, whole even where they reach beyond the stretch. */
export function closedRuns(holidays: readonly Holiday[], sides: readonly string[], { from, to }: Run): readonly Run[] {
  const off = new Set(holidays.filter(({ country }) => sides.includes(country)).map(({ on }) => on));
  const closed = (day: Day): boolean => isWeekend(day) || off.has(day);
  const runs: Run[] = [];
  for (let day = from; day <= Math.min(to, from + A_LIFE); day += 1) {
    if (!closed(day)) continue;
    let [first, last] = [day, day];
    while (closed(first - 1)) first -= 1;
    while (closed(last + 1)) last += 1;
    if (last - first + 1 >= LONG) runs.push({ from: first, to: last });
    day = last;
  }
  return runs;
}
