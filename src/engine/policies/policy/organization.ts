// Good play behind the seven Ps: people led by what customers say, with tools to meet it; self-service that is offered, not
// forced; a process described before it is changed; culture, cooperation and solutions in small steps (model 5, 10).
import type { Observation } from '../../contract/observation.ts';
import type { Wishes } from './legal.ts';
import { leverNamed, leversUnder, pointOf, raised, timesStart } from './levers.ts';

/** What people are measured by; hand-offs count in full only once tools are there to solve matters alone. */
const MEASURES = { handleTime: 0.1, survey: 0.4, retention: 0.2 } as const;
const EQUIPPED = 0.55;
const HAND_OFFS = { equipped: 0.4, bare: 0.1 } as const;
/** A change is worth its money once it is known what is changed. */
const UNDERSTOOD = 0.3;
/** Reorganizing and new roles of customers take a year to pay. */
const LATEST_TURNAROUND = 4;
/** A firm that leads on care and dependability, and gives up the rest. */
const PRIORITIES: Readonly<Record<string, number>> = { cost: 0.1, quality: 0.4, dependability: 0.4, flexibility: 0.1 };

/** What a good player does with the organization; `purse` is 1, less while the firm is short of money. */
export function organizeWell(observation: Observation, purse: number): Wishes {
  return {
    ...measureWell(observation, purse),
    ...offerSelfService(observation, purse),
    ...improveInOrder(observation, purse),
    ...makeTogether(observation, purse),
    ...turnToCustomers(observation, purse),
  };
}

function measureWell(observation: Observation, purse: number): Wishes {
  const equipped = (observation.metrics.toolsShare ?? 1) > EQUIPPED;
  return {
    'incentives.handleTime': pointOf(observation, 'incentives.handleTime', MEASURES.handleTime),
    'incentives.survey': pointOf(observation, 'incentives.survey', MEASURES.survey),
    'incentives.retention': pointOf(observation, 'incentives.retention', MEASURES.retention),
    'incentives.handOffs': pointOf(observation, 'incentives.handOffs', equipped ? HAND_OFFS.equipped : HAND_OFFS.bare),
    'incentives.tools': raised(observation, 'incentives.tools', 1.4 * purse, 0.2),
  };
}

/** Good machines, clear roles, help at once; nobody is made to use them. */
function offerSelfService(observation: Observation, purse: number): Wishes {
  return {
    'self-service.technology': raised(observation, 'self-service.technology', 1.3 * purse, 0.25),
    'self-service.guidance': raised(observation, 'self-service.guidance', 1.5 * purse, 0.2),
    'self-service.support': pointOf(observation, 'self-service.support', 0.5),
    'self-service.push': timesStart(observation, 'self-service.push', 0.5),
  };
}

/** Describe, assess, standardize; then change. */
function improveInOrder(observation: Observation, purse: number): Wishes {
  const { describedShare = 1, assessedShare = 1 } = observation.metrics;
  const understood = describedShare * assessedShare > UNDERSTOOD;
  return {
    'improvement.describe': raised(observation, 'improvement.describe', 1.3 * purse, 0.2),
    'improvement.assess': raised(observation, 'improvement.assess', 1.3 * purse, 0.2),
    'improvement.standardize': pointOf(observation, 'improvement.standardize', 0.3 * purse),
    'improvement.change': timesStart(observation, 'improvement.change', (understood ? 1.4 : 0.6) * purse),
  };
}

/** Customers who take part are taught it; solutions stay few and deep. */
function makeTogether(observation: Observation, purse: number): Wishes {
  const level = leverNamed(observation, 'co-production.level');
  const early = observation.turn <= LATEST_TURNAROUND;
  const reliable = (observation.metrics.rightFirstTime ?? 1) > 0.9;
  return {
    'co-production.level': early ? 'medium' : level?.value,
    'co-production.education': pointOf(observation, 'co-production.education', 0.3 * purse),
    'solutions.teams': raised(observation, 'solutions.teams', 1.3 * purse, 0.2),
    'solutions.risk': timesStart(observation, 'solutions.risk', reliable ? 1.3 : 0.7),
  };
}

/** Culture is slow, so it comes first and in small doses; a reorganization only where there is time for it to pay. */
function turnToCustomers(observation: Observation, purse: number): Wishes {
  const priorities = leversUnder(observation, 'culture.priority.');
  const structure = leverNamed(observation, 'culture.structure')?.value;
  const early = 2 * observation.turn <= observation.turns;
  return {
    'culture.structure': early && structure === 'product' ? 'matrix' : structure,
    'culture.orientation': pointOf(observation, 'culture.orientation', 0.2 * purse),
    'culture.leadership': pointOf(observation, 'culture.leadership', 0.1 * purse),
    ...Object.fromEntries(
      priorities.map((lever) => [lever.id, PRIORITIES[lever.id.slice('culture.priority.'.length)] ?? lever.value]),
    ),
  };
}
