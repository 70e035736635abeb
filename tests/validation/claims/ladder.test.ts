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
  /** What the firm's customers between two rungs bought there in four turns, with another quality against as usual. */
  function keptAt(least: number, most: number, change: number): number {
    let [changed, usual] = [0, 0];
    for (const seed of SEEDS) {
      const start = startOf(scenario, seed);
      const firm = start.rules.firmIds.indexOf(FIRM);
      const { rung } = dyads(start);
      const count = (from: World) => {
        let visited = 0;
        play(from, 4, {
          onVisits(visits) {
            for (let v = 0; v < visits.count; v++) {
              if (visits.firm[v] !== firm) continue;
              const held = rung![visits.customer[v]! * scenario.firms.length + firm]!;
              if (held >= least && held <= most) visited++;
            }
          },
        });
        return visited;
      };
      changed += count(withQuality(start, FIRM, change));
      usual += count(start);
    }
    return changed / usual;
  }

  claim(24, 'soften poor service: the committed stay where others leave, and who trusts is less dissatisfied', () => {
    const loose = keptAt(RUNG.sampling, RUNG.sampling, -0.12);
    expect(loose).toBeLessThan(0.93);
    expect(keptAt(RUNG.commitment, RUNG.exclusivity, -0.12)).toBeGreaterThan(loose + 0.03);
    const drop = (buffer: number) => {
      const { market } = scenario;
      const start = startOf({ ...scenario, market: { ...market, ties: { ...market.ties, buffer } } }, SEEDS[0]!);
      const firm = start.rules.firmIds.indexOf(FIRM);
      const end = (from: World) => play(from, 2).history.at(-1)!.firms[firm]!.metrics.satisfactionMean!;
      return end(start) - end(withQuality(start, FIRM, -0.12));
    };
    expect(drop(scenario.market.ties.buffer)).toBeLessThan(0.97 * drop(0));
  });

  claim(27, 'are lost faster than they are built, by steps of quality of the same size', () => {
    const STEP = 0.12;
    const sums = { trust: [0, 0], committed: [0, 0] };
    for (const seed of SEEDS) {
      const start = startOf(scenario, seed);
      const firm = start.rules.firmIds.indexOf(FIRM);
      const [better, usual, worse] = [STEP, 0, -STEP].map((change) =>
        play(withQuality(start, FIRM, change), 6)
          .history.filter(({ turn }) => turn > 0)
          .map(({ firms }) => firms[firm]!.metrics),
      );
      usual!.forEach((same, t) => {
        sums.trust[0]! += better![t]!.trustMean! - same.trustMean!;
        sums.trust[1]! += same.trustMean! - worse![t]!.trustMean!;
        sums.committed[0]! += better![t]!.committedShare! - same.committedShare!;
        sums.committed[1]! += same.committedShare! - worse![t]!.committedShare!;
      });
    }
    expect(sums.trust[0]).toBeGreaterThan(0);
    expect(sums.trust[1]).toBeGreaterThan(1.5 * sums.trust[0]!);
    expect(sums.committed[1]).toBeGreaterThan(1.3 * sums.committed[0]!);
  });

  claim(29, 'a little more retention is worth several times as much as a little more margin', () => {
    const { retention, margin } = elasticities(cohortEconomics('claim-1'));
    expect(retention).toBeGreaterThan(2 * margin);
    expect(retention).toBeLessThan(8);
  });
});
