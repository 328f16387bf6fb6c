import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayOf, quarterOf, type Day, type Period } from '#domain/date/day.ts';
import { ruleOn, rulesOf, textOfRules } from './cadence.ts';
import type { Cadence, CadenceSince } from './series.ts';

const on = (text: string): Day => dayOf(text) as Day;
const months = (count: number): Period => ({ months: count, days: 0 });
const every = (count: number): Cadence => ({ rule: 'every', period: months(count), tolerance: quarterOf(months(count)) });

const read: readonly (readonly [text: string, rules: readonly CadenceSince[], again?: string])[] = [
  ['', []],
  ['P1Y', [{ cadence: { rule: 'every', period: months(12), tolerance: months(3) }, since: null }]],
  ['P2Y', [{ cadence: { rule: 'every', period: months(24), tolerance: months(6) }, since: null }]],
  ['P24M', [{ cadence: every(24), since: null }], 'P2Y'],
  ['P2W', [{ cadence: { rule: 'every', period: { months: 0, days: 14 }, tolerance: { months: 0, days: 4 } }, since: null }], 'P14D'],
  ['P2Y tolerance P3M', [{ cadence: { rule: 'every', period: months(24), tolerance: months(3) }, since: null }]],
  ['P1Y tolerance P3M', [{ cadence: every(12), since: null }], 'P1Y'],
  ['P1Y tolerance P0D', [{ cadence: { rule: 'every', period: months(12), tolerance: months(0) }, since: null }]],
  ['P18M..P2Y', [{ cadence: { rule: 'window', min: months(18), max: months(24) }, since: null }]],
  ['P12M..P18M', [{ cadence: { rule: 'window', min: months(12), max: months(18) }, since: null }], 'P1Y..P18M'],
  ['first-by 1998-03-31', [{ cadence: { rule: 'first-by', deadline: on('1998-03-31') }, since: null }]],
  ['once-per-term CA-DM JP-DM', [{ cadence: { rule: 'once-per-term', offices: ['CA-DM', 'JP-DM'] }, since: null }]],
  ['in-margins-of G7', [{ cadence: { rule: 'in-margins', of: 'G7' }, since: null }]],
  ['ad-hoc', [{ cadence: { rule: 'ad-hoc' }, since: null }]],
  ['ad-hoc; P1Y since 1997-04-01', [{ cadence: { rule: 'ad-hoc' }, since: null }, { cadence: every(12), since: on('1997-04-01') }]],
  // In the order of their days, however they are written.
  ['P2Y since 2001-01-01; P1Y since 1991-01-01; ad-hoc', [{ cadence: { rule: 'ad-hoc' }, since: null }, { cadence: every(12), since: on('1991-01-01') }, { cadence: every(24), since: on('2001-01-01') }],
    'ad-hoc; P1Y since 1991-01-01; P2Y since 2001-01-01'],
];

for (const [text, rules, again = text] of read) {
  test(`"${text}" is read, and written as "${again}"`, () => {
    assert.deepEqual(rulesOf(text), rules);
    assert.equal(textOfRules(rules), again);
  });
}

const refused = [
  'yearly', 'P', 'P0Y', 'P0D', 'P1Y6', '1Y', 'P1Y..', '..P1Y', 'P12M..P18M..P24M', 'P0M..P18M', 'P12M..P0M', 'P12M..P18M tolerance P1M', 'P1Y tolerance', 'P1Y tolerance x',
  'P1Y tolerance P3M P1M', 'P1Y within P3M', 'first-by', 'first-by 1998', 'first-by 1998-02-30', 'first-by 1998-03-31 1999-03-31', 'once-per-term', 'once-per-term minister',
  'once-per-term CA-DM jp-dm', 'in-margins-of', 'in-margins-of G7 APEC', 'ad-hoc P1Y', 'P1Y since', 'P1Y since 1997', 'P1Y since 1997-13-01', 'since 1997-04-01',
  'P1Y; P2Y', 'P1Y since 1997-04-01; P2Y since 1997-04-01', 'P1Y; nonsense', 'P1Y since 1997-04-01 since 1998-04-01',
];

for (const text of refused) test(`"${text}" is no rule`, () => assert.equal(rulesOf(text), null));

test('a window that closes before it opens is no rule', () => assert.equal(rulesOf('P18M..P12M'), null));

const periods = fc.oneof(
  fc.integer({ min: 1, max: 120 }).map(months),
  fc.integer({ min: 1, max: 800 }).map((days) => ({ months: 0, days })),
  fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 40 })).map(([inMonths, inDays]): Period => ({ months: inMonths, days: inDays })),
);
const days = fc.integer({ min: on('1800-01-01'), max: on('2200-12-31') });
const cadences: fc.Arbitrary<Cadence> = fc.oneof(
  periods.map((period): Cadence => ({ rule: 'every', period, tolerance: quarterOf(period) })),
  fc.tuple(periods, fc.oneof(periods, fc.constant(months(0)))).map(([period, tolerance]): Cadence => ({ rule: 'every', period, tolerance })),
  fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 })).map(([min, more]): Cadence => ({ rule: 'window', min: months(min), max: months(min + more) })),
  days.map((deadline): Cadence => ({ rule: 'first-by', deadline })),
  fc.array(fc.constantFrom('CA-DM', 'JP-DM', 'CA-CDS', 'JP-CJSC'), { minLength: 1, maxLength: 4 }).map((offices): Cadence => ({ rule: 'once-per-term', offices })),
  fc.constantFrom('G7', 'APEC', 'SS-20').map((of): Cadence => ({ rule: 'in-margins', of })),
  fc.constant<Cadence>({ rule: 'ad-hoc' }),
);
const rulesInOrder = fc.tuple(fc.uniqueArray(fc.option(days), { maxLength: 4 }), fc.array(cadences, { minLength: 4, maxLength: 4 }))
  .map(([starts, chosen]) => starts.toSorted((one, other) => (one ?? -Infinity) - (other ?? -Infinity)).map((since, at): CadenceSince => ({ cadence: chosen[at] as Cadence, since })));

test('rules that are written and read again are the same', () => {
  fc.assert(fc.property(rulesInOrder, (rules) => assert.deepEqual(rulesOf(textOfRules(rules)), rules)), { numRuns: 2000 });
});

test('what is read and written again says the same', () => {
  fc.assert(fc.property(fc.shuffledSubarray(['ad-hoc', 'P2Y since 2001-01-01', 'P12M..P18M since 1998-04-01', 'first-by 1998-03-31 since 1997-04-01', '  P1Y   tolerance  P1M   since  2010-01-01 ']), (parts) => {
    const rules = rulesOf(parts.join(';'));
    assert.ok(rules);
    assert.equal(rules.length, parts.length);
    assert.deepEqual(rulesOf(textOfRules(rules)), rules);
  }));
});

test('no text makes reading fail', () => {
  const words = ['P1Y', 'P0D', '..', ' ', ';', 'since', 'tolerance', '1998-03-31', 'ad-hoc', 'first-by', 'once-per-term', 'CA-DM', 'in-margins-of', 'G7', 'x'];
  fc.assert(fc.property(fc.oneof(fc.string(), fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((parts) => parts.join(' '))), (text) => {
    const rules = rulesOf(text);
    if (rules) assert.deepEqual(rulesOf(textOfRules(rules)), rules, text);
  }), { numRuns: 3000 });
});

test('the rule in force is the last one whose day has come', () => {
  const rules = rulesOf('first-by 1998-03-31 since 1997-04-01; P12M..P18M since 1998-04-01') ?? [];
  assert.equal(ruleOn(rules, on('1997-03-31')), null);
  assert.equal(ruleOn(rules, on('1997-04-01'))?.cadence.rule, 'first-by');
  assert.equal(ruleOn(rules, on('1998-03-31'))?.cadence.rule, 'first-by');
  assert.equal(ruleOn(rules, on('1998-04-01'))?.cadence.rule, 'window');
  assert.equal(ruleOn([], 0), null);
  assert.equal(ruleOn(rulesOf('ad-hoc; P1Y since 1997-04-01') ?? [], on('1900-01-01'))?.cadence.rule, 'ad-hoc');
  fc.assert(fc.property(rulesInOrder, days, (all, day) => {
    const come = all.filter(({ since }) => since === null || since <= day);
    assert.equal(ruleOn(all, day), come.at(-1) ?? null);
  }));
});
