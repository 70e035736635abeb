// Control charts from a firm's own books: failures a visit and delivered quality, quarter by quarter, between the limits
// within which chance alone moves them; and what the cycle of improvement did meanwhile. Pure.
import type { Observation } from '../../engine/index.ts';
import type { SystemFacts } from './systems.ts';

export const CHARTS = ['failures', 'quality'] as const;
export type ChartId = (typeof CHARTS)[number];

export interface ControlPoint {
  readonly turn: number;
  readonly value: number;
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  /** −1 below the limits, 1 above them, 0 between: chance alone. */
  readonly signal: number;
  /** The process was changed before this quarter, so that its chart begins anew. */
  readonly fresh: boolean;
}

export interface ControlChart {
  readonly id: ChartId;
  readonly points: readonly ControlPoint[];
}

export interface Activity {
  readonly id: 'describedShare' | 'assessedShare' | 'standardizedShare' | 'changeOdds';
  readonly value: number;
  readonly before: number | undefined;
}

export interface Improvement {
  readonly charts: readonly ControlChart[];
  /** The chart that is missing for want of a described process. */
  readonly undescribed: boolean;
  readonly activities: readonly Activity[];
  /** Changes so far, good ones and harmful ones, and those of the last quarter where one has been played. */
  readonly won: number;
  readonly lost: number;
  readonly now?: { readonly won: number; readonly lost: number };
}

const TOPICS: Readonly<Record<ChartId, string>> = { failures: 'failureChart', quality: 'qualityChart' };
const ACTIVITIES = ['describedShare', 'assessedShare', 'standardizedShare', 'changeOdds'] as const;

export function improvementOf(facts: SystemFacts): Improvement | undefined {
  const { now, before } = facts;
  if (now.metrics.describedShare === undefined) return undefined;
  const charts = CHARTS.map((id) => chartOf(facts, id)).filter(({ points }) => points.length > 0);
  const [won, lost] = [now.metrics.changesWon ?? 0, now.metrics.changesLost ?? 0];
  return {
    charts,
    undescribed: pointAt(now, 'failures') === undefined,
    activities: ACTIVITIES.map((id) => ({ id, value: now.metrics[id] ?? 0, before: before?.metrics[id] })),
    won,
    lost,
    ...(before && {
      now: { won: won - (before.metrics.changesWon ?? 0), lost: lost - (before.metrics.changesLost ?? 0) },
    }),
  };
}

function chartOf({ past }: SystemFacts, id: ChartId): ControlChart {
  const points = past.flatMap(({ turn, observation }, at) => {
    const told = pointAt(observation, id);
    if (told === undefined) return [];
    return [{ turn, ...told, fresh: wasChanged(past[at - 1]?.observation, past[at - 2]?.observation) }];
  });
  return { id, points };
}

function pointAt({ details }: Observation, id: ChartId): Omit<ControlPoint, 'turn' | 'fresh'> | undefined {
  const told = details[TOPICS[id]];
  // Figures of a firm without a chart are all zero where another one has it.
  if (told === undefined || (told.centre === 0 && told.upper === 0)) return undefined;
  const { value = 0, centre = 0, lower = 0, upper = 0, signal = 0 } = told;
  return { value, centre, lower, upper, signal };
}

/** Whether a project was finished in the quarter of the first observation. */
function wasChanged(quarter: Observation | undefined, before: Observation | undefined): boolean {
  const finished = (seen: Observation) => (seen.metrics.changesWon ?? 0) + (seen.metrics.changesLost ?? 0);
  return quarter !== undefined && before !== undefined && finished(quarter) > finished(before);
}
