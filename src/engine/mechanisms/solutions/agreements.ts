// Who is worth a solution, who accepts one, and what becomes of it: offers go to the firm's best customers, who weigh the fit they
// expect, the risk taken over and the price against their freedom; agreements run for a term and are renewed or not.
import { exp, ln, logistic } from '../../kernel/math.ts';
import { uniform } from '../../kernel/random.ts';
import type { Block } from '../../model/mechanism.ts';
import type { SolutionsCtx, SolutionsParams } from './params.ts';

/** Bins of visits a turn, and bins for one visit. */
const BINS = 256;
const PER_VISIT = 8;
/** Visits a turn below which somebody is no current customer. */
const LEAST_RATE = 0.25;

/** Worth of a scope to a customer who could use `need` of it, 0 to 1: what is beyond the need is in the way. */
export function matchOf(scope: number, need: number, overscope: number): number {
  return Math.min(scope, need) - overscope * Math.max(0, scope - need);
}

/** The count from which so large a part of a histogram lies at or above, best first; `bins` of counts from 0. */
export function cutOf(bins: ArrayLike<number>, from: number, part: number): number {
  let all = 0;
  for (let b = from; b < bins.length; b++) all += bins[b]!;
  let left = part * all;
  for (let b = bins.length - 1; b >= from; b--) {
    left -= bins[b]!;
    if (left < 0) return b + 1;
  }
  return from;
}

/** Counts fade by a turn; from what is left follows which customers each firm finds worth an offer. */
export function rankCustomers(ctx: SolutionsCtx): void {
  const { firms, customers, params } = ctx;
  const { rate } = ctx.own.dyad;
  const offered = ctx.lever('offered');
  const { memory } = params.who;
  const bins = new Float64Array(firms * BINS);
  for (let i = 0, d = 0; i < customers; i++) {
    for (let j = 0; j < firms; j++, d++) {
      const now = rate[d]!;
      // Who never came is in no bin that counts.
      if (now === 0) continue;
      const bin = j * BINS + Math.min(BINS - 1, Math.floor(PER_VISIT * now));
      bins[bin] = bins[bin]! + 1;
      rate[d] = memory * now;
    }
  }
  for (let j = 0; j < firms; j++) {
    const cut = cutOf(bins.subarray(j * BINS, (j + 1) * BINS), LEAST_RATE * PER_VISIT, offered[j]!);
    // Counts have faded since they were ranked.
    ctx.own.firm.threshold[j] = offered[j]! > 0 ? (memory * cut) / PER_VISIT : Number.POSITIVE_INFINITY;
  }
}

/** What holds for the offers of all firms in a turn. */
export function offersOf(ctx: SolutionsCtx) {
  const { params } = ctx;
  return {
    scope: ctx.lever('scope'),
    risk: ctx.lever('risk'),
    lnPremium: ctx.lever('premium').map((premium) => ln(1 + premium)),
    streams: ctx.firmStreams('offer'),
    renewals: ctx.firmStreams('renewal'),
    price: ctx.importance('price'),
    width: ctx.importanceCount,
    term: Math.min(255, Math.max(1, Math.ceil(params.termMonths / ctx.setup.turnMonths))),
    chance: Math.min(1, (params.accept.chance * ctx.setup.turnMonths) / 3),
    toward: 1 - exp(-ctx.setup.turnMonths / params.depth.months),
  };
}
type Offers = ReturnType<typeof offersOf>;

/** Worth of a part of the price that depends on performance. */
export function assuranceOf(risk: number, { assurance }: SolutionsParams): number {
  return risk > 0 ? (assurance.worth * risk) / (risk + assurance.half) : 0;
}

/** Net value of an agreement with a firm to a customer, in logits, when it is fitted so far. */
export function worthOf(
  scope: number,
  need: number,
  fitted: number,
  risk: number,
  priceLogits: number,
  rules: SolutionsParams,
): number {
  return (
    rules.fit * fitted * matchOf(scope, need, rules.overscope) +
    assuranceOf(risk, rules) -
    rules.flexibility * Math.max(scope, 0.2) -
    priceLogits
  );
}

function worthTo(ctx: SolutionsCtx, offers: Offers, i: number, j: number, fitted: number): number {
  const beta = ctx.customerTraits.importance[i * offers.width + offers.price]!;
  const need = ctx.own.customerTraits.need[i]!;
  return worthOf(offers.scope[j]!, need, fitted, offers.risk[j]!, beta * offers.lnPremium[j]!, ctx.params);
}

/** The best of the offers that a customer gets and accepts, counted from 1; 0 for none. */
function accepted(ctx: SolutionsCtx, offers: Offers, i: number): number {
  const { firms, params, turn } = ctx;
  const { visits, trustAlpha, trustBeta } = ctx.dyad;
  const { believed, scale } = params.accept;
  let best = 0;
  let most = 0;
  for (let j = 0; j < firms; j++) {
    const d = i * firms + j;
    if (ctx.own.dyad.rate[d]! < ctx.own.firm.threshold[j]! || visits[d]! < params.who.visits) continue;
    if (trustAlpha[d]! < params.who.trust * (trustAlpha[d]! + trustBeta[d]!)) continue;
    const likely = offers.chance * logistic(worthTo(ctx, offers, i, j, believed) / scale);
    const margin = likely - uniform(offers.streams[j]!, i, turn, 0);
    if (margin <= most) continue;
    most = margin;
    best = j + 1;
  }
  return best;
}

/** Whether an agreement that runs out is renewed by both sides. */
function renewed(ctx: SolutionsCtx, offers: Offers, i: number, j: number): boolean {
  const { renew, scale } = ctx.params.accept;
  // A firm drops whom it would not ask again, with some patience.
  if (!(ctx.own.dyad.rate[i * ctx.firms + j]! >= 0.5 * ctx.own.firm.threshold[j]!)) return false;
  const likely = logistic((worthTo(ctx, offers, i, j, ctx.own.customer.fitted[i]!) + renew) / scale);
  return uniform(offers.renewals[j]!, i, ctx.turn, 0) < likely;
}

/** How well teams can fit a solution to somebody of whom the firm knows so much; 1 where nobody keeps account of it. */
function insightOf(ctx: SolutionsCtx, dyad: number): number {
  const { knowledge } = ctx.relations;
  return knowledge === undefined ? 1 : 1 + ctx.params.depth.insight * (2 * knowledge[dyad]! - 1);
}

/** Agreements of a block run on, end or begin; those that run are fitted toward what the teams can do. */
export function runAgreements(ctx: SolutionsCtx, block: Block): void {
  const { partner, turnsLeft, fitted } = ctx.own.customer;
  const { depth, holders, joined, threshold } = ctx.own.firm;
  const open = threshold.some((value) => value < Number.POSITIVE_INFINITY);
  if (!open && !holders.some((count) => count > 0)) return;
  const offers = offersOf(ctx);
  for (let i = block.from; i < block.to; i++) {
    const with_ = partner[i]!;
    if (with_ > 0) {
      const j = with_ - 1;
      turnsLeft[i] = turnsLeft[i]! - 1;
      if (turnsLeft[i]! === 0) {
        if (renewed(ctx, offers, i, j)) turnsLeft[i] = offers.term;
        else {
          partner[i] = 0;
          fitted[i] = 0;
          holders[j] = holders[j]! - 1;
          continue;
        }
      }
      const target = Math.min(1, depth[j]! * insightOf(ctx, i * ctx.firms + j));
      fitted[i] = fitted[i]! + offers.toward * (target - fitted[i]!);
    } else if (open) {
      const next = accepted(ctx, offers, i);
      if (next === 0) continue;
      partner[i] = next;
      turnsLeft[i] = offers.term;
      fitted[i] = 0;
      holders[next - 1] = holders[next - 1]! + 1;
      joined[next - 1] = joined[next - 1]! + 1;
    }
  }
}
