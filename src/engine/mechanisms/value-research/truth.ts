// What customers truly value, and how it drifts: mean weights over customers and their needs, times factors that move for
// everybody as an AR(1) in logarithms. And how firms truly stand against each other, by what their visits delivered.
import { normal } from '../../kernel/distributions.ts';
import { exp } from '../../kernel/math.ts';
import { DRIVER_INDEX } from '../../model/drivers.ts';
import type { Block } from '../../model/mechanism.ts';
import { OUTCOME } from '../../model/visits.ts';
import { ATTRIBUTES, PIPELINE, type ResearchCtx, SEGMENTS, WIDTH } from './params.ts';

export function measureWeights(ctx: ResearchCtx): void {
  const { importance, needRate } = ctx.customerTraits;
  const { base } = ctx.own.market;
  const places = ATTRIBUTES.map((driver) => ctx.importance(driver));
  let needs = 0;
  for (let i = 0; i < ctx.customers; i++) {
    const need = needRate[i]!;
    needs += need;
    for (let k = 0; k < WIDTH; k++) base[k] = base[k]! + need * importance[i * ctx.importanceCount + places[k]!]!;
  }
  for (let k = 0; k < WIDTH; k++) base[k] = Math.max(1e-3, needs > 0 ? base[k]! / needs : 1);
}

/** Tastes move; the core's factors are ours until the turn is settled. */
export function drift(ctx: ResearchCtx): void {
  const { base, drift: moved, scripted, past } = ctx.own.market;
  const { importanceFactor } = ctx.market;
  const { sd, keep } = ctx.params.drift;
  const stream = ctx.stream('drift');
  ATTRIBUTES.forEach((driver, k) => {
    const at = DRIVER_INDEX[driver];
    moved[k] = keep * moved[k]! + sd * normal(stream, at, ctx.turn, 0);
    scripted[k] = importanceFactor[at]!;
    importanceFactor[at] = scripted[k]! * exp(moved[k]!);
    past[(ctx.turn % PIPELINE) * WIDTH + k] = Math.max(1e-3, base[k]! * importanceFactor[at]!);
  });
}

/** Gives the factors back as they were found: scripted events start from there. */
export function restore(ctx: ResearchCtx): void {
  ATTRIBUTES.forEach((driver, k) => {
    ctx.market.importanceFactor[DRIVER_INDEX[driver]] = ctx.own.market.scripted[k]!;
  });
}

/** True weight of an attribute some turns ago. */
export function weightOf(ctx: ResearchCtx, k: number, ago = 0): number {
  const turn = Math.max(0, ctx.turn - ago);
  return ctx.own.market.past[(turn % PIPELINE) * WIDTH + k]!;
}

/** Counts what the visits of a block delivered, by segment of the customer: the situations in which firms are compared. */
export function countDelivered(ctx: ResearchCtx, block: Block): void {
  const { visits, learnedCount: width } = ctx;
  const { sums, counts } = ctx.own.firm;
  const { segment } = ctx.customerTraits;
  const places = ATTRIBUTES.map((driver) => ctx.learned(driver));
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const cell = visits.firm[v]! * SEGMENTS + segment[visits.customer[v]!]!;
    counts[cell] = counts[cell]! + 1;
    for (let k = 0; k < WIDTH; k++) {
      const at = cell * WIDTH + k;
      sums[at] = sums[at]! + visits.delivered[v * width + places[k]!]!;
    }
  }
}

/** Means of the turn by segment; a firm that nobody of a segment visited keeps its name there. */
export function takeStanding(ctx: ResearchCtx): void {
  const { sums, counts, standing } = ctx.own.firm;
  for (let cell = 0; cell < counts.length; cell++) {
    if (counts[cell] === 0) continue;
    for (let at = cell * WIDTH; at < (cell + 1) * WIDTH; at++) standing[at] = sums[at]! / counts[cell]!;
  }
  for (let j = 0; j < ctx.firms; j++) {
    for (let k = 0; k < WIDTH; k++) ctx.own.firm.trueLead[j * WIDTH + k] = leadOver(ctx, j, k);
  }
}

/** Own lead over the rivals on an attribute: over their mean where it is parity, over the best where it is a difference. */
function leadOver(ctx: ResearchCtx, j: number, k: number): number {
  return ctx.setup.market.segments.reduce((sum, { share }, s) => sum + share * leadIn(ctx, j, k, s), 0);
}

/** The same in one situation. */
export function leadIn(ctx: ResearchCtx, j: number, k: number, segment: number): number {
  const { standing } = ctx.own.firm;
  if (ctx.firms < 2) return 0;
  const level = (firm: number) => standing[(firm * SEGMENTS + segment) * WIDTH + k]!;
  let best = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (let m = 0; m < ctx.firms; m++) {
    if (m === j) continue;
    best = Math.max(best, level(m));
    sum += level(m);
  }
  return level(j) - (isParity(ctx, k) ? sum / (ctx.firms - 1) : best);
}

export function isParity(ctx: ResearchCtx, k: number): boolean {
  return ctx.params.parity.includes(ATTRIBUTES[k]!);
}
