// Puts technology in the place of people: digital channels, self-service, fewer posts turn by turn (e2.8).

import { legal } from './policy/legal.ts';
import { openLevers, pointOf, startOf } from './policy/levers.ts';
import type { Policy } from './policy.ts';

/** Posts fall by this much a turn, down to this part of the start. */
const FEWER = 0.02;
const FEWEST = 0.92;
const DIGITAL = 0.5;

export const automator: Policy = {
  id: 'automator',
  title: 'Automator',
  help: 'Replaces people by web, app and self-service; standardizes the rest.',
  decide(observation) {
    const posts = openLevers(observation).filter((lever) => lever.id.startsWith('workforce.staff'));
    const part = Math.max(FEWEST, 1 - FEWER * observation.turn);
    return legal(observation, {
      ...Object.fromEntries(posts.map((lever) => [lever.id, part * startOf(observation, lever)])),
      'channels.digital': pointOf(observation, 'channels.digital', DIGITAL),
      'channels.bookableSeats': pointOf(observation, 'channels.bookableSeats', DIGITAL),
      'blueprint.redesign': observation.turn <= 4 ? 'self-service' : 'none',
      'blueprint.prevention': pointOf(observation, 'blueprint.prevention', 0.4),
      'training.hours': pointOf(observation, 'training.hours', 0.2),
      'recovery.empowerment': pointOf(observation, 'recovery.empowerment', 0.2),
    });
  },
};
