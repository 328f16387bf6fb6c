import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { recordTables, type RecordTable } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';

const folder = new URL('../../../record/', import.meta.url);

/** The records that ship: the whole, the study's own of 1997, or none. */
export const shippedRecords = { 'canada-japan': ['reference', 'study', 'modern', 'comparison'], study: ['reference', 'study'], none: ['reference'] } as const;
export type ShippedRecord = keyof typeof shippedRecords;

export const isShippedRecord = (name: string): name is ShippedRecord => name in shippedRecords;

/** The rows of a shipped record by table, in the order of loading; cells that are empty are null. */
export function shippedRows(record: ShippedRecord): { table: RecordTable; rows: RecordRow[] }[] {
  return recordTables.map((table) => ({
    table,
    rows: shippedRecords[record].flatMap((part) => rowsOf(new URL(`${part}/${table.name}.csv`, folder))),
  }));
}

function rowsOf(file: URL): RecordRow[] {
  if (!existsSync(file)) return [];
  const rows = parse(readFileSync(file), { columns: true, bom: true }) as Record<string, string>[];
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell === '' ? null : cell])) as RecordRow);
}
