// What each policy does with a typical market: directions, not digits.
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/engine/contract/observation.ts';
import { createWorld } from '../../../src/engine/game.ts';
import { observe } from '../../../src/engine/observe.ts';
import { playTurn } from '../../../src/engine/play.ts';
import { gradedPolicy, policyNamed } from '../../../src/engine/policies/index.ts';
import { scenarioOf, smaller } from '../harness.ts';

const scenario = scenarioOf(smaller('bistro', 200, 2));
let world = createWorld(scenario, 'directions', { explain: false });
for (let t = 0; t < 3; t++) world = playTurn(world, {}, { explain: false }).world;
const seen = observe(world, 'aurora');
const half = () => 0.5;

function decide(name: string, change: Partial<Observation> = {}, draw: (slot: number) => number = half) {
  return policyNamed(name).decide({ ...seen, ...change }, draw) as Record<string, number>;
}
const lever = (id: string) => seen.levers.find((each) => each.id === id)!;

describe('policies', () => {
  it('steady does nothing', () => {
    expect(decide('steady')).toEqual({});
  });

  it('price-cutter asks less than at its start, and no less each turn', () => {
    const price = decide('price-cutter')['pricing.price']!;
    expect(price).toBeLessThan(28);
    expect(decide('price-cutter', { turn: 7 })['pricing.price']).toBe(price);
  });

  it('advertiser and overseller are loud, the one honest', () => {
    expect(decide('advertiser')['promotion.advertising']).toBeGreaterThan(6000);
    expect(decide('advertiser')).not.toHaveProperty('promotion.promise');
    expect(decide('overseller')['promotion.promise']).toBeGreaterThan(lever('promotion.promise').max / 2);
  });

  it('relationship-maximizer goes to the bounds, relationship-builder stays inside them', () => {
    const [most, some] = [decide('relationship-maximizer'), decide('relationship-builder')];
    for (const id of ['service-offer.guestBook', 'recovery.allowance']) {
      expect(most[id]).toBe(lever(id).max);
      expect(some[id]).toBeLessThan(lever(id).max);
      expect(some[id]).toBeGreaterThan(lever(id).min);
    }
    expect(some['promotion.promise']).toBe(0);
  });

  it('relationship-builder hires into a crowd and dismisses when idle', () => {
    const staff = (utilization: number) =>
      decide('relationship-builder', { history: [], metrics: { ...seen.metrics, utilization } })[
        'workforce.staff.team'
      ]!;
    expect(staff(1)).toBeGreaterThan(staff(0.8));
    expect(staff(0.8)).toBeGreaterThan(staff(0.55));
  });

  it('cost-milker and automator let people go', () => {
    expect(decide('cost-milker')['workforce.staff.team']).toBeLessThan(13);
    expect(decide('automator', { turn: 5 })['workforce.staff.team']).toBeLessThan(13);
  });

  it('last-turn-milker is relationship-builder until the last turn', () => {
    expect(decide('last-turn-milker')).toEqual(decide('relationship-builder'));
    const last = decide('last-turn-milker', { turn: seen.turns });
    expect(last['pricing.price']).toBeGreaterThan(28);
    expect(last['promotion.advertising']).toBe(0);
  });

  it('imitator goes part of the way to the largest rival, as far as it is seen', () => {
    const rivals = seen.rivals.map((rival, k) => ({
      ...rival,
      levers: { 'pricing.price': 20 + k },
      marketShare: { estimate: k / 10, low: 0, high: 1 },
    }));
    expect(decide('imitator', { rivals })).toEqual({ 'pricing.price': 26.5 });
  });

  it('learner moves one lever and takes back what did not help', () => {
    const first = decide('learner', { history: [], turn: 1 });
    expect(Object.keys(first).length).toBe(1);
    const turn = (profitCents: number, price: number) => ({
      turn: 1,
      decisions: { ...Object.fromEntries(seen.levers.map(({ id, value }) => [id, value])), 'pricing.price': price },
      metrics: { profitCents },
      ladder: [],
      rivals: [],
    });
    const movable = seen.levers.filter(({ kind, open }) => kind === 'number' && open);
    const tried = movable.findIndex(({ id }) => id === 'pricing.price');
    const now = tried + 1 + movable.length;
    const worse = decide('learner', { turn: now, history: [turn(100, 28), turn(50, 31)] });
    expect(worse['pricing.price']).toBe(28);
    const better = decide('learner', { turn: now, history: [turn(100, 28), turn(150, 31)] });
    expect(better).not.toHaveProperty('pricing.price');
  });

  it('random moves every open lever; graded play mixes it with good play', () => {
    const open = seen.levers.filter((each) => each.open).length;
    expect(Object.keys(decide('random')).length).toBe(open);
    expect(gradedPolicy(1).decide(seen, half)).toEqual(decide('relationship-builder'));
    expect(gradedPolicy(0).decide(seen, half)).toEqual(decide('random'));
    expect(gradedPolicy(0.6).decide(seen, half)).toEqual(decide('relationship-builder'));
  });
});
