// A market of equal restaurants for tests of what a firm offers and asks: small, steady, and without whatever is not named.
import { type Scenario, scenarioSchema } from '../../../src/engine/contract/scenario.ts';
import { createWorld, step } from '../../../src/engine/index.ts';
import type { DriverId } from '../../../src/engine/model/drivers.ts';
import type { TurnReport } from '../../../src/engine/model/report.ts';
import type { Visits } from '../../../src/engine/model/visits.ts';
import type { World } from '../../../src/engine/world.ts';

export interface MarketOptions {
  readonly mechanisms: Record<string, object>;
  readonly customers?: number;
  readonly customersPerAgent?: number;
  readonly firms?: readonly string[];
  readonly history?: number;
  readonly tracked?: number;
  /** Where all firms start. */
  readonly levers?: Record<string, number>;
  /** Process steps, by the chance that they fail. */
  readonly failures?: readonly number[];
}

const REFERENCE_CENTS = 2800;

function scenarioOf(options: MarketOptions): Scenario {
  const levers = Object.entries(options.levers ?? {}).map(([id, value]) => [id, { default: value }]);
  return scenarioSchema.parse({
    format: 'rungs-scenario/1',
    title: 'Equal restaurants',
    history: { turns: options.history ?? 10 },
    market: {
      customers: options.customers ?? 2000,
      customersPerAgent: options.customersPerAgent ?? 1,
      category: { name: 'Meals', referencePriceCents: REFERENCE_CENTS },
      segments: [{ id: 'all', name: 'All', share: 1 }],
    },
    firms: (options.firms ?? ['a', 'b', 'c', 'd']).map((id) => ({ id, name: id, start: { cashCents: 1e8 } })),
    process: {
      steps: (options.failures ?? []).map((failProbability, k) => ({
        id: `step-${k}`,
        name: `Step ${k}`,
        failProbability,
      })),
    },
    mechanisms: options.mechanisms,
    levers: Object.fromEntries(levers),
    tracked: options.tracked ?? 0,
  });
}

export function market(options: MarketOptions, seed = 'offer'): World {
  return createWorld(scenarioOf(options), seed);
}

export interface Played {
  readonly world: World;
  readonly reports: readonly TurnReport[];
}

/** Plays turns in which firm `a` decides what is given, and the others stay as they are. */
export function play(
  world: World,
  decisions: Record<string, number>,
  turns: number,
  onVisits?: (visits: Visits) => void,
): Played {
  const reports: TurnReport[] = [];
  let now = world;
  for (let t = 0; t < turns; t++) {
    const next = step(now, { a: decisions }, onVisits ? { onVisits } : {});
    reports.push(next.report);
    now = next.world;
  }
  return { world: now, reports };
}

/** A metric of a firm in the last turn played. */
export function last(played: Played, metric: string, firm = 'a'): number {
  return figure(played.reports.at(-1)!, metric, firm);
}

/** A metric of a firm, summed over the turns played. */
export function sum(played: Played, metric: string, firm = 'a'): number {
  return played.reports.reduce((total, report) => total + figure(report, metric, firm), 0);
}

function figure(report: TurnReport, metric: string, firm: string): number {
  const found = report.firms.find((each) => each.firm === firm)!;
  const value = found.metrics[metric] ?? found.accounts[metric];
  if (value === undefined) throw new Error(`no figure ${metric}`);
  return value;
}

/** Every contribution of a driver to the choices of tracked customers in a turn, at a firm. */
export function parts(report: TurnReport, driver: DriverId, firm = 'a'): { customer: number; value: number }[] {
  return report.tracked.flatMap(({ customer, visits }) =>
    visits.map((visit) => ({
      customer,
      value: visit.options.find((option) => option.firm === firm)!.parts[driver] ?? 0,
    })),
  );
}

/** A column of a table of the world, by its name. */
export function column(table: World['firms'], name: string): Float64Array {
  const values = (table.columns as Record<string, ArrayLike<number>>)[name];
  if (values === undefined) throw new Error(`no column ${name}`);
  return Float64Array.from(values);
}

export function mean(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total / values.length;
}
