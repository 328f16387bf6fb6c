import { ALWAYS_BEFORE, plus, type Day } from '#domain/date/day.ts';
import type { Engagement } from '#domain/engagement/engagement.ts';
import type { Gathering } from '#domain/assessment/record.ts';
import { ruleOn } from './cadence.ts';
import { promisedGatherings } from './history.ts';
import { lastDayAround, marginsMet, type MarginMet } from './margins.ts';
import { limitsAfter, rhythmOf, rhythmsOver, type Limits, type Rhythm } from './rhythm.ts';
import type { Rounds } from './rounds.ts';
import { isPastMiddle, isRunning, usualEndOf, type TermMet } from './terms-met.ts';
import { activeUntil } from './stated.ts';
import type { Series, StatedRegularity } from './series.ts';

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
  /** A confirmed round to come that answers the promise: not after the window in which the next one is expected. */
  readonly planned: Engagement | null;
}

/** What the state rests on besides the series' own rounds. */
export interface Around {
  readonly asOf: Day;
  readonly gatherings: readonly Gathering[];
  readonly terms: readonly TermMet[];
}

const claimsAbsence: ReadonlySet<StatedRegularity> = new Set(['absent', 'not-held', 'proposed']);

export function timelinessOf(series: Series, rounds: Rounds, around: Around): Timeliness {
  const { asOf } = around;
  const { until } = series;
  const last = lastOf(rounds.held);
  const answering = ({ closes, ...standing }: Standing): Timeliness => ({ ...standing, last, planned: confirmedBy(rounds, asOf, closes) });
  if (series.suspended) return answering(plain('suspended'));
  if (until && until.latest <= asOf) return answering({ ...plain('ended'), certain: !until.doubtful });
  const standing = answering(standingOf(series, rounds, last, around));
  return until && until.earliest <= asOf ? { ...standing, certain: false, atBest: 'ended' } : standing;
}

/** The first confirmed round to come, unless it comes too late. */
const confirmedBy = ({ planned }: Rounds, asOf: Day, closes: Day | null): Engagement | null =>
  planned.find(({ when, stage }) => stage === 'confirmed' && when.latest >= asOf && (closes === null || when.latest <= closes)) ?? null;

interface Standing extends Omit<Timeliness, 'last' | 'planned'> {
  /** The day by which a confirmed round still answers the promise, null when any does. */
  readonly closes: Day | null;
}

const plain = (state: TimelinessState, atBest = state): Standing =>
  ({ state, certain: state === atBest, atBest, opens: null, due: null, overdueAfter: null, closes: null });

function standingOf(series: Series, rounds: Rounds, last: Engagement | null, around: Around): Standing {
  const { asOf } = around;
  const rule = ruleOn(series.rules, asOf);
  switch (rule?.cadence.rule) {
    case 'first-by': return firstBy(rule.cadence.deadline, rounds, asOf);
    case 'in-margins': return inMargins(rule.cadence.of, series, rounds, around);
    case 'once-per-term': return oncePerTerm(around.terms, rounds, asOf);
    default: return last ? rhythmic(rhythmOf(rule), series, rounds, last, asOf) : neverMet(rhythmOf(rule), series, rounds);
  }
}

/** Rounds that may have taken place, or that a document counts: with them, "never" is not certain. */
const mayHaveMet = ({ possible, counted }: Rounds): boolean => possible.length + counted.length > 0;

/** A document may say that a series is kept though no round is on record. */
function neverMet(promised: Rhythm | null, series: Series, rounds: Rounds): Standing {
  const counted = rounds.counted.length > 0 || (series.statedCount?.count ?? 0) > 0;
  if (!promised) return !isAbsent(series) || counted ? plain('no-promise') : plain('never-met', mayHaveMet(rounds) ? 'no-promise' : 'never-met');
  const perhaps = counted || mayHaveMet(rounds) || activeUntil(series) !== null;
  return { ...plain('never-met', perhaps ? 'on-time' : 'never-met'), certain: isAbsent(series) && !perhaps };
}

const isAbsent = ({ stated }: Series): boolean => stated !== null && claimsAbsence.has(stated);

/** The round that can have been the latest. */
function lastOf(held: readonly Engagement[]): Engagement | null {
  let last: Engagement | null = null;
  for (const round of held) if (!last || round.when.latest > last.when.latest || (round.when.latest === last.when.latest && round.when.earliest > last.when.earliest)) last = round;
  return last;
}

/** From the mildest to the harshest. */
const harshness: readonly TimelinessState[] = ['no-promise', 'on-time', 'due', 'overdue', 'lapsed'];

/** By the rule in force when the gap that runs began; what began without a promise is held to the one that has come since. */
function rhythmic(now: Rhythm | null, series: Series, rounds: Rounds, last: Engagement, asOf: Day): Standing {
  const strict = rounds.held.reduce((day, { when }) => Math.max(day, when.earliest), ALWAYS_BEFORE);
  const parts = rhythmsOver(series.rules, strict, latestKnown(series, rounds, last, asOf), now);
  const worst = Math.max(...parts.map(({ rhythm, from }) => harshness.indexOf(stateAfter(rhythm, from, asOf))));
  const best = Math.min(...parts.map(({ rhythm, to }) => harshness.indexOf(stateAfter(rhythm, to, asOf))));
  const doubtful = worst > 0 && rounds.held.some(({ when }) => when.doubtful && when.latest >= strict);
  const rhythm = rhythmsOver(series.rules, last.when.latest, last.when.latest, now)[0]?.rhythm;
  const { opens, due, overdueAfter } = rhythm ? limitsAfter(rhythm, last.when.latest) : plain('no-promise');
  return {
    state: harshness[worst] as TimelinessState, certain: worst === best && !doubtful, atBest: harshness[best] as TimelinessState, opens, due, overdueAfter,
    // What is late can only be held from today on.
    closes: !rhythm || overdueAfter === null || overdueAfter >= asOf ? overdueAfter : plus(asOf, rhythm.rule === 'window' ? rhythm.max : rhythm.period),
  };
}

/** The last day on which a round may have been: by its own dates, one that may be over, or a document that says the series goes on. */
function latestKnown(series: Series, rounds: Rounds, last: Engagement, asOf: Day): Day {
  const stated = Math.min(activeUntil(series) ?? ALWAYS_BEFORE, asOf);
  return Math.max(last.when.latest, stated, ...rounds.possible.map(({ when }) => Math.min(when.latest, asOf)));
}

const stateAfter = (rhythm: Rhythm | null, last: Day, asOf: Day): TimelinessState => (rhythm ? stateWithin(limitsAfter(rhythm, last), asOf) : 'no-promise');

function stateWithin({ opens, overdueAfter, lapsedAfter }: Limits, asOf: Day): TimelinessState {
  if (asOf > lapsedAfter) return 'lapsed';
  if (asOf > overdueAfter) return 'overdue';
  return asOf >= opens ? 'due' : 'on-time';
}

function firstBy(deadline: Day, rounds: Rounds, asOf: Day): Standing {
  if (rounds.held.length > 0) return { ...plain('on-time'), certain: rounds.held.some(({ when }) => !when.doubtful) };
  const late = asOf > deadline;
  const state: TimelinessState = late ? 'overdue' : 'due';
  return { ...plain(state, mayHaveMet(rounds) ? 'on-time' : state), due: deadline, overdueAfter: deadline, closes: late ? null : deadline };
}

function inMargins(occasion: string, series: Series, rounds: Rounds, around: Around): Standing {
  const judged = marginsMet(around.gatherings.filter((each) => each.occasion === occasion), rounds);
  const past = judged.filter(({ gathering }) => gathering.when.latest <= around.asOf);
  const next = judged.find(({ gathering }) => gathering.when.latest > around.asOf)?.gathering ?? null;
  const promised = new Set(promisedGatherings(series, around));
  const unmet = unmetSince(past, ['met'], promised);
  const state = stateOfMargins(unmet);
  const best = stateOfMargins(unmetSince(past, ['met', 'undetermined'], promised));
  const standing = plain(state, best === 'never-met' && mayHaveMet(rounds) ? 'on-time' : best);
  // Late since the first gathering that was surely missed, or else since the first that may have been.
  const late = unmet && (unmet.find(({ met }) => met === 'missed') ?? unmet[0])?.gathering;
  return { ...standing, opens: next?.when.earliest ?? null, due: next?.when.latest ?? null, overdueAfter: (late ?? next)?.when.latest ?? null, closes: next && lastDayAround(next) };
}

/** The promised gatherings after the last one met; null when none ever was. */
function unmetSince(past: readonly MarginMet[], answers: readonly MarginMet['met'][], promised: ReadonlySet<Gathering>): readonly MarginMet[] | null {
  const last = past.findLastIndex(({ met }) => answers.includes(met));
  return last < 0 ? null : past.slice(last + 1).filter(({ gathering }) => promised.has(gathering));
}

function stateOfMargins(unmet: readonly MarginMet[] | null): TimelinessState {
  if (!unmet) return 'never-met';
  return unmet.length === 0 ? 'on-time' : unmet.length === 1 ? 'overdue' : 'lapsed';
}

/** Terms of which nobody can tell whether the holder met are taken for unmet at worst, and for met at best. */
function oncePerTerm(terms: readonly TermMet[], rounds: Rounds, asOf: Day): Standing {
  const everMet = rounds.held.some(({ when }) => !when.doubtful);
  const worst = stateOfTerms(terms.map((each) => (each.met === 'undetermined' ? { ...each, met: isRunning(each, asOf) ? 'open' : 'missed' } : each)), everMet, asOf);
  const best = stateOfTerms(terms.map((each) => (each.met === 'undetermined' ? { ...each, met: 'met' } : each)), rounds.held.length > 0 || mayHaveMet(rounds), asOf);
  const ends = terms.filter((each) => each.met !== 'met' && isRunning(each, asOf)).map(usualEndOf);
  const due = ends.length > 0 ? Math.min(...ends) : null;
  const doubtful = terms.some((each) => each.met === 'undetermined' && isRunning(each, asOf));
  return { ...plain(worst, best), certain: worst === best && !doubtful, due, overdueAfter: due, closes: due !== null && due >= asOf ? due : null };
}

/** Judged by the terms that run: unmet past their middle is due, and a term that ended unmet is overdue until a successor meets. */
function stateOfTerms(terms: readonly TermMet[], everMet: boolean, asOf: Day): TimelinessState {
  const before = terms.filter(({ term, met }) => met !== 'not-judged' && term.end !== null && term.end.latest <= asOf);
  const lastOfOffice = new Map(before.map((each) => [each.term.office, each.met]));
  const unmet = terms.filter((each) => each.met !== 'met' && isRunning(each, asOf));
  if (unmet.some(({ term }) => lastOfOffice.get(term.office) === 'missed')) return 'overdue';
  if (unmet.some((each) => isPastMiddle(each, asOf))) return 'due';
  return everMet || terms.length === 0 || terms.some(({ met }) => met === 'met') ? 'on-time' : 'never-met';
}
