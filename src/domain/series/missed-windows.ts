import { plus, type Day } from '#domain/date/day.ts';
import type { Gathering } from '#domain/assessment/record.ts';
import { ruleOn } from './cadence.ts';
import type { History } from './history.ts';
import { marginsMet } from './margins.ts';
import type { ExpectedWindow } from './projection.ts';
import type { Rounds } from './rounds.ts';
import type { Series } from './series.ts';
import { activeUntil } from './stated.ts';

/** The stretches of days in which the rule expected a round and none can have been: as many as history counts as missed. */
export function missedWindows(series: Series, { gaps }: History, rounds: Rounds, gatherings: readonly Gathering[], asOf: Day): readonly ExpectedWindow[] {
  const between = gaps.flatMap(({ from, missed }) => windowsAfter(series, from.when.latest, missed));
  const last = rounds.held.reduce((day, { when }) => Math.max(day, when.latest), -Infinity);
  const open = Number.isFinite(last) && !series.suspended && series.until === null
    ? windowsAfter(series, last, Infinity).filter(({ opens }) => opens > (activeUntil(series) ?? -Infinity)) : [];
  const margins = marginsMet(gatherings.filter(({ when }) => when.latest <= asOf), rounds).flatMap(({ gathering, met }) => {
    const cadence = ruleOn(series.rules, gathering.when.latest)?.cadence;
    return met === 'missed' && cadence?.rule === 'in-margins' && cadence.of === gathering.occasion ? [{ opens: gathering.when.earliest, closes: gathering.when.latest }] : [];
  });
  return [...between, ...open.filter(({ closes }) => closes < asOf), ...margins];

  function windowsAfter(of: Series, start: Day, count: number): ExpectedWindow[] {
    const cadence = ruleOn(of.rules, start)?.cadence;
    if (cadence?.rule !== 'every' && cadence?.rule !== 'window') return [];
    const windows: ExpectedWindow[] = [];
    for (let at = 1; at <= count; at += 1) {
      const window = cadence.rule === 'window'
        ? { opens: plus(plus(start, cadence.max, at - 1), cadence.min), closes: plus(start, cadence.max, at) }
        : { opens: plus(start, cadence.period, at), closes: plus(plus(start, cadence.period, at), cadence.tolerance) };
      if (window.closes >= asOf) break;
      windows.push(window);
    }
    return windows;
  }
}
