// The shape of the ladder in the bistro (model section 2): close to the sketch at a steady state, steady, and answering to
// reliability, overselling and a price cut on the rungs where it should. Shares are of a firm's buyers, in percent.
import { describe, expect, it } from 'vitest';
import type { FirmDecisions } from '../../src/engine/contract/levers.ts';
import { RUNG, RUNGS } from '../../src/engine/model/ladder-rules.ts';
import type { World } from '../../src/engine/world.ts';
import { median } from './laws.ts';
import { printFigures, tells } from './report.ts';
import { play, SEEDS, scenarioWith, startOf } from './simulate.ts';

const SKETCH = { sampling: 61, preference: 21, favor: 6, commitment: 8, referral: 3, exclusivity: 1 } as const;
const IDLE_TURNS = 16;
const FIRM = 'aurora';
/** The last turns of a run, over which a case is judged. */
const LATE = [12, 13, 14, 15, 16];

/** Reliable, recovers, recognizes: what the second case of the sketch means here. */
const GOOD: FirmDecisions = {
  'blueprint.prevention': 3000,
  'recovery.allowance': 25,
  'recovery.empowerment': 0.8,
  'service-offer.guestBook': 3,
  'training.hours': 10,
  'workforce.staff.team': 15,
};

type Shape = readonly number[];

/** Percent of the buyers on each rung from sampling up, for one firm or all together. */
function shapeOf(world: World, turn: number, firm?: string): Shape {
  const record = world.history.find((entry) => entry.turn === turn)!;
  const counts = RUNGS.map((_, rung) =>
    record.rungs.reduce((sum, rungs, j) => (firm && world.rules.firmIds[j] !== firm ? sum : sum + rungs[rung]!), 0),
  );
  const buyers = counts.slice(RUNG.sampling).reduce((a, b) => a + b, 0);
  return counts.map((count) => (100 * count) / buyers);
}

function late(world: World, rung: number): number {
  return LATE.reduce((sum, turn) => sum + shapeOf(world, turn, FIRM)[rung]!, 0) / LATE.length;
}

// A steady state: nothing happens from outside, and tastes stand still.
const scenario = scenarioWith('bistro', { events: [], 'mechanisms/market-events': {} });
const starts = SEEDS.map((seed) => startOf(scenario, seed));
const runs = (decisions: FirmDecisions) =>
  starts.map((start) => play(start, IDLE_TURNS, { decide: (turn) => (turn === 1 ? { [FIRM]: decisions } : {}) }));

describe('the ladder of the bistro', () => {
  printFigures();
  const idle = runs({});

  it('has the shape of the sketch at a steady state, each rung within a factor of two and in the same order', () => {
    const shares = Object.entries(SKETCH).map(([rung, sketched]) => {
      const values = starts.map((start) => shapeOf(start, 0)[RUNGS.indexOf(rung as keyof typeof SKETCH)]!);
      const band = { min: sketched / 2, max: sketched * 2 };
      tells('L1', `${rung}, % of buyers`, values, band, band);
      return { rung, sketched, found: median(values) };
    });
    const order = (share: 'sketched' | 'found') =>
      [...shares].sort((a, b) => b[share] - a[share]).map(({ rung }) => rung);
    expect(order('found')).toEqual(order('sketched'));
  });

  it('moves less than a point a turn over sixteen idle turns', () => {
    for (const [rung, name] of RUNGS.entries()) {
      if (rung === RUNG.none) continue;
      const moves = idle.map((world) => {
        const steps = Array.from(
          { length: IDLE_TURNS },
          (_, t) => shapeOf(world, t + 1)[rung]! - shapeOf(world, t)[rung]!,
        );
        return steps.reduce((sum, step) => sum + Math.abs(step), 0) / IDLE_TURNS;
      });
      tells('L2', `${name}, mean move in points a turn`, moves, { max: 1 }, { max: 1 });
    }
    const drift = idle.map(
      (world) => Math.abs(shapeOf(world, 16)[RUNG.sampling]! - shapeOf(world, 0)[RUNG.sampling]!) / 16,
    );
    tells('L2', 'drift of sampling, points a turn', drift, { max: 1 }, { max: 1 });
  });

  const differences = (worlds: readonly World[], rungs: readonly number[]) =>
    worlds.map((world, k) => rungs.reduce((sum, rung) => sum + late(world, rung) - late(idle[k]!, rung), 0));

  it('carries a firm that is reliable, recovers and recognizes up to the top rungs', () => {
    const good = runs(GOOD);
    const top = differences(good, [RUNG.favor, RUNG.commitment, RUNG.referral, RUNG.exclusivity]);
    tells('L3', 'good: favor and above, points gained', top, { min: 5, max: 25 }, { min: 2 });
    tells('L3', 'good: exclusivity, points gained', differences(good, [RUNG.exclusivity]), { min: 0.5 }, { min: 0 });
    tells(
      'L3',
      'good: preference without favour, points gained',
      differences(good, [RUNG.preference]),
      { max: 0 },
      { max: 0 },
    );
  });

  it('is not climbed by overselling: sampling grows, the top does not', () => {
    const oversell = runs({ 'promotion.promise': 0.15 });
    tells('L4', 'oversell: sampling, points gained', differences(oversell, [RUNG.sampling]), { min: 0 }, { min: 0 });
    const top = differences(oversell, [RUNG.commitment, RUNG.referral, RUNG.exclusivity]);
    tells('L4', 'oversell: commitment and above, points gained', top, { max: 0.5 }, { max: 0.5 });
  });

  it('is not climbed by a price cut of 15 %: it buys buyers and preference, not the top', () => {
    const cut = runs({ 'pricing.price': 23.8 });
    const buyers = cut.map((world, k) => buyersOf(world) / buyersOf(idle[k]!) - 1);
    tells('L5', 'price cut: buyers gained, share', buyers, { min: 0.02 }, { min: 0 });
    const top = differences(cut, [RUNG.commitment, RUNG.referral, RUNG.exclusivity]);
    tells('L5', 'price cut: commitment and above, points gained', top, { max: 0.5 }, { max: 0.5 });
  });
});

function buyersOf(world: World): number {
  const j = world.rules.firmIds.indexOf(FIRM);
  return LATE.reduce((sum, turn) => {
    const rungs = world.history.find((entry) => entry.turn === turn)!.rungs[j]!;
    return sum + rungs.slice(RUNG.sampling).reduce((a, b) => a + b, 0);
  }, 0);
}
