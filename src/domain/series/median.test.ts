import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { medianOf } from './median.ts';

test('the median is that of the values in order', () => {
  const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }));
  fc.assert(fc.property(fc.array(value, { minLength: 1, maxLength: 200 }), (values) => {
    const inOrder = values.toSorted((one, other) => one - other);
    const half = values.length >> 1;
    const middle = values.length % 2 === 1 ? inOrder[half] : ((inOrder[half - 1] as number) + (inOrder[half] as number)) / 2;
    assert.ok(medianOf(Float64Array.from(values)) === middle);
  }), { numRuns: 2000 });
});

test('values in order, in reverse and all equal take no long time', () => {
  const many = Float64Array.from({ length: 200_000 }, (_, at) => at);
  assert.equal(medianOf(many.slice()), 99_999.5);
  assert.equal(medianOf(many.slice().reverse()), 99_999.5);
  assert.equal(medianOf(many.slice().fill(7)), 7);
});
