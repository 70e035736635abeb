// Plan against actual: what the team wrote down before the quarter, beside what came, and the range of its own past data.
// The forecast is the player's; a figure without one still shows the actual. Units are those of the metric. Pure.
import type { Forecast, ForecastId } from '../store.ts';
import type { Facts } from './report-facts.ts';
import { customersOf, customersSoFar } from './report-facts.ts';

export interface PlanRow {
  readonly id: ForecastId;
  readonly plan: number | undefined;
  readonly actual: number;
  /** Actual less plan. */
  readonly difference: number | undefined;
  /** Least and greatest of the quarters before, this one left out. */
  readonly range: { readonly low: number; readonly high: number };
  /** Ends of the axis: everything shown with room beside it. */
  readonly axis: { readonly low: number; readonly high: number };
}

export interface Plan {
  readonly rows: readonly PlanRow[];
  readonly written: number;
}

const ORDER: readonly ForecastId[] = ['customers', 'marketShare', 'profitCents', 'satisfactionMean'];

export function planRows(facts: Facts, forecast: Forecast): Plan {
  const rows = ORDER.flatMap((id) => {
    const actual = actualOf(facts, id);
    return actual === undefined ? [] : [rowOf(id, forecast[id], actual, pastOf(facts, id))];
  });
  return { rows, written: rows.filter(({ plan }) => plan !== undefined).length };
}

/** Customers are counted as the ladder counts them, so that both say the same. */
function actualOf({ observation, own, scale }: Facts, id: ForecastId): number | undefined {
  if (id === 'customers') return customersOf(observation, scale);
  return id === 'profitCents' ? own.metrics.profitCents : observation.metrics[id];
}

function pastOf({ observation, game, firm, turn, scale }: Facts, id: ForecastId): number[] {
  if (id === 'customers') return customersSoFar(game, firm, turn - 1).map((agents) => agents * scale);
  const start = game.start.observations[firm]?.metrics[id];
  const past = observation.history.filter((one) => one.turn < turn).map(({ metrics }) => metrics[id]);
  return [start, ...past].filter((value) => value !== undefined);
}

function rowOf(id: ForecastId, plan: number | undefined, actual: number, past: readonly number[]): PlanRow {
  const low = past.length > 0 ? Math.min(...past) : actual;
  const high = past.length > 0 ? Math.max(...past) : actual;
  const all = [low, high, actual, ...(plan === undefined ? [] : [plan])];
  const least = Math.min(...all);
  const most = Math.max(...all);
  const room = Math.max(0.25 * (most - least), 0.02 * Math.abs(most), 1e-9);
  return {
    id,
    plan,
    actual,
    difference: plan === undefined ? undefined : actual - plan,
    range: { low, high },
    axis: { low: least - room, high: most + room },
  };
}
