// What commands are given: scenarios by name or path, plans, replays, policies. Whatever is wrong is told at once, with
// the file and line of every issue.
import { fileURLToPath } from 'node:url';
import {
  isPolicyName,
  MODEL_VERSION,
  nearest,
  type Plan,
  POLICY_NAMES,
  parsePlan,
  parseReplay,
  parseScenario,
  type Replay,
  type Result,
  type Scenario,
} from '../engine/index.ts';
import { exists, namesIn, readText, showPath } from './files.ts';
import { Mistake, refuse } from './mistake.ts';

/** Where the package keeps its scenarios; the same from src/cli and from dist/cli. */
const SHIPPED = fileURLToPath(new URL('../../scenarios/', import.meta.url));
const SCENARIO_FILE = /\.ya?ml$/;

/** Names of the scenarios that come with the package. */
export function shippedNames(): string[] {
  return namesIn(SHIPPED)
    .filter((name) => SCENARIO_FILE.test(name))
    .map((name) => name.replace(SCENARIO_FILE, ''));
}

/** The file of a shipped scenario. */
export function shippedPath(name: string): string {
  return `${SHIPPED}${name}.yaml`;
}

/** The JSON Schema that stands beside the shipped scenarios. */
export function schemaPath(): string {
  return `${SHIPPED}scenario.schema.json`;
}

/** The path of a scenario that is named or given as a path; `-` is stdin. */
export function findScenario(nameOrPath: string): string {
  const isName = /^[a-z][a-z0-9-]*$/.test(nameOrPath);
  if (isName && shippedNames().includes(nameOrPath)) return shippedPath(nameOrPath);
  if (nameOrPath === '-' || exists(nameOrPath) || !isName) return nameOrPath;
  const near = nearest(nameOrPath, shippedNames());
  const hint = near === undefined ? `Shipped: ${shippedNames().join(', ')}.` : `Did you mean '${near}'?`;
  refuse(`There is no scenario or file '${nameOrPath}'.`, hint);
}

export function loadScenario(nameOrPath: string): Scenario {
  const path = findScenario(nameOrPath);
  return valid(parseScenario(readText(path), showPath(path)), path);
}

/** Reads a plan and checks its firms, turns and levers against the scenario. */
export function loadPlan(path: string, scenario: Scenario): Plan {
  return valid(parsePlan(readText(path), showPath(path), scenario), path);
}

export function loadReplay(path: string): Replay {
  return valid(parseReplay(readText(path), MODEL_VERSION, showPath(path)), path);
}

/** Refuses two inputs that both want stdin. */
export function oneStdin(...paths: readonly (string | undefined)[]): void {
  if (paths.filter((path) => path === '-').length > 1) refuse("Only one input can be '-', stdin.");
}

function valid<T>(result: Result<T>, path: string): T {
  if (result.ok) return result.value;
  const many = result.issues.length === 1 ? 'an issue' : `${result.issues.length} issues`;
  throw new Mistake(`${showPath(path)} has ${many}.`, undefined, result.issues);
}

/** The firm of a scenario by its id. */
export function checkFirm(scenario: Scenario, firm: string): string {
  return known(
    'firm',
    firm,
    scenario.firms.map(({ id }) => id),
  );
}

/** `FIRM=NAME` for each firm that shall follow another policy than its scenario says. */
export function parsePolicies(given: readonly string[], scenario: Scenario, plan?: Plan): Record<string, string> {
  const policies: Record<string, string> = {};
  for (const text of given) {
    const [firm, name, ...more] = text.split('=');
    if (!firm || !name || more.length > 0)
      refuse(`--policy ${text} is not FIRM=NAME.`, 'For example --policy aurora=steady.');
    checkFirm(scenario, firm);
    if (!isPolicyName(name)) known('policy', name, POLICY_NAMES);
    if (plan?.firms[firm] !== undefined) refuse(`${firm} decides by the plan; it can't follow a policy too.`);
    if (policies[firm] !== undefined) refuse(`--policy names ${firm} twice.`);
    policies[firm] = name;
  }
  return policies;
}

/** A name if it is known; otherwise the nearest one is offered. */
export function known(what: string, name: string, names: readonly string[]): string {
  if (names.includes(name)) return name;
  const near = nearest(name, names);
  refuse(
    `There is no ${what} '${name}'.`,
    near === undefined ? `Known: ${names.join(', ')}.` : `Did you mean '${near}'?`,
  );
}
