// Plays well until the last turn and then takes all it can: it shows whether a game rewards leaving a ruin (model 8).

import { goodPlay } from './policy/good-play.ts';
import { legal } from './policy/legal.ts';
import { openLevers, pointOf, spanOf, timesStart } from './policy/levers.ts';
import type { Policy } from './policy.ts';

const RAISE = 1.2;

export const lastTurnMilker: Policy = {
  id: 'last-turn-milker',
  title: 'Last-turn milker',
  help: 'Plays well until the last turn, then raises the price and stops all spending.',
  decide(observation) {
    const good = goodPlay(observation);
    if (observation.turn < observation.turns) return good;
    const spending = openLevers(observation).filter(
      (lever) => lever.kind === 'number' && lever.cost !== undefined && !lever.id.startsWith('workforce.staff'),
    );
    return legal(observation, {
      ...good,
      ...Object.fromEntries(spending.map((lever) => [lever.id, spanOf(observation, lever).low])),
      'permission.unsolicited': pointOf(observation, 'permission.unsolicited', 0.5),
      'permission.dataUse': pointOf(observation, 'permission.dataUse', 1),
      'workforce.wage': pointOf(observation, 'workforce.wage', 0),
      'pricing.price': timesStart(observation, 'pricing.price', RAISE),
      'promotion.promise': pointOf(observation, 'promotion.promise', 1),
    });
  },
};
