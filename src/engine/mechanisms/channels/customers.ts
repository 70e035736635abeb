// Customers in their channels: reach, liking and love of booking are theirs for good; use of digital channels grows.
import { normalOf } from '../../kernel/distributions.ts';
import { ln, logistic } from '../../kernel/math.ts';
import { type Stream, uniform } from '../../kernel/random.ts';
import type { Block } from '../../model/mechanism.ts';
import { NOBODY } from '../../model/state.ts';
import { OUTCOME } from '../../model/visits.ts';
import { type ChannelsCtx, isDigital, MAX_CHANNELS, UNUSED } from './params.ts';
import { hoursLogit } from './worth.ts';

/** Slots of a customer's draws for one channel. */
const REACH_SLOT = 0;
const LIKING_SLOT = 1;
const ADOPTED_SLOT = 2;

/** Preferences of each segment for each channel, in logits, and what its hours add. */
export function setPreferences(ctx: ChannelsCtx): void {
  const { setup, params, own } = ctx;
  setup.market.segments.forEach(({ id }, s) => {
    setup.channels.forEach((channel, c) => {
      const liking = params.segments[id]?.preference[channel.id] ?? channel.preference;
      own.market.preference[s * MAX_CHANNELS + c] = liking + hoursLogit(ctx, channel.hours);
    });
  });
}

/** How much a customer likes a channel, for good. */
function likingOf(ctx: ChannelsCtx, i: number, channel: number, stream: Stream): number {
  const preference = ctx.own.market.preference[ctx.customerTraits.segment[i]! * MAX_CHANNELS + channel]!;
  return preference + ctx.params.tasteSd * normalOf(uniform(stream, i, 0, LIKING_SLOT));
}

function customerStream(ctx: ChannelsCtx, channel: number) {
  return ctx.stream(`customer:${ctx.setup.channels[channel]!.id}`);
}

/** Draws reach, adoption, favourite and love of booking. */
export function drawCustomers(ctx: ChannelsCtx): void {
  const { customers, setup, params } = ctx;
  const { reach, bookingLove } = ctx.own.customerTraits;
  const { adopted } = ctx.own.customer;
  setup.channels.forEach((channel, c) => {
    const stream = customerStream(ctx, c);
    const digital = isDigital(channel);
    for (let i = 0; i < customers; i++) {
      if (uniform(stream, i, 0, REACH_SLOT) >= channel.reach) continue;
      reach[i] = reach[i]! | (1 << c);
      if (!digital || uniform(stream, i, 0, ADOPTED_SLOT) < params.adopted) adopted[i] = adopted[i]! | (1 << c);
    }
  });
  chooseFavourites(ctx);
  const stream = ctx.stream('booking-love');
  const means = setup.market.segments.map(({ id }) => {
    const mean = Math.min(0.99, Math.max(0.01, params.segments[id]?.bookingLove ?? params.bookingLove));
    return ln(mean / (1 - mean));
  });
  for (let i = 0; i < customers; i++) {
    bookingLove[i] = logistic(means[ctx.customerTraits.segment[i]!]! + normalOf(uniform(stream, i, 0, 0)));
  }
  ctx.own.dyad.last.fill(UNUSED);
}

function chooseFavourites(ctx: ChannelsCtx): void {
  const { favourite, adopted } = ctx.own.customer;
  const best = new Float64Array(ctx.customers).fill(-Infinity);
  for (let c = 0; c < ctx.setup.channels.length; c++) {
    const stream = customerStream(ctx, c);
    for (let i = 0; i < ctx.customers; i++) {
      if ((adopted[i]! & (1 << c)) === 0) continue;
      const liking = likingOf(ctx, i, c, stream);
      if (liking <= best[i]!) continue;
      best[i] = liking;
      favourite[i] = c;
    }
  }
}

/** What stays of a contact: the channel last used, and now and then a digital channel taken up. */
export function remember(ctx: ChannelsCtx, block: Block): void {
  const { visits, turn, firms, params } = ctx;
  const { last } = ctx.own.dyad;
  const { adopted } = ctx.own.customer;
  const { reach } = ctx.own.customerTraits;
  const { offered, strength } = ctx.own.firm;
  let digital = 0;
  ctx.setup.channels.forEach((channel, c) => {
    if (isDigital(channel)) digital |= 1 << c;
  });
  const stream = ctx.stream('adoption');
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    const j = visits.firm[v]!;
    if (j === NOBODY) continue;
    const i = visits.customer[v]!;
    if (visits.outcome[v] === OUTCOME.served) last[i * firms + j] = visits.channel[v]!;
    const open = reach[i]! & digital & offered[j]! & ~adopted[i]!;
    if (open === 0) continue;
    if (uniform(stream, i, turn, visits.occasion[v]!) >= params.adoption * (1 + strength[j]!)) continue;
    adopt(ctx, i, 31 - Math.clz32(open));
  }
}

function adopt(ctx: ChannelsCtx, i: number, channel: number): void {
  const { adopted, favourite } = ctx.own.customer;
  const liking = (c: number) => likingOf(ctx, i, c, customerStream(ctx, c));
  if (adopted[i] === 0 || liking(channel) > liking(favourite[i]!)) favourite[i] = channel;
  adopted[i] = adopted[i]! | (1 << channel);
}
