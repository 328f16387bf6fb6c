import { columnLetters, fileLimits, refusal, type FileRefusal } from './table-file.ts';

// Quoted values may hold '>', prefixes any letter: a looser pattern could be walked around.
const tag = /<(?:[^\s<>:/"'=]+:)?(row|c|f|mergeCell)(?=[\s/>])((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;
const reference = /(?<![\w.-])r\s*=\s*["']([^"']*)["']/g;
const errorValue = /(?<![\w.-])t\s*=\s*["']e["']/;

const sheetStart = /<(?:[^\s<>:/"'=]+:)?(?:sheetData|worksheet)[\s/>]/;
const rowStart = /<(?:[^\s<>:/"'=]+:)?row[\s/>]/;

export const isSheet = (part: string): boolean => sheetStart.test(part);
export const hasRows = (part: string): boolean => rowStart.test(part);

/**
 * What a worksheet may not contain, found before anything builds the grid it describes: the parser fills every
 * gap up to the farthest row and column named, so that one cell at XFD1048576 would cost gigabytes.
 */
export function refusedInSheet(part: string): FileRefusal | null {
  let row = 0;
  let column = 0;
  let rows = 0;
  let columns = 0;
  for (const [, name, attributes = ''] of part.matchAll(tag)) {
    if (name === 'mergeCell') return refusal('merged-cells', ...placeOf(attributes));
    if (name === 'f') return refusal('formula', row, columnLetters(column));
    if (name === 'row') {
      row += 1;
      column = 0;
    } else column += 1;
    // A second, prefixed r overrides the first one in the parser: all of them are looked at.
    for (const [, value = ''] of attributes.matchAll(reference)) {
      const place = /^([A-Z]{0,3})(\d{1,7})$/.exec(value);
      if (!place || (name === 'row') !== (place[1] === '')) return refusal('not-a-spreadsheet', null, null, `reference ${value.slice(0, 20)}`);
      row = Number(place[2]);
      if (name === 'c') column = numberOf(place[1] ?? '');
      rows = Math.max(rows, row);
      columns = Math.max(columns, column);
    }
    // An error value would be read as an empty cell.
    if (name === 'c' && errorValue.test(attributes)) return refusal('formula', row, columnLetters(column), 'error value');
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
    if (rows > fileLimits.rows + 1) return refusal('too-many-rows', rows);
    if (columns > fileLimits.columns) return refusal('too-large', row, columnLetters(columns), 'columns');
    if (rows * columns > fileLimits.grid) return refusal('too-large', row, columnLetters(columns), 'cells');
  }
  return null;
}

function placeOf(attributes: string): [number | null, string | null] {
  const place = /ref\s*=\s*["']([A-Z]{1,3})(\d{1,7})/.exec(attributes);
  return place ? [Number(place[2]), place[1] ?? null] : [null, null];
}

function numberOf(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
