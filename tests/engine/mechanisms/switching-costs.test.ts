// Switching costs: families saturate and grow as they should, hold customers, and leave with the employees who go.
import { describe, expect, it } from 'vitest';
import { bondGain, learned } from '../../../src/engine/mechanisms/switching-costs.ts';
import { column, last, market, mean, parts, play } from './offer-market.ts';

const OFF = { search: 0, learning: 0, risk: 0, inertial: 0, emotional: 0, social: 0, financial: 0 };
const base = market({ mechanisms: { 'switching-costs': {} }, tracked: 200 });

describe('formulas', () => {
  it('learns half of the procedures in the given visits', () => {
    expect([learned(0, 4), learned(4, 4), learned(12, 4)]).toEqual([0, 0.5, 0.75]);
  });

  it('bonds grow with trust, satisfaction and tenure, towards 1', () => {
    expect(bondGain(0, 0.15, 0.8, 0.9, 0.5)).toBeCloseTo(0.048, 12);
    expect(bondGain(0.5, 0.15, 0.8, 0.9, 0.5)).toBeCloseTo(0.024, 12);
    expect(bondGain(0, 0.15, 0.8, 0.4, 0.5)).toBe(0);
    expect(bondGain(1, 0.15, 1, 1, 1)).toBe(0);
  });
});

describe('in a market', () => {
  it('come to .2 to .8 logits at the main firm and to nothing elsewhere', () => {
    const played = play(base, {}, 1);
    expect(last(played, 'switchingCostLogits')).toBeGreaterThan(0.2);
    expect(last(played, 'switchingCostLogits')).toBeLessThan(0.8);
    const incumbent = column(played.world.customers, 'switching-costs.incumbent');
    for (const [at, firm] of ['a', 'b', 'c', 'd'].entries()) {
      for (const { customer, value } of parts(played.reports[0]!, 'switchingCost', firm)) {
        if (incumbent[customer] === at) expect(value).toBeGreaterThan(0);
        else expect(value).toBe(0);
      }
    }
  });

  it('hold customers: the habitual firm keeps more of them after a fall in quality', () => {
    const spoil = (params: object) => {
      const world = market({ mechanisms: { 'switching-costs': params, pricing: {} }, history: 12 });
      const before = last(play(world, {}, 2), 'visits');
      return last(play(world, { 'pricing.price': 36 }, 2), 'visits') / before;
    };
    expect(spoil({ segments: { all: { factor: 4 } } })).toBeGreaterThan(spoil(OFF) + 0.02);
  });

  it('make a pair of equal markets differ only by the costs: switched to zero, nothing happens', () => {
    const without = play(market({ mechanisms: {} }), {}, 2);
    const zero = play(market({ mechanisms: { 'switching-costs': OFF } }), {}, 2);
    for (const firm of ['a', 'b', 'c', 'd']) expect(last(zero, 'visits', firm)).toBe(last(without, 'visits', firm));
  });

  it('bonds leave with employees, and only their part', () => {
    const before = column(base.dyads, 'switching-costs.bond');
    const world = market({ mechanisms: { 'switching-costs': {} } });
    (world.firms.columns as Record<string, Float64Array>).leftShare![0] = 0.5;
    const after = column(play(world, {}, 1).world.dyads, 'switching-costs.bond');
    const quiet = [...before.keys()].filter((d) => after[d]! < before[d]! && before[d]! > 0.01);
    const ratio = (firm: number) => Math.min(...quiet.filter((d) => d % 4 === firm).map((d) => after[d]! / before[d]!));
    expect(ratio(0)).toBeCloseTo(0.96 * (1 - 0.6 * 0.5), 5);
    expect(ratio(1)).toBeCloseTo(0.96, 5);
    expect(mean(before)).toBeGreaterThan(0.01);
    expect(Math.max(...before)).toBeLessThanOrEqual(1);
  });
});
