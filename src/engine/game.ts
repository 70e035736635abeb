// A game from the start: customers drawn, history played under the firms' starting levers, then turn by turn.

import { contextsOf, coreOf } from './context.ts';
import type { Scenario } from './contract/scenario.ts';
import { applyDecisions, startLevers } from './decide.ts';
import type { TurnReport } from './model/report.ts';
import { populate } from './population.ts';
import { everyMechanism, step } from './turn.ts';
import type { StepOptions } from './turn-state.ts';
import { emptyWorld, type World } from './world.ts';

export interface CreateOptions extends StepOptions {
  /** Hears the report of every turn of history. */
  readonly onHistory?: (report: TurnReport, world: World) => void;
}

/** The market as the players find it: turn 0, after history. */
export function createWorld(scenario: Scenario, seed: string, options: CreateOptions = {}): World {
  let world = firstWorld(scenario, seed);
  for (let t = 0; t < scenario.history.turns; t++) {
    const { world: next, report } = step(world, {}, { ...options, inPlace: true });
    options.onHistory?.(report, next);
    world = next;
  }
  return world;
}

/** The market before its history. */
export function firstWorld(scenario: Scenario, seed: string): World {
  const world = emptyWorld(scenario, seed);
  const core = coreOf({ ...world, turn: 1 });
  const traits = { ...world.traits.customers.columns, ...world.traits.dyads.columns } as unknown as Parameters<
    typeof populate
  >[1];
  populate(core, traits);
  applyDecisions(world, startLevers(world));
  const figures = { metrics: new Map(), details: new Map() };
  everyMechanism({ contexts: contextsOf(world, core, figures) }, 'setup');
  return world;
}
