import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { dated, on } from '#test/support/made-series.ts';
import { overlapOf, type TermDates } from '#domain/party/term-overlap.ts';
import { byOtherClock } from '#platform/words/clocks.ts';
import { durationOf, hasThreeParts, itemOf, minutesOf, startOf, timetable, type AgendaItem } from '#domain/meeting/agenda.ts';
import { headOf, headsAfter, inPrecedence, ranksOfHeads, type Delegate } from '#domain/meeting/delegation.ts';
import { agreementCell, agreementIn, agreementsAfter, discussionState } from '#domain/meeting/discussion.ts';
import { inOrder, moved } from '#domain/meeting/order.ts';

const anyDelegates = fc.uniqueArray(fc.record({ id: fc.uuid(), side: fc.constantFrom('CA', 'JP'), position: fc.integer({ min: 1, max: 5 }), head: fc.boolean(), rank: fc.constantFrom(null, 'director', 'minister'), subgroup: fc.constant(null) }, { noNullPrototype: true }), { selector: ({ id }) => id, maxLength: 8 }) as fc.Arbitrary<Delegate[]>;

test('moving keeps everybody, moves one by one place, and stops at the ends', () => {
  fc.assert(fc.property(anyDelegates.filter((all) => all.length > 0), fc.nat(), fc.constantFrom(-1 as const, 1 as const), (all, nth, by) => {
    const before = inOrder(all).map(({ id }) => id);
    const one = before[nth % before.length] as string;
    const after = moved(all, one, by);
    const moves = before[before.indexOf(one) + by] !== undefined;
    assert.deepEqual(after.map(({ position }) => position), moves ? before.map((_, at) => at + 1) : inOrder(all).map(({ position }) => position), 'what stops at an end moves nobody');
    const order = after.map(({ item }) => item.id);
    const [from, to] = [before.indexOf(one), order.indexOf(one)];
    assert.equal(to, Math.max(0, Math.min(before.length - 1, from + by)));
    assert.deepEqual(order.filter((id) => id !== one), before.filter((id) => id !== one));
  }));
});

test('a side with anybody has exactly one head, the one named where one is, and the other side is left alone', () => {
  fc.assert(fc.property(anyDelegates, fc.constantFrom('CA', 'JP'), fc.option(fc.nat()), (all, side, nth) => {
    const own = inPrecedence(all, side);
    const named = nth === null ? null : (all[nth % Math.max(1, all.length)]?.id ?? null);
    const heads = headsAfter(all, side, named);
    assert.deepEqual([...heads.keys()].sort(), own.map(({ id }) => id).sort());
    const now = all.map((each) => ({ ...each, head: heads.get(each.id) ?? each.head }));
    assert.equal(now.filter((each) => each.side === side && each.head).length, own.length > 0 ? 1 : 0);
    if (own.some(({ id }) => id === named)) assert.equal(headOf(now, side)?.id, named);
    else if (headOf(all, side)) assert.equal(headOf(now, side)?.id, headOf(all, side)?.id);
    assert.deepEqual(now.filter((each) => each.side !== side), all.filter((each) => each.side !== side));
  }));
});

test('the heads’ ranks are those of the heads', () => {
  const delegate = (id: string, side: string, head: boolean, rank: Delegate['rank']): Delegate => ({ id, side, head, rank, position: 1, subgroup: null });
  assert.deepEqual(ranksOfHeads([delegate('1', 'CA', false, 'minister'), delegate('2', 'CA', true, 'director'), delegate('3', 'JP', true, null)], { a: 'CA', b: 'JP' }), { rankA: 'director', rankB: null });
});

const term = (start: string, end: string | null, acting = false): TermDates => ({ start: dated(start), end: end === null ? null : dated(end), acting });

test('terms of one office: certain days in common, possible ones, or none', () => {
  for (const [one, other, expected] of [
    [term('2020-01-01', '2021-06-30'), term('2021-06-30', null), 'none'], [term('2020-01-01', '2021-06-30'), term('2021-06-29', null), 'certain'], [term('2020-01-01', null), term('2022-03-01', '2023-01-01'), 'certain'],
    [term('2020', '2021'), term('2021-06-30', null), 'possible'], [term('2020', '2021'), term('2022', null), 'none'], [term('2020-01-01', '2021-06-30'), term('2021-06', null), 'possible'],
    [term('2020-01-01', null), term('2022-03-01', '2022-04-01', true), 'possible'], [term('2020-01-01', '2021?'), term('2020-06-01', null), 'possible'], [term('2024-01-01', null), term('2020-01-01', '2023-12-31'), 'none'],
  ] as const) {
    assert.equal(overlapOf(one, other), expected, JSON.stringify([one, other].map(({ start, end }) => [start.written, end?.written])));
    assert.equal(overlapOf(other, one), expected);
  }
});

const anyTerm = fc.record({ from: fc.nat(1000), first: fc.nat(60), length: fc.nat(500), last: fc.nat(60) }).map(({ from, first, length, last }): TermDates => ({
  start: { written: '', earliest: from, latest: from + first, doubtful: false }, end: { written: '', earliest: from + first + length, latest: from + first + length + last, doubtful: false }, acting: false,
}));

test('what certainly overlaps does so on every reading of the dates, what does not on none', () => {
  fc.assert(fc.property(anyTerm, anyTerm, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, at) => {
    const read = ({ start, end }: TermDates): [number, number] => [start.earliest + Math.round((start.latest - start.earliest) * at), (end?.earliest ?? 0) + Math.round(((end?.latest ?? 0) - (end?.earliest ?? 0)) * at)];
    const [[from, to], [otherFrom, otherTo]] = [read(one), read(other)];
    const common = Math.max(from, otherFrom) < Math.min(to, otherTo);
    const overlap = overlapOf(one, other);
    if (overlap === 'certain') assert.ok(common);
    if (overlap === 'none') assert.ok(!common);
  }));
});

test('durations and starts as people type them', () => {
  for (const [text, expected] of [['30', 'PT30M'], ['PT1H30M', 'PT1H30M'], ['pt45m', 'PT45M'], ['0', null], ['PT', null], ['PT0M', null], ['1h', null], ['P1D', null], ['-5', null], ['9999', null]] as const) assert.equal(durationOf(text), expected, text);
  assert.deepEqual(['PT30M', 'PT2H', 'PT1H05M', 'x'].map(minutesOf), [30, 120, 65, null]);
  assert.deepEqual(startOf('09:30'), { day: null, minute: 570 });
  assert.deepEqual(startOf('2027-05-13T00:05'), { day: on('2027-05-13'), minute: 5 });
  for (const text of ['24:00', '9:30', '2027-02-30T09:00', '09:60', '']) assert.equal(startOf(text), null, text);
});

test('each item begins when the one before it is over, part by part, past midnight too', () => {
  const item = (id: string, part: AgendaItem['part'], position: number, minutes: number | null, starts: string | null = null): AgendaItem => ({ id, part, position, minutes, starts, subgroup: null });
  const first = on('2027-05-12');
  const times = timetable([item('d', null, 1, 60), item('c', '2', 1, 45), item('a', '1', 1, 60, '09:30'), item('b', '1', 2, 30)], first);
  assert.deepEqual([...times], [['a', { minute: 570, day: first }], ['b', { minute: 630, day: first }], ['c', { minute: 660, day: first }], ['d', { minute: 705, day: first }]]);
  assert.deepEqual([...timetable([item('a', '1', 1, 120, '23:00'), item('b', '1', 2, null), item('c', '1', 3, 30), item('d', '1', 4, 30, '2027-05-14T09:00')], first)], [
    ['a', { minute: 1380, day: first }], ['b', { minute: 60, day: first + 1 }], ['d', { minute: 540, day: first + 2 }]]);
  assert.deepEqual([...timetable([item('a', null, 1, 30)], first)], [], 'nothing begins before something has a time');
  assert.equal(timetable([item('a', null, 1, 30, '10:00')], null).get('a')?.day, null);
});

test('the agenda of three parts belongs to senior talks of both ministries', () => {
  for (const [row, expected] of [[{ joint: 'yes', rank: 'director-general' }, true], [{ joint: 'yes', rank: 'director' }, false], [{ joint: null, rank: 'minister' }, false], [{ joint: 'yes', rank: null }, false]] as const) assert.equal(hasThreeParts({ id: 'S', ...row }), expected);
  assert.equal(itemOf({ id: 'A', part: '4', position: 'x', duration: 'PT20M' }).part, null);
});

test('Ottawa keeps summer time and Tokyo does not', () => {
  const tokyo = (day: string, minute: number) => byOtherClock(on(day), minute, 'America/Toronto', 'Asia/Tokyo');
  assert.deepEqual(tokyo('2027-01-13', 570), { minute: 1410, days: 0 });
  assert.deepEqual(tokyo('2027-05-13', 570), { minute: 1350, days: 0 });
  assert.deepEqual(tokyo('2027-05-13', 1200), { minute: 540, days: 1 });
  assert.deepEqual(byOtherClock(on('2027-05-13'), 540, 'Asia/Tokyo', 'America/Toronto'), { minute: 1200, days: -1 });
});

const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
const agreement = fc.record({ day: fc.integer({ min: 0, max: 40_000 }), digest }, { noNullPrototype: true });

test('an agreement is to one text: read back as it was written, and of no other text', () => {
  fc.assert(fc.property(agreement, digest, (made, other) => {
    assert.deepEqual(agreementIn(agreementCell(made)), made);
    const both = { agreed_a: agreementCell(made), agreed_b: agreementCell(made) };
    assert.equal(discussionState(both, made.digest), 'agreed-by-both');
    if (other !== made.digest) assert.equal(discussionState(both, other), 'drafted');
    assert.equal(discussionState({ agreed_a: both.agreed_a, agreed_b: null }, made.digest), 'agreed-by-a');
    assert.equal(discussionState({ agreed_a: 'yes', agreed_b: both.agreed_b }, made.digest), 'agreed-by-b');
  }));
});

test('any other text withdraws both agreements; the same text none', () => {
  fc.assert(fc.property(agreement, digest, (made, other) => {
    const agreed = { agreed_a: agreementCell(made), agreed_b: null };
    assert.deepEqual(agreementsAfter(agreed, made.digest, made.digest), agreed);
    if (other !== made.digest) assert.deepEqual(agreementsAfter(agreed, made.digest, other), { agreed_a: null, agreed_b: null });
  }));
  for (const cell of ['', 'yes', '2026-02-30 sha256:' + 'a'.repeat(64), '2026-02-01 sha256:short', null]) assert.equal(agreementIn(cell), null);
});
