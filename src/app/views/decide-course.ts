// The course of a game so far, beside the sheet: figures of the last quarters, and the levers that were moved in them. Pure.
import type { LeverValue, Observation } from '../../engine/index.ts';
import type { GameState } from '../../host/protocol.ts';
import { customersOf } from './report-facts.ts';

const COURSE_FIGURES = ['profitCents', 'marketShare', 'customers', 'satisfactionMean'] as const;
type CourseFigure = (typeof COURSE_FIGURES)[number];

/** Quarters shown, the start counted, and levers. */
const MOST_COLUMNS = 6;
const MOST_LEVERS = 5;

export interface MovedLever {
  readonly id: string;
  /** In force in each quarter shown. */
  readonly values: readonly (LeverValue | undefined)[];
  /** Whether it was moved in that quarter. */
  readonly moved: readonly boolean[];
}

export interface Course {
  /** The quarters shown; 0 is the market as it was found. */
  readonly turns: readonly number[];
  readonly figures: readonly { readonly id: CourseFigure; readonly values: readonly number[] }[];
  /** The one moved last comes first. */
  readonly levers: readonly MovedLever[];
}

interface Point {
  readonly turn: number;
  readonly seen: Observation;
  readonly values: Readonly<Record<string, LeverValue>>;
}

/** Undefined before the first quarter is over. */
export function courseOf(game: GameState, firm: string): Course | undefined {
  const points = pointsOf(game, firm);
  if (points.length < 2) return undefined;
  const shown = points.slice(-MOST_COLUMNS);
  const first = points.length - shown.length;
  const scale = game.scenario.customersPerAgent;
  const figure = (id: CourseFigure, { seen }: Point) =>
    id === 'customers' ? customersOf(seen, scale) : (seen.metrics[id] ?? 0);
  const ids = Object.keys(shown.at(-1)!.values);
  const levers = ids.map((id) => ({
    id,
    values: shown.map(({ values }) => values[id]),
    moved: shown.map(({ values }, at) => first + at > 0 && values[id] !== points[first + at - 1]!.values[id]),
  }));
  const latest = ({ moved }: MovedLever) => moved.lastIndexOf(true);
  return {
    turns: shown.map(({ turn }) => turn),
    figures: COURSE_FIGURES.map((id) => ({ id, values: shown.map((point) => figure(id, point)) })),
    levers: levers
      .filter((lever) => latest(lever) >= 0)
      .sort((a, b) => latest(b) - latest(a))
      .slice(0, MOST_LEVERS),
  };
}

function pointsOf({ start, quarters }: GameState, firm: string): Point[] {
  const found = start.observations[firm];
  const before = found && {
    turn: 0,
    seen: found,
    values: Object.fromEntries(found.levers.map(({ id, value }) => [id, value])),
  };
  const played = quarters.flatMap(({ turn, observations, decisions }) => {
    const seen = observations[firm];
    return seen === undefined ? [] : [{ turn, seen, values: { ...before?.values, ...decisions[firm] } }];
  });
  return before === undefined ? played : [before, ...played];
}
