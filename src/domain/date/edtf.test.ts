import assert from 'node:assert/strict';
import { test } from 'node:test';
// @ts-expect-error The library comes without types.
import untyped from 'edtf';
import fc from 'fast-check';
import { ALWAYS_AFTER, ALWAYS_BEFORE, calendarDateOf, dayOf, dayOn, daysInMonth, isoOf, periodOf, plus, quarterOf, type Day } from './day.ts';
import { spanOf, whenOf } from './edtf.ts';
import type { When } from './when.ts';

const oracle = untyped as (text: string) => { readonly min: number; readonly max: number };
const MS_PER_DAY = 86_400_000;

function read(text: string): When {
  const when = whenOf(text);
  assert.ok(when, `${text} is refused`);
  return when;
}

const shown = (day: Day): string => (day === ALWAYS_BEFORE ? '..' : day === ALWAYS_AFTER ? '..' : isoOf(day));

const examples: readonly (readonly [text: string, earliest: string, latest: string, doubtful?: true])[] = [
  ['1988', '1988-01-01', '1988-12-31'],
  ['1996-11', '1996-11-01', '1996-11-30'],
  ['1996-02', '1996-02-01', '1996-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2018-12-12', '2018-12-12', '2018-12-12'],
  ['1996~', '1995-01-01', '1997-12-31'],
  ['1996-11~', '1996-10-01', '1996-12-31'],
  ['1996-01~', '1995-12-01', '1996-02-29'],
  ['1996-12~', '1996-11-01', '1997-01-31'],
  ['1996-03-01~', '1996-02-29', '1996-03-02'],
  ['1996?', '1996-01-01', '1996-12-31', true],
  ['1996-11-27?', '1996-11-27', '1996-11-27', true],
  ['1996%', '1995-01-01', '1997-12-31', true],
  ['1991/1996', '1991-01-01', '1996-12-31'],
  ['1988/1997-03', '1988-01-01', '1997-03-31'],
  ['1991~/1996?', '1990-01-01', '1996-12-31', true],
  ['1993/..', '1993-01-01', '..'],
  ['1993/', '1993-01-01', '..'],
  ['../1997-03', '..', '1997-03-31'],
  ['/1997-03', '..', '1997-03-31'],
  ['[1991..1993]', '1991-01-01', '1993-12-31'],
  ['[1991,1995]', '1991-01-01', '1995-12-31'],
  ['[1991, 1995-03-02?]', '1991-01-01', '1995-03-02', true],
  ['[1995,1991]', '1991-01-01', '1995-12-31'],
  ['[..1993]', '..', '1993-12-31'],
  ['[1991-05..]', '1991-05-01', '..'],
  ['199X', '1990-01-01', '1999-12-31'],
  ['19XX', '1900-01-01', '1999-12-31'],
  ['199X~', '1980-01-01', '2009-12-31'],
  ['1996-XX', '1996-01-01', '1996-12-31'],
  ['1996-11-XX', '1996-11-01', '1996-11-30'],
  ['1996-XX-XX', '1996-01-01', '1996-12-31'],
  ['1996-21', '1996-03-01', '1996-05-31'],
  ['1996-22', '1996-06-01', '1996-08-31'],
  ['1996-23', '1996-09-01', '1996-11-30'],
  ['1996-24', '1996-12-01', '1997-02-28'],
  ['1996-22~', '1996-03-01', '1996-11-30'],
  ['0050', '0050-01-01', '0050-12-31'],
];

for (const [text, earliest, latest, doubtful = false] of examples) {
  test(`${text} denotes ${earliest} to ${latest}${doubtful ? ', in doubt' : ''}`, () => {
    const when = read(text);
    assert.deepEqual([shown(when.earliest), shown(when.latest), when.doubtful, when.written], [earliest, latest, doubtful, text]);
  });
}

const refused = [
  '', ' ', 'abc', '2004-02-30', '1900-02-29', '1996-13', '1996-00', '1996-11-00', '1996-11-31', '1996-25', '1996-21-05', '0000', '96', '19965', '-1996',
  '1991/1990', '1996-05/1996', '1996-12/1996-11', '2001-02-03/2001-02-02', '1991/1992/1993', '../..', '/', '1991/abc', '[1993..1991]', '[..]', '[]', '[1991', '1991]', '[1991,]',
  '[1991..1992..1993]', '{1991,1992}', '19X1', 'X996', 'XXXX', '1996-1X', '1996-XX-05', '1996~?', '1996-11-27T10:00', ' 1996', '1996 ', '1996\n', '1996/11', '２００４',
  `[${'1991,'.repeat(20)}1991]`,
];

for (const text of refused) {
  test(`${JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}...` : text)} is refused`, () => assert.equal(whenOf(text), null));
}

const two = (value: number): string => String(value).padStart(2, '0');
const four = (value: number): string => String(value).padStart(4, '0');
const years = fc.integer({ min: 1, max: 6000 });
const recentYears = fc.integer({ min: 1900, max: 2099 });
const pointIn = (year: fc.Arbitrary<number>): fc.Arbitrary<string> => fc.oneof(
  year.map(four),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${four(y)}-${two(m)}`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .filter(([y, m, d]) => d <= new Date(Date.UTC(2000 + (y % 400), m, 0)).getUTCDate()).map(([y, m, d]) => `${four(y)}-${two(m)}-${two(d)}`),
);
const qualified = fc.tuple(pointIn(years), fc.constantFrom('', '?')).map(([point, qualifier]) => point + qualifier);
const unspecified = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 599 }), fc.constant('X')).map(([y, x]) => String(y).padStart(3, '0') + x),
  fc.integer({ min: 1, max: 59 }).map((y) => `${two(y)}XX`),
  recentYears.map((y) => `${four(y)}-XX`),
  fc.tuple(recentYears, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${four(y)}-${two(m)}-XX`),
);

/** The interval by the library: it counts in milliseconds, and open sides are infinite. */
function byOracle(text: string): readonly [Day, Day] {
  const { min, max } = oracle(text);
  return [min === -Infinity ? ALWAYS_BEFORE : min / MS_PER_DAY, max === Infinity ? ALWAYS_AFTER : Math.floor(max / MS_PER_DAY)];
}

function assertAsOracle(text: string): void {
  const when = read(text);
  assert.deepEqual([when.earliest, when.latest], byOracle(text), text);
}

/*
 * Left out, since the library reads them otherwise or wrongly: seasons (it takes 21 to 24 for the quarters of the year), "~" and "%"
 * (it keeps the interval), "1993/" (it ends in 1970), "[1991..1993]" (it ends with the first year), "0099-02-29" (it accepts what is no day).
 */
test('a point denotes the same days as with the edtf library', () => {
  fc.assert(fc.property(fc.oneof(qualified, unspecified), assertAsOracle), { numRuns: 2000 });
});

test('what lasted denotes the same days as with the edtf library, and is refused when it runs backwards', () => {
  const side = pointIn(recentYears);
  fc.assert(fc.property(side, side, fc.constantFrom('both', 'from', 'to'), (from, to, open) => {
    if (open !== 'both') return assertAsOracle(open === 'from' ? `${from}/..` : `../${to}`);
    const [one, other] = [read(from), read(to)];
    if (one.latest < other.earliest) assertAsOracle(`${from}/${to}`);
    if (one.earliest > other.latest) {
      assert.throws(() => oracle(`${from}/${to}`));
      assert.equal(whenOf(`${from}/${to}`), null);
    }
  }), { numRuns: 2000 });
});

// Of a set the library takes the first and the last member as written, so it is asked for each member.
test('one of several days denotes all that the edtf library reads in its members', () => {
  fc.assert(fc.property(fc.array(pointIn(recentYears), { minLength: 1, maxLength: 4 }), (members) => {
    const when = read(`[${members.join(',')}]`);
    const each = members.map(byOracle);
    assert.deepEqual([when.earliest, when.latest], [Math.min(...each.map(([earliest]) => earliest)), Math.max(...each.map(([, latest]) => latest))]);
  }), { numRuns: 500 });
});

test('"?" keeps the interval and marks it as doubtful, "%" is both', () => {
  fc.assert(fc.property(pointIn(years), (point) => {
    const [plain, doubtful, about, both] = [read(point), read(`${point}?`), read(`${point}~`), read(`${point}%`)];
    assert.deepEqual([doubtful.earliest, doubtful.latest, doubtful.doubtful, plain.doubtful, about.doubtful], [plain.earliest, plain.latest, true, false, false]);
    assert.deepEqual([both.earliest, both.latest, both.doubtful], [about.earliest, about.latest, true]);
  }));
});

/** The first instant of a year, month or day, however many units it lies past the given one, by Date alone. */
function unitsOn(point: string, units: number): Day {
  const [year = 0, month = 1, date = 1] = point.split('-').map(Number);
  const precision = point.split('-').length;
  const at = new Date(0);
  at.setUTCFullYear(year + (precision === 1 ? units : 0), month - 1 + (precision === 2 ? units : 0), date + (precision === 3 ? units : 0));
  return at.getTime() / MS_PER_DAY;
}

test('"~" widens by exactly one unit of its precision on both sides', () => {
  fc.assert(fc.property(pointIn(years), (point) => {
    const about = read(`${point}~`);
    assert.equal(about.earliest, unitsOn(point, -1), point);
    assert.equal(about.latest, unitsOn(point, 2) - 1, point);
  }), { numRuns: 1000 });
});

test('no text at all makes it fail, and what is read is an interval that runs forwards', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.array(fc.constantFrom('1', '9', '0', 'X', '-', '/', '.', '..', '[', ']', ',', '~', '?', '%', '19', '12'), { maxLength: 12 }).map((parts) => parts.join(''))), (text) => {
    const when = whenOf(text);
    if (when) assert.ok(Number.isInteger(when.earliest) && Number.isInteger(when.latest) && when.earliest <= when.latest, text);
  }), { numRuns: 5000 });
});

test('the whole time of what began on one date and ended on another', () => {
  assert.deepEqual(spanOf(read('1996'), null), [dayOf('1996-01-01'), dayOf('1996-12-31')]);
  assert.deepEqual(spanOf(read('1996-02'), read('2013-02')), [dayOf('1996-02-01'), dayOf('2013-02-28')]);
  assert.deepEqual(spanOf(read('1996'), read('1996-02')), [dayOf('1996-01-01'), dayOf('1996-12-31')]);
});

const calendarDays = fc.integer({ min: -719_162, max: 1_509_000 }); // 0001-01-01 to 6101

test('a day, its calendar date and its text are one another', () => {
  assert.equal(dayOf('1970-01-01'), 0);
  assert.equal(dayOf('2026-11-25'), Date.UTC(2026, 10, 25) / MS_PER_DAY);
  fc.assert(fc.property(calendarDays, (day) => {
    const at = new Date(day * MS_PER_DAY);
    assert.deepEqual(calendarDateOf(day), { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() });
    assert.equal(isoOf(day), at.toISOString().slice(0, 10));
    assert.equal(dayOf(isoOf(day)), day);
    const { year, month, date } = calendarDateOf(day);
    assert.equal(dayOn(year, month, date), day);
  }), { numRuns: 2000 });
});

test('text that is no day is refused', () => {
  for (const text of ['', '1996', '1996-2-3', '1996-02-30', '1996-13-01', '1996-00-10', '1996-10-00', '1996-10-32', '1996-10-10 ', '1996-10-10T00:00', '+1996-10-10']) assert.equal(dayOf(text), null, text);
});

test('a month has as many days as by Date, and a day past its end is its last one', () => {
  fc.assert(fc.property(fc.integer({ min: 100, max: 6000 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (year, month, date) => {
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
    assert.equal(daysInMonth(year, month), length);
    assert.equal(dayOn(year, month, date), Date.UTC(year, month - 1, Math.min(date, length)) / MS_PER_DAY);
  }), { numRuns: 1000 });
});

test('months move along the calendar and end with the month, days are exact', () => {
  const on = (text: string): Day => dayOf(text) as Day;
  const table: readonly (readonly [string, string, number, string])[] = [
    ['1996-01-31', 'P1M', 1, '1996-02-29'], ['1995-01-31', 'P1M', 1, '1995-02-28'], ['1996-02-29', 'P1Y', 1, '1997-02-28'], ['1996-02-29', 'P4Y', 1, '2000-02-29'],
    ['1996-08-31', 'P18M', 1, '1998-02-28'], ['1996-12-31', 'P2W', 1, '1997-01-14'], ['1996-01-31', 'P1M1D', 1, '1996-03-01'], ['1996-01-31', 'P1M', 2, '1996-03-31'],
    ['1996-03-31', 'P1M', -1, '1996-02-29'], ['1996-01-15', 'P1Y2M', -1, '1994-11-15'], ['1996-01-15', 'P60M', -1, '1991-01-15'],
  ];
  for (const [from, period, times, to] of table) {
    const read = periodOf(period);
    assert.ok(read, period);
    assert.equal(isoOf(plus(on(from), read, times)), to, `${from} + ${times} ${period}`);
  }
  fc.assert(fc.property(fc.integer({ min: -600_000, max: 600_000 }), fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 400 }), fc.integer({ min: -3, max: 3 }), (day, months, days, times) => {
    const at = new Date(day * MS_PER_DAY);
    const first = new Date(0);
    first.setUTCFullYear(at.getUTCFullYear(), at.getUTCMonth() + months * times, 1);
    const last = new Date(0);
    last.setUTCFullYear(first.getUTCFullYear(), first.getUTCMonth() + 1, 0);
    const onDay = first.getTime() / MS_PER_DAY + Math.min(at.getUTCDate(), last.getUTCDate()) - 1;
    assert.equal(plus(day, { months, days }, times), onDay + days * times);
  }), { numRuns: 2000 });
});

test('a later day never comes out earlier', () => {
  fc.assert(fc.property(calendarDays, fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 60 }), (day, further, months) => {
    assert.ok(plus(day, { months, days: 0 }) <= plus(day + further, { months, days: 0 }));
  }), { numRuns: 2000 });
});

test('periods, and the quarter of one', () => {
  assert.deepEqual(periodOf('P1Y'), { months: 12, days: 0 });
  assert.deepEqual(periodOf('P1Y6M2W3D'), { months: 18, days: 17 });
  for (const text of ['', 'P', '1Y', 'P1', 'PY', 'P-1Y', 'P1.5Y', 'P1M1Y', 'PT1H', 'p1y', 'P1Y ']) assert.equal(periodOf(text), null, text);
  assert.deepEqual(quarterOf({ months: 12, days: 0 }), { months: 3, days: 0 });
  assert.deepEqual(quarterOf({ months: 24, days: 0 }), { months: 6, days: 0 });
  assert.deepEqual(quarterOf({ months: 0, days: 28 }), { months: 0, days: 7 });
  // A quarter of 18 months is 4.5 months, so it is given in days.
  assert.deepEqual(quarterOf({ months: 18, days: 0 }), { months: 0, days: 137 });
});
