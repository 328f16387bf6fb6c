import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { ALWAYS_AFTER, ALWAYS_BEFORE, dayOf, dayOn, isoOf } from '#domain/date/day.ts';
import { daysTaken } from './days-taken.ts';
import { daysOfQuarter, firstDayOfFiscalYear, fiscalQuarterOf } from '#domain/date/fiscal-year.ts';

const day = fc.integer({ min: dayOn(1950, 1, 1), max: dayOn(2100, 12, 31) });

test('every day is in its fiscal quarter, and quarters follow each other without a gap', () => {
  fc.assert(fc.property(day, (each) => {
    const quarter = fiscalQuarterOf(each);
    const [first, last] = daysOfQuarter(quarter);
    assert.ok(first <= each && each <= last);
    assert.notDeepEqual(fiscalQuarterOf(last + 1), quarter);
    assert.equal(daysOfQuarter(fiscalQuarterOf(last + 1))[0], last + 1);
    assert.equal(quarter.quarter === 1, first === firstDayOfFiscalYear(quarter.year));
  }));
  assert.deepEqual(fiscalQuarterOf(dayOf('2027-03-31') ?? 0), { year: 2026, quarter: 4 });
  assert.deepEqual(fiscalQuarterOf(dayOf('2027-04-01') ?? 0), { year: 2027, quarter: 1 });
});

test('days are exact only where both ends are written as days', () => {
  fc.assert(fc.property(day, fc.integer({ min: 0, max: 40 }), (from, length) => {
    const [start, end] = [isoOf(from), isoOf(from + length)];
    for (const days of [daysTaken(start, end), daysTaken(`${start}/${end}`, null)]) assert.deepEqual(days, { from, to: from + length, exact: true });
    for (const [one, other] of [[start, `${end}~`], [`${start}?`, end], [start.slice(0, 7), null], [start.slice(0, 4), null], [`[${start}..${end}]`, null]] as const) {
      const days = daysTaken(one, other);
      assert.equal(days?.exact, false, `${one} ${other}`);
      assert.ok(days && days.from <= days.to && days.from > ALWAYS_BEFORE && days.to < ALWAYS_AFTER);
    }
  }));
});

test('what is open is shown where it is known to have begun, and what has no beginning not at all', () => {
  assert.deepEqual(daysTaken('2027-05-12/..', null), { from: dayOf('2027-05-12'), to: dayOf('2027-05-12'), exact: false });
  for (const written of ['../2027', '', 'never', null, undefined]) assert.equal(daysTaken(written, null), null, String(written));
});
