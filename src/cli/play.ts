// One game from its history to its last turn, step by step so that it can be watched and interrupted.
// It makes the same market as the engine's own playGame, which hears nothing of history and can't stop.
import {
  type Checksums,
  checksumsOf,
  createReplay,
  firstWorld,
  type Game,
  openLevers,
  playTurn,
  type Replay,
  step,
  type TurnReport,
  type Visits,
  type World,
} from '../engine/index.ts';
import type { Interrupt } from './interrupt.ts';
import { PACKAGE_VERSION } from './version.ts';

export interface Watcher {
  /** Hears the occasions of a turn; valid during the call only. */
  visits?(visits: Visits, world: World): void;
  /** Hears every turn, those of history (0 and below) too. */
  turn?(report: TurnReport, world: World): void;
  /** Hears the checksums after history (turn 0) and after each turn; false ends the game. */
  checksums?(found: Checksums): boolean;
}

export interface Played {
  /** The market after history. */
  readonly start: World;
  readonly world: World;
  /** Turns that were finished. */
  readonly turns: number;
  /** Of the last turn that was finished. */
  readonly checksum: string;
  readonly replay: Replay;
  readonly interrupted: boolean;
}

/** Plays `turns` turns; an interruption ends it after the turn under way. Undefined if history did not even end. */
export async function playOut(
  game: Game,
  turns: number,
  watcher: Watcher,
  interrupt: Interrupt,
): Promise<Played | undefined> {
  const options = watcher.visits === undefined ? {} : { onVisits: watcher.visits.bind(watcher) };
  let world = firstWorld(game.scenario, game.seed);
  const next = ({ world: after, report }: { world: World; report: TurnReport }) => {
    world = after;
    watcher.turn?.(report, world);
    return report;
  };
  for (let turn = 0; turn < game.scenario.history.turns; turn++) {
    next(step(world, {}, { ...options, inPlace: true }));
    await interrupt.pause();
    if (interrupt.asked) return undefined;
  }
  // The market after history is needed again for the score.
  const start = world;
  const checksums: Checksums[] = [];
  const decisions: Replay['decisions'] = [];
  const goesOn = (report: TurnReport | undefined) => {
    const found = checksumsOf(world, report);
    checksums.push(found);
    return (watcher.checksums?.(found) ?? true) && !interrupt.asked;
  };
  let going = goesOn(undefined);
  while (going && world.played < turns) {
    const given = game.decisions.get(world.played + 1) ?? {};
    const report = next(playTurn(world, given, { ...options, policies: game.policies, inPlace: world !== start }));
    for (const firm of Object.keys(given)) {
      decisions.push({ firm, turn: world.played, levers: openLevers(world, firm) });
    }
    await interrupt.pause();
    going = goesOn(report);
  }
  return {
    start,
    world,
    turns: world.played,
    checksum: checksums.at(-1)!.state,
    replay: { ...createReplay(game, [], PACKAGE_VERSION), decisions, checksums },
    interrupted: interrupt.asked && world.played < turns,
  };
}
