// Claims about processes: standards against variability, and the four signs of a redesign.
import { describe, expect } from 'vitest';
import type { World } from '../../../src/engine/world.ts';
import { market, staffed, TWO_STEPS } from '../../engine/mechanisms/service-market.ts';
import { games, type Moves, once, SEEN, surely, surelyOf } from './games.ts';
import { claim } from './table.ts';

const SEEDS = 4;
const REGULAR = 6;
const process = { steps: [...TWO_STEPS, { id: 'wait', name: 'Wait', valueAdding: false, waitMinutes: 8 }] };

/** Mean spread of what regular customers of the first firm perceived. */
function spread({ dyads }: World): number {
  const { qualityVariance, visits } = dyads.columns as unknown as Record<string, Float32Array>;
  const deviations: number[] = [];
  for (let d = 0; d < visits!.length; d += 2)
    if (visits![d]! >= REGULAR) deviations.push(Math.sqrt(qualityVariance![d]!));
  return deviations.reduce((a, b) => a + b, 0) / deviations.length;
}

describe('variability', () => {
  const scenario = market({
    mechanisms: { improvement: {}, 'co-production': {}, ...staffed(22) },
    levers: { 'improvement.change': { default: 0 }, 'co-production.level': { default: 'medium' } },
    process,
  });
  const usual = games(scenario, SEEDS, 8);
  const narrower = (moves: Moves) => {
    const calm = games(scenario, SEEDS, 8, once(moves));
    return surelyOf(usual.each.map(({ world }, k) => spread(world) - spread(calm.each[k]!.world)));
  };

  claim(55, 'falls where work is standardized', () => {
    expect(narrower({ 'improvement.describe': 800, 'improvement.standardize': 1600 })).toBeGreaterThan(SEEN);
    expect(narrower({ 'blueprint.prevention': 4000 })).toBeGreaterThan(SEEN);
  });

  claim(55, 'falls where staff are trained, and where customers are', () => {
    expect(narrower({ 'training.hours': 24, 'training.topic': 'reliability' })).toBeGreaterThan(SEEN);
    expect(narrower({ 'co-production.education': 6000 })).toBeGreaterThan(SEEN);
  });
});

describe('a redesign', () => {
  claim(
    62,
    'brings fewer failures, shorter cycles, productivity and satisfaction, after it has cost and disturbed',
    () => {
      const scenario = market({ mechanisms: staffed(22), process });
      const usual = games(scenario, SEEDS, 8);
      const redesign = (turn: number) => ({ aurora: { 'blueprint.redesign': turn === 1 ? 'drop-steps' : 'none' } });
      const redesigned = games(scenario, SEEDS, 8, redesign);
      expect(surely(usual, redesigned, 'profitCents', 1, 2)).toBeGreaterThan(SEEN);
      expect(surely(usual, redesigned, 'failuresPerVisit', 6)).toBeGreaterThan(SEEN);
      expect(surely(redesigned, usual, 'satisfactionMean', 6)).toBeGreaterThan(SEEN);
      for (const { reports } of redesigned.each) {
        const signs = reports.at(-1)!.firms[0]!.details.redesignSigns!;
        expect(signs['less-cycle-time']).toBeGreaterThan(0.1);
        expect(signs['productivity-minutes']).toBeGreaterThan(0.5);
      }
    },
  );
});
