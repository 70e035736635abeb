// Buys its growth: advertising and education near the top of their range, the rest left alone.

import { legal } from './policy/legal.ts';
import { pointOf } from './policy/levers.ts';
import type { Policy } from './policy.ts';

const LOUD = 0.75;

export const advertiser: Policy = {
  id: 'advertiser',
  title: 'Advertiser',
  help: 'Spends on advertising, and leaves the service alone.',
  decide: (observation) =>
    legal(observation, {
      'promotion.advertising': pointOf(observation, 'promotion.advertising', LOUD),
      'promotion.education': pointOf(observation, 'promotion.education', 0.3),
    }),
};
