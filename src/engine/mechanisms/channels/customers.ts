// Customers in their channels: reach, favourite and liking for booking are theirs for good; use of digital channels grows.
import { normalOf } from '../../kernel/distributions.ts';
import { ln, logistic } from '../../kernel/math.ts';
import { uniform, uniformOf, words } from '../../kernel/random.ts';
import type { Block } from '../../model/mechanism.ts';
import { NOBODY } from '../../model/state.ts';
import { OUTCOME } from '../../model/visits.ts';
import { type ChannelsCtx, isDigital, UNUSED } from './params.ts';

/** Preferences of each segment for each channel, in logits. */
export function preferencesOf(ctx: ChannelsCtx): Float64Array[] {
  return ctx.setup.market.segments.map(({ id }) =>
    Float64Array.from(ctx.setup.channels, (channel) => ctx.params.segments[id]?.preference[channel.id] ?? channel.preference),
  );
}

/** Draws reach, adoption, favourite and liking for booking. */
export function drawCustomers(ctx: ChannelsCtx): void {
  const { customers, setup, params } = ctx;
  const { reach, favourite, bookingLove } = ctx.own.customerTraits;
  const { segment } = ctx.customerTraits;
  const { adopted } = ctx.own.customer;
  const preferences = preferencesOf(ctx);
  const best = new Float64Array(customers).fill(-Infinity);
  setup.channels.forEach((channel, c) => {
    const stream = ctx.stream(`customer:${channel.id}`);
    const pair = new Int32Array(2);
    const digital = isDigital(channel);
    for (let i = 0; i < customers; i++) {
      words(stream, i, 0, 0, pair);
      if (uniformOf(pair[0]!) >= channel.reach) continue;
      reach[i] = (reach[i]! | (1 << c)) >>> 0;
      if (digital && uniform(stream, i, 0, 2) >= params.adopted) continue;
      adopted[i] = (adopted[i]! | (1 << c)) >>> 0;
      const liking = preferences[segment[i]!]![c]! + params.tasteSd * normalOf(uniformOf(pair[1]!));
      if (liking <= best[i]!) continue;
      best[i] = liking;
      favourite[i] = c;
    }
  });
  const stream = ctx.stream('booking-love');
  const means = setup.market.segments.map(({ id }) => {
    const mean = Math.min(0.99, Math.max(0.01, params.segments[id]?.bookingLove ?? params.bookingLove));
    return ln(mean / (1 - mean));
  });
  for (let i = 0; i < customers; i++) {
    bookingLove[i] = logistic(means[segment[i]!]! + normalOf(uniform(stream, i, 0, 0)));
  }
  ctx.own.dyad.last.fill(UNUSED);
}

/** What stays of a contact: the channel last used, and now and then a digital channel taken up. */
export function remember(ctx: ChannelsCtx, block: Block): void {
  const { visits, turn, firms, setup, params } = ctx;
  const { last } = ctx.own.dyad;
  const { adopted } = ctx.own.customer;
  const { reach } = ctx.own.customerTraits;
  let digital = 0;
  setup.channels.forEach((channel, c) => {
    if (isDigital(channel)) digital |= 1 << c;
  });
  const stream = ctx.stream('adoption');
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    const j = visits.firm[v]!;
    if (j === NOBODY) continue;
    const i = visits.customer[v]!;
    if (visits.outcome[v] === OUTCOME.served) last[i * firms + j] = visits.channel[v]!;
    const open = reach[i]! & digital & offeredBy(ctx, j) & ~adopted[i]!;
    if (open === 0) continue;
    const chance = params.adoption * (1 + ctx.own.firm.strength[j]!);
    if (uniform(stream, i, turn, visits.occasion[v]!) >= chance) continue;
    adopted[i] = (adopted[i]! | (open & -open)) >>> 0;
  }
}

/** The channels of a firm, as bits; all unless the parameters say otherwise. */
export function offeredBy(ctx: ChannelsCtx, firm: number): number {
  const named = ctx.params.firms[ctx.setup.firms[firm]!.id]?.channels;
  let mask = 0;
  for (let c = 0; c < ctx.setup.channels.length; c++) {
    if (named === undefined || named.includes(ctx.setup.channels[c]!.id)) mask |= 1 << c;
  }
  return mask;
}
