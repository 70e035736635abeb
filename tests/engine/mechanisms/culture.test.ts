import { describe, expect, it } from 'vitest';
import { createWorld } from '../../../src/engine/index.ts';
import {
  emphasisOf,
  levelOf,
  maturityOf,
  priorityEffects,
  stageOf,
} from '../../../src/engine/mechanisms/culture/maturity.ts';
import { cultureParams } from '../../../src/engine/mechanisms/culture/params.ts';
import { market, play, playSeeds, staffed, TWO_STEPS } from './service-market.ts';

const rules = cultureParams.parse({});
const WEIGHTS = [0.25, 0.15, 0.25, 0.15, 0.2];

describe('formulas of culture', () => {
  it('make maturity a geometric mean: the weakest element counts most', () => {
    expect(maturityOf([0.4, 0.4, 0.4, 0.4, 0.4], WEIGHTS, 1, 1)).toBeCloseTo(0.4, 12);
    const lame = maturityOf([0.75, 0.75, 0.05, 0.75, 0.75], WEIGHTS, 1, 1);
    expect(lame).toBeCloseTo(0.75 ** 0.75 * 0.05 ** 0.25, 12);
    expect(maturityOf([0.6, 0.6, 0.6, 0.6, 0.6], WEIGHTS, 1, 1)).toBeGreaterThan(lame);
    expect([0, 0.5, 1].map(levelOf)).toEqual([1, 3, 5]);
  });

  it('let no organization run ahead of its leaders', () => {
    expect(maturityOf([0.9, 0.9, 0.3, 0.9, 0.9], WEIGHTS, 1, 0.3 + rules.leaders.ahead)).toBeCloseTo(0.45, 12);
  });

  it('draw leaders as Rooke and Torbert counted them', () => {
    const stages = Array.from({ length: 1000 }, (_, k) => stageOf((k + 0.5) / 1000));
    expect(stages.filter((stage) => stage === 0.9).length).toBe(50);
    expect(stages.filter((stage) => stage === 0.5).length).toBe(300);
  });

  it('make all things to all people second best in all', () => {
    const even = priorityEffects(emphasisOf([0.25, 0.25, 0.25, 0.25], 1.5), rules.priority);
    expect(Object.values(even)).toEqual([1, 1, 1, 1, 1]);
    const all = priorityEffects(emphasisOf([1, 1, 1, 1], 1.5), rules.priority);
    const leader = priorityEffects(emphasisOf([0, 0, 1, 0], 1.5), rules.priority);
    expect(leader.failures).toBeCloseTo(0.6, 12);
    for (const worse of ['pace', 'noise', 'failures'] as const) expect(all[worse]).toBeGreaterThan(1);
    for (const less of ['leverage', 'agility'] as const) expect(all[less]).toBeLessThan(1);
    // To excel in one and be competitive in the others costs less than to lead in one alone.
    const sound = priorityEffects(emphasisOf([0.15, 0.15, 0.55, 0.15], 1.5), rules.priority);
    expect(sound.failures).toBeLessThan(0.85);
    expect(sound.pace).toBeLessThan(leader.pace);
  });
});

const EVERYTHING = {
  'culture.orientation': 2000,
  'culture.leadership': 2000,
  'culture.cooperation': 6,
  'culture.rewards': 0.7,
  'culture.structure': 'customer',
};
const EQUAL = { spread: 0, leaders: { drawn: 0 } };

describe('culture alone', () => {
  const plain = { mechanisms: { pricing: {} }, history: { turns: 4 } };
  const none = play(market(plain), {}, 6);
  const mature = play(market({ ...plain, mechanisms: { pricing: {}, culture: {} } }), EVERYTHING, 6);

  it('brings not one customer by itself, and moves no draw of others', () => {
    mature.firm.forEach(({ metrics }, turn) => {
      const before = none.firm[turn]!.metrics;
      for (const metric of ['visits', 'satisfactionMean', 'committedShare']) {
        expect(metrics[metric]).toBe(before[metric]);
      }
      expect(metrics.profitCents).toBeLessThan(before.profitCents!);
    });
    expect(mature.firm.at(-1)!.metrics.maturityLevel).toBeGreaterThan(none.firm.at(-1)!.metrics.maturityLevel ?? 2);
  });

  it('puts three of four firms at levels 2 and 3 (V28)', () => {
    const many = market({
      mechanisms: { culture: {} },
      history: { turns: 0 },
      firms: [...'abcdefgh'].map((id) => ({ id, name: id })),
    });
    const levels = Array.from({ length: 50 }, (_, seed) => {
      const { maturity } = createWorld(many, String(seed)).firms.columns as unknown as { maturity: Float64Array };
      return [...maturity];
    }).flat();
    const part = levels.filter((level) => level >= 2 && level < 4).length / levels.length;
    expect(part).toBeGreaterThan(0.68);
    expect(part).toBeLessThan(0.82);
  });
});

const restaurant = (culture: object = EQUAL) =>
  market({
    mechanisms: { culture, ...staffed(22) },
    history: { turns: 8 },
    process: {
      steps: TWO_STEPS,
    },
  });

describe('culture in a market', () => {
  const scenario = restaurant();
  const usual = playSeeds(scenario, {}, 12, 3);
  const mature = playSeeds(scenario, EVERYTHING, 12, 3);
  const gain = (metric: string, from: number) => mature.mean(metric, from) - usual.mean(metric, from);

  it('is slow: little after half a year, most after two', () => {
    const rise = (turn: number) => mature.at(turn, 'maturityLevel') - usual.at(turn, 'maturityLevel');
    expect(rise(1)).toBeLessThan(0.55 * rise(11));
    expect(rise(3)).toBeGreaterThan(0.5 * rise(11));
    expect(rise(11)).toBeGreaterThan(0.8);
    expect(mature.at(11, 'maturityLevel')).toBeLessThan(5);
  });

  it('multiplies what training, recovery and prevention bring', () => {
    expect(gain('cultureLeverage', 6)).toBeGreaterThan(0.15);
    expect(gain('recoveredShare', 6)).toBeGreaterThan(0.02);
    expect(gain('rightFirstTime', 6)).toBeGreaterThan(0.003);
    const trained = { 'training.hours': 20 };
    const untrained = { 'training.hours': 0 };
    const skill = (decision: object) => playSeeds(scenario, { ...decision }, 10, 1).mean('skillTechnical', 6);
    const more = skill({ ...trained, ...EVERYTHING }) - skill(trained);
    expect(more).toBeGreaterThan(0.01);
    expect(Math.abs(skill({ ...untrained, ...EVERYTHING }) - skill(untrained))).toBeLessThan(0.5 * more);
  });

  it('costs for more than a year before it pays', () => {
    const lost = (turn: number) => mature.at(turn, 'profitCents') - usual.at(turn, 'profitCents');
    for (const turn of [0, 1, 2]) expect(lost(turn)).toBeLessThan(-200_000);
    expect((lost(9) + lost(10) + lost(11)) / 3).toBeGreaterThan((lost(0) + lost(1) + lost(2)) / 3 + 200_000);
  });

  it('is disturbed for a year by a reorganization', () => {
    const once = play(scenario, { 'culture.structure': 'customer' }, 4).firm;
    expect(once[0]!.metrics.unrestShare).toBe(1);
    expect(once[3]!.metrics.unrestShare).toBeLessThan(0.3);
    expect(once[0]!.accounts.improvement! - once[1]!.accounts.improvement!).toBeGreaterThan(300_000);
    expect(once[3]!.details.cultureElement!.structure).toBeGreaterThan(0.6);
  });

  it('leads where its priority is, and nowhere if everything is one', () => {
    const emphasis = (cost: number, quality: number, dependability: number, flexibility: number) => ({
      'culture.priority.cost': cost,
      'culture.priority.quality': quality,
      'culture.priority.dependability': dependability,
      'culture.priority.flexibility': flexibility,
    });
    const [cost, quality, dependable, all] = [
      emphasis(1, 0, 0, 0),
      emphasis(0, 1, 0, 0),
      emphasis(0, 0, 1, 0),
      emphasis(1, 1, 1, 1),
    ].map((decision) => playSeeds(scenario, decision, 9, 2));
    expect(dependable!.mean('rightFirstTime', 5)).toBeGreaterThan(all!.mean('rightFirstTime', 5) + 0.01);
    expect(quality!.mean('cultureLeverage', 5)).toBeGreaterThan(all!.mean('cultureLeverage', 5) + 0.1);
    expect(cost!.mean('waitMinutesMean', 5)).toBeLessThan(0.9 * all!.mean('waitMinutesMean', 5));
    expect(dependable!.mean('visits', 5)).toBeGreaterThan(all!.mean('visits', 5));
  });
});
