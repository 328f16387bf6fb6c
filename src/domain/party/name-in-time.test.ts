import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { dayOf, type Day } from '#domain/date/day.ts';
import { inTime, nameOn, namesDuring, type NameInTime } from './name-in-time.ts';

interface Called extends NameInTime {
  readonly called: string;
}

const day = (iso: string): Day => dayOf(iso) as Day;
const called = (name: string, since: string | null, until: string | null): Called => ({ called: name, ...inTime(since, until) });
const ministry = [
  called('GAC', '2015-11', null), called('External Affairs', '1909-06-01', '1993-11-03'), called('DFAIT', '1993-11-04', '2003-12-11'), called('FAC', '2003-12-12', '2006-02-05'),
  called('DFAIT', '2006-02-06', '2013-06-25'), called('DFATD', '2013-06-26', '2015-11'),
];
const agency = [called('防衛庁', '1954-07-01', '2007-01-08'), called('防衛省', '2007-01-09', null)];

test('an office has the name of the day', () => {
  const said = (names: readonly Called[], iso: string): string => { const held = nameOn(names, day(iso)); return held ? `${held.name.called}${held.certain ? '' : '?'}` : 'none'; };
  assert.deepEqual(['1909-05-31', '1909-06-01', '1993-11-03', '1993-11-04', '2004-01-01', '2010-01-01', '2013-06-25', '2013-06-26', '2026-11-26'].map((iso) => said(ministry, iso)),
    ['none', 'External Affairs', 'External Affairs', 'DFAIT', 'FAC', 'DFAIT', 'DFAIT', 'DFATD', 'GAC']);
  assert.deepEqual(['2007-01-08', '2007-01-09'].map((iso) => said(agency, iso)), ['防衛庁', '防衛省']);
});

test('a month in which the name changed leaves it open, and so does a year', () => {
  const during = (names: readonly Called[], from: string, to: string): string[] => namesDuring(names, [day(from), day(to)]).map(({ name, certain }) => `${name.called}${certain ? '' : '?'}`);
  assert.deepEqual(during(ministry, '2015-11-20', '2015-11-20'), ['DFATD?', 'GAC?']);
  assert.deepEqual(during(agency, '2007-01-01', '2007-12-31'), ['防衛庁?', '防衛省?']);
  assert.deepEqual(during(agency, '2006-01-01', '2006-12-31'), ['防衛庁']);
});

test('an office that is no more has no name', () => assert.equal(nameOn([called('CIDA', '1968-05-08', '2013-06-25')], day('2013-06-26')), null));

test('names that follow one another day by day give every day exactly one, whatever order they stand in', () => {
  const days = fc.uniqueArray(fc.integer({ min: -20_000, max: 20_000 }), { minLength: 1, maxLength: 6 }).map((starts) => starts.toSorted((one, other) => one - other));
  const exact = (at: Day) => ({ written: '', earliest: at, latest: at, doubtful: false });
  fc.assert(fc.property(days, fc.integer({ min: -21_000, max: 21_000 }), fc.boolean(), (starts, asked, turned) => {
    const names = starts.map((start, at) => ({ since: exact(start), until: at + 1 < starts.length ? exact((starts[at + 1] as Day) - 1) : null, at }));
    const held = namesDuring(turned ? names.toReversed() : names, [asked, asked]);
    assert.deepEqual(held.map(({ name, certain }) => [name.at, certain]), asked < (starts[0] as Day) ? [] : [[starts.findLastIndex((start) => start <= asked), true]]);
  }));
});

test('more days asked for never rule out a name', () => {
  const written = fc.constantFrom(null, '1990', '1995-04', '1996~', '2001-01-06', '2010?');
  fc.assert(fc.property(fc.array(fc.tuple(written, written), { maxLength: 5 }), fc.integer({ min: 7000, max: 16_000 }), fc.nat(900), fc.nat(900), (dates, from, length, more) => {
    const names = dates.map(([since, until], at) => ({ ...inTime(since, until), at }));
    const wide = namesDuring(names, [from, from + length + more]).map(({ name }) => name.at);
    const narrow = namesDuring(names, [from, from + length]);
    if (wide.length > 1) for (const { name } of narrow) assert.ok(wide.includes(name.at));
  }));
});
