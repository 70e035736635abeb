// Does what the largest rival does, as far as the public sees it; what it can't see it leaves alone.

import { legal } from './policy/legal.ts';
import type { Policy } from './policy.ts';

export const imitator: Policy = {
  id: 'imitator',
  title: 'Imitator',
  help: 'Copies what can be seen of the rival with the largest share.',
  decide(observation) {
    let model = observation.rivals[0];
    for (const rival of observation.rivals) {
      if (model === undefined || rival.marketShare.estimate > model.marketShare.estimate) model = rival;
    }
    return legal(observation, model?.levers ?? {});
  },
};
