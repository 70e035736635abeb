// A small restaurant market for the tests of capacity, staff, training and channels: two firms, or one against nobody much.
import type * as z from 'zod';
import { checkScenario } from '../../../src/engine/contract/parse.ts';
import type { Scenario, scenarioSchema } from '../../../src/engine/contract/scenario.ts';
import { createWorld, step, type World } from '../../../src/engine/index.ts';
import type { FirmReport } from '../../../src/engine/model/report.ts';
import type { Visits } from '../../../src/engine/model/visits.ts';

type Decision = Readonly<Record<string, number | string>>;

export interface Played {
  /** Reports of the first firm, by turn. */
  readonly firm: readonly FirmReport[];
  /** Mean of a metric of the first firm over the turns from `from` on. */
  mean(metric: string, from?: number): number;
}

/** A staffed restaurant with the mechanisms around its people; `serviceMinutes` sets the load. */
export const staffed = (serviceMinutes: number) => ({
  training: {},
  workforce: {},
  'service-queue': { serviceMinutes },
  blueprint: {},
  pricing: {},
  recovery: {},
});

/** One fail point before the guests and one behind the scenes. */
export const TWO_STEPS = [
  { id: 'order', name: 'Order', failProbability: 0.05 },
  { id: 'cook', name: 'Cook', failProbability: 0.08, stage: 'back' as const },
];

export function market(input: Partial<z.input<typeof scenarioSchema>>): Scenario {
  const checked = checkScenario({
    format: 'rungs-scenario/1',
    title: 'Test market',
    history: { turns: 6 },
    tracked: 0,
    market: {
      customers: 1000,
      customersPerAgent: 5,
      category: { name: 'A meal', referencePriceCents: 2800, unitCostCents: 900 },
      segments: [{ id: 'all', name: 'All', share: 1 }],
    },
    firms: ['aurora', 'bellavista'].map((id) => ({ id, name: id, start: { cashCents: 10_000_000 } })),
    ...input,
  });
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  return checked.value;
}

/** Plays some turns with a decision of the first firm that holds from the first turn on. */
export function play(
  scenario: Scenario,
  decision: Decision = {},
  turns = 6,
  seed = '1',
  onVisits?: (visits: Visits, before: World) => void,
): Played {
  const first = [...scenario.firms.map(({ id }) => id)].sort()[0]!;
  let world = createWorld(scenario, seed, { explain: false });
  const firm: FirmReport[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const before = world;
    const next = step(world, turn === 0 ? { [first]: decision } : {}, {
      explain: false,
      onVisits: (visits) => onVisits?.(visits, before),
    });
    world = next.world;
    firm.push(next.report.firms.find((report) => report.firm === first)!);
  }
  return {
    firm,
    mean: (metric, from = 0) =>
      firm.slice(from).reduce((sum, report) => sum + report.metrics[metric]!, 0) / (turns - from),
  };
}

/** The same game under several seeds: figures are means over them. */
export function playSeeds(scenario: Scenario, decision: Decision, turns: number, seeds: number) {
  const games = Array.from({ length: seeds }, (_, k) => play(scenario, decision, turns, String(k + 1)));
  const over = (figure: (game: Played) => number) => games.reduce((sum, game) => sum + figure(game), 0) / seeds;
  return {
    mean: (metric: string, from = 0) => over((game) => game.mean(metric, from)),
    at: (turn: number, metric: string) => over((game) => game.firm[turn]!.metrics[metric]!),
  };
}
