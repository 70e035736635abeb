// A game as a host holds it: the market now, what was decided, and what its replay will say. Turns are played with everybody
// deciding, as `rungs run` plays them, so that a game of the page and one of the command line agree to the bit.
import {
  type Checksums,
  checksumsOf,
  createReplay,
  createWorld,
  type Decisions,
  type Game,
  observe,
  openLevers,
  playTurn,
  type Replay,
  scoreboard,
  type TurnReport,
  type World,
} from '../engine/index.ts';
import type { GameSetup, GameState, Observations, Quarter, ReadOnly, Start } from './protocol.ts';
import { viewOf } from './scenario-view.ts';

export interface PlayedGame {
  readonly setup: GameSetup;
  readonly game: Game;
  /** The market after history, and now. */
  readonly first: World;
  readonly world: World;
  readonly start: Start;
  readonly quarters: readonly Quarter[];
  readonly checksums: readonly Checksums[];
  readonly decisions: Replay['decisions'];
  readonly readOnly?: ReadOnly;
}

/** Plays history; `onTurn` hears of every turn of it. */
export function beginGame(setup: GameSetup, game: Game, onTurn?: () => void): PlayedGame {
  let report: TurnReport | undefined;
  const onHistory = (told: TurnReport) => {
    report = told;
    onTurn?.();
  };
  const world = createWorld(game.scenario, game.seed, { onHistory });
  const start = { report, standings: scoreboard(world), observations: seen(setup, world, report) };
  const checksums = [checksumsOf(world, undefined)];
  return { setup, game, first: world, world, start, quarters: [], checksums, decisions: [] };
}

/** Plays a turn with what people decide, by firm; all others decide by policy. */
export function playOn(played: PlayedGame, given: Decisions): PlayedGame {
  const { setup, game } = played;
  const turn = played.world.played + 1;
  const { world, report, decisions } = playTurn(played.world, given, { policies: game.policies });
  const quarter: Quarter = {
    turn,
    report,
    standings: scoreboard(world),
    decisions,
    observations: seen(setup, world, report),
  };
  const recorded = Object.keys(given).map((firm) => ({ firm, turn, levers: openLevers(world, firm) }));
  return {
    ...played,
    game: { ...game, decisions: new Map(game.decisions).set(turn, given) },
    world,
    quarters: [...played.quarters, quarter],
    checksums: [...played.checksums, checksumsOf(world, report)],
    decisions: [...played.decisions, ...recorded],
  };
}

function seen({ teams }: GameSetup, world: World, report: TurnReport | undefined): Observations {
  return Object.fromEntries(teams.map(({ firm }) => [firm, observe(world, firm, report)]));
}

/** The game as the page knows it. */
export function stateOf(played: PlayedGame): GameState {
  const { setup, game, world, start, quarters, checksums, readOnly } = played;
  const scenario = viewOf(game.scenario);
  return {
    setup,
    scenario,
    turn: world.played + 1,
    over: world.played >= game.scenario.time.turns,
    ...(readOnly === undefined ? {} : { readOnly }),
    firms: scenario.firms.map((firm) => {
      const team = setup.teams.find((candidate) => candidate.firm === firm.id);
      return { ...firm, policy: setup.policies[firm.id] ?? firm.policy, ...(team === undefined ? {} : { team }) };
    }),
    observations: quarters.at(-1)?.observations ?? start.observations,
    start,
    quarters,
    checksum: checksums.at(-1)!.state,
  };
}

/** The replay of the game so far: the same as `rungs run` writes for the same decisions. */
export function replayOf({ game, decisions, checksums }: PlayedGame, packageVersion: string): Replay {
  return { ...createReplay(game, [], packageVersion), decisions, checksums: [...checksums] };
}
