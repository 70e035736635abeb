import { describe, expect, it } from 'vitest';
import { startLevers } from '../../src/engine/decide.ts';
import { createWorld } from '../../src/engine/game.ts';
import { judge, measuresOf, scaleMeasure, valueSoFar } from '../../src/engine/judge.ts';
import { playTurn } from '../../src/engine/play.ts';
import { continueIdle, equityAhead, finalScore, scoreboard } from '../../src/engine/score.ts';
import { step } from '../../src/engine/turn.ts';
import { checksumsOf, type World } from '../../src/engine/world.ts';
import { scenarioOf, smaller } from './harness.ts';

const scenario = scenarioOf({ ...smaller('bistro', 240, 3), score: { futureTurns: 3 } });
const start = createWorld(scenario, 'score');

function after(turns: number, given: (world: World) => Record<string, Record<string, number>> = () => ({})): World {
  let world = start;
  for (let t = 0; t < turns; t++) world = playTurn(world, given(world)).world;
  return world;
}

describe('scaling', () => {
  it('puts the steady benchmark at 50, the high one at 80, and stays between 0 and 100', () => {
    expect(scaleMeasure(10, 10, 20)).toBe(50);
    expect(scaleMeasure(20, 10, 20)).toBe(80);
    expect(scaleMeasure(5, 12, 8)).toBe(100);
    expect(scaleMeasure(1000, 10, 20)).toBe(100);
    expect(scaleMeasure(-1000, 10, 20)).toBe(0);
  });
});

describe('judgement', () => {
  const mark = (measure: 'valueCreatedCents' | 'valueEstimateCents' | 'trust' | 'committedShare' | 'rightFirstTime') =>
    ({ measure, firm: 'a', turn: 8, steady: 0, high: 10 }) as never;
  const rules = (...benchmarks: never[]) => ({ ...scenario.score, benchmarks });

  it('weighs the perspectives and gives the weight of what is missing to the rest', () => {
    const measures = { valueCreatedCents: 10, committedShare: 0, rightFirstTime: 10 };
    const all = judge(
      rules(mark('valueCreatedCents'), mark('committedShare'), mark('rightFirstTime')),
      'a',
      8,
      measures,
    );
    expect(all.score).toBeCloseTo((3 * 80 + 50 + 80) / 5, 10);
    const some = judge(rules(mark('valueCreatedCents'), mark('committedShare')), 'a', 8, measures);
    expect(some.score).toBeCloseTo((3 * 80 + 50) / 4, 10);
    expect(some.perspectives).toEqual({ value: 80, customers: 50 });
  });

  it('prefers value created to its estimate', () => {
    const marks = rules(mark('valueCreatedCents'), mark('valueEstimateCents'));
    expect(judge(marks, 'a', 8, { valueCreatedCents: 10, valueEstimateCents: 0 }).score).toBe(80);
    expect(judge(marks, 'a', 8, { valueEstimateCents: 0 }).score).toBe(50);
  });

  it('without benchmarks for firm and turn is the value in thousands', () => {
    const judged = judge(rules(mark('valueCreatedCents')), 'a', 7, { valueCreatedCents: 250_000_00 });
    expect(judged).toMatchObject({ score: 250, scaled: false, perspectives: {} });
  });

  it('leaves measures of absent mechanisms out', () => {
    const known: Record<string, number> = { committedShare: 0.1, utilization: 0.5, rightFirstTime: 0.9 };
    const measures = measuresOf({ scenario } as never, (id) => known[id], { valueEstimateCents: 3 });
    expect(measures).toEqual({ valueEstimateCents: 3, committedShare: 0.1, rightFirstTime: 0.9 });
  });
});

describe('value', () => {
  it('carries profits forward and adds the change of equity', () => {
    const turn = (profitCents: number, equityCents: number) => ({ profitCents, equityCents });
    const value = valueSoFar({ scenario } as never, turn(0, 100), [turn(10, 0), turn(20, 150)]);
    expect(value).toBeCloseTo(10 * 1.03 + 20 + 150 - 100 * 1.03 ** 2, 10);
  });
});

describe('playing on', () => {
  it('leaves the world as it was and gives the same again', () => {
    const before = checksumsOf(start, undefined).state;
    const first = continueIdle(start, 3);
    expect(continueIdle(start, 3)).toEqual(first);
    expect(checksumsOf(start, undefined).state).toBe(before);
    expect(first).toHaveLength(3);
  });

  it('brings every lever back to its start', () => {
    const dear = after(1, () => ({ aurora: { 'pricing.price': 40 } }));
    const { accounts, metrics } = step(dear, startLevers(dear), { explain: false }).report.firms[0]!;
    const contribution = metrics.profitCents! + accounts.overhead! + accounts.interest!;
    expect(continueIdle(dear, 1)[0]![0]).toBe(contribution);
    expect(step(dear, {}, { explain: false }).report.firms[0]!.metrics.profitCents).not.toBe(metrics.profitCents);
  });

  it('discounts what customers bring', () => {
    const turns = continueIdle(start, 3).map((firms) => firms[1]!);
    const sum = turns.reduce((total, cents, t) => total + cents / 1.03 ** (t + 1), 0);
    expect(equityAhead(start)[1]).toBeCloseTo(sum, 4);
  });
});

describe('standings', () => {
  const end = after(2);

  it('rank all firms by score', () => {
    const board = scoreboard(end);
    expect(board.map(({ rank }) => rank)).toEqual([...board.map(({ rank }) => rank)].sort());
    expect(board[0]!.score).toBe(Math.max(...board.map(({ score }) => score)));
    const last = end.history.at(-1)!.firms;
    for (const { firm, score } of board) expect(last.find((each) => each.firm === firm)!.metrics.score).toBe(score);
  });

  it('count profit and equity in one sum at the end', () => {
    const [before, ahead] = [equityAhead(start), equityAhead(end)];
    const own = finalScore(start, end).find(({ firm }) => firm === 'bellavista')!;
    const [first, second] = [1, 2].map(
      (turn) => end.history.find((record) => record.turn === turn)!.firms[1]!.metrics.profitCents!,
    );
    const value = first! * 1.03 + second! + ahead[1]! - 1.03 ** 2 * before[1]!;
    expect(own.measures.valueCreatedCents).toBeCloseTo(value, 2);
  });
});
