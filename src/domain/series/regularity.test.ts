import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FEWEST_GAPS, regularityOf, type Regularity } from './regularity.ts';

function told(gaps: readonly number[]): Regularity {
  const regularity = regularityOf(gaps);
  assert.ok(regularity);
  return regularity;
}

const near = (actual: number, expected: number, what: string, within = 1e-9): void =>
  assert.ok(Math.abs(actual - expected) <= within * Math.max(1, Math.abs(expected)), `${what}: ${actual} is not ${expected}`);

test('fewer than four gaps are too few to tell', () => {
  assert.equal(FEWEST_GAPS, 4);
  assert.equal(regularityOf([]), null);
  assert.equal(regularityOf([365, 365, 365]), null);
  assert.equal(told([365, 365, 365, 365]).n, 4);
});

test('burstiness of Kim and Jo: -1 when all gaps are equal, 1 when all time is in one of them, 0 as among random ones', () => {
  for (const n of [4, 5, 10, 100]) {
    near(told(Array.from({ length: n }, () => 365)).burstiness, -1, `${n} equal gaps`);
    near(told(Array.from({ length: n }, (_, at) => (at === 0 ? 1000 : 0))).burstiness, 1, `${n} gaps of which one holds all`);
  }
  // The coefficient of variation that uniformly random times give on average is the root of (n - 1) / (n + 1).
  for (const n of [4, 6, 20]) {
    const deviation = Math.sqrt((n - 1) / (n + 1));
    near(told(Array.from({ length: n }, (_, at) => (at % 2 === 0 ? 1 - deviation : 1 + deviation))).burstiness, 0, `${n} random gaps`);
  }
});

test('burstiness of a known example', () => {
  // Gaps 1, 2, 3, 4: mean 5/2, variance 5/4, so r = root of 1/5; then (root 5 * r - root 3) / ((root 5 - 2) * r + root 3).
  near(told([1, 2, 3, 4]).burstiness, (1 - Math.sqrt(3)) / (1 - 2 / Math.sqrt(5) + Math.sqrt(3)), 'gaps 1 to 4');
});

test('burstiness lies between -1 and 1, and knows neither the unit nor the order of the gaps', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 4, maxLength: 30 }), fc.integer({ min: 2, max: 50 }), (gaps, unit) => {
    const { burstiness } = told(gaps);
    assert.ok(burstiness >= -1 - 1e-9 && burstiness <= 1 + 1e-9);
    near(told(gaps.map((gap) => gap * unit)).burstiness, burstiness, 'in another unit');
    near(told(gaps.toReversed()).burstiness, burstiness, 'backwards');
  }));
});

test('no time at all between rounds is no failure', () => {
  const { burstiness, slope, probability } = told([0, 0, 0, 0]);
  assert.ok(Number.isFinite(burstiness));
  assert.deepEqual([slope, probability], [0, 1]);
});

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}

test('the slope of Theil and Sen is the median of the slopes of all pairs', () => {
  assert.equal(told([100, 200, 300, 400]).slope, 100);
  assert.equal(told([400, 300, 200, 100]).slope, -100);
  assert.equal(told([100, 200, 300, 100000]).slope, 33300 / 2 + 50);
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 4, maxLength: 25 }), (gaps) => {
    const slopes = gaps.flatMap((gap, at) => gaps.slice(at + 1).map((other, further) => (other - gap) / (further + 1)));
    near(told(gaps).slope, median(slopes), 'slope');
  }));
});

function* permutations<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  if (items.length <= 1) yield items;
  for (const [at, item] of items.entries()) for (const rest of permutations(items.toSpliced(at, 1))) yield [item, ...rest];
}

const score = (values: readonly number[]): number =>
  values.reduce((total, value, at) => total + values.slice(at + 1).reduce((sum, other) => sum + Math.sign(other - value), 0), 0);

/** The share of all orders of these values whose trend is at least as strong, either way. */
function shareAsStrong(values: readonly number[]): number {
  const own = Math.abs(score(values));
  let [all, strong] = [0, 0];
  for (const order of permutations(values)) {
    all += 1;
    if (Math.abs(score(order)) >= own) strong += 1;
  }
  return strong / all;
}

for (const n of [4, 5, 6]) {
  test(`the probability of Mann and Kendall is exact for every order of ${n} gaps`, () => {
    const byScore = new Map<number, number>();
    for (const order of permutations(Array.from({ length: n }, (_, at) => (at + 1) * 100))) {
      const own = Math.abs(score(order));
      if (!byScore.has(own)) byScore.set(own, shareAsStrong(order));
      near(told(order).probability, byScore.get(own) as number, order.join(' '));
    }
  });
}

test('known probabilities: 4 rising gaps 1/12, 5 rising gaps 1/60', () => {
  near(told([1, 2, 3, 4]).probability, 1 / 12, '4 rising');
  near(told([5, 4, 3, 2, 1]).probability, 1 / 60, '5 falling');
  assert.equal(told([2, 4, 1, 3]).probability, 1);
});

/** Of all orders of n different values, how many have so many inversions (Mahonian numbers). */
function ordersByInversions(n: number): readonly bigint[] {
  let counts = [1n];
  for (let size = 2; size <= n; size += 1) {
    const next = Array.from({ length: counts.length + size - 1 }, () => 0n);
    for (const [inversions, count] of counts.entries()) for (let more = 0; more < size; more += 1) next[inversions + more] = (next[inversions + more] as bigint) + count;
    counts = next;
  }
  return counts;
}

test('with many gaps the probability is that of counting too', () => {
  for (const n of [20, 60, 61, 90]) {
    const counts = ordersByInversions(n);
    const pairs = counts.length - 1;
    const all = counts.reduce((total, count) => total + count, 0n);
    fc.assert(fc.property(fc.shuffledSubarray(Array.from({ length: n }, (_, at) => at), { minLength: n, maxLength: n }), fc.integer({ min: 0, max: n }), (shuffled, sortedFrom) => {
      const gaps = [...shuffled.slice(0, sortedFrom), ...shuffled.slice(sortedFrom).toSorted((one, other) => one - other)];
      const own = Math.abs(score(gaps));
      const strong = counts.reduce((total, count, inversions) => (Math.abs(pairs - 2 * inversions) >= own ? total + count : total), 0n);
      const share = Number((strong * 10n ** 12n) / all) / 1e12;
      // Beyond 60 gaps by the normal distribution, shown with two digits.
      assert.ok(Math.abs(told(gaps).probability - share) < (n > 60 ? 0.002 : 1e-9), `${n} gaps, score ${own}: ${told(gaps).probability} is not ${share}`);
    }), { numRuns: 50 });
  }
});

test('equal gaps count as they are', () => {
  // One longer gap after three equal ones: 2 of 4 orders are as strong, the answer is 1/3.
  near(told([1, 1, 1, 2]).probability, shareAsStrong([1, 1, 1, 2]), '1 1 1 2');
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 6 }), (gaps) => near(told(gaps).probability, shareAsStrong(gaps), gaps.join(' '))));
});
