// Parameters and columns of `pricing`. Money in cents, prices and references as natural logarithms of cents.
import * as z from 'zod';
import type { Ctx, OwnColumns } from '../../model/mechanism.ts';
import { param, share } from '../../model/param.ts';

const offPeak = share(0.4, {
  source: 'assumed',
  help: 'Part of the occasions that fall off peak by themselves, at the median customer. Where prices act, service-queue leaves its second part to this.',
});

export const pricingParams = z.strictObject({
  lossWeight: param(1.4, 1, 5, {
    unit: 'ratio',
    source: 'e2.7 (losses larger; size assumed)',
    help: 'How much more a price above the reference counts than one below it.',
  }),
  referenceSmoothing: param(0.35, 0, 1, {
    unit: 'per turn with a purchase',
    source: 'model 3',
    help: 'How fast the price a customer is used to follows the prices it paid.',
  }),
  committedRelief: share(0.2, {
    source: 'model 2 (size assumed)',
    help: 'Part of its price sensitivity that a committed customer loses.',
  }),
  deal: z
    .strictObject({
      worth: param(3, 0, 20, {
        unit: 'logit per unit of ln price',
        source: 'e2.2 [D]: price -3.3 to -6.1, feature .8 to 1.1',
        help: 'Pull of a saving that the customer can use.',
      }),
      offPeak,
      offPeakSd: param(1, 0, 5, {
        unit: 'sd of the log-odds',
        source: 'assumed',
        help: 'How much customers differ in how free they are to come off peak.',
      }),
      shift: param(4, 0, 50, {
        unit: 'log-odds per unit of deal',
        source: 'assumed: 20 % moves 40 % to 60 %',
        help: 'How strongly a deal moves visits off peak.',
      }),
      sensitizing: param(0.02, 0, 1, {
        unit: 'share per purchase on a 20 % deal',
        source: 'e2.7 (Mela, Gupta and Lehmann 1997)',
        help: 'Price sensitivity that buying on deal adds (η).',
      }),
      sensitizedMonths: param(12, 0.1, 120, {
        unit: 'months',
        source: 'e2.7',
        help: 'Time in which most of that wears off.',
      }),
      sensitizedLimit: param(0.5, 0, 5, {
        unit: 'share',
        source: 'assumed',
        help: 'Most that deals can add to price sensitivity.',
      }),
    })
    .prefault({}),
  rewards: z
    .strictObject({
      presence: share(0.5, { source: 'assumed', help: 'What a reward to come counts against money saved now.' }),
      heavyRate: param(1.5, 0.1, 20, {
        unit: 'mean need rates',
        source: 'e2.7 (Liu 2007)',
        help: 'Need rate at which a buyer responds half as much; heavier ones redeem without changing.',
      }),
      redeemAt: param(0.3, 0.01, 10, {
        unit: 'prices',
        source: 'assumed',
        help: 'Points, as a part of the price, at which they are paid out.',
      }),
      pressure: param(0.3, 0, 5, {
        unit: 'logit',
        source: 'assumed',
        help: 'Hold of a reward that is nearly reached.',
      }),
      favour: share(0.5, { source: 'model 2', help: 'How often a customer takes a paid-out reward as a favour.' }),
    })
    .prefault({}),
  tiers: z
    .strictObject({
      share: share(0.25, { source: 'assumed', help: 'Part of the customers in the dear tier, and in the cheap one.' }),
      accuracy: share(0.6, {
        source: 'assumed',
        help: 'How well a firm tells who minds the price least (correlation).',
      }),
      fairness: param(2, 0, 20, {
        unit: 'logit per unit of relative price',
        source: 'e1 #39 (size assumed)',
        help: 'Resentment of paying more than others for the same.',
      }),
      foundOut: param(3, 0, 100, {
        unit: 'visits',
        source: 'assumed',
        help: 'Visits after which half of those who pay more know it.',
      }),
    })
    .prefault({}),
  contract: z
    .strictObject({
      lock: param(3, 0, 20, {
        unit: 'logit',
        source: 'e2.4: legal is a step',
        help: 'Hold of a running contract, whatever the customer thinks.',
      }),
      joining: param(0.9, 0, 10, {
        unit: 'logit',
        source: 'seed:003 (loss of flexibility), size assumed',
        help: 'Sacrifice of binding oneself for ever; half of it for 12 months.',
      }),
      breaks: z.boolean().default(true).meta({
        unit: 'yes or no',
        source: 'assumed',
        help: 'Whether buying elsewhere ends the contract and costs the exit fee.',
      }),
      captivity: share(0.15, {
        source: 'assumed',
        help: 'Resentment added by each visit made only because of the lock.',
      }),
      resentment: param(1, 0, 10, {
        unit: 'logit',
        source: 'e1 #16, model 5 (size assumed)',
        help: 'What full resentment takes from the firm once the contract is over.',
      }),
      forgets: share(0.3, { source: 'assumed', help: 'Resentment that a free customer forgets in a turn.' }),
    })
    .prefault({}),
  credit: z
    .strictObject({
      customerRate: param(0.012, 0, 1, {
        unit: 'share of the price per month',
        source: 'assumed',
        help: 'What later payment is worth to customers.',
      }),
      firmRate: param(0.006, 0, 1, {
        unit: 'share of sales per month',
        source: 'assumed',
        help: 'Interest on what customers owe.',
      }),
      badDebt: param(0.004, 0, 1, { unit: 'share of sales per month', source: 'assumed', help: 'What is never paid.' }),
    })
    .prefault({}),
  segments: z
    .record(z.string(), z.strictObject({ offPeak: offPeak.optional() }))
    .default({})
    .meta({
      unit: 'by segment id',
      help: 'Segments that are freer or less free to come off peak.',
    }),
});

/** Tiers of price: cheap, list, dear. */
export const TIERS = 3;
const LIST = 1;
export const DEAR = 2;
/** Resentment is kept in steps of 1/255. */
export const CAPTIVE_UNIT = 255;
/** The deal to which `sensitizing` refers. */
export const DEAL_UNIT = 0.2;

export const pricingColumns = {
  customerTraits: {
    /** Chance that an occasion falls off peak when nothing is offered for it. */
    offPeak: { type: 'f32' },
    tier: { type: 'u8' },
    /** How far rewards move this buyer, 0 to 1. */
    response: { type: 'f32' },
  },
  customer: {
    lnReference: { type: 'f32' },
    sensitized: { type: 'f32' },
  },
  dyad: {
    pointsCents: { type: 'f32' },
    turnsLeft: { type: 'u8' },
    captive: { type: 'u8' },
  },
  firm: {
    listCents: { type: 'f64', width: TIERS },
    /** What the price feels like: credit taken off. */
    lnPrice: { type: 'f64', width: TIERS },
    /** −ln(1 − deal), and the factor on the odds of coming off peak. */
    saving: { type: 'f64' },
    pull: { type: 'f64' },
    lnFee: { type: 'f64' },
    /** Agents under contract, and dyads that resent one. */
    holders: { type: 'f64' },
    captives: { type: 'f64' },
    /** This turn's sums, in cents and visits of agents. */
    rewardCents: { type: 'f64' },
    feeCents: { type: 'f64' },
  },
} as const satisfies OwnColumns;

export type PricingLever = 'price' | 'deal' | 'rewards' | 'tierSpread' | 'contractMonths' | 'exitFee' | 'creditMonths';
export type PricingCtx = Ctx<z.infer<typeof pricingParams>, typeof pricingColumns, PricingLever>;

export function listCentsOf(ctx: PricingCtx, firm: number): number {
  return ctx.own.firm.listCents[firm * TIERS + LIST]!;
}

/** Whether any firm uses a lever: what nobody uses costs nothing. */
export function anyAbove(values: Float64Array, bound: number): boolean {
  for (let j = 0; j < values.length; j++) if (values[j]! > bound) return true;
  return false;
}
