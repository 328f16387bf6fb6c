import { plus, type Day } from '#domain/date/day.ts';
import type { SeriesAssessment } from '#domain/assessment/ground.ts';
import type { Gathering } from '#domain/assessment/record.ts';
import { expectedWindows, type ExpectedWindow } from '#domain/series/projection.ts';
import type { Stretch } from './days.ts';

/** Where days that are planned stand to the windows that the cadence gives. */
export type WindowStanding = 'within' | 'perhaps' | 'early' | 'late';

const AHEAD = { months: 60, days: 0 };

/** The windows in which the next rounds are expected, the first one first. */
export const windowsOf = ({ series, timeliness }: SeriesAssessment, gatherings: readonly Gathering[], asOf: Day): readonly ExpectedWindow[] =>
  expectedWindows(series, timeliness, gatherings, asOf, plus(asOf, AHEAD));

export function standingIn(windows: readonly ExpectedWindow[], { from, to }: Pick<Stretch, 'from' | 'to'>): WindowStanding | null {
  const [first] = windows;
  if (!first) return null;
  if (windows.some(({ opens, closes }) => opens <= from && to <= closes)) return 'within';
  if (windows.some(({ opens, closes }) => opens <= to && from <= closes)) return 'perhaps';
  return to < first.opens ? 'early' : 'late';
}
