// Parameters and columns of solutions. Money in currency units or parts of the price, contributions in logits, times in months.
// Sources: seed:003:39-60 and 85-109 (Power by the Hour, scope rather than scale, loss of flexibility), e1 #42, #48.
import * as z from 'zod';
import type { Ctx, OwnColumns } from '../../model/mechanism.ts';
import { param, share } from '../../model/param.ts';

const logit = 'logit';

export const solutionsParams = z.strictObject({
  who: z
    .strictObject({
      memory: share(0.6, {
        source: 'assumed',
        help: 'How much of a customer\u2019s earlier visits a turn leaves in the account of its value.',
      }),
      visits: z.int().min(0).max(1000).default(4).meta({
        unit: 'visits',
        source: 'assumed',
        help: 'Visits before which nothing can be worked out together.',
      }),
      trust: share(0.5, {
        source: 'seed:003:109 (mutual commitment)',
        help: 'Trust without which nobody opens its books.',
      }),
      scopeSpread: share(1, {
        source: 'assumed',
        help: 'How much customers differ in what they could use beyond the core.',
      }),
    })
    .prefault({}),
  accept: z
    .strictObject({
      chance: share(0.5, {
        source: 'assumed',
        help: 'Offers of a quarter that come at a time when a customer would decide at all.',
      }),
      scale: param(0.25, 0.01, 5, {
        unit: logit,
        source: 'assumed',
        help: 'Net value that makes acceptance clearly likelier than not.',
      }),
      believed: share(0.5, { source: 'assumed', help: 'Fit that customers expect before anything is worked out.' }),
      renew: param(0.3, 0, 5, { unit: logit, source: 'assumed', help: 'What having one already speaks for the next.' }),
    })
    .prefault({}),
  termMonths: param(12, 1, 120, {
    unit: 'months',
    source: 'assumed',
    help: 'How long an agreement runs before it is renewed or not.',
  }),
  depth: z
    .strictObject({
      half: param(0.04, 0.0001, 10, {
        unit: 'part of what customers with a solution pay',
        source: 'assumed',
        help: 'Spending on the teams that fits half of what could be fitted.',
      }),
      months: param(6, 0.1, 60, { unit: 'months', source: 'V22', help: 'Time in which most of that is done.' }),
      insight: share(0.3, {
        source: 'seed:003:47 (experts at their customers\u2019 business)',
        help: 'How much better the teams fit to whom the firm knows wholly, and worse to whom it does not know, where customer knowledge is kept.',
      }),
      first: param(0.5, 0, 1000, {
        unit: 'prices of a visit',
        source: 'assumed',
        help: 'What it costs to work out a first agreement.',
      }),
      keep: param(0.04, 0, 100, {
        unit: 'prices of a visit per month',
        source: 'assumed',
        help: 'What it costs to look after a customer with a solution, however little it buys.',
      }),
    })
    .prefault({}),
  fit: param(2, 0, 10, {
    unit: logit,
    source: 'assumed; seed:003:297 (what is learned cannot be copied)',
    help: 'Worth of a solution that is fitted wholly and covers all that a customer could use.',
  }),
  overscope: share(0.5, {
    source: 'assumed',
    help: 'What scope beyond the need takes, against what scope within it gives.',
  }),
  tie: param(0.4, 0, 10, {
    unit: logit,
    source: 'seed:003:297, e2.4',
    help: 'Cost of starting again elsewhere, when wholly fitted.',
  }),
  flexibility: param(0.3, 0, 10, {
    unit: logit,
    source: 'seed:003:105, e1 #42',
    help: 'What it costs not to play one supplier against the other any more, for a customer who gives all of its need.',
  }),
  assurance: z
    .strictObject({
      worth: param(0.5, 0, 10, {
        unit: logit,
        source: 'seed:003:39',
        help: 'Worth of a supplier who is paid by performance, without limit.',
      }),
      half: share(0.25, { source: 'assumed', help: 'Part of the price at stake that is worth half of it.' }),
    })
    .prefault({}),
  performance: z
    .strictObject({
      disputes: share(0.15, {
        source: 'assumed',
        help: 'Visits without a failure about whose performance there is a dispute that the firm loses, where the whole price is at stake.',
      }),
      watch: share(0.5, {
        source: 'seed:003:39 (incentives aligned, information flows)',
        help: 'Failures avoided by a firm whose whole business is paid by performance.',
      }),
      makesGood: share(0.8, {
        source: 'assumed',
        help: 'Chance that a failure is made good where the whole price is at stake.',
      }),
      restored: share(0.7, { source: 'e2.5', help: 'Part of the loss that this gives back.' }),
    })
    .prefault({}),
  scope: z
    .strictObject({
      sales: share(0.4, {
        source: 'assumed',
        help: 'What a fitted bundle of full scope sells beyond the core, as a part of the price.',
      }),
      margin: share(0.5, { source: 'assumed', help: 'What is left of it after its cost.' }),
      cost: share(0.03, {
        source: 'assumed',
        help: 'Standing ready for full scope, as a part of the price of each visit.',
      }),
      minutes: param(2, 0, 1e4, {
        unit: 'staff minutes per visit',
        source: 'assumed',
        help: 'Staff time that full scope takes.',
      }),
    })
    .prefault({}),
  favour: share(0.25, {
    source: 'model 2',
    help: 'Visits with a fitted solution on which the customer gets something that others do not.',
  }),
});
export type SolutionsParams = z.infer<typeof solutionsParams>;

export const columns = {
  customerTraits: {
    /** What the customer could use beyond the core, 0 to 1. */
    need: { type: 'f32' },
  },
  customer: {
    /** The firm with which it has a solution, counted from 1; 0 for none. Turns until it is renewed, and how far it is fitted. */
    partner: { type: 'u8' },
    turnsLeft: { type: 'u8' },
    fitted: { type: 'f32' },
  },
  dyad: {
    /** Visits a turn as the firm counts them, smoothed. */
    rate: { type: 'f32' },
  },
  firm: {
    /** Visits a turn from which a customer is worth an offer. */
    threshold: { type: 'f64' },
    /** Customers with a solution, as agents; the joined of this turn; part of the visits that were theirs. */
    holders: { type: 'f64' },
    joined: { type: 'f64' },
    coverage: { type: 'f64' },
    /** What solutions are fitted toward this turn. */
    depth: { type: 'f64' },
    visits: { type: 'f64' },
    refundCents: { type: 'f64' },
    extraCents: { type: 'f64' },
    priceCents: { type: 'f64' },
  },
} as const satisfies OwnColumns;

export type SolutionsCtx = Ctx<SolutionsParams, typeof columns, 'offered' | 'scope' | 'risk' | 'premium' | 'teams'>;
