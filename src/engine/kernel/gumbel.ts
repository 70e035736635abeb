// The choice of a utility maximiser with Gumbel noise (multinomial logit; McFadden 1974) without a logarithm for
// each option: a table brackets every draw by the top 16 bits of its word, and the exact Gumbel value is computed
// only for options whose brackets overlap the best one's. The answer is exactly that of the plain evaluation.

import { gumbelOf } from './distributions.ts';
import { uniformOf } from './random.ts';

const BINS = 65536;

/** Wider than a float32's rounding (2^-20 at most, for |Gumbel| < 32) and the error of two logarithms. */
const MARGIN = 4e-6;
const WIDTH_MARGIN = 2 * MARGIN;

/** Entry b is below every Gumbel value of bin b, by less than WIDTH_MARGIN; the last entry ends the last bin. */
const LOWER = lowerEdges();

function lowerEdges(): Float32Array {
  const edges = new Float32Array(BINS + 1);
  for (let bin = 0; bin < BINS; bin++) edges[bin] = gumbelOf(uniformOf(bin * BINS)) - MARGIN;
  edges[BINS] = gumbelOf(uniformOf(0xffffffff)) - MARGIN;
  return edges;
}

/**
 * Index of the greatest values[j] + gumbelOf(uniformOf(words[j])) over j < n, n >= 1; the lowest such index when
 * two are equal. Values may be -Infinity, not NaN.
 */
export function argmaxGumbel(values: Float64Array, words: Uint32Array | Int32Array, n: number): number {
  let best = 0;
  let bestLower = -Infinity;
  let bestUpper = -Infinity;
  let otherUpper = -Infinity;
  for (let j = 0; j < n; j++) {
    const bin = words[j]! >>> 16;
    const value = values[j]!;
    const lower = value + LOWER[bin]!;
    const upper = value + (LOWER[bin + 1]! + WIDTH_MARGIN);
    if (lower > bestLower) {
      if (bestUpper > otherUpper) otherUpper = bestUpper;
      best = j;
      bestLower = lower;
      bestUpper = upper;
    } else if (upper > otherUpper) {
      otherUpper = upper;
    }
  }
  return otherUpper < bestLower ? best : argmaxExactly(values, words, n, bestLower);
}

/** The same among the options whose upper bound reaches the floor. */
function argmaxExactly(values: Float64Array, words: Uint32Array | Int32Array, n: number, floor: number): number {
  let best = 0;
  let greatest = -Infinity;
  for (let j = 0; j < n; j++) {
    const bin = words[j]! >>> 16;
    if (values[j]! + (LOWER[bin + 1]! + WIDTH_MARGIN) < floor) continue;
    const utility = values[j]! + gumbelOf(uniformOf(words[j]!));
    if (utility > greatest) {
      greatest = utility;
      best = j;
    }
  }
  return best;
}
