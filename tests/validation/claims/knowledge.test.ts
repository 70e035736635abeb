// Claims about what a firm knows of its customers: what fit is worth, and what a rival can't copy.
import { describe, expect } from 'vitest';
import { market } from '../../engine/mechanisms/service-market.ts';
import { games, type Moves, once, type Plan, SEEN, surely } from './games.ts';
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
  /** One firm moves first and the rival does the same eight turns later. */
  const matched =
    (moves: Moves): Plan =>
    (turn) =>
      turn === 1 ? { aurora: moves } : turn === 9 ? { bellavista: moves } : {};

  claim(48, 'is quality, within a year; the lead of who learned first lasts longer', () => {
    const usual = games(scenario, SEEDS, 14);
    const lead = (moves: Moves) => {
      const copied = games(scenario, SEEDS, 14, matched(moves));
      const ahead = (turn: number) =>
        copied.mean('marketShare', turn - 1, turn) - usual.mean('marketShare', turn - 1, turn);
      return { seen: surely(copied, usual, 'marketShare', 8, 8), kept: ahead(14) / ahead(8) };
    };
    const quality = lead({ 'service-offer.ingredients': 14 });
    const learned = lead(chain);
    expect(quality.seen).toBeGreaterThan(SEEN);
    expect(learned.seen).toBeGreaterThan(SEEN);
    expect(learned.kept).toBeGreaterThan(quality.kept + 0.1);
  });
});
