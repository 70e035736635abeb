// Who is in which portfolio: every customer of a firm in exactly one, by value (what it brings and might bring, three years
// ahead counting) and by what it needs most. Firms see both as far as they know the customer; tiers are cut at shares of the
// customers, from a histogram of the scores of last turn.
import { normalOf } from '../../kernel/distributions.ts';
import { exp } from '../../kernel/math.ts';
import { uniform } from '../../kernel/random.ts';
import { scratchFloats } from '../../kernel/scratch.ts';
import type { DriverId } from '../../model/drivers.ts';
import { RUNG } from '../../model/ladder-rules.ts';
import type { Block } from '../../model/mechanism.ts';
import { OUTCOME } from '../../model/visits.ts';
import { BINS, NEEDS, PORTFOLIOS, type PortfolioCtx, TIER } from './params.ts';

/** A customer keeps its tier until its score is beyond the cut by this part. */
const STICKY = 0.1;

/** Drivers that tell what a customer needs most. */
const TELLING: Readonly<Record<(typeof NEEDS)[number], DriverId>> = {
  price: 'price',
  time: 'waiting',
  care: 'empathy',
};

export function drawTraits(ctx: PortfolioCtx): void {
  const { demand, need } = ctx.own.customerTraits;
  const { spread } = ctx.params.serve;
  const stream = ctx.stream('demand');
  const { importance } = ctx.customerTraits;
  const places = NEEDS.map((id) => ctx.importance(TELLING[id]));
  const means = places.map((place) => {
    let sum = 0;
    for (let i = 0; place >= 0 && i < ctx.customers; i++) sum += importance[i * ctx.importanceCount + place]!;
    return sum / Math.max(1, ctx.customers);
  });
  for (let i = 0; i < ctx.customers; i++) {
    demand[i] = exp(spread * normalOf(uniform(stream, i, 0, 0)) - 0.5 * spread * spread);
    let most = -1;
    places.forEach((place, n) => {
      const relative = place < 0 || means[n] === 0 ? 0 : importance[i * ctx.importanceCount + place]! / means[n]!;
      if (relative <= most) return;
      most = relative;
      need[i] = n;
    });
  }
  ctx.setup.firms.forEach(({ id }, j) => {
    const seen = ctx.stream(`seen:${id}`);
    const { misjudged, misread } = ctx.own.dyadTraits;
    for (let i = 0; i < ctx.customers; i++) {
      misjudged[i * ctx.firms + j] = exp(ctx.params.tiers.error * normalOf(uniform(seen, i, 0, 0)));
      misread[i * ctx.firms + j] = uniform(seen, i, 0, 1);
    }
  });
  ctx.own.firm.cuts.fill(Number.POSITIVE_INFINITY);
}

/** What the firm knows of a customer. */
export function knownOf(ctx: PortfolioCtx, d: number): number {
  const { knowledge } = ctx.relations;
  return knowledge === undefined ? ctx.params.known : knowledge[d]!;
}

/** Score by value: what a customer brings, and part of what it might bring beyond that. */
export function scoreOf(worth: number, potential: number, promise: number): number {
  return worth + promise * Math.max(0, potential - worth);
}

/** The score of each customer at a firm; its potential is what all its needs would bring, as the firm judges it. */
function scoring(ctx: PortfolioCtx): (i: number, d: number) => number {
  const { referencePriceCents, unitCostCents } = ctx.setup.market.category;
  const brings = referencePriceCents - unitCostCents;
  const { needRate } = ctx.customerTraits;
  const { worth } = ctx.own.dyad;
  const { misjudged } = ctx.own.dyadTraits;
  const { knowledge } = ctx.relations;
  const { known } = ctx.params;
  const { promise } = ctx.params.tiers;
  return (i, d) => {
    const judged = 1 + (1 - (knowledge === undefined ? known : knowledge[d]!)) * (misjudged[d]! - 1);
    return scoreOf(worth[d]!, (needRate[i]! * judged * brings) / 100, promise);
  };
}

/** Tier of a score; a customer moves only when the cut is clearly passed. */
export function tierOf(score: number, top: number, middle: number, before: number): number {
  const margin = (cut: number, above: boolean) => cut + (above ? -STICKY : STICKY) * Math.abs(cut);
  if (before < 0) return score >= top ? TIER.top : score >= middle ? TIER.middle : TIER.bottom;
  if (score >= margin(top, before === TIER.top)) return TIER.top;
  return score >= margin(middle, before !== TIER.bottom) ? TIER.middle : TIER.bottom;
}

/** Tier of a portfolio as customers carry it, one more than its number; −1 for none. */
const TIER_OF = Int8Array.from({ length: 1 + PORTFOLIOS }, (_, at) =>
  at === 0 ? -1 : Math.floor((at - 1) / NEEDS.length),
);

/** Puts every customer of each firm into one portfolio; who buys nowhere near it is in none. What each brought fades by a turn. */
export function assign(ctx: PortfolioCtx, block: Block): void {
  const { firms } = ctx;
  const portfolio = ctx.relations.portfolio!;
  const { cuts, members } = ctx.own.firm;
  const { misread } = ctx.own.dyadTraits;
  const wrong = ctx.params.tiers.misread;
  const { need: needs } = ctx.own.customerTraits;
  const { rung } = ctx.dyad;
  const { worth } = ctx.own.dyad;
  const { memory } = ctx.params.tiers;
  const scoreOfPair = scoring(ctx);
  for (let i = block.from, d = block.from * firms; i < block.to; i++) {
    for (let j = 0; j < firms; j++, d++) {
      if (rung[d]! < RUNG.sampling) {
        portfolio[d] = 0;
        if (worth[d] !== 0) worth[d] = memory * worth[d]!;
        continue;
      }
      const score = scoreOfPair(i, d);
      worth[d] = memory * worth[d]!;
      const before = TIER_OF[portfolio[d]!]!;
      const [top, middle] = [cuts[2 * j]!, cuts[2 * j + 1]!];
      const tier = top === Number.POSITIVE_INFINITY ? TIER.middle : tierOf(score, top, middle, before);
      const real = needs[i]!;
      const doubtful = misread[d]! < wrong;
      const need = doubtful && misread[d]! < wrong * (1 - knownOf(ctx, d)) ? (real + 1) % NEEDS.length : real;
      const p = tier * NEEDS.length + need;
      portfolio[d] = 1 + p;
      const at = j * PORTFOLIOS + p;
      members[at] = members[at]! + 1;
    }
  }
}

/** What each customer brought, smoothed over turns: what is left of the earlier ones has faded before (`assign`). */
export function remember(ctx: PortfolioCtx, block: Block): void {
  const { visits, firms } = ctx;
  const { worth } = ctx.own.dyad;
  const { demand } = ctx.own.customerTraits;
  const { gained } = ctx.own.firm;
  const portfolio = ctx.relations.portfolio!;
  const { memory } = ctx.params.tiers;
  const { money } = ctx.params.serve;
  const unit = ctx.setup.market.category.unitCostCents;
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const i = visits.customer[v]!;
    const d = i * firms + visits.firm[v]!;
    const care = money * demand[i]!;
    const brought = (visits.priceCents[v]! - unit) / 100 - care;
    worth[d] = worth[d]! + (1 - memory) * brought;
    const p = portfolio[d]!;
    if (p === 0) continue;
    const at = visits.firm[v]! * PORTFOLIOS + p - 1;
    gained[at] = gained[at]! + brought;
  }
}

/** Cuts the tiers of the next turn at their shares of the customers. */
export function cutTiers(ctx: PortfolioCtx): void {
  const { firms, customers } = ctx;
  const { cuts } = ctx.own.firm;
  const { top, bottom } = ctx.params.tiers;
  const { scores, found, low, high } = scoresOf(ctx);
  const counts = new Float64Array(BINS);
  for (let j = 0; j < firms; j++) {
    const n = found[j]!;
    const range = high[j]! - low[j]!;
    if (n === 0 || !(high[j]! > low[j]!)) continue;
    counts.fill(0);
    for (let s = j * customers; s < j * customers + n; s++) {
      const bin = Math.min(BINS - 1, Math.floor((BINS * (scores[s]! - low[j]!)) / range));
      counts[bin] = counts[bin]! + 1;
    }
    cuts[2 * j] = low[j]! + (range * quantile(counts, n * (1 - top))) / BINS;
    cuts[2 * j + 1] = low[j]! + (range * quantile(counts, n * bottom)) / BINS;
  }
}

/** Scratch: overwritten in every turn, it carries nothing from one to the next. */
const room = { scores: scratchFloats(0) };

/** Scores of all customers, those of firm j from j × customers on, in one pass over what lies together in memory. */
function scoresOf(ctx: PortfolioCtx) {
  const { firms, customers } = ctx;
  const { rung } = ctx.dyad;
  const scoreOfPair = scoring(ctx);
  if (room.scores.length < customers * firms) room.scores = new Float64Array(customers * firms);
  const { scores } = room;
  const found = new Uint32Array(firms);
  const low = new Float64Array(firms).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(firms).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0, d = 0; i < customers; i++) {
    for (let j = 0; j < firms; j++, d++) {
      if (rung[d]! < RUNG.sampling) continue;
      const score = scoreOfPair(i, d);
      const at = found[j]!;
      scores[j * customers + at] = score;
      found[j] = at + 1;
      if (score < low[j]!) low[j] = score;
      if (score > high[j]!) high[j] = score;
    }
  }
  return { scores, found, low, high };
}

/** Where a count is reached among bins, in bins from the left. */
export function quantile(counts: Float64Array, count: number): number {
  let before = 0;
  for (let bin = 0; bin < counts.length; bin++) {
    if (before + counts[bin]! >= count) return counts[bin] === 0 ? bin : bin + (count - before) / counts[bin]!;
    before += counts[bin]!;
  }
  return counts.length;
}
