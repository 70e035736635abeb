// Runs shipped scenarios headless, with overrides by path, and keeps what a marketing scientist would have: the
// purchases after history. Every run that tests a law has seeds that no calibration saw.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Decisions } from '../../src/engine/contract/levers.ts';
import { checkScenario } from '../../src/engine/contract/parse.ts';
import type { Scenario } from '../../src/engine/contract/scenario.ts';
import { createWorld } from '../../src/engine/game.ts';
import type { TurnReport } from '../../src/engine/model/report.ts';
import { OUTCOME, type Visits } from '../../src/engine/model/visits.ts';
import { step } from '../../src/engine/turn.ts';
import type { World } from '../../src/engine/world.ts';

/** Seeds of the tests. The family `cal` served for calibration and proves nothing; RUNGS_SEEDS=cal measures with it. */
const FAMILY = process.env.RUNGS_SEEDS ?? 'law';
export const SEEDS = [1, 2, 3, 4, 5].map((n) => `${FAMILY}-${n}`);

/** Path to value, parts separated by a slash; `*` stands for every item of a list. */
export type Overrides = Readonly<Record<string, unknown>>;

/** A shipped scenario with some values replaced; throws with every issue where the result is not valid. */
export function scenarioWith(name: string, overrides: Overrides = {}): Scenario {
  const text = readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8');
  const document: unknown = parse(text);
  for (const [path, value] of Object.entries(overrides)) put(document, path.split('/'), value);
  const checked = checkScenario(document);
  if (!checked.ok) throw new Error(checked.issues.map((issue) => `${name}: ${issue.message}`).join('\n'));
  return checked.value;
}

/** The same with so many agents, each standing for more people or fewer, so that arrivals and money stay. */
export function scenarioOfAgents(name: string, agents: number, overrides: Overrides = {}): Scenario {
  const { customers, customersPerAgent } = scenarioWith(name).market;
  return scenarioWith(name, {
    ...overrides,
    'market/customers': agents,
    'market/customersPerAgent': (customersPerAgent * customers) / agents,
  });
}

function put(node: unknown, [key, ...rest]: readonly string[], value: unknown): void {
  if (key === '*') {
    for (const item of node as unknown[]) put(item, rest, value);
    return;
  }
  const parent = node as Record<string, unknown>;
  if (rest.length === 0) {
    if (value === undefined) delete parent[key!];
    else parent[key!] = structuredClone(value);
    return;
  }
  parent[key!] ??= {};
  put(parent[key!], rest, value);
}

export interface Watch {
  /** Whether to sum reasons, from which `expectedShare` follows. */
  readonly explain?: boolean;
  /** What firms do before a turn is played, counted from 1. */
  readonly decide?: (turn: number, world: World) => Decisions;
  readonly onVisits?: (visits: Visits, turn: number, world: World) => void;
  readonly onReport?: (report: TurnReport, turn: number, world: World) => void;
}

/** Plays turns from a world on; returns the last world. */
export function play(world: World, turns: number, watch: Watch = {}): World {
  const first = world;
  let now = world;
  for (let turn = 1; turn <= turns; turn++) {
    const played = step(now, watch.decide?.(turn, now) ?? {}, {
      explain: watch.explain ?? false,
      inPlace: now !== first,
      ...(watch.onVisits ? { onVisits: (visits: Visits, next: World) => watch.onVisits!(visits, turn, next) } : {}),
    });
    watch.onReport?.(played.report, turn, played.world);
    now = played.world;
  }
  return now;
}

/** The market as players find it. */
export function startOf(scenario: Scenario, seed: string): World {
  return createWorld(scenario, seed, { explain: false });
}

/** The same market with another core quality of one firm. */
export function withQuality(world: World, id: string, change: number): World {
  const { setup } = world.rules;
  const firms = setup.firms.map((firm) =>
    firm.id === id ? { ...firm, start: { ...firm.start, quality: firm.start.quality + change } } : firm,
  );
  return { ...world, rules: { ...world.rules, setup: { ...setup, firms } } };
}

/** Served visits, in order of turn, customer and occasion. */
export interface Panel {
  readonly firms: number;
  readonly customers: number;
  readonly turns: number;
  readonly customer: number[];
  readonly firm: number[];
  /** From 1. */
  readonly turn: number[];
}

/** All purchases of some turns after history, whatever is decided. */
export function panelOf(scenario: Scenario, seed: string, turns: number): Panel {
  const panel: Panel = {
    firms: scenario.firms.length,
    customers: scenario.market.customers,
    turns,
    customer: [],
    firm: [],
    turn: [],
  };
  play(startOf(scenario, seed), turns, {
    onVisits(visits, turn) {
      for (let v = 0; v < visits.count; v++) {
        if (visits.outcome[v] !== OUTCOME.served) continue;
        panel.customer.push(visits.customer[v]!);
        panel.firm.push(visits.firm[v]!);
        panel.turn.push(turn);
      }
    },
  });
  return panel;
}
