// Looking back at a game, and two runs side by side: against the quarters that the host tells.
import { describe, expect, it } from 'vitest';
import {
  comparable,
  decisionsIn,
  differencesOf,
  otherDecisions,
  placesAfter,
  scoresOf,
} from '../../../src/app/views/replay.ts';
import { OWN, playedGame } from './played.ts';

const game = playedGame(2);
const longer = playedGame(3);

describe('a game looked back at', () => {
  it('tells where everybody stood after any quarter', () => {
    const places = placesAfter(game, OWN, 2);
    expect(places.map(({ rank }) => rank)).toEqual([...places.map(({ rank }) => rank)].sort());
    expect(places.filter(({ own }) => own).map(({ name }) => name)).toEqual(['Team']);
    const own = places.find((place) => place.own)!;
    const scores = scoresOf(game, OWN);
    expect(own.score).toBe(scores[1]);
    expect(own.change).toBeCloseTo(scores[1]! - scores[0]!, 12);
    expect(placesAfter(game, OWN, 0).every(({ change }) => change === undefined)).toBe(true);
  });

  it('tells what was decided and what moved', () => {
    const [first, second] = [1, 2].map((turn) => decisionsIn(game, OWN, turn));
    const advertising = (of: typeof first) => of!.find(({ lever }) => lever.id === 'promotion.advertising')!;
    expect(advertising(first)).toMatchObject({ before: 4000, value: 5500, changed: true });
    expect(advertising(second)).toMatchObject({ before: 5500, value: 6000, changed: true });
    const price = second!.find(({ lever }) => lever.id === 'pricing.price')!;
    expect(price).toMatchObject({ value: 27, changed: false });
  });

  it('keeps rivals’ decisions until the game is over', () => {
    expect(game.over).toBe(false);
    expect(decisionsIn(game, 'dockside', 1)).toEqual([]);
    expect(decisionsIn({ ...game, over: true }, 'dockside', 1).length).toBeGreaterThan(3);
  });
});

describe('two runs', () => {
  it('do not differ where they are the same, and have nothing to compare beyond the shorter one', () => {
    const rows = differencesOf(game, longer, OWN, 2);
    expect(rows.length).toBeGreaterThan(5);
    for (const { own, other } of rows) expect(own).toBe(other);
    expect(otherDecisions(game, longer, OWN, 2)).toEqual([]);
    expect(differencesOf(game, longer, OWN, 3)).toEqual([]);
  });

  it('show the levers that stood otherwise', () => {
    const changed = structuredClone(longer);
    (changed.quarters[1]!.decisions[OWN] as Record<string, number>)['pricing.price'] = 31;
    expect(otherDecisions(game, changed, OWN, 2)).toMatchObject([
      { lever: { id: 'pricing.price' }, own: 27, other: 31 },
    ]);
  });

  it('are of one scenario', () => {
    expect(comparable(game, longer, OWN)).toBeUndefined();
    expect(comparable(game, longer, 'nobody')).toBe('other-firm');
    const elsewhere = { ...longer, scenario: { ...longer.scenario, id: 'elsewhere' } };
    expect(comparable(game, elsewhere, OWN)).toBe('other-scenario');
  });
});
