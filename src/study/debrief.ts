// The debrief of a game: how it ended and why, what each lever and decision was worth, luck against skill, and the truth.
// Worth is counterfactual: the same market and the same draws, everybody else's recorded decisions, one thing changed. Every
// re-run is one step of a generator, so that whoever runs it can show progress, stop, or look at what is known so far.
import { createWorld, playTurn, type Replay, type World } from '../engine/index.ts';
import { pickMoves, pickVaried } from './debrief/candidates.ts';
import { begin, bestOf, debriefOf, type Gain, type Known, type Tried, worstOf } from './debrief/known.ts';
import { lastTurnOf, type Original, playOriginal } from './debrief/original.ts';
import { type Ending, rerun, stageOf } from './debrief/rerun.ts';
import { changed, type Script, without } from './debrief/script.ts';
import type { Debrief, DebriefStep, Move } from './debrief/types.ts';

/** How much is played again. */
export interface Effort {
  /** Other seeds on which the decisions and the levers are tried. */
  readonly seeds: number;
  /** Single moves of the firm and of its rivals that are tried. */
  readonly moves: number;
  readonly rivalMoves: number;
}

/** About a minute on a small computer; in large markets fewer games. */
export function effortFor({ scenario }: Replay): Effort {
  const { customers } = scenario.market;
  if (customers <= 5000) return { seeds: 6, moves: 12, rivalMoves: 4 };
  return customers <= 20_000 ? { seeds: 4, moves: 8, rivalMoves: 2 } : { seeds: 2, moves: 4, rivalMoves: 1 };
}

/** Debriefs one firm's game, a step for every game that is played again. */
export function* debriefSteps(
  replay: Replay,
  firm: string,
  effort: Effort = effortFor(replay),
): Generator<DebriefStep, Debrief> {
  const openLevers = Object.values(replay.scenario.levers).filter(({ open }) => open).length;
  const original = yield* playedOriginal(replay, firm, rerunsOf(openLevers, effort.moves, effort.rivalMoves, effort));
  const known = begin(original);
  const plan = planOf(original, effort);
  const { reruns } = known;
  reruns.total = plan.reruns;
  const before = original.turns.length + 1;
  const steps: readonly [DebriefStep['stage'], Generator<undefined, void>][] = [
    ['levers', tryLevers(known, plan.levers)],
    ['decisions', tryMoves(known, plan, effort)],
    ['seeds', trySeeds(known, plan.levers, effort)],
  ];
  const stepOf = (stage: DebriefStep['stage']): DebriefStep => ({
    done: before + reruns.done,
    total: before + reruns.total,
    stage,
    partial: debriefOf(known),
  });
  yield stepOf('game');
  for (const [stage, tries] of steps) {
    for (const _ of tries) {
      reruns.done++;
      yield stepOf(stage);
    }
  }
  return debriefOf(known);
}

function* playedOriginal(replay: Replay, firm: string, reruns: number): Generator<DebriefStep, Original> {
  const total = lastTurnOf(replay) + 1 + reruns;
  const playing = playOriginal(replay, firm);
  let done = 0;
  for (let next = playing.next(); ; next = playing.next()) {
    if (next.done === true) return next.value;
    if (done > 0) yield { done, total, stage: 'game' };
    done++;
  }
}

interface Plan {
  /** Levers that the firm moved. */
  readonly levers: readonly string[];
  readonly rivalMoves: readonly Move[];
  readonly reruns: number;
}

function planOf({ end, moves, firm }: Original, effort: Effort): Plan {
  const own = moves.filter((move) => move.firm === firm);
  const levers = [...new Set(own.map(({ lever }) => lever))];
  const rivals = moves.filter((move) => move.firm !== firm);
  const rivalMoves = pickVaried(end, rivals, effort.rivalMoves);
  const tried = Math.min(own.length, effort.moves);
  return { levers, rivalMoves, reruns: rerunsOf(levers.length, tried, rivalMoves.length, effort) };
}

/** Games to play again: every lever, steady and the moves here; on every other seed the game, steady, the levers and two moves. */
function rerunsOf(levers: number, moves: number, rivalMoves: number, { seeds }: Effort): number {
  return levers + 1 + moves + rivalMoves + seeds * (levers + 2 + Math.min(2, moves));
}

/** All levers left at their start for the whole game, then each that was moved. */
function* tryLevers(known: Known, levers: readonly string[]): Generator<undefined, void> {
  const { original, stage, ending, startLevers } = known;
  const { script, firm } = original;
  known.steady = rerun(stage, steadyScript(known), firm).score;
  yield;
  for (const lever of levers) {
    const gain: Gain = { points: [], cents: [] };
    book(gain, ending, rerun(stage, changed(script, firm, { [lever]: startLevers[lever]! }), firm));
    known.levers.set(lever, gain);
    yield;
  }
}

function steadyScript({ original: { script, firm }, startLevers }: Known): Script {
  return changed(script, firm, startLevers);
}

/** Single moves taken back, each from the market in which it was made. */
function* tryMoves(known: Known, { rivalMoves }: Plan, effort: Effort): Generator<undefined, void> {
  const { original, stage, ending } = known;
  const { script, firm, end, moves } = original;
  const own = moves.filter((move) => move.firm === firm);
  const picked = pickMoves(end, own, effort.moves, (lever) => known.levers.get(lever)?.points[0] ?? 0);
  const tries = [...picked, ...rivalMoves];
  let world: World = original.start;
  for (let turn = 1; turn <= script.length; turn++) {
    for (const move of tries) {
      if (move.turn !== turn) continue;
      const other = rerun(stage, without(script, move), firm, world);
      const tried: Tried = { move, points: [], cents: [] };
      book(tried, ending, other);
      (move.firm === firm ? known.own : known.rivals).push(tried);
      yield;
    }
    world = playTurn(world, script[turn - 1]!, { explain: false }).world;
  }
}

/** Books what something brought: how the game ended less how it ends without it. */
function book({ points, cents }: Gain, ending: Ending, other: Ending): void {
  points.push(ending.score - other.score);
  cents.push(ending.valueCents - other.valueCents);
}

/** The same decisions with other draws: how it ends, and what levers, the best and the worst move are worth there. */
function* trySeeds(known: Known, levers: readonly string[], { seeds }: Effort): Generator<undefined, void> {
  const { original, startLevers } = known;
  const { script, firm, replay } = original;
  const moves = [bestOf(known), worstOf(known)].filter((tried) => tried !== undefined);
  // Moves that were tried and neither helped nor harmed leave their places in the plan empty.
  known.reruns.total -= seeds * (Math.min(2, known.own.length) - moves.length);
  for (let k = 1; k <= seeds; k++) {
    const seed = `debrief-${k}`;
    const stage = stageOf(createWorld(replay.scenario, seed, { explain: false }));
    const ending = rerun(stage, script, firm);
    yield;
    const steady = rerun(stage, steadyScript(known), firm).score;
    known.seeds.push({ seed, ...ending, steady });
    yield;
    for (const lever of levers) {
      const other = rerun(stage, changed(script, firm, { [lever]: startLevers[lever]! }), firm);
      book(known.levers.get(lever)!, ending, other);
      yield;
    }
    for (const tried of moves) {
      book(tried, ending, rerun(stage, without(script, tried.move), firm));
      yield;
    }
  }
}
