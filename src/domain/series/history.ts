import { plus, type Day } from '#domain/date/day.ts';
import type { Engagement } from '#domain/engagement/engagement.ts';
import type { Gathering } from '#domain/assessment/record.ts';
import { ruleOn } from './cadence.ts';
import { marginsMet } from './margins.ts';
import { activeUntil } from './stated.ts';
import type { Rounds } from './rounds.ts';
import type { Cadence, Series } from './series.ts';
import type { TermMet } from './terms-met.ts';

/** The time between two rounds that follow each other, in days: no less than `shortest`, no more than `longest`. */
export interface Gap {
  readonly from: Engagement;
  readonly to: Engagement;
  readonly shortest: number;
  readonly longest: number;
  readonly met: number;
  readonly missed: number;
  readonly undetermined: number;
}

/** How a series kept its promise so far. */
export interface History {
  readonly gaps: readonly Gap[];
  readonly met: number;
  readonly missed: number;
  readonly undetermined: number;
  /** met / (met + missed), null when nothing can be told. */
  readonly kept: number | null;
}

/**
 * Each gap is judged by the rule that was in force when it began. A period is missed when even the earliest day of
 * the next round is too late, and undetermined when only its latest day is.
 */
export function historyOf(series: Series, rounds: Rounds, around: { asOf: Day; gatherings: readonly Gathering[]; terms: readonly TermMet[] }): History {
  const gaps: Gap[] = [];
  const held = inOrder(rounds.held);
  for (let at = 1; at < held.length; at += 1) gaps.push(gapBetween(series, held[at - 1] as Engagement, held[at] as Engagement));
  const total = { met: sum(gaps, 'met'), missed: sum(gaps, 'missed'), undetermined: sum(gaps, 'undetermined') };
  const last = held.at(-1);
  if (last) addOpenGap(total, series, last, around.asOf);
  addMargins(total, series, rounds, around);
  for (const { met } of around.terms) if (met === 'met' || met === 'missed' || met === 'undetermined') total[met] += 1;
  return { gaps, ...total, kept: total.met + total.missed > 0 ? total.met / (total.met + total.missed) : null };
}

const sum = (gaps: readonly Gap[], what: 'met' | 'missed' | 'undetermined'): number => gaps.reduce((total, gap) => total + gap[what], 0);

const inOrder = (held: readonly Engagement[]): readonly Engagement[] =>
  held.toSorted((one, other) => one.when.earliest + one.when.latest - other.when.earliest - other.when.latest || (one.id < other.id ? -1 : 1));

function gapBetween(series: Series, from: Engagement, to: Engagement): Gap {
  const shortest = Math.max(0, to.when.earliest - from.when.latest);
  const longest = Math.max(0, to.when.latest - from.when.earliest);
  const cadence = ruleOn(series.rules, from.when.latest)?.cadence;
  const gap = { from, to, shortest, longest };
  if (cadence?.rule !== 'every' && cadence?.rule !== 'window') return { ...gap, met: 0, missed: 0, undetermined: 0 };
  const least = missedBetween(cadence, from.when.latest, to.when.earliest);
  const most = missedBetween(cadence, from.when.earliest, to.when.latest);
  const sure = !from.when.doubtful && !to.when.doubtful;
  if (most === 0) return { ...gap, met: sure ? 1 : 0, missed: 0, undetermined: sure ? 0 : 1 };
  if (!sure) return { ...gap, met: 0, missed: 0, undetermined: most };
  return { ...gap, met: 0, missed: least, undetermined: most - least };
}

/** How many periods passed whole, tolerance included, between one day and another. */
function missedBetween(cadence: Cadence & { rule: 'every' | 'window' }, from: Day, to: Day): number {
  const limit = (count: number): Day =>
    cadence.rule === 'window' ? plus(from, cadence.max, count) : plus(plus(from, cadence.period, count), cadence.tolerance);
  let missed = 0;
  while (to > limit(missed + 1)) missed += 1;
  return missed;
}

function addOpenGap(total: { missed: number; undetermined: number }, series: Series, last: Engagement, asOf: Day): void {
  if (series.suspended || (series.until && series.until.earliest <= asOf)) return;
  const cadence = ruleOn(series.rules, last.when.latest)?.cadence;
  if (cadence?.rule !== 'every' && cadence?.rule !== 'window') return;
  const least = last.when.doubtful ? 0 : missedBetween(cadence, Math.max(last.when.latest, activeUntil(series) ?? last.when.latest), asOf);
  total.missed += least;
  total.undetermined += missedBetween(cadence, last.when.earliest, asOf) - least;
}

function addMargins(
  total: { met: number; missed: number; undetermined: number }, series: Series, rounds: Rounds, { asOf, gatherings }: { asOf: Day; gatherings: readonly Gathering[] },
): void {
  for (const { gathering, met } of marginsMet(gatherings.filter(({ when }) => when.latest <= asOf), rounds)) {
    const cadence = ruleOn(series.rules, gathering.when.latest)?.cadence;
    if (cadence?.rule === 'in-margins' && cadence.of === gathering.occasion) total[met] += 1;
  }
}
