// Parameters and columns of `crm-programme`. Odds in logits, gains as shares of what is missing, quality as a distance from
// neutral, money in currency units, durations in months.
import * as z from 'zod';
import type { Ctx, OwnColumns } from '../../model/mechanism.ts';
import { param, share } from '../../model/param.ts';

/** What may be built, in order of the lever's options; the steps are those of customer information. */
export const PROJECTS = ['single-view', 'contact-screen', 'analytics', 'shared-lessons', 'suite'] as const;
const STEPS = ['capture', 'collate', 'retrieve', 'utilize', 'share'] as const;

interface ProjectDefault {
  readonly money: number;
  readonly months: number;
  readonly scope: number;
  readonly gains: Partial<Record<(typeof STEPS)[number], number>>;
  readonly quality: number;
  readonly minutes: number;
  readonly running: number;
}

function project(start: ProjectDefault) {
  const gain = (step: (typeof STEPS)[number]) =>
    share(start.gains[step] ?? 0, { source: 'assumed', help: 'Part of what this step lacks that the system closes.' });
  return z
    .strictObject({
      money: param(start.money, 0, 1e9, { unit: 'money', source: 'assumed', help: 'Budget of the whole project.' }),
      months: param(start.months, 0.1, 60, {
        unit: 'months',
        source: 'V22',
        help: 'Time to build it, pilot left out.',
      }),
      scope: param(start.scope, 1, 5, {
        unit: 'functions',
        source: 'assumed',
        help: 'Functions that must change their ways with it; each beyond the first lowers the odds.',
      }),
      gains: z
        .strictObject({
          capture: gain('capture'),
          collate: gain('collate'),
          retrieve: gain('retrieve'),
          utilize: gain('utilize'),
          share: gain('share'),
        })
        .prefault({}),
      quality: param(start.quality, 0, 0.5, {
        unit: 'quality',
        source: 'assumed',
        help: 'Effort that customers are spared: nobody asks them twice.',
      }),
      minutes: param(start.minutes, 0, 60, {
        unit: 'minutes per visit',
        source: 'assumed',
        help: 'Staff time that it saves once people use it.',
      }),
      running: param(start.running, 0, 1e9, {
        unit: 'money per turn',
        source: 'assumed',
        help: 'Licences and care of a system that is in use, well or badly.',
      }),
    })
    .prefault({});
}

const oddsParams = z
  .strictObject({
    base: param(-1.5, -10, 10, {
      unit: 'logit',
      source: 'e1 #31: 60 to 80 % disappoint as projects are usually run',
      help: 'Odds of success with no ownership, training or pilot, at the full budget and ordinary maturity.',
    }),
    band: param(1.3, 0, 10, {
      unit: 'logit',
      source: 'e1 #31: 30 to 50 % are abject failures',
      help: 'Distance between a success and no failure.',
    }),
    maturity: param(0.6, 0, 5, {
      unit: 'logit per level',
      source: 'e2.9 (size assumed)',
      help: 'What a level of customer orientation above 2.5 adds.',
    }),
    training: param(1.2, 0, 5, {
      unit: 'logit',
      source: 'e1 #34 (size assumed)',
      help: 'What training of the users adds at most.',
    }),
    halfHours: param(8, 0.01, 1000, {
      unit: 'hours per head',
      source: 'assumed',
      help: 'Hours in all that add half of that.',
    }),
    ability: param(1, 0, 10, {
      unit: 'logit per unit of skill',
      source: 'e1 #18 (size assumed)',
      help: 'Technical skill of the staff above neutral.',
    }),
    ownership: param(1.2, 0, 5, {
      unit: 'logit',
      source: 'e1 #34 (size assumed)',
      help: 'What full ownership by executives adds.',
    }),
    pilot: param(1.2, 0, 5, {
      unit: 'logit',
      source: 'e1 #34 (size assumed)',
      help: 'What a pilot without limit adds; two thirds of that at full length.',
    }),
    shortage: param(2, 0, 10, {
      unit: 'logit per unit of ln budget',
      source: 'e1 #34 (size assumed)',
      help: 'What is missing of the budget.',
    }),
    plenty: param(0.4, 0, 10, {
      unit: 'logit per unit of ln budget',
      source: 'assumed',
      help: 'What is given beyond the budget.',
    }),
    scope: param(0.5, 0, 5, {
      unit: 'logit per function',
      source: 'e1 #34 (size assumed)',
      help: 'What each function beyond the first takes.',
    }),
    experience: param(0.3, 0, 5, {
      unit: 'logit per project',
      source: 'seed:002:75 (learning curve, size assumed)',
      help: 'What every finished project adds, a failed one too.',
    }),
  })
  .prefault({});

export const crmParams = z.strictObject({
  projects: z
    .strictObject({
      'single-view': project({
        money: 6000,
        months: 6,
        scope: 1.5,
        gains: { collate: 0.6, capture: 0.15 },
        quality: 0.025,
        minutes: 0.2,
        running: 250,
      }),
      'contact-screen': project({
        money: 5000,
        months: 5,
        scope: 1,
        gains: { retrieve: 0.6 },
        quality: 0.01,
        minutes: 0.6,
        running: 250,
      }),
      analytics: project({
        money: 6000,
        months: 7,
        scope: 1.5,
        gains: { utilize: 0.6 },
        quality: 0,
        minutes: 0,
        running: 300,
      }),
      'shared-lessons': project({
        money: 4000,
        months: 5,
        scope: 2,
        gains: { share: 0.6 },
        quality: 0,
        minutes: 0.2,
        running: 150,
      }),
      suite: project({
        money: 16000,
        months: 10,
        scope: 3.5,
        gains: { capture: 0.2, collate: 0.6, retrieve: 0.6, utilize: 0.6, share: 0.6 },
        quality: 0.03,
        minutes: 0.8,
        running: 800,
      }),
    })
    .prefault({}),
  odds: oddsParams,
  disappointing: share(0.3, { source: 'assumed', help: 'Part of the gains that a disappointing project brings.' }),
  adoptionMonths: param(5, 0.1, 60, {
    unit: 'months',
    source: 'V22, e1 #36',
    help: 'Time in which most people come to use a new system.',
  }),
  pilotMonths: param(4, 0, 36, {
    unit: 'months',
    source: 'assumed',
    help: 'Length of a full pilot, before the rest is built.',
  }),
  pilotMoney: share(0.2, { source: 'assumed', help: 'What a full pilot costs, as a part of the budget.' }),
  executiveMoney: param(1500, 0, 1e9, {
    unit: 'money per turn',
    source: 'assumed; e1 #22: time is the scarcest asset',
    help: 'What executives leave undone at full ownership, while a project runs.',
  }),
  hourCents: param(1500, 0, 1e7, {
    unit: 'cents per hour and head',
    source: 'e4',
    help: 'Cost of training users, beside their time.',
  }),
  dip: param(1.5, 0, 60, {
    unit: 'minutes per visit',
    source: 'assumed',
    help: 'Staff time that a new system takes while hardly anybody can use it; half of it where users were trained enough.',
  }),
  gloom: param(0.05, 0, 1, {
    unit: 'motivation',
    source: 'assumed',
    help: 'What a failed project costs in willingness at first.',
  }),
  gloomKeep: share(0.5, { source: 'assumed', help: 'Part of that which is left a turn later.' }),
});

const each = { type: 'f64', width: PROJECTS.length } as const;
export const crmColumns = {
  firm: {
    /** Option of the lever last turn; the project that runs, counted from 1, 0 for none. */
    wanted: { type: 'f64' },
    running: { type: 'f64' },
    /** Months so far and in all, and the length of the pilot among them. */
    elapsed: { type: 'f64' },
    needed: { type: 'f64' },
    pilot: { type: 'f64' },
    /** Parts of the work done, and sums of ownership and budget over them; hours of training so far. */
    done: { type: 'f64' },
    owned: { type: 'f64' },
    funded: { type: 'f64' },
    trained: { type: 'f64' },
    /** Finished projects; what a failure still weighs on people; money of the turn. */
    finished: { type: 'f64' },
    gloom: { type: 'f64' },
    money: { type: 'f64' },
    /** By project: outcome counted from 1, 0 before; part of the gains it brings; how far people use it; training it had. */
    outcome: each,
    result: each,
    adoption: each,
    readied: each,
  },
} as const satisfies OwnColumns;

export type CrmParams = z.infer<typeof crmParams>;
export type CrmCtx = Ctx<CrmParams, typeof crmColumns, 'project' | 'funding' | 'userTraining' | 'ownership' | 'pilot'>;
