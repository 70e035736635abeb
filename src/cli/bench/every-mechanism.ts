// A scenario in which every mechanism acts, as no shipped one has it: those that it lacks join with their defaults. Measured
// to know what the whole model takes.
import { MECHANISMS, type Scenario } from '../../engine/index.ts';

export function withEveryMechanism(scenario: Scenario): Scenario {
  const defaults = Object.fromEntries(MECHANISMS.map(({ id, params }) => [id, params.parse({})]));
  const mechanisms = { ...defaults, ...scenario.mechanisms } as Scenario['mechanisms'];
  return { ...scenario, id: `${scenario.id}-every`, mechanisms };
}
