import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCsv } from './read-csv.ts';
import { readTable } from './read-table.ts';
import type { FileRefusal, TableFile } from './table-file.ts';

const read = (content: string | Uint8Array) => readCsv('t.csv', Buffer.from(content));

function tableOf(content: string): TableFile {
  const result = read(content);
  assert.ok('table' in result, JSON.stringify(result));
  return result.table;
}

function refusalsOf(content: string | Uint8Array): readonly FileRefusal[] {
  const result = read(content);
  assert.ok('refusals' in result);
  return result.refusals;
}

const first = (content: string | Uint8Array) => refusalsOf(content)[0];

test('commas, or what the header uses instead; either end of line; a mark or none', () => {
  const expected = { name: 't.csv', columns: ['a', 'b'], rows: [{ number: 2, cells: { a: '1', b: 'x' } }] };
  for (const content of ['a,b\n1,x\n', 'a;b\r\n1;x', 'a\tb\n1\tx\n\n\r\n', '\uFEFFa,b\r\n1,x\r\n,\r\n,\r\n']) assert.deepEqual(tableOf(content), expected);
  assert.deepEqual(tableOf('"a;b",c\n1;2,3\n').columns, ['a;b', 'c']);
  assert.deepEqual(tableOf('"a;\n,"\n1\n').columns, ['a;\n,']);
});

test('rows are numbered as a spreadsheet shows them, empty ones in between included', () => {
  assert.deepEqual(tableOf('a,b\n"1\n2",x\n,\n3,y\n').rows.map(({ number }) => number), [2, 3, 4]);
});

test('a guard is taken off, and only a guard', () => {
  assert.deepEqual(tableOf("a\n'=1\n'tis\n''-\n-5\n").rows.map(({ cells }) => cells['a']), ['=1', "'tis", "'-", '-5']);
});

test('bytes that are not UTF-8, with a guess at what they are', () => {
  const nihon = [0x93, 0xfa, 0x96, 0x7b];
  assert.deepEqual(first(Uint8Array.from([...nihon, 0x0a, ...nihon])), { row: null, column: null, reason: 'not-utf8', detail: 'Shift_JIS' });
  assert.equal(first(Uint8Array.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67]))?.detail, 'Shift_JIS');
  for (const mark of ['\uFEFF', '']) {
    const little = Buffer.from(`${mark}name,place\nKyoto,Japan\n`, 'utf16le');
    assert.equal(first(little)?.detail, 'UTF-16');
    assert.equal(first(Buffer.from(little).swap16())?.detail, 'UTF-16');
  }
  assert.equal(first(Buffer.from('pays,objet\nFrance,Défense\n', 'latin1'))?.detail, 'unknown');
  assert.equal(first(Uint8Array.from([0x61, 0xff, 0x62]))?.detail, 'unknown');
});

test('half a file: an open quote by the row where it opened, a short last row by its own', () => {
  assert.deepEqual(refusalsOf('a,b\n1,"x\ny"\n2,"half of\nit\n'), [{ row: 3, column: null, reason: 'unbalanced-quotes' }]);
  assert.deepEqual(refusalsOf('a,b\n1,x\n2'), [{ row: 3, column: null, reason: 'wrong-number-of-cells', detail: '1 / 2' }]);
  assert.equal(first('a,b\n1,"x"y\n')?.reason, 'unbalanced-quotes');
  assert.equal(first('a,b\n1,x"y\n')?.row, 2);
});

test('every row of the wrong length is named, up to a limit', () => {
  assert.deepEqual(refusalsOf('a,b\n1\n1,2\n1,2,3\n\n1,2\n').map(({ row }) => row), [2, 4, 5]);
  assert.equal(refusalsOf(`a,b\n${'1\n'.repeat(500)}`).length, 100);
});

test('headers', () => {
  for (const content of ['', '\n\n', ',\n1,2\n']) assert.equal(first(content)?.reason, 'no-header');
  assert.deepEqual(first('a,\n1,2\n'), { row: 1, column: 'B', reason: 'empty-column-name' });
  assert.deepEqual(first('a,b,a\n1,2,3\n'), { row: 1, column: 'a', reason: 'duplicate-column' });
  for (const content of ['a,b', 'a,b\n\n', 'a,b\n,\n']) assert.equal(first(content)?.reason, 'no-rows');
});

test('a column may have any name', () => {
  const { cells } = tableOf('__proto__,constructor\nx,y\n').rows[0] ?? { cells: {} };
  assert.deepEqual(Object.entries(cells), [['__proto__', 'x'], ['constructor', 'y']]);
});

test('cells', () => {
  assert.deepEqual(first(`a,b\n1,${'x'.repeat(32_768)}\n`), { row: 2, column: 'b', reason: 'cell-too-long' });
  assert.equal(tableOf(`a\n${'x'.repeat(32_767)}\n`).rows.length, 1);
  assert.deepEqual(first('a,b\n1,x\u0007\n'), { row: 2, column: 'b', reason: 'control-characters' });
  assert.equal(first('a,b\u0000\n1,x\n')?.column, 'B');
});

test('200,000 rows are a table, one more is not', () => {
  assert.equal(tableOf(`a\n${'x\n'.repeat(200_000)}`).rows.length, 200_000);
  assert.deepEqual(first(`a\n${'x\n'.repeat(200_001)}`), { row: 200_002, column: null, reason: 'too-many-rows' });
});

test('the content decides, and a foreign name needs a table that shows itself as one', async () => {
  const reason = async (name: string, bytes: Uint8Array) => {
    const result = await readTable(name, bytes);
    return 'refusals' in result ? result.refusals[0]?.reason : 'table';
  };
  assert.equal(await reason('list.TXT', Buffer.from('a,b\n1,2\n')), 'table');
  assert.equal(await reason('list.CSV', Buffer.from('a\n1\n')), 'table');
  assert.equal(await reason('letter.txt', Buffer.from('Dear\nSir\n')), 'unknown-format');
  assert.equal(await reason('old.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])), 'unknown-format');
  assert.equal(await reason('old.xlsx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])), 'not-a-spreadsheet');
  assert.equal(await reason('huge.csv', new Uint8Array(32 * 1024 * 1024 + 1)), 'too-large');
});
