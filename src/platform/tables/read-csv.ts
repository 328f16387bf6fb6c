import { CsvError, parse } from 'csv-parse/sync';
import { tableOfCells } from './table-of-cells.ts';
import { refusal, type ReadTable } from './table-file.ts';
import { otherEncoding } from './text-encoding.ts';

const quoteErrors: readonly string[] = ['CSV_QUOTE_NOT_CLOSED', 'CSV_INVALID_CLOSING_QUOTE', 'INVALID_OPENING_QUOTE'];

export function readCsv(name: string, bytes: Uint8Array): ReadTable {
  const encoding = otherEncoding(bytes);
  if (encoding) return { refusals: [refusal('not-utf8', null, null, encoding)] };
  try {
    const records: string[][] = parse(bytes, {
      bom: true,
      delimiter: delimiterOf(bytes),
      record_delimiter: ['\r\n', '\n'],
      // Rows of the wrong length are reported by their number, all of them, further on.
      relax_column_count: true,
    });
    return tableOfCells(name, records);
  } catch (error) {
    if (!(error instanceof CsvError) || !quoteErrors.includes(error.code)) throw error;
    return { refusals: [refusal('unbalanced-quotes', Number(error['records']) + 1)] };
  }
}

/** A comma, unless the header has none and has semicolons or tabs instead. */
function delimiterOf(bytes: Uint8Array): string {
  let commas = 0;
  let semicolons = 0;
  let tabs = 0;
  let quoted = false;
  for (const byte of bytes) {
    if (byte === 0x22) quoted = !quoted;
    else if (quoted) continue;
    else if (byte === 0x0a) break;
    else if (byte === 0x2c) commas += 1;
    else if (byte === 0x3b) semicolons += 1;
    else if (byte === 0x09) tabs += 1;
  }
  if (commas > 0 || semicolons + tabs === 0) return ',';
  return tabs > semicolons ? '\t' : ';';
}
