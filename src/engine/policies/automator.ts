// Puts technology in the place of people: digital channels, self-service with a push, systems, people on the clock, and no more
// posts than a full load needs (e2.8).

import { legal } from './policy/legal.ts';
import { pointOf, raised, timesStart } from './policy/levers.ts';
import { staffFor } from './policy/staff.ts';
import type { Policy } from './policy.ts';

/** Load to which posts are cut, but not below this part of the start. */
const FULL_LOAD = 0.8;
const FEWEST = 0.95;
const DIGITAL = 0.85;
const BOOKED = 1.4;

export const automator: Policy = {
  id: 'automator',
  title: 'Automator',
  help: 'Replaces people by web, app and self-service; standardizes the rest.',
  decide(observation) {
    return legal(observation, {
      ...staffFor(observation, FULL_LOAD, FEWEST),
      'channels.digital': pointOf(observation, 'channels.digital', DIGITAL),
      'channels.bookableSeats': timesStart(observation, 'channels.bookableSeats', BOOKED),
      'blueprint.redesign': observation.turn <= 4 ? 'self-service' : 'none',
      'blueprint.prevention': pointOf(observation, 'blueprint.prevention', 0.3),
      'training.hours': timesStart(observation, 'training.hours', 0.7),
      'training.templates': raised(observation, 'training.templates', 2, 0.5),
      'self-service.technology': raised(observation, 'self-service.technology', 1.8, 0.5),
      'self-service.guidance': timesStart(observation, 'self-service.guidance', 1.2),
      'self-service.support': timesStart(observation, 'self-service.support', 0.5),
      'self-service.push': pointOf(observation, 'self-service.push', 0.5),
      'crm-programme.project': 'contact-screen',
      'customer-knowledge.effort.collate': raised(observation, 'customer-knowledge.effort.collate', 2, 0.3),
      'customer-knowledge.effort.retrieve': raised(observation, 'customer-knowledge.effort.retrieve', 2, 0.3),
      'portfolios.treatment.bottom': 'serve-cheaper',
      'incentives.handleTime': pointOf(observation, 'incentives.handleTime', 0.6),
      'co-production.level': 'high',
      'community.answers': timesStart(observation, 'community.answers', 0.5),
      'recovery.empowerment': pointOf(observation, 'recovery.empowerment', 0.2),
    });
  },
};
