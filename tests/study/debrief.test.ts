// The debrief against games played again in another way: by the engine's playGame, with every firm's decisions given.
import { describe, expect, it } from 'vitest';
import {
  createReplay,
  type Decisions,
  finalScore,
  type Game,
  gameOf,
  openLevers,
  playGame,
  type Replay,
  type World,
} from '../../src/engine/index.ts';
import type { Debrief, DebriefStep, Move } from '../../src/study/debrief/types.ts';
import { debriefSteps, type Effort } from '../../src/study/debrief.ts';
import { type JsonObject, scenarioOf, smaller } from '../engine/harness.ts';

const TURNS = 4;
const EFFORT: Effort = { seeds: 2, moves: 3, rivalMoves: 2 };
const document: JsonObject = {
  ...smaller('bistro', 150, 2),
  time: { turns: TURNS },
  events: [],
  score: { futureTurns: 2 },
};
const scenario = scenarioOf(document);
const PLAN: Readonly<Record<number, Decisions>> = {
  1: { aurora: { 'pricing.price': 24, 'workforce.staff.team': 15 } },
  2: { aurora: { 'training.topic': 'empathy', 'pricing.price': 31 } },
  4: { aurora: { 'pricing.price': 26 } },
};

function record(plan: Readonly<Record<number, Decisions>>, policies: Record<string, string>, turns = TURNS) {
  const decisions = new Map(Object.entries(plan).map(([turn, given]) => [Number(turn), given]));
  const game: Game = { scenario, seed: 'a game', policies, decisions };
  const played = [...playGame(game, turns)];
  return { replay: createReplay(game, played), worlds: played.map(({ world }) => world) };
}

function debrief(replay: Replay, firm: string, effort = EFFORT): { steps: DebriefStep[]; result: Debrief } {
  const steps: DebriefStep[] = [];
  const steppes = debriefSteps(replay, firm, effort);
  for (let next = steppes.next(); ; next = steppes.next()) {
    if (next.done) return { steps, result: next.value };
    steps.push(next.value);
  }
}

const recorded = record(PLAN, { bellavista: 'price-cutter', 'copper-pot': 'relationship-builder' });
const { steps, result } = debrief(recorded.replay, 'aurora');

/** The score of a firm when the game is played by playGame with all firms' decisions given and some changed. */
function scoreWith(firm: string, change: (turn: number, decisions: Decisions) => Decisions): number {
  const { scenario: market, seed } = gameOf(recorded.replay);
  const decisions = new Map(
    recorded.worlds
      .slice(1)
      .map((world) => [
        world.played,
        change(world.played, Object.fromEntries(world.rules.firmIds.map((id) => [id, openLevers(world, id)]))),
      ]),
  );
  const worlds: World[] = [...playGame({ scenario: market, seed, policies: {}, decisions })].map(({ world }) => world);
  return finalScore(worlds[0]!, worlds.at(-1)!).find((standing) => standing.firm === firm)!.score;
}

describe('what was worth what', () => {
  const score = scoreWith('aurora', (_, decisions) => decisions);

  it('starts from the game as it was', () => {
    expect(result.score.total).toBeCloseTo(score, 9);
    expect(result.luck.here.score).toBe(result.score.total);
    expect(result.standings.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
  });

  it('is a lever left at its start, in an independent replay', () => {
    const start = { 'pricing.price': 28, 'workforce.staff.team': 13, 'training.topic': 'reliability' };
    for (const [lever, value] of Object.entries(start)) {
      const without = scoreWith('aurora', (_, all) => ({ ...all, aurora: { ...all.aurora, [lever]: value } }));
      const worth = result.levers.find((one) => one.lever === lever)!;
      expect(worth.here).toBeCloseTo(score - without, 9);
      expect(worth.here).not.toBe(0);
    }
  });

  it('is a move taken back until the lever was moved again, own or a rival’s', () => {
    const { tried, rivals } = result.decisions;
    expect([tried.length, rivals.length]).toEqual([3, 2]);
    for (const { move, here } of [...tried, ...rivals]) {
      const without = scoreWith('aurora', (turn, all) => takenBack(turn, all, move));
      expect(here).toBeCloseTo(score - without, 9);
    }
  });

  it('is told for every open lever, those left alone at nothing', () => {
    expect(result.levers.length).toBe(result.game.levers.length);
    for (const { lever, moved, here, worth } of result.levers) {
      if (!['pricing.price', 'workforce.staff.team', 'training.topic'].includes(lever)) {
        expect({ moved, here, mean: worth.mean }).toEqual({ moved: 0, here: 0, mean: 0 });
      } else expect(worth).toMatchObject({ seeds: 3, error: expect.any(Number) });
    }
  });

  it('names the best and the worst of the moves that were tried, and tries them on other seeds', () => {
    const { best, worst, tried, made } = result.decisions;
    expect(made).toBe(5);
    expect(best?.here ?? 0).toBe(Math.max(0, ...tried.map(({ here }) => here)));
    expect(worst?.here ?? 0).toBe(Math.min(0, ...tried.map(({ here }) => here)));
    for (const decision of [best, worst]) if (decision) expect(decision.worth.seeds).toBe(3);
  });
});

function takenBack(turn: number, all: Decisions, move: Move): Decisions {
  if (turn < move.turn || turn > move.until) return all;
  return { ...all, [move.firm]: { ...all[move.firm], [move.lever]: move.from } };
}

describe('luck against skill', () => {
  it('splits the score without remainder', () => {
    const { split, others, here } = result.luck;
    expect(others.map(({ seed }) => seed)).toEqual(['debrief-1', 'debrief-2']);
    expect(split!.steady + split!.decisions + split!.luck).toBeCloseTo(here.score, 9);
    const mean = [here, ...others].reduce((sum, { score }) => sum + score, 0) / 3;
    expect(split!.luck).toBeCloseTo(here.score - mean, 9);
  });

  it('measures steady as every lever left where it started', () => {
    const start = recorded.worlds[0]!;
    const { levers } = start.rules;
    const steady = scoreWith('aurora', (_, all) => ({
      ...all,
      aurora: Object.fromEntries(
        Object.keys(all.aurora!).map((id) => [id, levers.find((lever) => lever.id === id)!.default]),
      ),
    }));
    expect(result.luck.here.steady).toBeCloseTo(steady, 9);
  });
});

describe('turning points', () => {
  it('say whose doing the change of share was, without remainder', () => {
    expect(result.turningPoints.length).toBe(4);
    for (const { share, whose, moves, turn } of result.turningPoints) {
      const sum = whose.reduce((total, one) => total + one.share, 0);
      expect(sum).toBeCloseTo(share.after - share.before, 9);
      expect(moves.map(({ lever }) => lever)).toEqual(expect.arrayContaining(Object.keys(PLAN[turn]?.aurora ?? {})));
    }
  });
});

describe('the truth', () => {
  it('is what the market holds, beside what the panel showed', () => {
    const end = recorded.worlds.at(-1)!;
    const j = end.rules.firmIds.indexOf('aurora');
    const rungs = end.history.at(-1)!.rungs[j]!;
    expect(result.truth.ladder.map(({ truth }) => truth)).toEqual(rungs.slice(1));
    const customers = result.truth.segments.reduce((sum, one) => sum + one.customers.truth, 0);
    expect(customers).toBe(rungs.slice(1).reduce((a, b) => a + b, 0));
  });

  it('gives weights that sum to one, and a heavier price where a segment weighs it more', () => {
    for (const { drivers } of result.truth.importance) {
      expect(drivers.reduce((sum, { truth }) => sum + truth, 0)).toBeCloseTo(1, 9);
    }
    const price = (segment: string) =>
      result.truth.importance.find((one) => one.segment === segment)!.drivers.find(({ driver }) => driver === 'price')!
        .truth;
    expect(price('price-seekers')).toBeGreaterThan(price('food-lovers'));
  });
});

describe('a debrief', () => {
  it('is the same every time, and plain data', () => {
    expect(debrief(recorded.replay, 'aurora').result).toEqual(result);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('tells its progress, and what it knows on the way', () => {
    const last = steps.at(-1)!;
    expect(last.done).toBe(last.total);
    expect(steps.map(({ done }) => done)).toEqual(steps.map((_, at) => at + 1));
    expect(last.partial).toEqual(result);
    expect(result.reruns.done).toBe(result.reruns.total);
    const first = steps.find(({ partial }) => partial !== undefined)!.partial!;
    expect(first.standings).toEqual(result.standings);
    expect(first.luck.others).toEqual([]);
  });

  it('finds nothing where nothing was decided', () => {
    const idle = record({}, {});
    const { result: none } = debrief(idle.replay, 'aurora');
    expect(none.levers.every(({ worth, here }) => here === 0 && worth.mean === 0)).toBe(true);
    expect(none.decisions).toEqual({ made: 0, tried: [], rivals: [] });
    expect(none.luck.split!.decisions).toBe(0);
    expect(none.luck.here.steady).toBe(none.score.total);
  });

  it('debriefs a game that ended early by its running score', () => {
    const short = record(PLAN, {}, 2);
    const { result: early } = debrief(short.replay, 'aurora', { seeds: 0, moves: 1, rivalMoves: 0 });
    expect(early.game.played).toBe(2);
    expect(early.score.valueCreatedCents).toBeUndefined();
    expect(early.course.at(-1)!.scores.aurora).toBe(early.score.total);
    expect(early.luck.split).toBeUndefined();
  });

  it('puts the scenario’s questions with facts of the game', () => {
    const own = result.questions.filter(({ index }) => index !== undefined);
    expect(own.map(({ text }) => text)).toEqual(scenario.debrief.questions);
    const price = own.find(({ text }) => text!.includes('price cut'))!;
    expect(price.facts).toContainEqual(expect.objectContaining({ key: 'lever' }));
  });
});
