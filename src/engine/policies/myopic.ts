// Maximises the turn at hand: what pays later is not bought, what sells now is, the price goes as far as last turn's response
// allows, and staff follows the load with no reserve.

import { legal } from './policy/legal.ts';
import { openLevers, pointOf, startOf, timesStart } from './policy/levers.ts';
import type { Policy } from './policy.ts';

const FULL_LOAD = 0.8;
/** Loyal customers don't leave within a turn, so a short-run optimum lies above the long-run one (assumed). */
const SHORT_RUN_PRICE = 1.03;
const SAVED = 0.88;

export const myopic: Policy = {
  id: 'myopic',
  title: 'Myopic',
  help: 'Seeks the most profit this turn and never looks further.',
  decide(observation) {
    const levers = openLevers(observation).filter((lever) => lever.kind === 'number');
    const delayed = levers.filter((lever) => lever.relationship !== undefined || lever.cost !== undefined);
    const posts = levers.filter((lever) => lever.id.startsWith('workforce.staff'));
    const load = observation.metrics.utilization ?? FULL_LOAD;
    const change = Math.min(1.1, Math.max(0.85, load / FULL_LOAD));
    return legal(observation, {
      ...Object.fromEntries(delayed.map((lever) => [lever.id, SAVED * startOf(observation, lever)])),
      ...Object.fromEntries(posts.map((lever) => [lever.id, change * Number(lever.value)])),
      'pricing.price': timesStart(observation, 'pricing.price', SHORT_RUN_PRICE),
      'promotion.advertising': timesStart(observation, 'promotion.advertising', 1),
      'permission.unsolicited': pointOf(observation, 'permission.unsolicited', 0.15),
      'permission.dataUse': pointOf(observation, 'permission.dataUse', 0.3),
      'promotion.promise': pointOf(observation, 'promotion.promise', 0.35),
    });
  },
};
