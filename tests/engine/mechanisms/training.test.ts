import { describe, expect, it } from 'vitest';
import { gainOf, ripening, trainingParams } from '../../../src/engine/mechanisms/training/rules.ts';
import { market, overSeeds, play } from './service-market.ts';

const rules = trainingParams.parse({});

describe('training', () => {
  it('gains with hours, each bringing less, and as ability × motivation', () => {
    const gains = [0, 6, 12, 24].map((hours) => gainOf(hours, 3, 0.9, 0.7, rules));
    expect(gains[0]).toBe(0);
    expect(gains[1]).toBeGreaterThan(0.05);
    expect(gains[2]).toBeLessThan(2 * gains[1]!);
    expect(gains[3]).toBeGreaterThan(gains[2]!);
    expect(gainOf(6, 3, 0.9, 0.35, rules)).toBeCloseTo(gains[1]! / 2, 12);
    expect(gainOf(6, 3, 0.45, 0.7, rules)).toBeCloseTo(gains[1]! / 2, 12);
    // The same hours a month for a third of the time bring a third.
    expect(gainOf(2, 1, 0.9, 0.7, rules)).toBeCloseTo(gains[1]! / 3, 12);
  });

  it('ripens in the two quarters after it, wholly, whatever the length of a turn', () => {
    expect([0, 1, 2, 3].map((k) => ripening(k, 3, rules))).toEqual([0, 0.5, 0.5, 0]);
    for (const months of [1, 2, 3, 6, 12]) {
      let sum = 0;
      for (let k = 0; k < 24; k++) sum += ripening(k, months, rules);
      expect(sum).toBeCloseTo(1, 12);
    }
  });
});

const scenario = market({
  mechanisms: {
    training: {},
    workforce: {},
    'service-queue': { serviceMinutes: 22 },
    blueprint: {},
    pricing: {},
    recovery: {},
  },
  history: { turns: 10 },
  process: {
    steps: [
      { id: 'order', name: 'Order', failProbability: 0.05 },
      { id: 'cook', name: 'Cook', failProbability: 0.08, stage: 'back' },
    ],
  },
});

describe('training in a market', () => {
  it('costs money and hours now, and brings skill from the next turn on', () => {
    const more = play(scenario, { 'training.hours': 24 }, 5);
    const same = play(scenario, {}, 5);
    const change = (metric: string, turn: number) =>
      more.firm[turn]!.metrics[metric]! / same.firm[turn]!.metrics[metric]!;
    expect(more.firm[0]!.accounts.training).toBe(4 * same.firm[0]!.accounts.training!);
    expect(change('staffHours', 0)).toBeCloseTo((430 - 24) / (430 - 6), 3);
    expect(change('skillTechnical', 0)).toBe(1);
    expect(change('skillTechnical', 1)).toBeGreaterThan(1.02);
    expect(change('skillTechnical', 4)).toBeGreaterThan(1.15);
  });

  it('raises the skill of its topic, and what customers get of it', () => {
    const at = (topic: string, metric: string) =>
      overSeeds(3, (seed) =>
        play(scenario, { 'training.topic': topic, 'training.hours': 16 }, 8, seed).mean(metric, 4),
      );
    expect(at('empathy', 'skillEmpathy')).toBeGreaterThan(at('reliability', 'skillEmpathy') + 0.08);
    expect(at('recovery', 'skillRecovery')).toBeGreaterThan(at('reliability', 'skillRecovery') + 0.08);
    expect(at('reliability', 'rightFirstTime')).toBeGreaterThan(at('empathy', 'rightFirstTime') + 0.005);
  });

  it('is forgotten when it stops', () => {
    const none = play(scenario, { 'training.hours': 0 }, 8);
    const skills = none.firm.map(({ metrics }) => metrics.skillTechnical!);
    expect(skills[7]).toBeLessThan(skills[0]! - 0.05);
    expect(skills[7]).toBeGreaterThan(0.4);
  });

  it('first costs and then pays, as a single effort (V22)', () => {
    const effort = market({
      ...scenario,
      mechanisms: { ...scenario.mechanisms, training: { effectiveness: 0.5 } },
    } as never);
    const change = (turn: number) =>
      overSeeds(6, (seed) => {
        const bare = play(effort, { 'training.hours': 0, 'training.topic': 'empathy' }, 7, seed);
        const trained = play(effort, { 'training.hours': 24, 'training.topic': 'empathy' }, 7, seed);
        return trained.firm[turn]!.metrics.profitCents! - bare.firm[turn]!.metrics.profitCents!;
      });
    expect(change(0)).toBeLessThan(0);
    expect(change(6)).toBeGreaterThan(change(0));
  });
});
