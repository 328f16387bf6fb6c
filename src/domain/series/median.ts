/** The middle of values, or the mean of the two in the middle; puts them in another order. Without sorting: there may be a million. */
export function medianOf(values: Float64Array): number {
  const half = values.length >> 1;
  const upper = selected(values, half);
  if (values.length % 2 === 1) return upper;
  // What stands before the selected one is no greater.
  return (values.subarray(0, half).reduce((most, value) => Math.max(most, value), -Infinity) + upper) / 2;
}

// Hoare's selection: afterwards all before `at` are no greater, all after it no less.
function selected(values: Float64Array, at: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number;
    let [left, right] = [low, high];
    while (left <= right) {
      while ((values[left] as number) < pivot) left += 1;
      while ((values[right] as number) > pivot) right -= 1;
      if (left > right) break;
      [values[left], values[right]] = [values[right] as number, values[left] as number];
      left += 1;
      right -= 1;
    }
    if (at <= right) high = right;
    else if (at >= left) low = left;
    else break;
  }
  return values[at] as number;
}
