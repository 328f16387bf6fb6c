import { recordTables, type RecordTableName } from '#domain/record/tables.ts';
import type { Reader } from '#domain/trust/reader.ts';
import type { Database, Transaction } from '#platform/database/door.ts';
import { readable } from '#platform/readable-by.ts';

export interface ActLine {
  readonly at: Date;
  readonly party: string | null;
  readonly post: string | null;
  readonly act: string;
  /** What the act says it was about, as JSON text; null where it is not the reader's own side's. */
  readonly subject: string | null;
  /** How many rows it wrote, all of which the reader may read, or the own side wrote. */
  readonly rowCount: number;
  /** The first of them, as far as the reader may read them today. */
  readonly rows: readonly WrittenRow[];
}

export interface WrittenRow {
  readonly table: RecordTableName;
  readonly id: string;
  readonly relationship: string;
}

export const LINES_A_PAGE = 50;
const ROWS_SHOWN = 5;

/** The own side's lines, and those of others all of whose rows the reader may read; the policy of the ledger says the same. */
const ofReader = `('national:' || party = any($1) or (cardinality(scopes) > 0 and scopes <@ $1::text[]))`;

/** Newest first. Places in the ledger are not told, since the gaps between them would be. */
export async function actsReadableBy(reader: Reader, database: Database, page: number): Promise<{ lines: ActLine[]; count: number }> {
  return database.asReader(reader, async (tx) => {
    const [counted] = await tx.text<{ count: number }>(`select count(*) as count from ledger_lines where ${ofReader}`, [reader.scopes]);
    const lines = await tx.text<Omit<ActLine, 'rows' | 'rowCount'> & { seq: number; row_count: number }>(
      `select seq, at, party, post, act, case when 'national:' || party = any($1) then subject end as subject, row_count
         from ledger_lines where ${ofReader} order by at desc, seq desc limit ${LINES_A_PAGE} offset $2`, [reader.scopes, (page - 1) * LINES_A_PAGE]);
    const rows = await rowsOf(tx, reader, lines.map(({ seq }) => seq));
    return { count: counted?.count ?? 0, lines: lines.map(({ seq, row_count: rowCount, ...line }) => ({ ...line, rowCount, rows: rows.get(seq) ?? [] })) };
  });
}

async function rowsOf(tx: Transaction, reader: Reader, lines: readonly number[]): Promise<Map<number, WrittenRow[]>> {
  const written = await tx.text<{ seq: number; relation: string; key: string }>(
    `select seq, relation, key from ledger_rows where seq = any($1::bigint[]) and position < ${ROWS_SHOWN} order by seq, position`, [lines]);
  const known = new Map<string, WrittenRow>();
  for (const { name } of recordTables) {
    const keys = written.filter(({ relation }) => relation === name).map(({ key }) => key);
    if (keys.length === 0) continue;
    const found = await tx.text<{ key: string; id: string; relationship: string | null }>(
      `select key, id, relationship from "${name}" where key = any($1::uuid[]) and ${readable(2)}`, [keys, reader.scopes]);
    for (const { key, id, relationship } of found) if (relationship !== null) known.set(key, { table: name, id, relationship });
  }
  const rows = new Map<number, WrittenRow[]>();
  for (const { seq, key } of written) {
    const row = known.get(key);
    if (row) rows.set(seq, [...(rows.get(seq) ?? []), row]);
  }
  return rows;
}
