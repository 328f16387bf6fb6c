/** The fewest gaps from which a rhythm may be told. */
export const FEWEST_GAPS = 4;

export interface Regularity {
  /** Number of gaps. */
  readonly n: number;
  /** -1 clockwork, 0 random, towards 1 bursty: Kim and Jo (2016), finite size. */
  readonly burstiness: number;
  /** Median change of the gap from one to the next, in days (Theil and Sen). */
  readonly slope: number;
  /** Two-sided exact probability of such a trend among gaps without one (Mann and Kendall). */
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

/** Beyond so many gaps every k-th is compared, so that the pairs stay a million at most. */
const PAIRED_AT_MOST = 1_400;

function slopeOf(gaps: readonly number[]): number {
  const step = Math.ceil(gaps.length / PAIRED_AT_MOST);
  const slopes: number[] = [];
  for (let one = 0; one < gaps.length; one += step) {
    for (let other = one + step; other < gaps.length; other += step) slopes.push(((gaps[other] as number) - (gaps[one] as number)) / (other - one));
  }
  slopes.sort((one, other) => one - other);
  const middle = slopes.length / 2;
  return slopes.length % 2 === 1 ? (slopes[Math.floor(middle)] as number) : ((slopes[middle - 1] as number) + (slopes[middle] as number)) / 2;
}

const EXACT_AT_MOST = 60;

function trendProbability(gaps: readonly number[]): number {
  const n = gaps.length;
  let score = 0;
  for (let one = 0; one < n; one += 1) for (let other = one + 1; other < n; other += 1) score += Math.sign((gaps[other] as number) - (gaps[one] as number));
  if (n > EXACT_AT_MOST) return twoSidedNormal((Math.abs(score) - Math.sign(Math.abs(score))) / Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18));
  // Of all orders of n values, how many reach this score: permutations by their number of inversions.
  const pairs = (n * (n - 1)) / 2;
  const share = inversionShares(n);
  const fewest = Math.ceil((pairs + Math.abs(score)) / 2);
  let tail = 0;
  for (let concordant = fewest; concordant <= pairs; concordant += 1) tail += share[concordant] as number;
  return Math.min(1, score === 0 ? 1 : 2 * tail);
}

function inversionShares(n: number): readonly number[] {
  let shares = [1];
  for (let size = 2; size <= n; size += 1) {
    const next = Array.from({ length: (size * (size - 1)) / 2 + 1 }, () => 0);
    for (const [count, share] of shares.entries()) for (let more = 0; more < size; more += 1) next[count + more] = (next[count + more] as number) + share / size;
    shares = next;
  }
  return shares;
}

// Abramowitz and Stegun 26.2.17; enough for what is shown with two digits.
function twoSidedNormal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return Math.min(1, 2 * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly);
}
