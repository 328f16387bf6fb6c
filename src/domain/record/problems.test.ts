import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { isoOf } from '#domain/date/day.ts';
import { wrongDates } from './problems.ts';

test('an end lies before its beginning only where it surely does, and what is no date is told of each', () => {
  assert.deepEqual(wrongDates({ since: 'spring', until: 'autumn' }, 'since', 'until'), { since: 'not-a-date', until: 'not-a-date' });
  assert.deepEqual(wrongDates({ since: '2027', until: '2026-13' }, 'since', 'until'), { until: 'not-a-date' });
  assert.deepEqual([wrongDates({ since: '2027-05-12', until: '2027-05' }, 'since', 'until'), wrongDates({ since: '2027-05', until: '2027-04' }, 'since', 'until')], [{}, { until: 'ends-before-start' }]);
  assert.deepEqual([wrongDates({ until: '2027' }, 'since', 'until'), wrongDates({ since: null }, 'since')], [{}, {}]);
  fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 20_000 }), (since, until) => {
    assert.deepEqual(wrongDates({ since: isoOf(since), until: isoOf(until) }, 'since', 'until'), until < since ? { until: 'ends-before-start' } : {});
  }));
});
