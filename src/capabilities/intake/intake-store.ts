import { recordTable, type RecordTableName } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { KnownEvent } from '#domain/intake/same-event.ts';
import type { Reader } from '#domain/trust/reader.ts';
import type { Transaction } from '#platform/database/door.ts';
import { readable } from '#platform/readable-by.ts';

const eventColumns = [
  'id', 'relationship', 'title_en', 'title_fr', 'title_ja', 'start_edtf', 'kind', 'level', 'track', 'series', 'occasion', 'host_country', 'place', 'count_only',
];

/** Engagements that a reader may read, of some relationships and days or with some ids, as far as telling events apart needs them. */
export async function eventsReadableBy(
  reader: Reader, tx: Transaction, relationships: readonly string[], between: readonly [number, number], ids: readonly string[],
): Promise<KnownEvent[]> {
  const rows = await tx.text<RecordRow & { earliest: number; latest: number }>(
    `select ${eventColumns.join(', ')}, earliest, latest from engagements
      where ${readable(1)} and (((relationship = any($5) or relationship is null) and earliest <= $3 and latest >= $2) or id = any($4))
      order by id, owner`, [reader.scopes, between[0] - 400, between[1] + 400, ids, relationships]);
  return rows.map(({ earliest, latest, ...row }) => ({ row: row as unknown as RecordRow, earliest, latest }));
}

/** Rows of these ids that a reader may read. */
export async function rowsOfIds(reader: Reader, tx: Transaction, table: RecordTableName, ids: readonly string[]): Promise<Map<string, RecordRow>> {
  const columns = recordTable(table).columns.map((column) => `"${column}"`).join(', ');
  const rows = await tx.text<RecordRow>(`select ${columns} from "${table}" where ${readable(1)} and id = any($2) order by id, owner`, [reader.scopes, ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The id of each series, by its id and by each of its names. */
export async function seriesByName(reader: Reader, tx: Transaction): Promise<Map<string, string>> {
  const rows = await tx.text<{ id: string; relationship: string; name_en: string | null; name_fr: string | null; name_ja: string | null }>(
    `select id, relationship, name_en, name_fr, name_ja from series where ${readable(1)} order by id desc, owner`, [reader.scopes]);
  const names = new Map<string, string>();
  for (const { id, name_en, name_fr, name_ja } of rows) for (const name of [name_en, name_fr, name_ja, id]) if (name) names.set(name.trim().toLowerCase(), id);
  return names;
}
