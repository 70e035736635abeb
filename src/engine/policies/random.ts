// Legal noise: every open lever anywhere in its range, anew each turn. The zero of graded play.
import type { LeverValue } from '../contract/levers.ts';
import type { Observation, ObservedLever } from '../contract/observation.ts';
import { legal } from './policy/legal.ts';
import { spanOf } from './policy/levers.ts';
import type { Draw, Policy } from './policy.ts';

function anywhere(observation: Observation, lever: ObservedLever, u: number): LeverValue {
  if (lever.options !== undefined) return lever.options[Math.floor(u * lever.options.length)]!;
  const { low, high } = spanOf(observation, lever);
  return low + u * (high - low);
}

export const random: Policy = {
  id: 'random',
  title: 'Random',
  help: 'Moves every open lever anywhere, every turn.',
  decide: (observation, draw: Draw) =>
    legal(
      observation,
      Object.fromEntries(
        observation.levers.map((lever, slot) => [lever.id, anywhere(observation, lever, draw(slot + 1))]),
      ),
    ),
};
