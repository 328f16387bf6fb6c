import type { Day } from '#domain/date/day.ts';
import { assess, type Assessment } from '#domain/assessment/assess.ts';
import { recordOf, type RowsByTable } from '#domain/assessment/record-of.ts';
import type { Relationship, RelationshipRecord } from '#domain/assessment/record.ts';
import { recordTables, type RecordTableName } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { Reader } from '#domain/trust/reader.ts';
import { readable } from '#platform/readable-by.ts';
import type { Database, Transaction } from '#platform/database/door.ts';
import { Kept, versionOf, versionReadableBy } from '#platform/kept.ts';
import type { LocalText } from '#platform/words/words.ts';

/** Rows that rules read. Statements of a source and other texts stay with the pages. */
const tablesOfRules: readonly RecordTableName[] = [
  'series', 'series_links', 'engagements', 'terms', 'organisations', 'instruments', 'constraints', 'commitments', 'evidence', 'statements',
  'absences', 'gatherings', 'topics', 'topic_phrases',
];

/** Of an engagement, only what rules look at: a million of them are read in one assessment of everything. */
export const engagementColumns = [
  'id', 'start_edtf', 'stage', 'level', 'track', 'kind', 'series', 'occasion', 'host_country', 'place', 'rank_a', 'rank_b', 'topics',
  `case when coalesce(outcome_en, outcome_fr, outcome_ja) is not null then 'yes' end as outcome_en`, 'count_only', 'context', 'merged_into', 'initiative', 'lead_a', 'lead_b',
];

function picked(table: RecordTableName): string {
  if (table === 'engagements') return engagementColumns.join(', ');
  const columns = recordTables.find(({ name }) => name === table)?.columns ?? [];
  return columns.map((column) => `"${column}"`).join(', ');
}

/** `scopes` null reads everything, as an auditor's transaction may. */
async function rowsOf(tx: Transaction, relationship: string, scopes: readonly string[] | null): Promise<RowsByTable> {
  const read = tablesOfRules.map(async (table) => {
    const rows = await tx.text<RecordRow>(
      `select ${picked(table)} from "${table}" where relationship = $1${scopes ? ` and ${readable(2)}` : ''}${table === 'engagements' ? '' : ' order by id, owner'}`, scopes ? [relationship, scopes] : [relationship]);
    return [table, rows] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

const records = new WeakMap<Database, { records: Kept; assessments: Kept }>();

function keptOf(database: Database): { records: Kept; assessments: Kept } {
  let kept = records.get(database);
  if (!kept) records.set(database, (kept = { records: new Kept(50), assessments: new Kept(200) }));
  return kept;
}

const recordReadableBy = (reader: Reader, database: Database, relationship: Relationship): Promise<RelationshipRecord> =>
  database.asReader(reader, async (tx) => {
    const version = await versionOf(tx, relationship.id);
    const key = `${reader.scopes.join(',')} ${relationship.id}`;
    return keptOf(database).records.under(key, version, async () => recordOf(relationship, await rowsOf(tx, relationship.id, reader.scopes)));
  });

/** The assessment of what a reader may read, kept until something in it changes; `reference` is another relationship to compare with. */
export async function assessmentFor(
  reader: Reader, database: Database, relationship: Relationship, asOf: Day, reference: Relationship | null = null,
): Promise<Assessment> {
  // Versions first: what is kept needs no record, and there are fewer records kept than assessments.
  const version = await versionReadableBy(reader, database, relationship.id);
  const versionOfOther = reference && (await versionReadableBy(reader, database, reference.id));
  const key = `${reader.scopes.join(',')} ${relationship.id} ${reference?.id ?? ''} ${asOf}`;
  return keptOf(database).assessments.under(key, `${version} | ${versionOfOther ?? ''}`, async () => {
    const own = await recordReadableBy(reader, database, relationship);
    return assess(own, asOf, reference && (await recordReadableBy(reader, database, reference)));
  });
}

/** The assessment of everything, for the operator's command. */
export async function assessmentForOperator(database: Database, relationship: Relationship, asOf: Day, reference: Relationship | null): Promise<Assessment> {
  return database.asAuditor(async (tx) => {
    const own = recordOf(relationship, await rowsOf(tx, relationship.id, null));
    const other = reference && recordOf(reference, await rowsOf(tx, reference.id, null));
    return assess(own, asOf, other);
  });
}

/** What a statement of a source says, and under which heading. */
export interface Heading extends LocalText {
  readonly grouping: string;
}

export async function groupingsFor(reader: Reader, database: Database, relationship: string): Promise<ReadonlyMap<string, Heading>> {
  const rows = await database.asReader(reader, (tx) => tx.text<Heading & { id: string }>(
    `select id, coalesce("grouping", '') as "grouping", text_en as en, text_fr as fr, text_ja as ja from statements where relationship = $1 and ${readable(2)} order by id, owner`, [relationship, reader.scopes]));
  return new Map(rows.map(({ id, ...heading }) => [id, heading]));
}
