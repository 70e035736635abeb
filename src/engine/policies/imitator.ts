// Goes towards what the largest rival does, as far as the public sees it; what it can't see it leaves alone.
import type { LeverValue } from '../contract/levers.ts';
import type { Observation, ObservedLever } from '../contract/observation.ts';
import { legal } from './policy/legal.ts';
import { openLevers, startOf } from './policy/levers.ts';
import type { Policy } from './policy.ts';

/** How far from its own start towards the rival: a copy of another house never fits quite. */
const PART = 0.25;

function towards(observation: Observation, lever: ObservedLever, seen: LeverValue | undefined): LeverValue | undefined {
  if (typeof seen !== 'number' || lever.kind === 'choice') return seen;
  const start = startOf(observation, lever);
  return start + PART * (seen - start);
}

export const imitator: Policy = {
  id: 'imitator',
  title: 'Imitator',
  help: 'Copies what can be seen of the rival with the largest share, part of the way.',
  decide(observation) {
    let model = observation.rivals[0];
    for (const rival of observation.rivals) {
      if (model === undefined || rival.marketShare.estimate > model.marketShare.estimate) model = rival;
    }
    const seen = model?.levers ?? {};
    return legal(
      observation,
      Object.fromEntries(
        openLevers(observation).map((lever) => [lever.id, towards(observation, lever, seen[lever.id])]),
      ),
    );
  },
};
