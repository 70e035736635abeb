import { describe, expect, it } from 'vitest';
import { checkScenario } from '../../src/engine/contract/parse.ts';
import { runAuditJob } from '../../src/study/audit/games.ts';
import { firstJobs, planAudit, playerId } from '../../src/study/audit/plan.ts';
import { errorOf, quantileOf, spearmanOf, varianceOf } from '../../src/study/audit/statistics.ts';
import { moreJobs, reportAudit } from '../../src/study/audit.ts';
import { type JsonObject, scenarioOf, smaller } from '../engine/harness.ts';

const document: JsonObject = {
  ...smaller('bistro', 120, 2),
  time: { turns: 2 },
  events: [],
  levers: { 'pricing.price': { min: 18, max: 42, default: 28 }, 'training.topic': {} },
  score: { futureTurns: 2 },
};
const scenario = scenarioOf(document);
const policies = ['steady', 'price-cutter', 'advertiser', 'relationship-builder', 'myopic', 'learner', 'imitator'];
const plan = planAudit(scenario, { seeds: 4, testSeeds: 2, mostTestSeeds: 3, values: 3, policies });

describe('the plan', () => {
  const jobs = firstJobs(plan);

  it('seats every policy once or more in each seed of the league, each at every firm over the seeds', () => {
    const many = planAudit(scenario, { seeds: 40, testSeeds: 0, policies });
    const seats = new Set<string>();
    for (const { games } of firstJobs(many)) {
      const league = games.filter(({ id }) => id.startsWith('league/'));
      const seated = league.flatMap(({ players }) => Object.values(players).map(playerId));
      expect(new Set(seated)).toEqual(new Set(many.contenders));
      for (const { players } of league) {
        expect(new Set(Object.values(players).map(playerId)).size).toBe(4);
        for (const [firm, player] of Object.entries(players)) seats.add(`${firm} ${playerId(player)}`);
      }
    }
    expect(many.contenders).not.toContain('price-cutter');
    expect(seats.size).toBe(4 * many.contenders.length);
  });

  it('seats each policy at each firm equally often in a full turn of the circle', () => {
    const whole = planAudit(scenario, { seeds: 24, testSeeds: 0 });
    const seats = new Map<string, number>();
    for (const { games } of firstJobs(whole)) {
      for (const { players } of games.filter(({ id }) => id.startsWith('league/'))) {
        for (const [firm, player] of Object.entries(players)) {
          const seat = `${firm} ${playerId(player)}`;
          seats.set(seat, (seats.get(seat) ?? 0) + 1);
        }
      }
    }
    expect(new Set(seats.values())).toEqual(new Set([6]));
    expect(seats.size).toBe(4 * whole.contenders.length);
  });

  it('plays a game in each seed of the league in which every firm is steady', () => {
    const base = jobs.flatMap(({ seed, games }) =>
      games.filter(({ id }) => id === 'base/steady').map((game) => ({ seed, game })),
    );
    expect(base.map(({ seed }) => seed)).toEqual(['audit-1', 'audit-2', 'audit-3', 'audit-4']);
    for (const { game } of base) {
      expect(Object.keys(game.players)).toEqual(plan.firms);
      expect(new Set(Object.values(game.players).map(playerId))).toEqual(new Set(['steady']));
    }
  });

  it('moves every open lever alone over its range, against two kinds of rivals', () => {
    const ids = jobs.filter(({ seed }) => seed === 'audit-1').flatMap(({ games }) => games.map(({ id }) => id));
    expect(ids.filter((id) => id.includes('pricing.price='))).toEqual([
      'test/steady/pricing.price=18',
      'test/steady/pricing.price=42',
      'test/relationship-builder/pricing.price=18',
      'test/relationship-builder/pricing.price=42',
    ]);
    expect(ids.filter((id) => id.includes('training.topic=')).length).toBe(6);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tries values on both sides of where a firm starts, finer where more are asked for', () => {
    const valuesOf = (values: number) =>
      planAudit(scenario, { values }).levers.find(({ lever }) => lever.id === 'pricing.price')!.values;
    expect(valuesOf(3)).toEqual([18, 28, 42]);
    expect(valuesOf(5)).toEqual([18, 23, 28, 35, 42]);
    expect(valuesOf(9)).toEqual([18, 20.5, 23, 25.5, 28, 31.5, 35, 38.5, 42]);
  });
});

describe('the audit', () => {
  const results = firstJobs(plan).map((job) => runAuditJob(scenario, job));
  const report = reportAudit(plan, results);

  it('gives a verdict on every bar, with a figure and what to change', () => {
    expect(report.bars.map(({ id }) => id)).toEqual([
      'dominance',
      'dead-levers',
      'interior-best',
      'differing-best',
      'graded-play',
      'last-turn-milker-loses',
      'price-cutter-loses',
      'overseller-loses',
      'relationship-maximizer-loses',
      'luck',
    ]);
    for (const bar of report.bars) {
      expect(Number.isFinite(bar.figure)).toBe(true);
      if (!bar.holds) expect(bar.advice).not.toBe('');
    }
    expect(report.bars.find(({ id }) => id === 'overseller-loses')!.advice).toMatch(/not open/);
    expect(report.holds).toBe(report.bars.every(({ holds }) => holds));
  });

  it('does not depend on the order of the results', () => {
    expect(reportAudit(plan, [...results].reverse()).bars).toEqual(report.bars);
    expect(reportAudit(plan, [...results].reverse()).benchmarks).toEqual(report.benchmarks);
  });

  it('gives shares of wins that sum to the games', () => {
    const wins = report.policies.reduce((sum, policy) => sum + policy.wins * policy.games, 0);
    expect(wins).toBeCloseTo(
      results.flatMap(({ games }) => games).filter(({ id }) => id.startsWith('league/')).length,
      9,
    );
  });

  it('compares a lever with leaving it where it starts', () => {
    const price = report.levers.find(({ id }) => id === 'pricing.price')!;
    expect(price.curve.filter(({ value }) => value === 28).map(({ points }) => points)).toEqual([0, 0]);
    expect(price.worth).toBeGreaterThan(1);
    expect(Object.keys(price.bestBySegment).length).toBe(2 * scenario.market.segments.length);
  });

  it('scores 50 for what a firm has where all are steady', () => {
    const base = results.flatMap(({ games }) => games).filter(({ id }) => id === 'base/steady');
    expect(base.length).toBe(4);
    for (const { firm, turn, measure, steady } of report.benchmarks) {
      const values = base.map(({ firms }) => firms.find((result) => result.firm === firm)!.turns[turn - 1]![measure]!);
      expect(Math.abs(steady - quantileOf(values, 0.5))).toBeLessThanOrEqual(1e-4 * Math.abs(steady));
    }
  });

  it('prints benchmarks that the scenario accepts', () => {
    expect(report.benchmarks.length).toBeGreaterThan(0);
    const checked = checkScenario({
      ...document,
      score: { futureTurns: 2, benchmarks: [...report.benchmarks] } as never,
    });
    expect(checked.ok).toBe(true);
  });

  it('asks for more seeds while a verdict is open and for values near a best one that is the same for all, not without end', () => {
    let all = results;
    for (let round = 0; round < 6; round++) {
      const played = new Set(all.flatMap(({ seed, games }) => games.map(({ id }) => `${seed} ${id}`)));
      const jobs = moreJobs(plan, all);
      if (jobs.length === 0) break;
      for (const { seed, games } of jobs) {
        if (seed === 'audit-3') continue;
        for (const { id } of games) expect(played.has(`${seed} ${id}`)).toBe(false);
      }
      all = [...all, ...jobs.map((job) => runAuditJob(scenario, job))];
    }
    expect(moreJobs(plan, all)).toEqual([]);
    const values = reportAudit(plan, all).levers.find(({ id }) => id === 'pricing.price')!.curve;
    expect(new Set(values.map(({ value }) => value)).size).toBeLessThanOrEqual(3 + 4);
  });
});

describe('statistics', () => {
  it('are the usual ones', () => {
    expect(varianceOf([1, 2, 3, 4])).toBeCloseTo(5 / 3, 12);
    expect(errorOf([1, 2, 3, 4])).toBeCloseTo(Math.sqrt(5 / 12), 12);
    expect(quantileOf([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantileOf([1, 2, 3, 4, 5], 0.9)).toBeCloseTo(4.6, 12);
    expect(spearmanOf([1, 2, 3], [2, 5, 9])).toBeCloseTo(1, 12);
    expect(spearmanOf([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])).toBeCloseTo(0.8207826816681233, 12);
    expect(spearmanOf([1, 2], [1, 1])).toBe(0);
  });
});
