import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { guarded, unguarded } from './formula-guard.ts';

const dangerous = fc.tuple(fc.stringMatching(/^'{0,3}[=+\-@\t\r]?$/), fc.string()).map(([start, rest]) => start + rest);
const texts = fc.oneof(fc.string({ unit: 'binary' }), dangerous);

test('whatever is guarded comes back', () => {
  fc.assert(fc.property(texts, (text) => assert.equal(unguarded(guarded(text)), text)), { numRuns: 2000 });
});

test('nothing guarded begins like a formula', () => {
  fc.assert(fc.property(texts, (text) => assert.doesNotMatch(guarded(text), /^[=+\-@\t\r]/)), { numRuns: 2000 });
});

test('only what looks like a formula, or looks guarded already, is changed', () => {
  assert.deepEqual(['=A1', "'=A1", "''-", "'tis", 'a=b', ''].map(guarded), ["'=A1", "''=A1", "'''-", "'tis", 'a=b', '']);
  assert.deepEqual(["'tis", "'", '-5', "'-5"].map(unguarded), ["'tis", "'", '-5', '-5']);
});
