import { describe, expect, it } from 'vitest';
import { createWorld, step } from '../../../src/engine/index.ts';
import { gainOf, restOf, ripening, trainingParams } from '../../../src/engine/mechanisms/training/rules.ts';
import { missChance } from '../../../src/engine/mechanisms/training/writing.ts';
import { market, play, playSeeds, staffed, TWO_STEPS } from './service-market.ts';

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
  mechanisms: staffed(22),
  history: { turns: 10 },
  process: {
    steps: TWO_STEPS,
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
    const [reliability, empathy, recovery] = ['reliability', 'empathy', 'recovery'].map((topic) =>
      playSeeds(scenario, { 'training.topic': topic, 'training.hours': 16 }, 8, 2),
    );
    const more = (games: typeof empathy, other: typeof empathy, metric: string) =>
      games!.mean(metric, 4) - other!.mean(metric, 4);
    expect(more(empathy, reliability, 'skillEmpathy')).toBeGreaterThan(0.08);
    expect(more(recovery, reliability, 'skillRecovery')).toBeGreaterThan(0.08);
    expect(more(reliability, empathy, 'rightFirstTime')).toBeGreaterThan(0.005);
  });

  it('teaches what these customers value where that is its topic, and no other topic does', () => {
    const hours = { 'training.hours': 16 };
    const [taught, other] = ['customer-value', 'empathy'].map((topic) =>
      playSeeds(scenario, { ...hours, 'training.topic': topic }, 8, 3),
    );
    expect(other!.mean('skillCustomerValue', 5)).toBe(0);
    expect(taught!.mean('skillCustomerValue', 5)).toBeGreaterThan(0.2);
    // The rest gains what spills over.
    expect(taught!.mean('skillEmpathy', 5)).toBeLessThan(other!.mean('skillEmpathy', 5) - 0.05);
    expect(taught!.mean('skillTechnical', 5)).toBeCloseTo(other!.mean('skillTechnical', 5), 2);
  });

  it('makes the service fit where people know what customers value', () => {
    const satisfied = (tailoring: number) => {
      const fitting = { ...scenario, mechanisms: { ...staffed(22), training: { tailoring } } };
      const decision = { 'training.topic': 'customer-value', 'training.hours': 16 };
      return playSeeds(market(fitting), decision, 8, 4).mean('satisfactionMean', 5);
    };
    expect(satisfied(0.2)).toBeGreaterThan(satisfied(0) + 0.002);
  });

  it('is forgotten when it stops', () => {
    const none = play(scenario, { 'training.hours': 0 }, 8);
    const skills = none.firm.map(({ metrics }) => metrics.skillTechnical!);
    expect(skills[7]).toBeLessThan(skills[0]! - 0.05);
    expect(skills[7]).toBeGreaterThan(0.4);
  });

  it('first costs and then pays, as a single effort (V22)', () => {
    const seeds = 6;
    const change = new Float64Array(7);
    for (let seed = 1; seed <= seeds; seed++) {
      const start = createWorld(scenario, String(seed), { explain: false });
      const profits = [6, 24].map((hours) => {
        let world = start;
        return Array.from(change, (_, turn) => {
          const decision = { 'training.topic': 'empathy', 'training.hours': turn === 0 ? hours : 6 };
          const next = step(world, { aurora: decision }, { explain: false });
          world = next.world;
          return next.report.firms[0]!.metrics.profitCents!;
        });
      });
      profits[1]!.forEach((profit, turn) => {
        change[turn] = change[turn]! + (profit - profits[0]![turn]!) / seeds;
      });
    }
    expect(change[0]).toBeLessThan(-300_000);
    expect(change[0]! + change[1]!).toBeLessThan(0);
    for (const turn of [3, 4]) expect(change[turn]).toBeGreaterThan(0);
    expect(change.subarray(2).reduce((a, b) => a + b)).toBeGreaterThan(-0.5 * change[0]!);
  });
});

describe('writing', () => {
  const channels = [
    { id: 'e-mail', kind: 'e-mail' as const, name: 'E-mail', use: 'service' as const, richness: 0.5 },
    { id: 'desk', kind: 'branch' as const, name: 'Desk' },
  ];
  const byLetter = market({
    mechanisms: { ...staffed(22), channels: {} },
    history: { turns: 10 },
    process: { steps: TWO_STEPS },
    channels,
  });
  const atTheDesk = market({
    mechanisms: { ...staffed(22), channels: {} },
    history: { turns: 10 },
    process: { steps: TWO_STEPS },
    channels: [channels[1]!],
  });
  const mean = (decision: Record<string, number>, metric: string) =>
    playSeeds(byLetter, decision, 8, 3).mean(metric, 4);
  const writers = { 'training.writing': 0.6, 'training.hours': 18 };

  it('is all that templates lack: who writes well adapts them, who does not misses what is unusual', () => {
    const rest = restOf(rules);
    expect(missChance(0, rest, rules)).toBe(0);
    expect(missChance(1, rest, rules)).toBe(rules.writing.unusual);
    expect(missChance(0.5, rest, rules)).toBeCloseTo(rules.writing.unusual / 4, 12);
    expect(missChance(1, (1 + rest) / 2, rules)).toBeCloseTo(rules.writing.unusual / 2, 12);
    expect(missChance(1, 1, rules)).toBe(0);
    // Where everybody writes well from the start, nobody misses anything.
    const perfect = trainingParams.parse({ untrained: 1 });
    expect(missChance(1, 1, perfect)).toBe(0);
  });

  it('is learned in hours that the other topics lose, and makes written answers better', () => {
    const same = { 'training.hours': 18 };
    expect(mean(writers, 'skillWriting')).toBeGreaterThan(mean(same, 'skillWriting') + 0.1);
    expect(mean(writers, 'skillTechnical')).toBeLessThan(mean(same, 'skillTechnical') - 0.03);
    // The same people, who have learned nothing but to write, among those who have learned nothing.
    const [wrote, none] = [{ 'training.hours': 18, 'training.writing': 1 }, { 'training.hours': 0 }];
    expect(mean(wrote, 'satisfactionMean')).toBeGreaterThan(mean(none, 'satisfactionMean') + 0.003);
  });

  it('templates take work off the staff, and miss the question where nobody can write', () => {
    const templates = { 'training.templates': 1 };
    expect(mean(templates, 'utilization')).toBeLessThan(mean({}, 'utilization') - 0.05);
    expect(mean(templates, 'missedAnswerShare')).toBeCloseTo(rules.writing.unusual, 1);
    expect(mean(templates, 'satisfactionMean')).toBeLessThan(mean({}, 'satisfactionMean'));
    const able = mean({ ...writers, ...templates }, 'missedAnswerShare');
    expect(able).toBeGreaterThan(0);
    expect(able).toBeLessThan(0.85 * rules.writing.unusual);
  });

  it('stands at the untrained level where nobody learns it, even if nothing is ever forgotten', () => {
    for (const forgetting of [0, 0.08]) {
      const mechanisms = { ...staffed(22), channels: {}, training: { forgetting } };
      const { metrics } = play(market({ mechanisms, process: { steps: TWO_STEPS }, channels }), {}, 2).firm[1]!;
      expect(metrics.skillWriting).toBe(restOf(rules));
    }
  });

  it('matters only where customers are answered in writing', () => {
    const [some, none] = [{ 'training.templates': 1 }, {}].map((decision) => play(atTheDesk, decision, 3).firm[2]!);
    expect(some!.metrics.visits).toBe(none!.metrics.visits);
    expect(some!.metrics.utilization).toBe(none!.metrics.utilization);
    expect(some!.metrics.missedAnswerShare).toBe(0);
    const withoutMechanism = market({ mechanisms: staffed(22), channels, process: { steps: TWO_STEPS } });
    expect(play(withoutMechanism, { 'training.templates': 1 }, 2).firm[1]!.metrics.missedAnswerShare).toBe(0);
  });
});
