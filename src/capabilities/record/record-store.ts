import { recordTable, type RecordTableName } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { Reader } from '#domain/trust/reader.ts';
import { readable } from '#platform/readable-by.ts';
import type { Database, Transaction } from '#platform/database/door.ts';

/** Whether anything at all has been written here. */
export const holdsRecord = (database: Database): Promise<boolean> =>
  database.asAuditor(async (tx) => ((await tx.text<{ size: number }>('select size from ledger_head'))[0]?.size ?? 0) > 0);

/** A row as it travels, with who owns it and who may read it. */
export interface OwnedRow {
  readonly key: string;
  readonly owner: string;
  readonly audience: string;
  readonly version: number;
  readonly row: RecordRow;
}

type Flat = RecordRow & { key: string; owner: string; audience: string; version: number };

const columnsOf = (table: RecordTableName): string => recordTable(table).columns.map((column) => `"${column}"`).join(', ');

function owned({ key, owner, audience, version, ...row }: Flat): OwnedRow {
  return { key, owner, audience, version, row: row as unknown as RecordRow };
}

/** All rows of a table that a reader may read, by id. */
export async function rowsReadableBy(reader: Reader, tx: Transaction, table: RecordTableName, relationship: string | null): Promise<OwnedRow[]> {
  const rows = await tx.text<Flat>(
    `select key, owner, audience, version, ${columnsOf(table)} from "${table}"
      where ${readable(1)} and ($2::text is null or relationship = $2) order by id, owner`, [reader.scopes, relationship]);
  return rows.map(owned);
}

/** All rows of a table, for the operator's commands, by id. */
export async function rowsForOperator(tx: Transaction, table: RecordTableName, relationship: string | null): Promise<OwnedRow[]> {
  const rows = await tx.text<Flat>(
    `select key, owner, audience, version, ${columnsOf(table)} from "${table}"
      where ($1::text is null or relationship = $1) order by id, owner`, [relationship]);
  return rows.map(owned);
}
