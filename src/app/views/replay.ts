// A game looked back at: where everybody stood after a quarter, what was decided in it, and how another run went. While the
// game goes on a firm's figures are those that its panel shows; when it is over they are the truth. Pure.
import type { FirmDecisions, LeverValue, Observation } from '../../engine/index.ts';
import type { GameState, Quarter } from '../../host/protocol.ts';
import { firmName } from './report-facts.ts';

export interface PastDecision {
  readonly lever: Observation['levers'][number];
  readonly value: LeverValue;
  /** Undefined in the first quarter. */
  readonly before: LeverValue | undefined;
  readonly changed: boolean;
}

export interface Place {
  readonly firm: string;
  readonly name: string;
  readonly rank: number;
  readonly score: number;
  /** Since the quarter before. */
  readonly change: number | undefined;
  readonly own: boolean;
}

/** Figures by which two runs are compared. */
export const COMPARED = [
  'score',
  'profitCents',
  'customers',
  'marketShare',
  'satisfactionMean',
  'committedShare',
  'waitMinutesMean',
  'rightFirstTime',
] as const;
export type Compared = (typeof COMPARED)[number];

export interface Difference {
  readonly id: Compared;
  readonly own: number;
  readonly other: number;
}

export interface OtherDecision {
  readonly lever: Observation['levers'][number];
  readonly own: LeverValue;
  readonly other: LeverValue;
}

/** Where the firms stand after a quarter; 0 is the start. */
export function placesAfter(game: GameState, firm: string, turn: number): Place[] {
  const standings = game.quarters[turn - 1]?.standings ?? game.start.standings;
  const before = turn === 0 ? undefined : (game.quarters[turn - 2]?.standings ?? undefined);
  return standings.map(({ firm: id, rank, score }) => {
    const then = before?.find((one) => one.firm === id)?.score;
    return {
      firm: id,
      name: firmName(game, id),
      rank,
      score,
      change: then === undefined ? undefined : score - then,
      own: id === firm,
    };
  });
}

/** A firm's open levers in a quarter; of rivals they are known when the game is over. */
export function decisionsIn(game: GameState, firm: string, turn: number): PastDecision[] {
  const known = game.over || game.observations[firm] !== undefined;
  const now = known ? game.quarters[turn - 1]?.decisions[firm] : undefined;
  const levers = leversOf(game);
  if (now === undefined) return [];
  const past = game.quarters[turn - 2]?.decisions[firm];
  return levers.flatMap((lever) => {
    const value = now[lever.id];
    if (value === undefined) return [];
    const before = past?.[lever.id] ?? lever.default;
    return [
      { lever, value, before: turn === 1 && past === undefined ? lever.default : before, changed: value !== before },
    ];
  });
}

function leversOf(game: GameState): Observation['levers'] {
  return Object.values(game.observations)[0]?.levers ?? [];
}

/** The running score of a firm after each quarter. */
export function scoresOf(game: GameState, firm: string): number[] {
  return game.quarters.map(({ standings }) => standings.find((one) => one.firm === firm)?.score ?? 0);
}

/** Figures of a firm in two runs after the same quarter; those that one of them lacks are left out. */
export function differencesOf(own: GameState, other: GameState, firm: string, turn: number): Difference[] {
  const [a, b] = [figuresOf(own, firm, turn), figuresOf(other, firm, turn)];
  return COMPARED.flatMap((id) => {
    const [mine, theirs] = [a[id], b[id]];
    return mine === undefined || theirs === undefined ? [] : [{ id, own: mine, other: theirs }];
  });
}

/** The truth of games that are over, the panel's figures of those that are not; the score is public. */
function figuresOf(game: GameState, firm: string, turn: number): Readonly<Record<string, number>> {
  const quarter = game.quarters[turn - 1];
  if (quarter === undefined) return {};
  const score = quarter.standings.find((one) => one.firm === firm)?.score;
  const seen = game.over ? metricsOf(quarter, firm) : quarter.observations[firm]?.metrics;
  return { ...seen, ...(score === undefined ? {} : { score }) };
}

function metricsOf({ report }: Quarter, firm: string): Readonly<Record<string, number>> {
  return report.firms.find((one) => one.firm === firm)?.metrics ?? {};
}

/** Levers that stood otherwise in the two runs in a quarter. */
export function otherDecisions(own: GameState, other: GameState, firm: string, turn: number): OtherDecision[] {
  const mine: FirmDecisions = own.quarters[turn - 1]?.decisions[firm] ?? {};
  const theirs: FirmDecisions = other.quarters[turn - 1]?.decisions[firm] ?? {};
  return leversOf(own).flatMap((lever) => {
    const [a, b] = [mine[lever.id], theirs[lever.id]];
    return a === undefined || b === undefined || a === b ? [] : [{ lever, own: a, other: b }];
  });
}

/** Why two runs can't be compared by firm, if they can't. */
export function comparable(
  own: GameState,
  other: GameState,
  firm: string,
): 'other-scenario' | 'other-firm' | undefined {
  if (own.scenario.id !== other.scenario.id) return 'other-scenario';
  return other.firms.some(({ id }) => id === firm) ? undefined : 'other-firm';
}
