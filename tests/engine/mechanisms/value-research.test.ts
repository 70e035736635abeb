// The map of what customers value: its mistakes, how research removes them, and what work by a better map brings.
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/engine/contract/scenario.ts';
import { createWorld, observe, step } from '../../../src/engine/index.ts';
import { delayOf, errorOf, foundBy, learnt } from '../../../src/engine/mechanisms/value-research/map.ts';
import { misordered, misread } from '../../../src/engine/mechanisms/value-research/mistakes.ts';
import { ATTRIBUTES, researchParams, WIDTH } from '../../../src/engine/mechanisms/value-research/params.ts';
import {
  aimOf,
  arriving,
  bestValue,
  rightSystem,
  spread,
  useOf,
} from '../../../src/engine/mechanisms/value-research/work.ts';
import { column } from './offer-market.ts';
import { market, staffed } from './service-market.ts';

const rules = researchParams.parse({});
const IMPORTANCE = {
  coreQuality: 1.4,
  reliability: 1.6,
  supplementary: 0.5,
  fit: 1.2,
  empathy: 1.8,
  servicescape: 0.4,
  recognition: 0.6,
  waiting: 1.2,
  effort: 0.5,
};

function scenarioOf(
  params: object = {},
  levers: Record<string, number> = {},
  customers = 1000,
  others: object = {},
): Scenario {
  return market({
    market: {
      customers,
      customersPerAgent: 8000 / customers,
      category: { name: 'A meal', referencePriceCents: 2800, unitCostCents: 1200 },
      segments: [{ id: 'all', name: 'All', share: 1, importance: IMPORTANCE }],
    },
    firms: ['aurora', 'bellavista', 'copper'].map((id) => ({
      id,
      name: id,
      start: { cashCents: 1e8, levers },
    })),
    history: { turns: 4 },
    mechanisms: { 'value-research': params, ...others },
  });
}

const lever = (values: Record<string, number>) =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [`value-research.${id}`, value]));
const WORK = lever({ effort: 4000, focus: 0.4 });
const LEARN = lever({ 'research.interviews': 1500, 'research.choice-tests': 2000, mapping: 600 });

/** Games of some seeds in which the first firm decides once; the same ones are played once. */
function games(scenario: Scenario, decision: Record<string, number | string>, turns: number, seeds: number): Told[][] {
  const key = JSON.stringify([scenario, decision, turns, seeds]);
  const known = played.get(key) ?? Array.from({ length: seeds }, (_, k) => play(scenario, decision, turns, k + 1));
  played.set(key, known);
  return known;
}
const played = new Map<string, Told[][]>();

function play(scenario: Scenario, decision: Record<string, number | string>, turns: number, seed: number): Told[] {
  let world = createWorld(scenario, `map ${seed}`, { explain: false });
  return Array.from({ length: turns }, (_, turn) => {
    const next = step(world, turn === 0 ? { aurora: decision } : {}, { explain: false });
    world = next.world;
    return next.report.firms[0]!;
  });
}

/** Means over seeds of a figure of the first firm, by turn. */
function over(
  scenario: Scenario,
  decision: Record<string, number | string>,
  turns: number,
  seeds: number,
  figure: (at: Told) => number,
): number[] {
  const all = games(scenario, decision, turns, seeds);
  return Array.from({ length: turns }, (_, turn) => all.reduce((sum, game) => sum + figure(game[turn]!) / seeds, 0));
}
interface Told {
  readonly metrics: Readonly<Record<string, number>>;
  readonly accounts: Readonly<Record<string, number>>;
  readonly details: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
const mistake = (name: string) => (told: Told) => told.details.mapMistakes![name]!;

describe('formulas', () => {
  it('weighs what is seen against what is believed by precision', () => {
    expect(learnt(0, 0.36, 1, 0.36)).toEqual({ mean: 0.5, variance: 0.18 });
    expect(learnt(0, 0.36, 1, Number.POSITIVE_INFINITY)).toEqual({ mean: 0, variance: 0.36 });
    expect(errorOf({ error: 1, bias: 0.2 }, 25)).toBeCloseTo(0.08, 12);
    expect(errorOf({ error: 1, bias: 0.2 }, 1e12)).toBeCloseTo(0.04, 9);
    expect(foundBy(25, 25)).toBeCloseTo(0.632, 3);
    expect([delayOf(6, 3, 1), delayOf(6, 3, 2), delayOf(0, 3, 1)]).toEqual([2, 1, 0]);
  });

  it('spreads work alike, by worth, or on the greatest', () => {
    const worth = Float64Array.of(2, 1, 1, 0, 0, 0, 0, 0, 0);
    expect([...spread(worth, 0.5)].slice(0, 4)).toEqual([0.5, 0.25, 0.25, 0]);
    expect(spread(worth, 0)[1]).toBeCloseTo(1 / 3, 12);
    expect(spread(worth, 1)[0]).toBeGreaterThan(0.99);
    expect(spread(new Float64Array(WIDTH), 0.5)[3]).toBeCloseTo(1 / 9, 12);
  });

  it('loses work to the wrong system, the more the less is known', () => {
    expect(rightSystem(0, 0.36, 0.5)).toBe(1);
    expect(rightSystem(0.36, 0.36, 0.5)).toBeCloseTo(0.5, 12);
    const all = arriving(Float64Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0), new Float64Array(WIDTH).fill(0.6));
    expect(all[0]).toBeCloseTo(0.6, 12);
    expect(all[1]).toBeCloseTo(0.025, 12);
  });

  it('finds the best spread where returns are equal at the margin', () => {
    const worth = Float64Array.of(4, 1, 0, 0, 0, 0, 0, 0, 0);
    // sqrt(4) : sqrt(1) = (x + 1) : (y + 1), x + y = 2.
    expect(bestValue(worth, 2)).toBeCloseTo((4 * (5 / 3)) / (8 / 3) + 1 / 3 / (4 / 3), 6);
    const best = Float64Array.of(5 / 6, 1 / 6, 0, 0, 0, 0, 0, 0, 0);
    expect(aimOf(worth, best)).toBeCloseTo(1, 9);
    expect(aimOf(worth, Float64Array.of(1 / 6, 5 / 6, 0, 0, 0, 0, 0, 0, 0))).toBeLessThan(0.7);
  });

  it('gives parity its use only where the firm is behind', () => {
    expect(useOf(false, 0.3, rules.work)).toBe(1);
    expect([useOf(true, -0.1, rules.work), useOf(true, 0, rules.work), useOf(true, 0.2, rules.work)]).toEqual([
      1, 0.5, 0.1,
    ]);
  });

  it('counts mistakes of order and of significance', () => {
    expect([misordered([1, 2, 3], [1, 2, 3]), misordered([1, 2, 3], [3, 2, 1])]).toEqual([0, 1]);
    expect(misordered([1, 2, 3], [2, 1, 3])).toBeCloseTo(1 / 3, 12);
    expect(misread([1, 2, 3], [4, 5, 6])).toBe(0);
    expect(misread([1, 0], [0, 1])).toBe(1);
  });
});

describe('research', () => {
  const still = scenarioOf({ drift: { sd: 0 } }, {}, 200);
  const turns = 5;
  const after = (decision: Record<string, number>, name: string) => over(still, decision, turns, 4, mistake(name));

  it('leaves a first guess with its seven mistakes', () => {
    const world = createWorld(still, 'map 1', { explain: false });
    const { details } = step(world, {}, { explain: false }).report.firms[0]!;
    expect(Object.keys(details.mapMistakes!)).toHaveLength(7);
    const untouched = after({}, 'significance');
    expect(untouched[turns - 1]).toBe(untouched[0]);
    expect(untouched[0]).toBeGreaterThan(0.35);
    expect(untouched[0]).toBeLessThan(0.85);
    expect(after({}, 'wrong-system')[0]).toBeCloseTo(0.5, 2);
  });

  it('removes all of them but misexecution, each by its own way', () => {
    for (const name of ['misguess', 'misorder', 'significance', 'miscategorize', 'rivals', 'wrong-system']) {
      const found = after(LEARN, name);
      expect([name, found[turns - 1]! < 0.6 * after({}, name)[turns - 1]!]).toEqual([name, true]);
    }
    expect(after(LEARN, 'misexecution')[turns - 1]).toBeCloseTo(0.2, 9);
    const survey = lever({ 'research.survey': 2000 });
    expect(after(survey, 'misguess')[turns - 1]).toBe(after({}, 'misguess')[turns - 1]);
    expect(after(survey, 'miscategorize')[turns - 1]).toBeLessThan(0.5 * after({}, 'miscategorize')[turns - 1]!);
  });

  it('misexecutes less where people have been taught what customers value', () => {
    const schooled = scenarioOf({ drift: { sd: 0 } }, {}, 200, staffed(22));
    const missed = (topic: string) =>
      over(schooled, { 'training.topic': topic, 'training.hours': 20 }, turns, 4, mistake('misexecution'))[turns - 1]!;
    expect(missed('customer-value')).toBeLessThan(missed('empathy') - 0.03);
  });

  it('comes after its delay, and costs its money at once', () => {
    const tests = lever({ 'research.choice-tests': 3000 });
    const found = after(tests, 'significance');
    expect(found[1]).toBe(found[0]);
    expect(found[2]).toBeLessThan(0.6 * found[0]!);
    expect(over(still, tests, turns, 4, ({ accounts }) => accounts.information!)[0]).toBe(300_000);
  });

  it('does not make surer than its bias allows', () => {
    const talks = over(
      still,
      lever({ 'research.staff-talks': 5000 }),
      turns,
      4,
      ({ metrics }) => metrics.mapSuretyShare!,
    );
    expect(talks[turns - 1]).toBeLessThan(0.5);
    const tested = over(still, LEARN, turns, 4, ({ metrics }) => metrics.mapSuretyShare!);
    expect(tested[turns - 1]).toBeGreaterThan(0.85);
  });
});

describe('work on value', () => {
  const scenario = scenarioOf();
  const visits = ({ metrics }: Told) => metrics.visits!;
  const none = over(scenario, {}, 7, 4, visits);
  const blind = over(scenario, WORK, 7, 4, visits);
  const taught = over(scenario, { ...WORK, ...LEARN }, 7, 4, visits);

  it('costs at once, and brings guests from the third quarter on (V22)', () => {
    expect(blind.slice(0, 2)).toEqual(none.slice(0, 2));
    expect(over(scenario, WORK, 7, 4, ({ accounts }) => accounts.improvement!)[0]).toBe(400_000);
    expect(blind[3]! / none[3]!).toBeGreaterThan(1.015);
    expect(blind[6]! / none[6]!).toBeGreaterThan(1.04);
    expect(blind[6]! / none[6]!).toBeLessThan(1.2);
  });

  it('brings clearly more by a map that research has corrected', () => {
    expect((taught[6]! - none[6]!) / (blind[6]! - none[6]!)).toBeGreaterThan(1.1);
    const aim = (decision: Record<string, number>) =>
      over(scenarioOf({}, {}, 200), decision, 7, 4, ({ metrics }) => metrics.aimShare!)[6]!;
    expect(aim(WORK)).toBeLessThan(0.75);
    expect(aim({ ...WORK, ...LEARN })).toBeGreaterThan(aim(WORK) + 0.12);
    // With a good map it pays to be choosy, and never to do one thing only.
    const focused = (focus: number, learn: Record<string, number>) => aim({ ...WORK, ...learn, ...lever({ focus }) });
    expect(focused(0.5, LEARN)).toBeGreaterThan(focused(0, LEARN) + 0.05);
    expect(focused(0.5, LEARN)).toBeGreaterThan(focused(1, LEARN) + 0.05);
    expect(focused(0.5, LEARN) - focused(0, LEARN)).toBeGreaterThan(focused(0.5, {}) - focused(0, {}));
  });

  it('brings no share where all rivals do the same', () => {
    const all = over(scenarioOf({}, WORK), {}, 2, 4, ({ metrics }) => metrics.marketShare!);
    expect(all[1]).toBeGreaterThan(0.28);
    expect(all[1]).toBeLessThan(0.39);
  });
});

describe('tastes', () => {
  it('drift for all alike, and age the map of a firm that stops asking', () => {
    const moving = scenarioOf({ drift: { sd: 0.2 } }, {}, 200);
    const once = over(moving, LEARN, 4, 3, mistake('significance'));
    let world = createWorld(moving, 'map 1', { explain: false });
    const factors = column(world.market, 'importanceFactor');
    expect([...factors]).toEqual([...factors].map(() => 1));
    const truths: number[][] = [];
    for (let turn = 0; turn < 3; turn++) {
      const next = step(world, {}, { explain: false });
      world = next.world;
      truths.push(Object.values(next.report.firms[0]!.details.valueTruth!));
      expect(next.report.firms[1]!.details.valueTruth).toEqual(next.report.firms[0]!.details.valueTruth);
    }
    expect(truths[0]).not.toEqual(truths[2]);
    expect(once[3]).toBeGreaterThan(
      over(scenarioOf({ drift: { sd: 0 } }, {}, 200), LEARN, 4, 3, mistake('significance'))[3]!,
    );
  });
});

describe('what a firm sees', () => {
  it('is its map, and not the truth beside it', () => {
    const scenario = scenarioOf();
    const next = step(createWorld(scenario, 'map 2'), { aurora: lever({ mapping: 500 }) });
    const own = next.report.firms[0]!;
    const seen = observe(next.world, 'aurora').details;
    expect(seen.valueMap).toEqual(own.details.valueMap);
    expect(Object.keys(own.details.valueTruth!).sort()).toEqual([...ATTRIBUTES].sort());
    expect(Object.keys(seen)).toEqual(
      expect.arrayContaining(['valueMap', 'valueDoubt', 'leadMap', 'leadDoubt', 'leadMap:all', 'situationDoubt']),
    );
    for (const topic of ['valueTruth', 'parityTruth', 'leadTruth', 'workGain', 'mapMistakes']) {
      expect(own.details[topic]).toBeDefined();
      expect(seen[topic]).toBeUndefined();
    }
    expect(observe(next.world, 'aurora').metrics.aimShare).toBeUndefined();
  });
});
