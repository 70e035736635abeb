import { describe, expect, it } from 'vitest';
import {
  companyHarm,
  competenceOf,
  spoilChance,
  swingOf,
  workOf,
} from '../../../src/engine/mechanisms/co-production/making.ts';
import { params } from '../../../src/engine/mechanisms/co-production/params.ts';
import { market, play } from './service-market.ts';

const rules = params.parse({});

describe('formulas of co-production', () => {
  it('adds what is taught and practised to what customers can', () => {
    expect(competenceOf(0.5, 0, 0)).toBe(0.5);
    expect(competenceOf(0.5, 0.5, 0)).toBe(0.75);
    expect(competenceOf(0.5, 0.5, 0.5)).toBe(0.875);
    expect(competenceOf(1, 0, 0)).toBe(1);
  });

  it('raises quality with competence and wrecks it without, the more the more customers take part', () => {
    expect(swingOf(rules, 1, 0.8)).toBeCloseTo(0.06, 12);
    expect(swingOf(rules, 1, 0.2)).toBeCloseTo(-0.12, 12);
    expect(swingOf(rules, 0.5, 0.8)).toBeCloseTo(0.03, 12);
    expect(swingOf(rules, 0, 0)).toBeCloseTo(0, 12);
    expect(workOf(rules, 1, 1)).toBeCloseTo(0.25, 12);
    expect(workOf(rules, 1, 0)).toBeCloseTo(-0.25, 12);
    expect(spoilChance(rules, 1, 0.5)).toBeCloseTo(0.05, 12);
  });

  it('makes company hurt by the square of its distance', () => {
    expect(companyHarm(rules, 0.4, 0, 0)).toBeCloseTo(0.112, 12);
    expect(companyHarm(rules, -0.2, 0, 0)).toBeCloseTo(0.028, 12);
    expect(companyHarm(rules, 0.2, 1, 0)).toBeCloseTo(0.056, 12);
    expect(companyHarm(rules, 0.2, 1, 1)).toBeCloseTo(0.0084, 12);
  });
});

const one = { customers: 1000, customersPerAgent: 5 };
const category = { name: 'A meal', referencePriceCents: 2800, unitCostCents: 900 };
const two = (['quiet', 'lively'] as const).map((id) => ({ id, name: id, share: 0.5 }));

const able = (mean: number, staffHours = 3200) =>
  market({ mechanisms: { 'service-queue': { staffHours }, recovery: {}, 'co-production': { competence: { mean } } } });
const mixed = (quiet: number, lively: number, rest: Record<string, unknown> = {}) =>
  market({
    market: { ...one, category, segments: two },
    mechanisms: {
      'service-queue': {},
      'co-production': { segments: { quiet: { style: quiet }, lively: { style: lively } }, ...rest },
    },
  });

describe('taking part', () => {
  const after = (mean: number, decision: Record<string, number | string>) => {
    const game = play(able(mean), decision, 9);
    return (metric: string) => game.mean(metric, 5);
  };
  const high = { 'co-production.level': 'high' };

  it('wins with competent customers and loses with the others', () => {
    const [good, poor] = [after(0.75, high), after(0.25, high)];
    const low = after(0.5, {});
    expect(good('satisfactionMean')).toBeGreaterThan(low('satisfactionMean') + 0.015);
    expect(good('marketShare')).toBeGreaterThan(low('marketShare') + 0.015);
    expect(poor('satisfactionMean')).toBeLessThan(low('satisfactionMean') - 0.03);
    expect(poor('marketShare')).toBeLessThan(low('marketShare') - 0.03);
    expect(poor('spoiledByCustomerShare')).toBeGreaterThan(3 * good('spoiledByCustomerShare'));
    expect(good('customerWorkShare')).toBeGreaterThan(0.1);
    expect(poor('customerWorkShare')).toBeLessThan(0);
  });

  it('can be taught, which takes turns and money', () => {
    const taught = play(able(0.5), { ...high, 'co-production.education': 4000 }, 9);
    const untaught = after(0.5, high);
    expect(taught.firm[0]!.accounts.improvement).toBe(400_000);
    expect(taught.firm[0]!.metrics.customerCompetence).toBeLessThan(taught.mean('customerCompetence', 5) - 0.05);
    expect(taught.mean('customerCompetence', 5)).toBeGreaterThan(untaught('customerCompetence') + 0.1);
    expect(taught.mean('satisfactionMean', 5)).toBeGreaterThan(untaught('satisfactionMean') + 0.02);
    const useless = play(able(0.5), { 'co-production.education': 4000 }, 4);
    expect(useless.mean('visits')).toBe(play(able(0.5), {}, 4).mean('visits'));
  });

  it('is felt by the line: who takes over work shortens it, who makes work lengthens it', () => {
    const [good, poor] = [0.9, 0.1].map((mean) => play(able(mean), high, 1).firm[0]!.metrics);
    expect(good!.utilization).toBeLessThan(poor!.utilization! - 0.05);
  });
});

describe('the mix of customers', () => {
  it('hurts where customers who do not go together come at one time, more where they depend on each other', () => {
    const game = (scenario: ReturnType<typeof market>, decision: Record<string, number | string> = {}) =>
      play(scenario, decision, 8);
    const [apart, alike] = [game(mixed(0.2, 0.8)), game(mixed(0.5, 0.5))];
    expect(apart.mean('companyHarm', 4)).toBeGreaterThan(4 * alike.mean('companyHarm', 4));
    expect(apart.mean('satisfactionMean', 4)).toBeLessThan(alike.mean('satisfactionMean', 4) - 0.02);
    const dependent = game(mixed(0.2, 0.8), { 'co-production.level': 'high' });
    expect(dependent.mean('companyHarm', 4)).toBeGreaterThan(1.3 * apart.mean('companyHarm', 4));
  });

  it('is best kept apart to some extent: none is too little, all is too much', () => {
    const share = (separation: number) =>
      play(mixed(0.2, 0.8), { 'co-production.separation': separation }, 10).mean('marketShare', 6);
    const some = share(0.5);
    expect(some).toBeGreaterThan(share(0) + 0.001);
    expect(some).toBeGreaterThan(share(1) + 0.002);
  });

  it('is no harm to those who come at other times', () => {
    const parts = [
      { id: 'day', hoursShare: 0.5, demandShare: 0.5 },
      { id: 'night', hoursShare: 0.5, demandShare: 0.5 },
    ];
    const segments = { quiet: { demandShares: [1, 0] }, lively: { demandShares: [0, 1] } };
    const times = market({
      market: { ...one, category, segments: two },
      mechanisms: {
        'service-queue': { parts, segments },
        'co-production': { segments: { quiet: { style: 0.2 }, lively: { style: 0.8 } } },
      },
    });
    const together = play(mixed(0.2, 0.8), {}, 2).mean('companyHarm');
    expect(play(times, {}, 2).mean('companyHarm')).toBeLessThan(0.3 * together);
  });
});

it('leaves needs and choices of the first turn as they are without it', () => {
  const first = (mechanisms: Record<string, object>) =>
    play(market({ mechanisms, history: { turns: 0 } }), {}, 1).firm[0]!.metrics.visits;
  expect(first({ recovery: {}, 'co-production': {} })).toBe(first({ recovery: {} }));
});
