// Parameters and columns of improvement: four activities in order (describe, assess, standardize, change), each a stock in [0,1]
// but the last, which is a row of projects. Times in months, money in currency units. Sources: seed:000:69-73 and 97, e1 #10.
import * as z from 'zod';
import type { Ctx, OwnColumns } from '../../model/mechanism.ts';
import { param, share } from '../../model/param.ts';

/** Steps of a blueprint, at most. */
export const STEPS = 40;
/** What comes before a change, in order. */
export const STAGES = ['describe', 'assess', 'standardize'] as const;
export type Stage = (typeof STAGES)[number];

const stage = (half: number, months: number, help: string) =>
  z
    .strictObject({
      half: param(half, 0.01, 1e9, { unit: 'money per month', source: 'assumed', help: `Spending that ${help} half.` }),
      months: param(months, 0.1, 120, {
        unit: 'months',
        source: 'e1 #19, V22',
        help: 'Time in which most of a rise of the spending shows.',
      }),
    })
    .prefault({});

export const improvementParams = z.strictObject({
  describe: stage(80, 3, 'describes the process'),
  assess: stage(80, 3, 'assesses what it can do'),
  standardize: stage(160, 6, 'makes it one way of working'),
  staleMonths: param(12, 0.1, 240, {
    unit: 'months',
    source: 'seed:004@23343 (processes rust)',
    help: 'Time in which most of what nobody keeps up is lost: descriptions go stale, standards are forgotten.',
  }),
  change: z
    .strictObject({
      money: param(1600, 0.01, 1e9, { unit: 'money per project', source: 'assumed', help: 'What one change costs.' }),
      least: share(0.1, { source: 'assumed', help: 'Odds that a change made blindly is a good one.' }),
      most: share(0.85, { source: 'assumed', help: 'Odds after full description, assessment and standardizing.' }),
      skipped: share(0.35, {
        source: 'e1 #10, model 5 (skipping a step lowers the odds)',
        help: 'What is left of the odds above the least where one step is skipped; two left out leave the square of it.',
      }),
      cut: share(0.4, { source: 'assumed', help: 'Part of the failures of its step that a good change takes away.' }),
      harm: share(0.15, { source: 'assumed', help: 'Part by which a bad change raises them.' }),
      floor: share(0.25, { source: 'assumed', help: 'What is left of a step\u2019s failures after all good changes.' }),
      ceiling: param(1.5, 1, 10, { unit: 'factor', source: 'assumed', help: 'What bad changes can bring them to.' }),
      calm: share(0.06, { source: 'e1 #55', help: 'Part of the spread of quality that a good change takes away.' }),
      months: param(3, 0.1, 60, {
        unit: 'months',
        source: 'V22',
        help: 'Time in which most of a finished change takes hold.',
      }),
      disruption: share(0.04, {
        source: 'assumed',
        help: 'How much more fails while people learn a new way, for one project a turn.',
      }),
      tampering: share(0.08, {
        source: 'Deming 1986 (the funnel)',
        help: 'How much one change a turn widens the spread where nobody knows what is chance and what is cause.',
      }),
    })
    .prefault({}),
  erosion: share(0.05, {
    source: 'seed:004@23343, seed:000:71 (standardize to maintain)',
    help: 'Part of a change that is lost in a month where nothing is standardized.',
  }),
  steadier: share(0.25, { source: 'e1 #55, seed:004@8433', help: 'Part of the spread that full standards take away.' }),
  rigidity: share(0.04, {
    source: 'seed:000:91 (canned response)',
    help: 'Empathy lost where everything is done by the book.',
  }),
  rigidFrom: share(0.6, { source: 'assumed', help: 'Standards from which people begin to do so.' }),
  chartFrom: share(0.25, {
    source: 'seed:000:73 (measures, baseline)',
    help: 'Description from which there is a control chart.',
  }),
});
export type ImprovementParams = z.infer<typeof improvementParams>;

export const columns = {
  firm: {
    described: { type: 'f64' },
    assessed: { type: 'f64' },
    standardized: { type: 'f64' },
    /** Money spent toward the next project, and projects finished so far: good ones, bad ones. */
    progress: { type: 'f64' },
    won: { type: 'f64' },
    lost: { type: 'f64' },
    /** Projects of this turn, and the odds they had. */
    projects: { type: 'f64' },
    odds: { type: 'f64' },
    /** Where each step's failures and the spread go once the changes have taken hold; the spread as it is. */
    aimed: { type: 'f64', width: STEPS },
    aimedSpread: { type: 'f64' },
    spread: { type: 'f64' },
    empathy: { type: 'f64' },
    /** The charts' baselines since the last change: turns, visits, failures; means and moving ranges of quality. */
    turns: { type: 'f64' },
    visits: { type: 'f64' },
    failures: { type: 'f64' },
    quality: { type: 'f64' },
    range: { type: 'f64' },
    lastQuality: { type: 'f64' },
  },
} as const satisfies OwnColumns;

export type ImprovementCtx = Ctx<ImprovementParams, typeof columns, Stage | 'change'>;
