// The few statistics that verdicts need. Quantiles by linear interpolation (type 7), ranks averaged over ties.

export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
}

/** Sample variance; 0 for fewer than two values. */
export function varianceOf(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = meanOf(values);
  return values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (values.length - 1);
}

/** Standard error of the mean. */
export function errorOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.sqrt(varianceOf(values) / values.length);
}

export function quantileOf(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = p * (sorted.length - 1);
  const low = Math.floor(at);
  const [a, b] = [sorted[low] ?? 0, sorted[Math.min(sorted.length - 1, low + 1)] ?? 0];
  return a + (at - low) * (b - a);
}

/** Spearman's rank correlation; 0 where one side does not vary. */
export function spearmanOf(x: readonly number[], y: readonly number[]): number {
  const [a, b] = [ranksOf(x), ranksOf(y)];
  const [ma, mb] = [meanOf(a), meanOf(b)];
  const product = a.reduce((sum, r, i) => sum + (r - ma) * (b[i]! - mb), 0);
  const size = Math.sqrt(
    a.reduce((sum, r) => sum + (r - ma) * (r - ma), 0) * b.reduce((sum, r) => sum + (r - mb) * (r - mb), 0),
  );
  return size > 0 ? product / size : 0;
}

function ranksOf(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const ties = values.filter((other) => other === value).length;
    return below + (ties + 1) / 2;
  });
}
