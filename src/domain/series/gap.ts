import type { Day } from '#domain/date/day.ts';
import type { When } from '#domain/date/when.ts';
import type { Engagement } from '#domain/engagement/engagement.ts';
import { fewestMissed, missedBetween, rhythmsOver } from './rhythm.ts';
import type { Rounds } from './rounds.ts';
import type { Series } from './series.ts';
import { activeUntil } from './stated.ts';

/** Periods of the promise, counted by what became of them. */
export interface Periods {
  readonly met: number;
  readonly missed: number;
  readonly undetermined: number;
}

/** The time between two rounds that follow each other, in days: no less than `shortest`, no more than `longest`. */
export interface Gap extends Periods {
  readonly from: Engagement;
  readonly to: Engagement;
  readonly shortest: number;
  readonly longest: number;
}

/** The gap that runs since the last round: what of it is missed by now. */
export interface OpenGap extends Periods {
  readonly from: Engagement;
}

const nothing: Periods = { met: 0, missed: 0, undetermined: 0 };

/**
 * The gaps of a series, rounds in the order of their midpoints. Where that order is not certain, or a round may have
 * taken place by the day, no period counts as missed that such a round can have kept.
 */
export function gapsOf(series: Series, { held, possible }: Rounds, asOf: Day): { readonly gaps: readonly Gap[]; readonly open: OpenGap | null } {
  const ordered = inOrder(held);
  const rounds = [...ordered, ...possible].map(({ when }) => when);
  const gaps = ordered.slice(1).map((to, at) => gapBetween(series, ordered[at] as Engagement, to, rounds));
  const last = ordered.at(-1);
  return { gaps, open: last ? { from: last, ...openSince(series, last, rounds, asOf) } : null };
}

const inOrder = (held: readonly Engagement[]): readonly Engagement[] =>
  held.toSorted((one, other) => one.when.earliest + one.when.latest - other.when.earliest - other.when.latest || (one.id < other.id ? -1 : 1));

function gapBetween(series: Series, from: Engagement, to: Engagement, rounds: readonly When[]): Gap {
  const [begin, end] = [from.when, to.when];
  const { least, most, promised } = missedWithin(series, begin, end, rounds);
  const gap = { from, to, shortest: Math.max(0, end.earliest - begin.latest), longest: Math.max(0, end.latest - begin.earliest) };
  if (promised === 'never') return { ...gap, ...nothing };
  const sure = !begin.doubtful && !end.doubtful;
  if (most === 0) return { ...gap, ...nothing, ...(sure && promised === 'always' ? { met: 1 } : { undetermined: 1 }) };
  return { ...gap, met: 0, missed: sure ? least : 0, undetermined: sure ? most - least : most };
}

function openSince(series: Series, { when }: Engagement, rounds: readonly When[], asOf: Day): Periods {
  if (series.suspended || (series.until && series.until.earliest <= asOf)) return nothing;
  const { least, most } = missedWithin(series, when, { earliest: asOf, latest: asOf }, rounds, activeUntil(series) ?? -Infinity);
  return { met: 0, missed: when.doubtful ? 0 : least, undetermined: when.doubtful ? most : most - least };
}

/** Judged by the rule in force when the gap began; by each, where a rule changed on some day on which it may have begun. */
function missedWithin(series: Series, from: When, to: Pick<When, 'earliest' | 'latest'>, rounds: readonly When[], goesOn = -Infinity) {
  const parts = rhythmsOver(series.rules, from.earliest, lastBeginning(series, from, to, rounds));
  return {
    least: Math.min(...parts.map(({ rhythm, to: latest }) => (rhythm ? fewestMissed(rhythm, Math.max(Math.min(latest, from.latest), goesOn), to.earliest, rounds, from) : 0))),
    most: Math.max(...parts.map(({ rhythm, from: earliest }) => (rhythm ? missedBetween(rhythm, earliest, to.latest) : 0))),
    promised: parts.every(({ rhythm }) => rhythm) ? 'always' : parts.some(({ rhythm }) => rhythm) ? 'perhaps' : 'never',
  };
}

/** A round that may have been in between would have begun a gap of its own, by the rule of its day. */
function lastBeginning({ rules }: Series, from: When, to: Pick<When, 'earliest'>, rounds: readonly When[]): Day {
  if (rules.length < 2) return from.latest;
  return rounds.reduce((day, each) => (each.latest > day && each.earliest < to.earliest ? Math.min(each.latest, to.earliest) : day), from.latest);
}
