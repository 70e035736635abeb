// A small market of equal restaurants, for tests of single mechanisms: everything that a test doesn't name is a default.
import type { Decisions } from '../../../src/engine/contract/levers.ts';
import { scenarioSchema } from '../../../src/engine/contract/scenario.ts';
import { createWorld, step, type World } from '../../../src/engine/index.ts';
import type { FirmReport } from '../../../src/engine/model/report.ts';
import type { Visits } from '../../../src/engine/model/visits.ts';

const FIRMS = ['a', 'b', 'c'] as const;

export interface MarketChoice {
  readonly mechanisms: Record<string, unknown>;
  readonly customers?: number;
  readonly history?: number;
  readonly turnMonths?: number;
  readonly need?: number;
  readonly awareness?: number;
  readonly steps?: readonly Record<string, unknown>[];
  readonly events?: readonly Record<string, unknown>[];
  readonly belief?: Record<string, number>;
  readonly ties?: Record<string, number>;
  /** Starting levers of every firm. */
  readonly levers?: Record<string, number>;
}

function smallMarket(choice: MarketChoice) {
  return scenarioSchema.parse({
    format: 'rungs-scenario/1',
    title: 'Small market',
    time: { turnMonths: choice.turnMonths ?? 3 },
    history: { turns: choice.history ?? 6 },
    market: {
      customers: choice.customers ?? 2000,
      category: { name: 'meal', referencePriceCents: 2800, unitCostCents: 900 },
      segments: [{ id: 'all', name: 'All', share: 1, needRate: { kind: 'gamma', mean: choice.need ?? 4, shape: 2 } }],
      belief: choice.belief ?? {},
      ties: choice.ties ?? {},
    },
    firms: FIRMS.map((id) => ({
      id,
      name: id,
      start: { awareness: choice.awareness ?? 0.8, levers: choice.levers ?? {} },
    })),
    process: { steps: choice.steps ?? [] },
    events: choice.events ?? [],
    mechanisms: choice.mechanisms,
    tracked: 0,
  });
}

export interface Played {
  readonly world: World;
  /** By turn, the reports of the firms in order. */
  readonly turns: readonly (readonly FirmReport[])[];
}

/** Plays turns on; `decide` gives the decisions of a turn, counted from 1. */
export function play(
  from: World,
  turns: number,
  decide: (turn: number) => Decisions = () => ({}),
  onVisits?: (visits: Visits, world: World, turn: number) => void,
): Played {
  let world = from;
  const told: (readonly FirmReport[])[] = [];
  for (let t = 1; t <= turns; t++) {
    const next = step(world, decide(t), { onVisits: (visits, after) => onVisits?.(visits, after, t) });
    told.push(next.report.firms);
    world = next.world;
  }
  return { world, turns: told };
}

export function start(choice: MarketChoice, seed = 'test'): World {
  return createWorld(smallMarket(choice), seed);
}

/** A metric of a firm, summed over turns. */
export function total(played: Played, metric: string, firm = 0, from = 1, to = played.turns.length): number {
  return played.turns.slice(from - 1, to).reduce((sum, firms) => sum + firms[firm]!.metrics[metric]!, 0);
}

/** A metric of a firm in a turn, counted from 1. */
export function at(played: Played, turn: number, metric: string, firm = 0): number {
  return played.turns[turn - 1]![firm]!.metrics[metric]!;
}
