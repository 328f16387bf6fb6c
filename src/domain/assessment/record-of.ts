import { whenOf } from '#domain/date/edtf.ts';
import type { When } from '#domain/date/when.ts';
import { withoutMerged } from '#domain/engagement/merged.ts';
import { kinds, levels, stages, tracks, type Engagement } from '#domain/engagement/engagement.ts';
import { isRank, type Rank } from '#domain/party/rank.ts';
import { inOrderOfAgenda } from '#domain/record/agenda-order.ts';
import { inOrderOfIds, listOf, saysSomething, type RecordRow } from '#domain/record/row.ts';
import type { RecordTableName } from '#domain/record/tables.ts';
import { rulesOf } from '#domain/series/cadence.ts';
import { byDue, madeCommitmentOf, wasMadeAtMeeting } from '#domain/commitment/made.ts';
import { hostings, statedRegularities, type CountedWhere, type Series } from '#domain/series/series.ts';
import type { Constraint, Instrument, Relationship, RelationshipRecord } from './record.ts';

/** Rows of each table, as far as a reader may read them. */
export type RowsByTable = Partial<Record<RecordTableName, readonly RecordRow[]>>;

// The same few thousand dates are read again and again.
const dates = new Map<string, When | null>();

function dated(text: string | null | undefined): When | null {
  if (!text) return null;
  let when = dates.get(text);
  if (when === undefined) {
    when = whenOf(text);
    if (dates.size > 100_000) dates.clear();
    dates.set(text, when);
  }
  return when;
}

function oneOf<Code extends string>(codes: readonly Code[], text: string | null | undefined, otherwise: Code): Code {
  return codes.includes(text as Code) ? (text as Code) : otherwise;
}

const rankOf = (text: string | null | undefined): Rank | null => (text && isRank(text) ? text : null);
const REMOTE = new Set(['telephone', 'video conference']);

export function engagementOf(row: RecordRow): Engagement | null {
  const start = dated(row['start_edtf']);
  if (!start) return null;
  return {
    id: row.id, when: start,
    level: oneOf(levels, row['level'], 'bilateral'), track: oneOf(tracks, row['track'], '1'), kind: oneOf(kinds, row['kind'], 'other'),
    stage: oneOf(stages, row['stage'], 'held'), series: row['series'] ?? null, host: row['host_country'] ?? null,
    remote: REMOTE.has(row['place'] ?? ''), occasion: row['occasion'] ?? null, rankA: rankOf(row['rank_a']), rankB: rankOf(row['rank_b']),
    topics: listOf(row['topics']), outcome: saysSomething(row, 'outcome'), countOnly: row['count_only'] === 'yes', context: row['context'] === 'yes',
    initiative: row['initiative'] ?? null, leads: (row['lead_a'] ? 1 : 0) + (row['lead_b'] ? 1 : 0),
  };
}

function seriesOf(row: RecordRow, links: ReadonlyMap<string, readonly RecordRow[]>): Series {
  const over = dated(row['stated_period_edtf']);
  return {
    id: row.id, counts: (links.get(row.id) ?? []).map((link) => ({ series: link['counts'] ?? '', where: (link['where'] ?? 'all') as CountedWhere })),
    level: oneOf(levels, row['level'], 'bilateral'), track: oneOf(tracks, row['track'], '1'), kind: oneOf(kinds, row['kind'], 'other'),
    rank: rankOf(row['rank']), joint: row['joint'] === 'yes', rules: rulesOf(row['cadence'] ?? '') ?? [], hosting: oneOf(hostings, row['hosting'], 'none'),
    stated: statedRegularities.find((code) => code === row['stated_regularity']) ?? null, statedOn: dated(row['stated_on']),
    statedCount: row['stated_count'] && over ? { count: Number(row['stated_count']), over } : null,
    since: dated(row['since_edtf']), until: dated(row['until_edtf']), suspended: row['suspended'] === 'yes',
  };
}

// Each party may have a row of one id: what it says decides, never where it happened to be stored.
const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** What rules are told of a relationship, from the rows of its record. Rows that are not dated where they must be are left out. */
export function recordOf(relationship: Relationship, found: RowsByTable): RelationshipRecord {
  const rows = withoutMerged(found);
  // Rows come in any order; what is made of them must not depend on it.
  const all = (table: RecordTableName): readonly RecordRow[] => (rows[table] ?? []).toSorted(inOrderOfIds);
  const links = Map.groupBy(all('series_links'), (link) => link['series'] ?? '');
  const engagements = (rows['engagements'] ?? []).flatMap((row) => engagementOf(row) ?? []);
  return {
    relationship,
    engagements: engagements.sort((one, other) => one.when.earliest - other.when.earliest || inOrder(one.id, other.id) || inOrder(JSON.stringify(one), JSON.stringify(other))),
    series: all('series').map((row) => seriesOf(row, links)),
    bodiesOfSeries: new Map(all('series').map((row) => [row.id, [row['body_a'], row['body_b']].filter((body): body is string => Boolean(body))])),
    terms: all('terms').flatMap((row) => {
      const start = dated(row['start_edtf']);
      return start ? [{ id: row.id, office: row['office'] ?? '', party: row['country'] ?? '', person: row['person'] ?? '', start, end: dated(row['end_edtf']), acting: row['acting'] === 'yes' }] : [];
    }).sort((one, other) => one.start.earliest - other.start.earliest),
    organisations: all('organisations').map((row) => ({ id: row.id, party: row['country'] ?? '', type: row['type'] ?? '', counterpart: row['counterpart'] ?? null, asymmetry: saysSomething(row, 'asymmetry') })),
    instruments: all('instruments').map(instrumentOf),
    constraints: all('constraints').map((row): Constraint => ({ id: row.id, side: row['side'] ?? '', limits: row['limits'] ?? '', since: dated(row['since_edtf']), until: dated(row['until_edtf']) })),
    // What was promised at a meeting is no recommendation of the study, and no part of the scorecard.
    made: all('commitments').flatMap((row) => madeCommitmentOf(row) ?? []).sort((one, other) => one.made.earliest - other.made.earliest || byDue(one, other)),
    commitments: all('commitments').filter((row) => !wasMadeAtMeeting(row)).map((row) => ({
      id: row.id, parent: row['parent'] ?? null, kind: row['kind'] ?? 'commitment', test: row['test'] ?? '', parameter: row['parameter'] ?? null, due: dated(row['due_edtf']),
      series: listOf(row['series']), topics: listOf(row['topics']),
    })),
    evidence: all('evidence').map((row) => ({ commitment: row['commitment'] ?? '', record: row['record'] ?? '', bearing: row['bearing'] === 'fulfils' ? 'fulfils' : 'partly' })),
    statements: all('statements').map((row) => ({
      id: row.id, parent: row['parent'] ?? null, computable: oneOf(['yes', 'partly', 'no'] as const, row['computable'], 'no'), expected: row['expected'] ?? null,
      supporting: listOf(row['supporting']), against: listOf(row['against']),
    })),
    absences: all('absences').flatMap((row) => { const when = dated(row['when_edtf']); return when ? [{ id: row.id, series: row['series'] ?? '', when }] : []; }),
    gatherings: all('gatherings').flatMap((row) => { const when = dated(row['when_edtf']); return when ? [{ id: row.id, occasion: row['occasion'] ?? '', when }] : []; })
      .sort((one, other) => one.when.earliest - other.when.earliest),
    topics: inOrderOfAgenda(all('topics')).map((row) => ({ id: row.id, parent: row['parent'] ?? null, level: row['level'] ?? '', kind: row['kind'] ?? '' })),
    topicsOfPhrase: new Map(all('topic_phrases').map((row) => [row['phrase_en'] ?? '', listOf(row['topics'])])),
  };
}

const instrumentOf = (row: RecordRow): Instrument => ({
  id: row.id, kind: row['kind'] ?? '', side: row['side'] ?? '', framework: row['framework'] === 'yes',
  signed: dated(row['signed_edtf']), inForce: dated(row['in_force_edtf']), until: dated(row['until_edtf']),
});
