// The way down from a figure: short waterfalls keep the sum, causes lead to levers that exist and to customers who moved.
import { beforeAll, describe, expect, it } from 'vitest';
import { customersOfCause } from '../../../src/app/views/cause-stories.ts';
import { leversOfDriver, leversOfFigure } from '../../../src/app/views/figure-levers.ts';
import { type Facts, factsOf, sumOf } from '../../../src/app/views/report-facts.ts';
import { causesOf, shareWaterfall, shortWaterfall } from '../../../src/app/views/report-reasons.ts';
import { DRIVER_WORDS } from '../../../src/app/views/words.ts';
import { OWN, playedGame } from './played.ts';

let facts: Facts;

beforeAll(() => {
  facts = factsOf(playedGame(2), OWN)!;
}, 120_000);

describe('the way down from a figure', () => {
  it('keeps the sum when causes are told in short', () => {
    const { change } = shareWaterfall(facts);
    const { steps } = shortWaterfall(facts);
    expect(sumOf(steps.map(({ sum }) => sum))).toBeCloseTo(change, 12);
    expect(steps.length).toBeLessThanOrEqual(5 + facts.game.firms.length);
    expect(sumOf(steps.map(({ count }) => count))).toBe(causesOf(facts).filter(({ sum }) => sum !== 0).length);
  });

  it('leads from every driver and figure to open levers only', () => {
    for (const driver of Object.keys(DRIVER_WORDS)) {
      for (const lever of leversOfDriver(facts, driver)) expect(lever.open).toBe(true);
    }
    expect(leversOfDriver(facts, 'waiting').map(({ id }) => id)).toContain('workforce.staff.team');
    expect(leversOfFigure(facts, 'rightFirstTime').map(({ id }) => id)).toContain('training.hours');
    expect(leversOfFigure({ ...facts, game: { ...facts.game, over: true } }, 'rightFirstTime')).toEqual([]);
  });

  it('names customers who moved through the cause, the greatest first', () => {
    const found = customersOfCause(facts, 'waiting');
    const partOf = (customer: number) => {
      const { moves } = facts.now.report.tracked.find((one) => one.customer === customer)!;
      const own = moves.filter((move) => move.firm === OWN && move.kind !== 'switch');
      return Math.max(0, ...own.map(({ parts }) => Math.abs(parts.waiting ?? 0)));
    };
    const parts = found.map(({ customer }) => partOf(customer));
    expect(parts).toEqual([...parts].sort((a, b) => b - a));
    for (const part of parts) expect(part).toBeGreaterThan(0);
  });
});
