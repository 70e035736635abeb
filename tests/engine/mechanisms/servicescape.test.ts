// The room: how money builds and time wears it, what visits get of it, crowding, comfort and first guesses.
import { describe, expect, it } from 'vitest';
import { nextRoom } from '../../../src/engine/mechanisms/servicescape.ts';
import { column, last, market, mean, play, sum } from './offer-market.ts';

const base = market({ mechanisms: { servicescape: {} } });
const steady = play(base, {}, 8);

describe('nextRoom', () => {
  it('wears 10 % without money, is held by the reference and saturates', () => {
    expect(nextRoom(0.5, 0, 3000, 0.1)).toBeCloseTo(0.45, 12);
    expect(nextRoom(0.5, 3000, 3000, 0.1)).toBeCloseTo(0.5, 12);
    let stock = 0.5;
    for (let t = 0; t < 100; t++) stock = nextRoom(stock, 9000, 3000, 0.1);
    expect(stock).toBeCloseTo(0.75, 9);
    expect(nextRoom(0.9, 1e9, 3000, 0.1)).toBeLessThanOrEqual(1);
  });
});

describe('in a market', () => {
  it('holds a neutral room at the default, for the money posted', () => {
    expect(last(steady, 'servicescapeShare')).toBeCloseTo(0.5, 9);
    expect(last(steady, 'facilities')).toBe(300_000);
  });

  it('more money brings guests over some turns, with diminishing returns; none loses them', () => {
    const visits = (money: number) =>
      sum(play(base, { 'servicescape.room': money }, 8), 'visits') / sum(steady, 'visits');
    const [poor, good, lavish] = [visits(0), visits(8000), visits(13000)];
    expect(poor).toBeLessThan(0.98);
    expect(good).toBeGreaterThan(1.02);
    expect(lavish - good).toBeLessThan(good - 1);
    const first = play(base, { 'servicescape.room': 8000 }, 1);
    expect(last(first, 'visits')).toBe(last({ world: base, reports: steady.reports.slice(0, 1) }, 'visits'));
  });

  it('gives comfort, which crowding spoils, and a crowd that disturbs', () => {
    const mechanisms = { servicescape: {}, 'service-queue': { staffHours: 450, patienceMinutes: 0 } };
    const crowded = play(market({ mechanisms, history: 4 }), {}, 2);
    const empty = play(
      market({ mechanisms: { ...mechanisms, 'service-queue': { staffHours: 1e6 } }, history: 4 }),
      {},
      2,
    );
    const normal = column(steady.world.firms, 'comfort')[0]!;
    expect(normal).toBeCloseTo(0.5, 9);
    expect(last(crowded, 'crowdingLoad')).toBeGreaterThan(0.1);
    expect(column(crowded.world.firms, 'comfort')[0]!).toBeLessThan(0.48);
    expect(last(empty, 'crowdingLoad')).toBe(0);
    expect(column(empty.world.firms, 'servicescape.company')[0]!).toBeLessThan(0);
    expect(column(crowded.world.firms, 'servicescape.company')[0]!).toBeLessThan(-0.02);
    expect(column(crowded.world.firms, 'servicescape.company')[0]!).toBeGreaterThanOrEqual(-0.12);
    expect(column(steady.world.firms, 'servicescape.company')[0]).toBeCloseTo(0, 12);
  });

  it('is guessed by those who have never been inside', () => {
    const fine = market({ mechanisms: { servicescape: { firms: { a: 1 } } }, history: 0 });
    const played = play(fine, { 'servicescape.room': 1e6 }, 6);
    const visits = column(played.world.dyads, 'visits');
    const belief = column(played.world.dyads, 'belief');
    const width = belief.length / visits.length;
    // Learned drivers stand in canonical order: core quality, servicescape, other customers, sensory.
    const guess = (firm: number) =>
      mean([...visits.keys()].filter((d) => d % 4 === firm && visits[d] === 0).map((d) => belief[d * width + 1]!));
    expect(width).toBe(4);
    expect(guess(0)).toBeGreaterThan(0.02);
    expect(guess(0)).toBeLessThan(0.1);
    expect(guess(1)).toBeCloseTo(0, 6);
  });
});
