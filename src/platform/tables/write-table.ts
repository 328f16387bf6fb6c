import { stringify } from 'csv-stringify/sync';
import { guarded } from './formula-guard.ts';
import { xlsxText } from './xlsx-text.ts';

type Rows = readonly (readonly (string | null)[])[];

const guardedCell = (cell: string | null): string => (cell === null ? '' : guarded(cell));

/** RFC 4180, without a byte order mark. */
export const writeCsv = (columns: readonly string[], rows: Rows): string =>
  stringify([columns, ...rows].map((row) => row.map(guardedCell)), {
    record_delimiter: '\r\n',
    // Beyond RFC 4180: a reader may take these for a delimiter, the end of a line, or a byte order mark.
    quoted_match: /[;\t\r\n\uFEFF]/,
  });

export async function writeXlsx(columns: readonly string[], rows: Rows): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  return writeExcelFile([columns, ...rows].map((row) => row.map(textCell))).toBuffer();
}

const textCell = (cell: string | null) => (cell === null || cell === '' ? null : { value: xlsxText(guarded(cell)), type: String });
