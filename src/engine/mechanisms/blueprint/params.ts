// Parameters of the blueprint: what skill, care and age do to the fail points of the process, and the five redesigns.
// Times in months, money in currency units, quality in [0,1]. Sources: seed:004@19735–25013, e1 #55, #60–62.
import * as z from 'zod';
import { param, share } from '../../model/param.ts';

export const REDESIGNS = ['drop-steps', 'self-service', 'direct-service', 'bundling', 'physical'] as const;
export type Redesign = (typeof REDESIGNS)[number];

const source = 'assumed; four signs of success: seed:004@23611';

/** A redesign: what it costs, how long it takes, and its four signs of success. */
function redesign(money: number, turns: number, failures: number, waits: number, minutes: number, quality: number) {
  return z
    .strictObject({
      money: param(money, 0, 1e9, {
        unit: 'money',
        source: 'assumed',
        help: 'Cost of the project, spread over its turns.',
      }),
      turns: z
        .int()
        .min(1)
        .max(40)
        .default(turns)
        .meta({ unit: 'turns', source: 'assumed', help: 'How long the project takes.' }),
      failures: share(failures, { source, help: 'Part of the failures that go away in the steps it touches.' }),
      waits: share(waits, { source, help: 'Part of the waiting that goes away in the steps it touches.' }),
      minutes: param(minutes, -600, 600, { unit: 'minutes per visit', source, help: 'Staff time that it saves.' }),
      quality: param(quality, -0.3, 0.3, {
        unit: 'quality',
        source,
        help: 'What customers get more (or less) out of the new way.',
      }),
    })
    .prefault({});
}

export const params = z.strictObject({
  skill: param(1, 0, 2, {
    unit: 'per unit of skill',
    source: 'assumed',
    help: 'How much technical skill above neutral lowers failures: factor 1 − skill·(skill − .5).',
  }),
  backstage: share(0.6, {
    source: 'seed:004 (line of visibility)',
    help: 'Part of the failures behind the line of visibility that reach the customer.',
  }),
  customerPart: share(0.25, {
    source: 'e1 #60, #63',
    help: 'Part of the front-stage failures that customers themselves cause.',
  }),
  prevention: z
    .strictObject({
      half: param(400, 0.01, 1e9, {
        unit: 'money per month',
        source: 'assumed',
        help: 'Spending on poka-yokes and process care that does half of what can be done.',
      }),
      months: param(3, 0.1, 60, {
        unit: 'months',
        source: 'e1 #19, V22',
        help: 'Time in which most of what was spent has taken hold; nothing of it does in the turn itself.',
      }),
      staff: share(0.6, {
        source: 'seed:004 (poka-yoke)',
        help: 'Part of the failures of staff that full prevention catches.',
      }),
      customer: share(0.4, {
        source: 'seed:004 (poka-yoke)',
        help: 'Part of the failures of customers that full prevention catches.',
      }),
    })
    .prefault({}),
  rust: z
    .strictObject({
      start: param(0.1, 0, 3, {
        unit: 'share',
        source: 'assumed',
        help: 'How much more than a fresh process fails at the start.',
      }),
      perMonth: param(0.012, 0, 1, {
        unit: 'share per month',
        source: 'seed:004@23343 (processes rust)',
        help: 'How fast a process without care goes wrong.',
      }),
      most: param(0.6, 0.01, 5, { unit: 'share', source: 'assumed', help: 'Where rust ends without any care.' }),
      upkeep: param(0.04, 0, 1, {
        unit: 'per month',
        source: 'assumed',
        help: 'Part of the rust that the daily work itself puts right.',
      }),
      care: param(0.2, 0, 1, {
        unit: 'per month',
        source: 'assumed',
        help: 'Part of the rust that full prevention puts right.',
      }),
    })
    .prefault({}),
  standardizing: share(0.3, {
    source: 'e1 #55, seed:004@8433',
    help: 'Part of the visit-to-visit spread of quality that full prevention takes away.',
  }),
  waitWeight: param(0.002, 0, 0.1, {
    unit: 'quality per minute',
    source: 'assumed',
    help: 'What a minute of waiting inside the process costs.',
  }),
  disruption: param(0.1, 0, 2, {
    unit: 'share',
    source: 'assumed',
    help: 'How much more fails while a redesign is under way.',
  }),
  learningMonths: param(3, 0.1, 60, {
    unit: 'months',
    source: 'V22',
    help: 'Time in which most of a finished redesign takes hold.',
  }),
  redesign: z
    .strictObject({
      'drop-steps': redesign(4000, 2, 0.8, 0.8, 1, 0),
      'self-service': redesign(12000, 3, 0.15, 0.3, 4, -0.01),
      'direct-service': redesign(15000, 3, 0.1, 0.5, 0, 0.03),
      bundling: redesign(8000, 2, 0.2, 0.25, 2, 0.01),
      physical: redesign(18000, 3, 0.15, 0.2, 1.5, 0.025),
    })
    .prefault({}),
});
export type Params = z.infer<typeof params>;
