// Claims about what a firm knows of its customers: what fit is worth, and what a rival can't copy.
import { describe, expect } from 'vitest';
import type { World } from '../../../src/engine/world.ts';
import { market } from '../../engine/mechanisms/service-market.ts';
import { game, games, type Moves, once, type Plan, SEEN, surely } from './games.ts';
import { claim } from './table.ts';

const SEEDS = 4;
const chain: Moves = {
  'customer-knowledge.capture': 2,
  ...Object.fromEntries(
    ['collate', 'retrieve', 'utilize', 'share'].map((step) => [`customer-knowledge.effort.${step}`, 1200]),
  ),
};
const scenario = market({ mechanisms: { 'customer-knowledge': {}, 'service-offer': {}, pricing: {} } });

describe('fit', () => {
  claim(45, 'a service fitted to each customer does some 9 points better', () => {
    const [usual, fitted] = [{}, chain].map((moves) => games(scenario, SEEDS, 10, once(moves)));
    expect(surely(fitted!, usual!, 'visits', 6)).toBeGreaterThan(SEEN);
    const better = fitted!.mean('visits', 8) / usual!.mean('visits', 8) - 1;
    expect(better).toBeGreaterThan(0.04);
    expect(better).toBeLessThan(0.18);
  });
});

describe('what rivals can match', () => {
  const COPIED = 7;
  const TURNS = 13;
  /** One firm moves first, and the rival does the same six turns later. */
  const copied =
    (moves: Moves): Plan =>
    (turn) =>
      turn === 1 ? { aurora: moves } : turn === COPIED ? { bellavista: moves } : {};

  /** How far ahead the first firm was before it was copied, and six turns later. */
  function leads(moves: Moves, lead: (world: World) => number): [number, number] {
    const at = (turns: number) => lead(game(scenario, 'claim-1', turns, copied(moves)).world);
    return [at(COPIED - 1), at(TURNS)];
  }

  claim(48, 'is quality, within a year and a half; what it learned of its customers they do not know', () => {
    const [ahead, after] = leads({ 'service-offer.ingredients': 14 }, ({ firms }) => {
      const delivered = firms.columns.delivered as Float64Array;
      return delivered[0]! - delivered[1]!;
    });
    expect(ahead).toBeGreaterThan(0.03);
    expect(Math.abs(after)).toBeLessThan(0.35 * ahead);
    const [known, stillKnown] = leads(chain, ({ dyads }) => {
      const { knowledge, habit } = dyads.columns as unknown as Record<string, Float32Array>;
      const regulars = [...habit!.keys()].filter((d) => d % 2 === 0 && habit![d]! > 0.6);
      return regulars.reduce((sum, d) => sum + knowledge![d]! - knowledge![d + 1]!, 0) / regulars.length;
    });
    expect(known).toBeGreaterThan(0.1);
    expect(stillKnown).toBeGreaterThan(0.6 * known);
  });
});
