// The permanent price cutter: 7 % below where it started, with a deal on top, for good (model 11: covers won, profit lost).

import { legal } from './policy/legal.ts';
import { pointOf, timesStart } from './policy/levers.ts';
import type { Policy } from './policy.ts';

const CUT = 0.93;
const DEAL_POINT = 0.3;

export const priceCutter: Policy = {
  id: 'price-cutter',
  title: 'Price cutter',
  help: 'Cuts the price by 7 % for good and keeps a deal running.',
  decide: (observation) =>
    legal(observation, {
      'pricing.price': timesStart(observation, 'pricing.price', CUT),
      'pricing.deal': pointOf(observation, 'pricing.deal', DEAL_POINT),
    }),
};
