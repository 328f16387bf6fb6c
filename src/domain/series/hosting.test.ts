import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Engagement } from '#domain/engagement/engagement.ts';
import { round, rounds, series } from '#test/support/made-series.ts';
import { hostsOf, type Hosts } from './hosting.ts';
import { hostings, type Hosting } from './series.ts';

const relationship = { id: 'ca-jp', a: 'CA', b: 'JP' };
const hosted = (hosting: Hosting, held: readonly Engagement[], counted: readonly Engagement[] = []): Hosts => hostsOf(series('', { hosting }), rounds(held, { counted }), relationship);
const visits = (...hosts: readonly (string | null)[]): Engagement[] => hosts.map((host, at) => round(String(1980 + at), { host }));

test('counts by direction, and their balance', () => {
  const { a, b, balance, neverReciprocated } = hosted('none', visits('CA', 'JP', 'JP', 'JP'));
  assert.deepEqual([a, b, balance, neverReciprocated], [1, 3, -0.5, false]);
  assert.deepEqual(hosted('none', []), { a: 0, b: 0, balance: null, neverReciprocated: false, repeats: [], next: null, evidence: [] });
});

test('never reciprocated: two or more on one side, none on the other', () => {
  const of = (...hosts: string[]) => [hosted('each-capital', visits(...hosts)).neverReciprocated, hosted('each-capital', visits(...hosts)).balance];
  assert.deepEqual(of('CA', 'CA'), [true, 1]);
  assert.deepEqual(of('JP', 'JP', 'JP'), [true, -1]);
  assert.deepEqual(of('CA'), [false, 1]);
  assert.deepEqual(of('CA', 'CA', 'JP'), [false, 1 / 3]);
});

test('third countries, margins of a gathering and the telephone count for neither side', () => {
  const held = [round('1990', { host: 'US' }), round('1991', { host: 'CA', occasion: 'G7' }), round('1992', { host: 'JP', remote: true }), round('1993'), round('1994', { host: 'JP' })];
  const { a, b, next, evidence } = hosted('alternating', held);
  assert.deepEqual([a, b, next], [0, 1, 'a']);
  assert.deepEqual(evidence, [held[4]?.id]);
});

test('alternation: each repeat is listed, and whose turn it is next', () => {
  const held = visits('CA', 'JP', 'JP', 'US', 'JP', 'CA', 'CA');
  const { repeats, next } = hosted('alternating', held);
  assert.deepEqual(repeats, [held[2], held[4], held[6]]);
  assert.equal(next, 'b');
  assert.deepEqual(hosted('each-capital', held).repeats, []);
  assert.equal(hosted('alternating', visits('US')).next, null);
});

test('what stands for a number counts by direction but repeats nothing', () => {
  const held = visits('CA');
  const counted = [round('1970/1979', { host: 'JP', countOnly: true }), round('1970/1979', { host: 'CA', countOnly: true })];
  const { a, b, repeats, next } = hosted('alternating', held, counted);
  assert.deepEqual([a, b, repeats, next], [2, 1, [], 'b']);
});

test('next host by the way of hosting', () => {
  assert.equal(hosted('to-a', visits('JP')).next, 'a');
  assert.equal(hosted('to-b', visits('JP')).next, 'b');
  assert.equal(hosted('parent', visits('JP')).next, null);
  assert.equal(hosted('none', visits('JP')).next, null);
  // Each in the other's capital: who has hosted less, else who was not last.
  assert.equal(hosted('each-capital', visits('JP', 'JP', 'CA')).next, 'a');
  assert.equal(hosted('each-capital', visits('CA', 'CA', 'JP')).next, 'b');
  assert.equal(hosted('each-capital', visits('CA', 'JP')).next, 'a');
  assert.equal(hosted('each-capital', visits('JP', 'CA')).next, 'b');
  assert.equal(hosted('each-capital', []).next, null);
});

test('the order of a year-long doubt does not make a repeat', () => {
  // The round of 1991 to 1996 may have been after that of 1995: CA, JP, CA.
  assert.deepEqual(hosted('alternating', [round('1991/1996', { host: 'CA' }), round('1990-06-01', { host: 'CA' }), round('1995-06-01', { host: 'JP' })]).repeats, []);
});

test('whose turn it is, nobody can tell where either side may have hosted last', () => {
  assert.equal(hosted('alternating', [round('1991', { host: 'CA' }), round('1991-06', { host: 'JP' })]).next, null);
  assert.equal(hosted('alternating', [round('1991', { host: 'CA' }), round('1992?', { host: 'JP' })]).next, null);
});

test('with the sides exchanged, everything is exchanged', () => {
  const some = fc.array(fc.constantFrom('CA', 'JP', 'US', null), { maxLength: 12 });
  fc.assert(fc.property(some, fc.constantFrom(...hostings), (hosts, hosting) => {
    const held = visits(...hosts);
    const exchanged = hosting === 'to-a' ? 'to-b' : hosting === 'to-b' ? 'to-a' : hosting;
    const [one, other] = [hosted(hosting, held), hostsOf(series('', { hosting: exchanged }), rounds(held), { id: 'jp-ca', a: 'JP', b: 'CA' })];
    assert.deepEqual([one.a, one.b], [other.b, other.a]);
    assert.equal(one.balance === null ? null : one.balance + (other.balance ?? NaN), one.balance === null ? null : 0);
    assert.deepEqual([one.neverReciprocated, one.repeats, one.evidence], [other.neverReciprocated, other.repeats, other.evidence]);
    assert.equal(one.next, other.next === null ? null : other.next === 'a' ? 'b' : 'a');
    assert.equal(one.a + one.b, hosts.filter((host) => host === 'CA' || host === 'JP').length);
    assert.ok(one.balance === null ? one.a + one.b === 0 : Math.abs(one.balance) <= 1);
  }));
});
