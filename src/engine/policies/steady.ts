// Leaves every lever where it stands: the yardstick of the score (x_S).
import type { Policy } from './policy.ts';

export const steady: Policy = {
  id: 'steady',
  title: 'Steady',
  help: 'Leaves every lever where it stands.',
  decide: () => ({}),
};
