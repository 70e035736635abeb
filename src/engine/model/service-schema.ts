// What a scenario says of the service system: its channels, its process (the blueprint) and scripted events.
import * as z from 'zod';
import { DRIVER_IDS, type DriverId } from './drivers.ts';
import { idSchema } from './market-schema.ts';
import { param, share } from './param.ts';

const CHANNEL_KINDS = [
  'branch',
  'field',
  'phone',
  'mail',
  'e-mail',
  'web',
  'chat',
  'app',
  'kiosk',
  'partner',
  'community',
] as const;

export const channelSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(CHANNEL_KINDS),
  name: z.string().min(1).max(80),
  use: z
    .enum(['service', 'booking', 'both'])
    .default('both')
    .meta({ help: 'Whether the service itself, its booking, or both happen here.' }),
  reach: share(1, { source: 'assumed', help: 'Part of the customers who can use it.' }),
  hours: share(0.5, { source: 'assumed', help: 'Part of the week in which it is open.' }),
  richness: share(1, { source: 'e1 #35', help: 'Ceiling on the empathy that gets through.' }),
  costCents: param(0, 0, 1e7, { unit: 'cents per contact', source: 'assumed', help: 'Cost to serve one contact.' }),
  preference: param(0, -10, 10, {
    unit: 'logit',
    source: 'assumed',
    help: 'How much customers like it, all else equal.',
  }),
  effort: param(0, 0, 1, { unit: 'quality', source: 'seed:004', help: 'Effort that one contact takes.' }),
});
export type Channel = z.infer<typeof channelSchema>;

const IN_PERSON: readonly string[] = ['branch', 'field', 'kiosk', 'partner', 'community'];

/** Whether a later visit in person can be booked here; a channel that does both books where the firm keeps places. */
export function takesBookings({ use, kind }: Pick<Channel, 'use' | 'kind'>): boolean {
  return use === 'booking' || (use === 'both' && !IN_PERSON.includes(kind));
}

export const stepSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(80),
  act: z.string().max(80).default('').meta({ help: 'The act of the drama to which the step belongs.' }),
  stage: z.enum(['front', 'back']).default('front').meta({ help: 'Before or behind the line of visibility.' }),
  failProbability: share(0.03, { source: 'assumed', help: 'Chance that the step fails at a firm of neutral skill.' }),
  catchProbability: share(0, { source: 'seed:004 (poka-yoke)', help: 'Part of the failures caught before they hurt.' }),
  severity: param(0.35, 0, 1, { unit: 'quality', source: 'ladder-sketch.py', help: 'Quality lost when it fails.' }),
  waitMinutes: param(0, 0, 1e5, { unit: 'minutes', source: 'assumed', help: 'Waiting that the step itself brings.' }),
  major: z.boolean().default(false).meta({ help: 'Whether a failure here is a large loss to the customer (TARP).' }),
  valueAdding: z.boolean().default(true),
});
export type Step = z.infer<typeof stepSchema>;

export const processSchema = z.strictObject({ steps: z.array(stepSchema).max(40).default([]) });

const factor = { min: 0, max: 100, ofFirm: false } as const;
/** What an event may change: the bounds of its value, and whether it can concern one firm alone. */
export const EFFECTS = {
  need: factor,
  supplyCost: factor,
  wage: factor,
  // What money buys is divided by it.
  mediaCost: { min: 0.01, max: 100, ofFirm: false },
  outside: { min: -1000, max: 1000, ofFirm: false },
  importance: factor,
  awareness: { min: -1, max: 1, ofFirm: true },
  cash: { min: -1e12, max: 1e12, ofFirm: true },
} as const;
type EffectTarget = keyof typeof EFFECTS;
const target = z.enum(Object.keys(EFFECTS) as [EffectTarget, ...EffectTarget[]]);

export const eventSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1).max(120),
  text: z.string().max(2000).default(''),
  turn: z.int().min(1).max(1000).meta({
    unit: 'turn',
    help: 'The turn at whose start it happens, or the first in which it may where it is drawn.',
  }),
  drawn: z
    .strictObject({
      chance: z.number().min(0).max(1).meta({ unit: 'per turn', help: 'Chance that it happens in a turn.' }),
      until: z
        .int()
        .min(1)
        .max(1000)
        .optional()
        .meta({ unit: 'turn', help: 'The last turn in which it may; without it, to the end.' }),
      again: z
        .int()
        .min(1)
        .max(1000)
        .optional()
        .meta({ unit: 'turns', help: 'How soon it may happen again; without it, it happens once at most.' }),
    })
    .optional()
    .meta({
      help: 'Without it the event is certain; with it chance decides, by the seed alone and not by what firms do.',
    }),
  announcedTurns: z
    .int()
    .min(0)
    .max(16)
    .default(0)
    .meta({ unit: 'turns', help: 'How long before it is announced to all firms.' }),
  effects: z
    .array(
      z.strictObject({
        target: target.meta({
          help: 'need, supplyCost, wage: a factor, 0 to 100; mediaCost: a factor, 0.01 to 100; outside: logits added, -1000 to 1000; importance: a factor on a driver, 0 to 100; awareness: share gained, -1 to 1; cash: cents, -1e12 to 1e12.',
        }),
        driver: z.enum(DRIVER_IDS as [DriverId, ...DriverId[]]).optional(),
        firm: idSchema.optional().meta({ help: 'The one firm whose awareness or cash it concerns; without it, all.' }),
        value: z.number(),
        turns: z
          .int()
          .min(1)
          .max(1000)
          .optional()
          .meta({ unit: 'turns', help: 'How long it lasts; without it, for good.' }),
      }),
    )
    .default([]),
});
export type MarketEvent = z.infer<typeof eventSchema>;
