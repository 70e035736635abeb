import { describe, expect, it } from 'vitest';
import { params } from '../../../src/engine/mechanisms/blueprint/params.ts';
import {
  approachRate,
  leftAfter,
  nextRust,
  skillFactor,
  slipping,
  touches,
} from '../../../src/engine/mechanisms/blueprint/process.ts';
import { failingStep } from '../../../src/engine/mechanisms/blueprint.ts';
import { stepSchema } from '../../../src/engine/model/service-schema.ts';
import { at, play, start, total } from './small-market.ts';

const defaults = params.parse({});
const serve = stepSchema.parse({ id: 'serve', name: 'Serving', failProbability: 0.06, waitMinutes: 4 });
const cook = stepSchema.parse({
  id: 'cook',
  name: 'Cooking',
  failProbability: 0.05,
  stage: 'back',
  catchProbability: 0.2,
});
const ask = stepSchema.parse({
  id: 'ask',
  name: 'Asking again',
  failProbability: 0.04,
  valueAdding: false,
  waitMinutes: 6,
});

describe('formulas of the blueprint', () => {
  it('finds the step that fails from running sums', () => {
    const sums = Float64Array.of(0, 0.1, 0.1, 0.25);
    expect(failingStep(sums, 1, 3, 1, 0.05)).toBe(0);
    expect(failingStep(sums, 1, 3, 1, 0.1)).toBe(2);
    expect(failingStep(sums, 1, 3, 1, 0.3)).toBe(-1);
    expect(failingStep(sums, 1, 3, 2, 0.3)).toBe(2);
    expect(failingStep(sums, 0, 0, 1, 0.1)).toBe(-1);
  });

  it('lets poka-yokes catch the failures of staff and, less, of customers', () => {
    expect(slipping(cook, defaults, 0)).toBeCloseTo(0.8, 12);
    expect(slipping(cook, defaults, 1)).toBeCloseTo(0.8 * 0.4, 12);
    expect(slipping(serve, defaults, 1)).toBeCloseTo(0.75 * 0.4 + 0.25 * 0.6, 12);
  });

  it('rusts to an end that care lowers, whatever the length of turns', () => {
    const { rust } = defaults;
    let monthly = 0.1;
    for (let m = 0; m < 3; m++) monthly = nextRust(monthly, rust, 0.4, 1);
    expect(nextRust(0.1, rust, 0.4, 3)).toBeCloseTo(monthly, 12);
    const end = (care: number) => nextRust(0.1, rust, care, 1000);
    expect(end(0)).toBeCloseTo(0.2, 9);
    expect(end(0.8)).toBeLessThan(0.6 * end(0));
  });

  it('counts skill around the neutral half', () => {
    expect(skillFactor(1, 0.5)).toBe(1);
    expect(skillFactor(1, 0.9)).toBeCloseTo(0.6, 12);
    expect(approachRate(3, 3)).toBeCloseTo(1 - Math.exp(-1), 12);
  });

  it('touches with each redesign what it is about', () => {
    expect([serve, cook, ask].map((step) => touches('drop-steps', step))).toEqual([false, false, true]);
    expect([serve, cook, ask].map((step) => touches('self-service', step))).toEqual([true, false, true]);
    const done = Float64Array.of(1, 0, 0, 0, 0);
    expect(leftAfter(defaults, ask, done, 0, 'failures')).toBeCloseTo(0.2, 12);
    expect(leftAfter(defaults, serve, done, 0, 'failures')).toBe(1);
  });
});

describe('the blueprint in a market', () => {
  const steps = [serve, cook, ask];
  const market = start({ mechanisms: { blueprint: {} }, steps, customers: 4000, history: 10 });
  const steady = play(market, 8);

  it('fails as often as its steps, skill and rust say, backstage less visibly', () => {
    const report = steady.turns[0]![0]!;
    const { rustShare, preventionShare } = report.metrics;
    const expected = (step: typeof serve, visible: number) =>
      step.failProbability * visible * slipping(step, defaults, preventionShare!) * (1 + rustShare!);
    const visits = report.metrics.visits!;
    for (const [step, visible] of [
      [serve, 1],
      [cook, 0.6],
      [ask, 1],
    ] as const) {
      const mean = visits * expected(step, visible);
      expect(Math.abs(report.details.stepFailures![step.id]! - mean)).toBeLessThan(4 * Math.sqrt(mean));
    }
    const failures = Object.values(report.details.stepFailures!).reduce((sum, n) => sum + n, 0);
    expect(report.metrics.rightFirstTime).toBeCloseTo(1 - failures / visits, 12);
  });

  it('gains from prevention a turn or two later, with diminishing returns', () => {
    const wary = play(market, 8, () => ({ a: { 'blueprint.prevention': 3000 } }));
    const anxious = play(market, 8, () => ({ a: { 'blueprint.prevention': 9000 } }));
    const careless = play(market, 8, () => ({ a: { 'blueprint.prevention': 0 } }));
    expect(at(wary, 1, 'rightFirstTime')).toBe(at(steady, 1, 'rightFirstTime'));
    expect(at(wary, 3, 'rightFirstTime')).toBeGreaterThan(at(steady, 3, 'rightFirstTime') + 0.01);
    const gain = total(wary, 'rightFirstTime', 0, 4) - total(steady, 'rightFirstTime', 0, 4);
    const more = total(anxious, 'rightFirstTime', 0, 4) - total(wary, 'rightFirstTime', 0, 4);
    expect(more).toBeGreaterThan(0);
    expect(more).toBeLessThan(gain);
    expect(at(careless, 8, 'rustShare')).toBeGreaterThan(at(steady, 8, 'rustShare') + 0.02);
    expect(total(wary, 'visits', 0, 4)).toBeGreaterThan(total(careless, 'visits', 0, 4));
    expect(wary.turns[0]![0]!.accounts.improvement).toBe(300_000);
  });

  it('shows the four signs of success after a redesign, and first costs and disturbs', () => {
    const decide = (turn: number) => ({ a: { 'blueprint.redesign': turn === 1 ? 'drop-steps' : 'none' } });
    const redesigned = play(market, 8, decide);
    const cost = (turn: number) =>
      redesigned.turns[turn - 1]![0]!.accounts.improvement! - steady.turns[turn - 1]![0]!.accounts.improvement!;
    expect([1, 2, 3].map(cost)).toEqual([200_000, 200_000, 0]);
    expect(at(redesigned, 1, 'failuresPerVisit')).toBeGreaterThan(at(steady, 1, 'failuresPerVisit'));
    expect(at(redesigned, 8, 'failuresPerVisit')).toBeLessThan(at(steady, 8, 'failuresPerVisit') - 0.02);
    const signs = redesigned.turns[7]![0]!.details.redesignSigns!;
    expect(signs['fewer-failures']).toBeGreaterThan(0.15);
    expect(signs['less-cycle-time']).toBeGreaterThan(0.3);
    expect(signs['productivity-minutes']).toBeGreaterThan(0.7);
    expect(Number(redesigned.world.firms.columns.extraMinutes![0])).toBeLessThan(-0.7);
    expect(at(redesigned, 8, 'satisfactionMean')).toBeGreaterThan(at(steady, 8, 'satisfactionMean'));
  });

  it('does each redesign once', () => {
    const insisting = play(market, 8, () => ({ a: { 'blueprint.redesign': 'bundling' } }));
    const extra = insisting.turns.map(
      (firms, t) => firms[0]!.accounts.improvement! - steady.turns[t]![0]!.accounts.improvement!,
    );
    expect(extra).toEqual([400_000, 400_000, 0, 0, 0, 0, 0, 0]);
  });

  it('delivers steadier service where it is standardized', () => {
    const spread = (prevention: number) => {
      const calm = start({ mechanisms: { blueprint: {} }, history: 4 });
      const { world } = play(calm, 8, () => ({ a: { 'blueprint.prevention': prevention } }));
      const variances = world.dyads.columns.qualityVariance!;
      const visits = world.dyads.columns.visits!;
      let sum = 0;
      let n = 0;
      for (let d = 0; d < visits.length; d += 3) {
        if (visits[d]! < 8) continue;
        sum += variances[d]!;
        n++;
      }
      return sum / n;
    };
    expect(spread(20_000)).toBeLessThan(0.9 * spread(0));
  });
});
