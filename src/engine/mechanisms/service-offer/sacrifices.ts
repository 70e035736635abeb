// What an offer asks of customers beside its price: fear of the unknown, which visits wear off and guarantees relieve
// (`risk`), unease about what the firm knows (`privacy`), and the choice that a bundle takes away (`flexibility`). Logits.
import { uniform } from '../../kernel/random.ts';
import { DRIVER_INDEX } from '../../model/drivers.ts';
import type { Block, ValueBlock } from '../../model/mechanism.ts';
import { OUTCOME } from '../../model/visits.ts';
import { guestBookMinutes } from './guest-book.ts';
import type { OfferCtx } from './rules.ts';

/** Part of the fear of a firm that a guarantee (share of the price) leaves. */
export function riskLeft(guarantee: number, relief: number, half: number): number {
  return 1 - (relief * guarantee) / (guarantee + half);
}

export function drawSacrificeTraits(ctx: OfferCtx): void {
  const { privacy, bundle, segments } = ctx.params;
  const { concern, bundling } = ctx.own.customerTraits;
  const concerned = ctx.setup.market.segments.map(({ id }) => segments[id]?.concernedShare ?? privacy.concernedShare);
  const likers = ctx.setup.market.segments.map(({ id }) => segments[id]?.bundleLikers ?? bundle.likers);
  const concernStream = ctx.stream('concern');
  const bundleStream = ctx.stream('bundle');
  for (let i = 0; i < ctx.customers; i++) {
    const s = ctx.customerTraits.segment[i]!;
    const u = uniform(concernStream, i, 0, 0);
    concern[i] = u < concerned[s]! ? (2 * u) / concerned[s]! : 0;
    bundling[i] = uniform(bundleStream, i, 0, 0) < likers[s]! ? 1 : -0.5;
  }
}

export function valueSacrifices(ctx: OfferCtx, block: Block, value: ValueBlock): void {
  const { firms, importanceCount: width } = ctx;
  const { guarantee, privacy } = ctx.params;
  const weights = ctx.customerTraits.importance;
  const riskPlace = ctx.importance('risk');
  const privacyPlace = ctx.importance('privacy');
  const riskFactor = guarantee.risk * ctx.market.importanceFactor[DRIVER_INDEX.risk]!;
  const privacyFactor = ctx.market.importanceFactor[DRIVER_INDEX.privacy]!;
  const { concern } = ctx.own.customerTraits;
  const { known } = ctx.own.dyad;
  const { visits } = ctx.dyad;
  const { risk, privacy: privacyAt } = value.offset;
  const minutes = guestBookMinutes(ctx);
  for (let j = 0; j < firms; j++) {
    const left = riskFactor * riskLeft(ctx.lever('guarantee')[j]!, guarantee.relief, guarantee.half) * guarantee.visits;
    const intrusive = privacy.intrusion * Math.max(0, minutes[j]! - privacy.easyMinutes);
    let dyad = block.from * firms + j;
    for (let i = block.from, row = j; i < block.to; i++, row += firms, dyad += firms) {
      const seen = visits[dyad]!;
      const fear = (left * weights[i * width + riskPlace]!) / (guarantee.visits + seen);
      value.data[risk + row] = value.data[risk + row]! - fear;
      const uneasy = Math.max(0, known[dyad]! - privacy.harmless) * privacy.unease + (seen > 0 ? intrusive : 0);
      if (uneasy === 0) continue;
      const weight = privacyFactor * weights[i * width + privacyPlace]! * concern[i]!;
      value.data[privacyAt + row] = value.data[privacyAt + row]! - weight * uneasy;
    }
  }
  valueBundles(ctx, block, value);
}

function valueBundles(ctx: OfferCtx, block: Block, value: ValueBlock): void {
  const { firms, importanceCount: width } = ctx;
  const weights = ctx.customerTraits.importance;
  const place = ctx.importance('flexibility');
  const factor = ctx.params.bundle.flexibility * ctx.market.importanceFactor[DRIVER_INDEX.flexibility]!;
  for (let j = 0; j < firms; j++) {
    const bundle = ctx.lever('bundle')[j]!;
    if (bundle === 0) continue;
    for (let i = block.from, row = value.offset.flexibility + j; i < block.to; i++, row += firms) {
      if (ctx.own.customerTraits.bundling[i]! > 0) continue;
      value.data[row] = value.data[row]! - factor * bundle * weights[i * width + place]!;
    }
  }
}

/** Cents that guarantees pay out for the turn, by firm, in agents. */
export function guaranteePayouts(ctx: OfferCtx): Float64Array {
  const { visits, firms } = ctx;
  const { claims, opportunism } = ctx.params.guarantee;
  const guarantee = ctx.lever('guarantee');
  const paid = new Float64Array(firms);
  for (let v = 0; v < visits.count; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const j = visits.firm[v]!;
    if (guarantee[j] === 0) continue;
    const chance = visits.failed[v]! > 0 ? claims : opportunism;
    paid[j] = paid[j]! + chance * Math.round(guarantee[j]! * visits.priceCents[v]!);
  }
  return paid;
}
