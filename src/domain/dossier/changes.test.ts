import assert from 'node:assert/strict';
import test from 'node:test';
import { changesBetween } from './changes.ts';
import type { Block, Section } from './document.ts';

const table = (rows: Readonly<Record<string, string>>): Block => ({ kind: 'table', name: 'Commitments', head: ['What', 'State'], widths: [1, 1], rows: Object.entries(rows).map(([key, state]) => ({ key, cells: [[{ text: key }], [{ text: state }]] })) });
const book = (...blocks: readonly Block[]): { sections: readonly Section[] } => ({ sections: [{ name: 'status', heading: 'Status', audience: 'public', marking: '', blocks }] });

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
