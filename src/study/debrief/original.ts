// The game as it was, played once more with reasons: what the debrief keeps of every turn, for the turning points, the truth
// and the questions.
import {
  gameOf,
  observe,
  playGame,
  type Reason,
  type Replay,
  type Standing,
  scoreboard,
  type World,
} from '../../engine/index.ts';
import { movesOf, type Script, scriptOf } from './script.ts';
import type { Move } from './types.ts';

export interface OriginalTurn {
  readonly turn: number;
  readonly standings: readonly Standing[];
  /** The firm's own reasons of the turn: all of them, and those that its panel told. */
  readonly reasons: readonly Reason[];
  readonly heard: readonly Heard[];
  readonly events: readonly string[];
}
type Details = ReturnType<typeof observe>['details'];
type Heard = ReturnType<typeof observe>['reasons'][number];

export interface Original {
  readonly replay: Replay;
  readonly firm: string;
  readonly start: World;
  readonly end: World;
  readonly turns: readonly OriginalTurn[];
  /** Figures of the firm's systems after the last turn: what it saw, and what was so. */
  readonly details: { readonly seen: Details; readonly truth: Details } | undefined;
  readonly script: Script;
  /** Of every firm, by turn. */
  readonly moves: readonly Move[];
}

/** The last turn that a replay records; all turns where it says nothing. */
export function lastTurnOf(replay: Replay): number {
  return replay.checksums.at(-1)?.turn ?? replay.scenario.time.turns;
}

/** Plays the game of a replay; yields after every turn. */
export function* playOriginal(replay: Replay, firm: string): Generator<number, Original> {
  const turns: OriginalTurn[] = [];
  let start: World | undefined;
  let end: World | undefined;
  let details: Original['details'];
  for (const { world, report } of playGame(gameOf(replay), lastTurnOf(replay))) {
    start ??= world;
    end = world;
    if (report !== undefined) {
      const seen = observe(world, firm, report);
      details = { seen: seen.details, truth: report.firms.find((one) => one.firm === firm)?.details ?? {} };
      turns.push({
        turn: report.turn,
        standings: scoreboard(world),
        reasons: report.reasons.filter((reason) => reason.firm === firm),
        heard: seen.reasons,
        events: report.events.map(({ id }) => id),
      });
    }
    yield world.played;
  }
  const script = scriptOf(end!);
  const moves = end!.rules.firmIds.flatMap((id) => movesOf(end!, script, id));
  return { replay, firm, start: start!, end: end!, turns, details, script, moves };
}
