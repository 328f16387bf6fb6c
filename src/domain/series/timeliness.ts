import { ALWAYS_AFTER, ALWAYS_BEFORE, plus, type Day } from '#domain/date/day.ts';
import type { Engagement } from '#domain/engagement/engagement.ts';
import type { Gathering } from '#domain/assessment/record.ts';
import { ruleOn } from './cadence.ts';
import type { Rounds } from './rounds.ts';
import { marginsMet } from './margins.ts';
import { isPastMiddle, isRunning, usualEndOf, type TermMet } from './terms-met.ts';
import { activeUntil } from './stated.ts';
import type { Cadence, Series, StatedRegularity } from './series.ts';

export const timelinessStates = ['no-promise', 'never-met', 'on-time', 'due', 'overdue', 'lapsed', 'suspended', 'ended'] as const;
export type TimelinessState = (typeof timelinessStates)[number];

/** Where a series stands against its promise on a day. */
export interface Timeliness {
  readonly state: TimelinessState;
  /** False when the dates allow a milder state as well, which is then `atBest`. */
  readonly certain: boolean;
  readonly atBest: TimelinessState;
  /** The next round is expected from this day ... */
  readonly opens: Day | null;
  /** ... and by this one; both counted from the latest day on which the last round can have been. */
  readonly due: Day | null;
  readonly overdueAfter: Day | null;
  readonly last: Engagement | null;
  /** A confirmed round that would answer the promise. */
  readonly planned: Engagement | null;
}

/** What the state rests on besides the series' own rounds. */
export interface Around {
  readonly asOf: Day;
  readonly gatherings: readonly Gathering[];
  readonly terms: readonly TermMet[];
}

interface Limits {
  readonly opens: Day;
  readonly due: Day;
  readonly overdueAfter: Day;
  readonly lapsedAfter: Day;
}

const claimsAbsence: ReadonlySet<StatedRegularity> = new Set(['absent', 'not-held', 'proposed']);

export function timelinessOf(series: Series, rounds: Rounds, around: Around): Timeliness {
  const { asOf } = around;
  const last = lastOf(rounds.held);
  const planned = rounds.planned.find(({ when, stage }) => stage === 'confirmed' && when.latest >= asOf) ?? null;
  const plain = (state: TimelinessState, certain = true): Timeliness =>
    ({ state, certain, atBest: state, opens: null, due: null, overdueAfter: null, last, planned });
  if (series.suspended) return plain('suspended');
  if (series.until && series.until.latest <= asOf) return plain('ended', !series.until.doubtful);
  const rule = ruleOn(series.rules, asOf);
  const everMet = rounds.held.length + rounds.counted.length > 0 || (series.statedCount?.count ?? 0) > 0;
  if (!rule || rule.cadence.rule === 'ad-hoc') return isAbsent(series) && !everMet ? plain('never-met') : plain('no-promise');
  switch (rule.cadence.rule) {
    case 'first-by': return { ...firstBy(rule.cadence.deadline, last, rounds, asOf), last, planned };
    case 'in-margins': return { ...inMargins(rule.cadence.of, rounds, around), last, planned };
    case 'once-per-term': return { ...oncePerTerm(around.terms, asOf), last, planned };
    default: return last ? rhythm(rule.cadence, series, rounds, last, asOf, planned) : neverMet(series, planned);
  }
}

/** A document may say that a series is kept though no round is on record. */
const neverMet = (series: Series, planned: Engagement | null): Timeliness => ({
  state: 'never-met', certain: isAbsent(series), atBest: activeUntil(series) === null ? 'never-met' : 'on-time',
  opens: null, due: null, overdueAfter: null, last: null, planned,
});

const isAbsent = ({ stated }: Series): boolean => stated !== null && claimsAbsence.has(stated);

/** The round that can have been the latest. */
function lastOf(held: readonly Engagement[]): Engagement | null {
  let last: Engagement | null = null;
  for (const round of held) if (!last || round.when.latest > last.when.latest || (round.when.latest === last.when.latest && round.when.earliest > last.when.earliest)) last = round;
  return last;
}

function rhythm(cadence: Cadence & { rule: 'every' | 'window' }, series: Series, rounds: Rounds, last: Engagement, asOf: Day, planned: Engagement | null): Timeliness {
  const strict = limitsAfter(cadence, rounds.held.reduce((day, { when }) => Math.max(day, when.earliest), ALWAYS_BEFORE));
  const mildest = limitsAfter(cadence, latestKnown(series, rounds, last, asOf));
  const limits = limitsAfter(cadence, last.when.latest);
  const worst = stateWithin(strict, asOf);
  const best = stateWithin(mildest, asOf);
  return {
    state: worst, certain: worst === best && !last.when.doubtful, atBest: best,
    opens: limits.opens, due: limits.due, overdueAfter: limits.overdueAfter, last, planned,
  };
}

/** The last day on which a round may have been: by its own dates, one that may be over, or a document that says the series goes on. */
function latestKnown(series: Series, rounds: Rounds, last: Engagement, asOf: Day): Day {
  const stated = Math.min(activeUntil(series) ?? ALWAYS_BEFORE, asOf);
  return Math.max(last.when.latest, stated, ...rounds.possible.map(({ when }) => Math.min(when.latest, asOf)));
}

function limitsAfter(cadence: Cadence & { rule: 'every' | 'window' }, last: Day): Limits {
  if (cadence.rule === 'window') {
    const due = plus(last, cadence.max);
    return { opens: plus(last, cadence.min), due, overdueAfter: due, lapsedAfter: plus(last, cadence.max, 2) };
  }
  const due = plus(last, cadence.period);
  return { opens: due, due, overdueAfter: plus(due, cadence.tolerance), lapsedAfter: plus(plus(last, cadence.period, 2), cadence.tolerance) };
}

function stateWithin({ opens, overdueAfter, lapsedAfter }: Limits, asOf: Day): TimelinessState {
  if (asOf > lapsedAfter) return 'lapsed';
  if (asOf > overdueAfter) return 'overdue';
  return asOf >= opens ? 'due' : 'on-time';
}

type Standing = Omit<Timeliness, 'last' | 'planned'>;

function firstBy(deadline: Day, last: Engagement | null, { possible }: Rounds, asOf: Day): Standing {
  const met = last !== null;
  const state: TimelinessState = met ? 'on-time' : asOf > deadline ? 'overdue' : 'due';
  const certain = met || possible.length === 0;
  return { state, certain, atBest: certain ? state : 'on-time', opens: null, due: met ? null : deadline, overdueAfter: met ? null : deadline };
}

function inMargins(occasion: string, rounds: Rounds, { gatherings, asOf }: Around): Standing {
  const judged = marginsMet(gatherings.filter((each) => each.occasion === occasion), rounds);
  const past = judged.filter(({ gathering }) => gathering.when.latest <= asOf);
  const next = judged.find(({ gathering }) => gathering.when.latest > asOf)?.gathering.when ?? null;
  const [last, before] = [past.at(-1), past.at(-2)];
  const state: TimelinessState = !past.some(({ met }) => met === 'met') ? 'never-met'
    : last?.met === 'met' ? 'on-time' : before?.met === 'met' ? 'overdue' : 'lapsed';
  return { state, certain: last?.met !== 'undetermined', atBest: last?.met === 'undetermined' ? 'on-time' : state, opens: next?.earliest ?? null, due: next?.latest ?? null, overdueAfter: next?.latest ?? null };
}

/** Judged by the terms that run: unmet past their middle is due, and a term that ended unmet is overdue until a successor meets. */
function oncePerTerm(terms: readonly TermMet[], asOf: Day): Standing {
  const running = terms.filter((each) => isRunning(each, asOf));
  const before = terms.filter(({ term, met }) => met !== 'not-judged' && term.end !== null && term.end.latest <= asOf);
  const lastOfOffice = new Map(before.map((each) => [each.term.office, each]));
  const unmet = running.filter(({ met }) => met !== 'met');
  const overdue = unmet.filter(({ term }) => lastOfOffice.get(term.office)?.met === 'missed');
  const pastMiddle = unmet.filter((each) => isPastMiddle(each, asOf));
  const ends = unmet.map(usualEndOf);
  const due = ends.length > 0 ? Math.min(...ends, ALWAYS_AFTER) : null;
  const doubtful = unmet.some(({ met }) => met === 'undetermined');
  const everMet = terms.some(({ met }) => met === 'met');
  const state: TimelinessState = overdue.length > 0 ? 'overdue' : pastMiddle.length > 0 ? 'due' : !everMet && terms.length > 0 ? 'never-met' : 'on-time';
  return { state, certain: !doubtful, atBest: doubtful ? 'on-time' : state, opens: null, due, overdueAfter: due };
}
