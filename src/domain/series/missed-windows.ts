import { plus, type Day } from '#domain/date/day.ts';
import type { Gathering } from '#domain/assessment/record.ts';
import { promisedGatherings, type History } from './history.ts';
import { marginsMet } from './margins.ts';
import type { ExpectedWindow } from './projection.ts';
import { rhythmsOver, type Rhythm } from './rhythm.ts';
import type { Rounds } from './rounds.ts';
import type { Series } from './series.ts';
import { activeUntil } from './stated.ts';

/** The stretches of days in which the rule expected a round and none can have been: as many as history counts as missed. */
export function missedWindows(series: Series, { gaps, open }: History, rounds: Rounds, gatherings: readonly Gathering[], asOf: Day): readonly ExpectedWindow[] {
  const between = gaps.flatMap(({ from, missed }) => (missed > 0 ? windowsAfter(from.when.latest).slice(0, missed) : []));
  const goesOn = activeUntil(series) ?? -Infinity;
  const since = open && open.missed > 0 ? windowsAfter(open.from.when.latest).filter(({ opens }) => opens > goesOn).slice(0, open.missed) : [];
  const margins = marginsMet(promisedGatherings(series, { gatherings, asOf }), rounds)
    .flatMap(({ gathering: { when }, met }) => (met === 'missed' ? [{ opens: when.earliest, closes: when.latest }] : []));
  return [...between, ...since, ...margins];

  function windowsAfter(start: Day): ExpectedWindow[] {
    const [rule] = rhythmsOver(series.rules, start, start);
    const windows: ExpectedWindow[] = [];
    if (!rule?.rhythm) return windows;
    for (let at = 1; ; at += 1) {
      const window = windowAt(rule.rhythm, start, at);
      if (window.closes >= asOf) return windows;
      windows.push(window);
    }
  }
}

const windowAt = (rhythm: Rhythm, start: Day, at: number): ExpectedWindow =>
  rhythm.rule === 'window'
    ? { opens: plus(plus(start, rhythm.max, at - 1), rhythm.min), closes: plus(start, rhythm.max, at) }
    : { opens: plus(start, rhythm.period, at), closes: plus(plus(start, rhythm.period, at), rhythm.tolerance) };
