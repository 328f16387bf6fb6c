/** How many times as often the first occurs as the second, with the exact 95 % interval. */
export interface RateRatio {
  readonly ratio: number;
  readonly from: number;
  readonly to: number;
}

const TAIL = 0.025;

/**
 * Of two counts over the same time, taken as Poisson: given their sum, the first is binomial, whose exact bounds
 * (Clopper and Pearson) give those of the ratio. Null when the second is 0.
 */
export function rateRatio(count: number, reference: number): RateRatio | null {
  if (reference === 0) return null;
  const n = count + reference;
  const low = count === 0 ? 0 : solved((share) => 1 - binomialAtMost(count - 1, n, share) < TAIL);
  const high = solved((share) => binomialAtMost(count, n, share) > TAIL);
  return { ratio: count / reference, from: low / (1 - low), to: high >= 1 ? Infinity : high / (1 - high) };
}

// The share at which a condition that holds for small shares stops to hold.
function solved(holds: (share: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function binomialAtMost(count: number, n: number, share: number): number {
  if (share <= 0) return 1;
  if (share >= 1) return count >= n ? 1 : 0;
  let [logTerm, total] = [n * Math.log1p(-share), 0];
  for (let at = 0; at <= count; at += 1) {
    total += Math.exp(logTerm);
    logTerm += Math.log(n - at) - Math.log(at + 1) + Math.log(share) - Math.log1p(-share);
  }
  return Math.min(1, total);
}
