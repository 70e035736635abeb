// Parameters and columns of `portfolios`. Worth in currency units a turn, contributions in logits, quality as a distance from
// neutral, time in minutes a visit.
import * as z from 'zod';
import type { Ctx, OwnColumns } from '../../model/mechanism.ts';
import { param, share } from '../../model/param.ts';

/** Value tiers, what customers need most, and what a firm may do with a tier. A portfolio is one tier and one need. */
export const TIERS = ['top', 'middle', 'bottom'] as const;
export const TIER = { top: 0, middle: 1, bottom: 2 } as const;
export const NEEDS = ['price', 'time', 'care'] as const;
export const PORTFOLIOS = TIERS.length * NEEDS.length;
export const TREATMENTS = ['same', 'grow', 'keep', 'serve-cheaper', 'let-go'] as const;
export const TREATMENT = { same: 0, grow: 1, keep: 2, cheaper: 3, letGo: 4 } as const;
export const GOVERNANCE = ['product', 'customer'] as const;
/** Bins of worth from which tiers are cut. */
export const BINS = 128;

export const portfolioParams = z.strictObject({
  tiers: z
    .strictObject({
      top: param(0.2, 0.01, 0.5, {
        unit: 'share',
        source: 'e4: the top 20 % bring twice the profit',
        help: 'Part of the customers in the top tier.',
      }),
      bottom: param(0.3, 0.01, 0.5, {
        unit: 'share',
        source: 'assumed',
        help: 'Part of the customers in the bottom tier.',
      }),
      memory: share(0.6, {
        source: 'assumed',
        help: 'Part of the worth of a customer that is left when a turn passes without a visit.',
      }),
      promise: share(0.25, {
        source: 'e1 #47: three years ahead count (size assumed)',
        help: 'What a customer might spend and does not, as far as it counts now.',
      }),
      error: param(0.7, 0, 3, {
        unit: 'sd of the logarithm',
        source: 'e1 #49 (size assumed)',
        help: 'How wrong a firm without customer knowledge judges what a customer might spend.',
      }),
      misread: share(0.4, { source: 'assumed', help: 'Customers whose need such a firm misreads.' }),
    })
    .prefault({}),
  known: share(0.15, { source: 'assumed', help: 'What is known of each customer where customer-knowledge is off.' }),
  serve: z
    .strictObject({
      money: param(1.5, 0, 1e6, {
        unit: 'money per visit',
        source: 'assumed',
        help: 'What the care for an ordinary customer costs beside the service.',
      }),
      spread: param(0.8, 0, 2, {
        unit: 'sd of the logarithm',
        source: 'e4: up to half lose money (size assumed)',
        help: 'How much customers differ in the care that they ask for.',
      }),
      minutes: param(1.5, 0, 60, {
        unit: 'minutes per visit',
        source: 'assumed',
        help: 'Staff time that the care for an ordinary customer takes beyond the usual when it asks for more.',
      }),
      saved: share(0.5, { source: 'assumed', help: 'Part of both that cheaper service spares.' }),
      cheapened: param(0.03, 0, 0.5, {
        unit: 'quality',
        source: 'assumed',
        help: 'What cheaper service takes from a visit.',
      }),
    })
    .prefault({}),
  keep: z
    .strictObject({
      quality: param(0.12, 0, 0.5, {
        unit: 'quality',
        source: 'assumed',
        help: 'What attention without limit adds to a visit, in what the customer needs most.',
      }),
      generic: share(0.4, { source: 'assumed', help: 'Part of that where the treatment does not meet the need.' }),
      minutes: param(2, 0, 60, {
        unit: 'minutes per visit',
        source: 'assumed',
        help: 'Staff time that full attention takes.',
      }),
      favour: share(0.3, { source: 'assumed', help: 'Chance that a visit with full attention brings a favour.' }),
      half: param(2, 0.001, 1e6, {
        unit: 'money per customer and turn',
        source: 'assumed',
        help: 'Money that gives half of full attention; scale it with the firms.',
      }),
    })
    .prefault({}),
  grow: param(0.35, 0, 5, {
    unit: 'logit',
    source: 'assumed',
    help: 'What attention without limit adds for a customer who buys all elsewhere, and in part for others.',
  }),
  letGo: param(1.2, 0, 10, {
    unit: 'logit',
    source: 'assumed',
    help: 'How far customers are turned to others who are let go.',
  }),
  fairness: param(0.15, 0, 5, {
    unit: 'logit',
    source: 'e1 #39 (size assumed)',
    help: 'Resentment of those who see that others are treated better.',
  }),
  offers: z
    .strictObject({
      relevant: share(0.35, {
        source: 'assumed',
        help: 'Part of the offers that suit a customer, as they are thought of for everybody.',
      }),
      adapted: share(0.5, {
        source: 'seed:003:294',
        help: 'Part of the unsuitable ones that rules can adapt to a customer about whom all is known.',
      }),
      gain: param(0.4, 0, 5, { unit: 'logit', source: 'assumed', help: 'What suitable offers without limit add.' }),
      half: param(1, 0.01, 100, {
        unit: 'offers per turn',
        source: 'assumed',
        help: 'Suitable offers that add half of it.',
      }),
      annoyance: param(0.06, 0, 5, {
        unit: 'logit per offer',
        source: 'e1 #38 (size assumed)',
        help: 'What an unsuitable offer costs.',
      }),
      cents: param(10, 0, 1e6, { unit: 'cents per offer', source: 'assumed', help: 'Cost of one offer.' }),
      rivalry: param(0.6, 0, 5, {
        unit: 'share',
        source: 'seed:003:262 (size assumed)',
        help: 'Offers more that customers get where products compete for them.',
      }),
    })
    .prefault({}),
  governance: z
    .strictObject({
      reach: share(0.4, {
        source: 'seed:003:262 (size assumed)',
        help: 'How far rules and needs are followed where nobody is in charge of a customer.',
      }),
      months: param(6, 0.1, 120, {
        unit: 'months',
        source: 'V22',
        help: 'Time in which most of a change of governance takes hold.',
      }),
      money: param(1200, 0, 1e9, { unit: 'money per turn', source: 'assumed', help: 'Pay of the customer managers.' }),
      unrest: param(1, 0, 60, { unit: 'minutes per visit', source: 'assumed', help: 'Staff time lost in the change.' }),
      maturity: param(0.2, 0, 1, {
        unit: 'share per level',
        source: 'seed:003 (size assumed)',
        help: 'What a level of customer orientation above 2.5 adds to customer governance.',
      }),
    })
    .prefault({}),
});

const byPortfolio = { type: 'f64', width: PORTFOLIOS } as const;
export const portfolioColumns = {
  customerTraits: {
    /** Care asked for, mean 1; and the need that weighs most, by index. */
    demand: { type: 'f32' },
    need: { type: 'u8' },
  },
  dyadTraits: {
    /** Factor by which a firm that knows nothing misjudges what the customer might spend; uniform that decides whether it misreads the need. */
    misjudged: { type: 'f32' },
    misread: { type: 'f32' },
  },
  dyad: {
    /** Contribution a turn as smoothed. */
    worth: { type: 'f32' },
  },
  firm: {
    /** Least scores of the top and of the middle tier. */
    cuts: { type: 'f64', width: 2 },
    /** How far customer governance has taken hold. */
    managed: { type: 'f64' },
    /** Attention that each treated customer gets, 0 to 1; customers under attention last turn. */
    attention: { type: 'f64' },
    treated: { type: 'f64' },
    /** Mean staff minutes a visit beyond the usual, last turn. */
    minutes: { type: 'f64' },
    /** Sums of the turn: visits, minutes, money of care; offers, suitable ones. */
    visits: { type: 'f64' },
    minuteSum: { type: 'f64' },
    careMoney: { type: 'f64' },
    offers: { type: 'f64' },
    suitable: { type: 'f64' },
    /** Customers and contribution by portfolio. */
    members: byPortfolio,
    gained: byPortfolio,
  },
} as const satisfies OwnColumns;

export type PortfolioParams = z.infer<typeof portfolioParams>;
export type PortfolioLever = 'treatment' | 'attention' | 'governance' | 'offers' | 'rules';
export type PortfolioCtx = Ctx<PortfolioParams, typeof portfolioColumns, PortfolioLever>;
