import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Gathering } from '#domain/assessment/record.ts';
import { isoOf, type Day } from '#domain/date/day.ts';
import type { Term } from '#domain/party/office.ts';
import { dated, eachDay, monthsOn, on, round, rounds, series, within } from '#test/support/made-series.ts';
import type { Rounds } from './rounds.ts';
import type { Series } from './series.ts';
import { termsMet } from './terms-met.ts';
import { timelinessOf, type Timeliness, type TimelinessState } from './timeliness.ts';

const standing = (of: Series, held: Rounds, asOf: string | Day, gatherings: readonly Gathering[] = [], terms: readonly Term[] = []): Timeliness => {
  const day = typeof asOf === 'string' ? on(asOf) : asOf;
  const [rule] = of.rules;
  return timelinessOf(of, held, { asOf: day, gatherings, terms: rule ? termsMet(rule, terms, held, day) : [] });
};

const iso = (day: Day | null): string | null => (day === null ? null : isoOf(day));

interface Row {
  readonly rule: string;
  readonly last: string | null;
  readonly asOf: string;
  /** "overdue" is certain; "lapsed/on-time" is lapsed at worst and on time at best. */
  readonly state: string;
}

const row = (rule: string, last: string | null, asOf: string, state: string): Row => ({ rule, last, asOf, state });

const table: readonly Row[] = [
  // One each year, with a quarter of a year to spare.
  row('P1Y', '1996-03-15', '1996-03-15', 'on-time'), row('P1Y', '1996-03-15', '1997-03-14', 'on-time'), row('P1Y', '1996-03-15', '1997-03-15', 'due'),
  row('P1Y', '1996-03-15', '1997-06-15', 'due'), row('P1Y', '1996-03-15', '1997-06-16', 'overdue'), row('P1Y', '1996-03-15', '1998-06-15', 'overdue'), row('P1Y', '1996-03-15', '1998-06-16', 'lapsed'),
  row('P1Y', '1996-02-29', '1997-02-27', 'on-time'), row('P1Y', '1996-02-29', '1997-02-28', 'due'),
  row('P1Y tolerance P0D', '1996-03-15', '1997-03-15', 'due'), row('P1Y tolerance P0D', '1996-03-15', '1997-03-16', 'overdue'), row('P1Y tolerance P0D', '1996-03-15', '1998-03-16', 'lapsed'),
  row('P2Y', '1994-06-01', '1996-06-01', 'due'), row('P2Y', '1994-06-01', '1996-12-01', 'due'), row('P2Y', '1994-06-01', '1996-12-02', 'overdue'), row('P2Y', '1994-06-01', '1998-12-01', 'overdue'), row('P2Y', '1994-06-01', '1998-12-02', 'lapsed'),
  // Dates that are not days: certain only when both ends agree.
  row('P1Y', '1996', '1996-12-31', 'on-time'), row('P1Y', '1996', '1997-01-01', 'due/on-time'), row('P1Y', '1996', '1997-04-01', 'due/on-time'), row('P1Y', '1996', '1997-04-02', 'overdue/on-time'), row('P1Y', '1996', '1998-03-31', 'overdue/due'),
  row('P1Y', '1996', '1998-04-01', 'overdue'), row('P1Y', '1996', '1998-04-02', 'lapsed/overdue'), row('P1Y', '1996', '1999-03-31', 'lapsed/overdue'), row('P1Y', '1996', '1999-04-01', 'lapsed'),
  row('P1Y', '1996~', '1999-04-02', 'lapsed/overdue'), row('P1Y', '1996-03-15?', '1996-06-01', 'on-time/on-time'), row('P1Y', '1996?', '2005-01-01', 'lapsed/lapsed'),
  // A window opens at its shortest and closes at its longest.
  row('P12M..P18M', '1998-01-31', '1999-01-30', 'on-time'), row('P12M..P18M', '1998-01-31', '1999-01-31', 'due'), row('P12M..P18M', '1998-01-31', '1999-07-31', 'due'),
  row('P12M..P18M', '1998-01-31', '1999-08-01', 'overdue'), row('P12M..P18M', '1998-01-31', '2001-01-31', 'overdue'), row('P12M..P18M', '1998-01-31', '2001-02-01', 'lapsed'),
  row('P12M..P18M', '1998', '1999-07-01', 'due/on-time'), row('P12M..P18M', '1998', '1999-07-02', 'overdue/on-time'), row('P12M..P18M', '1998', '2000-07-01', 'overdue'),
  row('P12M..P18M', null, '1999-07-01', 'never-met/never-met'),
  // The first one by a day.
  row('first-by 1998-03-31', null, '1998-03-31', 'due'), row('first-by 1998-03-31', null, '1998-04-01', 'overdue'), row('first-by 1998-03-31', '1998-02-01', '2005-01-01', 'on-time'), row('first-by 1998-03-31', '1999', '2005-01-01', 'on-time'),
  // No promise.
  row('ad-hoc', '1988', '1997-03-31', 'no-promise'), row('ad-hoc', null, '1997-03-31', 'no-promise'), row('', '1988', '1997-03-31', 'no-promise'),
  row('P1Y since 1997-04-01', '1988-01-01', '1997-03-31', 'no-promise'), row('P1Y since 1997-04-01', '1988-01-01', '1997-04-01', 'lapsed'),
];

const told = ({ state, certain, atBest }: Timeliness): string => (certain ? state : `${state}/${atBest}`);

for (const { rule, last, asOf, state } of table) {
  test(`${rule || 'no rule'}, last ${last ?? 'never'}, on ${asOf}: ${state}`, () => assert.equal(told(standing(series(rule), rounds(last ? [last] : []), asOf)), state));
}

test('what is certain is also the best', () => {
  for (const { rule, last, asOf } of table) {
    const { state, certain, atBest } = standing(series(rule), rounds(last ? [last] : []), asOf);
    if (certain) assert.equal(atBest, state);
  }
});

test('when the next is expected counts from the latest day that the last can have been', () => {
  const yearly = standing(series('P1Y'), rounds(['1994', '1996']), '1997-01-15');
  assert.deepEqual([iso(yearly.opens), iso(yearly.due), iso(yearly.overdueAfter), yearly.last?.when.written], ['1997-12-31', '1997-12-31', '1998-03-31', '1996']);
  const window = standing(series('P12M..P18M'), rounds(['1998-05']), '1998-06-15');
  assert.deepEqual([iso(window.opens), iso(window.due), iso(window.overdueAfter)], ['1999-05-31', '1999-11-30', '1999-11-30']);
  const first = standing(series('first-by 1998-03-31'), rounds([]), '1997-06-01');
  assert.deepEqual([iso(first.due), iso(first.overdueAfter)], ['1998-03-31', '1998-03-31']);
});

test('a suspended series and an ended one are not late', () => {
  assert.equal(told(standing(series('P1Y', { suspended: true }), rounds(['1980']), '1997-03-31')), 'suspended');
  assert.equal(told(standing(series('P1Y', { until: dated('1994') }), rounds(['1980']), '1994-12-31')), 'ended');
  assert.equal(standing(series('P1Y', { until: dated('1994') }), rounds(['1980']), '1994-12-30').state, 'lapsed');
  assert.equal(told(standing(series('P1Y', { until: dated('1994?') }), rounds(['1980']), '1997-03-31')), 'ended/ended');
  assert.equal(told(standing(series('P1Y', { until: dated('1998') }), rounds(['1980']), '1997-03-31')), 'lapsed');
});

test('a plan does not count as met; a confirmed round that is to come is named', () => {
  const confirmed = round('1997-09-10', { stage: 'confirmed' });
  const late = standing(series('P1Y'), rounds(['1996-03-15'], { planned: [round('1997-08-01', { stage: 'planned' }), confirmed] }), '1997-07-01');
  assert.equal(told(late), 'overdue');
  assert.equal(late.planned, confirmed);
  assert.equal(standing(series('P1Y'), rounds(['1996-03-15'], { planned: [round('1997-08-01', { stage: 'proposed' })] }), '1997-07-01').planned, null);
  assert.equal(standing(series('P1Y'), rounds(['1996-03-15'], { planned: [round('1997-06-30', { stage: 'confirmed' })] }), '1997-07-01').planned, null);
  assert.equal(told(standing(series('P1Y'), rounds([], { planned: [confirmed] }), '1997-07-01')), 'never-met/never-met');
});

test('a confirmed round long after the window does not answer the promise', () => {
  assert.equal(standing(series('P12M..P18M'), rounds(['1996-03-15'], { planned: [round('2010-01-01', { stage: 'confirmed' })] }), '1997-06-01').planned, null);
});

test('a confirmed round answers while the window is open, and from today on once it is late', () => {
  const planned = (when: string, asOf: string) => standing(series('P12M..P18M'), rounds(['1996-03-15'], { planned: [round(when, { stage: 'confirmed' })] }), asOf).planned?.when.written;
  assert.deepEqual([planned('1997-09-15', '1997-06-01'), planned('1997-09-16', '1997-06-01'), planned('1997-09', '1997-06-01')], ['1997-09-15', undefined, undefined]);
  assert.deepEqual([planned('1999-04-01', '1997-10-01'), planned('1999-04-02', '1997-10-01')], ['1999-04-01', undefined]);
});

test('a gap that may have begun on either side of a change of rule has the state of each', () => {
  assert.equal(told(standing(series('P1Y; P2Y since 1995-07-01'), rounds(['1995']), '1997-06-30')), 'lapsed/on-time');
  assert.equal(told(standing(series('P1Y; ad-hoc since 1995-07-01'), rounds(['1995']), '1999-12-31')), 'lapsed/no-promise');
});

test('a document that says the series goes on leaves the harshest answer uncertain', () => {
  const going = series('P1Y', { stated: 'regular', statedOn: dated('1997-03') });
  assert.equal(told(standing(going, rounds(['1972']), '1997-03-31')), 'lapsed/on-time');
  assert.equal(told(standing(going, rounds(['1972']), '1998-07-01')), 'lapsed/overdue');
  assert.equal(told(standing(going, rounds(['1972']), '1999-07-01')), 'lapsed');
  assert.equal(told(standing(series('P1Y', { stated: 'lapsed', statedOn: dated('1997-03') }), rounds(['1972']), '1997-03-31')), 'lapsed');
  assert.equal(told(standing(going, rounds([]), '1997-03-31')), 'never-met/on-time');
  assert.equal(told(standing(series('P1Y', { stated: 'absent', statedOn: dated('1997-03') }), rounds([]), '1997-03-31')), 'never-met');
  assert.equal(told(standing(series('ad-hoc', { stated: 'absent', statedOn: dated('1997-03') }), rounds([]), '1997-03-31')), 'never-met');
  assert.equal(told(standing(series('ad-hoc', { stated: 'absent' }), rounds(['1990']), '1997-03-31')), 'no-promise');
});

const summit = (when: string): Gathering => ({ id: `G-${when}`, occasion: 'G7', when: dated(when) });
const summits = ['1993-07-07/1993-07-09', '1994-07-08/1994-07-10', '1995-06-15/1995-06-17', '1996-06-27/1996-06-29'].map(summit);
const atSummit = (when: string) => round(when, { occasion: 'G7' });

test('in the margins: whenever the gathering meets', () => {
  const g7 = series('in-margins-of G7');
  const in1993 = [atSummit('1993-07-08')];
  assert.equal(told(standing(g7, rounds(in1993), '1993-07-09', summits)), 'on-time');
  assert.equal(told(standing(g7, rounds(in1993), '1994-07-10', summits)), 'overdue');
  assert.equal(told(standing(g7, rounds(in1993), '1995-06-17', summits)), 'lapsed');
  assert.equal(told(standing(g7, rounds([...in1993, atSummit('1995-06-16')]), '1996-06-26', summits)), 'on-time');
  assert.equal(told(standing(g7, rounds([...in1993, atSummit('1995-06-16')]), '1996-06-29', summits)), 'overdue');
  assert.equal(standing(g7, rounds([]), '1995-12-01', summits).state, 'never-met');
  const next = standing(g7, rounds(in1993), '1993-12-01', summits);
  assert.deepEqual([iso(next.opens), iso(next.due), iso(next.overdueAfter)], ['1994-07-08', '1994-07-10', '1994-07-10']);
  // Another gathering is no parent.
  assert.equal(standing(series('in-margins-of APEC'), rounds(in1993), '1995-12-01', summits).state, 'never-met');
});

test('in the margins: late since the first gathering missed after the last one met', () => {
  const lateSince = (held: readonly string[], asOf: string) => {
    const { state, overdueAfter } = standing(series('in-margins-of G7'), rounds(held.map(atSummit)), asOf, summits);
    return [state, iso(overdueAfter)];
  };
  assert.deepEqual(lateSince(['1993-07-08'], '1994-12-01'), ['overdue', '1994-07-10']);
  assert.deepEqual(lateSince(['1993-07-08'], '1995-12-01'), ['lapsed', '1994-07-10']);
  // No gathering to come is on record.
  assert.deepEqual(lateSince(['1993-07-08'], '1997-03-31'), ['lapsed', '1994-07-10']);
  assert.deepEqual(lateSince(['1993-07-08', '1995-06-16'], '1997-03-31'), ['overdue', '1996-06-29']);
  // Perhaps met in 1994: surely missed only in 1995.
  assert.deepEqual(lateSince(['1993-07-08', '1994-07-09?'], '1995-12-01'), ['lapsed', '1995-06-17']);
  assert.deepEqual(lateSince(['1993-07-08', '1994-07-09?'], '1994-12-01'), ['overdue', '1994-07-10']);
  assert.deepEqual(lateSince(['1993-07-08', '1994-07-09'], '1994-12-01'), ['on-time', '1995-06-17']);
});

test('a gathering before the promise is not missed, in the state as in its history', () => {
  const since = series('in-margins-of G7 since 1996-01-01');
  assert.equal(told(standing(since, rounds([atSummit('1993-07-08')]), '1996-02-01', summits)), 'on-time');
  const late = standing(since, rounds([atSummit('1993-07-08')]), '1996-07-01', summits);
  assert.deepEqual([told(late), iso(late.overdueAfter)], ['overdue', '1996-06-29']);
});

test('one round of unknown year is not a meeting at two summits', () => {
  const { certain } = standing(series('in-margins-of G7'), rounds([atSummit('1993/1994')]), '1994-12-31', summits);
  assert.equal(certain, false);
});

const term = (office: string, start: string, end: string | null, acting = false): Term =>
  ({ id: `${office} ${start}`, office, party: office.slice(0, 2), person: start, start: dated(start), end: end === null ? null : dated(end), acting });

test('once per term: a warning past the middle, overdue once a term has ended unmet, until the successor meets', () => {
  const talks = series('once-per-term CA-DM');
  const terms = [term('CA-DM', '1990-01-01', '1992-01-01'), term('CA-DM', '1992-01-01', null)];
  const open = terms.slice(0, 1);
  assert.equal(told(standing(talks, rounds([]), '1990-06-01', [], [term('CA-DM', '1990-01-01', null)])), 'never-met');
  assert.equal(told(standing(talks, rounds([]), '1991-01-01', [], open)), 'never-met');
  assert.equal(told(standing(talks, rounds([]), '1991-01-02', [], open)), 'due');
  assert.equal(told(standing(talks, rounds(['1990-05-05']), '1991-06-01', [], open)), 'on-time');
  assert.equal(told(standing(talks, rounds([]), '1992-01-01', [], terms)), 'overdue');
  assert.equal(told(standing(talks, rounds(['1992-02-02']), '1992-03-01', [], terms)), 'on-time');
  assert.equal(told(standing(talks, rounds(['1990-05-05']), '1992-03-01', [], terms)), 'on-time');
  assert.equal(told(standing(talks, rounds(['1990-05-05']), '1993-02-01', [], terms)), 'due');
  // Who only acts owes nothing, and a meeting that may be of either term is certain for neither.
  assert.equal(told(standing(talks, rounds([]), '1992-02-01', [], [term('CA-DM', '1990-01-01', '1992-01-01', true), term('CA-DM', '1992-01-01', null)])), 'never-met');
  assert.equal(standing(talks, rounds(['1991-12/1992-01']), '1992-02-01', [], terms).certain, false);
});

const whenTold: readonly (readonly [string, () => boolean])[] = [
  ['first-by', () => standing(series('first-by 1998-03-31'), rounds(['1997?']), '1998-06-01').certain],
  ['in-margins', () => standing(series('in-margins-of G7'), rounds([atSummit('1993-07-08?')]), '1993-12-01', summits).certain],
  ['once-per-term', () => standing(series('once-per-term CA-DM'), rounds(['1990-05-05?']), '1991-06-01', [], [term('CA-DM', '1990-01-01', null)]).certain],
];
for (const [rule, certain] of whenTold) {
  test(`"?" caps the answer: ${rule}`, () => assert.equal(certain(), false));
}

test('a series that may have ended is not certainly late', () => {
  assert.equal(standing(series('P1Y', { until: dated('1997') }), rounds(['1990']), '1997-06-30').certain, false);
});

test('the gap that runs is judged by the rule in force when it began, as in its history', () => {
  assert.equal(told(standing(series('P1Y; P2Y since 2000-01-01'), rounds(['1999-06-01']), '2000-12-01')), 'overdue');
});

test('a round that may have taken place makes "never met" uncertain', () => {
  const possible = { possible: [round('1997')] };
  assert.equal(standing(series('P1Y', { stated: 'absent' }), rounds([], possible), '1997-06-30').certain, false);
  assert.equal(standing(series('ad-hoc', { stated: 'absent' }), rounds([], possible), '1997-06-30').certain, false);
  assert.equal(standing(series('P1Y', { stated: 'absent' }), rounds([], { counted: [round('1990/1995', { countOnly: true })] }), '1997-06-30').certain, false);
});

test('a term over of which nobody can tell leaves its successor uncertain', () => {
  const terms = [term('CA-DM', '1990-01-01', '1992-01-01'), term('CA-DM', '1992-01-01', null)];
  assert.equal(standing(series('once-per-term CA-DM'), rounds([], { counted: [round('1990/1991', { countOnly: true })] }), '1992-02-01', [], terms).certain, false);
});

/*
 * A slow model: every day on which the last round can have been is tried, one after the other, with months counted by Date.
 */
type Rule = { readonly kind: 'every'; readonly period: number; readonly tolerance: number } | { readonly kind: 'window'; readonly min: number; readonly max: number };

const textOf = (rule: Rule): string => (rule.kind === 'every' ? `P${rule.period}M tolerance P${rule.tolerance}M` : `P${rule.min}M..P${rule.max}M`);

function stateByModel(rule: Rule, last: Day, asOf: Day): TimelinessState {
  const [opens, overdueAfter, lapsedAfter] = rule.kind === 'every'
    ? [monthsOn(last, rule.period), monthsOn(monthsOn(last, rule.period), rule.tolerance), monthsOn(monthsOn(last, 2 * rule.period), rule.tolerance)]
    : [monthsOn(last, rule.min), monthsOn(last, rule.max), monthsOn(last, 2 * rule.max)];
  return asOf > lapsedAfter ? 'lapsed' : asOf > overdueAfter ? 'overdue' : asOf >= opens ? 'due' : 'on-time';
}

const harshness: readonly TimelinessState[] = ['on-time', 'due', 'overdue', 'lapsed'];
const harshest = (states: ReadonlySet<TimelinessState>): TimelinessState | undefined => harshness.findLast((state) => states.has(state));
const mildest = (states: ReadonlySet<TimelinessState>): TimelinessState | undefined => harshness.find((state) => states.has(state));

const someRules: fc.Arbitrary<Rule> = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 8 })).map(([period, tolerance]): Rule => ({ kind: 'every', period, tolerance })),
  fc.tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 0, max: 12 })).map(([min, more]): Rule => ({ kind: 'window', min, max: min + more })),
);
const start = on('1990-01-01');
const later = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 2500 }));
const extents = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 800 }));

test('one last round: certain exactly when every day that it can have been gives the same state', () => {
  let uncertain = 0;
  fc.assert(fc.property(someRules, fc.integer({ min: 0, max: 400 }), extents, later, fc.boolean(), (rule, begin, extent, after, doubtful) => {
    const [earliest, latest] = [start + begin, start + begin + extent];
    const asOf = latest + after;
    const states = new Set([...eachDay(earliest, latest)].map((day) => stateByModel(rule, day, asOf)));
    const { state, certain, atBest } = standing(series(textOf(rule)), rounds([within(earliest, latest, doubtful)]), asOf);
    assert.equal(certain, states.size === 1 && !doubtful);
    assert.deepEqual([state, atBest], [harshest(states), mildest(states)]);
    if (states.size > 1) uncertain += 1;
  }), { numRuns: 3000 });
  assert.ok(uncertain > 100, `only ${uncertain} cases were uncertain`);
});

test('two rounds of unknown order: certain exactly when every pair of days gives the same state', () => {
  const extent = fc.integer({ min: 0, max: 40 });
  fc.assert(fc.property(someRules, fc.tuple(fc.integer({ min: 0, max: 60 }), extent), fc.tuple(fc.integer({ min: 0, max: 60 }), extent), later, (rule, one, other, after) => {
    const spans = [one, other].map(([begin, more]) => [start + begin, start + begin + more] as const);
    const asOf = Math.max(...spans.map(([, latest]) => latest)) + after;
    const [[a, b], [c, d]] = spans as [readonly [Day, Day], readonly [Day, Day]];
    const states = new Set<TimelinessState>();
    for (const first of eachDay(a, b)) for (const second of eachDay(c, d)) states.add(stateByModel(rule, Math.max(first, second), asOf));
    const { state, certain, atBest } = standing(series(textOf(rule)), rounds([within(a, b), within(c, d)]), asOf);
    assert.equal(certain, states.size === 1);
    assert.deepEqual([state, atBest], [harshest(states), mildest(states)]);
  }), { numRuns: 400 });
});

test('a round that may only come after the day of the assessment may or may not count', () => {
  fc.assert(fc.property(someRules, fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 200 }), (rule, after, before, beyond) => {
    const asOf = start + after + before;
    const possible = within(asOf - before, asOf + beyond);
    const states = new Set([start, ...[...eachDay(possible.earliest, possible.latest)].filter((day) => day <= asOf)].map((day) => stateByModel(rule, day, asOf)));
    // That it has not taken place yet is possible too.
    states.add(stateByModel(rule, start, asOf));
    const { state, certain, atBest } = standing(series(textOf(rule)), rounds([within(start, start)], { possible: [round(possible)] }), asOf);
    assert.equal(certain, states.size === 1);
    assert.deepEqual([state, atBest], [harshest(states), mildest(states)]);
  }), { numRuns: 800 });
});
