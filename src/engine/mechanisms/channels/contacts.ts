// Contacts: the channel of each visit, the effort and empathy that it brings, its cost to serve.
import { argmaxGumbel } from '../../kernel/gumbel.ts';
import { mixed } from '../../kernel/random.ts';
import { scratchFloats, scratchInts } from '../../kernel/scratch.ts';
import { visitWords } from '../../model/draws.ts';
import type { Block } from '../../model/mechanism.ts';
import { takesBookings } from '../../model/service-schema.ts';
import { NOBODY } from '../../model/state.ts';
import { type ChannelsCtx, isDigital, MAX_CHANNELS, UNUSED } from './params.ts';

const NEVER = -1e9;

/** By channel of the scenario, of which there are at most MAX_CHANNELS: utility for one visit, and the word of its draw. */
const utilities = scratchFloats(MAX_CHANNELS);
const words = scratchInts(MAX_CHANNELS);
/** By channel: digital pull at full strength, whether it takes bookings, and the key of its draws. */
const digitalPull = scratchFloats(MAX_CHANNELS);
const books = scratchInts(MAX_CHANNELS);
const keys = scratchInts(MAX_CHANNELS);

/** Chooses the channel of each visit: the best of those that the customer uses and the firm has (logit). */
export function route(ctx: ChannelsCtx, block: Block): void {
  const { visits, turn, params, operations } = ctx;
  const { channels } = ctx.setup;
  const { offered, strength } = ctx.own.firm;
  const { adopted, favourite } = ctx.own.customer;
  const { reach, bookingLove } = ctx.own.customerTraits;
  const count = channels.length;
  const { preference } = ctx.own.market;
  const { segment } = ctx.customerTraits;
  const bookingOnly = describeChannels(ctx);
  const drawn = visitWords(ctx.stream('choice'), turn, visits, block);
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    const j = visits.firm[v]!;
    if (j === NOBODY) continue;
    const i = visits.customer[v]!;
    const used = adopted[i]! & offered[j]!;
    const kept = operations.bookedShare[j]! > 0;
    const open = (used !== 0 ? used : reach[i]! & offered[j]!) & (kept ? -1 : ~bookingOnly);
    if (isSingle(open)) {
      visits.channel[v] = 31 - Math.clz32(open);
      continue;
    }
    const liked = segment[i]! * MAX_CHANNELS;
    const best = favourite[i]!;
    const own = drawn[v - block.visitFrom]!;
    const digital = strength[j]!;
    const pull = kept ? params.bookingPull * (bookingLove[i]! - 0.5) : 0;
    for (let c = 0; c < count; c++) {
      const closed = (open & (1 << c)) === 0;
      const liking = preference[liked + c]! + digitalPull[c]! * digital + (c === best ? params.favourite : 0);
      utilities[c] = closed ? NEVER : liking + (books[c]! === 1 ? pull : 0);
      words[c] = closed ? 0 : mixed(own, keys[c]!);
    }
    visits.channel[v] = argmaxGumbel(utilities, words, count);
  }
}

/** Lays out what holds for every visit; returns the channels that are for bookings only, as bits. */
function describeChannels(ctx: ChannelsCtx): number {
  let bookingOnly = 0;
  ctx.setup.channels.forEach((channel, c) => {
    digitalPull[c] = isDigital(channel) ? ctx.params.digitalPull : 0;
    books[c] = takesBookings(channel) ? 1 : 0;
    keys[c] = ctx.stream(`choice:${channel.id}`).k0;
    if (channel.use === 'booking') bookingOnly |= 1 << c;
  });
  return bookingOnly;
}

/** Whether a mask has just one bit: then there is nothing to choose. */
function isSingle(mask: number): boolean {
  return mask !== 0 && (mask & (mask - 1)) === 0;
}

/** Effort of the contact and of telling it all again; empathy comes through only as far as the channel is rich. */
export function attend(ctx: ChannelsCtx, block: Block): void {
  const { visits, params, operations, firms, learnedCount: width } = ctx;
  const { contacts, changes, again } = ctx.own.firm;
  const { last } = ctx.own.dyad;
  const { channels } = ctx.setup;
  const effort = ctx.learned('effort');
  const empathy = ctx.learned('empathy');
  const books = channels.map(takesBookings);
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    const j = visits.firm[v]!;
    if (j === NOBODY) continue;
    const c = visits.channel[v]!;
    const { effort: own, richness } = channels[c]!;
    contacts[j * MAX_CHANNELS + c] = contacts[j * MAX_CHANNELS + c]! + 1;
    const before = last[visits.customer[v]! * firms + j]!;
    const changed = before !== UNUSED && before !== c;
    if (changed) changes[j] = changes[j]! + 1;
    const at = v * width;
    visits.delivered[at + effort] = visits.delivered[at + effort]! - own - (changed ? again[j]! : 0);
    // Who booked is served in person, by whatever channel the booking came.
    if (richness === 1 || (books[c]! && operations.bookedShare[j]! > 0)) continue;
    const felt = visits.delivered[at + empathy]!;
    visits.delivered[at + empathy] = (felt > 0 ? richness * felt : felt) - params.coldness * (1 - richness);
  }
}

export function settle(ctx: ChannelsCtx): void {
  const { contacts, strength, changes } = ctx.own.firm;
  const { channels } = ctx.setup;
  for (let j = 0; j < ctx.firms; j++) {
    let cents = 0;
    let all = 0;
    let digital = 0;
    let booked = 0;
    channels.forEach((channel, c) => {
      const count = contacts[j * MAX_CHANNELS + c]!;
      const saved = isDigital(channel) ? ctx.params.digitalSaving * strength[j]! : 0;
      cents += count * channel.costCents * (1 - saved);
      all += count;
      if (isDigital(channel)) digital += count;
      if (takesBookings(channel) && ctx.operations.bookedShare[j]! > 0) booked += count;
      ctx.detail('channelContacts', channel.id, j, count);
    });
    ctx.post(j, 'channels', Math.round(cents * ctx.setup.market.customersPerAgent));
    ctx.metric('digitalContactShare', j, digital / Math.max(1, all));
    ctx.metric('bookedVisitShare', j, booked / Math.max(1, all));
    ctx.metric('channelChangeShare', j, changes[j]! / Math.max(1, all));
    ctx.metric('contactCostCents', j, cents / Math.max(1, all));
  }
}
