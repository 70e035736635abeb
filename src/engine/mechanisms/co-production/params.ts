// Parameters and columns of co-production: how much part customers take, what they can, and who goes together with whom.
// Shares in [0,1], quality as distances from neutral, competence and style in [0,1]. Sources: seed:004@25707, @8433, @8572.
import * as z from 'zod';
import type { Ctx, OwnColumns } from '../../model/mechanism.ts';
import { param, share } from '../../model/param.ts';

/** Levels of participation, from least to most. */
export const LEVELS = ['low', 'medium', 'high'] as const;
/** Parts of a turn that `service-queue` may declare, at most. */
export const PARTS = 6;

const seed = 'seed:004@25707';

export const params = z.strictObject({
  involvement: z
    .strictObject({
      low: share(0, { source: seed, help: 'Part taken at a low level: being there is all.' }),
      medium: share(0.5, {
        source: seed,
        help: 'Part taken at a medium level: inputs of the customer shape the result.',
      }),
      high: share(1, {
        source: seed,
        help: 'Part taken at a high level: customer and staff make the result together.',
      }),
      change: share(0.5, { source: 'assumed', help: 'Part of the way to a new level that a firm goes in a turn.' }),
    })
    .prefault({}),
  competence: z
    .strictObject({
      mean: share(0.5, { source: 'assumed', help: 'Mean competence of customers before anybody teaches them.' }),
      spread: param(0.9, 0, 5, { unit: 'logit', source: 'assumed', help: 'How much customers differ in it.' }),
      needed: share(0.6, {
        source: 'assumed',
        help: 'Competence at which taking part makes the result neither better nor worse.',
      }),
      practice: share(0.04, {
        source: 'assumed',
        help: 'Part of all that practice can teach which one more visit with full involvement teaches.',
      }),
      practiceMost: share(0.4, {
        source: 'assumed',
        help: 'Part of what is missing that practice without end closes.',
      }),
      forgetting: share(0.03, { source: 'assumed', help: 'Part of the practice that is forgotten in a turn.' }),
      taughtMost: share(0.6, {
        source: 'seed:004@8433 (train customers)',
        help: 'Part of what is missing that education without limit closes.',
      }),
      half: param(2000, 0.01, 1e9, {
        unit: 'money per turn',
        source: 'assumed',
        help: 'Spending on education that does half of this; scale it with the firms.',
      }),
      memory: share(0.7, { source: 'assumed', help: 'Part of the education that is left after a turn.' }),
    })
    .prefault({}),
  worth: param(0.05, 0, 1, {
    unit: 'quality',
    source: 'assumed (customization)',
    help: 'What full involvement gives to those who like to take part; the others dislike it as much.',
  }),
  joy: param(0.3, -1, 1, {
    unit: 'liking',
    source: 'assumed',
    help: 'Mean liking of taking part, −1 to 1.',
  }),
  swing: param(0.3, 0, 2, {
    unit: 'quality per unit of competence',
    source: 'seed:004@25707 (customers can jeopardize the outcome)',
    help: 'How much better or worse the result of full involvement is with competence beyond or below what is needed.',
  }),
  effort: param(0.025, 0, 1, { unit: 'quality', source: 'assumed', help: 'Effort of full involvement.' }),
  spoil: share(0.2, {
    source: 'seed:004@25707, size assumed',
    help: 'Chance that a customer without any competence spoils a visit of full involvement.',
  }),
  severity: param(0.3, 0, 1, { unit: 'quality', source: 'assumed', help: 'Quality lost when it is spoiled.' }),
  work: param(0.25, 0, 1, {
    unit: 'share of the work',
    source: 'seed:004@26000 (partial employees)',
    help: 'Work of the staff that a wholly competent customer takes over at full involvement; one without competence makes as much more.',
  }),
  mix: z
    .strictObject({
      harm: param(0.7, 0, 5, {
        unit: 'quality per squared distance',
        source: 'seed:004@8572 (other customers), size assumed',
        help: 'What the company of others costs, by the squared distance of one\u2019s style from theirs.',
      }),
      involved: param(1, 0, 10, {
        unit: 'share',
        source: 'assumed',
        help: 'How much more it costs at full involvement, where customers depend on each other.',
      }),
      style: share(0.5, { source: 'assumed', help: 'Mean style of customers on a scale from quiet to lively.' }),
      spread: param(0.12, 0, 1, { unit: 'style', source: 'assumed', help: 'How much customers of a segment differ.' }),
      separated: share(0.85, { source: 'assumed', help: 'Part of the harm that full separation spares.' }),
      minutes: param(2, 0, 1e4, {
        unit: 'minutes per visit',
        source: 'assumed',
        help: 'Staff time that full separation takes: places, times, rules to be kept.',
      }),
      rigid: param(0.2, 0, 5, {
        unit: 'logit',
        source: 'assumed',
        help: 'Freedom that full separation costs customers; half of it costs a quarter.',
      }),
    })
    .prefault({}),
  segments: z
    .record(
      z.string(),
      z.strictObject({
        competence: z.number().min(0).max(1).optional(),
        joy: z.number().min(-1).max(1).optional(),
        style: z.number().min(0).max(1).optional(),
      }),
    )
    .default({})
    .meta({ unit: 'by segment', help: 'Mean competence, liking of taking part and style of segments that differ.' }),
});
export type Params = z.infer<typeof params>;

export const columns = {
  customerTraits: {
    /** Competence before anybody teaches, 0 to 1; liking of taking part, −1 to 1; style, 0 to 1. */
    competence: { type: 'f32' },
    joy: { type: 'f32' },
    style: { type: 'f32' },
  },
  dyad: {
    /** How far own visits have taught what practice can, 0 to 1. */
    practice: { type: 'f32' },
  },
  firm: {
    /** Part that customers take, 0 to 1; money of education that is remembered; part of what is missing that it closes. */
    involvement: { type: 'f64' },
    education: { type: 'f64' },
    taught: { type: 'f64' },
    /** By part of the turn: visits, and the mean of their styles. */
    together: { type: 'f64', width: PARTS },
    style: { type: 'f64', width: PARTS },
    /** Sums of this turn: visits, competence, work taken over, visits spoiled, quality lost to the company of others. */
    visits: { type: 'f64' },
    competence: { type: 'f64' },
    work: { type: 'f64' },
    spoiled: { type: 'f64' },
    harm: { type: 'f64' },
  },
} as const satisfies OwnColumns;

export type CoProductionCtx = Ctx<Params, typeof columns, 'level' | 'education' | 'separation'>;
