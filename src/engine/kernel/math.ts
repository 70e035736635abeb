// exp, ln, pow and logistic that give the same bits on every JavaScript engine: ECMAScript leaves the last
// bits of Math.exp and its kin to the implementation. After FreeBSD msun (fdlibm; Copyright 1993, 2004 Sun
// Microsystems: permission to use, copy, modify and distribute is granted if this notice is preserved) in the
// form of @stdlib/math-base-special-*, to which the tests hold them bit for bit.

import { FLOAT, HALF, HIGH, POWER_ZERO, POWERS, scale } from './float-bits.ts';

export { pow } from './pow.ts';

const LN2_HI = 0.6931471803691238;
const LN2_LO = 1.9082149292705877e-10;
const LOG2_E = 0x171547652b82fe / 0x10000000000000;
const EXP_OVERFLOW = 709.782712893384;
const EXP_UNDERFLOW = -745.1332191019411;
const EXP_NEAR_ZERO = 1 / (1 << 28);
const TWO_54 = 18014398509481984;

/** e^x, for any x; within 1 unit in the last place. */
export function exp(x: number): number {
  if (x > EXP_OVERFLOW) return Infinity;
  if (x < EXP_UNDERFLOW) return 0;
  if (x > -EXP_NEAR_ZERO && x < EXP_NEAR_ZERO) return 1 + x;
  if (Number.isNaN(x)) return NaN;
  // x = k ln 2 + r with |r| <= ln 2 / 2, r = hi - lo.
  const k = (x < 0 ? LOG2_E * x - 0.5 : LOG2_E * x + 0.5) | 0;
  const hi = x - k * LN2_HI;
  const lo = k * LN2_LO;
  const r = hi - lo;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
  return scale(1 - (lo - (r * c) / (2 - c) - hi), k);
}

/** Natural logarithm; -Infinity at 0, NaN below. Within 1 unit in the last place. */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  let k = 0;
  let y = x;
  FLOAT[0] = y;
  let high = HALF[HIGH]!;
  if (high < 0x00100000) {
    k = -54;
    y *= TWO_54;
    FLOAT[0] = y;
    high = HALF[HIGH]!;
  }
  if (high >= 0x7ff00000) return y;
  // x = 2^k (1 + f) with sqrt(2)/2 < 1 + f < sqrt(2). Scaling by a table of powers is exact, and spares the
  // processor the slow read of a float64 of which one half was just written.
  const fraction = high & 0x000fffff;
  const half = (fraction + 0x95f64) & 0x100000;
  const exponent = (high >> 20) - 1023 + (half >> 20);
  k += exponent;
  const f = y * POWERS[POWER_ZERO - exponent]! - 1;
  if ((0x000fffff & (2 + fraction)) < 3) return lnNearOne(f, k);
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const t1 = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const t2 = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const r = t2 + t1;
  if (((fraction - 0x6147a) | (0x6b851 - fraction)) > 0) {
    const halfSquare = 0.5 * f * f;
    if (k === 0) return f - (halfSquare - s * (halfSquare + r));
    return k * LN2_HI - (halfSquare - (s * (halfSquare + r) + k * LN2_LO) - f);
  }
  if (k === 0) return f - s * (f - r);
  return k * LN2_HI - (s * (f - r) - k * LN2_LO - f);
}

/** ln(2^k (1 + f)) for -2^-20 <= f < 2^-20. */
function lnNearOne(f: number, k: number): number {
  if (f === 0) return k === 0 ? 0 : k * LN2_HI + k * LN2_LO;
  const r = f * f * (0.5 - 0.3333333333333333 * f);
  return k === 0 ? f - r : k * LN2_HI - (r - k * LN2_LO - f);
}

/** 1 / (1 + e^-x), the inverse of ln(p / (1 - p)). */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}
