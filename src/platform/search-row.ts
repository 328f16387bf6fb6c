import type { RecordTable } from '#domain/record/tables.ts';
import { rowWords } from '#domain/search/row-words.ts';
import { scopeOf } from '#domain/trust/reader.ts';
import type { StoredRow } from './ledger/digest.ts';

/** The columns of the table of words, in which a row of the record is found. */
export const searchColumns = 'key, relation, relationship, id, owner, day, words, scope';
const searchTypes = ['uuid', 'text', 'text', 'text', 'text', 'int', 'text', 'text'] as const;

/** What stands in it for a row of the record; null of a table in which nothing is searched. */
export function searchRow(table: RecordTable, row: StoredRow): readonly unknown[] | null {
  if (table.searched.length === 0) return null;
  const scope = scopeOf(String(row['audience']), String(row['owner']), (row['relationship'] as string | null) ?? null) ?? '';
  return [row['key'], table.name, row['relationship'], row['id'], row['owner'], row['earliest'] ?? null, rowWords(table, row, scope), scope];
}

/** Any number of them in one statement: each column is an array. */
export const searchRows = (rows: readonly (readonly unknown[])[]): readonly [statement: string, parameters: readonly unknown[]] => [
  `insert into search (${searchColumns}) select ${searchColumns.replace('words', 'words::tsvector')} from unnest(${searchTypes.map((type, at) => `$${at + 1}::${type}[]`).join(', ')}) as r (${searchColumns})`,
  searchTypes.map((_, at) => rows.map((row) => row[at])),
];
