// The course beside the sheet tells the quarters as they were played, and the levers in the order in which they were moved.
import { describe, expect, it } from 'vitest';
import { courseOf } from '../../../src/app/views/decide-course.ts';
import { customersSoFar } from '../../../src/app/views/report-facts.ts';
import { OWN, playedGame } from './played.ts';

const game = playedGame(3);

describe('the course so far', () => {
  it('is not there before the first quarter is over', () => {
    expect(courseOf({ ...game, quarters: [] }, OWN)).toBe(undefined);
  });

  it('tells figures from the market as it was found on', () => {
    const course = courseOf(game, OWN)!;
    expect(course.turns).toEqual([0, 1, 2, 3]);
    const scale = game.scenario.customersPerAgent;
    const customers = course.figures.find(({ id }) => id === 'customers')!;
    expect(customers.values).toEqual(customersSoFar(game, OWN).map((agents) => agents * scale));
    const shares = game.quarters.map(({ observations }) => observations[OWN]!.metrics.marketShare);
    expect(course.figures.find(({ id }) => id === 'marketShare')!.values.slice(1)).toEqual(shares);
  });

  it('tells only levers that were moved, and when', () => {
    const course = courseOf(game, OWN)!;
    expect(course.levers).toEqual([
      { id: 'promotion.advertising', values: [4000, 5500, 6000, 6500], moved: [false, true, true, true] },
      { id: 'pricing.price', values: [28, 27, 27, 27], moved: [false, true, false, false] },
    ]);
    expect(courseOf({ ...game, quarters: game.quarters.slice(0, 1) }, OWN)!.turns).toEqual([0, 1]);
  });
});
