// Prices, deals, rewards, tiers, contracts and credit: formulas by hand, then what they do to a market of equal restaurants.
import { describe, expect, it } from 'vitest';
import { contractTurns, joiningSacrifice } from '../../../src/engine/mechanisms/pricing/contracts.ts';
import { offPeakChance } from '../../../src/engine/mechanisms/pricing/deals.ts';
import { priceLogits } from '../../../src/engine/mechanisms/pricing/price.ts';
import { column, last, market, mean, parts, play, sum } from './offer-market.ts';

const base = market({ mechanisms: { pricing: {} } });
const steady = play(base, {}, 6);

describe('formulas', () => {
  it('counts a price above the reference for more than one below it', () => {
    expect(priceLogits(0.1, 2.5, 1.4)).toBeCloseTo(-0.35, 12);
    expect(priceLogits(-0.1, 2.5, 1.4)).toBeCloseTo(0.25, 12);
    expect(priceLogits(0, 2.5, 1.4)).toBeCloseTo(0, 12);
  });

  it('multiplies the odds of coming off peak', () => {
    expect(offPeakChance(0.4, 1)).toBeCloseTo(0.4, 12);
    expect(offPeakChance(0.5, 3)).toBeCloseTo(0.75, 12);
    expect(offPeakChance(0, 9)).toBe(0);
  });

  it('binds for whole turns, and asks half of the sacrifice for a year', () => {
    expect([contractTurns(12, 3), contractTurns(1, 3), contractTurns(60, 0.1)]).toEqual([4, 1, 255]);
    expect(joiningSacrifice(12, 0.9)).toBeCloseTo(0.45, 12);
    expect(joiningSacrifice(0, 0.9)).toBe(0);
  });
});

describe('price', () => {
  it('does nothing at the reference price, and nothing is bought on deal or by contract', () => {
    expect(last(steady, 'pricePaidCents')).toBe(2800);
    expect(last(steady, 'referencePriceCents')).toBeCloseTo(2800, 1);
    expect(last(steady, 'validShare')).toBe(1);
    expect([last(steady, 'dealVisitShare'), last(steady, 'rewardCents'), last(steady, 'contractHolderCount')]).toEqual([
      0, 0, 0,
    ]);
  });

  it('contributes −β·ln(price ÷ reference) to each tracked choice', () => {
    const world = market({ mechanisms: { pricing: {} }, tracked: 50, history: 1, customers: 200 });
    const weights = world.traits.customers.columns as Record<string, Float32Array>;
    const width = weights.importance!.length / 200;
    const found = parts(play(world, { 'pricing.price': 35 }, 1).reports[0]!, 'price');
    expect(found.length).toBeGreaterThan(50);
    const sensitivities = found.map(({ value }) => -value / (1.4 * Math.log(35 / 28)));
    expect(mean(sensitivities)).toBeGreaterThan(1.9);
    expect(mean(sensitivities)).toBeLessThan(3.1);
    for (const { customer, value } of found) {
      const near = Array.from({ length: width }, (_, k) => weights.importance![customer * width + k]!);
      const expected = near.map((weight) => -1.4 * weight * Math.log(35 / 28));
      expect(Math.min(...expected.map((each) => Math.abs(each - value)))).toBeLessThan(1e-5);
    }
  });

  it('has an elasticity of about −1 to −3, larger for rises than for cuts', () => {
    const now = last({ world: base, reports: steady.reports.slice(0, 1) }, 'visits');
    const cut = last(play(base, { 'pricing.price': 25.2 }, 1), 'visits');
    const rise = last(play(base, { 'pricing.price': 28 * (28 / 25.2) }, 1), 'visits');
    const gain = Math.log(cut / now) / Math.log(0.9);
    const loss = Math.log(rise / now) / -Math.log(0.9);
    expect(gain).toBeLessThan(-0.5);
    expect(loss).toBeGreaterThan(-3);
    expect(loss).toBeLessThan(gain);
  });

  it('a lasting cut lowers the reference of its visitors, keeps its covers and loses them when it ends', () => {
    const cut = play(base, { 'pricing.price': 22.4 }, 6);
    expect(last(cut, 'visits')).toBeGreaterThan(1.15 * last(steady, 'visits'));
    expect(last(cut, 'referencePriceCents')).toBeLessThan(2600);
    expect(last(cut, 'referencePriceCents')).toBeGreaterThan(2240);
    const after = play(cut.world, { 'pricing.price': 28 }, 4);
    const never = play(steady.world, {}, 4);
    expect(last(after, 'visits')).toBeLessThan(0.9 * last(cut, 'visits'));
    expect(sum(after, 'revenueCents')).toBeLessThan(1.05 * sum(never, 'revenueCents'));
  });

  it('counts for less to committed customers', () => {
    const options = { mechanisms: { pricing: {} }, tracked: 30, history: 1, customers: 100 };
    const world = market(options);
    const committed = column(world.customers, 'committedTo').fill(0);
    (world.customers.columns as Record<string, Uint8Array>).committedTo!.set(committed);
    const loyal = parts(play(world, { 'pricing.price': 35 }, 1).reports[0]!, 'price');
    const free = parts(play(market(options), { 'pricing.price': 35 }, 1).reports[0]!, 'price');
    const of = (found: typeof free, customer: number) => found.find((each) => each.customer === customer)?.value;
    const both = free.filter(({ customer }) => of(loyal, customer) !== undefined);
    expect(both.length).toBeGreaterThan(5);
    for (const { customer, value } of both) expect(of(loyal, customer)! / value).toBeCloseTo(0.8, 4);
  });
});

describe('deals', () => {
  const deal = play(base, { 'pricing.deal': 0.2 }, 6);

  it('bring visits of which not all are valid, at a lower price, and lower what people are used to', () => {
    expect(last(deal, 'visits')).toBeGreaterThan(1.04 * last(steady, 'visits'));
    expect(last(deal, 'validShare')).toBeLessThan(0.97);
    expect(last(deal, 'validShare')).toBeGreaterThan(0.7);
    expect(last(deal, 'dealVisitShare')).toBeGreaterThan(0.4);
    expect(last(deal, 'pricePaidCents')).toBeLessThan(2650);
    expect(last(deal, 'referencePriceCents')).toBeLessThan(2650);
  });

  it('move visits off peak', () => {
    const mechanisms = { pricing: {}, 'service-queue': { staffHours: 1e6 } };
    const queued = market({ mechanisms });
    const shares: number[] = [];
    const off = (visits: { count: number; firm: Uint8Array; part: Uint8Array }) => {
      let all = 0;
      let moved = 0;
      for (let v = 0; v < visits.count; v++) {
        if (visits.firm[v] !== 0) continue;
        all++;
        if (visits.part[v] === 1) moved++;
      }
      shares.push(moved / all);
    };
    play(queued, {}, 1, off);
    play(queued, { 'pricing.deal': 0.05 }, 1, off);
    play(queued, { 'pricing.deal': 0.3 }, 1, off);
    expect(shares[0]!).toBeCloseTo(0.4, 1);
    expect(shares[1]! - shares[0]!).toBeGreaterThan(0.01);
    expect(shares[1]! - shares[0]!).toBeLessThan(0.12);
    expect(shares[2]!).toBeGreaterThan(0.58);
    expect(shares[2]!).toBeLessThan(0.8);
    expect(last(play(queued, { 'pricing.deal': 0.3 }, 1), 'dealVisitShare')).toBeCloseTo(shares[2]!, 6);
  });

  it('make customers mind prices more, for about a year', () => {
    const mind = (world: typeof base) => mean(column(world.customers, 'pricing.sensitized'));
    expect(mind(base)).toBe(0);
    expect(mind(deal.world)).toBeGreaterThan(0.02);
    expect(mind(deal.world)).toBeLessThan(0.3);
    const after = play(deal.world, { 'pricing.deal': 0 }, 4).world;
    expect(mind(after) / mind(deal.world)).toBeCloseTo(Math.exp(-1), 3);
  });
});

describe('rewards', () => {
  it('cost what they promise, bring favours and move light buyers more than heavy ones', () => {
    const rewarded = play(base, { 'pricing.rewards': 0.1 }, 6);
    const response = column(base.traits.customers, 'pricing.response');
    const rate = column(base.traits.customers, 'needRate');
    const light = [...rate.keys()].filter((i) => rate[i]! < 3);
    const heavy = [...rate.keys()].filter((i) => rate[i]! > 9);
    expect(mean(light.map((i) => response[i]!))).toBeGreaterThan(0.9);
    expect(mean(heavy.map((i) => response[i]!))).toBeLessThan(0.4);
    expect(sum(rewarded, 'visits')).toBeGreaterThan(1.01 * sum(steady, 'visits'));
    expect(last(rewarded, 'rewardCents') / last(rewarded, 'revenueCents')).toBeGreaterThan(0.06);
    expect(last(rewarded, 'rewardCents') / last(rewarded, 'revenueCents')).toBeLessThan(0.11);
    expect(last(rewarded, 'discounts')).toBe(last(rewarded, 'rewardCents'));
    expect(mean(column(rewarded.world.dyads, 'favours'))).toBeGreaterThan(0);
    expect(mean(column(steady.world.dyads, 'favours'))).toBe(0);
  });
});

describe('tier prices', () => {
  it('are paid by those who mind prices least, who come less once they know', () => {
    const tiered = play(base, { 'pricing.tierSpread': 0.2 }, 6);
    const tier = column(base.traits.customers, 'pricing.tier');
    for (const each of [0, 2]) expect([...tier].filter((t) => t === each).length / tier.length).toBeCloseTo(0.25, 1);
    const world = market({ mechanisms: { pricing: {} }, tracked: 300 });
    const found = parts(play(world, { 'pricing.tierSpread': 0.2 }, 2).reports[1]!, 'fairness');
    for (const { customer, value } of found) {
      if (tier[customer] === 2) expect(value).toBeLessThanOrEqual(0);
      else expect(value).toBeCloseTo(0, 12);
    }
    expect(found.some(({ value }) => value < -0.1)).toBe(true);
    expect(last(tiered, 'visits')).toBeLessThan(1.05 * last(steady, 'visits'));
  });
});

describe('contracts', () => {
  const bound = play(base, { 'pricing.contractMonths': 12, 'pricing.exitFee': 20 }, 6);

  it('put off those who are free and hold those who signed, whose purchases are not all valid', () => {
    const first = bound.reports.slice(0, 1);
    expect(last({ world: base, reports: first }, 'visits')).toBeLessThan(
      last({ world: base, reports: steady.reports.slice(0, 1) }, 'visits'),
    );
    expect(last(bound, 'visits')).toBeGreaterThan(1.1 * last(steady, 'visits'));
    expect(last(bound, 'validShare')).toBeLessThan(0.9);
    const left = column(bound.world.dyads, 'pricing.turnsLeft');
    expect([...left].filter((turns) => turns > 0).length).toBe(last(bound, 'contractHolderCount'));
    expect(last(bound, 'otherRevenue') % 2000).toBe(0);
    expect(last(bound, 'otherRevenue')).toBeGreaterThan(0);
  });

  it('end, and what they hid leaves then', () => {
    const after = play(bound.world, { 'pricing.contractMonths': 0, 'pricing.exitFee': 0 }, 6);
    const never = play(steady.world, {}, 6);
    expect(last(after, 'contractHolderCount')).toBe(0);
    expect(last(after, 'validShare')).toBe(1);
    expect(last(after, 'visits')).toBeLessThan(0.9 * last(bound, 'visits'));
    const kept = play(bound.world, { 'pricing.contractMonths': 0, 'pricing.exitFee': 0 }, 5);
    expect(sum(kept, 'visits')).toBeLessThan(1.25 * sum(never, 'visits'));
  });
});

describe('money', () => {
  it('charges interest and bad debts for credit, and multiplies by customers per agent', () => {
    const big = market({ mechanisms: { pricing: {} }, customersPerAgent: 7, history: 2 });
    const credit = play(big, { 'pricing.creditMonths': 2, 'pricing.rewards': 0.1 }, 3);
    const sales = last(credit, 'sales');
    expect(last(credit, 'interest')).toBe(Math.round(0.012 * sales));
    expect(last(credit, 'overhead')).toBe(Math.round(0.008 * sales));
    expect(last(credit, 'discounts') % 7).toBe(0);
    expect(sales).toBe(7 * 2800 * last(credit, 'visits'));
  });
});
