// The table-driven argmax against the plain one, which computes every Gumbel value: never a different answer.
import { describe, expect, it } from 'vitest';
import { gumbelOf } from '../../../src/engine/kernel/distributions.ts';
import { argmaxGumbel } from '../../../src/engine/kernel/gumbel.ts';
import { threefry2x32, uniformOf } from '../../../src/engine/kernel/random.ts';

function argmaxNaive(values: Float64Array, words: Int32Array | Uint32Array, n: number): number {
  let best = 0;
  for (let j = 1; j < n; j++) {
    const utility = values[j]! + gumbelOf(uniformOf(words[j]!));
    if (utility > values[best]! + gumbelOf(uniformOf(words[best]!))) best = j;
  }
  return best;
}

/** Wrong answers in a number of cases, each of up to 8 options that prepare() sets from 16 random words. */
function wrong(
  cases: number,
  prepare: (random: Int32Array, values: Float64Array, words: Int32Array) => number,
): number {
  const random = new Int32Array(16);
  const values = new Float64Array(8);
  const words = new Int32Array(8);
  let count = 0;
  for (let i = 0; i < cases; i++) {
    for (let at = 0; at < 16; at += 2) threefry2x32(5, 6, i, at, random, at);
    const n = prepare(random, values, words);
    if (argmaxGumbel(values, words, n) !== argmaxNaive(values, words, n)) count++;
  }
  return count;
}

describe('argmaxGumbel', () => {
  it('is exact for ordinary utilities', () => {
    const differing = wrong(600_000, (random, values, words) => {
      for (let j = 0; j < 8; j++) {
        values[j] = random[j]! * 2 ** -30;
        words[j] = random[8 + j]!;
      }
      return 1 + (random[0]! & 7);
    });
    expect(differing).toBe(0);
  });

  it('is exact when all utilities nearly tie', () => {
    const differing = wrong(300_000, (random, values, words) => {
      for (let j = 0; j < 4; j++) {
        words[j] = random[8 + j]!;
        // Gaps from 2^-8 to 2^-71 of either sign, or none.
        const gap = random[j]! * 2 ** -39 * 2 ** -(random[j + 4]! & 63);
        values[j] = 3 - gumbelOf(uniformOf(words[j]!)) + (random[12]! & 1 ? gap : 0);
      }
      return 4;
    });
    expect(differing).toBe(0);
  });

  it('is exact at the ends of the table, at the edges of bins and with huge or infinite utilities', () => {
    const ends = [0, 1, 0xffff, 0x10000, 0xffff0000, 0xffff0001, 0xffffffff, 0xfffffffe, 0x7fffffff, 0x80000000];
    const extremes = [0, 1e-3, -30, 1e6, 1e15, -Infinity, 5, 11.5];
    const differing = wrong(200_000, (random, values, words) => {
      for (let j = 0; j < 8; j++) {
        words[j] = ends[(random[j]! >>> 4) % ends.length]!;
        values[j] = random[15]! & 1 ? extremes[random[8 + j]! & 7]! : random[8 + j]! * 2 ** -28;
      }
      return 1 + (random[0]! & 7);
    });
    expect(differing).toBe(0);
  });

  it('gives a tie to the lower index', () => {
    const words = new Uint32Array([1, 7, 7, 7]);
    expect(argmaxGumbel(new Float64Array([0, 2, 2, 2]), words, 4)).toBe(1);
    expect(argmaxGumbel(new Float64Array(4).fill(-Infinity), words, 4)).toBe(0);
  });

  it('chooses with logit probabilities', () => {
    const words = new Int32Array(4);
    const values = new Float64Array([1, 0, -1]);
    const counts = [0, 0, 0];
    const cases = 300_000;
    for (let i = 0; i < cases; i++) {
      threefry2x32(8, 8, i, 0, words, 0);
      threefry2x32(8, 8, i, 1, words, 2);
      const chosen = argmaxGumbel(values, words, 3);
      counts[chosen] = counts[chosen]! + 1;
    }
    const total = Math.E + 1 + 1 / Math.E;
    [Math.E, 1, 1 / Math.E].forEach((weight, j) => {
      const p = weight / total;
      expect(Math.abs(counts[j]! / cases - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / cases));
    });
  });
});
