import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Gathering } from '#domain/assessment/record.ts';
import type { Day } from '#domain/date/day.ts';
import type { Term } from '#domain/party/office.ts';
import { dated, eachDay, monthsOn, on, round, rounds, series, within } from '#test/support/made-series.ts';
import { historyOf, type History } from './history.ts';
import type { Rounds } from './rounds.ts';
import type { Series } from './series.ts';
import { termsMet } from './terms-met.ts';

function past(of: Series, held: Rounds, asOf: string | Day, gatherings: readonly Gathering[] = [], terms: readonly Term[] = []): History {
  const day = typeof asOf === 'string' ? on(asOf) : asOf;
  const [rule] = of.rules;
  return historyOf(of, held, { asOf: day, gatherings, terms: rule ? termsMet(rule, terms, held, day) : [] });
}

const counts = ({ met, missed, undetermined }: { met: number; missed: number; undetermined: number }) => [met, missed, undetermined];

test('ship visits of 1988, 1994 and 1996 are not biennial before 1994', () => {
  const visits = past(series('P2Y'), rounds(['1988', '1994', '1996']), '1997-03-31');
  // 1988-12-31 to 1994-01-01 is the shortest, 1988-01-01 to 1994-12-31 the longest.
  assert.deepEqual(visits.gaps.map(({ from, to, shortest, longest }) => [from.when.written, to.when.written, shortest, longest]), [['1988', '1994', 1827, 2556], ['1994', '1996', 366, 1095]]);
  // Two periods are missed on any days of those years, a third (1988-01 to 1994-12) perhaps; two years less a day to three less a day may be too many.
  assert.deepEqual(visits.gaps.map(counts), [[0, 2, 1], [0, 0, 1]]);
  assert.deepEqual(counts(visits), [0, 2, 2]);
  assert.equal(visits.kept, 0);
});

test('on days, ship visits of 1994 and 1996 are', () => {
  const visits = past(series('P2Y'), rounds(['1988-06-01', '1994-06-01', '1996-06-01']), '1997-03-31');
  assert.deepEqual(visits.gaps.map(({ shortest, longest }) => [shortest, longest]), [[2191, 2191], [731, 731]]);
  assert.deepEqual(visits.gaps.map(counts), [[0, 2, 0], [1, 0, 0]]);
  assert.deepEqual([counts(visits), visits.kept], [[1, 2, 0], 1 / 3]);
});

test('a year with a quarter to spare is kept to the day', () => {
  const gap = (to: string) => counts(past(series('P1Y'), rounds(['1996-03-15', to]), dated(to).latest));
  assert.deepEqual(gap('1996-03-16'), [1, 0, 0]);
  assert.deepEqual(gap('1997-06-15'), [1, 0, 0]);
  assert.deepEqual(gap('1997-06-16'), [0, 1, 0]);
  assert.deepEqual(gap('1998-06-15'), [0, 1, 0]);
  assert.deepEqual(gap('1998-06-16'), [0, 2, 0]);
  assert.deepEqual(gap('1997'), [0, 0, 1]);
});

test('a window is kept until its longest, early rounds too', () => {
  const gap = (to: string) => counts(past(series('P12M..P18M'), rounds(['1998-01-31', to]), to));
  assert.deepEqual([gap('1998-06-01'), gap('1999-07-31'), gap('1999-08-01'), gap('2001-01-31'), gap('2001-02-01')], [[1, 0, 0], [1, 0, 0], [0, 1, 0], [0, 1, 0], [0, 2, 0]]);
});

test('the gap that runs counts as far as it is missed', () => {
  assert.deepEqual(counts(past(series('P1Y'), rounds(['1996-03-15']), '1997-06-15')), [0, 0, 0]);
  assert.deepEqual(counts(past(series('P1Y'), rounds(['1996-03-15']), '1997-06-16')), [0, 1, 0]);
  assert.deepEqual(counts(past(series('P1Y'), rounds(['1996']), '1998-12-31')), [0, 1, 1]);
  assert.deepEqual(counts(past(series('P1Y'), rounds(['1996?']), '1998-12-31')), [0, 0, 2]);
  assert.deepEqual(counts(past(series('P1Y', { suspended: true }), rounds(['1980']), '1998-12-31')), [0, 0, 0]);
  assert.deepEqual(counts(past(series('P1Y', { until: dated('1998') }), rounds(['1980']), '1998-06-30')), [0, 0, 0]);
  assert.deepEqual(counts(past(series('P1Y', { until: dated('1999') }), rounds(['1997-01-01']), '1998-06-30')), [0, 1, 0]);
  assert.equal(past(series('P1Y'), rounds(['1996-03-15']), '1997-06-15').kept, null);
});

test('a document that says the series goes on leaves open what was missed until then', () => {
  const stated = { stated: 'regular', statedOn: dated('1997-03') } as const;
  assert.deepEqual(counts(past(series('P1Y', stated), rounds(['1993-03-15']), '1997-03-31')), [0, 0, 3]);
  assert.deepEqual(counts(past(series('P1Y', stated), rounds(['1993-03-15']), '1998-07-01')), [0, 1, 4]);
  assert.deepEqual(counts(past(series('P1Y', { ...stated, stated: 'lapsed' }), rounds(['1993-03-15']), '1997-03-31')), [0, 3, 0]);
});

test('doubt about either end leaves a gap undetermined', () => {
  assert.deepEqual(counts(past(series('P1Y'), rounds(['1996-03-15', '1996-09-01?']), '1996-10-01')), [0, 0, 1]);
  assert.deepEqual(counts(past(series('P1Y'), rounds(['1996-03-15?', '1999-09-01']), '1999-10-01')), [0, 0, 3]);
});

test('each gap is judged by the rule in force when it began', () => {
  const changed = series('P1Y; P3Y since 2000-01-01');
  const history = past(changed, rounds(['1996-01-01', '1999-12-31', '2002-12-31', '2005-12-31']), '2006-01-01');
  // Four years at one a year; three years begun the day before the change; three years at one in three.
  assert.deepEqual(history.gaps.map(counts), [[0, 3, 0], [0, 2, 0], [1, 0, 0]]);
  const onTheDay = past(changed, rounds(['2000-01-01', '2003-01-01']), '2003-01-01');
  assert.deepEqual(onTheDay.gaps.map(counts), [[1, 0, 0]]);
  const before = past(series('P1Y since 2000-01-01'), rounds(['1980-01-01', '1999-12-31', '2000-06-01']), '2000-06-01');
  assert.deepEqual(before.gaps.map(counts), [[0, 0, 0], [0, 0, 0]]);
  assert.deepEqual(before.gaps.map(({ shortest }) => shortest), [7304, 153]);
});

test('a round that may lie on either side of a change of rule leaves its gap undetermined', () => {
  assert.deepEqual(counts(past(series('P1Y; P3Y since 1995-07-01'), rounds(['1995', '1997-06-01']), '1997-06-01')), [0, 0, 2]);
});

test('what may have been a gap of its own, begun under another rule, is not surely missed', () => {
  // Had the round of January to March been in March, nothing was promised from then on.
  assert.equal(past(series('P1M; ad-hoc since 2000-03-01'), rounds(['2000-01-10', '2000-01/2000-03', '2000-02-28', '2000-09-01']), '2000-09-01').missed, 0);
  assert.ok(past(series('P1M; ad-hoc since 2000-03-01'), rounds(['2000-01-10', '2000-02-28', '2000-09-01']), '2000-09-01').missed > 0);
});

test('gatherings and terms are periods as well', () => {
  const summit = (when: string): Gathering => ({ id: when, occasion: 'G7', when: dated(when) });
  const summits = ['1992-07-06/1992-07-08', '1993-07-07/1993-07-09', '1994-07-08/1994-07-10', '1995-06-15/1995-06-17'].map(summit);
  const held = rounds(['1993-07-08', '1995-06-16'].map((when) => round(when, { occasion: 'G7' })));
  // Before the first round on record nobody knows.
  assert.deepEqual(counts(past(series('in-margins-of G7'), held, '1995-06-17', summits)), [2, 1, 1]);
  assert.deepEqual(counts(past(series('in-margins-of G7'), held, '1995-06-16', summits)), [1, 1, 1]);
  assert.deepEqual(counts(past(series('in-margins-of APEC'), held, '1995-12-31', summits)), [0, 0, 0]);
  assert.deepEqual(counts(past(series('in-margins-of G7 since 1994-01-01'), held, '1995-12-31', summits)), [1, 1, 0]);
  // A round of either year is certain for neither, though only one of the two was promised.
  assert.deepEqual(counts(past(series('in-margins-of G7 since 1994-01-01'), rounds([round('1993/1994', { occasion: 'G7' })]), '1994-12-31', summits)), [0, 0, 1]);
  const term = (start: string, end: string | null): Term => ({ id: start, office: 'CA-DM', party: 'CA', person: start, start: dated(start), end: end === null ? null : dated(end), acting: false });
  const terms = [term('1990-01-01', '1992-01-01'), term('1992-01-01', '1994-01-01'), term('1994-01-01', null)];
  const history = past(series('once-per-term CA-DM'), rounds(['1993-02-02']), '1994-06-01', [], terms);
  assert.deepEqual([counts(history), history.kept], [[1, 1, 0], 1 / 2]);
});

/*
 * A slow model: all true days of both ends, with months counted by Date. A gap whose every pair of days is kept is met; what every
 * pair misses is missed; what only some miss is undetermined.
 */
type Rule = { readonly kind: 'every'; readonly period: number; readonly tolerance: number } | { readonly kind: 'window'; readonly max: number };

const textOf = (rule: Rule): string => (rule.kind === 'every' ? `P${rule.period}M tolerance P${rule.tolerance}M` : `P1M..P${rule.max}M`);

function missedByModel(rule: Rule, from: Day, to: Day): number {
  for (let count = 0; ; count += 1) {
    const limit = rule.kind === 'every' ? monthsOn(monthsOn(from, (count + 1) * rule.period), rule.tolerance) : monthsOn(from, (count + 1) * rule.max);
    if (to <= limit) return count;
  }
}

const someRules: fc.Arbitrary<Rule> = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 2 })).map(([period, tolerance]): Rule => ({ kind: 'every', period, tolerance })),
  fc.integer({ min: 1, max: 8 }).map((max): Rule => ({ kind: 'window', max })),
);
const start = on('1995-01-01');

test('a gap is met, missed or undetermined as all true days of both ends say', () => {
  const seen = { met: 0, missed: 0, undetermined: 0 };
  const extents = fc.integer({ min: 0, max: 60 });
  fc.assert(fc.property(someRules, extents, fc.integer({ min: -30, max: 500 }), extents, fc.integer({ min: 0, max: 400 }), (rule, extent, apart, otherExtent, shift) => {
    const [a, b] = [start + shift, start + shift + extent];
    const [c, d] = [Math.max(a, b + apart), Math.max(a, b + apart) + otherExtent];
    fc.pre(a + b < c + d);
    let [least, most, shortest, longest] = [Infinity, 0, Infinity, 0];
    for (const from of eachDay(a, b)) {
      // The two rounds follow each other in this order.
      for (const to of eachDay(Math.max(c, from), d)) {
        const missed = missedByModel(rule, from, to);
        [least, most, shortest, longest] = [Math.min(least, missed), Math.max(most, missed), Math.min(shortest, to - from), Math.max(longest, to - from)];
      }
    }
    const { gaps: [gap], ...total } = past(series(textOf(rule)), rounds([within(a, b), within(c, d)]), d);
    assert.ok(gap);
    assert.deepEqual([gap.shortest, gap.longest], [shortest, longest]);
    assert.deepEqual(counts(gap), most === 0 ? [1, 0, 0] : [0, least, most - least]);
    // What runs since the second round is the rest of the total.
    const [openLeast, openMost] = [missedByModel(rule, d, d), missedByModel(rule, c, d)];
    assert.deepEqual(counts(total), [gap.met, gap.missed + openLeast, gap.undetermined + openMost - openLeast]);
    for (const name of ['met', 'missed', 'undetermined'] as const) seen[name] += Math.sign(gap[name]);
  }), { numRuns: 600 });
  for (const [name, count] of Object.entries(seen)) assert.ok(count > 30, `${name} only ${count} times`);
});

const manyRounds = fc.array(fc.tuple(fc.integer({ min: 0, max: 6000 }), fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })), fc.integer({ min: 0, max: 9 })), { maxLength: 12 })
  .map((spans) => spans.map(([begin, extent, doubt]) => within(start + begin, start + begin + extent, doubt === 0)));

test('sums: gaps and the one that runs make the total, no gap is both met and missed, and what is kept is a share', () => {
  fc.assert(fc.property(someRules, manyRounds, fc.integer({ min: 0, max: 2000 }), (rule, held, after) => {
    const asOf = Math.max(start, ...held.map(({ latest }) => latest)) + after;
    const history = past(series(textOf(rule)), rounds(held), asOf);
    assert.equal(history.gaps.length, Math.max(0, held.length - 1));
    for (const { met, missed, undetermined, shortest, longest, from, to } of history.gaps) {
      assert.ok(met === 0 || (met === 1 && missed === 0 && undetermined === 0));
      assert.ok(missed >= 0 && undetermined >= 0 && met + missed + undetermined >= 1);
      assert.ok(shortest >= 0 && shortest <= longest);
      if (from.when.doubtful || to.when.doubtful) assert.equal(met + missed, 0);
    }
    const { gaps, met, missed, undetermined, kept } = history;
    const inGaps = [0, 1, 2].map((at) => gaps.reduce((total, gap) => total + (counts(gap)[at] as number), 0)) as [number, number, number];
    assert.equal(met, inGaps[0]);
    assert.ok(missed >= inGaps[1] && undetermined >= inGaps[2]);
    assert.equal(kept, met + missed === 0 ? null : met / (met + missed));
    const nothingRuns = past(series(textOf(rule), { suspended: true }), rounds(held), asOf);
    assert.deepEqual(counts(nothingRuns), inGaps);
  }), { numRuns: 1000 });
});

test('the longer nothing happens, the more is missed', () => {
  fc.assert(fc.property(someRules, manyRounds, fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 400 }), (rule, held, after, further) => {
    const asOf = Math.max(start, ...held.map(({ latest }) => latest)) + after;
    const [now, then] = [asOf, asOf + further].map((day) => past(series(textOf(rule)), rounds(held), day)) as [History, History];
    assert.ok(then.missed >= now.missed && then.missed + then.undetermined >= now.missed + now.undetermined && then.met === now.met);
  }));
});

/** What surely was missed, over all true days of all rounds, whatever their order then is. */
function surelyMissed(rule: Rule, spans: readonly (readonly [Day, Day])[], asOf: Day): number {
  const walk = (at: number, days: readonly Day[]): number => {
    const span = spans[at];
    if (!span) {
      const inOrder = [...days.toSorted((one, other) => one - other), asOf];
      return inOrder.slice(1).reduce((total, to, before) => total + missedByModel(rule, inOrder[before] as Day, to), 0);
    }
    let least = Infinity;
    for (const day of eachDay(...span)) least = Math.min(least, walk(at + 1, [...days, day]));
    return least;
  };
  return walk(0, []);
}

test('no more is missed than whatever the true days of all rounds are, their order included', () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 }))).map(([begin, extent]) => [start + begin, start + begin + extent] as const);
  fc.assert(fc.property(fc.array(span, { minLength: 3, maxLength: 3 }).filter((spans) => spans.filter(([from, to]) => from < to).length < 3), (spans) => {
    const rule: Rule = { kind: 'every', period: 1, tolerance: 0 };
    const asOf = Math.max(...spans.map(([, latest]) => latest));
    assert.ok(past(series(textOf(rule)), rounds(spans.map(([from, to]) => within(from, to))), asOf).missed <= surelyMissed(rule, spans, asOf));
  }), { numRuns: 300 });
});

test('the smallest such case: 1990 to 1996 may fall between 1993-12 and 1996-12', () => {
  // Had that round been on 1995-01-15, one period less would have been missed.
  assert.ok(past(series('P1Y'), rounds(['1990/1996', '1993-12-01', '1996-12-01']), '1996-12-31').missed < 2);
});

test('a round that may have taken place makes a missed period uncertain', () => {
  // With a round on 1993-01-01 two periods would be missed and not three.
  assert.deepEqual(counts(past(series('P1Y'), rounds(['1990-01-01'], { possible: [round('1993')] }), '1993-06-30')), [0, 2, 1]);
});
