import assert from 'node:assert/strict';
import test from 'node:test';
import { changesBetween as linesBetween } from './changes.ts';
import { plainText, type Block, type Section } from './document.ts';

const table = (rows: Readonly<Record<string, string>>): Block => ({ kind: 'table', name: 'Commitments', head: ['What', 'State'], widths: [1, 1], rows: Object.entries(rows).map(([key, state]) => ({ key, cells: [[{ text: key }], [{ text: state }]] })) });
const book = (...blocks: readonly Block[]): { sections: readonly Section[] } => ({ sections: [{ name: 'status', heading: 'Status', audience: 'public', marking: '', blocks }] });
const changesBetween = (...books: Parameters<typeof linesBetween>) => linesBetween(...books).map(({ heading, lines }) => ({ heading, lines: lines.map(({ was, now }) => ({ was: was && plainText(was), now: now && plainText(now) })) }));

test('the same book has no change, in whatever order its rows stand', () => {
  assert.deepEqual(changesBetween(book(table({ a: 'open', b: 'late' })), book(table({ b: 'late', a: 'open' }))), []);
});

test('a row is known by its record: changed, new, and gone', () => {
  assert.deepEqual(changesBetween(book(table({ a: 'open', b: 'late' })), book(table({ a: 'kept', c: 'open' }))), [{ heading: 'Status', lines: [
    { was: 'a · open', now: 'a · kept' }, { was: 'b · late', now: null }, { was: null, now: 'c · open' },
  ] }]);
});

test('a section that is left out is told as gone, and what is said twice counts twice', () => {
  const text: Block = { kind: 'text', line: [{ text: 'same' }] };
  assert.deepEqual(changesBetween(book(text, text), { sections: [] }), [{ heading: 'Status', lines: [{ was: 'same', now: null }, { was: 'same', now: null }] }]);
});

test('what stands in another language says so, before and after', () => {
  const line = (text: string): Block => ({ kind: 'list', items: [{ key: 'a', line: [{ text: '概要：' }, { text, lang: 'en' }] }] });
  assert.deepEqual(linesBetween(book(line('open')), book(line('kept')))[0]?.lines, [{ was: [{ text: '概要：' }, { text: 'open', lang: 'en' }], now: [{ text: '概要：' }, { text: 'kept', lang: 'en' }] }]);
});
