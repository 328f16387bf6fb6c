import type { Day } from '#domain/date/day.ts';
import type { When } from '#domain/date/when.ts';
import type { Gathering } from '#domain/assessment/record.ts';
import { ruleOn } from './cadence.ts';
import { expectedWindows, type ExpectedWindow } from './projection.ts';
import { limitsAfter, rhythmOf } from './rhythm.ts';
import type { Series } from './series.ts';
import type { Timeliness } from './timeliness.ts';

/** A round to come, as far as windows are concerned. */
interface Planned {
  readonly when: Pick<When, 'earliest' | 'latest'>;
}

/** A series of which rounds are expected, as an assessment or a calendar knows it. */
export interface Expecting {
  readonly series: Series;
  readonly timeliness: Timeliness;
  /** By earliest day. */
  readonly rounds: { readonly planned: readonly Planned[] };
}

/** What a record tells on a day; a ground is one, and so are the standings of a calendar. */
interface Known {
  readonly record: { readonly gatherings: readonly Gathering[] };
  readonly asOf: Day;
}

/**
 * The windows in which rounds are expected that nobody has planned yet: a planned round answers its window, and those after
 * it are counted from there. What is late is expected from `from` on.
 */
export function openWindows({ series, timeliness, rounds }: Expecting, { record: { gatherings }, asOf }: Known, until: Day, from = asOf): readonly ExpectedWindow[] {
  const windows = expectedWindows(series, timeliness, gatherings, from, until);
  const planned = rounds.planned.filter(({ when }) => when.latest >= asOf);
  const [first, last] = [planned[0], planned.at(-1)];
  if (!first || !last) return windows;
  const rhythm = rhythmOf(ruleOn(series.rules, from));
  // Outside a rhythm one round answers one window and moves none of the others.
  if (!rhythm) return windows.filter(({ opens, closes }) => !planned.some(({ when }) => when.latest >= opens && when.earliest <= closes));
  const before = windows.filter(({ closes }) => closes < first.when.earliest);
  return [...before, ...expectedWindows(series, { ...timeliness, ...limitsAfter(rhythm, last.when.latest) }, gatherings, from, until)];
}

/** The series whose promise a round answers: its own, or else the one that wholly counts it as its own. Null when nobody promised anything. */
export function promisingSeries<Each extends Pick<Expecting, 'series'>>({ series, asOf }: { readonly series: readonly Each[]; readonly asOf: Day }, id: string): Each | null {
  const promised = series.filter((each) => (ruleOn(each.series.rules, asOf)?.cadence.rule ?? 'ad-hoc') !== 'ad-hoc');
  return promised.find((each) => each.series.id === id) ?? promised.find((each) => each.series.counts.some(({ series: counted, where }) => counted === id && where === 'all')) ?? null;
}
