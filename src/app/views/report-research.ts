// What the firm's panel says: its customers and their satisfaction by segment with intervals, and how the figures in
// customers' heads have gone over the quarters. Estimates, never the truth. Pure.
import type { Observation } from '../../engine/index.ts';
import type { Estimate, Facts } from './report-facts.ts';
import { times } from './report-ladder.ts';

export interface SegmentRow {
  readonly id: string;
  readonly name: string;
  readonly customers: Estimate;
  readonly satisfaction: Estimate;
  readonly satisfactionBefore: Estimate | undefined;
}

export interface Research {
  readonly panel: Observation['panel'];
  readonly segments: readonly SegmentRow[];
}

export function researchOf({ observation, before, game, scale }: Facts): Research {
  const order = game.scenario.segments.map(({ id }) => id);
  const segments = [...observation.segments].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return {
    panel: observation.panel,
    segments: segments.map(({ id, name, customers, satisfaction }) => ({
      id,
      name,
      customers: times(customers, scale),
      satisfaction,
      satisfactionBefore: before.observation?.segments.find((segment) => segment.id === id)?.satisfaction,
    })),
  };
}

export interface Trend {
  readonly id: string;
  readonly turns: readonly number[];
  readonly values: readonly number[];
}

/** How own figures have gone, from the quarter before the first to the one told. */
export function trendsOf({ observation, game, firm, turn }: Facts, ids: readonly string[]): Trend[] {
  const start = game.start.observations[firm]?.metrics ?? {};
  const past = [{ turn: 0, metrics: start }, ...observation.history].filter((one) => one.turn <= turn);
  return ids.flatMap((id) => {
    const known = past.filter(({ metrics }) => metrics[id] !== undefined);
    if (known.length === 0) return [];
    return [{ id, turns: known.map((one) => one.turn), values: known.map(({ metrics }) => metrics[id]!) }];
  });
}

/** Half the width of the panel's interval of a share of `share` among `size` people asked, for a legend. */
export function shareError(share: number, size: number): number {
  return size > 0 ? 1.96 * Math.sqrt((share * (1 - share)) / size) : 0;
}
