// Games for the claims: a scenario under some seeds, with and without what a claim speaks of, on the same worlds and draws.
import type { Decisions } from '../../../src/engine/contract/levers.ts';
import type { Scenario } from '../../../src/engine/contract/scenario.ts';
import { createWorld } from '../../../src/engine/game.ts';
import type { TurnReport } from '../../../src/engine/model/report.ts';
import type { Visits } from '../../../src/engine/model/visits.ts';
import { step } from '../../../src/engine/turn.ts';
import type { World } from '../../../src/engine/world.ts';
import { effectOf } from '../paired.ts';

/** What firms decide in a turn, counted from 1; a decision holds until another one. */
export type Plan = (turn: number) => Decisions;
export type Moves = Readonly<Record<string, number | string>>;

export interface Game {
  readonly world: World;
  readonly reports: readonly TurnReport[];
  /** Mean of a metric over turns, counted from 1; firms in order of their ids. */
  mean(metric: string, from?: number, to?: number, firm?: number): number;
}

interface Watch {
  /** Whether to sum reasons. */
  readonly explain?: boolean;
  readonly onVisits?: (visits: Visits, turn: number, before: World) => void;
}

/** The first firm of a service market decides this in turn 1, and nobody anything else. */
export const once =
  (moves: Moves): Plan =>
  (turn) =>
    turn === 1 ? { aurora: moves } : {};

export function game(scenario: Scenario, seed: string, turns: number, plan: Plan = idle, watch: Watch = {}): Game {
  const { explain = false, onVisits = () => {} } = watch;
  let world = createWorld(scenario, seed, { explain: false });
  const reports: TurnReport[] = [];
  for (let turn = 1; turn <= turns; turn++) {
    const before = world;
    const next = step(world, plan(turn), { explain, onVisits: (visits) => onVisits(visits, turn, before) });
    reports.push(next.report);
    world = next.world;
  }
  return {
    world,
    reports,
    mean: (metric, from = 1, to = turns, firm = 0) => {
      const values = reports.slice(from - 1, to).map(({ firms }) => firms[firm]!.metrics[metric]!);
      return values.reduce((a, b) => a + b, 0) / values.length;
    },
  };
}

const idle: Plan = () => ({});

/** Games under as many seeds; what is asked of them is asked of pairs of the same seed. */
export interface Games {
  readonly each: readonly Game[];
  mean(metric: string, from?: number, to?: number, firm?: number): number;
}

export function games(scenario: Scenario, seeds: number, turns: number, plan?: Plan): Games {
  const each = Array.from({ length: seeds }, (_, k) => game(scenario, `claim-${k + 1}`, turns, plan));
  return { each, mean: (...of) => each.reduce((sum, one) => sum + one.mean(...of), 0) / seeds };
}

/** Standard errors by which a metric is above that of the same games without; at least as many as chance does not bring. */
export function surely(more: Games, less: Games, metric: string, from?: number, to?: number, firm?: number): number {
  return surelyOf(
    more.each.map((one, k) => one.mean(metric, from, to, firm) - less.each[k]!.mean(metric, from, to, firm)),
  );
}

/** Standard errors by which paired differences are above 0. */
export function surelyOf(differences: readonly number[]): number {
  return effectOf(differences).z;
}

/** Standard errors at which a difference counts as seen. */
export const SEEN = 2.5;
