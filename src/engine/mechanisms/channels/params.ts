// Parameters of the channels, the private columns of customers and firms in them, and which kinds are what.
import * as z from 'zod';
import type { Ctx, OwnColumns } from '../../model/mechanism.ts';
import { param, share } from '../../model/param.ts';
import type { Channel } from '../../model/service-schema.ts';

/** Touchpoints, at most [e1 #25]; their places fit into the bits of a mask. */
export const MAX_CHANNELS = 24;
/** Segments in one market, at most. */
const SEGMENTS = 12;
/** No channel used yet. */
export const UNUSED = 255;

const DIGITAL: readonly string[] = ['e-mail', 'web', 'chat', 'app'];

export function isDigital({ kind }: Pick<Channel, 'kind'>): boolean {
  return DIGITAL.includes(kind);
}

export const channelsParams = z.strictObject({
  tasteSd: param(1, 0, 5, {
    unit: 'logit',
    source: 'assumed',
    help: 'How much customers differ in which channel they like best.',
  }),
  favourite: param(2, 0, 10, {
    unit: 'logit',
    source: 'assumed',
    help: 'Pull of a customer\u2019s favourite channel.',
  }),
  logitScale: param(0.25, 0, 3, {
    unit: 'share',
    source: 'assumed',
    help: 'How far a better choice of channels counts as convenience.',
  }),
  hoursWeight: param(0.5, 0, 5, {
    unit: 'logit per unit of ln hours',
    source: 'assumed',
    help: 'Value of being open longer.',
  }),
  noShow: share(0.1, { source: 'assumed (8 to 12 %)', help: 'Part of the bookings that do not show.' }),
  reminder: share(0.4, {
    source: 'assumed',
    help: 'Part of the no-shows that full digital service prevents by reminders.',
  }),
  bookingLove: share(0.5, { source: 'assumed', help: 'Mean liking for booking ahead; customers spread over 0 to 1.' }),
  bookingGain: param(0.5, 0, 5, {
    unit: 'logit',
    source: 'assumed',
    help: 'Convenience of places kept for bookings to who likes them most; concave in their share.',
  }),
  bookingPull: param(3, 0, 10, {
    unit: 'logit',
    source: 'assumed',
    help: 'How much more those who like to book do so.',
  }),
  digitalHalf: param(3000, 0.01, 1e9, {
    unit: 'money per turn',
    source: 'assumed',
    help: 'Spending that brings half of what web and app can do; scale it with the firms.',
  }),
  digitalWear: share(0.25, { source: 'assumed', help: 'Part of the digital stock that ages in a turn.' }),
  digitalGain: param(0.5, 0, 5, {
    unit: 'logit',
    source: 'assumed',
    help: 'Convenience of full digital service to who uses it.',
  }),
  digitalPull: param(1.5, 0, 10, {
    unit: 'logit',
    source: 'assumed',
    help: 'How much full digital service draws contacts to web and app.',
  }),
  digitalSaving: share(0.4, {
    source: 'assumed',
    help: 'Part of the cost of a digital contact that full digital service saves.',
  }),
  adopted: share(0.6, {
    source: 'assumed',
    help: 'Part of those within reach who use a digital channel from the start.',
  }),
  adoption: share(0.06, {
    source: 'assumed',
    help: 'Chance, at a visit, that a customer takes up a digital channel; doubled by full digital service.',
  }),
  integration: share(0.5, {
    source: 'seed:002 (one view of the customer)',
    help: 'How well a channel knows what was said in another one.',
  }),
  integrationByDigital: share(0.3, {
    source: 'assumed',
    help: 'Part of what is missing that full digital service adds.',
  }),
  repeatEffort: param(0.06, 0, 1, {
    unit: 'quality',
    source: 'seed:002, assumed',
    help: 'Effort of telling it all again after a change of channel, without integration.',
  }),
  coldness: param(0.05, 0, 1, {
    unit: 'quality',
    source: 'e1 #35',
    help: 'Empathy lost in a channel without any richness, beside the part that does not get through.',
  }),
  segments: z
    .record(
      z.string(),
      z.strictObject({
        bookingLove: z.number().min(0).max(1).optional(),
        preference: z.record(z.string(), z.number().min(-10).max(10)).default({}),
      }),
    )
    .default({})
    .meta({
      unit: 'by segment',
      help: 'Liking for booking, and preference for channels by id in logits, of segments that differ.',
    }),
  firms: z
    .record(
      z.string(),
      z.strictObject({ channels: z.array(z.string()).optional(), integration: z.number().min(0).max(1).optional() }),
    )
    .default({})
    .meta({ unit: 'by firm', help: 'Firms that do not have all channels, or other integration.' }),
});

export const columns = {
  market: {
    /** Preference of each segment for each channel, opening hours included. */
    preference: { type: 'f64', width: SEGMENTS * MAX_CHANNELS },
  },
  customerTraits: {
    /** One bit for each channel within reach. */
    reach: { type: 'u32' },
    bookingLove: { type: 'f32' },
  },
  customer: {
    /** One bit for each channel that the customer uses. */
    adopted: { type: 'u32' },
    /** The one liked best of these. */
    favourite: { type: 'u8' },
  },
  dyad: {
    /** The channel of the last contact, or UNUSED. */
    last: { type: 'u8' },
  },
  firm: {
    /** One bit for each channel of the firm. */
    offered: { type: 'u32' },
    digital: { type: 'f64' },
    /** Effect of the digital stock, 0 to 1. */
    strength: { type: 'f64' },
    /** Convenience by favourite channel, and of booking to who likes it most. */
    convenience: { type: 'f64', width: MAX_CHANNELS },
    booking: { type: 'f64' },
    contacts: { type: 'f64', width: MAX_CHANNELS },
    changes: { type: 'f64' },
    /** Effort of telling it all again. */
    again: { type: 'f64' },
  },
} as const satisfies OwnColumns;

export type ChannelsCtx = Ctx<z.infer<typeof channelsParams>, typeof columns, 'bookableSeats' | 'digital'>;
