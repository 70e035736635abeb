// What each open lever is worth when it is moved alone: points against leaving it, by value and by rivals, on paired seeds.
// A lever is dead if nothing in its range changes the score by a point and by two standard errors (model section 10).
import type { LeverValue } from '../../engine/index.ts';
import { type AuditPlan, CONTEXTS, type Context, gameId, type LeverRange, leverGameId, onStep } from './plan.ts';
import type { Row } from './points.ts';
import { errorOf, meanOf } from './statistics.ts';

/** Least change of the score that counts, and how many standard errors it must have. */
const LEAST_POINTS = 1;
const ERRORS = 2;
/** Values beyond the plan's that are tried, at most, where the best one is the same for all. */
const MOST_CLOSER = 4;

export interface CurvePoint {
  readonly context: Context;
  readonly value: LeverValue;
  /** Points more than where the lever is left alone. */
  readonly points: number;
  readonly error: number;
  readonly seeds: number;
}

export interface LeverVerdict {
  readonly id: string;
  /** Largest change of the score, up or down, that one of its values makes, and its standard error. */
  readonly worth: number;
  readonly error: number;
  /** Best value by rivals, and by rivals and segment (there by what the segment brings). */
  readonly best: Readonly<Record<string, LeverValue>>;
  readonly bestBySegment: Readonly<Record<string, LeverValue>>;
  readonly dead: boolean;
  /** Whether the best value lies inside its bounds for some rivals; a choice always does. */
  readonly interior: boolean;
  /** Whether the best value differs between rivals or segments. */
  readonly differs: boolean;
  /** Whether more seeds might change the verdict. */
  readonly open: boolean;
  /** Values near a best one that is the same for all, to be played before that is believed. */
  readonly closer: readonly LeverValue[];
  readonly curve: readonly CurvePoint[];
}

/** A row of a test with its final score. */
export interface Scored extends Row {
  readonly points: number;
}

/** Rows by game, then seed. */
export type Tests = ReadonlyMap<string, ReadonlyMap<string, Scored>>;

export function testsOf(rows: readonly Scored[]): Tests {
  const tests = new Map<string, Map<string, Scored>>();
  for (const row of rows) {
    const bySeed = tests.get(row.game) ?? new Map<string, Scored>();
    tests.set(row.game, bySeed.set(row.seed, row));
  }
  return tests;
}

export function judgeLevers(plan: AuditPlan, tests: Tests): LeverVerdict[] {
  return plan.levers.map((range) => judgeLever(range, tests, plan.values + MOST_CLOSER));
}

function judgeLever(planned: LeverRange, tests: Tests, most: number): LeverVerdict {
  const range = playedRange(planned, tests);
  const { lever, values } = range;
  const curve = CONTEXTS.flatMap((context) => values.map((value) => pointOf(tests, context, range, value)));
  const greatest = curve.reduce((a, b) => (Math.abs(b.points) > Math.abs(a.points) ? b : a));
  const alive = curve.some(isAlive);
  const best = CONTEXTS.map((context): [string, LeverValue] => [context, bestOf(curve, context)]);
  const segments = CONTEXTS.flatMap((context) => bestOfSegments(tests, context, range));
  const inside = (value: LeverValue) => lever.kind === 'choice' || (value !== lever.min && value !== lever.max);
  const interior = best.some(([, value]) => inside(value));
  const near = curve.some((point) => inside(point.value) && isNearBest(tests, range, curve, point));
  const differs =
    differ(best) || CONTEXTS.some((context) => differ(segments.filter(([id]) => id.startsWith(`${context}/`))));
  return {
    id: lever.id,
    worth: Math.abs(greatest.points),
    error: greatest.error,
    best: Object.fromEntries(best),
    bestBySegment: Object.fromEntries(segments),
    dead: !alive,
    interior,
    differs,
    closer: differs || values.length >= most ? [] : closerTo(best[0]![1], range),
    open:
      (!alive && curve.some((point) => Math.abs(point.points) + ERRORS * point.error >= LEAST_POINTS)) ||
      (!interior && near),
    curve,
  };
}

/** The lever with the values that were played: those of the plan, and those that were looked at more closely. */
function playedRange(range: LeverRange, tests: Tests): LeverRange {
  if (range.lever.kind === 'choice') return range;
  const stem = gameId(CONTEXTS[0], `${range.lever.id}=`);
  const played = [...tests.keys()].flatMap((game) => (game.startsWith(stem) ? [Number(game.slice(stem.length))] : []));
  const values = new Set([...range.values.map(Number), ...played]);
  return { ...range, values: [...values].sort((a, b) => a - b) };
}

/** Values half way from the best one to its neighbours, as far as the lever's steps allow. */
function closerTo(best: LeverValue, { lever, values }: LeverRange): LeverValue[] {
  const at = values.indexOf(best);
  return [values[at - 1], values[at + 1]].flatMap((neighbour) => {
    if (lever.kind === 'choice' || neighbour === undefined) return [];
    const between = onStep(lever, (Number(best) + Number(neighbour)) / 2);
    return values.includes(between) ? [] : [between];
  });
}

function isAlive({ points, error }: CurvePoint): boolean {
  return Math.abs(points) >= LEAST_POINTS && Math.abs(points) >= ERRORS * error;
}

function differ(best: readonly (readonly [string, LeverValue])[]): boolean {
  return new Set(best.map(([, value]) => value)).size > 1;
}

function pointOf(tests: Tests, context: Context, range: LeverRange, value: LeverValue): CurvePoint {
  const differences = paired(tests, leverGameId(context, range, value), gameId(context, 'steady'));
  return { context, value, points: meanOf(differences), error: errorOf(differences), seeds: differences.length };
}

/** Points of one game more than another's, on the seeds that both were played on. */
export function paired(tests: Tests, game: string, other: string): number[] {
  const base = tests.get(other);
  return [...(tests.get(game) ?? [])].flatMap(([seed, row]) => {
    const against = base?.get(seed);
    return against === undefined ? [] : [row.points - against.points];
  });
}

function bestOf(curve: readonly CurvePoint[], context: Context): LeverValue {
  const own = curve.filter((point) => point.context === context);
  return own.reduce((a, b) => (b.points > a.points ? b : a)).value;
}

/** Whether a value may well be the best one: less than two standard errors behind it. */
function isNearBest(tests: Tests, range: LeverRange, curve: readonly CurvePoint[], point: CurvePoint): boolean {
  const game = (value: LeverValue) => leverGameId(point.context, range, value);
  const behind = paired(tests, game(bestOf(curve, point.context)), game(point.value));
  return meanOf(behind) <= ERRORS * errorOf(behind);
}

/** For each segment, as `rivals/segment`, the value under which it brings most. */
function bestOfSegments(tests: Tests, context: Context, range: LeverRange): [string, LeverValue][] {
  const rowsAt = (value: LeverValue) => [...(tests.get(leverGameId(context, range, value))?.values() ?? [])];
  return Object.keys(rowsAt(range.start)[0]?.segments ?? {}).map((segment) => {
    const brings = range.values.map((value) => meanOf(rowsAt(value).map((row) => row.segments[segment] ?? 0)));
    return [`${context}/${segment}`, range.values[brings.indexOf(Math.max(...brings))]!];
  });
}
