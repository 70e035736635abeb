// Bit access to float64 and exact scaling by powers of two, shared by math.ts and pow.ts.
// The scratch arrays carry nothing from one call to the next.

import { requireLittleEndian } from './endian.ts';

/** Scratch: write FLOAT[0], then read or write its halves, HALF[LOW] and HALF[HIGH] (int32). */
export const FLOAT = new Float64Array(1);
export const HALF = new Int32Array(FLOAT.buffer);

export const LOW = 0;
export const HIGH = 1;

requireLittleEndian();

/** Index of 2^0 in POWERS, whose entries are 2^-1074 … 2^1023. */
export const POWER_ZERO = 1074;
export const POWERS = powersOfTwo();

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(POWER_ZERO + 1024);
  powers[POWER_ZERO] = 1;
  for (let k = 1; k < 1024; k++) powers[POWER_ZERO + k] = powers[POWER_ZERO + k - 1]! * 2;
  for (let k = 1; k <= 1074; k++) powers[POWER_ZERO - k] = powers[POWER_ZERO - k + 1]! / 2;
  return powers;
}

/** y × 2^k, rounded once, for y in [0.5, 2) and integer k up to 1024; 0 wherever that is below 2^-1074. */
export function scale(y: number, k: number): number {
  if (k > 1023) return y * POWERS[POWER_ZERO + 1023]! * POWERS[POWER_ZERO + k - 1023]!;
  if (k >= -1021) return y * POWERS[POWER_ZERO + k]!;
  if ((y < 1 ? k - 1 : k) < -1074) return 0;
  return y * POWERS[POWER_ZERO + k + 54]! * POWERS[POWER_ZERO - 54]!;
}

export function highWord(x: number): number {
  FLOAT[0] = x;
  return HALF[HIGH]!;
}

export function withHighWord(x: number, high: number): number {
  FLOAT[0] = x;
  HALF[HIGH] = high;
  return FLOAT[0]!;
}

/** x with the low 32 bits of its significand cleared. */
export function withoutLowWord(x: number): number {
  FLOAT[0] = x;
  HALF[LOW] = 0;
  return FLOAT[0]!;
}
