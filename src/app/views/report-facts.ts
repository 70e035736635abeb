// What the report of one firm and one quarter starts from: the quarter, the market before it, and names for ids.
// Counts stay in agents here and in `scale` customers a piece; money in cents. Pure.
import type { Observation, Standing, TurnReport } from '../../engine/index.ts';
import type { GameState, Quarter } from '../../host/protocol.ts';

export type Estimate = Observation['ladder'][number]['customers'];
export type FirmReport = TurnReport['firms'][number];

export interface Before {
  /** Undefined where the market has no history. */
  readonly report: TurnReport | undefined;
  readonly standings: readonly Standing[];
  readonly observation: Observation | undefined;
}

export interface Facts {
  readonly game: GameState;
  readonly firm: string;
  readonly turn: number;
  readonly now: Quarter;
  readonly before: Before;
  readonly observation: Observation;
  readonly own: FirmReport;
  readonly ownBefore: FirmReport | undefined;
  /** Customers that one agent stands for. */
  readonly scale: number;
}

/** The facts of a quarter that was played, the last one where none is named; undefined before the first. */
export function factsOf(game: GameState, firm: string, turn = game.quarters.length): Facts | undefined {
  const now = game.quarters.find((quarter) => quarter.turn === turn);
  const observation = now?.observations[firm];
  const own = now?.report.firms.find((one) => one.firm === firm);
  if (now === undefined || observation === undefined || own === undefined) return undefined;
  const before = beforeOf(game, firm, turn);
  return {
    game,
    firm,
    turn,
    now,
    before,
    observation,
    own,
    ownBefore: before.report?.firms.find((one) => one.firm === firm),
    scale: game.scenario.customersPerAgent,
  };
}

function beforeOf(game: GameState, firm: string, turn: number): Before {
  const { report, standings, observations } = game.quarters.find((one) => one.turn === turn - 1) ?? game.start;
  return { report, standings, observation: observations[firm] };
}

/** A firm's name, which a team may have given it; an id that is no firm's (`outside`) stays as it is. */
export function firmName(game: GameState, id: string): string {
  const firm = game.firms.find((one) => one.id === id);
  return firm?.team?.name || firm?.name || id;
}

export function segmentName(game: GameState, id: string): string {
  return game.scenario.segments.find((segment) => segment.id === id)?.name ?? id;
}

/** Own customers as the ladder counts them, which is how every screen counts them. */
export function customersOf({ ladder }: Observation, scale = 1): number {
  return scale * sumOf(ladder.map(({ customers }) => customers.estimate));
}

/** Agents of a firm at the start and after each quarter up to `turn`. */
export function customersSoFar({ start, quarters }: GameState, firm: string, turn = quarters.length): number[] {
  const seen = [start.observations[firm], ...quarters.slice(0, turn).map(({ observations }) => observations[firm])];
  return seen.flatMap((observation) => (observation === undefined ? [] : [customersOf(observation)]));
}

export function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
