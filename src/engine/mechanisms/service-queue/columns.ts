// The columns of the waiting line: what the roster expects, and the plan of this turn by firm, part and day.
import type { Ctx, OwnColumns } from '../../model/mechanism.ts';
import { CLASSES, DAYS } from './capacity.ts';
import { MAX_PARTS, type ServiceQueueParams } from './params.ts';

/** Segments in one market, at most. */
const SEGMENTS = 12;

export const columns = {
  market: {
    /** Shares of the parts in what each segment asks for. */
    demandShare: { type: 'f64', width: SEGMENTS * MAX_PARTS },
  },
  firm: {
    /** Share of the demand by part that the roster expects. */
    partShare: { type: 'f64', width: MAX_PARTS },
    load: { type: 'f64', width: MAX_PARTS },
    harm: { type: 'f64', width: MAX_PARTS },
    denied: { type: 'f64', width: MAX_PARTS },
    waitShare: { type: 'f64', width: MAX_PARTS * DAYS },
    waitMinutes: { type: 'f64', width: MAX_PARTS * DAYS },
    refused: { type: 'f64', width: MAX_PARTS * DAYS },
    factor: { type: 'f64', width: MAX_PARTS * CLASSES },
    arrivals: { type: 'f64' },
    waits: { type: 'f64' },
    abandoned: { type: 'f64' },
    turnedAway: { type: 'f64' },
  },
} as const satisfies OwnColumns;

export type QueueCtx = Ctx<ServiceQueueParams, typeof columns, 'priority'>;
