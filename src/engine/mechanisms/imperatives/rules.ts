// Parameters and columns of `imperatives`.
import * as z from 'zod';
import { DRIVER_COUNT, DRIVER_IDS, type DriverId } from '../../model/drivers.ts';
import type { Ctx, OwnColumns } from '../../model/mechanism.ts';
import { param, share } from '../../model/param.ts';

const driver = z.enum(DRIVER_IDS as [DriverId, ...DriverId[]]);
const budget = {
  mean: param(2.5, 0.01, 100, {
    unit: 'reference prices',
    source: 'assumed',
    help: 'Mean of what customers can afford for a visit.',
  }),
  spread: param(0.4, 0, 3, {
    unit: 'sd of the logarithm',
    source: 'assumed',
    help: 'How much customers differ in it.',
  }),
};

const functional = z
  .array(
    z.strictObject({
      driver: z.enum(['overall', ...DRIVER_IDS] as ['overall', ...DriverId[]]),
      floor: z.number().min(-1).max(1),
    }),
  )
  .default([{ driver: 'overall', floor: 0.25 }])
  .meta({
    unit: 'quality',
    source: 'seed:000 (functional value imperatives), floor assumed',
    help: 'What customers cannot do without: quality of a visit as a whole, or of one learned driver as a distance from neutral; chance variation is left out.',
  });

const parity = z
  .array(
    z.strictObject({
      driver,
      extra: param(0.5, 0, 10, {
        unit: 'factor',
        source: 'assumed',
        help: "How much more each shortfall below the rivals' median hurts.",
      }),
      surplusLost: share(1, {
        source: 'seed:000 (parity imperatives)',
        help: 'Part of what lies above that median that customers do not count.',
      }),
    }),
  )
  .default([{ driver: 'effort', extra: 0.5, surplusLost: 1 }])
  .meta({
    unit: 'by learned driver',
    source: 'seed:000',
    help: 'Drivers in which a firm must keep up and gains nothing by being better.',
  });

const determinative = z
  .array(
    z.strictObject({
      driver,
      bonus: param(0.5, 0, 10, {
        unit: 'factor',
        source: 'assumed',
        help: 'How much more a lead over the best rival counts.',
      }),
      restLost: share(1, {
        source: 'seed:000 (determinative differentials)',
        help: 'Part of what rivals offer too that customers do not count.',
      }),
    }),
  )
  .default([])
  .meta({ unit: 'by learned driver', source: 'seed:000', help: 'Drivers that pay only above the best rival.' });

export const imperativesParams = z.strictObject({
  functional,
  memoryTurns: z
    .int()
    .min(1)
    .max(200)
    .default(4)
    .meta({ unit: 'turns', source: 'assumed', help: 'How long a customer who was let down stays away.' }),
  parity,
  determinative,
  continuity: z
    .strictObject({
      misses: z.int().min(1).max(200).default(2).meta({
        unit: 'visits',
        source: 'model 5 (continuity), assumed',
        help: 'Times in a row turned away or gone unserved that break continuity.',
      }),
      memoryTurns: z
        .int()
        .min(0)
        .max(200)
        .default(1)
        .meta({ unit: 'turns', source: 'assumed', help: 'How long such a customer stays away.' }),
    })
    .prefault({}),
  switching: z
    .strictObject({
      improvement: param(0.06, 0, 1, {
        unit: 'quality',
        source: 'seed:000, e1 #8 (size assumed)',
        help: 'Rise over what was usual, to above the best rival, that makes customers think again.',
      }),
      usualRate: share(0.3, {
        source: 'assumed',
        help: 'How fast customers get used to what a firm delivers, per turn.',
      }),
      reconsider: param(0.5, 0, 10, {
        unit: 'logit',
        source: 'assumed',
        help: 'What full habit loses of its hold in such a turn.',
      }),
      notice: share(0.1, { source: 'assumed', help: 'Part of those who did not know the firm who now hear of it.' }),
    })
    .prefault({}),
  budget: z.strictObject(budget).prefault({}),
  segments: z
    .record(z.string(), z.strictObject({ budgetMean: budget.mean.optional(), budgetSpread: budget.spread.optional() }))
    .default({})
    .meta({
      unit: 'by segment id',
      help: 'Segments that can afford more or less.',
    }),
});

export const imperativesColumns = {
  customerTraits: { budgetCents: { type: 'f32' } },
  dyad: {
    /** Turns for which a breach is still remembered. */
    remembered: { type: 'u8' },
    /** Visits in a row that ended unserved. */
    misses: { type: 'u8' },
  },
  firm: {
    /** Dyads that remember a breach. */
    memories: { type: 'f64' },
    /** Visits of the turn, and sums over them: quality without chance, price, and what each driver delivered. */
    served: { type: 'f64' },
    quality: { type: 'f64' },
    paidCents: { type: 'f64' },
    delivered: { type: 'f64', width: DRIVER_COUNT },
    /** Means of the last turn with visits. */
    meanQuality: { type: 'f64' },
    priceCents: { type: 'f64' },
    mean: { type: 'f64', width: DRIVER_COUNT },
    /** What customers are used to get; 0 before the first visits. */
    usual: { type: 'f64' },
    /** 1 in a turn in which an extraordinary improvement is known. */
    surprise: { type: 'f64' },
    /** Added to what a visit delivers of a driver. */
    shift: { type: 'f64', width: DRIVER_COUNT },
    breaches: { type: 'f64' },
    gaps: { type: 'f64' },
  },
} as const satisfies OwnColumns;

export type ImperativesCtx = Ctx<z.infer<typeof imperativesParams>, typeof imperativesColumns>;
