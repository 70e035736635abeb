// Parameters of the waiting line: service times, opening hours, the parts of a turn, seats, patience and what waits do.
import * as z from 'zod';
import { param, share } from '../../model/param.ts';

/** Parts of the turn, at most. */
export const MAX_PARTS = 6;

const partSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  hoursShare: share(0.5, { source: 'assumed', help: 'Its part of the opening hours; shares are made to sum to 1.' }),
  demandShare: share(0.5, {
    source: 'assumed',
    help: 'Its part of the demand before deals move any; shares are made to sum to 1.',
  }),
});

const minutes = 'minutes';

export const serviceQueueParams = z.strictObject({
  serviceMinutes: param(22, 0.01, 1e5, {
    unit: 'staff minutes per visit',
    source: 'assumed (restaurant)',
    help: 'Staff time that one visit takes, all hands counted.',
  }),
  openHours: param(900, 1, 1e5, {
    unit: 'hours per turn',
    source: 'assumed',
    help: 'Hours a turn in which the firms are open.',
  }),
  parts: z
    .array(partSchema)
    .min(1)
    .max(MAX_PARTS)
    .prefault([
      { id: 'peak', hoursShare: 0.4, demandShare: 0.6 },
      { id: 'off-peak', hoursShare: 0.6, demandShare: 0.4 },
    ])
    .meta({
      unit: 'list',
      source: 'e2.8 [D]',
      help: 'Parts of the turn, the busiest first; the second is the one that off-peak deals fill.',
    }),
  staffFollows: share(0.8, {
    source: 'assumed',
    help: 'How far the roster follows demand over the parts: 0 an even roster, 1 in proportion.',
  }),
  staffHours: param(4500, 0, 1e8, {
    unit: 'hours per turn',
    source: 'assumed',
    help: 'Staffed hours where no workforce acts.',
  }),
  dayVariation: param(0.115, 0, 1, {
    unit: 'coefficient of variation',
    source: 'e2.8 [D]: variance to mean 3.1',
    help: 'How much demand differs between days, beyond chance.',
  }),
  patienceMinutes: param(25, 0, 1e6, {
    unit: minutes,
    source: 'assumed (Garnett et al. 2002 for the form)',
    help: 'Mean wait that customers bear; 0 means that nobody gives up.',
  }),
  seats: param(0, 0, 1e6, {
    unit: 'seats',
    source: 'assumed',
    help: 'Places for guests at one time; 0 means no limit.',
  }),
  dwellMinutes: param(75, 0.01, 1e5, {
    unit: minutes,
    source: 'assumed (restaurant)',
    help: 'How long a guest holds a seat.',
  }),
  bookingSkip: share(0.9, { source: 'assumed', help: 'How strictly booked guests go first; the others wait for it.' }),
  release: share(0.5, {
    source: 'assumed',
    help: 'Part of the capacity kept for bookings that is given to walk-ins when nobody booked it.',
  }),
  noShowFill: share(0.3, { source: 'assumed', help: 'Part of the places of no-shows that walk-ins get.' }),
  channelLoad: z.record(z.string(), z.number().min(0).max(10)).default({}).meta({
    unit: 'factor by channel',
    help: 'Staff time of a visit in a channel, as a factor; 0 for a channel without staff. Not named: 1.',
  }),
  information: share(0.5, { source: 'e2.8', help: 'How well those who wait are told how long it will take.' }),
  perceivedBase: param(1.2, 0, 5, {
    unit: 'factor',
    source: 'e2.8 [GK]',
    help: 'Perceived wait per actual minute, without comfort or information.',
  }),
  perceivedRelief: param(0.4, 0, 5, {
    unit: 'factor',
    source: 'e2.8 [GK]',
    help: 'What full comfort and information take off it.',
  }),
  waitSlope: param(0.087, 0, 1, {
    unit: 'quality per unit of ln(1 + wait ÷ reference)',
    source: 'assumed: 5 against 20 minutes are .06',
    help: 'Quality lost to waiting.',
  }),
  referenceMinutes: param(10, 0.01, 1e5, {
    unit: minutes,
    source: 'assumed',
    help: 'Perceived wait that doubles the argument of the logarithm.',
  }),
  customaryMinutes: param(5, 0, 1e5, {
    unit: minutes,
    source: 'assumed',
    help: 'Perceived wait that counts as neutral.',
  }),
  lostMinutes: param(30, 0, 1e5, {
    unit: minutes,
    source: 'assumed',
    help: 'What giving up or being turned away counts as, at least, in the customer\u2019s memory and in the mean wait.',
  }),
  bestLoad: share(0.85, { source: 'e2.8: optimum .75 to .85', help: 'Load beyond which hurry lowers quality.' }),
  slackLoad: share(0.5, { source: 'e2.8 (inverted U)', help: 'Load below which idleness lowers quality.' }),
  hurryHarm: param(0.25, 0, 2, {
    unit: 'quality per unit of load',
    source: 'e2.8 (Tan and Netessine 2014), size assumed',
    help: 'Quality lost beyond the best load.',
  }),
  slackHarm: param(0.05, 0, 2, {
    unit: 'quality per unit of load',
    source: 'e2.8 (inverted U), size assumed',
    help: 'Quality lost below the slack load.',
  }),
  hurryFailures: param(1.5, 0, 20, {
    unit: 'share per unit of load',
    source: 'assumed',
    help: 'More failures beyond the best load.',
  }),
  segments: z
    .record(z.string(), z.strictObject({ demandShares: z.array(z.number().min(0)).min(1).max(MAX_PARTS) }))
    .default({})
    .meta({ unit: 'by segment', help: 'Segments that come in other parts of the turn.' }),
  firms: z
    .record(
      z.string(),
      z.strictObject({
        seats: z.number().min(0).optional(),
        openHours: z.number().min(1).optional(),
        staffHours: z.number().min(0).optional(),
        serviceMinutes: z.number().min(0.01).optional(),
      }),
    )
    .default({})
    .meta({ unit: 'by firm', help: 'Firms that differ.' }),
});
export type ServiceQueueParams = z.infer<typeof serviceQueueParams>;
