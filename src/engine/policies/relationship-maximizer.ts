// An excess of relationship: every lever that declares which way relationships profit, at that bound.

import { legal } from './policy/legal.ts';
import { openLevers, spanOf } from './policy/levers.ts';
import type { Policy } from './policy.ts';

export const relationshipMaximizer: Policy = {
  id: 'relationship-maximizer',
  title: 'Relationship maximizer',
  help: 'Pushes every relationship lever to its bound, whatever it costs.',
  decide(observation) {
    const levers = openLevers(observation).filter((lever) => lever.relationship !== undefined);
    return legal(
      observation,
      Object.fromEntries(
        levers.map((lever) => {
          const { low, high } = spanOf(observation, lever);
          return [lever.id, lever.relationship === 'max' ? high : low];
        }),
      ),
    );
  },
};
