// Claims about relationships: the rungs, how fast they are climbed and lost, and what they are worth.
import { describe, expect } from 'vitest';
import { RUNG } from '../../../src/engine/model/ladder-rules.ts';
import { OUTCOME } from '../../../src/engine/model/visits.ts';
import type { World } from '../../../src/engine/world.ts';
import { cohortEconomics, elasticities } from '../retention.ts';
import { play, scenarioWith, startOf, withQuality } from '../simulate.ts';
import { claim } from './table.ts';

const FIRM = 'aurora';
const scenario = scenarioWith('bistro', { events: [], 'market/customers': 1500, 'market/customersPerAgent': 8 });
const SEEDS = ['claim-1', 'claim-2', 'claim-3'];

const dyads = (world: World) => world.dyads.columns as unknown as Record<string, Float32Array>;

describe('the ladder', () => {
  /** Over some turns, by rung at the start: purchases there and elsewhere, and at a firm whose rival offered more. */
  function behaviour() {
    const here = new Float64Array(7);
    const all = new Float64Array(7);
    const withstood = new Float64Array(7);
    for (const seed of SEEDS) {
      let before = startOf(scenario, seed);
      const firms = scenario.firms.length;
      play(before, 4, {
        onVisits(visits, _, after) {
          const rungs = dyads(before).rung!;
          for (let v = 0; v < visits.count; v++) {
            if (visits.outcome[v] !== OUTCOME.served) continue;
            const i = visits.customer[v]!;
            for (let j = 0; j < firms; j++) {
              const rung = rungs[i * firms + j]!;
              all[rung]!++;
              if (visits.firm[v] !== j) continue;
              here[rung]!++;
              if (visits.tempted[v] === 1) withstood[rung]!++;
            }
          }
          before = after;
        },
      });
    }
    return { share: here.map((n, k) => n / all[k]!), withstood: withstood.map((n, k) => n / here[k]!) };
  }

  claim(9, 'from sampling to exclusivity, customers buy more and more of what they need at the firm', () => {
    const { share, withstood } = behaviour();
    expect(share[RUNG.sampling]).toBeGreaterThan(share[RUNG.none]!);
    expect(share[RUNG.preference]).toBeGreaterThan(1.4 * share[RUNG.sampling]!);
    expect(share[RUNG.preference]).toBeLessThan(0.9);
    expect(share[RUNG.commitment]).toBeGreaterThan(share[RUNG.preference]!);
    expect(share[RUNG.exclusivity]).toBeGreaterThan(0.99);
    expect(withstood[RUNG.commitment]).toBeGreaterThan(0);
  });
});

describe('satisfaction and loyalty', () => {
  claim(43, 'the loyal are satisfied and trust; most of the satisfied are not loyal', () => {
    const start = startOf(scenario, SEEDS[0]!);
    const { satisfaction, rung, visits, trustAlpha, trustBeta } = dyads(start);
    let [loyal, both, satisfied, trusting] = [0, 0, 0, 0];
    for (let d = 0; d < rung!.length; d++) {
      if (visits![d]! < 4) continue;
      const pleased = satisfaction![d]! >= 0.68;
      const bound = rung![d]! >= RUNG.commitment;
      satisfied += Number(pleased);
      loyal += Number(bound);
      both += Number(pleased && bound);
      trusting += Number(bound && trustAlpha![d]! / (trustAlpha![d]! + trustBeta![d]!) >= 0.5);
    }
    expect(both / loyal).toBeGreaterThan(0.75);
    expect(both / satisfied).toBeLessThan(0.5);
    expect(trusting).toBe(loyal);
  });
});

describe('relationships', () => {
  claim(24, 'soften poor service: who trusts the firm stays when it is worse for half a year', () => {
    let [kept, usual] = [
      [0, 0],
      [0, 0],
    ];
    for (const seed of SEEDS) {
      const start = startOf(scenario, seed);
      const firm = start.rules.firmIds.indexOf(FIRM);
      const { trustAlpha, trustBeta, visits: known } = dyads(start);
      const groupOf = (customer: number) => {
        const d = customer * scenario.firms.length + firm;
        const trust = trustAlpha![d]! / (trustAlpha![d]! + trustBeta![d]!);
        return known![d]! < 4 ? undefined : trust >= 0.62 ? 1 : trust <= 0.52 ? 0 : undefined;
      };
      const count = (from: World) => {
        const sums = [0, 0];
        play(from, 4, {
          onVisits(visits) {
            for (let v = 0; v < visits.count; v++) {
              const group = visits.firm[v] === firm ? groupOf(visits.customer[v]!) : undefined;
              if (group !== undefined) sums[group]!++;
            }
          },
        });
        return sums;
      };
      const [worse, same] = [count(withQuality(start, FIRM, -0.12)), count(start)];
      kept = kept.map((n, k) => n + worse[k]!);
      usual = usual.map((n, k) => n + same[k]!);
    }
    expect(kept[0]! / usual[0]!).toBeLessThan(0.95);
    expect(kept[1]! / usual[1]!).toBeGreaterThan(kept[0]! / usual[0]! + 0.03);
  });

  claim(27, 'are lost faster than they are built', () => {
    const BAD = 2;
    const curves = SEEDS.map((seed) => {
      const start = startOf(scenario, seed);
      const firm = start.rules.firmIds.indexOf(FIRM);
      const trust = (world: World) =>
        world.history.filter(({ turn }) => turn >= 0).map(({ firms }) => firms[firm]!.metrics.trustMean!);
      const usual = trust(play(start, 14));
      const shaken = trust(play(withQuality(play(withQuality(start, FIRM, -0.15), BAD), FIRM, 0.15), 14 - BAD));
      return usual.map((value, t) => value - shaken[t]!);
    });
    const lost = curves[0]!.map((_, t) => curves.reduce((sum, curve) => sum + curve[t]!, 0));
    const most = Math.max(...lost);
    const bottom = lost.indexOf(most);
    const gone = lost.findIndex((value) => value >= most / 2);
    const back = lost.findIndex((value, t) => t > bottom && value <= most / 2);
    expect(most).toBeGreaterThan(0);
    expect((back < 0 ? lost.length : back) - bottom).toBeGreaterThan(2 * gone);
  });

  claim(29, 'a little more retention is worth several times as much as a little more margin', () => {
    const { retention, margin } = elasticities(cohortEconomics('claim-1'));
    expect(retention).toBeGreaterThan(2 * margin);
    expect(retention).toBeLessThan(8);
  });
});
