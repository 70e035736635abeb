// CRM projects: the odds as surveys found them, then what a project costs, brings and takes its time for.
import { describe, expect, it } from 'vitest';
import { createWorld, step } from '../../../src/engine/index.ts';
import { crmParams } from '../../../src/engine/mechanisms/crm-programme/params.ts';
import {
  chancesOf,
  outcomeOf,
  type Readiness,
  readinessOf,
  trainedShare,
} from '../../../src/engine/mechanisms/crm-programme/project.ts';
import { FUNDED } from '../../../src/engine/mechanisms/customer-knowledge/params.ts';
import { market, type Played, play } from './service-market.ts';

const { odds } = crmParams.parse({});
/** How firms usually go about it: an owner among others, a day of training, no pilot. */
const USUAL: Readiness = {
  ownership: 0.3,
  trainingHours: 8,
  pilot: 0,
  funding: 1,
  maturity: 2.5,
  skill: 0.5,
  scope: 1.5,
  finished: 0,
};
const success = (changed: Partial<Readiness> = {}) =>
  chancesOf(readinessOf({ ...USUAL, ...changed }, odds), odds.band).success;
const failure = (changed: Partial<Readiness> = {}) =>
  chancesOf(readinessOf({ ...USUAL, ...changed }, odds), odds.band).failure;

describe('odds', () => {
  it('disappoint in 60 to 80 % of the cases, of which 30 to 50 % of all are failures, as usually run', () => {
    expect(1 - success()).toBeGreaterThan(0.6);
    expect(1 - success()).toBeLessThan(0.8);
    expect(failure()).toBeGreaterThan(0.3);
    expect(failure()).toBeLessThan(0.5);
    expect(1 - success({ trainingHours: 0, ownership: 0 })).toBeGreaterThan(0.8);
  });

  it('turn with owners, training and a pilot, and with maturity', () => {
    const ready = { ownership: 1, trainingHours: 32, pilot: 1 };
    expect(success(ready)).toBeGreaterThan(0.7);
    expect(failure(ready)).toBeLessThan(0.12);
    expect(success({ ...ready, maturity: 4 })).toBeGreaterThan(0.85);
    for (const [key, value] of Object.entries({
      ownership: 0.8,
      trainingHours: 24,
      pilot: 0.6,
      maturity: 3.5,
      skill: 0.8,
    })) {
      expect([key, success({ [key]: value }) > success() + 0.04]).toEqual([key, true]);
    }
    expect(success({ scope: 3.5 })).toBeLessThan(0.6 * success());
    expect(success({ finished: 2 })).toBeGreaterThan(success());
  });

  it('suffer from a budget cut by more than they gain from as much again', () => {
    expect(success() - success({ funding: 0.6 })).toBeGreaterThan(2 * (success({ funding: 1 / 0.6 }) - success()));
    expect(trainedShare(8, 8)).toBe(0.5);
  });

  it('draw one outcome that better readiness never makes worse', () => {
    expect([outcomeOf(0, 1.3, 0.49), outcomeOf(0, 1.3, 0.6), outcomeOf(0, 1.3, 0.99)]).toEqual([1, 2, 3]);
    for (let u = 0.05; u < 1; u += 0.1) expect(outcomeOf(1, 1.3, u)).toBeLessThanOrEqual(outcomeOf(-1, 1.3, u));
  });
});

const knowing = {
  'customer-knowledge.capture': 2,
  ...Object.fromEntries(FUNDED.map((funded) => [`customer-knowledge.effort.${funded}`, 900])),
};
const scenarioOf = (base: number) =>
  market({
    mechanisms: { 'crm-programme': { odds: { base } }, 'customer-knowledge': {}, pricing: {} },
    firms: ['aurora', 'bellavista'].map((id) => ({
      id,
      name: id,
      start: { cashCents: 10_000_000, levers: knowing },
    })),
  });
const build = (project: string, more: object = {}) =>
  ({ 'crm-programme.project': project, ...more }) as Record<string, string>;
const TURNS = 9;
const [works, fails] = [scenarioOf(10), scenarioOf(-10)];
const change = (game: Played, base: Played, metric: string, turn: number) =>
  game.firm[turn]!.metrics[metric]! - base.firm[turn]!.metrics[metric]!;

describe('a project in a market', () => {
  const steady = play(works, {}, TURNS);
  const suite = play(works, build('suite'), TURNS);
  const failed = play(fails, build('suite'), TURNS);
  const months = suite.firm.map(({ metrics }) => metrics.crmMonthsLeft);

  it('takes its months, its budget and its owners’ time before anything is seen', () => {
    expect(months.slice(0, 5)).toEqual([7, 4, 1, 0, 0]);
    const spent = suite.firm.slice(0, 4).reduce((sum, { metrics }) => sum + metrics.crmCents!, 0);
    expect(spent).toBe(100 * (16_000 + 4 * 0.3 * 1500));
    for (const turn of [0, 1, 2, 3]) {
      expect(change(suite, steady, 'visits', turn)).toBe(0);
      expect(change(suite, steady, 'profitCents', turn)).toBeLessThan(-150_000);
    }
  });

  it('brings guests 6 to 12 months after it goes live, where it works (V22)', () => {
    const used = suite.firm.map(({ metrics }) => metrics.crmUseShare!);
    expect(used[3]).toBe(0);
    expect(used[4]! / 0.2).toBeCloseTo(1 - Math.exp(-3 / 5), 6);
    expect(change(suite, steady, 'customerKnowledgeShare', 8)).toBeGreaterThan(0.12);
    expect(suite.firm[8]!.metrics.visits! / steady.firm[8]!.metrics.visits!).toBeGreaterThan(1.02);
    expect(suite.firm[8]!.metrics.visits! / steady.firm[8]!.metrics.visits!).toBeLessThan(1.15);
    expect(change(suite, steady, 'profitCents', 8)).toBeGreaterThan(0);
  });

  it('is money lost where it fails, and disturbs besides', () => {
    expect(failed.firm[8]!.details.crmOutcome).toEqual({ suite: 3 });
    expect(failed.mean('crmUseShare')).toBe(0);
    expect(failed.mean('profitCents')).toBeLessThan(steady.mean('profitCents') - 150_000);
    expect(failed.firm[8]!.metrics.visits).toBe(steady.firm[8]!.metrics.visits);
  });

  it('stops when nobody wants it any more', () => {
    let world = createWorld(works, '1', { explain: false });
    const cents: number[] = [];
    for (const project of ['analytics', 'analytics', 'none', 'none', 'none']) {
      const next = step(world, { aurora: build(project) }, { explain: false });
      world = next.world;
      cents.push(next.report.firms[0]!.metrics.crmCents!);
    }
    expect(cents[1]).toBeGreaterThan(0);
    expect(cents.slice(2)).toEqual([0, 0, 0]);
  });

  it('shows its odds after a pilot, which takes time', () => {
    const piloted = play(works, build('contact-screen', { 'crm-programme.pilot': 1 }), 3);
    expect(piloted.firm[0]!.details.crmPilot).toBeUndefined();
    expect(piloted.firm[1]!.details.crmPilot!.success).toBeGreaterThan(0.99);
    expect(piloted.firm[0]!.metrics.crmMonthsLeft).toBe(6);
    expect(play(works, build('contact-screen'), 1).firm[0]!.metrics.crmMonthsLeft).toBe(2);
    expect(
      play(works, build('contact-screen', { 'crm-programme.funding': 0.5 }), 1).firm[0]!.metrics.crmMonthsLeft,
    ).toBe(7);
  });

  it('takes the time of the staff: training at first, then learning by doing, and saves it later', () => {
    const staffed = market({
      mechanisms: { 'crm-programme': { odds: { base: 10 } }, workforce: {}, 'service-queue': {}, pricing: {} },
    });
    const still = play(staffed, {}, 7);
    const screen = play(staffed, build('contact-screen', { 'crm-programme.userTraining': 12 }), 7);
    const load = (turn: number) => change(screen, still, 'utilization', turn);
    expect(load(0)).toBeGreaterThan(0.01);
    expect(load(2)).toBeGreaterThan(0);
    expect(load(6)).toBeLessThan(0.005);
  });

  it('ends differently for different firms and seeds, near its odds', () => {
    const usual = scenarioOf(odds.base);
    const ends = [0, 0, 0, 0];
    for (let seed = 0; seed < 24; seed++) {
      let world = createWorld({ ...usual, history: { turns: 0 } }, String(seed), { explain: false });
      for (let turn = 0; turn < 3; turn++) {
        const all = { aurora: build('contact-screen'), bellavista: build('contact-screen') };
        const next = step(world, turn === 0 ? all : {}, { explain: false });
        world = next.world;
        if (turn < 2) continue;
        for (const { details } of next.report.firms) ends[details.crmOutcome!['contact-screen']!]!++;
      }
    }
    expect(ends[0]).toBe(0);
    expect(ends[1]! / 48).toBeGreaterThan(0.15);
    expect(ends[1]! / 48).toBeLessThan(0.6);
    expect(ends[3]! / 48).toBeGreaterThan(0.15);
  });
});
