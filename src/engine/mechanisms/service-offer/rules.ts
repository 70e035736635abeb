// Parameters and columns of `service-offer`. Quality as a distance from neutral, levels and knowledge in [0,1], levers in money.
import * as z from 'zod';
import type { Ctx, OwnColumns } from '../../model/mechanism.ts';
import { param, share } from '../../model/param.ts';

/** The eight petals of the flower of service (Lovelock; seed:004): the first four facilitate, the others enhance. */
export const PETALS = [
  'information',
  'order-taking',
  'billing',
  'payment',
  'consultation',
  'hospitality',
  'safekeeping',
  'exceptions',
] as const;
type PetalId = (typeof PETALS)[number];
export const FACILITATING = 4;
export const PETAL = { consultation: 4, hospitality: 5, exceptions: 7 } as const;

function petal(weight: number, base: number) {
  return z
    .strictObject({
      weight: param(weight, 0, 0.5, {
        unit: 'quality',
        source: 'seed:004 (size assumed)',
        help: 'What a facilitating petal costs when absent, or an enhancing one adds when perfect.',
      }),
      base: share(base, { source: 'assumed', help: 'Level that ordinary running keeps up without extra money.' }),
    })
    .prefault({});
}

const levels = z.partialRecord(z.enum(PETALS), z.number().min(0).max(1));

const coreParams = z
  .strictObject({
    referenceMoney: param(9, 0.01, 1e7, {
      unit: 'money per visit',
      source: 'model 11',
      help: 'Spending on the core that holds the start quality.',
    }),
    gain: param(0.16, 0, 1, {
      unit: 'quality per unit of ln spending',
      source: 'assumed: even trade with price at β 2.5',
      help: 'Core quality that more spending buys; concave.',
    }),
    limit: param(0.15, 0, 1, {
      unit: 'quality',
      source: 'assumed',
      help: 'Most that spending can add; twice as much can be lost.',
    }),
    lagMonths: param(4, 0.1, 120, {
      unit: 'months',
      source: 'model 11 (1 to 3 turns)',
      help: 'Time in which most of a change of spending reaches the plate.',
    }),
    progress: share(0.5, {
      source: 'e1 #4, model 5',
      help: 'Part of what rivals reach that customers come to take for granted.',
    }),
    standardRate: param(0.15, 0, 1, {
      unit: 'per turn',
      source: 'assumed',
      help: "How fast that standard follows rivals' quality.",
    }),
  })
  .prefault({});

const guestBookParams = z
  .strictObject({
    learning: share(0.2, { source: 'assumed', help: 'Part of what there is to know that one well-noted visit adds.' }),
    noteMinutes: param(2, 0.01, 1000, {
      unit: 'minutes',
      source: 'assumed',
      help: 'Minutes that note 63 % of what a visit tells.',
    }),
    useMinutes: param(3, 0.01, 1000, {
      unit: 'minutes',
      source: 'assumed',
      help: 'Minutes with which the notes are at hand in 63 % of visits.',
    }),
    decay: param(0.03, 0, 1, {
      unit: 'share per month',
      source: 'e2.9: 2.5 to 3.4 %',
      help: 'Knowledge that goes stale.',
    }),
    recognition: param(0.06, 0, 0.5, {
      unit: 'quality',
      source: 'assumed',
      help: 'What being recognized adds to a visit.',
    }),
    fit: param(0.04, 0, 0.5, {
      unit: 'quality',
      source: 'assumed',
      help: 'What full knowledge adds to the fit of a visit.',
    }),
  })
  .prefault({});

const privacyParams = z
  .strictObject({
    concernedShare: share(0.87, {
      source: 'e1 #38 (1999)',
      help: 'Part of the customers who mind what is known of them.',
    }),
    harmless: share(0.5, { source: 'assumed', help: 'Knowledge that everyone finds natural.' }),
    unease: param(0.5, 0, 20, {
      unit: 'logit per unit of knowledge',
      source: 'assumed',
      help: 'Unease about more than that.',
    }),
    easyMinutes: param(3, 0, 1000, {
      unit: 'minutes',
      source: 'assumed',
      help: 'Minutes of questions and notes that nobody minds.',
    }),
    intrusion: param(0.08, 0, 20, {
      unit: 'logit per minute',
      source: 'assumed',
      help: 'Unease about longer ones, by those who come back.',
    }),
  })
  .prefault({});

const guaranteeParams = z
  .strictObject({
    risk: param(0.3, 0, 10, { unit: 'logit', source: 'e1 #57 (size assumed)', help: 'Fear of an unknown firm.' }),
    visits: param(3, 0.1, 1000, { unit: 'visits', source: 'assumed', help: 'Visits that halve it.' }),
    relief: share(0.6, { source: 'assumed', help: 'Most of it that a guarantee can take away.' }),
    half: param(0.3, 0.01, 10, {
      unit: 'share of the price',
      source: 'assumed',
      help: 'Guarantee that takes away half of that.',
    }),
    claims: share(0.8, { source: 'assumed', help: 'Failed visits that are claimed.' }),
    opportunism: share(0.01, { source: 'assumed', help: 'Faultless visits that are claimed all the same.' }),
  })
  .prefault({});

const bundleParams = z
  .strictObject({
    likers: share(0.4, { source: 'assumed', help: 'Part of the customers who want it all from one hand.' }),
    fit: param(0.05, 0, 0.5, {
      unit: 'quality',
      source: 'assumed',
      help: 'What a full bundle adds for them; the others lose half of it.',
    }),
    flexibility: param(0.15, 0, 10, {
      unit: 'logit',
      source: 'e1 #42 (size assumed)',
      help: 'What the others mind about having no choice.',
    }),
    money: param(1, 0, 1e7, { unit: 'money per visit', source: 'assumed', help: 'What a full bundle costs the firm.' }),
  })
  .prefault({});

export const serviceOfferParams = z.strictObject({
  core: coreParams,
  petals: z
    .strictObject({
      information: petal(0.02, 0.7),
      'order-taking': petal(0.02, 0.7),
      billing: petal(0.015, 0.75),
      payment: petal(0.015, 0.75),
      consultation: petal(0.015, 0.2),
      hospitality: petal(0.03, 0.3),
      safekeeping: petal(0.01, 0.2),
      exceptions: petal(0.02, 0.1),
    } satisfies Record<PetalId, unknown>)
    .prefault({}),
  adequate: share(0.8, {
    source: 'seed:004 (hygiene)',
    help: 'Level from which a facilitating petal is no longer missed.',
  }),
  petalMoney: param(1500, 0.01, 1e9, {
    unit: 'money per turn',
    source: 'assumed',
    help: 'Money that closes 63 % of the gap of one petal in a turn; scale it with the firms.',
  }),
  petalWear: share(0.1, { source: 'assumed', help: 'Part of a level above its base that wears off in a turn.' }),
  consultationMinutes: param(1, 0, 1e4, {
    unit: 'minutes per visit',
    source: 'assumed',
    help: 'Staff time that full consultation takes.',
  }),
  exceptionChance: share(0.15, {
    source: 'assumed',
    help: 'Chance that a visit calls for an exception which a perfect firm makes.',
  }),
  exceptionGain: param(0.06, 0, 0.5, {
    unit: 'quality',
    source: 'assumed',
    help: 'What an exception made adds to the visit.',
  }),
  guestBook: guestBookParams,
  privacy: privacyParams,
  guarantee: guaranteeParams,
  bundle: bundleParams,
  firms: z
    .record(z.string(), z.strictObject({ petals: levels.default({}) }))
    .default({})
    .meta({
      unit: 'by firm id',
      help: 'Firms whose petals have other bases than the default.',
    }),
  segments: z
    .record(
      z.string(),
      z.strictObject({
        bundleLikers: z.number().min(0).max(1).optional(),
        concernedShare: z.number().min(0).max(1).optional(),
      }),
    )
    .default({})
    .meta({
      unit: 'by segment id',
      help: 'Segments that differ in liking bundles or in minding what is known of them.',
    }),
});

export const serviceOfferColumns = {
  customerTraits: {
    /** 0 for the unconcerned; mean 1 over the others. */
    concern: { type: 'f32' },
    /** +1 likes bundles, −.5 does not. */
    bundling: { type: 'f32' },
  },
  dyad: {
    /** What the firm knows of the customer, 0 to 1. */
    known: { type: 'f32' },
  },
  firm: {
    core: { type: 'f64' },
    standard: { type: 'f64' },
    petal: { type: 'f64', width: PETALS.length },
    /** What the petals add to a visit, exceptions aside. */
    supplementary: { type: 'f64' },
    /** Served visits of the turn, those by returning guests, those recognized, and what was known at them. */
    served: { type: 'f64' },
    returning: { type: 'f64' },
    recognized: { type: 'f64' },
    known: { type: 'f64' },
  },
} as const satisfies OwnColumns;

export type OfferLever = 'ingredients' | 'supplementary' | 'guestBook' | 'guarantee' | 'bundle';
export type OfferCtx = Ctx<z.infer<typeof serviceOfferParams>, typeof serviceOfferColumns, OfferLever>;
