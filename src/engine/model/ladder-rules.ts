// The rungs, the conditions that hold them and their thresholds (model section 2; tried in ladder-sketch.py).
import * as z from 'zod';
import { param } from './param.ts';

export const RUNGS = ['none', 'sampling', 'preference', 'favor', 'commitment', 'referral', 'exclusivity'] as const;
export type Rung = (typeof RUNGS)[number];
export const RUNG_COUNT = RUNGS.length;
export const RUNG = {
  none: 0,
  sampling: 1,
  preference: 2,
  favor: 3,
  commitment: 4,
  referral: 5,
  exclusivity: 6,
} as const;

/** Named conditions, from the lowest rung up; a dyad keeps one bit for each. */
export const CONDITIONS = [
  'bought',
  'share',
  'act',
  'both-halves',
  'trust',
  'tested',
  'recommended',
  'variance',
  'closed',
  'breach',
] as const;
export type Condition = (typeof CONDITIONS)[number];
export const BIT = {
  bought: 1,
  share: 2,
  act: 4,
  bothHalves: 8,
  trust: 16,
  tested: 32,
  recommended: 64,
  variance: 128,
  closed: 256,
  breach: 512,
} as const;

/** Conditions that each rung stands on, as bits. */
export const NEEDS: readonly number[] = (() => {
  const sampling = BIT.bought;
  const preference = sampling | BIT.share;
  const favor = preference | BIT.act;
  const commitment = favor | BIT.bothHalves | BIT.trust | BIT.tested;
  return [
    0,
    sampling,
    preference,
    favor,
    commitment,
    commitment | BIT.recommended | BIT.variance,
    commitment | BIT.closed,
  ];
})();

const source = 'model 2';
export const ladderSchema = z.strictObject({
  window: z
    .int()
    .min(2)
    .max(12)
    .default(6)
    .meta({ unit: 'purchases', source, help: 'n, the purchases that a rung looks back on.' }),
  minPurchases: z
    .int()
    .min(1)
    .max(12)
    .default(4)
    .meta({ unit: 'purchases', source, help: 'Purchases in the window before a preference can be told.' }),
  recent: z
    .int()
    .min(1)
    .max(12)
    .default(3)
    .meta({ unit: 'purchases', source, help: 'A preference is kept only while it holds in these last purchases.' }),
  maxAgeTurns: z.int().min(1).max(40).default(6).meta({ unit: 'turns', source, help: 'Older purchases do not count.' }),
  trialVisits: z
    .int()
    .min(1)
    .max(12)
    .default(2)
    .meta({ unit: 'visits', source, help: 'Sampling with at most so many visits ever is trial; more is repertoire.' }),
  trustCommit: param(0.6, 0, 1, { unit: 'trust', source, help: 'Trust that commitment needs.' }),
  trustKeep: param(0.5, 0, 1, { unit: 'trust', source, help: 'Trust below which commitment is lost.' }),
  trustClose: param(0.68, 0, 1, {
    unit: 'trust',
    source,
    help: 'Trust at which a customer may close its consideration set.',
  }),
  trustOpen: param(0.58, 0, 1, { unit: 'trust', source, help: 'Trust below which a closed set opens.' }),
  edgeClose: param(0.5, 0, 10, { unit: 'logit', source, help: 'Earned edge that closing needs.' }),
  openChance: param(0.05, 0, 1, { unit: 'probability per turn', source, help: 'A closed set opens by chance.' }),
  signalChance: param(0.4, 0, 1, {
    unit: 'probability per turn',
    source: 'ladder-sketch.py',
    help: 'A closed customer notices that its edge has gone.',
  }),
  maxQualitySd: param(0.13, 0, 1, {
    unit: 'quality',
    source,
    help: 'Spread of perceived quality above which nobody risks a recommendation.',
  }),
  delta: param(0.5, 0, 5, {
    unit: 'logit',
    source: 'model 2, e2.1',
    help: 'How much less rivals count to a committed customer.',
  }),
  giveBack: param(0.12, 0, 1, {
    unit: 'probability per visit',
    source: 'ladder-sketch.py',
    help: 'Chance that a well-favoured, trusting customer gives something back.',
  }),
});
export type LadderRules = z.infer<typeof ladderSchema>;
