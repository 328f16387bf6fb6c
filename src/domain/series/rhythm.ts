import { plus, type Day, type Period } from '#domain/date/day.ts';
import type { When } from '#domain/date/when.ts';
import { ruleOn } from './cadence.ts';
import type { Cadence, CadenceSince } from './series.ts';

/** A promise of a next round so long after the last. */
export type Rhythm = Extract<Cadence, { readonly rule: 'every' | 'window' }>;

/** A stretch of days on each of which the same rule is in force. */
export interface RuleOver {
  readonly rhythm: Rhythm | null;
  readonly from: Day;
  readonly to: Day;
}

/**
 * The rules by which a gap may have to be judged that began on some day of a stretch: each on those of its days on which it
 * was in force. Without a rhythm then, the gap is held to the one given.
 */
export function rhythmsOver(rules: readonly CadenceSince[], from: Day, to: Day, otherwise: Rhythm | null = null): readonly RuleOver[] {
  const starts = [from, ...rules.flatMap(({ since }) => (since !== null && since > from && since <= to ? [since] : []))];
  return starts.map((start, at) => ({ rhythm: rhythmOf(ruleOn(rules, start)) ?? otherwise, from: start, to: (starts[at + 1] ?? to + 1) - 1 }));
}

export const rhythmOf = (rule: CadenceSince | null): Rhythm | null => (rule?.cadence.rule === 'every' || rule?.cadence.rule === 'window' ? rule.cadence : null);

/** When the next round is expected, and from when on it is late. */
export interface Limits {
  readonly opens: Day;
  readonly due: Day;
  readonly overdueAfter: Day;
  readonly lapsedAfter: Day;
}

export function limitsAfter(rhythm: Rhythm, last: Day): Limits {
  const [opens, due] = rhythm.rule === 'window' ? [plus(last, rhythm.min), plus(last, rhythm.max)] : [plus(last, rhythm.period), plus(last, rhythm.period)];
  return { opens, due, overdueAfter: closeAfter(rhythm, last, 1), lapsedAfter: closeAfter(rhythm, last, 2) };
}

// The last day on which so many periods can still be kept.
const closeAfter = (rhythm: Rhythm, last: Day, count: number): Day =>
  rhythm.rule === 'window' ? plus(last, rhythm.max, count) : plus(plus(last, rhythm.period, count), rhythm.tolerance);

/** How many periods passed whole, tolerance included, between one day and another. */
export function missedBetween(rhythm: Rhythm, from: Day, to: Day): number {
  let missed = 0;
  while (to > closeAfter(rhythm, from, missed + 1)) missed += 1;
  return missed;
}

/**
 * How many periods passed at least since a round, wherever in between others of uncertain date have fallen: no fewer than
 * where none of them can have been, and no fewer than what each of them can have saved leaves.
 */
export function fewestMissed(rhythm: Rhythm, from: Day, to: Day, rounds: readonly When[], since: When): number {
  const whole = missedBetween(rhythm, from, to);
  if (whole === 0) return 0;
  const between = rounds.filter((each) => each !== since && each.latest > from && each.earliest < to);
  let [empty, day] = [0, from];
  for (const { earliest, latest } of between.toSorted((one, other) => one.earliest - other.earliest)) {
    empty += missedBetween(rhythm, day, earliest);
    day = Math.max(day, latest);
  }
  return Math.max(empty + missedBetween(rhythm, day, to), whole - between.length * savedByOne(rhythm));
}

// A round splits a gap in two, of which each has its tolerance.
const savedByOne = (rhythm: Rhythm): number => (rhythm.rule === 'window' ? 1 : 1 + Math.ceil(lengthOf(rhythm.tolerance) / lengthOf(rhythm.period)));

const lengthOf = ({ months, days }: Period): number => months * 30.436875 + days;
