// Parameters and columns of word of mouth: who talks, who hears, what a recommendation brings. Chances per visit,
// impacts as shares of the way to what is told, match and company in logits. Sources: e2.6, Bass 1969.
import * as z from 'zod';
import type { Ctx } from '../../model/mechanism.ts';
import { param, share } from '../../model/param.ts';

export const params = z.strictObject({
  positive: z
    .strictObject({
      chance: share(0.12, { source: 'e2.6', help: 'Chance that a visit of full delight is told.' }),
      from: share(0.68, { source: 'assumed', help: 'Satisfaction from which customers speak well.' }),
      band: param(0.25, 0.01, 1, {
        unit: 'satisfaction',
        source: 'assumed',
        help: 'Further satisfaction at which delight is full.',
      }),
      hearers: z
        .int()
        .min(0)
        .max(16)
        .default(2)
        .meta({ unit: 'customers', source: 'assumed', help: 'How many hear it.' }),
      impact: share(0.4, {
        source: 'e2.6 (East et al. 2008)',
        help: 'How far a hearer who never came moves toward what is told.',
      }),
    })
    .prefault({}),
  negative: z
    .strictObject({
      chance: share(0.25, {
        source: 'e2.6 (TARP: twice per incident)',
        help: 'Chance that a visit of full dismay is told.',
      }),
      from: share(0.52, { source: 'assumed', help: 'Satisfaction below which customers speak ill.' }),
      band: param(0.25, 0.01, 1, {
        unit: 'satisfaction',
        source: 'assumed',
        help: 'Further shortfall at which dismay is full.',
      }),
      hearers: z
        .int()
        .min(0)
        .max(16)
        .default(2)
        .meta({ unit: 'customers', source: 'assumed', help: 'How many hear it.' }),
      impact: share(0.35, {
        source: 'e2.6: not stronger than praise',
        help: 'How far a hearer who never came moves toward what is told.',
      }),
      resist: share(0.7, {
        source: 'e2.6 (East et al. 2008)',
        help: 'Part of bad talk that a customer who always comes here does not believe.',
      }),
    })
    .prefault({}),
  notice: share(0.3, {
    source: 'Bass 1969 (q), V21',
    help: 'Part of the hearers who did not know the firm that remember its name.',
  }),
  vividness: share(0.3, {
    source: 'assumed',
    help: 'How much the last visit counts in what is told, against all that the teller knows.',
  }),
  recommend: z
    .strictObject({
      chance: share(0.08, {
        source: 'ladder-sketch.py',
        help: 'Chance that a visit better than expected, without failure, makes the customer recommend the firm.',
      }),
      impact: share(0.6, { source: 'assumed', help: 'How far a friend who never came moves toward what is told.' }),
      likeness: share(0.5, {
        source: 'e2.6 (matching)',
        help: 'Chance that a friend of another segment is passed over for one more alike.',
      }),
      match: param(0.22, 0, 5, {
        unit: 'logit',
        source: 'e2.6, V20',
        help: 'How much better than others a recommended firm fits at first.',
      }),
      matchKept: share(0.92, {
        source: 'e2.6: margin +25 % eroding in 33 months',
        help: 'Part of that fit that is left after a month.',
      }),
      enrichment: param(0.12, 0, 5, {
        unit: 'logit',
        source: 'e2.6, V20',
        help: 'What company adds while the one who recommended stays a customer.',
      }),
      reward: param(0.6, 0, 3, {
        unit: 'share',
        source: 'assumed',
        help: 'How many more recommend for a reward without limit.',
      }),
      rewardHalf: param(15, 0.01, 1e7, {
        unit: 'money per referral',
        source: 'e4: bank 25',
        help: 'Reward that has half of this effect.',
      }),
      crowding: share(0.4, {
        source: 'assumed',
        help: 'Part of the match that is lost when friends are brought for the reward.',
      }),
    })
    .prefault({}),
});
export type Params = z.infer<typeof params>;

export const columns = {
  dyad: {
    /** The customer who recommended the firm, plus one; 0 for none. */
    referrer: { type: 'u32' },
    /** Logits of the match that are left. */
    match: { type: 'f32' },
    /** 1 once the friend has come. */
    joined: { type: 'u8' },
  },
  firm: { referrals: { type: 'f64' } },
} as const;
export type TalkCtx = Ctx<Params, typeof columns, 'referralReward'>;
