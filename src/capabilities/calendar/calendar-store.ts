import { recordOf } from '#domain/assessment/record-of.ts';
import type { Relationship } from '#domain/assessment/record.ts';
import type { CalendarRow, CalendarRows } from '#domain/calendar/calendar.ts';
import { standingsOf, type Standings } from '#domain/calendar/standing.ts';
import type { Day } from '#domain/date/day.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { RecordTableName } from '#domain/record/tables.ts';
import type { Reader } from '#domain/trust/reader.ts';
import { owned, type Flat } from '#capabilities/record/record-store.ts';
import type { Database, Transaction } from '#platform/database/door.ts';
import { Kept, versionReadableBy } from '#platform/kept.ts';
import { readable } from '#platform/readable-by.ts';

const columnsOf = {
  engagements: [
    'id', 'title_en', 'title_fr', 'title_ja', 'start_edtf', 'end_edtf', 'stage', 'kind', 'level', 'track', 'series', 'occasion', 'host_country', 'place', 'lead_a', 'lead_b',
    'count_only', 'context', 'merged_into', 'reason', 'postponed_to',
  ],
  gatherings: ['id', 'occasion', 'when_edtf', 'country', 'place'],
  holidays: ['id', 'country', 'on_edtf', 'name_en', 'name_fr', 'name_ja'],
  series: ['id', 'level', 'track', 'kind', 'rank', 'joint', 'cadence', 'hosting', 'stated_regularity', 'stated_on', 'stated_count', 'stated_period_edtf', 'since_edtf', 'until_edtf', 'suspended', 'body_a', 'body_b'],
  series_links: ['id', 'series', 'counts', '"where"'],
  terms: ['id', 'country', 'office', 'person', 'start_edtf', 'end_edtf', 'acting'],
  delegates: ['id', 'engagement', 'office'],
} as const satisfies Partial<Record<RecordTableName, readonly string[]>>;
type Table = keyof typeof columnsOf;

/** Rows by their keys, as they were last read. What a row says is the same for whoever may read it; which rows those are is asked each time. */
const known = new WeakMap<Database, Map<string, CalendarRow>>();
const ROWS_KNOWN = 200_000;

/** All rows of a table that a reader may read, by id: of those that have not changed since they were last read, only the version is asked for. */
async function rowsOf(tx: Transaction, rows: Map<string, CalendarRow>, reader: Reader, relationship: string, table: Table): Promise<CalendarRow[]> {
  const from = `from ${table} where ${readable(1)} and relationship = $2`;
  const whole = `select key, owner, audience, version, ${columnsOf[table].join(', ')} ${from}`;
  const keep = (row: CalendarRow): CalendarRow => { rows.set(row.key, row); return row; };
  if (table !== 'engagements' || rows.size === 0) return (await tx.text<Flat>(`${whole} order by id, owner`, [reader.scopes, relationship])).map(owned).map(keep);
  const heads = await tx.text<{ key: string; version: number }>(`select key, version ${from} order by id, owner`, [reader.scopes, relationship]);
  const changed = heads.filter(({ key, version }) => rows.get(key)?.version !== version).map(({ key }) => key);
  if (changed.length > 0) for (const row of await tx.text<Flat>(`${whole} and key = any($3)`, [reader.scopes, relationship, changed])) keep(owned(row));
  return heads.flatMap(({ key }) => rows.get(key) ?? []);
}

/** What a calendar is made from, and where each series stands on a day, which windows need. */
export interface CalendarRecord extends CalendarRows {
  readonly series: readonly CalendarRow[];
  readonly standings: Standings;
}

const records = new WeakMap<Database, Kept>();

/** Everything of a relationship that a calendar can show, as far as a reader may read it. */
export async function calendarRecordFor(reader: Reader, database: Database, relationship: Relationship, today: Day): Promise<CalendarRecord> {
  let kept = records.get(database);
  if (!kept) records.set(database, (kept = new Kept(50)));
  const version = await versionReadableBy(reader, database, relationship.id);
  return kept.under(`${reader.scopes.join(',')} ${relationship.id} ${today}`, version, () => read(reader, database, relationship, today));
}

async function read(reader: Reader, database: Database, relationship: Relationship, today: Day): Promise<CalendarRecord> {
  let rows = known.get(database);
  if (!rows || rows.size > ROWS_KNOWN) known.set(database, (rows = new Map<string, CalendarRow>()));
  const its = rows;
  const [engagements, gatherings, holidays, series, links, terms, delegates] = await database.asReader(reader, (tx) =>
    Promise.all((['engagements', 'gatherings', 'holidays', 'series', 'series_links', 'terms', 'delegates'] as const).map((table) => rowsOf(tx, its, reader, relationship.id, table)))) as [
      CalendarRow[], CalendarRow[], CalendarRow[], CalendarRow[], CalendarRow[], CalendarRow[], CalendarRow[]];
  const officesAt = new Map<string, string[]>();
  for (const { row: { engagement, office } } of delegates) if (engagement && office) officesAt.set(engagement, [...(officesAt.get(engagement) ?? []), office]);
  const plain = (all: readonly CalendarRow[]): RecordRow[] => all.map(({ row }) => row);
  const standings = standingsOf(recordOf(relationship, { engagements: plain(engagements), series: plain(series), series_links: plain(links), terms: plain(terms), gatherings: plain(gatherings) }), today);
  return { engagements, gatherings, holidays, series, officesAt, standings };
}

/** One engagement as a calendar shows it; null when there is none that this reader may read. */
export async function appointmentFor(reader: Reader, tx: Transaction, relationship: string, id: string): Promise<CalendarRow | null> {
  const [row] = await tx.text<Flat>(
    `select key, owner, audience, version, ${columnsOf.engagements.join(', ')} from engagements where ${readable(1)} and relationship = $2 and id = $3 order by owner limit 1`,
    [reader.scopes, relationship, id]);
  return row ? owned(row) : null;
}

/** When a version of a row was written never changes. */
const moments = new WeakMap<Database, Map<string, string>>();

/** When rows were last changed, ISO 8601 in UTC; null for rows that no act wrote, and for those that were not asked for. */
export async function changesOf(reader: Reader, database: Database, table: 'engagements' | 'series' | 'gatherings' | 'holidays', rows: readonly CalendarRow[]): Promise<(row: CalendarRow) => string | null> {
  let told = moments.get(database);
  if (!told || told.size > ROWS_KNOWN) moments.set(database, (told = new Map<string, string>()));
  const its = told;
  const unknown = rows.filter(({ key, version }) => !its.has(`${key} ${version}`));
  if (unknown.length > 0) {
    const changes = await database.asReader(reader, (tx) => tx.text<{ key: string; at: string }>('select key, at from changed_at($1, $2::uuid[])', [table, unknown.map(({ key }) => key)]));
    const at = new Map(changes.map((change) => [change.key, change.at]));
    for (const { key, version } of unknown) its.set(`${key} ${version}`, at.get(key) ?? '');
  }
  return ({ key, version }) => its.get(`${key} ${version}`) || null;
}
