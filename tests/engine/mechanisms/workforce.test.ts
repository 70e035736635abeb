import { describe, expect, it } from 'vitest';
import {
  fillSteady,
  grow,
  headsOf,
  join,
  layOff,
  leave,
  outputOf,
  type Pool,
  proficiencyAt,
  tenureOf,
} from '../../../src/engine/mechanisms/workforce/cohorts.ts';
import { COHORTS, workforceParams } from '../../../src/engine/mechanisms/workforce/params.ts';
import { empathyOf, type StaffState } from '../../../src/engine/mechanisms/workforce.ts';
import { market, play, playSeeds } from './service-market.ts';

const rules = workforceParams.parse({});

function emptyPool(): Pool {
  return { heads: new Float64Array(COHORTS), output: new Float64Array(COHORTS), oldMonths: new Float64Array(1) };
}

describe('cohorts', () => {
  it('learn along g(m) = 1 − (1 − g₀)e^(−m/τ): 90 % of the gap in 6 to 10 months, half as much again in a year (V24)', () => {
    const { start, tauMonths, teamEffect } = rules.learning;
    for (const experienced of [0.3, 0.5, 0.7]) {
      const tau = (tauMonths * (1 - teamEffect * experienced)) / (1 - teamEffect / 2);
      const pool = emptyPool();
      join(pool, 10, start);
      let months = 0;
      while (outputOf(pool) / 10 < 1 - 0.1 * (1 - start)) {
        grow(pool, 1, tau);
        months++;
      }
      expect(outputOf(pool) / 10).toBeCloseTo(proficiencyAt(months, start, tau), 12);
      expect(months).toBeGreaterThanOrEqual(6);
      expect(months).toBeLessThanOrEqual(10);
      const gain = proficiencyAt(12, start, tau) / start - 1;
      expect(gain).toBeGreaterThan(0.5);
      expect(gain).toBeLessThan(0.75);
    }
  });

  it('keep heads, outputs and tenures together while people come, stay and go', () => {
    const pool = emptyPool();
    join(pool, 6, 0.6);
    for (let month = 0; month < 60; month++) grow(pool, 1, 3.6);
    expect(headsOf(pool)).toBe(6);
    expect(tenureOf(pool, 1)).toBeCloseTo(6 * 60.5, 9);
    leave(pool, COHORTS - 1, 2);
    expect(tenureOf(pool, 1)).toBeCloseTo(4 * 60.5, 9);
    expect(outputOf(pool)).toBeCloseTo(4, 5);
    join(pool, 3, 0.6);
    expect(layOff(pool, 4)).toBe(4);
    expect(headsOf(pool)).toBe(3);
    expect(pool.heads[0]).toBe(0);
    expect(layOff(pool, 9)).toBe(3);
    expect(tenureOf(pool, 1)).toBe(0);
  });

  it('start with the tenures of a steady state', () => {
    const pool = emptyPool();
    fillSteady(pool, 2000, () => 0.05, 1, 0.6, 3.6);
    expect(headsOf(pool)).toBe(2000);
    expect(tenureOf(pool, 1) / 2000).toBeCloseTo(19.5, 0);
  });
});

describe('empathy of the staff', () => {
  const usual: StaffState = { skill: 0.5, motivation: 0.7, output: rules.usual, joined: 0.115, left: 0.115 };
  const empathy = (changes: Partial<StaffState>) => empathyOf({ ...usual, ...changes }, rules, 3);

  it('is neutral with a neutral staff, and stays within about .06', () => {
    expect(empathy({})).toBeCloseTo(0, 3);
    const best = empathy({ skill: 0.65, motivation: 0.8, output: 0.98, joined: 0, left: 0 });
    const worst = empathy({ skill: 0.4, motivation: 0.55, output: 0.8, joined: 0.3, left: 0.3 });
    expect(best).toBeGreaterThan(0.04);
    expect(best).toBeLessThan(0.09);
    expect(worst).toBeLessThan(-0.05);
    expect(worst).toBeGreaterThan(-0.12);
  });

  it('suffers from turnover, more so among newcomers (V26)', () => {
    const harm = (joined: number) => empathy({ joined, left: 0.1 }) - empathy({ joined, left: 0.4 });
    expect(harm(0.1)).toBeGreaterThan(0);
    expect(harm(0.4)).toBeGreaterThan(1.5 * harm(0.1));
  });
});

const mechanisms = { workforce: {}, 'service-queue': { serviceMinutes: 26 }, pricing: {} };
const restaurant = market({ mechanisms });
const STAFF = 'workforce.staff.team';

describe('staff in a market', () => {
  it('stays 12 to 24 months on average, in whole people (V24)', () => {
    const scenario = market({ mechanisms: { workforce: {} }, time: { turnMonths: 1 }, history: { turns: 24 } });
    const played = play(scenario, {}, 24);
    const tenure = playSeeds(scenario, {}, 24, 3).mean('staffTenureMonths');
    expect(tenure).toBeGreaterThan(12);
    expect(tenure).toBeLessThan(24);
    for (const { metrics } of played.firm) expect(Number.isInteger(metrics.staffCount)).toBe(true);
    expect(played.mean('staffCount')).toBeGreaterThan(11);
    expect(played.mean('staffProficiency')).toBeGreaterThan(0.85);
  });

  it('is hired over some turns, at a cost, and must learn first', () => {
    const more = play(restaurant, { [STAFF]: 24 }, 6);
    const same = play(restaurant, {}, 6);
    const counts = more.firm.map(({ metrics }) => metrics.staffCount!);
    expect(counts[0]).toBeGreaterThan(same.firm[0]!.metrics.staffCount!);
    expect(counts[0]).toBeLessThan(24);
    expect(more.mean('staffCount', 3)).toBeGreaterThan(21);
    expect(more.firm[0]!.accounts.hiring).toBeGreaterThan(same.firm[0]!.accounts.hiring! + 1_000_000);
    expect(more.firm[1]!.metrics.staffProficiency).toBeLessThan(same.firm[1]!.metrics.staffProficiency! - 0.02);
    expect(more.firm[5]!.accounts.wages).toBeGreaterThan(1.5 * same.firm[5]!.accounts.wages!);
  });

  it('is laid off at once, with severance and for a worse mood', () => {
    const fewer = play(restaurant, { [STAFF]: 8 }, 2);
    const same = play(restaurant, {}, 2);
    expect(fewer.firm[0]!.metrics.staffCount).toBeLessThanOrEqual(8);
    expect(fewer.firm[0]!.accounts.wages).toBeGreaterThan(8 * 900_000);
    expect(fewer.firm[1]!.accounts.wages).toBeLessThan(fewer.firm[0]!.accounts.wages!);
    expect(fewer.firm[1]!.metrics.staffMotivation).toBeLessThan(same.firm[1]!.metrics.staffMotivation! - 0.03);
  });

  it('stays longer and works better for better pay', () => {
    const [poor, usual, rich] = [-0.15, 0, 0.2].map((wage) => playSeeds(restaurant, { 'workforce.wage': wage }, 6, 4));
    for (const metric of ['staffProficiency', 'staffMotivation', 'satisfactionMean', 'visits']) {
      expect(rich!.mean(metric, 2)).toBeGreaterThan(usual!.mean(metric, 2));
      expect(usual!.mean(metric, 2)).toBeGreaterThan(poor!.mean(metric, 2));
    }
    expect(rich!.mean('staffQuits')).toBeLessThan(0.75 * usual!.mean('staffQuits'));
    expect(poor!.mean('staffQuits')).toBeGreaterThan(1.2 * usual!.mean('staffQuits'));
    expect(rich!.mean('wageCents') / usual!.mean('wageCents')).toBeCloseTo(1.2, 1);
  });

  it('has a best size for quality and a smaller one for profit (V25)', () => {
    const [few, some, many, crowd] = [7, 14, 26, 70].map((size) => playSeeds(restaurant, { [STAFF]: size }, 6, 2));
    const quality = (games: typeof few) => games!.mean('satisfactionMean', 3);
    const profit = (games: typeof few) => games!.mean('profitCents', 3);
    expect(quality(some)).toBeGreaterThan(quality(few) + 0.02);
    expect(quality(many)).toBeGreaterThan(quality(crowd));
    expect(profit(some)).toBeGreaterThan(profit(few));
    expect(profit(some)).toBeGreaterThan(profit(many));
  });

  it('delivers less where it leaves more: bad tools, surveillance (V26)', () => {
    const harsh = market({
      mechanisms: { ...mechanisms, workforce: { firms: { aurora: { tools: 0, surveillance: 1 } } } },
      history: { turns: 12 },
    });
    const mild = market({ mechanisms, history: { turns: 12 } });
    const [worse, better] = [harsh, mild].map((scenario) => playSeeds(scenario, {}, 4, 3));
    expect(worse!.mean('staffTurnoverShare')).toBeGreaterThan(1.6 * better!.mean('staffTurnoverShare'));
    expect(worse!.mean('staffProficiency')).toBeLessThan(better!.mean('staffProficiency') - 0.03);
    expect(worse!.mean('satisfactionMean')).toBeLessThan(better!.mean('satisfactionMean') - 0.01);
  });

  it('keeps pools apart: heads, hours and draws', () => {
    const pools = [
      { id: 'floor', name: 'Floor' },
      { id: 'kitchen', name: 'Kitchen', role: 'back' as const, weight: 0.5, wageCents: 1_000_000 },
    ];
    const two = market({ mechanisms: { workforce: { pools } } });
    const alone = market({ mechanisms: { workforce: { pools: pools.slice(0, 1) } } });
    const [both, floor] = [play(two, {}, 4), play(alone, {}, 4)];
    both.firm.forEach(({ details }, turn) => {
      expect(details.poolHeads!.floor).toBe(floor.firm[turn]!.details.poolHeads!.floor);
    });
    expect(both.firm[0]!.metrics.staffHours! / floor.firm[0]!.metrics.staffHours!).toBeCloseTo(1.5, 1);
  });

  it('waits for the tightest pool where pools do parts of the work that others cannot', () => {
    const pools = [
      { id: 'floor', name: 'Floor', work: 25 },
      { id: 'kitchen', name: 'Kitchen', work: 75 },
    ];
    const split = market({
      mechanisms: { workforce: { pools }, 'service-queue': { serviceMinutes: 26 } },
      levers: { 'workforce.staff.floor': { default: 5 }, 'workforce.staff.kitchen': { default: 15 } },
    });
    const wait = (decision: Record<string, number>) => playSeeds(split, decision, 5, 2).mean('waitMinutesMean', 3);
    const balanced = wait({});
    expect(wait({ 'workforce.staff.floor': 12 })).toBeGreaterThan(0.6 * balanced);
    expect(wait({ 'workforce.staff.kitchen': 10 })).toBeGreaterThan(3 * balanced);
    expect(wait({ 'workforce.staff.kitchen': 20 })).toBeGreaterThan(0.6 * balanced);
    expect(wait({ 'workforce.staff.floor': 7, 'workforce.staff.kitchen': 21 })).toBeLessThan(0.3 * balanced);
    const idle = play(split, { 'workforce.staff.floor': 12 }, 5).firm.at(-1)!.details.poolLoad!;
    expect(idle.floor).toBeLessThan(0.6 * idle.kitchen!);
  });
});
