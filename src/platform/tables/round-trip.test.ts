import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readTable } from './read-table.ts';
import type { ReadTable } from './table-file.ts';
import { writeCsv, writeXlsx } from './write-table.ts';

const pieces = ['=1+1', '+', '-3', '@x', '\t', '\r', '\r\n', '\n', '"', "'", "''=", ';', ',', ' ', '\uFEFF', '_x0041_', '_x00', '_', '<&>"', ']]>', '\u007f', '\u0085',
  '\ufffd', '\ufdd0', '\u{1fffe}', '条約', 'é', 'constructor', '__proto__', 'toString', '0012', 'TRUE', '1e5', '\u2028'];
const allowed = (text: string): string => text.replaceAll(/[^\t\n\r\u0020-\ufffd\u{10000}-\u{10ffff}]/gu, '');
const text = fc.oneof(
  fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
).map(allowed);

const grids = fc.integer({ min: 1, max: 5 }).chain((width) => fc.record({
  columns: fc.uniqueArray(text.filter((name) => name.trim() !== ''), { minLength: width, maxLength: width }),
  rows: fc.array(fc.array(fc.option(text), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
// A last row that holds nothing is no row, in either format.
})).filter(({ rows }) => rows.at(-1)?.some((cell) => cell) === true);

function assertSame(read: ReadTable, columns: readonly string[], rows: readonly (readonly (string | null)[])[]): void {
  assert.ok('table' in read, JSON.stringify(read));
  assert.deepEqual(read.table.columns, columns);
  assert.deepEqual(read.table.rows.map(({ cells }) => columns.map((column) => cells[column])), rows.map((row) => row.map((cell) => cell ?? '')));
  assert.deepEqual(read.table.rows.map(({ number }) => number), rows.map((_, index) => index + 2));
}

test('a CSV file comes back as it was written', async () => {
  await fc.assert(fc.asyncProperty(grids, fc.boolean(), async ({ columns, rows }, mark) => {
    const bytes = Buffer.from((mark ? '\uFEFF' : '') + writeCsv(columns, rows));
    assertSame(await readTable('t.csv', bytes), columns, rows);
  }), { numRuns: 500 });
});

test('an XLSX file comes back as it was written', async () => {
  await fc.assert(fc.asyncProperty(grids, async ({ columns, rows }) => {
    assertSame(await readTable('t.xlsx', await writeXlsx(columns, rows)), columns, rows);
  }), { numRuns: 150 });
});

test('a long XLSX file, past the chunks in which it is parsed', async () => {
  const columns = ['id', 'text'];
  const rows = Array.from({ length: 20_000 }, (_, index) => [`E-${index}`, `line\nand ${index} & more `]);
  assertSame(await readTable('t.xlsx', await writeXlsx(columns, rows)), columns, rows);
});

test('no cell of a written CSV begins like a formula', () => {
  fc.assert(fc.property(grids, ({ columns, rows }) => {
    const guardedAll = writeCsv(columns, rows).split(/\r\n/);
    for (const line of guardedAll) if (!line.includes('"')) for (const cell of line.split(',')) assert.doesNotMatch(cell, /^[=+\-@]/);
  }));
});
