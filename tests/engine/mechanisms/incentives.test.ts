import { describe, expect, it } from 'vitest';
import { incentivesParams } from '../../../src/engine/mechanisms/incentives/params.ts';
import { attentionOf, conductOf, pressureOf, reach } from '../../../src/engine/mechanisms/incentives/rules.ts';
import { market, playSeeds, staffed, TWO_STEPS } from './service-market.ts';

const rules = incentivesParams.parse({});
const OWN = [0.2, 0.3, 0.3, 0.2];

describe('formulas of incentives', () => {
  it('share attention out by inclination and measures', () => {
    expect(attentionOf(OWN, [0, 0, 0, 0], 2)).toEqual(OWN);
    const timed = attentionOf(OWN, [1, 0, 0, 0], 1);
    expect(timed[0]).toBeCloseTo(1.2 / 2, 12);
    expect(timed[1]).toBeCloseTo(0.15, 12);
    expect(timed.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    // What is measured everywhere is measured nowhere: everything counts, each a little.
    const all = attentionOf(OWN, [1, 1, 1, 1], 100);
    for (const part of all) expect(part).toBeCloseTo(0.25, 2);
  });

  it('let a bonus reach half as far as it can at its half, whatever the length of a turn', () => {
    expect(reach(400, 3, 400)).toBeCloseTo(0.5, 12);
    expect(reach(400 / 3, 1, 400)).toBeCloseTo(0.5, 12);
    expect(reach(0, 3, 400)).toBe(0);
  });

  it('leave people as they are at their own inclination', () => {
    const usual = conductOf([0, 0, 0, 0], 0.5, 0.5, 0, rules);
    expect(usual).toEqual({ pace: 1, handOff: 0.08, wrong: 0.3, empathy: 0, failures: 1, favour: 0 });
  });

  it('make timed people quick, cold, careless and passing on', () => {
    const timed = conductOf([0.4, -0.15, -0.15, -0.1], 0.5, 0.5, 0, rules);
    expect(timed.pace).toBeLessThan(0.92);
    // What is passed on takes back a part of the time saved.
    expect(timed.pace).toBeGreaterThan(1 - rules.pace.speed * 0.4 - 0.06);
    expect(timed.handOff).toBeGreaterThan(2 * 0.08);
    expect(timed.empathy).toBeLessThan(-0.06);
    expect(timed.failures).toBeGreaterThan(1.4);
  });

  it('make who may not pass on err without tools, and solve with them', () => {
    const [bare, equipped] = [0, 1].map((tools) => conductOf([0, 0, 0.3, -0.1], 0.5, tools, 0, rules));
    expect(bare!.handOff).toBeLessThan(0.06);
    expect(bare!.failures).toBeGreaterThan(2);
    expect(equipped!.failures).toBeLessThan(0.9);
  });

  it('count standards against tools, and money against pressure', () => {
    expect(pressureOf(0, 1, 0, 0, rules)).toEqual({ strain: 0.8, relief: 0 });
    expect(pressureOf(0, 1, 1, 1, rules)).toEqual({ strain: 0, relief: 0.25 });
    expect(pressureOf(-0.1, 0, 0, 0, rules).strain).toBe(0);
  });
});

const scenario = (serviceMinutes: number) =>
  market({
    mechanisms: { incentives: {}, ...staffed(serviceMinutes) },
    history: { turns: 8 },
    process: {
      steps: TWO_STEPS,
    },
  });

/** Six turns under weights of handle time, survey, hand-offs and retention; means over two seeds from the third turn on. */
function led(by: readonly number[], more: Record<string, number> = {}, serviceMinutes = 24) {
  const [handleTime, survey, handOffs, retention] = by as [number, number, number, number];
  const games = playSeeds(
    scenario(serviceMinutes),
    {
      'incentives.handleTime': handleTime,
      'incentives.survey': survey,
      'incentives.handOffs': handOffs,
      'incentives.retention': retention,
      ...more,
    },
    7,
    3,
  );
  return (metric: string) => games.mean(metric, 3);
}

describe('incentives in a market', () => {
  const none = led([0, 0, 0, 0]);
  const timed = led([1, 0, 0, 0]);
  const surveyed = led([0, 1, 0, 0]);

  it('backfire where short contacts are paid: quick, and worse in all else (e1 #13)', () => {
    expect(timed('handleTimeFactor')).toBeLessThan(none('handleTimeFactor') - 0.07);
    expect(timed('waitMinutesMean')).toBeLessThan(none('waitMinutesMean'));
    expect(timed('wrongRoutingShare')).toBeGreaterThan(2.5 * none('wrongRoutingShare'));
    expect(timed('rightFirstTime')).toBeLessThan(none('rightFirstTime') - 0.02);
    expect(timed('satisfactionMean')).toBeLessThan(none('satisfactionMean') - 0.03);
    expect(timed('staffTurnoverShare')).toBeGreaterThan(1.1 * none('staffTurnoverShare'));
    expect(timed('visits')).toBeLessThan(0.93 * none('visits'));
    expect(timed('profitCents')).toBeLessThan(none('profitCents'));
  });

  it('do better with a survey, which takes time and tells more than the truth', () => {
    expect(surveyed('satisfactionMean')).toBeGreaterThan(none('satisfactionMean') + 0.01);
    expect(surveyed('handleTimeFactor')).toBeGreaterThan(1.02);
    expect(surveyed('utilization')).toBeGreaterThan(none('utilization'));
    const told = (figures: typeof none) => figures('surveyScore') - figures('satisfactionMean');
    expect(told(surveyed)).toBeGreaterThan(told(none) + 0.01);
  });

  it('have no best measure for every load: with too few hands the survey is a luxury', () => {
    const [rushed, busy] = [led([0.2, 0, 0, 0], {}, 36), led([0, 1, 0, 0], {}, 36)];
    expect(rushed('profitCents')).toBeGreaterThan(busy('profitCents'));
    expect(surveyed('profitCents')).toBeGreaterThan(timed('profitCents'));
  });

  it('need tools where nobody may pass on: otherwise errors, and people who leave (e1 #14)', () => {
    const standards = [0, 0.4, 1, 0.4];
    const [bare, equipped] = [0, 12_000].map((tools) => led(standards, { 'incentives.tools': tools }));
    expect(equipped!('handOffShare')).toBeLessThan(0.8 * none('handOffShare'));
    expect(equipped!('toolsShare')).toBeGreaterThan(bare!('toolsShare') + 0.4);
    expect(bare!('rightFirstTime')).toBeLessThan(equipped!('rightFirstTime') - 0.01);
    expect(bare!('pressureLogits')).toBeGreaterThan(equipped!('pressureLogits') + 0.2);
    expect(bare!('staffTurnoverShare')).toBeGreaterThan(equipped!('staffTurnoverShare'));
  });

  it('buy commitment with favours where retention counts, and pay for it', () => {
    const kept = led([0, 0, 0, 1]);
    expect(kept('frontLineFavourShare')).toBeGreaterThan(0.1);
    expect(kept('committedShare')).toBeGreaterThan(1.5 * none('committedShare'));
    expect(kept('profitCents')).toBeLessThan(none('profitCents'));
  });

  it('reach people over some months, not at once', () => {
    const games = playSeeds(scenario(24), { 'incentives.handleTime': 1, 'incentives.survey': 0 }, 4, 1);
    const pace = [0, 1, 3].map((turn) => games.at(turn, 'handleTimeFactor'));
    expect(pace[1]).toBeLessThan(pace[0]!);
    expect(pace[0]! - pace[1]!).toBeGreaterThan(0.1 * (1 - pace[2]!));
  });
});
