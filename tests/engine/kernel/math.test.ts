// Our exp, ln, pow and logistic against stdlib's, bit for bit, over 1.7 million inputs spread over exponents,
// subnormals, the boundaries of range reduction and the special values.
import stdExp from '@stdlib/math-base-special-exp';
import stdExpit from '@stdlib/math-base-special-expit';
import stdLn from '@stdlib/math-base-special-ln';
import stdPow from '@stdlib/math-base-special-pow';
import { describe, expect, it } from 'vitest';
import { exp, ln, logistic, pow } from '../../../src/engine/kernel/math.ts';

const float = new Float64Array(1);
const half = new Uint32Array(float.buffer);

function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

function fromWords(high: number, low: number): number {
  half[1] = high;
  half[0] = low;
  return float[0]!;
}

/** x and its neighbours up to four units in the last place away. */
function around(x: number): number[] {
  float[0] = x;
  const low = half[0]!;
  const high = half[1]!;
  const near: number[] = [];
  for (let step = -4; step <= 4; step++) near.push(fromWords(high + Math.floor((low + step) / 2 ** 32), low + step));
  return near;
}

const specials = [
  ...[0, 1, 2, 3, 4, 5, 0.5, 1.5, 0.25, 1 / 3, 0.1, 10, 7, 63, 64, 1023, 1024, 1074, 1075, 0.9999999, 1.0000001],
  ...[Number.MIN_VALUE, Number.MAX_VALUE, Number.EPSILON, 2 ** -1022, 2 ** -28, 2 ** -1074, 2 ** 31, 2 ** 32, 2 ** 52],
  ...[2 ** 53, 2 ** 54, 2 ** 63, 2 ** 64, 2 ** 65, 2 ** 1023, 1e300, 1e-300, 1 - 2 ** -53, 1 + 2 ** -52, 1 - 2 ** -20],
  ...[1 + 2 ** -20, Math.sqrt(2), Math.sqrt(0.5), Math.sqrt(3), Math.sqrt(1.5), Infinity, Math.E, Math.LN2],
];
const edges = [...specials, ...specials.map((x) => -x), Number.NaN];

/** Reduction boundaries k ln 2 / 2, thresholds of overflow and underflow, and ln's and log2's interval edges. */
function boundaries(): number[] {
  const inputs = [...edges];
  for (let k = -2160; k <= 2160; k++) inputs.push(...around((k * Math.LN2) / 2));
  for (const x of [709.782712893384, 745.133219101941, 744.4400719213812, 708.3964185322641, 2 ** -28]) {
    inputs.push(...around(x), ...around(-x));
  }
  for (let exponent = 1; exponent < 2047; exponent++) {
    for (const fraction of [
      0, 1, 2, 0x3988e, 0x3988f, 0x6147a, 0x6a09c, 0x6a09b, 0x6b851, 0xbb679, 0xbb67a, 0xffffe, 0xfffff,
    ]) {
      inputs.push(fromWords((exponent << 20) | fraction, 0), fromWords((exponent << 20) | fraction, 0xffffffff));
    }
  }
  return inputs;
}

function* spread(count: number, seed: number): Generator<number> {
  const next = generator(seed);
  for (let i = 0; i < count; i++) {
    const exponent = i % 2048;
    const sign = (next() & 1) << 31;
    yield fromWords(sign | (exponent << 20) | (next() >>> 12), next());
    yield (next() / 2 ** 32 - 0.5) * 1600;
    yield (next() / 2 ** 32) * 4;
    yield 1 + (next() / 2 ** 32 - 0.5) * 2 ** -(next() % 40);
  }
}

function mismatches(ours: (x: number) => number, theirs: (x: number) => number, count: number): string[] {
  const failures: string[] = [];
  const check = (x: number) => {
    if (!Object.is(ours(x), theirs(x))) failures.push(`${x}: ${ours(x)} not ${theirs(x)}`);
  };
  for (const x of boundaries()) check(x);
  for (const x of spread(count, 12345)) check(x);
  return failures.slice(0, 10);
}

describe('one-argument functions', () => {
  it.each([
    ['exp', exp, stdExp],
    ['ln', ln, stdLn],
    ['logistic', logistic, stdExpit],
  ])('%s is stdlib’s to the bit', (_name, ours, theirs) => {
    expect(mismatches(ours, theirs, 80_000)).toEqual([]);
  });

  it('has the known values', () => {
    expect(exp(1)).toBe(Math.E + 2 ** -51);
    expect(ln(10)).toBe(Math.LN10);
    expect(ln(Number.MIN_VALUE)).toBe(-744.4400719213812);
    expect(logistic(0)).toBe(0.5);
    expect([exp(-Infinity), exp(Infinity), ln(0), ln(-0), ln(-1), logistic(-800), logistic(800)]).toEqual([
      ...[0, Infinity, -Infinity, -Infinity, Number.NaN, 0, 1],
    ]);
  });
});

describe('pow', () => {
  let compared = 0;
  const failures: string[] = [];
  function check(x: number, y: number): void {
    compared++;
    const ours = pow(x, y);
    if (!Object.is(ours, stdPow(x, y))) failures.push(`${x}, ${y}: ${ours} not ${stdPow(x, y)}`);
  }

  it('is stdlib’s to the bit', () => {
    for (const x of edges) for (const y of edges) check(x, y);
    const next = generator(777);
    const unit = () => (next() + 0.5) / 2 ** 32;
    const any = (i: number) => fromWords(((next() & 1) << 31) | ((i % 2048) << 20) | (next() >>> 12), next());
    for (let i = 0; i < 60_000; i++) {
      check(any(i), any(Math.imul(i, 1021) >>> 3));
      check(Math.abs(any(i)), (unit() - 0.5) * 8);
      check(any(i), Math.round((unit() - 0.5) * 80));
      check(1 + (unit() - 0.5) * 2 ** -(next() % 40), (unit() - 0.5) * 2 ** (next() % 66));
      check(unit() * 4, (unit() - 0.5) * 2200);
      // Results next to overflow and in the subnormals: y log2 x near 1024 and between -1022 and -1076.
      const x = 1 + unit() * 50;
      check(x, (1024 + (unit() - 0.5) * 1e-9 * (next() % 3)) / Math.log2(x));
      check(x, -(1020 + unit() * 57) / Math.log2(x));
    }
    for (let n = -1080; n <= 1030; n++) for (const y of around(n / 2)) for (const x of [2, 0.5, 4, 3]) check(x, y);
    expect(failures.slice(0, 10)).toEqual([]);
    expect(compared).toBeGreaterThan(450_000);
  });

  it('has the known values', () => {
    expect([pow(2, 10), pow(0.7, 0), pow(9, 0.5), pow(10, -2), pow(2, -1074), pow(0, 0.3)]).toEqual([
      ...[1024, 1, 3, 0.01, Number.MIN_VALUE, 0],
    ]);
    expect(pow(1.1, 3.7)).toBeCloseTo(1.42285, 4);
    expect([pow(-8, 1 / 3), pow(1, Number.NaN), pow(2, Infinity), pow(2, -Infinity)]).toEqual([
      ...[Number.NaN, Number.NaN, Infinity, 0],
    ]);
  });
});
