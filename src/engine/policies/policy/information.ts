// Good play with what a firm knows: research before work on value, the links of the chain together, permission asked and kept,
// one CRM project at a time and each run properly, more care for the best customers (model 5; e1 #31, #34, #38).
import type { LeverValue } from '../../contract/levers.ts';
import type { Observation } from '../../contract/observation.ts';
import type { Wishes } from './legal.ts';
import { leverNamed, leversUnder, raised, timesStart } from './levers.ts';

/** Contacts a month that are welcome. */
const WELCOME = 2;
/** The order in which systems are built, and the months that one needs to be built, learned and paid back (V22). */
const PROJECTS = ['single-view', 'contact-screen', 'analytics'] as const;
const PAYBACK_MONTHS = 15;
/** How a project is run: budget, hours of training, ownership, pilot. One whose pilot shows worse odds than this is stopped. */
const RUN = { funding: 1, userTraining: 6, ownership: 0.6, pilot: 0.5 } as const;
const HOPELESS = 0.5;
/** Knowledge of customers from which rules on offers are more often right than wrong. */
const KNOWN = 0.3;
const LATEST_GOVERNANCE = 3;

/** What a good player does with information; `purse` is 1, less while the firm is short of money. */
export function informWell(observation: Observation, purse: number): Wishes {
  return {
    ...askPermission(observation, purse),
    ...research(observation, purse),
    ...runProjects(observation),
    ...tellApart(observation),
    'community.platform': raised(observation, 'community.platform', 1.3 * purse, 0.15),
    'community.moderation': raised(observation, 'community.moderation', 1.4 * purse, 0.15),
  };
}

function askPermission(observation: Observation, purse: number): Wishes {
  return {
    'permission.contacts': WELCOME,
    'permission.unsolicited': 0,
    'permission.dataUse': 0,
    'permission.relevance': raised(observation, 'permission.relevance', 1.5 * purse, 0.2),
    'permission.control': raised(observation, 'permission.control', 1.5 * purse, 0.2),
  };
}

/** Asks first; the surer the map, the more the work goes where the map says. */
function research(observation: Observation, purse: number): Wishes {
  const methods = leversUnder(observation, 'value-research.research.');
  const sure = observation.metrics.mapSuretyShare ?? 0;
  return {
    ...Object.fromEntries(methods.map(({ id }) => [id, raised(observation, id, 1.4 * purse, 0.15)])),
    'value-research.effort': raised(observation, 'value-research.effort', (1 + 0.6 * sure) * purse, 0.2),
    'value-research.focus': 0.3 + 0.25 * sure,
    'value-research.mapping': raised(observation, 'value-research.mapping', 1.2 * purse, 0.1),
  };
}

function runProjects(observation: Observation): Wishes {
  return {
    'crm-programme.project': projectOf(observation),
    'crm-programme.funding': RUN.funding,
    'crm-programme.userTraining': RUN.userTraining,
    'crm-programme.ownership': RUN.ownership,
    'crm-programme.pilot': RUN.pilot,
  };
}

/** Goes on with what runs, unless its pilot says no; starts the next while it can still pay. */
function projectOf(observation: Observation): LeverValue | undefined {
  const now = leverNamed(observation, 'crm-programme.project')?.value;
  if (now === undefined) return undefined;
  const ended = observation.details.crmOutcome ?? {};
  if (now !== 'none' && ended[now] === undefined) {
    return (observation.details.crmPilot?.failure ?? 0) > HOPELESS ? 'none' : now;
  }
  const months = (observation.turns - observation.turn + 1) * observation.scenario.turnMonths;
  const next = PROJECTS.find((project) => ended[project] === undefined);
  return next !== undefined && months >= PAYBACK_MONTHS ? next : now;
}

/** The best customers are kept by attention; offers pass rules once there is knowledge to rule by. */
function tellApart(observation: Observation): Wishes {
  const known = (observation.metrics.customerKnowledgeShare ?? 0) > KNOWN;
  const governance = leverNamed(observation, 'portfolios.governance')?.value;
  return {
    'portfolios.treatment.top': 'keep',
    'portfolios.governance': observation.turn <= LATEST_GOVERNANCE ? 'customer' : governance,
    'portfolios.rules': known ? 0.6 : timesStart(observation, 'portfolios.rules', 1),
  };
}
