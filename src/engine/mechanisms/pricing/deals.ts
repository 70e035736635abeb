// Off-peak deals and loyalty rewards. A deal pulls those who are free to come off peak and moves their visits there; what
// it does to references and sensitivity is in price.ts. Rewards return a part of the price as points: light and moderate
// buyers respond, heavy ones redeem without changing (Liu 2007, e2.7). Both pull under `deal`, so that neither makes a
// purchase valid by itself; points not yet paid out hold as `switchingCost`.
import { normalOf } from '../../kernel/distributions.ts';
import { exp, ln, logistic } from '../../kernel/math.ts';
import { uniform, uniformOf } from '../../kernel/random.ts';
import { meanOf } from '../../model/distribution.ts';
import { visitWords } from '../../model/draws.ts';
import { DRIVER_INDEX } from '../../model/drivers.ts';
import type { Block, ValueBlock } from '../../model/mechanism.ts';
import { NOBODY } from '../../model/state.ts';
import { NO_DRIVER, OUTCOME } from '../../model/visits.ts';
import { anyAbove, listCentsOf, type PricingCtx, TIERS } from './rules.ts';

/** Slots of a customer's traits. */
const FREE_SLOT = 0;
/** Part of the turn that deals fill. */
const OFF_PEAK = 1;

export function drawDealTraits(ctx: PricingCtx): void {
  const { deal, rewards, segments } = ctx.params;
  const { offPeak, response } = ctx.own.customerTraits;
  const { needRate, segment } = ctx.customerTraits;
  const means = ctx.setup.market.segments.map(({ id }) => {
    const part = Math.min(0.999, Math.max(0.001, segments[id]?.offPeak ?? deal.offPeak));
    return ln(part / (1 - part));
  });
  const stream = ctx.stream('off-peak-freedom');
  const { segments: described } = ctx.setup.market;
  const heavy = rewards.heavyRate * described.reduce((sum, { share, needRate: need }) => sum + share * meanOf(need), 0);
  for (let i = 0; i < ctx.customers; i++) {
    offPeak[i] = logistic(means[segment[i]!]! + deal.offPeakSd * normalOf(uniform(stream, i, 0, FREE_SLOT)));
    const rate = needRate[i]! / heavy;
    response[i] = 1 / (1 + rate * rate * rate);
  }
}

/** Chance of coming off peak: a deal multiplies the odds by `pull`. */
export function offPeakChance(free: number, pull: number): number {
  return (free * pull) / (1 - free + free * pull);
}

export function setDeals(ctx: PricingCtx): void {
  const depth = ctx.lever('deal');
  for (let j = 0; j < ctx.firms; j++) {
    ctx.own.firm.saving[j] = -ln(1 - depth[j]!);
    ctx.own.firm.pull[j] = exp(ctx.params.deal.shift * depth[j]!);
    ctx.own.firm.rewardCents[j] = 0;
  }
}

export function valueDeals(ctx: PricingCtx, block: Block, value: ValueBlock): void {
  const { saving, pull } = ctx.own.firm;
  const rewards = ctx.lever('rewards');
  const dealt = anyAbove(saving, 0);
  const rewarded = anyAbove(rewards, 0);
  if (!dealt && !rewarded) return;
  const { firms, importanceCount: width } = ctx;
  const { offPeak, response } = ctx.own.customerTraits;
  const weights = ctx.customerTraits.importance;
  const place = ctx.importance('deal');
  const factor = ctx.params.deal.worth * ctx.market.importanceFactor[DRIVER_INDEX.deal]!;
  const presence = ctx.params.rewards.presence;
  const { data } = value;
  for (let j = 0; j < firms; j++) {
    const saved = saving[j]!;
    const reward = rewards[j]!;
    if (saved === 0 && reward === 0) continue;
    const drawing = pull[j]!;
    for (let i = block.from, row = value.offset.deal + j; i < block.to; i++, row += firms) {
      const later = presence * response[i]! * reward;
      const gain = saved > 0 ? later + saved * offPeakChance(offPeak[i]!, drawing) : later;
      data[row] = data[row]! + factor * weights[i * width + place]! * gain;
    }
  }
  if (rewarded) valuePoints(ctx, block, value, rewards);
}

/** Points held are lost by leaving, and pull harder the nearer the reward (goal gradient). */
function valuePoints(ctx: PricingCtx, block: Block, value: ValueBlock, rewards: Float64Array): void {
  const { firms } = ctx;
  const { pressure, redeemAt } = ctx.params.rewards;
  const { pointsCents } = ctx.own.dyad;
  for (let j = 0; j < firms; j++) {
    if (rewards[j] === 0) continue;
    const factor = pressure / (redeemAt * listCentsOf(ctx, j));
    let row = value.offset.switchingCost + j;
    for (let i = block.from; i < block.to; i++, row += firms) {
      const hold = Math.min(pressure, factor * pointsCents[i * firms + j]!);
      value.data[row] = value.data[row]! + hold * ctx.own.customerTraits.response[i]!;
    }
  }
}

/** Part of the turn and price of each chosen visit. Where prices act, they alone say who comes off peak. */
export function routeVisits(ctx: PricingCtx, block: Block): void {
  const { visits, turn } = ctx;
  const { offPeak, tier } = ctx.own.customerTraits;
  const { listCents, pull } = ctx.own.firm;
  const depth = ctx.lever('deal');
  const drawn = visitWords(ctx.stream('off-peak'), turn, visits, block);
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    const j = visits.firm[v]!;
    if (j === NOBODY) continue;
    const i = visits.customer[v]!;
    const price = listCents[j * TIERS + tier[i]!]!;
    const free = uniformOf(drawn[v - block.visitFrom]!) < offPeakChance(offPeak[i]!, pull[j]!);
    visits.part[v] = free ? OFF_PEAK : 0;
    visits.priceCents[v] = free ? Math.max(1, Math.round(price * (1 - depth[j]!))) : price;
  }
}

/** Served visits earn points; a full account is paid out, and sometimes taken as a favour. */
export function attendRewards(ctx: PricingCtx, block: Block): void {
  const rewards = ctx.lever('rewards');
  if (!anyAbove(rewards, 0)) return;
  const { visits, firms, turn } = ctx;
  const { pointsCents } = ctx.own.dyad;
  const { rewardCents } = ctx.own.firm;
  const { redeemAt, favour } = ctx.params.rewards;
  const stream = ctx.stream('reward');
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const j = visits.firm[v]!;
    if (rewards[j] === 0) continue;
    const i = visits.customer[v]!;
    const dyad = i * firms + j;
    const points = pointsCents[dyad]! + rewards[j]! * visits.priceCents[v]!;
    if (points < redeemAt * listCentsOf(ctx, j)) {
      pointsCents[dyad] = points;
      continue;
    }
    pointsCents[dyad] = 0;
    rewardCents[j] = rewardCents[j]! + Math.round(points);
    if (visits.favour[v] === NO_DRIVER && uniform(stream, i, turn, visits.occasion[v]!) < favour) {
      visits.favour[v] = DRIVER_INDEX.recognition;
    }
  }
}
