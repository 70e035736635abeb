// Cuts whatever costs money and works later: quality, people, room, care. Profit first, customers afterwards: the model of high
// throughput at least cost (seed:002, e1 #37).
import type { ObservedLever } from '../contract/observation.ts';
import { legal } from './policy/legal.ts';
import { openLevers, pointOf, startOf, timesStart } from './policy/levers.ts';
import type { Policy } from './policy.ts';

/** Spending falls by this much a turn, down to this part of the start; posts no lower than theirs. */
const LESS = 0.03;
const LEAST = 0.89;
const LEAST_POSTS = 0.95;

function cut(start: number, lever: ObservedLever, turn: number): number {
  const least = lever.id.startsWith('workforce.staff') ? LEAST_POSTS : LEAST;
  return start * Math.max(least, 1 - LESS * turn);
}

export const costMilker: Policy = {
  id: 'cost-milker',
  title: 'Cost milker',
  help: 'Cuts every cost, turn by turn, and asks a little more.',
  decide(observation) {
    const costs = openLevers(observation).filter((lever) => lever.kind === 'number' && lever.cost !== undefined);
    return legal(observation, {
      ...Object.fromEntries(
        costs.map((lever) => [lever.id, cut(startOf(observation, lever), lever, observation.turn)]),
      ),
      'incentives.handleTime': pointOf(observation, 'incentives.handleTime', 0.8),
      'incentives.survey': 0,
      'incentives.retention': 0,
      'self-service.push': pointOf(observation, 'self-service.push', 0.4),
      'permission.dataUse': pointOf(observation, 'permission.dataUse', 0.3),
      'portfolios.treatment.bottom': 'serve-cheaper',
      'workforce.wage': -0.03,
      'pricing.price': timesStart(observation, 'pricing.price', 1.02),
    });
  },
};
