// An excess of relationship: every lever that declares which way relationships profit, at that bound, and everything else that is
// done for customers done for all of them at once.

import type { Observation } from '../contract/observation.ts';
import { legal, type Wishes } from './policy/legal.ts';
import { leversUnder, openLevers, pointOf, spanOf } from './policy/levers.ts';
import type { Policy } from './policy.ts';

/** What has no better bound in general, and is here meant for the best: for everybody, all at once. */
function forAll(observation: Observation): Wishes {
  const most = ['incentives.survey', 'incentives.retention', 'crm-programme.ownership', 'crm-programme.userTraining'];
  return {
    ...Object.fromEntries(most.map((id) => [id, pointOf(observation, id, 1)])),
    ...Object.fromEntries(leversUnder(observation, 'portfolios.treatment.').map(({ id }) => [id, 'keep'])),
    'crm-programme.project': 'suite',
    'co-production.level': 'high',
    'culture.structure': 'customer',
    'portfolios.governance': 'customer',
  };
}

export const relationshipMaximizer: Policy = {
  id: 'relationship-maximizer',
  title: 'Relationship maximizer',
  help: 'Pushes every relationship lever to its bound, whatever it costs.',
  decide(observation) {
    const levers = openLevers(observation).filter((lever) => lever.relationship !== undefined);
    return legal(observation, {
      ...Object.fromEntries(
        levers.map((lever) => {
          const { low, high } = spanOf(observation, lever);
          return [lever.id, lever.relationship === 'max' ? high : low];
        }),
      ),
      ...forAll(observation),
    });
  },
};
