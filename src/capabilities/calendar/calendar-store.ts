import type { CalendarRow, CalendarRows } from '#domain/calendar/calendar.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { Reader } from '#domain/trust/reader.ts';
import type { Database, Transaction } from '#platform/database/door.ts';
import { Kept, versionReadableBy } from '#platform/kept.ts';
import { readable } from '#platform/readable-by.ts';

type Table = 'engagements' | 'gatherings' | 'holidays' | 'series';

const columnsOf: Readonly<Record<Table, readonly string[]>> = {
  engagements: [
    'id', 'title_en', 'title_fr', 'title_ja', 'start_edtf', 'end_edtf', 'stage', 'kind', 'level', 'track', 'series', 'occasion', 'host_country', 'place', 'lead_a', 'lead_b',
    'count_only', 'context', 'merged_into', 'reason', 'postponed_to',
  ],
  gatherings: ['id', 'occasion', 'when_edtf', 'country', 'place'],
  holidays: ['id', 'country', 'on_edtf', 'name_en', 'name_fr', 'name_ja'],
  series: ['id'],
};

type Flat = RecordRow & { key: string; owner: string; audience: string; version: number };

async function rowsOf(tx: Transaction, reader: Reader, relationship: string, table: Table): Promise<CalendarRow[]> {
  const rows = await tx.text<Flat>(
    `select key, owner, audience, version, ${columnsOf[table].join(', ')} from ${table} where ${readable(1)} and relationship = $2 order by id, owner`, [reader.scopes, relationship]);
  return rows.map(({ key, owner, audience, version, ...row }) => ({ key, owner, audience, version, row: row as unknown as RecordRow }));
}

export interface CalendarRecord extends CalendarRows {
  readonly series: readonly CalendarRow[];
}

const records = new WeakMap<Database, Kept>();

/** Everything of a relationship that a calendar can show, as far as a reader may read it. */
export async function calendarRecordFor(reader: Reader, database: Database, relationship: string): Promise<CalendarRecord> {
  let kept = records.get(database);
  if (!kept) records.set(database, (kept = new Kept(50)));
  const version = await versionReadableBy(reader, database, relationship);
  return kept.under(`${reader.scopes.join(',')} ${relationship}`, version, () => database.asReader(reader, async (tx) => {
    const [engagements, gatherings, holidays, series, delegates] = await Promise.all([
      ...(['engagements', 'gatherings', 'holidays', 'series'] as const).map((table) => rowsOf(tx, reader, relationship, table)),
      tx.text<{ engagement: string; office: string }>(
        `select engagement, office from delegates where ${readable(1)} and relationship = $2 and office is not null order by id, owner`, [reader.scopes, relationship]),
    ] as const) as [CalendarRow[], CalendarRow[], CalendarRow[], CalendarRow[], { engagement: string; office: string }[]];
    const officesAt = new Map<string, string[]>();
    for (const { engagement, office } of delegates) officesAt.set(engagement, [...(officesAt.get(engagement) ?? []), office]);
    return { engagements, gatherings, holidays, series, officesAt };
  }));
}

/** One engagement as a calendar shows it; null when there is none that this reader may read. */
export async function appointmentFor(reader: Reader, tx: Transaction, relationship: string, id: string): Promise<CalendarRow | null> {
  const [row] = await tx.text<Flat>(
    `select key, owner, audience, version, ${columnsOf.engagements.join(', ')} from engagements where ${readable(1)} and relationship = $2 and id = $3 order by owner limit 1`,
    [reader.scopes, relationship, id]);
  if (!row) return null;
  const { key, owner, audience, version, ...cells } = row;
  return { key, owner, audience, version, row: cells as unknown as RecordRow };
}

/** When rows were last changed, by their keys, ISO 8601 in UTC. Rows that no act wrote have no such moment. */
export async function changesOf(reader: Reader, database: Database, table: 'engagements' | 'series' | 'gatherings' | 'holidays', rows: readonly CalendarRow[]): Promise<ReadonlyMap<string, string>> {
  if (rows.length === 0) return new Map();
  const changes = await database.asReader(reader, (tx) => tx.text<{ key: string; at: string }>('select key, at from changed_at($1, $2::uuid[])', [table, rows.map(({ key }) => key)]));
  return new Map(changes.map(({ key, at }) => [key, at]));
}
