import { recordTable } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { Reader } from '#domain/trust/reader.ts';
import type { Database } from '#platform/database/door.ts';
import { readable } from '#platform/readable-by.ts';

/** The row of one series as it stands in the record; null when there is none that this reader may read. */
export async function seriesRowReadableBy(reader: Reader, database: Database, relationship: string, id: string): Promise<RecordRow | null> {
  const columns = recordTable('series').columns.map((column) => `"${column}"`).join(', ');
  const [row] = await database.asReader(reader, (tx) =>
    tx.text<RecordRow>(`select ${columns} from series where ${readable(1)} and relationship = $2 and id = $3 order by owner limit 1`, [reader.scopes, relationship, id]));
  return row ?? null;
}
