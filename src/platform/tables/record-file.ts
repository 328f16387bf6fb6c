import { travellingColumns, type RecordTable } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { writeCsv, writeXlsx } from '#platform/tables/write-table.ts';

export const formats = ['csv', 'xlsx', 'json'] as const;
export type Format = (typeof formats)[number];

export const typeOf: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

/** Rows of one table as a file that can be read back without loss. JSON keeps what is not known as null. */
export async function tableFile(format: Format, table: RecordTable, rows: readonly RecordRow[]): Promise<string | Uint8Array> {
  if (format === 'json') return `${JSON.stringify(rows, null, 1)}\n`;
  const columns = travellingColumns(table);
  const cells = rows.map((row) => columns.map((column) => row[column] ?? null));
  return format === 'csv' ? writeCsv(columns, cells) : writeXlsx(columns, cells);
}
