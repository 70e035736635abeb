// List price and reference price: −β·ln(price / reference), losses weighing more than gains, the reference a customer's own,
// one for the category (model 3, e2.7). Tier prices split it by what a firm thinks a customer would bear, and those who pay
// more resent it as they find out (e1 #39). Credit makes a price feel lower by what later payment is worth.
import { normalOf } from '../../kernel/distributions.ts';
import { exp, ln } from '../../kernel/math.ts';
import { uniform } from '../../kernel/random.ts';
import { DRIVER_INDEX, DRIVERS } from '../../model/drivers.ts';
import type { Block, ValueBlock } from '../../model/mechanism.ts';
import { NOBODY } from '../../model/state.ts';
import { OUTCOME } from '../../model/visits.ts';
import { anyAbove, DEAL_UNIT, DEAR, type PricingCtx, TIERS } from './rules.ts';

/** Logits of a price at distance x = ln(price / reference), for a customer of sensitivity β. */
export function priceLogits(x: number, sensitivity: number, lossWeight: number): number {
  return x > 0 ? -lossWeight * sensitivity * x : -sensitivity * x;
}

/** Sets prices of the turn by firm and tier. A lever of 0 stands for the category's reference price. */
export function setPrices(ctx: PricingCtx): void {
  const { listCents, lnPrice } = ctx.own.firm;
  const { customerRate } = ctx.params.credit;
  const price = ctx.lever('price');
  const spread = ctx.lever('tierSpread');
  const credit = ctx.lever('creditMonths');
  for (let j = 0; j < ctx.firms; j++) {
    const cents = price[j]! > 0 ? 100 * price[j]! : ctx.setup.market.category.referencePriceCents;
    for (let tier = 0; tier < TIERS; tier++) {
      const asked = Math.max(1, Math.round(cents * (1 + (tier - 1) * spread[j]!)));
      listCents[j * TIERS + tier] = asked;
      lnPrice[j * TIERS + tier] = ln(asked) - customerRate * credit[j]!;
    }
  }
}

/** Mean and spread of ln(weight of price) over the segments as described, so that a customer's tier hangs on nobody else. */
function sensitivityOf(ctx: PricingCtx): { mean: number; sd: number } {
  let mean = 0;
  let squares = 0;
  for (const { share, importance, importanceSpread } of ctx.setup.market.segments) {
    const weight = importance.price ?? DRIVERS[DRIVER_INDEX.price]!.importance;
    const x = ln(Math.max(1e-6, weight)) - 0.5 * importanceSpread * importanceSpread;
    mean += share * x;
    squares += share * (x * x + importanceSpread * importanceSpread);
  }
  return { mean, sd: Math.sqrt(Math.max(0, squares - mean * mean)) };
}

export function drawTiers(ctx: PricingCtx): void {
  const { share, accuracy } = ctx.params.tiers;
  const weights = ctx.customerTraits.importance;
  const width = ctx.importanceCount;
  const place = ctx.importance('price');
  const known = (i: number) => ln(Math.max(1e-6, weights[i * width + place]!));
  const { mean, sd } = sensitivityOf(ctx);
  const scale = sd > 1e-9 ? accuracy / sd : 0;
  const noise = Math.sqrt(1 - accuracy * accuracy);
  const stream = ctx.stream('tier');
  const bound = share > 0 ? -normalOf(Math.min(0.5, share)) : Number.POSITIVE_INFINITY;
  for (let i = 0; i < ctx.customers; i++) {
    const score = scale * (mean - known(i)) + noise * normalOf(uniform(stream, i, 0, 0));
    ctx.own.customerTraits.tier[i] = score > bound ? DEAR : score < -bound ? 0 : 1;
  }
}

export function valuePrices(ctx: PricingCtx, block: Block, value: ValueBlock): void {
  const { firms, importanceCount: width } = ctx;
  const { data } = value;
  const weights = ctx.customerTraits.importance;
  const place = ctx.importance('price');
  const factor = ctx.market.importanceFactor[DRIVER_INDEX.price]!;
  const { lossWeight, committedRelief } = ctx.params;
  const { lnReference, sensitized } = ctx.own.customer;
  const { tier } = ctx.own.customerTraits;
  const { lnPrice } = ctx.own.firm;
  const committed = ctx.customer.committedTo;
  let at = value.offset.price;
  for (let i = block.from; i < block.to; i++) {
    const relief = committed[i] === NOBODY ? 1 : 1 - committedRelief;
    const gain = -factor * relief * (1 + sensitized[i]!) * weights[i * width + place]!;
    const loss = lossWeight * gain;
    const reference = lnReference[i]!;
    for (let j = 0, from = tier[i]!; j < firms; j++, from += TIERS, at++) {
      const x = lnPrice[from]! - reference;
      data[at] = data[at]! + (x > 0 ? loss : gain) * x;
    }
  }
  const spread = ctx.lever('tierSpread');
  if (anyAbove(spread, 0)) valueFairness(ctx, block, value, spread);
}

function valueFairness(ctx: PricingCtx, block: Block, value: ValueBlock, spread: Float64Array): void {
  const { firms, importanceCount: width } = ctx;
  const { fairness, foundOut } = ctx.params.tiers;
  const weights = ctx.customerTraits.importance;
  const place = ctx.importance('fairness');
  const factor = fairness * ctx.market.importanceFactor[DRIVER_INDEX.fairness]!;
  const { visits } = ctx.dyad;
  for (let i = block.from; i < block.to; i++) {
    if (ctx.own.customerTraits.tier[i] !== DEAR) continue;
    const weight = factor * weights[i * width + place]!;
    const row = value.offset.fairness + (i - block.from) * firms;
    for (let j = 0; j < firms; j++) {
      const seen = visits[i * firms + j]!;
      if (seen > 0) value.data[row + j] = value.data[row + j]! - weight * spread[j]! * (seen / (seen + foundOut));
    }
  }
}

/** The reference follows the prices that each customer paid this turn; buying on deal makes it mind prices more. */
export function relatePrices(ctx: PricingCtx, block: Block): void {
  const { visits } = ctx;
  const { lnReference, sensitized } = ctx.own.customer;
  const { listCents, lnPrice, saving } = ctx.own.firm;
  const { referenceSmoothing, deal } = ctx.params;
  const keep = exp(-ctx.setup.turnMonths / deal.sensitizedMonths);
  for (let i = block.from; i < block.to; i++) sensitized[i] = keep * sensitized[i]!;
  const depth = ctx.lever('deal');
  let v = block.visitFrom;
  while (v < block.visitTo) {
    const i = visits.customer[v]!;
    const tier = ctx.own.customerTraits.tier[i]!;
    let paid = 0;
    let count = 0;
    for (; v < block.visitTo && visits.customer[v] === i; v++) {
      if (visits.outcome[v] !== OUTCOME.served) continue;
      const j = visits.firm[v]!;
      const onDeal = saving[j]! > 0 && visits.priceCents[v]! < listCents[j * TIERS + tier]!;
      paid += lnPrice[j * TIERS + tier]! - (onDeal ? saving[j]! : 0);
      count++;
      if (onDeal)
        sensitized[i] = Math.min(deal.sensitizedLimit, sensitized[i]! + (deal.sensitizing * depth[j]!) / DEAL_UNIT);
    }
    if (count > 0) lnReference[i] = lnReference[i]! + referenceSmoothing * (paid / count - lnReference[i]!);
  }
}
