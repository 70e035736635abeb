// Mission reach: people of the game and of the turns ahead, money counted as people, and what it leaves of the score as it was.
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../src/engine/game.ts';
import { judge, measuresOf } from '../../src/engine/judge.ts';
import { missionReach, missionSoFar } from '../../src/engine/mission.ts';
import { playTurn } from '../../src/engine/play.ts';
import { equityAhead, finalScore, scoreboard } from '../../src/engine/score.ts';
import type { World } from '../../src/engine/world.ts';
import { scenarioOf, smaller } from './harness.ts';

const PRICE_OF_HELP = 6000;
const score = { missionReach: true, missionPersonCents: PRICE_OF_HELP, futureTurns: 3, discountRate: 0.02 };
const scenario = scenarioOf({ ...smaller('bistro', 240, 3), score });
const rules = { scenario } as never;
const everybody = scenario.market.customers * scenario.market.customersPerAgent;
const start = createWorld(scenario, 'mission');

function after(turns: number, decisions: Record<string, number> = {}): World {
  let world = start;
  for (let t = 0; t < turns; t++) world = playTurn(world, { aurora: decisions }).world;
  return world;
}

const end = after(2);

describe('mission reach', () => {
  it('is the mean of the turns, early ones carried forward and later ones discounted', () => {
    const flat = missionReach(rules, { played: [0.2, 0.2], ahead: [0.2, 0.2, 0.2], valueCents: 0 });
    expect(flat).toBeCloseTo(0.2, 12);
    const moved = missionReach(rules, { played: [0.1, 0.3], ahead: [0.4], valueCents: 0 });
    expect(moved).toBeCloseTo((1.02 * 0.1 + 0.3 + 0.4 / 1.02) / (1.02 + 1 + 1 / 1.02), 12);
  });

  it('counts money as the people whom it could have helped', () => {
    const one = { played: [0.2], ahead: [], valueCents: 0 };
    const more = missionReach(rules, { ...one, valueCents: PRICE_OF_HELP * everybody * 0.01 });
    expect(more - missionReach(rules, one)).toBeCloseTo(0.01, 12);
  });

  it('takes the last reach to go on during play', () => {
    const { futureTurns } = scenario.score;
    const ahead = new Array<number>(futureTurns).fill(0.3);
    expect(missionSoFar(rules, [0.1, 0.3], 0)).toBe(missionReach(rules, { played: [0.1, 0.3], ahead, valueCents: 0 }));
  });

  it('is the reach of the turn alone where help has no price', () => {
    const free = scenarioOf({ ...smaller('bistro', 240, 3), score: { missionReach: true } });
    const reach = { played: [0.1, 0.3], ahead: [0.9], valueCents: 1e9 };
    expect(missionReach({ scenario: free } as never, reach)).toBe(0.3);
    expect(missionSoFar({ scenario: free } as never, [0.1, 0.3], 1e9)).toBe(0.3);
  });
});

describe('the score of a non-profit', () => {
  it('at the end is made of what was reached, what is ahead and the money of both', () => {
    const [before, ahead] = [equityAhead(start), equityAhead(end)];
    const own = finalScore(start, end).find(({ firm }) => firm === 'bellavista')!;
    const turns = [1, 2].map((turn) => end.history.find((record) => record.turn === turn)!.firms[1]!.metrics);
    const [first, second] = turns.map(({ profitCents }) => profitCents!);
    const value = first! * 1.02 + second! + ahead[1]! - 1.02 ** 2 * before[1]!;
    expect(own.measures.valueCreatedCents).toBeCloseTo(value, 2);
    const weight = 1.02 + 1 + 1 / 1.02 + 1 / 1.02 ** 2 + 1 / 1.02 ** 3;
    const moneyPart = value / (PRICE_OF_HELP * everybody) / weight;
    const people = own.measures.missionReach! - moneyPart;
    const reached = turns.map(({ penetration }) => penetration!);
    expect(people).toBeGreaterThan(0.5 * Math.min(...reached));
    expect(people).toBeLessThan(1.5 * Math.max(...reached));
  });

  it('counts what is spent and does not pay in time', () => {
    const reachOf = (world: World) =>
      finalScore(start, world).find(({ firm }) => firm === 'aurora')!.measures.missionReach!;
    expect(reachOf(after(2, { 'training.hours': 24, 'workforce.staff.team': 22 }))).toBeLessThan(reachOf(end));
  });

  it('shows the same on the board and in the report, and ranks by reach', () => {
    const board = scoreboard(end);
    const last = end.history.at(-1)!.firms;
    for (const { firm, score: points, scaled, measures } of board) {
      expect(scaled).toBe(false);
      expect(points).toBeCloseTo(100 * measures.missionReach!, 12);
      expect(last.find((each) => each.firm === firm)!.metrics.score).toBe(points);
    }
  });

  it('keeps money out of the points', () => {
    const mark = (measure: string) => ({ measure, firm: 'a', turn: 8, steady: 0, high: 10 }) as never;
    const marks = [mark('missionReach'), mark('valueCreatedCents'), mark('valueEstimateCents')];
    const measures = { missionReach: 10, valueCreatedCents: 0, valueEstimateCents: 0 };
    expect(judge({ ...scenario.score, benchmarks: marks }, 'a', 8, measures).points).toEqual({ missionReach: 80 });
    const profit = { ...scenario.score, missionReach: false, benchmarks: marks };
    expect(judge(profit, 'a', 8, { valueCreatedCents: 0 }).points).toEqual({ valueCreatedCents: 50 });
    expect(measuresOf(rules, () => 0.4, { valueCreatedCents: 3 })).toMatchObject({
      missionReach: 0.4,
      valueCreatedCents: 3,
    });
  });
});
