import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectXlsx } from './inspect-xlsx.ts';
import { plainNumber } from './plain-number.ts';
import { readTable } from './read-table.ts';
import { readXlsx } from './read-xlsx.ts';
import { writeXlsx } from './write-table.ts';
import { textCell, workbook, madeZip } from '#test/support/made-zip.ts';

const header = `<row r="1">${textCell('A1', 'a')}${textCell('B1', 'b')}</row>`;
const good = `<sheetData>${header}<row r="2">${textCell('A2', 'x')}${textCell('B2', 'y')}</row></sheetData>`;
const withCells = (cells: string) => `<sheetData>${header}<row r="2">${cells}</row></sheetData>`;
const reasonOf = async (...parts: Parameters<typeof madeZip>[0]) => (await inspectXlsx(madeZip(parts)))?.reason ?? null;
const sheetRefusal = (sheet: string) => inspectXlsx(madeZip(workbook(sheet)));

test('cells of every kind become text', async () => {
  const cells = '<c r="A2"><v>0.10000000000000001</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" s="1"><v>46000</v></c><c r="D2" s="1"><v>46000.5</v></c><c r="E2"><v>1.5E+20</v></c>';
  const named = `<row r="1">${['a', 'b', 'c', 'd', 'e'].map((name) => textCell(`${name.toUpperCase()}1`, name)).join('')}</row>`;
  const read = await readXlsx('t.xlsx', madeZip(workbook(`<sheetData>${named}<row r="4">${cells.replaceAll('2"', '4"')}</row><row r="9"/></sheetData>`)));
  assert.ok('table' in read, JSON.stringify(read));
  assert.deepEqual(read.table.rows.at(-1), { number: 4, cells: { a: '0.1', b: 'true', c: '2025-12-09', d: '2025-12-09T12:00:00', e: '150000000000000000000' } });
  assert.equal(read.table.rows.length, 3);
});

test('numbers lose their exponent and nothing else', () => {
  const pairs = { '12': '12', '1.50': '1.50', '-0.25': '-0.25', '1E-7': '0.0000001', '-1.25e+21': '-1250000000000000000000', '12345678901234567890': '12345678901234567890', '1.1000000000000001': '1.1' };
  for (const [stored, shown] of Object.entries(pairs)) assert.equal(plainNumber(stored), shown);
  assert.throws(() => plainNumber('abc'));
});

test('the sheet with rows is read wherever it stands; two of them are refused', async () => {
  const read = await readXlsx('t.xlsx', madeZip(workbook('<sheetData/>', good)));
  assert.ok('table' in read);
  assert.deepEqual(read.table.rows, [{ number: 2, cells: { a: 'x', b: 'y' } }]);
  assert.equal(await reasonOf(...workbook(good, good)), 'several-sheets');
});

test('formulas, by row and column, and the errors they leave', async () => {
  for (const formula of ['<f>1+1</f>', '<f t="shared" si="0"/>', '<x:f>1</x:f>', '<f\n>1</f>']) {
    assert.deepEqual(await sheetRefusal(withCells(`${textCell('A2', 'x')}<c r="AB2">${formula}<v>2</v></c>`)), { row: 2, column: 'AB', reason: 'formula' });
  }
  assert.deepEqual(await sheetRefusal(withCells('<c r="B2" t="e"><v>#N/A</v></c>')), { row: 2, column: 'B', reason: 'formula', detail: 'error value' });
});

test('merged cells, macros, external links', async () => {
  assert.deepEqual(await sheetRefusal(`${good}<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>`), { row: 2, column: 'A', reason: 'merged-cells' });
  assert.equal(await reasonOf(...workbook(good), { name: 'xl/vbaProject.bin', content: 'x' }), 'macros');
  assert.equal(await reasonOf(...workbook(good), { name: 'xl/externalLinks/externalLink1.xml', content: '<x/>' }), 'external-links');
});

test('entities, and encodings in which nothing would be found', async () => {
  const entity = '<!DOCTYPE a [<!ENTITY b "bbbb">]><a/>';
  assert.equal(await reasonOf(...workbook(good), { name: 'docProps/app.xml', content: entity }), 'not-a-spreadsheet');
  assert.equal(await reasonOf(...workbook(good), { name: 'docProps/app.xml', content: Buffer.from(entity, 'utf16le') }), 'not-a-spreadsheet');
});

test('bombs: by what they claim, by what comes out, by how many', async () => {
  const zeros = Buffer.alloc(200 * 1024 * 1024);
  assert.equal(await reasonOf({ name: 'xl/workbook.xml', content: zeros }), 'too-compressed');
  const liar = madeZip([{ name: 'xl/workbook.xml', content: zeros, claims: 60 * 1024 * 1024 }]);
  assert.equal((await inspectXlsx(liar))?.reason, 'too-compressed');
  assert.equal((await inspectXlsx(madeZip([{ name: 'xl/workbook.xml', content: zeros, claims: 10 }])))?.reason, 'not-a-spreadsheet');
  const many = Array.from({ length: 2_001 }, (_, at) => ({ name: `p${at}`, content: '' }));
  assert.equal(await reasonOf(...many), 'too-large');
});

test('a grid that the bytes do not hold', async () => {
  assert.equal((await sheetRefusal(withCells(textCell('XFD2', 'x'))))?.reason, 'too-large');
  assert.equal((await sheetRefusal(`<sheetData><row r="1048576">${textCell('A1048576', 'x')}</row></sheetData>`))?.reason, 'too-many-rows');
  assert.equal((await sheetRefusal(`<sheetData>${header}<row r="200000">${textCell('ALL200000', 'x')}</row></sheetData>`))?.reason, 'too-large');
  for (const place of ['A&#49;', 'A99999999', 'a1', '1']) assert.equal((await sheetRefusal(withCells(textCell(place, 'x'))))?.reason, 'not-a-spreadsheet');
  assert.equal((await sheetRefusal(withCells(`<c q=">" r="A2" x:r="ZZZ2"><v>1</v></c>`)))?.reason, 'too-large');
});

test('a part that the directory does not list is not read', async () => {
  const hidden = workbook(withCells('<c r="A2"><f>1+1</f><v>2</v></c>')).map((part) => ({ ...part, unlisted: true }));
  for (const parts of [[...hidden, ...workbook(good)], [...workbook(good), ...hidden]]) {
    const read = await readXlsx('t.xlsx', madeZip(parts));
    assert.ok('table' in read, JSON.stringify(read));
    assert.deepEqual(read.table.rows, [{ number: 2, cells: { a: 'x', b: 'y' } }]);
  }
});

test('half a file, and what is no workbook', async () => {
  const whole = await writeXlsx(['a'], [['x']]);
  for (const bytes of [whole.subarray(0, whole.length / 2), madeZip([{ name: 'a.txt', content: 'x' }]), Buffer.from('PK\x03\x04')]) {
    assert.deepEqual(await readTable('t.xlsx', bytes), { refusals: [{ row: null, column: null, reason: 'not-a-spreadsheet' }] });
  }
  const twice = workbook(good);
  assert.equal(await reasonOf(...twice, ...twice), 'not-a-spreadsheet');
});

test('control characters written as escapes are still refused', async () => {
  const read = await readXlsx('t.xlsx', madeZip(workbook(withCells(textCell('A2', 'x_x0007_')))));
  assert.deepEqual(read, { refusals: [{ row: 2, column: 'a', reason: 'control-characters' }] });
});

test('rows wider than the header', async () => {
  const read = await readXlsx('t.xlsx', madeZip(workbook(withCells(textCell('C2', 'x')))));
  assert.deepEqual(read, { refusals: [{ row: 1, column: 'C', reason: 'empty-column-name' }] });
});
