// What a player may expect, from the firm's own figures alone: the last value and the range of the quarters so far, at least
// as wide as the panel's 95 % interval. It is no oracle: the engine isn't asked.
import type { Observation } from '../../engine/index.ts';

export type ForecastFigure = 'customers' | 'marketShare' | 'profitCents' | 'satisfactionMean';
const FORECAST_FIGURES: readonly ForecastFigure[] = ['customers', 'marketShare', 'profitCents', 'satisfactionMean'];

export interface ForecastField {
  readonly id: ForecastFigure;
  readonly last: number;
  readonly low: number;
  readonly high: number;
  /** Quarters behind the range; the quarter before the game counts as one. */
  readonly quarters: number;
}

/** `customers` holds the firm's customers so far, as the ladder counts them. */
export function forecastFields(observation: Observation, customers: readonly number[]): ForecastField[] {
  return FORECAST_FIGURES.map((id) => fieldOf(id, observation, id === 'customers' ? customers : undefined));
}

function fieldOf(id: ForecastFigure, observation: Observation, counted: readonly number[] | undefined): ForecastField {
  const now = observation.metrics[id] ?? 0;
  const past = observation.history.map(({ metrics }) => metrics[id] ?? now);
  // The history holds the quarters that were played; before the first, the figures of now are all there is.
  const values = counted ?? (past.length > 0 ? past : [now]);
  const last = values.at(-1)!;
  const margin = marginOf(id, observation);
  return {
    id,
    last,
    low: Math.min(...values, last - margin),
    high: Math.max(...values, last + margin),
    quarters: values.length,
  };
}

/** Spread of one customer's answer, and the purchases that market research asks for (the engine's README, What a firm sees). */
const ANSWER_SD = 0.18;
const PURCHASES_ASKED = 400;

/** Half of the panel's 95 % interval: what a figure could be off by sampling alone. Books and counts are exact. */
function marginOf(id: ForecastFigure, { panel, metrics }: Observation): number {
  if (id === 'satisfactionMean') return (1.96 * ANSWER_SD) / Math.sqrt(Math.max(1, panel.customers));
  if (id !== 'marketShare') return 0;
  const share = metrics.marketShare ?? 0;
  return 1.96 * Math.sqrt((share * (1 - share)) / PURCHASES_ASKED);
}
