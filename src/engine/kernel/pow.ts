// x^y in float64 for math.ts: log2 |x| as a sum of two floats, times y, then 2 to that. After fdlibm (notice in
// math.ts) in the form of @stdlib/math-base-special-pow, bit for bit, also where that departs from IEEE 754:
// a base of -0 or -Infinity with most y, and a negative base with |y| > 2^53, which no formula here should have.

import { FLOAT, HALF, HIGH, highWord, LOW, scale, withHighWord, withoutLowWord } from './float-bits.ts';

const ABS_MASK = 0x7fffffff;
const FRACTION_MASK = 0x000fffff;
const BIAS = 1023;
const LOG2_E = 0x171547652b82fe / 0x10000000000000;
const LN_2 = 0x162e42fefa39ef / 0x20000000000000;
const TWO_53 = 9007199254740992;
const OVERFLOW_TAIL = 8.008566259537294e-17;

/** log2 |x| as high part (upper 32 bits only) and low part: scratch between the functions of this file. */
const LOG2 = new Float64Array(2);

/** x^y. NaN for a negative x with a fractional y; x^0 = 1 and 1^y = 1 but NaN when an argument is NaN. */
export function pow(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  FLOAT[0] = y;
  const yHigh = HALF[HIGH]!;
  if (HALF[LOW] === 0) {
    if (y === 0) return 1;
    if (y === 1) return x;
    if (y === -1) return 1 / x;
    if (y === 0.5) return Math.sqrt(x);
    if (y === -0.5) return 1 / Math.sqrt(x);
    if (y === 2) return x * x;
    if (y === 3) return x * x * x;
    if (y === 4) return x * x * (x * x);
    if (y === Infinity || y === -Infinity) return powInfinite(x, y);
  }
  FLOAT[0] = x;
  const xHigh = HALF[HIGH]!;
  if (HALF[LOW] === 0) {
    if (xHigh === 0) return y > 0 ? 0 : Infinity;
    if (x === 1) return 1;
    if (x === -1 && isOdd(y)) return -1;
    if (x === Infinity) return y < 0 ? 0 : Infinity;
    if (x === -Infinity) return pow(-0, -y);
  }
  if (x < 0 && Math.floor(y) !== y) return NaN;
  const sign = xHigh < 0 && isOdd(y) ? -1 : 1;
  return powFinite(x, y, xHigh & ABS_MASK, yHigh, sign);
}

function powInfinite(x: number, y: number): number {
  if (x === -1) return NaN;
  if (x === 1) return 1;
  return Math.abs(x) < 1 === y > 0 ? 0 : Infinity;
}

function isOdd(y: number): boolean {
  const half = (y > 0 ? y - 1 : y + 1) / 2;
  return Math.floor(half) === half;
}

function powFinite(x: number, y: number, xHigh: number, yHigh: number, sign: number): number {
  const yHighAbs = yHigh & ABS_MASK;
  if (yHighAbs > 0x41e00000) {
    if (yHighAbs > 0x43f00000) return xHigh <= 0x3fefffff === y < 0 ? Infinity : 0;
    if (xHigh < 0x3fefffff) return yHigh < 0 ? sign * Infinity : sign * 0;
    if (xHigh > 0x3ff00000) return yHigh >= 0 ? sign * Infinity : sign * 0;
    log2NearOne(Math.abs(x));
  } else {
    log2Into(Math.abs(x), xHigh);
  }
  // y log2 |x| as a high and a low part.
  const yUpper = withoutLowWord(y);
  const low = (y - yUpper) * LOG2[0]! + y * LOG2[1]!;
  const high = yUpper * LOG2[0]!;
  const z = low + high;
  FLOAT[0] = z;
  const zLow = HALF[LOW]!;
  const zHigh = HALF[HIGH]!;
  if (zHigh >= 0x40900000) {
    if (((zHigh - 0x40900000) | zLow) !== 0 || low + OVERFLOW_TAIL > z - high) return sign * Infinity;
  } else if ((zHigh & ABS_MASK) >= 0x4090cc00) {
    if (((zHigh - 0xc090cc00) | zLow) !== 0 || low <= z - high) return sign * 0;
  }
  return sign * exp2(zHigh, high, low);
}

/** Leaves log2(x) in LOG2, for x within 2^-20 of 1. */
function log2NearOne(x: number): void {
  const t = x - 1;
  const w = t * t * (0.5 + t * (-0.3333333333333333 + t * 0.25));
  const u = 1.4426950216293335 * t;
  const v = t * 1.9259629911266175e-8 - w * LOG2_E;
  const t1 = withoutLowWord(u + v);
  LOG2[0] = t1;
  LOG2[1] = v - (t1 - u);
}

/** Leaves log2(x) in LOG2, for positive x with the given high word. */
function log2Into(x: number, xHigh: number): void {
  let n = 0;
  let ax = x;
  let high = xHigh;
  if (high < 0x00100000) {
    ax *= TWO_53;
    n = -53;
    high = highWord(ax);
  }
  n += (high >> 20) - BIAS;
  const fraction = high & FRACTION_MASK;
  high = fraction | 0x3ff00000;
  // ax in [sqrt(3)/2, sqrt(3)), nearer to 1 or, in the middle interval, to 1.5.
  const middle = fraction > 0x3988e && fraction < 0xbb67a;
  if (fraction >= 0xbb67a) {
    n += 1;
    high -= 0x00100000;
  }
  ax = withHighWord(ax, high);
  const bp = middle ? 1.5 : 1;
  let u = ax - bp;
  let v = 1 / (ax + bp);
  const ss = u * v;
  const hs = withoutLowWord(ss);
  let ht = withHighWord(0, ((high >> 1) | 0x20000000) + 0x00080000 + (middle ? 0x40000 : 0));
  let lt = ax - (ht - bp);
  const ls = v * (u - hs * ht - hs * lt);
  let s2 = ss * ss;
  let r = s2 * s2 * log2Polynomial(s2);
  r += ls * (hs + ss);
  s2 = hs * hs;
  ht = withoutLowWord(3 + s2 + r);
  lt = r - (ht - 3 - s2);
  u = hs * ht;
  v = ls * ht + lt * ss;
  const hp = withoutLowWord(u + v);
  const lp = v - (hp - u);
  const hz = 0.9617967009544373 * hp;
  const lz = -7.028461650952758e-9 * hp + lp * 0.9617966939259756 + (middle ? 1.350039202129749e-8 : 0);
  const dp = middle ? 0.5849624872207642 : 0;
  const t1 = withoutLowWord(hz + lz + dp + n);
  LOG2[0] = t1;
  LOG2[1] = lz - (t1 - n - dp - hz);
}

function log2Polynomial(s2: number): number {
  return (
    0.5999999999999946 +
    s2 *
      (0.4285714285785502 +
        s2 * (0.33333332981837743 + s2 * (0.272728123808534 + s2 * (0.23066074577556175 + s2 * 0.20697501780033842))))
  );
}

/** 2^(high + low), given the high word of the sum. */
function exp2(zHigh: number, high: number, low: number): number {
  const zHighAbs = zHigh & ABS_MASK;
  let n = 0;
  let hp = high;
  if (zHighAbs > 0x3fe00000) {
    // Take out the nearest integer n.
    n = (zHigh + (0x00100000 >> ((zHighAbs >> 20) - BIAS + 1))) | 0;
    const k = ((n & ABS_MASK) >> 20) - BIAS;
    hp -= withHighWord(0, n & ~(FRACTION_MASK >> k));
    n = ((n & FRACTION_MASK) | 0x00100000) >> (20 - k);
    if (zHigh < 0) n = -n;
  }
  const t = withoutLowWord(low + hp);
  const u = t * 0.6931471824645996;
  const v = (low - (t - hp)) * LN_2 + t * -1.904654299957768e-9;
  const z = u + v;
  const w = v - (z - u);
  const s = z * z;
  const t1 =
    z -
    s *
      (0.16666666666666602 +
        s *
          (-0.0027777777777015593 +
            s * (0.00006613756321437934 + s * (-0.0000016533902205465252 + s * 4.1381367970572385e-8))));
  const r = (z * t1) / (t1 - 2) - (w + z * w);
  const result = 1 - (r - z);
  const resultHigh = (highWord(result) + (n << 20)) | 0;
  return resultHigh >> 20 <= 0 ? scale(result, n) : withHighWord(result, resultHigh);
}
