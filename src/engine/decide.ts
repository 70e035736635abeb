// Decisions: what firms set their levers to. Values are absolute; what is not said stays as it was the turn before.
import type { Decisions, LeverDeclaration } from './contract/levers.ts';
import type { World } from './world.ts';

/** A lever's value as a number: a choice counts by the place of its option. */
function encodeLever(lever: LeverDeclaration, value: number | string): number {
  if (typeof value === 'number') return value;
  const at = lever.options?.indexOf(value) ?? -1;
  if (at < 0) throw new Error(`${lever.id} has no option ${value}`);
  return at;
}

/** The number in a lever as people write it. */
export function decodeLever(lever: LeverDeclaration, value: number): number | string {
  return lever.kind === 'choice' ? lever.options![value]! : value;
}

/** Writes checked decisions into the world's levers. */
export function applyDecisions(world: World, decisions: Decisions): void {
  const { levers, firmIds } = world.rules;
  const values = world.firms.columns.levers as Float64Array;
  firmIds.forEach((firm, j) => {
    const given = decisions[firm];
    if (!given) return;
    levers.forEach((lever, at) => {
      const value = given[lever.id];
      if (value !== undefined) values[j * levers.length + at] = encodeLever(lever, value);
    });
  });
}

/** All levers of a firm as they stand. */
export function leversInForce(world: World, firm: number): Record<string, number | string> {
  const { levers } = world.rules;
  const values = world.firms.columns.levers as Float64Array;
  return Object.fromEntries(
    levers.map((lever, at) => [lever.id, decodeLever(lever, values[firm * levers.length + at]!)]),
  );
}

/** Where every firm starts: the lever's default in the scenario, or what the firm's start says. */
export function startLevers(world: World): Decisions {
  const { levers, setup } = world.rules;
  return Object.fromEntries(
    setup.firms.map((firm) => [
      firm.id,
      Object.fromEntries(levers.map((lever) => [lever.id, firm.start.levers[lever.id] ?? lever.default])),
    ]),
  );
}
