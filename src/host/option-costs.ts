// What the options of a game's choices cost, which the budget leaves out: projects and structures are paid beside it.
import { MECHANISMS, type OptionCosts, type Scenario } from '../engine/index.ts';

/** By lever id, then by option; a choice that is not there costs nothing by itself. */
export function optionCostsOf(scenario: Scenario): OptionCosts {
  const chosen = scenario.mechanisms as Readonly<Record<string, unknown>>;
  const active = MECHANISMS.filter(({ id }) => chosen[id] !== undefined);
  const costs = active.flatMap((mechanism) => {
    const own = mechanism.optionCosts?.(chosen[mechanism.id], scenario.time.turnMonths) ?? {};
    return Object.entries(own).map(([lever, options]) => [`${mechanism.id}.${lever}`, options] as const);
  });
  return Object.fromEntries(costs);
}
