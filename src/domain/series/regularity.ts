import { medianOf } from './median.ts';

/** The fewest gaps from which a rhythm may be told. */
export const FEWEST_GAPS = 4;

export interface Regularity {
  /** Number of gaps. */
  readonly n: number;
  /** -1 clockwork, 0 random, towards 1 bursty: Kim and Jo (2016), finite size. */
  readonly burstiness: number;
  /** Median change of the gap from one to the next, in days (Theil and Sen). */
  readonly slope: number;
  /** Two-sided probability of such a trend among all orders of these gaps (Mann and Kendall): exact up to 60 gaps. */
  readonly probability: number;
}

/** Of gap lengths in days, in their order; null when there are too few to tell. */
export function regularityOf(gaps: readonly number[]): Regularity | null {
  if (gaps.length < FEWEST_GAPS) return null;
  return { n: gaps.length, burstiness: burstinessOf(gaps), slope: slopeOf(gaps), probability: trendProbability(gaps) };
}

function burstinessOf(gaps: readonly number[]): number {
  const n = gaps.length;
  const mean = gaps.reduce((total, gap) => total + gap, 0) / n;
  if (mean === 0) return 0;
  const ratio = Math.sqrt(gaps.reduce((total, gap) => total + (gap - mean) ** 2, 0) / n) / mean;
  const [up, down] = [Math.sqrt(n + 1), Math.sqrt(n - 1)];
  return (up * ratio - down) / ((up - 2) * ratio + down);
}

/** Beyond so many gaps every k-th is compared, so that the pairs stay some hundred thousand at most. */
const PAIRED_AT_MOST = 500;

function slopeOf(gaps: readonly number[]): number {
  const step = Math.ceil(gaps.length / PAIRED_AT_MOST);
  const compared = Math.ceil(gaps.length / step);
  const slopes = new Float64Array((compared * (compared - 1)) / 2);
  let at = 0;
  for (let one = 0; one < gaps.length; one += step) {
    for (let other = one + step; other < gaps.length; other += step, at += 1) slopes[at] = ((gaps[other] as number) - (gaps[one] as number)) / (other - one);
  }
  return medianOf(slopes);
}

const EXACT_AT_MOST = 60;

function trendProbability(gaps: readonly number[]): number {
  const n = gaps.length;
  const score = scoreOf(Float64Array.from(gaps));
  if (score === 0) return 1;
  const ties = [...Map.groupBy(gaps, (gap) => gap).values()].map((equal) => equal.length);
  if (n > EXACT_AT_MOST) return twoSidedNormal((Math.abs(score) - 1) / deviationOf(n, ties));
  // Of all orders of these values, how many reach this score; pairs of equal gaps are neither in order nor out of it.
  const shares = inversionShares(ties);
  const fewest = Math.ceil((shares.length - 1 + Math.abs(score)) / 2);
  return Math.min(1, 2 * shares.slice(fewest).reduce((tail, share) => tail + share, 0));
}

/** Pairs of gaps that grow less those that shrink, counted with a tree of how many of each size came before (Fenwick). */
function scoreOf(gaps: Float64Array): number {
  const sizes = [...new Set(gaps)].sort((one, other) => one - other);
  const rankOf = new Map(sizes.map((gap, at) => [gap, at + 1]));
  const tree = new Int32Array(sizes.length + 1);
  const upTo = (rank: number): number => {
    let count = 0;
    for (let at = rank; at > 0; at -= at & -at) count += tree[at] as number;
    return count;
  };
  let score = 0;
  for (const [before, gap] of gaps.entries()) {
    const rank = rankOf.get(gap) as number;
    score += upTo(rank - 1) - (before - upTo(rank));
    for (let at = rank; at < tree.length; at += at & -at) tree[at] = (tree[at] as number) + 1;
  }
  return score;
}

function deviationOf(n: number, ties: readonly number[]): number {
  const variance = (size: number): number => (size * (size - 1) * (2 * size + 5)) / 18;
  return Math.sqrt(ties.reduce((left, size) => left - variance(size), variance(n)));
}

/** Of all orders of values of which so many each are equal, the share that has 0, 1, 2, ... inversions. */
function inversionShares(ties: readonly number[]): readonly number[] {
  let [shares, size]: [readonly number[], number] = [[1], 0];
  for (const equal of ties.toSorted((one, other) => one - other)) {
    shares = equal === 1 ? evenlyAdded(shares, size) : added(shares, mergeShares(size, equal));
    size += equal;
  }
  return shares;
}

// One value more comes before none, one, ... or all of the smaller ones.
function evenlyAdded(shares: readonly number[], smaller: number): readonly number[] {
  let sum = 0;
  return Array.from({ length: shares.length + smaller }, (_, count) => {
    sum += (shares[count] ?? 0) - (shares[count - smaller - 1] ?? 0);
    return sum / (smaller + 1);
  });
}

/** Of all ways to put equal values among smaller ones, the share that gives 0, 1, 2, ... inversions. */
function mergeShares(smaller: number, equal: number): readonly number[] {
  let column: (readonly number[])[] = Array.from({ length: smaller + 1 }, () => [1]);
  for (let larger = 1; larger <= equal; larger += 1) {
    const next: (readonly number[])[] = [[1]];
    for (let small = 1; small <= smaller; small += 1) {
      // The first of them is a smaller one, or an equal one before all that are smaller.
      const first = small / (small + larger);
      const [below, before] = [next[small - 1] as readonly number[], column[small] as readonly number[]];
      next.push(Array.from({ length: small * larger + 1 }, (_, count) => first * (below[count] ?? 0) + (1 - first) * (before[count - small] ?? 0)));
    }
    column = next;
  }
  return column[smaller] as readonly number[];
}

function added(some: readonly number[], others: readonly number[]): readonly number[] {
  const sums = Array.from({ length: some.length + others.length - 1 }, () => 0);
  for (const [one, share] of some.entries()) for (const [other, more] of others.entries()) sums[one + other] = (sums[one + other] as number) + share * more;
  return sums;
}

// Abramowitz and Stegun 26.2.17; enough for what is shown with two digits.
function twoSidedNormal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return Math.min(1, 2 * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly);
}
