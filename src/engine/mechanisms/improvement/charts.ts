// Control charts by turn. Failures: a p chart, centre p̄ of the turns since the last change and limits p̄ ± 3√(p̄(1−p̄)/n).
// Quality: an XmR chart of the turns' means, limits x̄ ± 2.66 × mean moving range (Shewhart 1931; Wheeler 1992).
// A point is judged by the turns before it, then joins them; a point beyond a limit has a cause of its own.
import { NEUTRAL_QUALITY } from '../../model/drivers.ts';
import { OUTCOME } from '../../model/visits.ts';
import type { ImprovementCtx } from './params.ts';

/** 3/d₂ for ranges of two. */
const XMR = 2.66;

export interface Limits {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
}

export function limitsOfShare(centre: number, n: number): Limits {
  const band = n > 0 ? 3 * Math.sqrt((centre * (1 - centre)) / n) : 1;
  return { centre, lower: Math.max(0, centre - band), upper: Math.min(1, centre + band) };
}

export function limitsOfMean(centre: number, meanRange: number): Limits {
  return { centre, lower: centre - XMR * meanRange, upper: centre + XMR * meanRange };
}

/** −1 below the limits, 1 above them, 0 between: chance alone. */
export function signalOf(value: number, { lower, upper }: Limits): number {
  return value > upper ? 1 : value < lower ? -1 : 0;
}

interface Points {
  readonly served: Float64Array;
  readonly failed: Float64Array;
  readonly quality: Float64Array;
}

/** Visits, failures and delivered quality of the turn, by firm. */
function pointsOf(ctx: ImprovementCtx): Points {
  const { visits, learnedCount: width } = ctx;
  const sums = () => new Float64Array(ctx.firms);
  const points = { served: sums(), failed: sums(), quality: sums() };
  for (let v = 0; v < visits.count; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const j = visits.firm[v]!;
    points.served[j] = points.served[j]! + 1;
    if (visits.failed[v]! > 0) points.failed[j] = points.failed[j]! + 1;
    let x = NEUTRAL_QUALITY;
    for (let l = 0; l < width; l++) x += visits.delivered[v * width + l]!;
    points.quality[j] = points.quality[j]! + x;
  }
  return points;
}

function tell(ctx: ImprovementCtx, topic: string, j: number, value: number, limits: Limits): void {
  ctx.detail(topic, 'value', j, value);
  ctx.detail(topic, 'centre', j, limits.centre);
  ctx.detail(topic, 'lower', j, limits.lower);
  ctx.detail(topic, 'upper', j, limits.upper);
  ctx.detail(topic, 'signal', j, signalOf(value, limits));
}

/** Draws the turn into the charts of every firm that has described its process, and tells whether it was out of control. */
export function drawCharts(ctx: ImprovementCtx): void {
  const { own, params } = ctx;
  const points = pointsOf(ctx);
  const { turns, visits, failures, quality, range, lastQuality, projects, described } = own.firm;
  for (let j = 0; j < ctx.firms; j++) {
    const n = points.served[j]!;
    if (n === 0) continue;
    const share = points.failed[j]! / n;
    const mean = points.quality[j]! / n;
    const before = turns[j]!;
    const ofFailures = limitsOfShare(before > 0 ? failures[j]! / visits[j]! : share, n);
    const ofQuality = limitsOfMean(before > 0 ? quality[j]! / before : mean, before > 1 ? range[j]! / (before - 1) : 1);
    const charted = described[j]! >= params.chartFrom;
    if (charted) {
      tell(ctx, 'failureChart', j, share, ofFailures);
      if (before > 1) tell(ctx, 'qualityChart', j, mean, ofQuality);
    }
    ctx.metric('processSignal', j, charted ? signalOf(share, ofFailures) : 0);
    if (before > 0) range[j] = range[j]! + Math.abs(mean - lastQuality[j]!);
    turns[j] = before + 1;
    visits[j] = visits[j]! + n;
    failures[j] = failures[j]! + points.failed[j]!;
    quality[j] = quality[j]! + mean;
    lastQuality[j] = mean;
    // A changed process is another process: its chart begins anew.
    if (projects[j]! > 0) for (const sum of [turns, visits, failures, quality, range]) sum[j] = 0;
  }
}
