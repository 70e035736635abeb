// What a scenario says of the market: customers, segments, category, outside option; and of each firm's start.
import * as z from 'zod';
import { distributionSchema } from './distribution.ts';
import { DRIVER_IDS, type DriverId } from './drivers.ts';
import { param, share } from './param.ts';

export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be kebab-case: a to z, 0 to 9 and hyphens, at most 40')
  .meta({ help: 'kebab-case identifier' });

const importanceSchema = z
  .partialRecord(z.enum(DRIVER_IDS as [DriverId, ...DriverId[]]), z.number().min(0).max(20))
  .default({})
  .meta({
    unit: 'weight',
    help: 'Mean importance of each driver; what is not named keeps its default (rungs list drivers).',
  });

const segmentSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(80),
  description: z.string().max(2000).default(''),
  share: z.number().min(0).max(1).meta({ unit: 'share', help: 'Part of the customers; shares sum to 1.' }),
  needRate: distributionSchema.default({ kind: 'gamma', mean: 4, shape: 2 }).meta({
    unit: 'occasions per turn',
    source: 'model 1 (NBD)',
    help: 'Needs for the service; gamma over customers makes counts NBD.',
  }),
  outside: distributionSchema
    .default({ kind: 'constant', value: -0.3 })
    .meta({ unit: 'logit', source: 'ladder-sketch.py', help: 'Value of doing without.' }),
  importance: importanceSchema,
  importanceSpread: param(0.3, 0, 1.5, {
    unit: 'sd of the logarithm',
    source: 'ladder-sketch.py, e4',
    help: 'How much customers of the segment differ in each weight.',
  }),
});

export const marketSchema = z.strictObject({
  customers: z
    .int()
    .min(100)
    .max(1_000_000)
    .default(3000)
    .meta({ unit: 'agents', help: 'Agents simulated, one by one.' }),
  customersPerAgent: z
    .number()
    .positive()
    .max(100_000)
    .default(1)
    .meta({ unit: 'customers', help: 'What one agent stands for in arrivals and money.' }),
  category: z.strictObject({
    name: z.string().min(1).max(80),
    currency: z.string().length(3).default('EUR'),
    referencePriceCents: z
      .int()
      .min(1)
      .max(100_000_000)
      .meta({ unit: 'cents', help: 'The price customers are used to at the start.' }),
    unitCostCents: z
      .int()
      .min(0)
      .max(100_000_000)
      .default(0)
      .meta({ unit: 'cents per visit', help: 'Variable cost of one visit beside what mechanisms add.' }),
  }),
  segments: z.array(segmentSchema).min(1).max(12),
  tasteSd: param(1.3, 0, 4, {
    unit: 'logit',
    source: 'model 3 [D]',
    help: 'Spread of permanent tastes over customer-firm pairs.',
  }),
  belief: z
    .strictObject({
      slope: param(5, 0, 20, {
        unit: 'logit per unit of quality',
        source: 'ladder-sketch.py',
        help: 'Value of believed quality.',
      }),
      initialSd: param(0.06, 0, 0.5, { unit: 'quality', source: 'ladder-sketch.py', help: 'Spread of first beliefs.' }),
      noiseSd: param(0.1, 0, 0.5, {
        unit: 'quality',
        source: 'ladder-sketch.py',
        help: 'Visit-to-visit spread of delivered quality.',
      }),
      kappaUp: share(0.3, { source: 'model 3', help: 'Learning from a visit better than expected.' }),
      kappaDown: share(0.5, { source: 'model 3', help: 'Learning from a visit worse than expected.' }),
      assimilation: share(0.2, { source: 'model 3, e2.3', help: 'Pull of the expectation on what is perceived.' }),
      contrast: share(0.15, { source: 'model 3', help: 'Push of what should be on what is perceived.' }),
      should: share(0.8, { source: 'model 3', help: 'What customers think a firm should deliver.' }),
      shouldFade: param(0.02, 0, 1, {
        unit: 'quality per turn',
        source: 'model 3',
        help: 'How fast a raised standard returns.',
      }),
    })
    .prefault({}),
  ties: z
    .strictObject({
      habitLambda: share(0.7, { source: 'model 3 [D]', help: 'Smoothing of past choices (Guadagni and Little 1983).' }),
      habitGamma: param(1, 0, 5, { unit: 'logit', source: 'model 3 [D]', help: 'Weight of habit.' }),
      trustWeight: param(1, 0, 5, {
        unit: 'logit',
        source: 'ladder-sketch.py',
        help: 'Weight of trust above one half.',
      }),
      trustForgetting: param(0.92, 0, 1, {
        unit: 'per visit',
        source: 'model 2',
        help: 'φ, how much of past evidence stays.',
      }),
      trustLoss: param(2, 0, 10, {
        unit: 'weight',
        source: 'model 2',
        help: 'Weight of a broken expectation against a kept one.',
      }),
      trustTolerance: param(0.03, 0, 1, { unit: 'quality', source: 'model 2', help: 'Shortfall that costs no trust.' }),
      trustBand: param(0.12, 0.001, 1, {
        unit: 'quality',
        source: 'model 2',
        help: 'Further shortfall that counts as a full breach of trust.',
      }),
      recoveredBreach: share(0.25, { source: 'model 2', help: 'What a recovered failure counts against trust.' }),
      gain: param(0.5, 0, 3, {
        unit: 'per unit of quality',
        source: 'ladder-sketch.py',
        help: 'Satisfaction from a visit better than expected (β⁺).',
      }),
      loss: param(1, 0, 3, {
        unit: 'per unit of quality',
        source: 'e2.3: ratio 2',
        help: 'Dissatisfaction from a visit worse than expected (β⁻).',
      }),
      buffer: share(0.3, { source: 'model 3, seed:001', help: 'How far trust softens a shortfall.' }),
      satisfactionFloor: share(0.1, {
        source: 'e2.3 (Bolton 1998)',
        help: 'Least weight of a new visit in cumulative satisfaction.',
      }),
    })
    .prefault({}),
});
export type MarketRules = z.infer<typeof marketSchema>;

export const firmSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(80),
  color: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour such as #c62a3f')
    .default('#888888'),
  description: z.string().max(2000).default(''),
  policy: z.string().default('steady').meta({ help: 'Who decides for it when nobody plays it (rungs list policies).' }),
  playable: z.boolean().default(true).meta({ help: 'Whether a person may run it.' }),
  start: z
    .strictObject({
      quality: share(0.72, {
        source: 'ladder-sketch.py',
        help: 'Core quality before mechanisms act, and first beliefs about it.',
      }),
      awareness: share(0.8, {
        source: 'ladder-sketch.py',
        help: 'Part of the customers who know the firm before history.',
      }),
      assortment: param(0, -5, 5, {
        unit: 'logit',
        source: 'null market',
        help: 'Breadth of the offer: value to everyone, booked under fit.',
      }),
      cashCents: z
        .int()
        .min(-1e12)
        .max(1e12)
        .default(0)
        .meta({ unit: 'cents', help: 'Cash at the first turn: 0 or more, or the firm starts insolvent.' }),
      fixedCostCents: z.int().min(0).max(1e12).default(0).meta({ unit: 'cents per turn', help: 'Rent and overhead.' }),
      levers: z
        .record(z.string(), z.union([z.number(), z.string()]))
        .default({})
        .meta({ help: 'Starting levers that differ from the default.' }),
    })
    .prefault({}),
});
export type FirmRules = z.infer<typeof firmSchema>;
