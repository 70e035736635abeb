// Small statistics for the laws: medians, correlations, least squares and the linear algebra they need.

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

/** Coefficient of variation, population form. */
export function variation(values: readonly number[]): number {
  const m = mean(values);
  return Math.sqrt(mean(values.map((x) => (x - m) ** 2))) / m;
}

export function correlation(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  x.forEach((value, at) => {
    xy += (value - mx) * (y[at]! - my);
    xx += (value - mx) ** 2;
    yy += (y[at]! - my) ** 2;
  });
  return xy / Math.sqrt(xx * yy);
}

/** Solves a·x = b by elimination with pivots; `a` and `b` are left as they were. */
export function solve(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const rows = a.map((row, r) => [...row, b[r]!]);
  const n = rows.length;
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(rows[r]![c]!) > Math.abs(rows[pivot]![c]!)) pivot = r;
    [rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!];
    for (let r = 0; r < n; r++) {
      if (r === c) continue;
      const factor = rows[r]![c]! / rows[c]![c]!;
      for (let k = c; k <= n; k++) rows[r]![k]! -= factor * rows[c]![k]!;
    }
  }
  return rows.map((row, r) => row[n]! / row[r]!);
}

/** Ordinary least squares of y on rows of regressors; the constant is a regressor like any other. */
export function leastSquares(x: readonly (readonly number[])[], y: readonly number[]): number[] {
  const k = x[0]!.length;
  const xx = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  const xy = new Array<number>(k).fill(0);
  x.forEach((row, at) => {
    for (let a = 0; a < k; a++) {
      xy[a]! += row[a]! * y[at]!;
      for (let b = 0; b < k; b++) xx[a]![b]! += row[a]! * row[b]!;
    }
  });
  return solve(xx, xy);
}

/** Where a function of one variable is least between two bounds, by golden section. */
export function goldenSection(f: (x: number) => number, low: number, high: number, tolerance = 1e-3): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [low, high];
  let [c, d] = [b - ratio * (b - a), a + ratio * (b - a)];
  let [fc, fd] = [f(c), f(d)];
  while (b - a > tolerance) {
    if (fc < fd) {
      [b, d, fd] = [d, c, fc];
      c = b - ratio * (b - a);
      fc = f(c);
    } else {
      [a, c, fc] = [c, d, fd];
      d = a + ratio * (b - a);
      fd = f(d);
    }
  }
  return (a + b) / 2;
}
