import { recordTable, recordTables, type RecordTableName } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { Reader } from '#domain/trust/reader.ts';
import { readable } from '#platform/readable-by.ts';
import type { Database, Transaction } from '#platform/database/door.ts';
import { Kept, versionOf } from '#platform/kept.ts';

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

/** Such a row as a query gives it. */
export type Flat = RecordRow & { key: string; owner: string; audience: string; version: number };

const columnsOf = (table: RecordTableName): string => recordTable(table).columns.map((column) => `"${column}"`).join(', ');

export function owned({ key, owner, audience, version, ...row }: Flat): OwnedRow {
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

/** A row that a reader may read, by its id, to be read again inside an act before it is amended; null when there is none. */
export async function rowOf(reader: Reader, tx: Transaction, table: RecordTableName, relationship: string, id: string): Promise<OwnedRow | null> {
  const [row] = await tx.text<Flat>(
    `select key, owner, audience, version, ${columnsOf(table)} from "${table}" where ${readable(1)} and relationship = $2 and id = $3 order by owner limit 1`,
    [reader.scopes, relationship, id]);
  return row ? owned(row) : null;
}

/** Rows of which a column holds exactly this, or one of these, that a reader may read, by id. */
export async function rowsWith(reader: Reader, tx: Transaction, table: RecordTableName, relationship: string, column: string, value: string | readonly string[]): Promise<OwnedRow[]> {
  if (!recordTable(table).columns.includes(column)) throw new Error(`no column ${column} of ${table}`);
  const rows = await tx.text<Flat>(
    `select key, owner, audience, version, ${columnsOf(table)} from "${table}" where ${readable(1)} and relationship = $2 and "${column}" = any($3) order by id, owner`,
    [reader.scopes, relationship, [value].flat()]);
  return rows.map(owned);
}

const sizes = new WeakMap<Database, Kept>();

/** How many rows of each table a reader may read; tables without any are left out. */
export async function tableSizes(reader: Reader, database: Database, relationship: string): Promise<ReadonlyMap<RecordTableName, number>> {
  let kept = sizes.get(database);
  if (!kept) sizes.set(database, (kept = new Kept(100)));
  const counting = recordTables.map(({ name }) => `select '${name}' as "table", count(*)::int as count from "${name}" where ${readable(1)} and relationship = $2`).join(' union all ');
  return database.asReader(reader, async (tx) =>
    (kept as Kept).under(`${reader.scopes.join(',')} ${relationship}`, await versionOf(tx, relationship), async () => {
      const rows = await tx.text<{ table: RecordTableName; count: number }>(counting, [reader.scopes, relationship]);
      return new Map(rows.filter(({ count }) => count > 0).map(({ table, count }) => [table, count]));
    }));
}

// Letters of either width and case, with or without accents, are the same; so are both apostrophes.
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replaceAll('\u2019', "'");

const LONGEST_TEXT = 500;

/** All rows of a table that a reader may read and whose cells hold each word of the text, by id. */
export async function rowsHolding(text: string, reader: Reader, database: Database, table: RecordTableName, relationship: string): Promise<OwnedRow[]> {
  const rows = await database.asReader(reader, (tx) => rowsReadableBy(reader, tx, table, relationship));
  const words = folded(text.slice(0, LONGEST_TEXT)).split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter(({ row: { relationship: _, ...cells } }) => {
    const held = folded(Object.values(cells).join('\n'));
    return words.every((word) => held.includes(word));
  });
}

export const ROWS_A_PAGE = 100;

/** One page of them, and how many there are in all. A page past the last is the last. */
export async function pageOfRows(
  asked: { readonly text: string; readonly page: number }, reader: Reader, database: Database, table: RecordTableName, relationship: string,
): Promise<{ readonly rows: readonly OwnedRow[]; readonly count: number; readonly page: number }> {
  const within = (count: number): number => Math.min(asked.page, Math.max(1, Math.ceil(count / ROWS_A_PAGE)));
  if (asked.text.trim() !== '') {
    const rows = await rowsHolding(asked.text, reader, database, table, relationship);
    const page = within(rows.length);
    return { rows: rows.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE), count: rows.length, page };
  }
  const count = (await tableSizes(reader, database, relationship)).get(table) ?? 0;
  const page = within(count);
  const rows = await database.asReader(reader, (tx) => tx.text<Flat>(
    `select key, owner, audience, version, ${columnsOf(table)} from "${table}" where ${readable(1)} and relationship = $2
      order by id, owner limit ${ROWS_A_PAGE} offset $3`, [reader.scopes, relationship, (page - 1) * ROWS_A_PAGE]));
  return { rows: rows.map(owned), count, page };
}

/** Rows that name another one. */
export interface Naming {
  readonly table: RecordTableName;
  readonly column: string;
  readonly rows: readonly RecordRow[];
}

/** The rows of an id, as the parties may each have one of that id, and those that name it in one of the columns given. */
export async function rowReadableBy(
  reader: Reader, database: Database, table: RecordTableName, relationship: string, id: string, naming: readonly (readonly [RecordTableName, string])[],
): Promise<{ readonly rows: readonly OwnedRow[]; readonly named: readonly Naming[] } | null> {
  return database.asReader(reader, async (tx) => {
    const rows = await tx.text<Flat>(
      `select key, owner, audience, version, ${columnsOf(table)} from "${table}" where ${readable(1)} and relationship = $2 and id = $3 order by owner`,
      [reader.scopes, relationship, id]);
    if (rows.length === 0) return null;
    const named: Naming[] = [];
    for (const [other, column] of naming) {
      const found = await tx.text<RecordRow>(
        `select ${columnsOf(other)} from "${other}" where ${readable(1)} and relationship = $2 and position('; ' || $3::text || ';' in '; ' || "${column}" || ';') > 0 order by id, owner`,
        [reader.scopes, relationship, id]);
      if (found.length > 0) named.push({ table: other, column, rows: found });
    }
    return { rows: rows.map(owned), named };
  });
}
