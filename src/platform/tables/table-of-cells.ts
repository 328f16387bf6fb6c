import { unguarded } from './formula-guard.ts';
import { columnLetters, fileLimits, refusal, type FileRefusal, type ReadTable, type TableRow } from './table-file.ts';

/** What XML cannot hold, and no one types: everything below a space except tab, line feed and carriage return. */
// oxlint-disable-next-line no-control-regex
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

const isBlank = (record: readonly string[]): boolean => record.every((cell) => cell === '');

/** The rules that hold for a grid of text whatever file it came from. The first record is the header. */
export function tableOfCells(name: string, records: readonly (readonly string[])[]): ReadTable {
  const header = records[0];
  if (!header || isBlank(header)) return { refusals: [refusal('no-header', 1)] };
  const columns = header.map(unguarded);
  const refusals = refusedColumns(columns);
  // Spreadsheets leave tails of empty rows behind, written out as lines of nothing but commas.
  let end = records.length;
  while (end > 1 && isBlank(records[end - 1] ?? [])) end -= 1;
  if (end === 1) refusals.push(refusal('no-rows'));
  if (end - 1 > fileLimits.rows) refusals.push(refusal('too-many-rows', fileLimits.rows + 2));
  if (refusals.length > 0) return { refusals };

  const rows: TableRow[] = [];
  // Assigning to this one name would set the prototype and lose the cell.
  const plain = !columns.includes('__proto__');
  for (let index = 1; index < end && refusals.length < fileLimits.refusals; index += 1) {
    const record = records[index] ?? [];
    const number = index + 1;
    if (record.length !== columns.length) {
      refusals.push(refusal('wrong-number-of-cells', number, null, `${record.length} / ${columns.length}`));
      continue;
    }
    const texts = record.map(unguarded);
    const cells: Record<string, string> = plain ? {} : Object.fromEntries(columns.map((column, at) => [column, texts[at] ?? '']));
    for (const [at, column] of columns.entries()) {
      const text = texts[at] ?? '';
      const reason = refusedText(text);
      if (reason) refusals.push(refusal(reason, number, column));
      if (plain) cells[column] = text;
    }
    rows.push({ number, cells });
  }
  return refusals.length > 0 ? { refusals: refusals.slice(0, fileLimits.refusals) } : { table: { name, columns, rows } };
}

function refusedText(text: string): 'cell-too-long' | 'control-characters' | null {
  if (text.length > fileLimits.cellLength) return 'cell-too-long';
  return controlCharacter.test(text) ? 'control-characters' : null;
}

function refusedColumns(columns: readonly string[]): FileRefusal[] {
  const refusals: FileRefusal[] = [];
  const seen = new Set<string>();
  for (const [at, column] of columns.entries()) {
    if (refusals.length >= fileLimits.refusals) break;
    const reason = refusedText(column);
    if (reason) refusals.push(refusal(reason, 1, columnLetters(at + 1)));
    else if (column.trim() === '') refusals.push(refusal('empty-column-name', 1, columnLetters(at + 1)));
    else if (seen.has(column)) refusals.push(refusal('duplicate-column', 1, column));
    seen.add(column);
  }
  return refusals;
}
