import { describe, expect, it } from 'vitest';
import { createWorld, step } from '../../../src/engine/index.ts';
import { assuranceOf, cutOf, matchOf, worthOf } from '../../../src/engine/mechanisms/solutions/agreements.ts';
import { solutionsParams } from '../../../src/engine/mechanisms/solutions/params.ts';
import { market, play, playSeeds } from './service-market.ts';

const rules = solutionsParams.parse({});

describe('formulas of solutions', () => {
  it('match a scope with what a customer can use', () => {
    expect(matchOf(0.4, 0.7, 0.5)).toBe(0.4);
    expect(matchOf(0.7, 0.4, 0.5)).toBeCloseTo(0.4 - 0.15, 12);
    // The best scope is the need itself.
    const worths = [0.2, 0.5, 0.8].map((scope) => matchOf(scope, 0.5, 0.5));
    expect(Math.max(...worths)).toBe(worths[1]);
  });

  it('find the count from which the best part of the customers begins', () => {
    expect(cutOf([9, 5, 3, 2], 1, 0.2)).toBe(3);
    expect(cutOf([9, 5, 3, 2], 1, 0.5)).toBe(2);
    expect(cutOf([9, 5, 3, 2], 1, 1)).toBe(1);
    expect(cutOf([9, 5, 3, 2], 1, 0.1)).toBe(4);
  });

  it('weigh fit and assurance against price and freedom (e1 #42)', () => {
    expect(assuranceOf(0.25, rules)).toBeCloseTo(0.25, 12);
    expect(assuranceOf(0, rules)).toBe(0);
    const worth = (scope: number, fitted: number, price: number) => worthOf(scope, 0.6, fitted, 0.1, price, rules);
    expect(worth(0.5, 0.6, 0)).toBeCloseTo(2 * 0.6 * 0.5 + 0.5 * (0.1 / 0.35) - 0.3 * 0.5, 12);
    expect(worth(0.5, 0.1, 0.2)).toBeLessThan(0);
  });
});

const scenario = (failing = 1) =>
  market({
    mechanisms: {
      solutions: {},
      training: {},
      workforce: {},
      'service-queue': { serviceMinutes: 20 },
      blueprint: {},
      pricing: {},
      recovery: {},
    },
    history: { turns: 6 },
    levers: { 'solutions.offered': { default: 0 }, 'solutions.teams': { default: 0 } },
    process: {
      steps: [
        { id: 'order', name: 'Order', failProbability: 0.04 * failing },
        { id: 'cook', name: 'Cook', failProbability: 0.06 * failing, stage: 'back' },
      ],
    },
  });
const offer = (offered: number, more: Record<string, number> = {}) => ({
  'solutions.offered': offered,
  'solutions.teams': 2500,
  ...more,
});
const usual = scenario();
const TURNS = 9;
const run = (decision: Record<string, number>) => playSeeds(usual, decision, TURNS, 2);

describe('solutions in a market', () => {
  const none = run({});
  const some = run(offer(0.15));

  it('is absent where nothing is offered: not a draw of the others moves', () => {
    const { solutions: _, ...mechanisms } = usual.mechanisms as Record<string, object>;
    const without = play(market({ mechanisms, history: { turns: 6 }, process: usual.process }), {}, 3);
    const idle = play(usual, {}, 3);
    idle.firm.forEach(({ metrics }, turn) => {
      for (const metric of ['visits', 'satisfactionMean', 'rightFirstTime', 'profitCents', 'staffCount']) {
        expect(metrics[metric]).toBe(without.firm[turn]!.metrics[metric]);
      }
    });
  });

  it('costs before it pays: agreements come one by one, and are fitted over months', () => {
    expect(some.at(0, 'profitCents')).toBeLessThan(none.at(0, 'profitCents') - 200_000);
    expect(some.at(0, 'solutionCustomers')).toBeGreaterThan(0);
    expect(some.at(6, 'solutionCustomers')).toBeGreaterThan(1.5 * some.at(0, 'solutionCustomers'));
    expect(some.mean('profitCents', 6)).toBeGreaterThan(none.mean('profitCents', 6));
    expect(some.mean('visits', 6)).toBeGreaterThan(none.mean('visits', 6));
    expect(some.mean('committedShare', 6)).toBeGreaterThan(1.3 * none.mean('committedShare', 6));
  });

  it('is for the few who are worth it: their visits are many, and for all there is no time', () => {
    const all = run(offer(1));
    const customers = (games: typeof all) => games.mean('solutionCustomers', 6);
    const each = (games: typeof all) => games.mean('solutionVisitShare', 6) / customers(games);
    expect(each(some)).toBeGreaterThan(1.5 * each(all));
    expect(some.mean('solutionDepth', 6)).toBeGreaterThan(1.4 * all.mean('solutionDepth', 6));
    expect(some.mean('profitCents')).toBeGreaterThan(all.mean('profitCents'));
  });

  it('shares a risk that is worth taking where little fails, and dear where much does', () => {
    const risky = { 'solutions.risk': 0.3 };
    const gain = (failing: number) => {
      const [with_, without] = [risky, { 'solutions.risk': 0 }].map((more) =>
        playSeeds(scenario(failing), offer(0.15, more), 7, 1),
      );
      const change = (metric: string) => with_!.mean(metric, 3) - without!.mean(metric, 3);
      return { profit: change('profitCents'), right: change('rightFirstTime'), refund: change('solutionRefundCents') };
    };
    const [sound, shaky] = [gain(0.5), gain(3)];
    expect(shaky.refund).toBeGreaterThan(2 * sound.refund);
    expect(shaky.profit).toBeLessThan(sound.profit);
    expect(shaky.right).toBeGreaterThan(0.003);
    const everything = run(offer(0.15, { 'solutions.risk': 1 }));
    expect(everything.mean('profitCents', 4)).toBeLessThan(some.mean('profitCents', 4));
  });

  it('has a best premium: the dearer, the fewer accept', () => {
    const [free, dear] = [run(offer(0.15, { 'solutions.premium': 0 })), run(offer(0.15, { 'solutions.premium': 0.8 }))];
    expect(free.mean('solutionCustomers', 6)).toBeGreaterThan(some.mean('solutionCustomers', 6));
    expect(dear.mean('solutionCustomers', 6)).toBeLessThan(0.4 * some.mean('solutionCustomers', 6));
    expect(free.mean('profitCents', 6)).toBeLessThan(some.mean('profitCents', 6));
  });

  it('brings less share where the rival does the same', () => {
    const share = (rival: boolean) => {
      let world = createWorld(usual, '1', { explain: false });
      let sum = 0;
      for (let turn = 0; turn < TURNS; turn++) {
        const decisions = rival ? { aurora: offer(0.15), bellavista: offer(0.15) } : { aurora: offer(0.15) };
        const next = step(world, turn === 0 ? decisions : {}, { explain: false });
        world = next.world;
        if (turn >= 5) sum += next.report.firms[0]!.metrics.marketShare!;
      }
      return sum;
    };
    expect(share(true)).toBeLessThan(share(false));
  });
});
