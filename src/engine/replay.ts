// Replays: a game as scenario, seed and people's decisions, played again and compared checksum by checksum.
// Policies are run again, so only decisions of people and plans are kept: every open lever, absolute.
import type { Decisions, FirmDecisions } from './contract/levers.ts';
import { type Checksums, REPLAY_FORMAT, type Replay } from './contract/replay-format.ts';
import type { Scenario } from './contract/scenario.ts';
import { leversInForce } from './decide.ts';
import { createWorld } from './game.ts';
import { formatTag } from './kernel/versioned.ts';
import type { TurnReport } from './model/report.ts';
import { playTurn } from './play.ts';
import { rulesDigest } from './rules.ts';
import type { StepOptions } from './turn-state.ts';
import { checksumsOf, MODEL_VERSION, type World } from './world.ts';

export interface Game {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly policies: Readonly<Record<string, string>>;
  /** What people or plans decided, by turn (the first played is 1), then by firm. */
  readonly decisions: ReadonlyMap<number, Decisions>;
}

export interface PlayedTurn {
  readonly world: World;
  /** The market before the turn; undefined at turn 0. */
  readonly before: World | undefined;
  /** Undefined at turn 0, which is the market after history. */
  readonly report: TurnReport | undefined;
  readonly checksums: Checksums;
}

/** Plays a game turn by turn: first the market after history, then every turn up to `until`. */
export function* playGame(
  game: Game,
  until = game.scenario.time.turns,
  options: StepOptions = {},
): Generator<PlayedTurn> {
  let world = createWorld(game.scenario, game.seed);
  yield { world, before: undefined, report: undefined, checksums: checksumsOf(world, undefined) };
  for (let turn = 1; turn <= until; turn++) {
    const before = world;
    const played = playTurn(before, game.decisions.get(turn) ?? {}, { ...options, policies: game.policies });
    world = played.world;
    yield { world, before, report: played.report, checksums: checksumsOf(world, played.report) };
  }
}

/** All open levers of a firm as they were in force in the turn just played. */
export function openLevers(world: World, firm: string): FirmDecisions {
  const values = leversInForce(world, world.rules.firmIds.indexOf(firm));
  const open = world.rules.levers.filter((lever) => lever.open && lever.fromTurn <= world.played);
  return Object.fromEntries(open.map((lever) => [lever.id, values[lever.id]!]));
}

/** The replay of a game that has been played: `turns` are those of playGame, turn 0 first. */
export function createReplay(game: Game, turns: readonly PlayedTurn[], packageVersion?: string): Replay {
  return {
    format: formatTag(REPLAY_FORMAT) as Replay['format'],
    modelVersion: MODEL_VERSION,
    ...(packageVersion === undefined ? {} : { packageVersion }),
    rulesDigest: rulesDigest(),
    scenario: game.scenario,
    seed: game.seed,
    policies: game.policies as Replay['policies'],
    decisions: turns.flatMap(({ world }) =>
      Object.keys(game.decisions.get(world.played) ?? {}).map((firm) => ({
        firm,
        turn: world.played,
        levers: openLevers(world, firm),
      })),
    ),
    checksums: turns.map(({ checksums }) => checksums),
  };
}

/** The game that a replay records. */
export function gameOf(replay: Replay): Game {
  const decisions = new Map<number, Record<string, FirmDecisions>>();
  for (const { firm, turn, levers } of replay.decisions) {
    decisions.set(turn, { ...decisions.get(turn), [firm]: levers });
  }
  return { scenario: replay.scenario, seed: replay.seed, policies: replay.policies, decisions };
}

export interface Difference {
  readonly turn: number;
  /** What differs: tables, `report`, and at turn 0 `scenario, seed or traits` where no table does. */
  readonly parts: readonly string[];
  readonly recorded: Checksums;
  readonly found: Checksums;
}

/** Compares the checksums of one turn; undefined where all agree. */
export function compareChecksums(recorded: Checksums, found: Checksums): Difference | undefined {
  const tables = Object.keys(found.tables) as (keyof Checksums['tables'])[];
  const parts: string[] = tables.filter((table) => recorded.tables[table] !== found.tables[table]);
  if (recorded.report !== found.report) parts.push('report');
  if (recorded.state !== found.state && parts.length === 0) {
    parts.push(found.turn === 0 ? 'scenario, seed or traits' : 'state');
  }
  return parts.length === 0 ? undefined : { turn: found.turn, parts, recorded, found };
}

export type Verdict =
  | { readonly holds: true; readonly turns: number; readonly checksum: string }
  | { readonly holds: false; readonly reason: string; readonly difference?: Difference };

/** Plays a replay again and compares every checksum; the first turn that differs ends it. */
export function verifyReplay(replay: Replay, until?: number, onTurn?: (turn: PlayedTurn) => void): Verdict {
  const digest = rulesDigest();
  if (replay.rulesDigest !== digest) {
    return { holds: false, reason: `the rules digest is ${replay.rulesDigest}; the mechanisms here have ${digest}` };
  }
  const last = Math.min(until ?? replay.scenario.time.turns, replay.scenario.time.turns);
  const recorded = new Map(replay.checksums.map((checksums) => [checksums.turn, checksums]));
  const turns = until === undefined ? Math.max(0, ...recorded.keys()) : last;
  let checksum = '';
  for (const played of playGame(gameOf(replay), turns)) {
    const { turn } = played.checksums;
    const expected = recorded.get(turn);
    if (!expected) return { holds: false, reason: `the replay has no checksum for turn ${turn}` };
    const difference = compareChecksums(expected, played.checksums);
    if (difference)
      return { holds: false, reason: `turn ${turn} differs in ${difference.parts.join(', ')}`, difference };
    onTurn?.(played);
    checksum = played.checksums.state;
  }
  return { holds: true, turns, checksum };
}
