import { plus } from '#domain/date/day.ts';
import type { Ground, SeriesAssessment } from '#domain/assessment/ground.ts';
import { openWindows, promisingSeries } from '#domain/series/open-windows.ts';
import type { ExpectedWindow } from '#domain/series/projection.ts';
import type { Stretch } from './days.ts';

/** Where days that are planned stand to the windows that the cadence gives. */
export type WindowStanding = 'within' | 'perhaps' | 'early' | 'late';

const AHEAD = { months: 60, days: 0 };

export interface RoundsExpected {
  readonly by: SeriesAssessment;
  /** The first one first. */
  readonly windows: readonly ExpectedWindow[];
}

/** Where the next rounds of a plan's series are expected; `own`, the round that a plan amends, does not stand in its own way. */
export function roundsExpected(ground: Ground, { series, own }: { readonly series: string | null; readonly own: string | null }): RoundsExpected | null {
  const by = series === null ? null : promisingSeries(ground, series);
  if (!by) return null;
  const planned = by.rounds.planned.filter(({ id }) => id !== own);
  return { by, windows: openWindows({ ...by, rounds: { planned } }, ground, plus(ground.asOf, AHEAD)) };
}

export function standingIn(windows: readonly ExpectedWindow[], { from, to }: Pick<Stretch, 'from' | 'to'>): WindowStanding | null {
  const [first] = windows;
  if (!first) return null;
  if (windows.some(({ opens, closes }) => opens <= from && to <= closes)) return 'within';
  if (windows.some(({ opens, closes }) => opens <= to && from <= closes)) return 'perhaps';
  return to < first.opens ? 'early' : 'late';
}
