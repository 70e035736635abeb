// Quantiles against published and SciPy 1.17 values; mean and variance of 200,000 draws within 4 standard errors;
// chi-square of Poisson and binomial counts. Seeds are fixed, so a failure is a change and never bad luck.
import { describe, expect, it } from 'vitest';
import {
  BETA_SLOTS,
  beta,
  binomial,
  binomialOf,
  exponential,
  exponentialOf,
  GAMMA_SLOTS,
  gamma,
  gumbel,
  gumbelOf,
  normal,
  normalOf,
  poisson,
  poissonOf,
} from '../../../src/engine/kernel/distributions.ts';
import { createStreams, type Stream, uniform } from '../../../src/engine/kernel/random.ts';

const stream = createStreams('distributions')('test');
const DRAWS = 200_000;
type Draw = (stream: Stream, id: number, turn: number, slot: number) => number;

describe('quantiles', () => {
  it.each([
    [0.5, 0],
    [0.925, 1.4395314709384563],
    [0.3, -0.5244005127080409],
    [0.01, -2.3263478740408408],
    [1e-4, -3.7190164854556804],
    [2 ** -33, -6.33795775455379],
    [1 - 2 ** -33, 6.33795775455379],
    [1e-20, -9.262340089798409],
  ])('normalOf(%d)', (u, expected) => {
    expect(Math.abs(normalOf(u) - expected)).toBeLessThanOrEqual(Math.abs(expected) * 1e-15);
  });

  it('gumbelOf and exponentialOf', () => {
    expect(gumbelOf(1 / Math.E)).toBeCloseTo(0, 15);
    expect(gumbelOf(0.5)).toBeCloseTo(0.36651292058166435, 15);
    expect(exponentialOf(0.5)).toBeCloseTo(Math.LN2, 15);
    expect(exponentialOf(0.1)).toBeLessThan(exponentialOf(0.2));
  });

  it('poissonOf', () => {
    const quantiles = [
      [0.5, 3.5],
      [0.999, 3.5],
      [0.01, 120],
      [0.75, 650],
      [0.2, 0.1],
      [0.99, 0.1],
      [0.5, 0],
      [0.5, 1e6],
    ];
    expect(quantiles.map(([u, mean]) => poissonOf(u!, mean!))).toEqual([3, 11, 95, 667, 0, 1, 0, 1e6]);
    expect(poissonOf(2 ** -33, 701)).toBeGreaterThan(0);
    expect(poissonOf(1 - 2 ** -33, 700)).toBeLessThan(900);
  });

  it('binomialOf', () => {
    const quantiles = [
      [0.5, 10, 0.3],
      [0.999, 10, 0.3],
      [0.01, 200, 0.9],
      [0.75, 1000, 0.45],
      [0.9, 5, 0.99],
    ];
    expect(quantiles.map(([u, n, p]) => binomialOf(u!, n!, p!))).toEqual([3, 8, 170, 461, 5]);
    expect([binomialOf(0.5, 10, 0), binomialOf(0.5, 10, 1), binomialOf(0.5, 0, 0.5)]).toEqual([0, 10, 0]);
    expect(binomialOf(0.5, 1e6, 0.5)).toBe(5e5);
    expect(binomialOf(1 - 2 ** -33, 3, 0.5)).toBe(3);
  });
});

const EULER = 0.5772156649015329;
/** Name, draw, mean, variance, fourth central moment over variance squared. */
const families: [string, Draw, number, number, number][] = [
  ['uniform', uniform, 1 / 2, 1 / 12, 1.8],
  ['normal', normal, 0, 1, 3],
  ['gumbel', gumbel, EULER, Math.PI ** 2 / 6, 5.4],
  ['exponential', exponential, 1, 1, 9],
  ['poisson 0.3', (...a) => poisson(...a, 0.3), 0.3, 0.3, 3 + 1 / 0.3],
  ['poisson 40', (...a) => poisson(...a, 40), 40, 40, 3 + 1 / 40],
  ['poisson 2000', (...a) => poisson(...a, 2000), 2000, 2000 + 1 / 12, 3],
  ['binomial 20, 0.3', (...a) => binomial(...a, 20, 0.3), 6, 4.2, 3 + (1 - 6 * 0.21) / 4.2],
  ['binomial 50, 0.9', (...a) => binomial(...a, 50, 0.9), 45, 4.5, 3 + (1 - 6 * 0.09) / 4.5],
  ['binomial 5000, 0.4', (...a) => binomial(...a, 5000, 0.4), 2000, 1200 + 1 / 12, 3],
  ['gamma 0.2', (...a) => gamma(...a, 0.2, 3), 0.6, 1.8, 3 + 6 / 0.2],
  ['gamma 1', (...a) => gamma(...a, 1, 2), 2, 4, 9],
  ['gamma 7.5', (...a) => gamma(...a, 7.5, 0.4), 3, 1.2, 3 + 6 / 7.5],
  ['beta 2, 3', (...a) => beta(...a, 2, 3), 0.4, 0.04, betaKurtosis(2, 3)],
  ['beta 0.3, 0.8', (...a) => beta(...a, 0.3, 0.8), 3 / 11, 0.24 / 1.21 / 2.1, betaKurtosis(0.3, 0.8)],
];

function betaKurtosis(a: number, b: number): number {
  const s = a + b;
  return 3 + (6 * ((a - b) ** 2 * (s + 1) - a * b * (s + 2))) / (a * b * (s + 2) * (s + 3));
}

describe('moments', () => {
  it.each(families)('%s', (_name, draw, mean, variance, kurtosis) => {
    let sum = 0;
    let squares = 0;
    for (let id = 0; id < DRAWS; id++) {
      const deviation = draw(stream, id, 3, 256) - mean;
      sum += deviation;
      squares += deviation * deviation;
    }
    const standardErrorOfMean = Math.sqrt(variance / DRAWS);
    const standardErrorOfVariance = variance * Math.sqrt((kurtosis - 1) / DRAWS);
    expect(Math.abs(sum / DRAWS)).toBeLessThan(4 * standardErrorOfMean);
    expect(Math.abs(squares / DRAWS - variance)).toBeLessThan(4 * standardErrorOfVariance);
  });
});

/** Chi-square of counts of draws 0 … cells - 2 and of all the greater ones, given probabilities of the former. */
function chiSquare(draw: Draw, probabilities: number[]): number {
  const counts = new Float64Array(probabilities.length + 1);
  for (let id = 0; id < DRAWS; id++) {
    const cell = Math.min(draw(stream, id, 4, 0), probabilities.length);
    counts[cell] = counts[cell]! + 1;
  }
  const rest = 1 - probabilities.reduce((a, b) => a + b, 0);
  return [...probabilities, rest].reduce((sum, p, cell) => sum + (counts[cell]! - p * DRAWS) ** 2 / (p * DRAWS), 0);
}

describe('counts', () => {
  it('of Poisson draws fit (12 degrees of freedom, 0.1 % point 32.9)', () => {
    const probabilities = [Math.exp(-4)];
    for (let k = 1; k < 12; k++) probabilities.push((probabilities[k - 1]! * 4) / k);
    expect(chiSquare((...a) => poisson(...a, 4), probabilities)).toBeLessThan(32.9);
  });

  it('of binomial draws fit (8 degrees of freedom, 0.1 % point 26.1)', () => {
    const probabilities = [0.35 ** 8];
    for (let k = 1; k < 8; k++) probabilities.push((probabilities[k - 1]! * (9 - k) * 0.65) / (k * 0.35));
    expect(chiSquare((...a) => binomial(...a, 8, 0.65), probabilities)).toBeLessThan(26.1);
  });
});

describe('blocks of slots', () => {
  it('make neighbouring gammas and betas uncorrelated and never out of range', () => {
    let sum = 0;
    for (let id = 0; id < DRAWS; id++) {
      const x = gamma(stream, id, 9, 0, 1, 1);
      const y = gamma(stream, id, 9, GAMMA_SLOTS, 1, 1);
      sum += (x - 1) * (y - 1);
    }
    expect(Math.abs(sum / DRAWS)).toBeLessThan(4 / Math.sqrt(DRAWS));
    for (let id = 0; id < 10_000; id++) {
      const x = beta(stream, id, 9, BETA_SLOTS, 1e-3, 1e-3);
      if (!(x >= 0 && x <= 1)) expect.fail(`beta ${x}`);
    }
  });

  it('depend on nothing drawn before', () => {
    const forth = Array.from({ length: 500 }, (_, id) => gamma(stream, id, 1, 0, 0.5, 1));
    const back = Array.from({ length: 500 }, (_, i) => gamma(stream, 499 - i, 1, 0, 0.5, 1)).reverse();
    expect(back).toEqual(forth);
  });
});
