// What the tests of the whole engine share: shipped scenarios with changes, digests of everything that a world is, and
// random legal decisions.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Decisions, LeverDeclaration, LeverValue } from '../../src/engine/contract/levers.ts';
import { checkScenario } from '../../src/engine/contract/parse.ts';
import type { Scenario } from '../../src/engine/contract/scenario.ts';
import { decodeLever } from '../../src/engine/decide.ts';
import { firstWorld } from '../../src/engine/game.ts';
import { canonicalJson, digestOf, digestText } from '../../src/engine/kernel/hash.ts';
import { createStreams, uniform } from '../../src/engine/kernel/random.ts';
import type { Table } from '../../src/engine/kernel/table.ts';
import type { TurnReport } from '../../src/engine/model/report.ts';
import { step } from '../../src/engine/turn.ts';
import type { World } from '../../src/engine/world.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** The document of a shipped scenario, to be changed at will. */
export function documentOf(name: string): JsonObject {
  return parse(readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8')) as JsonObject;
}

/** A checked scenario; throws with every issue where it is not valid. */
export function scenarioOf(document: JsonObject): Scenario {
  const checked = checkScenario(document);
  if (!checked.ok)
    throw new Error(checked.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  return checked.value;
}

/** A shipped scenario of another size, so that a test takes its share of time. */
export function smaller(name: string, customers: number, historyTurns: number): JsonObject {
  const document = documentOf(name);
  const market = document.market as JsonObject;
  // A scenario that says neither has 3000 agents of one customer each.
  const { customers: agents = 3000, customersPerAgent = 1 } = market as {
    customers?: number;
    customersPerAgent?: number;
  };
  market.customersPerAgent = (customersPerAgent * agents) / customers;
  market.customers = customers;
  document.history = { turns: historyTurns };
  return document;
}

/** Takes a mechanism out of a document, with its levers and their starting values, and the events that it would bring. */
export function without(document: JsonObject, mechanism: string): JsonObject {
  const changed = structuredClone(document);
  if (mechanism === 'market-events') changed.events = [];
  delete (changed.mechanisms as JsonObject)[mechanism];
  const strip = (levers: Json | undefined) => {
    for (const id of Object.keys((levers ?? {}) as JsonObject)) {
      if (id.startsWith(`${mechanism}.`)) delete (levers as JsonObject)[id];
    }
  };
  strip(changed.levers);
  for (const firm of changed.firms as JsonObject[]) strip((firm.start as JsonObject | undefined)?.levers);
  return changed;
}

const TABLES = ['customers', 'dyads', 'firms', 'market', 'ledger', 'sample', 'lapses'] as const;

/** Every table of a world. */
export function tablesOf(world: World): Record<string, Table> {
  const named = Object.fromEntries(TABLES.map((name) => [name, world[name] as Table]));
  return { ...named, customerTraits: world.traits.customers, dyadTraits: world.traits.dyads };
}

/** One digest for each table, for the occasions of the last turn and for all else that a world holds. */
export function digestsOf(world: World): Record<string, string> {
  const { rules, seed, turn, played, history, visits } = world;
  const columns = Object.values(visits as unknown as Record<string, Float64Array>).filter((values) =>
    ArrayBuffer.isView(values),
  );
  return {
    ...Object.fromEntries(Object.entries(tablesOf(world)).map(([name, table]) => [name, digestOf(table.buffer)])),
    visits: digestOf(
      visits.count,
      ...columns.map((values) => values.slice(0, visits.count * (values.length / visits.capacity))),
    ),
    rules: digestText(JSON.stringify([rules.setup, rules.scenario, rules.levers])),
    rest: digestText(canonicalJson({ seed, turn, played, history })),
  };
}

/** A number column of a world by name. */
export function column(
  table: { readonly columns: Readonly<Record<string, ArrayLike<number>>> },
  name: string,
): ArrayLike<number> {
  const values = table.columns[name];
  if (values === undefined) throw new Error(`There is no column ${name}`);
  return values;
}

export interface Played {
  readonly before: World;
  readonly world: World;
  readonly report: TurnReport;
}

/** History and then `turns` turns, all with reasons; `hear` is told of each, from the first of history. */
export function playAll(
  scenario: Scenario,
  seed: string,
  turns: number,
  decide: (world: World) => Decisions,
  hear: (played: Played) => void,
): World {
  let world = firstWorld(scenario, seed);
  for (let turn = 1; turn <= scenario.history.turns + turns; turn++) {
    const played = step(world, turn <= scenario.history.turns ? {} : decide(world));
    hear({ before: world, ...played });
    world = played.world;
  }
  return world;
}

/** The levers that firms may move in the turn after `world`. */
export function openLevers(world: World): LeverDeclaration[] {
  return world.rules.levers.filter((lever) => lever.open && lever.fromTurn <= world.played + 1);
}

/** The value of a lever at a part of its range, from 0 to 1. */
export function leverAt(lever: LeverDeclaration, part: number): LeverValue {
  if (lever.kind === 'choice') {
    return decodeLever(lever, Math.min(lever.options!.length - 1, Math.floor(part * lever.options!.length)));
  }
  const steps = Math.round((lever.max - lever.min) / lever.step);
  return Math.min(lever.max, lever.min + lever.step * Math.round(part * steps));
}

/** Legal decisions for the next turn that a number picks: about half of the levers move. */
export function decisionsFrom(world: World, pick: number, firms: readonly string[] = world.rules.firmIds): Decisions {
  const stream = createStreams('decisions');
  return Object.fromEntries(
    firms.map((firm) => [
      firm,
      Object.fromEntries(
        openLevers(world).flatMap((lever) => {
          const draw = (slot: number) => uniform(stream(`${firm} ${lever.id}`), pick, world.turn, slot);
          return draw(0) < 0.5 ? [] : [[lever.id, leverAt(lever, draw(1))]];
        }),
      ),
    ]),
  );
}

export interface RandomGame {
  readonly seed: string;
  /** One number a turn, from which its decisions follow. */
  readonly picks: readonly number[];
}

export function gameArbitrary(turns: number): fc.Arbitrary<RandomGame> {
  const picks = fc.array(fc.nat(999_999), { minLength: turns, maxLength: turns });
  return fc.record({ seed: fc.string({ minLength: 1, maxLength: 12 }), picks });
}
