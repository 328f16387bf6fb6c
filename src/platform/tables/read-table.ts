import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { fileLimits, refusal, type ReadTable } from './table-file.ts';

/** What the bytes are counts for more than what the file is called. */
export async function readTable(name: string, bytes: Uint8Array): Promise<ReadTable> {
  if (bytes.length > fileLimits.bytes) return { refusals: [refusal('too-large', null, null, 'bytes')] };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 9) return readXlsx(name, bytes);
  if (/\.xlsx$/i.test(name)) return { refusals: [refusal('not-a-spreadsheet')] };
  const read = readCsv(name, bytes);
  if (/\.csv$/i.test(name)) return read;
  // Any line of text is a table of one column: under a foreign name it takes two to be believed.
  return 'table' in read && read.table.columns.length > 1 ? read : { refusals: [refusal('unknown-format')] };
}
