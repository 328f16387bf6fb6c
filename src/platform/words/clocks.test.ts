import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { dayOf, type Day } from '#domain/date/day.ts';
import { byOtherClock } from './clocks.ts';

const [ottawa, tokyo] = ['America/Toronto', 'Asia/Tokyo'];
const on = (day: string, minute: number): readonly [number, number] => { const { minute: there, days } = byOtherClock(dayOf(day) as Day, minute, ottawa, tokyo); return [there, days]; };

test('Tokyo is 14 hours ahead of Ottawa in winter and 13 in summer', () => {
  assert.deepEqual([on('2027-01-15', 9 * 60), on('2027-07-15', 9 * 60)], [[23 * 60, 0], [22 * 60, 0]]);
  assert.deepEqual([on('2027-01-15', 10 * 60), on('2027-07-15', 10 * 60)], [[0, 1], [23 * 60, 0]]);
  // The change of clocks of 2027: 14 March and 7 November, at two in the morning.
  assert.deepEqual([on('2027-03-14', 60), on('2027-03-14', 180), on('2027-11-07', 30), on('2027-11-07', 180)], [[15 * 60, 0], [16 * 60, 0], [13 * 60 + 30, 0], [17 * 60, 0]]);
});

test('there and back is the same time, where the clock has it once', () => {
  fc.assert(fc.property(fc.integer({ min: 10_000, max: 30_000 }), fc.integer({ min: 240, max: 1439 }), (day, minute) => {
    const there = byOtherClock(day, minute, ottawa, tokyo);
    assert.deepEqual(byOtherClock(day + there.days, there.minute, tokyo, ottawa), { minute, days: there.days === 0 ? 0 : -there.days });
  }), { numRuns: 300 });
});
