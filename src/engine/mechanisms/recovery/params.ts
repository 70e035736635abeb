// Parameters and columns of recovery. Stay rates as TARP measured them for losses above $100 and below $5 [e2.5];
// money in currency units per case, losses in units of quality, chances per case.
import * as z from 'zod';
import type { Ctx } from '../../model/mechanism.ts';
import { param, share } from '../../model/param.ts';

/** How a failure ends for the customer, from worst to best. */
export const ENDINGS = ['silent', 'unsatisfied', 'satisfied', 'quick'] as const;

/** Their places in the list. */
export const ENDING = { silent: 0, unsatisfied: 1, satisfied: 2, quick: 3 } as const;

const stays = (silent: number, unsatisfied: number, satisfied: number, quick: number, loss: string) => {
  const meta = (help: string) => ({ source: 'e2.5 (TARP)', help: `Stay after a ${loss} loss: ${help}.` });
  return z
    .strictObject({
      silent: share(silent, meta('who did not complain')),
      unsatisfied: share(unsatisfied, meta('complained, not made good')),
      satisfied: share(satisfied, meta('complained, made good')),
      quick: share(quick, meta('complained, made good at once')),
    })
    .prefault({});
};

export const params = z.strictObject({
  complainMinor: share(0.48, {
    source: 'e2.5: about half, to the front line',
    help: 'Part of minor failures that customers speak up about.',
  }),
  complainMajor: share(0.65, {
    source: 'e2.5: 50–75 %',
    help: 'Part of major failures that customers speak up about.',
  }),
  voice: param(0.4, 0, 2, {
    unit: 'per unit of trust',
    source: 'model 2 (voice before exit)',
    help: 'How much more those speak up who trust the firm.',
  }),
  invite: param(0.1, 0, 1, {
    unit: 'share',
    source: 'assumed',
    help: 'How much more customers speak up where the front line may act.',
  }),
  success: z
    .strictObject({
      base: share(0.12, {
        source: 'ladder-sketch.py: .4 in all',
        help: 'Complaints made good without money, power or skill.',
      }),
      money: share(0.36, { source: 'assumed', help: 'What compensation without limit adds.' }),
      power: share(0.24, { source: 'e2.5, assumed', help: 'What a front line that may decide everything adds.' }),
      skill: param(0.4, 0, 2, {
        unit: 'per unit of skill',
        source: 'assumed',
        help: 'What skill in recovery above neutral adds.',
      }),
      load: param(1.5, 0, 10, {
        unit: 'per unit of load',
        source: 'assumed',
        help: 'Part lost per unit of load above .85.',
      }),
      quickBase: share(0.2, {
        source: 'assumed',
        help: 'Part of the successes that come at once where every case goes up the line.',
      }),
      quickPower: share(0.6, {
        source: 'seed:004, assumed',
        help: 'What a front line that may decide everything adds to that.',
      }),
      need: share(0.35, {
        source: 'assumed',
        help: 'Compensation, as a share of the price, that does half of what money can do after a minor failure.',
      }),
      needMajor: param(3, 1, 50, {
        unit: 'weight',
        source: 'assumed',
        help: 'How many times more a major failure needs.',
      }),
    })
    .prefault({}),
  restored: share(0.7, {
    source: 'ladder-sketch.py: .77 in all',
    help: 'Part of the loss that a late recovery gives back.',
  }),
  restoredQuick: share(0.85, {
    source: 'ladder-sketch.py: .77 in all',
    help: 'Part of the loss that a quick recovery gives back.',
  }),
  gain: param(0.05, 0, 0.5, {
    unit: 'satisfaction',
    source: 'ladder-sketch.py; de Matos et al. 2007',
    help: 'Satisfaction that a recovery itself adds.',
  }),
  memoryVisits: z.int().min(0).max(200).default(3).meta({
    unit: 'visits',
    source: 'e2.5',
    help: 'A second failure within so many visits of a recovered one gains nothing.',
  }),
  doubled: share(0.5, {
    source: 'assumed',
    help: 'Part of the usual restoration that a recovery from a second failure gives.',
  }),
  spendLeast: share(0.5, {
    source: 'assumed',
    help: 'Part of the allowance that is spent on a case where the front line may decide nothing.',
  }),
  minutes: param(10, 0, 1e5, {
    unit: 'minutes per case',
    source: 'assumed',
    help: 'Staff time that a complaint takes.',
  }),
  opportunists: share(0.06, { source: 'assumed', help: 'Customers who would complain without cause.' }),
  opportunism: share(0.5, {
    source: 'assumed',
    help: 'Chance per visit that they do where compensation is without limit.',
  }),
  exitScale: param(0.15, 0, 1, {
    unit: 'weight',
    source: 'e2.5; 1 gives the stay rates of TARP',
    help: 'How often a failure makes customers close the account. Low where another visit costs little (a meal), 1 for large purchases.',
  }),
  stayMinor: stays(0.37, 0.46, 0.7, 0.95, 'minor'),
  stayMajor: stays(0.09, 0.19, 0.54, 0.82, 'major'),
  trustHolds: param(0.4, 0, 2, {
    unit: 'per unit of trust',
    source: 'seed:001',
    help: 'How much trust above .6 keeps customers from leaving.',
  }),
  habitHolds: share(0.1, { source: 'e2.4 (inertia)', help: 'Part of the leavers that full habit keeps.' }),
  awayTurns: z
    .int()
    .min(1)
    .max(1000)
    .default(4)
    .meta({ unit: 'turns', source: 'assumed', help: 'How long those who left stay away.' }),
});
export type Params = z.infer<typeof params>;

/** Two sizes of loss by four endings. */
export const KINDS = 2 * ENDINGS.length;
export const columns = {
  customerTraits: { opportunist: { type: 'u8' } },
  dyad: {
    /** The turn from which a customer who left after a failure may come back. */
    awayUntil: { type: 'u16' },
    /** Visits in which a second failure would gain nothing. */
    scar: { type: 'u8' },
  },
  firm: {
    /** Cases of this turn: failures by loss and ending, those who left by the same, unfounded claims, cents spent. */
    endings: { type: 'f64', width: KINDS },
    left: { type: 'f64', width: KINDS },
    claims: { type: 'f64' },
    spentCents: { type: 'f64' },
    /** Complaints per visit, last turn. */
    caseRate: { type: 'f64' },
  },
} as const;
export type RecoveryCtx = Ctx<Params, typeof columns, 'allowance' | 'empowerment'>;
