import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rateRatio, type RateRatio } from './rate-ratio.ts';

function ratioOf(count: number, reference: number): RateRatio {
  const ratio = rateRatio(count, reference);
  assert.ok(ratio);
  return ratio;
}

const near = (actual: number, expected: number, what: string, within = 1e-6): void =>
  assert.ok(Math.abs(actual - expected) <= within * Math.max(1, Math.abs(expected)), `${what}: ${actual} is not ${expected}`);

/** Probabilities of 0 to n by Pascal's triangle: no logarithms, nothing shared with what is tested. */
function binomial(n: number, share: number): readonly number[] {
  let shares = [1];
  for (let toss = 0; toss < n; toss += 1) {
    const next = Array.from({ length: shares.length + 1 }, () => 0);
    for (const [hits, probability] of shares.entries()) {
      next[hits] = (next[hits] as number) + probability * (1 - share);
      next[hits + 1] = (next[hits + 1] as number) + probability * share;
    }
    shares = next;
  }
  return shares;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

test('nothing to compare with is no ratio', () => {
  assert.equal(rateRatio(3, 0), null);
  assert.equal(rateRatio(0, 0), null);
});

test('known bounds', () => {
  // None of 5: the upper bound of Clopper and Pearson is 1 - 0.025^(1/5).
  const none = ratioOf(0, 5);
  const high = 1 - 0.025 ** (1 / 5);
  assert.deepEqual([none.ratio, none.from], [0, 0]);
  near(none.to, high / (1 - high), 'to');
  // 1 of 10 (1 against 9): 0.0025286 to 0.4450161, as in the tables.
  const one = ratioOf(1, 9);
  near(one.ratio, 1 / 9, 'ratio');
  near(one.from, 0.0025286 / (1 - 0.0025286), 'from', 1e-6);
  near(one.to, 0.4450161 / (1 - 0.4450161), 'to', 1e-6);
  // 5 of 10: 0.1870860 to 0.8129140.
  const five = ratioOf(5, 5);
  near(five.from, 0.187086 / 0.812914, 'from', 1e-5);
  near(five.to, 0.812914 / 0.187086, 'to', 1e-5);
});

test('at each bound, exactly one in forty lies beyond', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 1, max: 80 }), (count, reference) => {
    const { ratio, from, to } = ratioOf(count, reference);
    assert.equal(ratio, count / reference);
    const n = count + reference;
    const [low, high] = [from / (1 + from), to / (1 + to)];
    if (count === 0) assert.equal(from, 0);
    else near(sum(binomial(n, low).slice(count)), 0.025, `${count}:${reference} from`);
    near(sum(binomial(n, high).slice(0, count + 1)), 0.025, `${count}:${reference} to`);
  }), { numRuns: 400 });
});

test('the interval holds the ratio, turns with it, and narrows with more', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (count, reference) => {
    const [one, other, more] = [ratioOf(count, reference), ratioOf(reference, count), ratioOf(count * 3, reference * 3)];
    assert.ok(one.from < one.ratio && one.ratio < one.to);
    near(other.from, 1 / one.to, 'turned');
    assert.ok(more.from > one.from && more.to < one.to);
  }), { numRuns: 200 });
});

test('large counts keep their bounds', () => {
  const { ratio, from, to } = ratioOf(9000, 1000);
  assert.equal(ratio, 9);
  // By the normal approximation of the share 0.9, whose deviation is 0.003.
  near(from / (1 + from), 0.9 - 1.96 * 0.003, 'from', 2e-4);
  near(to / (1 + to), 0.9 + 1.96 * 0.003, 'to', 2e-4);
});
