// Parameters of the staff: pools, hiring, proficiency, quits, pay, motivation, and what customers feel of it.
import * as z from 'zod';
import type { Ctx, OwnColumns } from '../../model/mechanism.ts';
import { param, share } from '../../model/param.ts';

/** Pools of one firm, at most. */
const MAX_POOLS = 6;
/** Tenure is kept month by month; the last cohort holds all who have been here longer. */
export const COHORTS = 48;

const poolSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: z.string().min(1).max(80),
  role: z.enum(['front', 'back']).default('front').meta({ help: 'Whether customers meet these people.' }),
  wageCents: param(900_000, 0, 1e9, {
    unit: 'cents per full-time post and turn',
    source: 'assumed (restaurant, 3 months)',
    help: 'Wage at market level.',
  }),
  hoursPerTurn: param(430, 1, 1e4, {
    unit: 'hours per full-time post and turn',
    source: 'assumed',
    help: 'Paid hours at work.',
  }),
  weight: param(1, 0, 1, { unit: 'share', source: 'assumed', help: 'Part of these hours that serves customers.' }),
  work: param(0, 0, 1000, {
    unit: 'relative',
    source: 'assumed',
    help: 'What part of a visit\u2019s work only this pool can do, against the others; where all have 0, everybody does everything.',
  }),
});

const factor = 'factor';

export const workforceParams = z.strictObject({
  pools: z
    .array(poolSchema)
    .min(1)
    .max(MAX_POOLS)
    .prefault([{ id: 'team', name: 'Team' }])
    .meta({ unit: 'list', help: 'Groups of staff that are hired and paid apart.' }),
  hiring: z
    .strictObject({
      lagMonths: param(2, 0.05, 24, {
        unit: 'months',
        source: 'model 11: 1 to 3 turns',
        help: 'Mean time to fill a vacancy at market pay.',
      }),
      payPull: param(3, 0, 20, {
        unit: 'share per unit of wage',
        source: 'assumed',
        help: 'How much faster posts are filled with pay above the market.',
      }),
      costCents: param(250_000, 0, 1e8, {
        unit: 'cents per hire',
        source: 'e4: $5,000 to 15,000 all in',
        help: 'Search, papers, first weeks.',
      }),
      test: share(0.3, {
        source: 'seed:000:89',
        help: 'How strict the test at hiring is: better people, found more slowly.',
      }),
      testSkill: param(0.2, 0, 1, {
        unit: 'skill',
        source: 'assumed',
        help: 'Skill that the strictest test adds to newcomers.',
      }),
      paySkill: param(0.6, 0, 5, {
        unit: 'skill per unit of wage',
        source: 'assumed',
        help: 'Skill that pay above the market adds to newcomers.',
      }),
      testDelay: share(0.4, { source: 'assumed', help: 'Part of the candidates that the strictest test turns down.' }),
      severance: share(0.5, { source: 'assumed', help: 'Severance as a part of a turn\u2019s wage.' }),
    })
    .prefault({}),
  learning: z
    .strictObject({
      start: share(0.6, {
        source: 'e2.8 (De Grip et al. 2016)',
        help: 'Output of an average newcomer against an experienced one (g₀).',
      }),
      startSpread: param(0.4, 0, 2, {
        unit: 'output per unit of skill',
        source: 'assumed',
        help: 'How far better newcomers start higher.',
      }),
      tauMonths: param(3.6, 0.1, 60, {
        unit: 'months',
        source: 'e2.8: 3 to 4.5; 90 % of the gap in 8.3',
        help: 'Time constant of learning on the job.',
      }),
      teamEffect: share(0.36, {
        source: 'e2.8 (De Grip et al. 2016)',
        help: 'How much faster newcomers learn in a fully experienced team than among newcomers.',
      }),
    })
    .prefault({}),
  quits: z
    .strictObject({
      base: share(0.04, {
        source: 'e2.8: 3 to 5 % in call centres, 1.5 to 2.5 % elsewhere',
        help: 'Chance of quitting in a month, at market pay and normal load.',
      }),
      early: param(1.4, 1, 10, { unit: factor, source: 'assumed', help: 'Factor on it in the first half year.' }),
      load: param(3, 0, 20, {
        unit: 'logit per unit of load',
        source: 'e2.8: e^{b(util−.85)⁺}',
        help: 'b, what load beyond .85 does to quits.',
      }),
      pay: param(2.5, 0, 20, {
        unit: 'logit per unit of wage',
        source: 'assumed: elasticity −2 to −3',
        help: 'What pay above the market takes off.',
      }),
      mood: param(1.5, 0, 20, {
        unit: 'logit per unit of motivation',
        source: 'seed:002:124',
        help: 'What motivation above neutral takes off.',
      }),
      tools: share(0.9, { source: 'seed:000:95', help: 'How good the tools of the staff are.' }),
      toolsHarm: param(0.8, 0, 5, {
        unit: 'logit',
        source: 'seed:000:95',
        help: 'What a complete lack of tools adds.',
      }),
      surveillance: share(0.1, { source: 'seed:002:124', help: 'How closely the staff is watched.' }),
      surveillanceHarm: param(0.6, 0, 5, {
        unit: 'logit',
        source: 'seed:002:124',
        help: 'What complete surveillance adds.',
      }),
    })
    .prefault({}),
  motivation: z
    .strictObject({
      neutral: share(0.7, { source: 'engine neutral', help: 'Motivation at market pay and normal load.' }),
      pay: param(0.5, 0, 5, { unit: 'per unit of wage', source: 'assumed', help: 'What pay above the market adds.' }),
      load: param(0.5, 0, 5, {
        unit: 'per unit of load',
        source: 'e2.8',
        help: 'What load beyond .85 takes (emotional labour).',
      }),
      complaints: param(1, 0, 10, {
        unit: 'per complaint and visit',
        source: 'seed:002:124',
        help: 'What complaints take (emotional labour).',
      }),
      usualComplaints: share(0.03, { source: 'assumed', help: 'Complaints per visit that go with the job.' }),
      layoffs: param(0.5, 0, 5, {
        unit: 'per part of the staff',
        source: 'assumed',
        help: 'What laying people off takes.',
      }),
      surveillance: param(0.1, 0, 1, {
        unit: 'per unit',
        source: 'seed:002:124',
        help: 'What complete surveillance takes.',
      }),
      speed: share(0.2, { source: 'assumed', help: 'Part of the way to its target that motivation goes in a month.' }),
      output: param(0.15, 0, 1, {
        unit: 'output per unit',
        source: 'seed:000:122',
        help: 'Output that motivation above neutral adds.',
      }),
    })
    .prefault({}),
  empathy: z
    .strictObject({
      skill: param(0.22, 0, 1, {
        unit: 'quality per unit of skill',
        source: 'assumed',
        help: 'Empathy from skill above neutral.',
      }),
      motivation: param(0.15, 0, 1, {
        unit: 'quality per unit',
        source: 'seed:000:122',
        help: 'Empathy from motivation above neutral.',
      }),
      proficiency: param(0.12, 0, 1, {
        unit: 'quality per unit of output',
        source: 'assumed',
        help: 'Empathy lost with unpractised hands.',
      }),
      newcomers: param(0.06, 0, 1, {
        unit: 'quality per part of the staff',
        source: 'e2.8 (Hausknecht et al. 2009)',
        help: 'Empathy lost with newcomers.',
      }),
      turnover: param(0.06, 0, 1, {
        unit: 'quality per part of the staff',
        source: 'e2.8 (Hausknecht et al. 2009)',
        help: 'Empathy lost with leavers, more so among newcomers.',
      }),
      bond: param(0.04, 0, 1, {
        unit: 'quality',
        source: 'e2.3: part of the relationship sits on the employee',
        help: 'Empathy from being served by somebody one knows.',
      }),
      bondGrowth: share(0.2, { source: 'assumed', help: 'Part of the way to a full bond that a visit goes.' }),
    })
    .prefault({}),
  usual: share(0.9, {
    source: 'e2.8: steady state of the defaults',
    help: 'Mean output at which empathy and failures are neutral.',
  }),
  failures: param(2, 0, 20, {
    unit: 'share per unit of output',
    source: 'assumed',
    help: 'More failures with unpractised hands.',
  }),
  firms: z
    .record(
      z.string(),
      z.strictObject({
        tools: z.number().min(0).max(1).optional(),
        surveillance: z.number().min(0).max(1).optional(),
        test: z.number().min(0).max(1).optional(),
      }),
    )
    .default({})
    .meta({ unit: 'by firm', help: 'Firms that treat their people otherwise.' }),
});
export type WorkforceParams = z.infer<typeof workforceParams>;

export const columns = {
  dyad: {
    /** How well the customer knows those who serve it, 0 to 1. */
    bond: { type: 'f32' },
  },
  firm: {
    /** People by pool and months of tenure, and the sum of their outputs. */
    heads: { type: 'f64', width: MAX_POOLS * COHORTS },
    output: { type: 'f64', width: MAX_POOLS * COHORTS },
    /** Sum of the tenures in the last cohort of each pool, in months. */
    oldMonths: { type: 'f64', width: MAX_POOLS },
    /** Empathy that every visit gets, and what a full bond adds. */
    empathy: { type: 'f64' },
    /** Complaints per visit in the last turn. */
    complaints: { type: 'f64' },
    quits: { type: 'f64' },
    hires: { type: 'f64' },
    laidOffShare: { type: 'f64' },
    /** Capacity of the tightest pool against that of each pool. */
    poolSlack: { type: 'f64', width: MAX_POOLS },
    /** Mean output of those whom customers meet. */
    frontOutput: { type: 'f64' },
    wageCents: { type: 'f64' },
  },
} as const satisfies OwnColumns;

export type WorkforceCtx = Ctx<WorkforceParams, typeof columns, 'staff' | 'wage'>;
