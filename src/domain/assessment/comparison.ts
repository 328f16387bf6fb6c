/** The same measures of two relationships, over the years that both records cover. */
import { calendarDateOf } from '#domain/date/day.ts';
import { productivityOf, type Productivity } from '#domain/commitment/productivity.ts';
import type { Engagement, Kind } from '#domain/engagement/engagement.ts';
import { firstDayOf, idsOf, instrumentsAgreed, seniorJointSeries, yearOf, yearsBetween, type Ground } from './ground.ts';
import { rateRatio, type RateRatio } from './rate-ratio.ts';

export interface Axes {
  readonly frequency: { readonly engagements: number; readonly years: number; readonly perYear: number | null };
  readonly coordination: { readonly frameworks: number; readonly jointSeries: number };
  readonly productivity: { readonly engagements: number; readonly withOutcome: number; readonly share: number | null; readonly commitments: Productivity };
}

export function axesOf(ground: Ground): Axes {
  const { held, asOf } = ground;
  const first = held.reduce((day, { when }) => Math.min(day, when.latest), asOf);
  const years = held.length > 0 ? yearsBetween(first, asOf) : 0;
  const meetings = held.filter(({ countOnly }) => !countOnly);
  const withOutcome = meetings.filter(({ outcome }) => outcome).length;
  return {
    frequency: { engagements: held.length, years, perYear: years > 0 ? held.length / years : null },
    coordination: { frameworks: instrumentsAgreed(ground).filter(({ framework }) => framework).length, jointSeries: seniorJointSeries(ground).length },
    productivity: { engagements: meetings.length, withOutcome, share: meetings.length > 0 ? withOutcome / meetings.length : null, commitments: productivityOf(ground.record.made, meetings, asOf) },
  };
}

export interface Compared {
  readonly count: number;
  readonly reference: number;
  /** Null when the reference has none to compare with. */
  readonly ratio: RateRatio | null;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Ids of the engagements counted, and of those of the reference. */
  readonly evidence: readonly string[];
  readonly referenceEvidence: readonly string[];
}

/** Kinds that both records set out to hold: the comparison record leaves out, for one, ship visits. */
export const comparedKinds: ReadonlySet<Kind> = new Set(['summit', 'ministerial', 'vice-ministerial', 'exercise', 'agreement']);

/** Whole years in which both records have something. Null when there is no such year. */
export function yearsShared(ground: Ground, reference: Ground): readonly [number, number] | null {
  if (ground.held.length === 0 || reference.held.length === 0) return null;
  const [own, other] = [extentOf(ground), extentOf(reference)];
  const [first, last] = [Math.max(own[0], other[0]), Math.min(own[1], other[1])];
  return first <= last ? [first, last] : null;
}

// Years that a record covers; the running year only counts once it is over.
function extentOf({ held, asOf }: Ground): readonly [number, number] {
  const days = held.filter(({ countOnly }) => !countOnly).map(({ when }) => when.earliest);
  const over = calendarDateOf(asOf + 1).year - 1;
  return [yearOf(Math.min(...days)), Math.min(over, yearOf(Math.max(...days)))];
}

export function comparedFrequency(ground: Ground, reference: Ground, chosen: (engagement: Engagement) => boolean = ({ kind }) => comparedKinds.has(kind)): Compared | null {
  const years = yearsShared(ground, reference);
  if (!years) return null;
  const [own, other] = [ground, reference].map(({ held }) =>
    held.filter((each) => chosen(each) && each.level !== 'global' && each.when.latest >= firstDayOf(years[0]) && each.when.latest < firstDayOf(years[1] + 1))) as [Engagement[], Engagement[]];
  return {
    count: own.length, reference: other.length, ratio: rateRatio(own.length, other.length), firstYear: years[0], lastYear: years[1],
    evidence: idsOf(own), referenceEvidence: idsOf(other),
  };
}

export interface Measure {
  readonly code: 'mechanism-rounds' | 'agreements' | 'exercises' | 'defence-ministers';
  readonly own: number;
  readonly reference: number;
}

export interface Progress {
  readonly measures: readonly Measure[];
  readonly evidence: readonly string[];
  readonly referenceEvidence: readonly string[];
}

export function comparedProgress(ground: Ground, reference: Ground): Progress | null {
  const years = yearsShared(ground, reference);
  if (!years) return null;
  const within = ({ when }: Engagement): boolean => when.latest >= firstDayOf(years[0]) && when.latest < firstDayOf(years[1] + 1);
  const mechanism = (of: Ground) => seniorJointSeries(of).flatMap(({ rounds }) => rounds.held.filter(within));
  const agreements = (of: Ground) => instrumentsAgreed(of).filter(({ kind, inForce }) => kind === 'agreement' && inForce !== null && inForce.latest <= of.asOf);
  const exercises = (of: Ground) => of.held.filter((each) => each.kind === 'exercise' && within(each));
  const counted = (of: Ground) => [new Set(idsOf(mechanism(of))), new Set(idsOf(agreements(of))), new Set(idsOf(exercises(of)))] as const;
  const [own, other] = [counted(ground), counted(reference)];
  return {
    measures: [
      { code: 'mechanism-rounds', own: own[0].size, reference: other[0].size },
      { code: 'agreements', own: own[1].size, reference: other[1].size },
      { code: 'exercises', own: own[2].size, reference: other[2].size },
    ],
    evidence: named(own), referenceEvidence: named(other),
  };
}

const named = (counted: readonly ReadonlySet<string>[]): readonly string[] => [...new Set(counted.flatMap((ids) => [...ids]))];
