// Claims about value that is not earned: locks, overselling, price cuts, and prices that punish loyalty.
import { describe, expect } from 'vitest';
import { market } from '../../engine/mechanisms/service-market.ts';
import { game, games, type Plan, SEEN, surely } from './games.ts';
import { claim } from './table.ts';

const SEEDS = 4;

describe('locked-in customers', () => {
  const scenario = market({ mechanisms: { pricing: {}, 'service-offer': {} }, history: { turns: 6 } });
  const poor = { 'service-offer.ingredients': 4 };
  const turn = (when: number, moves: object, at: number) => (at === when ? moves : {});
  /** Poor service from the third turn on; with or without contracts signed before, of which none is renewed. */
  const plan =
    (months: number): Plan =>
    (at) => ({
      aurora: {
        ...turn(1, { 'pricing.contractMonths': months, 'pricing.exitFee': months }, at),
        ...turn(3, { ...poor, 'pricing.contractMonths': 0, 'pricing.exitFee': 0 }, at),
      } as Record<string, number>,
    });

  claim(16, 'stay with a worse firm while they are bound, and leave when the lock ends', () => {
    const [bound, free] = [plan(12), plan(0)].map((each) => games(scenario, SEEDS, 12, each));
    expect(surely(bound!, free!, 'visits', 3, 4)).toBeGreaterThan(SEEN);
    expect(surely(free!, bound!, 'validShare', 3, 4)).toBeGreaterThan(SEEN);
    const kept = (all: typeof bound) => all!.mean('visits', 8, 10) / all!.mean('visits', 3, 4);
    expect(kept(bound)).toBeLessThan(kept(free) - 0.1);
    expect(bound!.mean('contractHolderCount', 9, 12)).toBe(0);
    expect(bound!.mean('visits', 8, 10)).toBeLessThan(1.05 * free!.mean('visits', 8, 10));
  });
});

describe('artificial value', () => {
  const scenario = market({ mechanisms: { pricing: {}, promotion: {} }, history: { turns: 8 } });
  const until = (turns: number, lever: string, value: number): Plan => {
    return (turn) => ({ aurora: { [lever]: turn <= turns ? value : 0 } });
  };
  const steady = games(scenario, SEEDS, 10);

  claim(17, 'overselling fills the house, and then empties it below what it was', () => {
    const oversold = games(scenario, SEEDS, 10, until(4, 'promotion.promise', 0.2));
    expect(surely(oversold, steady, 'visits', 1, 2)).toBeGreaterThan(SEEN);
    expect(surely(steady, oversold, 'visits', 4, 6)).toBeGreaterThan(SEEN);
    expect(surely(steady, oversold, 'validShare', 1, 3)).toBeGreaterThan(SEEN);
    expect(surely(steady, oversold, 'trustMean', 4, 6)).toBeGreaterThan(SEEN);
  });

  claim(17, 'a short price cut borrows visits, which are not valid and are paid back', () => {
    const cut = games(scenario, SEEDS, 10, until(3, 'pricing.deal', 0.3));
    expect(surely(cut, steady, 'visits', 1, 3)).toBeGreaterThan(SEEN);
    expect(surely(steady, cut, 'validShare', 1, 3)).toBeGreaterThan(SEEN);
    expect(surely(steady, cut, 'visits', 4, 6)).toBeGreaterThan(SEEN);
  });
});

describe('personal prices', () => {
  const scenario = { ...market({ mechanisms: { pricing: {} }, history: { turns: 8 } }), tracked: 500 };
  const spread: Plan = () => ({ aurora: { 'pricing.tierSpread': 0.3 } });
  const TURNS = 6;
  const even = game(scenario, 'claim-1', TURNS);
  const personal = game(scenario, 'claim-1', TURNS, spread, { explain: true });
  const dear = personal.world.traits.customers.columns['pricing.tier'] as Uint8Array;

  /** What those who pay more feel of it in `fairness`, by earlier visits: few, or many. */
  function felt(from: number, to: number): number {
    const values = personal.reports.at(-1)!.tracked.flatMap(({ customer, dyads, visits }) => {
      const { visits: known } = dyads.find(({ firm }) => firm === 'aurora')!;
      if (dear[customer] !== 2 || known < from || known >= to) return [];
      return visits.map(({ options }) => options.find(({ firm }) => firm === 'aurora')!.parts.fairness ?? 0);
    });
    return values.reduce((a, b) => a + b, 0) / values.length;
  }

  claim(39, 'cost a loyal customer more than a new one, in fairness felt', () => {
    expect(felt(0, 3)).toBeLessThanOrEqual(0);
    expect(felt(10, 1000)).toBeLessThan(felt(0, 3) - 0.1);
  });

  claim(39, 'cost the firm those who were loyal and now pay for it', () => {
    const habit = (of: typeof even) => {
      const columns = of.world.dyads.columns.habit as Float32Array;
      const payers = [...dear.keys()].filter((i) => dear[i] === 2);
      return payers.reduce((sum, i) => sum + columns[2 * i]!, 0) / payers.length;
    };
    expect(habit(personal)).toBeLessThan(habit(even) - 0.02);
  });
});
