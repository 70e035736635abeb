// Good play with what a firm knows: research before work on value, the links of the chain together, permission asked and kept,
// one CRM project at a time and each run properly, more care for the best customers (model 5; e1 #31, #34, #38).
import type { LeverValue } from '../../contract/levers.ts';
import type { Observation } from '../../contract/observation.ts';
import type { Wishes } from './legal.ts';
import { leverNamed, leversUnder, pointOf, raised } from './levers.ts';

/** Contacts a month that are welcome. */
const WELCOME = 2;
/** The part of them that waits for a change in what a customer does: as many still hear what fits them. */
const WAITING = 0.3;
/** The order in which systems are built, and the months that one needs to be built, learned and paid back (V22). */
const PROJECTS = ['single-view', 'contact-screen', 'analytics'] as const;
const PAYBACK_MONTHS = 15;
/** How a project is run: budget, hours of training, ownership, pilot. One whose pilot shows worse odds than this is stopped. */
const RUN = { funding: 1, userTraining: 6, ownership: 0.6, pilot: 0.5 } as const;
const HOPELESS = 0.5;
/** Knowledge of customers from which rules on offers are more often right than wrong. */
const KNOWN = 0.3;
/** How sure of its map a firm may be before it follows it. */
const SURE = 0.4;
const LATEST_GOVERNANCE = 3;

/** What a good player does with information; `purse` is 1, less while the firm is short of money. */
export function informWell(observation: Observation, purse: number): Wishes {
  return {
    ...askPermission(observation, purse),
    ...research(observation, purse),
    ...runProjects(observation),
    ...tellApart(observation),
    ...knowCustomers(observation, purse),
    'community.platform': pointOf(observation, 'community.platform', 0.35 * purse),
    'community.moderation': pointOf(observation, 'community.moderation', 0.35 * purse),
    'community.answers': pointOf(observation, 'community.answers', 0.8),
  };
}

function askPermission(observation: Observation, purse: number): Wishes {
  return {
    'permission.contacts': WELCOME,
    'permission.triggers': WAITING,
    'permission.unsolicited': 0,
    'permission.dataUse': 0,
    'permission.relevance': pointOf(observation, 'permission.relevance', 0.3 * purse),
    'permission.control': raised(observation, 'permission.control', 1.5 * purse, 0.2),
  };
}

/** Asks first; the surer the map, the more the work goes where the map says. */
function research(observation: Observation, purse: number): Wishes {
  const methods = leversUnder(observation, 'value-research.research.');
  const sure = observation.metrics.mapSuretyShare ?? 0;
  return {
    ...Object.fromEntries(methods.map(({ id }) => [id, pointOf(observation, id, 0.22 * purse)])),
    'value-research.effort': pointOf(observation, 'value-research.effort', 0.4 * purse),
    'value-research.focus': sure > SURE ? 0.5 : 0.3,
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

/** All steps of the chain alike, since the weakest decides; notes as long as they take no more than a moment. */
function knowCustomers(observation: Observation, purse: number): Wishes {
  const steps = leversUnder(observation, 'customer-knowledge.effort.');
  return {
    'customer-knowledge.capture': pointOf(observation, 'customer-knowledge.capture', 0.25),
    ...Object.fromEntries(steps.map(({ id }) => [id, pointOf(observation, id, 0.12 * purse)])),
  };
}

/** The best customers are kept by attention; offers pass rules once there is knowledge to rule by. */
function tellApart(observation: Observation): Wishes {
  const known = (observation.metrics.customerKnowledgeShare ?? 0) > KNOWN;
  const governance = leverNamed(observation, 'portfolios.governance')?.value;
  return {
    'portfolios.treatment.top': 'keep',
    'portfolios.treatment.middle': 'grow',
    'portfolios.treatment.bottom': 'serve-cheaper',
    'portfolios.attention': pointOf(observation, 'portfolios.attention', 0.16),
    'portfolios.governance': observation.turn <= LATEST_GOVERNANCE ? 'customer' : governance,
    'portfolios.rules': pointOf(observation, 'portfolios.rules', known ? 0.6 : 0.3),
  };
}
