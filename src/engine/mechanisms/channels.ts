// Touchpoints between customers and firms, up to 24 of typed kinds: reach, hours, richness (a ceiling on empathy), cost to serve,
// adoption, bookings and no-shows. Without one view of the customer, changing channels means telling it all again (`effort`).
// Convenience in logits against a firm with all channels and half of its places kept for bookings. Sources: model 5, e2.9, e1 #25, #35.

import { DRIVER_INDEX } from '../model/drivers.ts';
import { type Block, defineMechanism, type ValueBlock } from '../model/mechanism.ts';
import { numberLever } from '../model/param.ts';
import { takesBookings } from '../model/service-schema.ts';
import { attend, route, settle } from './channels/contacts.ts';
import { drawCustomers, remember, setPreferences } from './channels/customers.ts';
import { type ChannelsCtx, channelsParams, columns, MAX_CHANNELS } from './channels/params.ts';
import { convenienceOf } from './channels/worth.ts';

/** Share of places kept for bookings that counts as neutral. */
const NEUTRAL_BOOKING = 0.5;
/** What full digital service adds to the ease of booking (assumed). */
const EASE_BY_DIGITAL = 0.25;

/** How easily one gets a table by booking: the more are kept, the less one more helps. */
export function easeOf(keptShare: number): number {
  return keptShare * (2 - keptShare);
}

function offer(ctx: ChannelsCtx): void {
  ctx.setup.firms.forEach((firm, j) => {
    const named = ctx.params.firms[firm.id]?.channels;
    ctx.setup.channels.forEach(({ id }, c) => {
      if (named === undefined || named.includes(id)) ctx.own.firm.offered[j] = ctx.own.firm.offered[j]! | (1 << c);
    });
  });
}

/** Digital stock, bookings, and what they are worth by favourite channel. */
function prepare(ctx: ChannelsCtx): void {
  const { params, operations, own } = ctx;
  const { channels } = ctx.setup;
  const [money, kept] = [ctx.lever('digital'), ctx.lever('bookableSeats')];
  const bookable = channels.some(takesBookings);
  for (let j = 0; j < ctx.firms; j++) {
    const { digital, strength, offered, booking } = own.firm;
    digital[j] = digital[j]! + params.digitalWear * (money[j]! - digital[j]!);
    strength[j] = digital[j]! / (digital[j]! + params.digitalHalf);
    ctx.post(j, 'channels', Math.round(100 * money[j]!));
    const known = params.firms[ctx.setup.firms[j]!.id]?.integration ?? params.integration;
    own.firm.again[j] = params.repeatEffort * (1 - known) * (1 - params.integrationByDigital * strength[j]!);
    const books = channels.some((channel, c) => takesBookings(channel) && (offered[j]! & (1 << c)) !== 0);
    operations.bookedShare[j] = books ? kept[j]! : 0;
    operations.noShowShare[j] = books ? params.noShow * (1 - params.reminder * strength[j]!) : 0;
    const ease = easeOf(operations.bookedShare[j]!) * (1 + EASE_BY_DIGITAL * strength[j]!);
    booking[j] = bookable ? params.bookingGain * (ease - easeOf(NEUTRAL_BOOKING)) : 0;
    for (let c = 0; c < channels.length; c++) own.firm.convenience[j * MAX_CHANNELS + c] = convenienceOf(ctx, j, c);
  }
  own.firm.contacts.fill(0);
  own.firm.changes.fill(0);
}

function value(ctx: ChannelsCtx, block: Block, value: ValueBlock): void {
  const { firms, importanceCount: width } = ctx;
  const { convenience, booking, offered } = ctx.own.firm;
  const { favourite } = ctx.own.customer;
  const { reach, bookingLove } = ctx.own.customerTraits;
  const weights = ctx.customerTraits.importance;
  const place = ctx.importance('convenience');
  const factor = ctx.market.importanceFactor[DRIVER_INDEX.convenience]!;
  const gated = 1 + DRIVER_INDEX.consideration;
  const { data, gate } = value;
  const start = value.offset.convenience;
  for (let i = block.from, row = 0; i < block.to; i++) {
    const weight = factor * weights[i * width + place]!;
    const love = bookingLove[i]!;
    const liked = favourite[i]!;
    for (let j = 0; j < firms; j++, row++) {
      const at = start + row;
      data[at] = data[at]! + weight * (convenience[j * MAX_CHANNELS + liked]! + love * booking[j]!);
      if ((reach[i]! & offered[j]!) === 0) gate[row] = gated;
    }
  }
}

/** Without channels in the scenario there is one implicit way in, and nothing to do. */
function whereAny<A extends unknown[]>(act: (ctx: ChannelsCtx, ...rest: A) => void) {
  return (ctx: ChannelsCtx, ...rest: A) => {
    if (ctx.setup.channels.length > 0) act(ctx, ...rest);
  };
}

export const channels = defineMechanism({
  id: 'channels',
  title: 'Channels and bookings',
  params: channelsParams,
  columns,
  levers: {
    bookableSeats: numberLever(0.5, 0, 1, {
      label: 'Bookable seats',
      unit: 'share',
      help: 'Part of the places kept for those who book. Guests who like to book come more and wait less; walk-ins find less room, and no-shows leave places empty.',
      delay: 'now',
      term: 'reservations, perishable capacity',
      p: 'place',
      step: 0.05,
    }),
    digital: numberLever(0, 0, 1e9, {
      label: 'Web and app',
      unit: 'money per turn',
      help: 'Makes digital channels better: more convenient, cheaper per contact, fewer no-shows, one view of the customer. It ages.',
      delay: '1 to 4 turns',
      term: 'multichannel service',
      p: 'place',
      step: 500,
      cost: { per: 'turn', rateCents: 100 },
    }),
  },
  metrics: {
    digitalContactShare: {
      unit: 'share',
      better: 'neither',
      help: 'Part of the contacts by web, app, chat or e-mail.',
    },
    bookedVisitShare: { unit: 'share', better: 'neither', help: 'Part of the visits for which a booking was asked.' },
    channelChangeShare: {
      unit: 'share',
      better: 'less',
      help: 'Part of the contacts in another channel than the last.',
    },
    contactCostCents: { unit: 'cents per contact', better: 'less', help: 'Mean cost to serve a contact.' },
  },
  drivers: ['convenience'],
  delivers: ['effort', 'empathy'],
  phases: {
    setup: whereAny((ctx) => {
      offer(ctx);
      setPreferences(ctx);
      ctx.own.firm.digital.set(ctx.lever('digital'));
      drawCustomers(ctx);
    }),
    prepare: whereAny(prepare),
    value: whereAny(value),
    route: whereAny(route),
    attend: whereAny(attend),
    relate: whereAny(remember),
    settle: whereAny(settle),
  },
});
