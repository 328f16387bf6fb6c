import { plus, type Day } from '#domain/date/day.ts';
import type { Ground, SeriesAssessment } from '#domain/assessment/ground.ts';
import { ruleOn } from '#domain/series/cadence.ts';
import type { Gathering } from '#domain/assessment/record.ts';
import { expectedWindows, type ExpectedWindow } from '#domain/series/projection.ts';
import type { Stretch } from './days.ts';

/** Where days that are planned stand to the windows that the cadence gives. */
export type WindowStanding = 'within' | 'perhaps' | 'early' | 'late';

const AHEAD = { months: 60, days: 0 };

/** The series whose promise a round answers: its own, or else the one that wholly counts it as its own. Null when nobody promised anything. */
export function promisingSeries({ seriesById, series, asOf }: Pick<Ground, 'seriesById' | 'series' | 'asOf'>, id: string): SeriesAssessment | null {
  const promised = (each: SeriesAssessment | undefined): boolean => each !== undefined && ruleOn(each.series.rules, asOf) !== null && ruleOn(each.series.rules, asOf)?.cadence.rule !== 'ad-hoc';
  const own = seriesById.get(id);
  if (own && promised(own)) return own;
  return series.find((each) => promised(each) && each.series.counts.some(({ series: counted, where }) => counted === id && where === 'all')) ?? null;
}

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
