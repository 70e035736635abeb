// Portfolios: one for every customer, by value and need; then what treatments, offers and governance bring and cost.
import { describe, expect, it } from 'vitest';
import { createWorld, step } from '../../../src/engine/index.ts';
import { quantile, scoreOf, tierOf } from '../../../src/engine/mechanisms/portfolios/members.ts';
import { NEEDS, portfolioParams, TIER, TIERS } from '../../../src/engine/mechanisms/portfolios/params.ts';
import {
  attentionOf,
  followed,
  suitablePart,
  unsuitablePart,
} from '../../../src/engine/mechanisms/portfolios/treatment.ts';
import { RUNG } from '../../../src/engine/model/ladder-rules.ts';
import { column } from './offer-market.ts';
import { market, playSeeds } from './service-market.ts';

const rules = portfolioParams.parse({});

describe('formulas', () => {
  it('score what a customer brings and part of what it might bring', () => {
    expect(scoreOf(40, 100, 0.25)).toBe(55);
    expect(scoreOf(40, 10, 0.25)).toBe(40);
    expect(quantile(Float64Array.of(10, 10, 20), 30)).toBe(2.5);
  });

  it('keep a customer in its tier until a cut is clearly passed', () => {
    expect([tierOf(10, 10, 5, -1), tierOf(9, 10, 5, -1), tierOf(4, 10, 5, -1)]).toEqual([0, 1, 2]);
    expect([tierOf(9.5, 10, 5, TIER.top), tierOf(10.5, 10, 5, TIER.middle)]).toEqual([TIER.top, TIER.middle]);
    expect([tierOf(4.8, 10, 5, TIER.middle), tierOf(5.2, 10, 5, TIER.bottom)]).toEqual([TIER.middle, TIER.bottom]);
  });

  it('divide attention among those who are treated', () => {
    expect(attentionOf(1000, 500, 2)).toBe(0.5);
    expect(attentionOf(1000, 2000, 2)).toBeCloseTo(0.2, 12);
    expect(attentionOf(0, 0, 2)).toBe(0);
  });

  it('allow, adapt or block offers as well as the customer is known', () => {
    const { offers } = rules;
    expect(suitablePart(0, 0.5, offers)).toBe(offers.relevant);
    expect(suitablePart(0, 0.5, offers) + unsuitablePart(0, 0.5, offers)).toBe(1);
    // Of a stranger rules know nothing: they block good offers as often as bad ones.
    expect(suitablePart(1, 0, offers) / offers.relevant).toBeCloseTo(0.5, 12);
    expect(unsuitablePart(1, 0, offers) / (1 - offers.relevant)).toBeCloseTo(0.5, 12);
    expect(suitablePart(1, 1, offers)).toBeCloseTo(0.35 + 0.65 * 0.5, 12);
    expect(unsuitablePart(1, 1, offers)).toBe(0);
  });

  it('follow rules and needs by halves until managers have taken hold', () => {
    const { governance } = rules;
    expect(followed(0, 2.5, governance)).toBe(0.4);
    expect(followed(1, 2.5, governance)).toBe(1);
    expect(followed(1, 1.5, governance)).toBeCloseTo(0.88, 12);
  });
});

const segment = (id: string, part: number, importance: object) => ({ id, name: id, share: part, importance });
const scenarioOf = (mechanisms: object = {}, levers: Record<string, number | string> = {}) =>
  market({
    mechanisms: { portfolios: {}, pricing: {}, ...mechanisms },
    history: { turns: 5 },
    market: {
      customers: 600,
      customersPerAgent: 8,
      category: { name: 'A meal', referencePriceCents: 2800, unitCostCents: 900 },
      segments: [
        segment('thrifty', 0.3, { price: 4, empathy: 0.6 }),
        segment('hurried', 0.3, { waiting: 1.8 }),
        segment('regular', 0.4, { empathy: 1.6 }),
      ],
    },
    firms: ['aurora', 'bellavista'].map((id) => ({ id, name: id, start: { cashCents: 10_000_000, levers } })),
  });
const lever = (values: Record<string, number | string>) =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [`portfolios.${id}`, value]));
const TURNS = 5;
const SEEDS = 4;
const scenario = scenarioOf();
const games = new Map<string, ReturnType<typeof playSeeds>>();
function after(values: Record<string, number | string>): ReturnType<typeof playSeeds> {
  const key = JSON.stringify(values);
  const known = games.get(key) ?? playSeeds(scenario, lever(values), TURNS, SEEDS);
  games.set(key, known);
  return known;
}
const change = (values: Record<string, number | string>, metric: string, from = 2) =>
  after(values).mean(metric, from) - after({}).mean(metric, from);

describe('portfolios in a market', () => {
  it('hold every customer of a firm in exactly one', () => {
    const before = createWorld(scenario, '1', { explain: false });
    const { world, report } = step(before, {}, { explain: false });
    const portfolio = column(world.dyads, 'portfolio');
    const rung = column(before.dyads, 'rung');
    portfolio.forEach((p, d) => {
      expect([d, p >= 1 && p <= 9]).toEqual([d, rung[d]! >= RUNG.sampling]);
    });
    const members = report.firms[0]!.details.portfolioCustomers!;
    const all = Object.values(members).reduce((a, b) => a + b, 0);
    expect(Object.keys(members)).toHaveLength(TIERS.length * NEEDS.length);
    expect(all).toBe(rung.filter((r, d) => d % 2 === 0 && r >= RUNG.sampling).length);
    const tier = (name: string) => NEEDS.reduce((sum, need) => sum + members[`${name}-${need}`]!, 0) / all;
    expect(tier('top')).toBeCloseTo(0.2, 1);
    expect(tier('bottom')).toBeCloseTo(0.3, 1);
    const cents = report.firms[0]!.details.portfolioCents!;
    const perHead = (name: string) => NEEDS.reduce((sum, need) => sum + cents[`${name}-${need}`]!, 0) / tier(name);
    expect(perHead('top')).toBeGreaterThan(1.5 * perHead('middle'));
    expect(perHead('middle')).toBeGreaterThan(1.5 * perHead('bottom'));
  });

  it('know the need of a customer as far as the firm knows the customer', () => {
    const told = (known: number) => {
      const played = createWorld(scenarioOf({ portfolios: { known } }), '1', { explain: false });
      const { world } = step(played, {}, { explain: false });
      const need = column(world.traits.customers, 'portfolios.need');
      let [right, all] = [0, 0];
      column(world.dyads, 'portfolio').forEach((p, d) => {
        if (p === 0) return;
        all++;
        if ((p - 1) % NEEDS.length === need[Math.floor(d / 2)]) right++;
      });
      return right / all;
    };
    expect(told(1)).toBe(1);
    expect(told(0)).toBeGreaterThan(0.5);
    expect(told(0)).toBeLessThan(0.7);
  });

  it('are kept by attention: it costs at once, and the best come more', () => {
    const kept = { 'treatment.top': 'keep', attention: 1500 };
    expect(after(kept).at(0, 'profitCents') - after({}).at(0, 'profitCents')).toBe(-150_000);
    expect(change(kept, 'visits') / after({}).mean('visits', 2)).toBeGreaterThan(0.005);
    expect(change(kept, 'visits') / after({}).mean('visits', 2)).toBeLessThan(0.08);
    expect(change(kept, 'topValueShare')).toBeGreaterThan(0);
    // The same money for everybody is little for each.
    const all = { 'treatment.top': 'keep', 'treatment.middle': 'keep', 'treatment.bottom': 'keep', attention: 1500 };
    expect(after(kept).mean('topValueShare', 2)).toBeGreaterThan(after(all).mean('topValueShare', 2));
  });

  it('are served cheaper at less cost, and come somewhat less', () => {
    const cheaper = { 'treatment.bottom': 'serve-cheaper' };
    expect(change(cheaper, 'careMinutes')).toBeLessThan(-0.02);
    expect(after(cheaper).at(0, 'profitCents')).toBeGreaterThan(after({}).at(0, 'profitCents'));
    expect(change(cheaper, 'visits')).toBeLessThan(0);
  });

  it('leave when they are let go, and resent seeing others kept', () => {
    const gone = { 'treatment.bottom': 'let-go' };
    expect(change(gone, 'visits') / after({}).mean('visits', 2)).toBeLessThan(-0.02);
    expect(change(gone, 'visits') / after({}).mean('visits', 2)).toBeGreaterThan(-0.25);
    expect(change({ ...gone, 'treatment.top': 'keep' }, 'visits')).toBeLessThan(change(gone, 'visits'));
  });
});

describe('offers', () => {
  it('bring visits up to some number, and annoy beyond it', () => {
    expect(change({ offers: 1 }, 'visits')).toBeGreaterThan(0);
    expect(change({ offers: 8 }, 'visits')).toBeLessThan(change({ offers: 1 }, 'visits'));
    expect(change({ offers: 8 }, 'visits')).toBeLessThan(0);
    expect(change({ offers: 8 }, 'profitCents')).toBeLessThan(0);
  });

  it('suit better by rules, and best where somebody is in charge of the customer', () => {
    const product = { offers: 3, rules: 0.8 };
    const customer = { ...product, governance: 'customer' };
    const suits = (values: Record<string, number | string>) => after(values).mean('suitableOfferShare', 2);
    expect(suits({ offers: 3 })).toBeCloseTo(rules.offers.relevant, 6);
    expect(suits(product)).toBeGreaterThan(suits({ offers: 3 }) + 0.01);
    expect(suits(customer)).toBeGreaterThan(suits(product) + 0.01);
    expect(change(customer, 'visits')).toBeGreaterThan(change({ offers: 3 }, 'visits'));
  });
});

describe('customer governance', () => {
  it('costs pay and unrest before it takes hold (V22)', () => {
    const changed = { governance: 'customer' };
    const held = [0, 1, 2, 3].map((turn) => after(changed).at(turn, 'customerGovernanceShare'));
    expect(held[0]).toBeCloseTo(1 - Math.exp(-3 / 6), 6);
    expect(held[3]).toBeGreaterThan(0.85);
    expect(after(changed).at(0, 'profitCents') - after({}).at(0, 'profitCents')).toBe(-120_000);
    const world = createWorld(scenario, '1', { explain: false });
    const first = step(world, { aurora: lever(changed) }, { explain: false }).world;
    const minutes = column(first.firms, 'extraMinutes');
    const quiet = column(step(world, {}, { explain: false }).world.firms, 'extraMinutes');
    expect(minutes[0]! - quiet[0]!).toBeCloseTo(1, 6);
    expect(minutes[1]).toBe(quiet[1]);
  });
});

describe('portfolios of all firms', () => {
  it('bring nobody an edge when all keep their best', () => {
    const kept = lever({ attention: 1500, 'treatment.top': 'keep' });
    const together = playSeeds(scenarioOf({}, kept), {}, 3, 2);
    expect(together.mean('marketShare')).toBeGreaterThan(0.44);
    expect(together.mean('marketShare')).toBeLessThan(0.56);
  });
});
