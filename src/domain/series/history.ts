import type { Day } from '#domain/date/day.ts';
import type { Gathering } from '#domain/assessment/record.ts';
import { ruleOn } from './cadence.ts';
import { gapsOf, type Gap, type OpenGap, type Periods } from './gap.ts';
import { marginsMet, type MarginMet } from './margins.ts';
import type { Rounds } from './rounds.ts';
import type { Series } from './series.ts';
import type { TermMet } from './terms-met.ts';

export type { Gap } from './gap.ts';

/** How a series kept its promise so far. */
export interface History extends Periods {
  readonly gaps: readonly Gap[];
  /** The gap that runs; null without any round. */
  readonly open: OpenGap | null;
  /** met / (met + missed), null when nothing can be told. */
  readonly kept: number | null;
}

/**
 * Each gap is judged by the rule that was in force when it began. A period is missed when even the earliest day of
 * the next round is too late, and undetermined when only its latest day is. Gatherings and terms are periods as well.
 */
export function historyOf(series: Series, rounds: Rounds, around: { asOf: Day; gatherings: readonly Gathering[]; terms: readonly TermMet[] }): History {
  const { gaps, open } = gapsOf(series, rounds, around.asOf);
  const total = { met: 0, missed: 0, undetermined: 0 };
  for (const { met, missed, undetermined } of open ? [...gaps, open] : gaps) {
    total.met += met;
    total.missed += missed;
    total.undetermined += undetermined;
  }
  for (const { met } of promisedMargins(series, rounds, around)) total[met] += 1;
  for (const { met } of around.terms) if (met === 'met' || met === 'missed' || met === 'undetermined') total[met] += 1;
  return { gaps, open, ...total, kept: total.met + total.missed > 0 ? total.met / (total.met + total.missed) : null };
}

/** The gatherings over by a day in whose margins the series was to meet, by the rule of their own day. */
export function promisedGatherings({ rules }: Pick<Series, 'rules'>, { gatherings, asOf }: { gatherings: readonly Gathering[]; asOf: Day }): readonly Gathering[] {
  if (!rules.some(({ cadence }) => cadence.rule === 'in-margins')) return [];
  return gatherings.filter(({ when, occasion }) => {
    const cadence = ruleOn(rules, when.latest)?.cadence;
    return when.latest <= asOf && cadence?.rule === 'in-margins' && cadence.of === occasion;
  });
}

/** Whether each of them was met. A round may as well have been in the margins of one before the promise. */
function promisedMargins(series: Series, rounds: Rounds, around: { gatherings: readonly Gathering[]; asOf: Day }): readonly MarginMet[] {
  const promised = new Set(promisedGatherings(series, around));
  if (promised.size === 0) return [];
  const occasions = new Set([...promised].map(({ occasion }) => occasion));
  return marginsMet(around.gatherings.filter(({ occasion }) => occasions.has(occasion)), rounds).filter(({ gathering }) => promised.has(gathering));
}
