import { inspectedXlsx } from './inspect-xlsx.ts';
import { plainNumber } from './plain-number.ts';
import { storedZip } from './stored-zip.ts';
import { tableOfCells } from './table-of-cells.ts';
import { refusal, type ReadTable } from './table-file.ts';

export async function readXlsx(name: string, bytes: Uint8Array): Promise<ReadTable> {
  const inspected = await inspectedXlsx(bytes);
  if ('refused' in inspected) return { refusals: [inspected.refused] };
  // Loaded when the first spreadsheet comes: it takes longer to load than the server takes to start.
  const { default: readExcelFile } = await import('read-excel-file/node');
  let records: string[][];
  try {
    // The library walks a ZIP by its local headers, the inspection by its directory; a file can be made to show
    // each a different content. So it is given what was inspected, packed anew, and never the file itself.
    const sheets = await readExcelFile(storedZip(inspected.parts), { trim: false, parseNumber: plainNumber });
    const sheet = sheets.find(({ data }) => data.length > 0) ?? sheets[0];
    records = (sheet?.data ?? []).map((row) => row.map(cellText));
  } catch {
    return { refusals: [refusal('not-a-spreadsheet')] };
  }
  return tableOfCells(name, records);
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? dateText(cell) : String(cell);
}

/** A day alone where the cell holds a day alone; a time of day, which a spreadsheet keeps as day zero, alone too. */
function dateText(date: Date): string {
  // Times are binary fractions of a day, and come back a millisecond short.
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().slice(0, 19);
  if (text.endsWith('T00:00:00')) return text.slice(0, 10);
  return text.startsWith('1899-12-30T') ? text.slice(11) : text;
}
