// The levers that a scenario names: that they exist, that their bounds lie within what the mechanism allows, and that
// every firm, default and event stands inside them.
import { nearest } from '../kernel/result.ts';
import type { Mechanism } from '../model/mechanism.ts';
import { type Finding, finding, type Path, showPath, showValue } from './finding.ts';
import { type LeverDeclaration, leversOf, widestOf } from './levers.ts';
import type { Scenario } from './scenario.ts';

/** Everything that is wrong with the levers of a scenario. */
export function checkLevers(scenario: Scenario, mechanisms: readonly Mechanism[]): Finding[] {
  const levers = leversOf(scenario, mechanisms);
  const byId = new Map(levers.map((lever) => [lever.id, lever]));
  const at = (id: string, path: Path, check: (lever: LeverDeclaration) => Finding[], key?: 'key') => {
    const lever = byId.get(id);
    return lever === undefined ? [unknownLever(id, path, levers, mechanisms, key)] : check(lever);
  };
  const rules = Object.keys(scenario.levers).flatMap((id) =>
    at(id, ['levers', id], (lever) => checkRule(lever, scenario, mechanisms), 'key'),
  );
  const starts = scenario.firms.flatMap((firm, index) =>
    Object.entries(firm.start.levers).flatMap(([id, value]) => {
      const path: Path = ['firms', index, 'start', 'levers', id];
      return at(id, path, (lever) => (lever.min > lever.max ? [] : checkValue(lever, value, path)), 'key');
    }),
  );
  return [...rules, ...starts];
}

/** A lever that the scenario does not have: misspelt, or of a mechanism that is off. */
export function unknownLever(
  id: string,
  path: Path,
  levers: readonly LeverDeclaration[],
  mechanisms: readonly Mechanism[],
  at?: 'key',
): Finding {
  const [owner, name] = id.split('.');
  const mechanism = mechanisms.find((candidate) => candidate.id === owner);
  const active = levers.some((lever) => lever.mechanism === owner);
  if (mechanism !== undefined && !active && Object.hasOwn(mechanism.levers, name ?? '')) {
    const message = `The lever '${id}' belongs to the mechanism '${owner}', which this scenario does not name.`;
    return finding('lever-of-absent-mechanism', path, message, `Add '${owner}: {}' under mechanisms.`, at);
  }
  const pools = levers.filter((lever) => `${lever.mechanism}.${lever.name}` === id).map((lever) => lever.id);
  const ids = levers.map((lever) => lever.id);
  const near = id.length > 120 ? undefined : (pools[0] ?? nearest(id, ids) ?? nearest(name ?? id, ids.map(lastPart)));
  const full = ids.find((candidate) => candidate === near || lastPart(candidate) === near);
  const hint = full === undefined ? 'See `rungs list levers`.' : `Did you mean '${full}'?`;
  return finding('unknown-lever', path, `There is no lever ${showValue(id)}.`, hint, at);
}

function lastPart(id: string): string {
  return id.slice(id.indexOf('.') + 1);
}

function checkRule(lever: LeverDeclaration, scenario: Scenario, mechanisms: readonly Mechanism[]): Finding[] {
  const rule = scenario.levers[lever.id]!;
  const path: Path = ['levers', lever.id];
  const found: Finding[] = [];
  if (rule.open && rule.fromTurn > scenario.time.turns) {
    const message = `The lever '${lever.id}' opens in turn ${rule.fromTurn} of ${scenario.time.turns}: never.`;
    found.push(finding('lever-unreachable', [...path, 'fromTurn'], message));
  }
  if (lever.kind === 'choice') {
    for (const key of ['min', 'max', 'step'] as const) {
      if (rule[key] === undefined) continue;
      found.push(
        finding('lever-is-choice', [...path, key], `'${lever.id}' is a choice; it has no ${key}.`, undefined, 'key'),
      );
    }
    return [...found, ...checkValue(lever, lever.default, [...path, 'default'])];
  }
  const schema = mechanisms.find((mechanism) => mechanism.id === lever.mechanism)!.levers[lever.name]!;
  const widest = widestOf(schema);
  for (const key of ['min', 'max'] as const) {
    const bound = rule[key];
    if (bound === undefined || (bound >= widest.min && bound <= widest.max)) continue;
    const message = `${showPath([...path, key])} is ${bound}; the lever goes from ${widest.min} to ${widest.max}.`;
    found.push(finding('lever-bounds', [...path, key], message));
  }
  if (lever.min > lever.max) {
    const key = rule.min === undefined ? 'max' : 'min';
    found.push(
      finding('order', [...path, key], `The least '${lever.id}' (${lever.min}) exceeds the greatest (${lever.max}).`),
    );
    return found;
  }
  return [...found, ...checkValue(lever, lever.default, [...path, 'default'], rule.default === undefined)];
}

/** What is wrong with a value of a lever: its type, an unknown option, a value out of bounds. */
export function checkValue(lever: LeverDeclaration, value: unknown, path: Path, implied = false): Finding[] {
  const options = lever.options;
  const shown = showValue(value);
  if (options !== undefined) {
    if (typeof value === 'string' && options.includes(value)) return [];
    const near = typeof value === 'string' && value.length <= 80 ? nearest(value, options) : undefined;
    const message = `'${lever.id}' must be one of ${options.join(', ')}; it is ${shown}.`;
    return [finding('unknown-option', path, message, near === undefined ? undefined : `Did you mean '${near}'?`)];
  }
  if (typeof value !== 'number')
    return [finding('wrong-type', path, `'${lever.id}' must be a number; it is ${shown}.`)];
  if (!Number.isFinite(value))
    return [finding('not-finite', path, `'${lever.id}' must be a finite number; it is ${value}.`)];
  if (value >= lever.min && value <= lever.max) return [];
  const message = `'${lever.id}' must lie between ${lever.min} and ${lever.max}; ${implied ? 'its own default' : 'it'} is ${value}.`;
  return [finding('out-of-bounds', path, message, implied ? "Give a 'default' within the bounds." : undefined)];
}
