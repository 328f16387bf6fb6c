import { calendarDateOf, dayOn, plus, type Day } from '#domain/date/day.ts';
import type { When } from '#domain/date/when.ts';
import { isHeld, type Engagement } from '#domain/engagement/engagement.ts';
import { weightOf } from '#domain/party/rank.ts';
import { ruleOn } from '#domain/series/cadence.ts';
import { historyOf, type History } from '#domain/series/history.ts';
import { hostsOf, type Hosts } from '#domain/series/hosting.ts';
import { regularityOf, type Regularity } from '#domain/series/regularity.ts';
import { partsAmong, roundsBySeries, roundsOf, type Rounds } from '#domain/series/rounds.ts';
import type { Series } from '#domain/series/series.ts';
import { termsMet, type TermMet } from '#domain/series/terms-met.ts';
import { timelinessOf, type Timeliness } from '#domain/series/timeliness.ts';
import type { Instrument, RelationshipRecord, Statement } from './record.ts';

export interface SeriesAssessment {
  readonly series: Series;
  readonly rounds: Rounds;
  readonly timeliness: Timeliness;
  readonly history: History;
  /** Null with fewer than four gaps. */
  readonly regularity: Regularity | null;
  readonly hosts: Hosts;
  readonly terms: readonly TermMet[];
}

/** What a record gives as of a day: the ground that every finding and verdict stands on. */
export interface Ground {
  readonly record: RelationshipRecord;
  readonly asOf: Day;
  /** Contacts of the two parties that were over by then, those that stand for a number included. */
  readonly held: readonly Engagement[];
  readonly series: readonly SeriesAssessment[];
  /** Series that are not wholly counted as part of another one, so that nothing is said twice. */
  readonly wholeSeries: readonly SeriesAssessment[];
  readonly seriesById: ReadonlyMap<string, SeriesAssessment>;
  readonly statements: ReadonlyMap<string, Statement>;
  /** Another relationship, to compare with. */
  readonly reference: Ground | null;
}

export function groundOf(record: RelationshipRecord, asOf: Day, reference: Ground | null = null): Ground {
  const rounds = roundsBySeries(record.relationship, record.series, record.engagements, asOf);
  const series = record.series.map((each) => seriesAssessed(each, roundsOf(rounds, each.id), record, asOf));
  const parts = partsAmong(record.series);
  return {
    record, asOf, reference, series,
    wholeSeries: series.filter((each) => !parts.has(each.series.id)),
    held: record.engagements.filter((each) => !each.context && isHeld(each.stage) && each.when.latest <= asOf),
    seriesById: new Map(series.map((each) => [each.series.id, each])),
    statements: new Map(record.statements.map((each) => [each.id, each])),
  };
}

function seriesAssessed(series: Series, rounds: Rounds, record: RelationshipRecord, asOf: Day): SeriesAssessment {
  const rule = ruleOn(series.rules, asOf);
  const terms = rule ? termsMet(rule, record.terms, rounds, asOf) : [];
  const around = { asOf, terms, gatherings: record.gatherings };
  const history = historyOf(series, rounds, around);
  return {
    series, rounds, history, terms,
    timeliness: timelinessOf(series, rounds, around),
    regularity: regularityOf(history.gaps.map(({ shortest, longest }) => (shortest + longest) / 2)),
    hosts: hostsOf(series, rounds, record.relationship),
  };
}

/** What a document states of a series is taken to hold for five years. */
const STATEMENT_HOLDS = { months: 60, days: 0 };

export const statedLately = ({ stated, statedOn }: Series, asOf: Day): boolean =>
  stated !== null && statedOn !== null && statedOn.earliest <= asOf && asOf <= plus(statedOn.latest, STATEMENT_HOLDS);

/** Over, or at least begun, by a day. */
export const hasCome = (when: When | null, asOf: Day): boolean => when !== null && when.latest <= asOf;

/** Agreed by both sides, signed or in force by the day, and not ended. */
export const instrumentsAgreed = ({ record, asOf }: Ground): readonly Instrument[] =>
  record.instruments.filter(({ side, signed, inForce, until }) => side === 'both' && (hasCome(signed, asOf) || hasCome(inForce, asOf)) && !hasCome(until, asOf));

/** Director-general and above. */
export const SENIOR = 7;

export const isSenior = ({ rank }: Series): boolean => rank !== null && (weightOf(rank) ?? 0) >= SENIOR;

/** Series that join foreign and defence ministries of both sides, at director-general rank or above, and have met. */
export const seniorJointSeries = ({ wholeSeries }: Ground): readonly SeriesAssessment[] =>
  wholeSeries.filter((each) => each.series.joint && isSenior(each.series) && each.series.level === 'bilateral' && each.rounds.held.length > 0);

export const bilateralOfficial = ({ series: { level, track, kind } }: SeriesAssessment): boolean =>
  level === 'bilateral' && track === '1' && kind !== 'agreement' && kind !== 'other';

export const yearOf = (day: Day): number => calendarDateOf(day).year;

export const firstDayOf = (year: number): Day => dayOn(year, 1, 1);

/** Years that are over, by the calendar. */
export function wholeYearsBetween(from: Day, to: Day): number {
  const years = yearOf(to) - yearOf(from);
  return Math.max(0, plus(from, { months: 12, days: 0 }, years) > to ? years - 1 : years);
}

export const yearsBetween = (from: Day, to: Day): number => (to - from) / 365.2425;

export const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);

/** Beyond so many, records are named by the series that they belong to. */
const NAMED_ONE_BY_ONE = 500;

/** The records that a count of engagements rests on: each of them, or else their series and those that stand alone. */
export function namesOf(engagements: readonly Engagement[], { seriesById }: Pick<Ground, 'seriesById'>): readonly string[] {
  if (engagements.length <= NAMED_ONE_BY_ONE) return idsOf(engagements);
  return [...new Set(engagements.map(({ id, series }) => (series !== null && seriesById.has(series) ? series : id)))];
}

export const seriesIds = (items: readonly SeriesAssessment[]): readonly string[] => items.map(({ series }) => series.id);
