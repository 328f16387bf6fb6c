import type { Relationship, RelationshipRecord } from '#domain/assessment/record.ts';
import type { Day } from '#domain/date/day.ts';
import { ruleOn } from '#domain/series/cadence.ts';
import { hostsOf, type Side } from '#domain/series/hosting.ts';
import { partsAmong, roundsBySeries, roundsOf, type Rounds } from '#domain/series/rounds.ts';
import type { Series } from '#domain/series/series.ts';
import { termsMet } from '#domain/series/terms-met.ts';
import { timelinessOf, type Timeliness } from '#domain/series/timeliness.ts';

/** Where a series with a rule stands: what a projection needs of an assessment, which is a small part of it. */
export interface Standing {
  readonly series: Series;
  readonly rounds: Rounds;
  readonly timeliness: Timeliness;
  readonly turn: Side | null;
}

export interface Standings {
  readonly record: RelationshipRecord;
  readonly asOf: Day;
  /** Of series that are not wholly counted as part of another one, and promise something. */
  readonly series: readonly Standing[];
}

export function standingsOf(record: RelationshipRecord, asOf: Day): Standings {
  const rounds = roundsBySeries(record.relationship, record.series, record.engagements, asOf);
  const parts = partsAmong(record.series);
  const promising = record.series.filter(({ id, rules }) => !parts.has(id) && ruleOn(rules, asOf) !== null);
  return { record, asOf, series: promising.map((series) => standingOf(series, roundsOf(rounds, series.id), record, asOf)) };
}

function standingOf(series: Series, rounds: Rounds, record: RelationshipRecord, asOf: Day): Standing {
  const rule = ruleOn(series.rules, asOf);
  const terms = rule ? termsMet(rule, record.terms, rounds, asOf) : [];
  return { series, rounds, timeliness: timelinessOf(series, rounds, { asOf, terms, gatherings: record.gatherings }), turn: turnOf(series, rounds, record.relationship) };
}

const turnOf = (series: Series, rounds: Rounds, relationship: Relationship): Side | null => (series.hosting === 'none' || series.hosting === 'parent' ? null : hostsOf(series, rounds, relationship).next);
