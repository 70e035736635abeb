// Buys its growth: advertising and education, and the posts that more customers need.

import { legal } from './policy/legal.ts';
import { pointOf } from './policy/levers.ts';
import { staffFor } from './policy/staff.ts';
import type { Policy } from './policy.ts';

const LOUD = 0.56;
const FULL_LOAD = 0.8;

export const advertiser: Policy = {
  id: 'advertiser',
  title: 'Advertiser',
  help: 'Spends on advertising and education, and hires for the guests that it brings.',
  decide: (observation) =>
    legal(observation, {
      ...staffFor(observation, FULL_LOAD, 1),
      'promotion.advertising': pointOf(observation, 'promotion.advertising', LOUD),
      'permission.contacts': pointOf(observation, 'permission.contacts', 0.4),
      'promotion.education': pointOf(observation, 'promotion.education', 0.2),
    }),
};
