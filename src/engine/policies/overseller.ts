// Promises more than it delivers, loudly: trial now, disbelief later (seed:000, artificial value).

import { legal } from './policy/legal.ts';
import { pointOf } from './policy/levers.ts';
import type { Policy } from './policy.ts';

export const overseller: Policy = {
  id: 'overseller',
  title: 'Overseller',
  help: 'Promises as much as it may and advertises the promise.',
  decide: (observation) =>
    legal(observation, {
      'promotion.promise': pointOf(observation, 'promotion.promise', 0.8),
      'promotion.advertising': pointOf(observation, 'promotion.advertising', 0.3),
      'permission.contacts': pointOf(observation, 'permission.contacts', 0.5),
      'permission.unsolicited': pointOf(observation, 'permission.unsolicited', 0.5),
    }),
};
