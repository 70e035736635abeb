// What if: the same world and the same draws with one decision changed. Differences are paired, metric by metric.
import {
  compareChecksums,
  type Decisions,
  type FirmDecisions,
  gameOf,
  playGame,
  playTurn,
  type Replay,
  type World,
} from '../engine/index.ts';

export interface Question {
  readonly firm: string;
  /** The turn whose decision is changed. */
  readonly turn: number;
  readonly set: FirmDecisions;
  /** Keep the change from then on; otherwise the levers return to what was recorded. */
  readonly hold?: boolean;
  /** Turns to play from the changed one on; to the end of the game where not said. */
  readonly horizon?: number;
  /** Rivals' policies answer anew; otherwise their decisions stay as they were. */
  readonly respond?: boolean;
}

export interface WhatIfRow {
  readonly turn: number;
  readonly firm: string;
  readonly metric: string;
  readonly base: number;
  readonly branch: number;
  readonly difference: number;
}

/** A turn of the replay comes out otherwise than recorded, so that there is nothing to compare with. */
export class OtherGame extends Error {
  readonly turn: number;
  constructor(turn: number) {
    super(`Turn ${turn} comes out otherwise than recorded`);
    this.turn = turn;
  }
}

/** Plays a replay with and without the change, and pairs all figures of all firms. */
export function whatIf(replay: Replay, question: Question): WhatIfRow[] {
  const game = gameOf(replay);
  const last = Math.min(
    replay.scenario.time.turns,
    question.turn + (question.horizon ?? replay.scenario.time.turns) - 1,
  );
  const rows: WhatIfRow[] = [];
  let branch: World | undefined;
  for (const { world, before, checksums } of playGame(game, last)) {
    const recorded = replay.checksums[world.played];
    if (recorded !== undefined && compareChecksums(recorded, checksums) !== undefined)
      throw new OtherGame(world.played);
    if (world.played < question.turn || before === undefined) continue;
    const given = branchDecisions(game.decisions.get(world.played) ?? {}, world, question);
    branch = playTurn(branch ?? before, given, { policies: game.policies }).world;
    rows.push(...pair(world, branch));
  }
  return rows;
}

/** What firms decide in the branch: the one firm its change, the others what they decided or, to respond, their policy. */
function branchDecisions(recorded: Decisions, world: World, question: Question): Decisions {
  const actual = world.history.at(-1)!;
  const changed = question.turn === world.played || question.hold === true;
  return Object.fromEntries(
    world.rules.firmIds.flatMap((firm, j) => {
      const inForce = Object.fromEntries(
        world.rules.levers.map((lever, at) => {
          const value = actual.levers[j]![at]!;
          return [lever.id, lever.kind === 'choice' ? lever.options![value]! : value];
        }),
      );
      if (firm === question.firm) return [[firm, changed ? { ...inForce, ...question.set } : inForce]];
      if (question.respond === true && recorded[firm] === undefined) return [];
      return [[firm, inForce]];
    }),
  );
}

function pair(base: World, branch: World): WhatIfRow[] {
  const turn = base.played;
  return base.history.at(-1)!.firms.flatMap(({ firm, metrics }, j) => {
    const other = branch.history.at(-1)!.firms[j]!.metrics;
    return Object.entries(metrics).map(([metric, value]) => ({
      turn,
      firm,
      metric,
      base: value,
      branch: other[metric]!,
      difference: other[metric]! - value,
    }));
  });
}
