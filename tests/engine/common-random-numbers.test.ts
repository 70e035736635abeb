// Randomness by address (architecture section 4): what one firm does moves no customer between two others, a mechanism
// switched off leaves every other draw as it was, and no order, size or used buffer changes anything.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Decisions } from '../../src/engine/contract/levers.ts';
import { createWorld, firstWorld } from '../../src/engine/game.ts';
import { digestOf } from '../../src/engine/kernel/hash.ts';
import type { Table } from '../../src/engine/kernel/table.ts';
import type { Visits } from '../../src/engine/model/visits.ts';
import { step } from '../../src/engine/turn.ts';
import { checksumsOf, type World } from '../../src/engine/world.ts';
import { column, documentOf, type JsonObject, leverAt, scenarioOf, smaller } from './harness.ts';

const SEEDS = ['crn-2', 'crn-3'];

function visitsOf(world: World, decisions: Decisions): Visits {
  return step(world, decisions, { explain: false }).world.visits;
}

/** Customers to whom a firm other than `firm` is not worth the same in two branches. */
function swayed(base: World, branch: World, firm: number): number[] {
  const firms = base.rules.firmIds.length;
  const [before, after] = [column(base.sample, 'value'), column(branch.sample, 'value')];
  const rows = Array.from({ length: base.rules.setup.market.customers * firms }, (_, row) => row);
  return rows.filter((row) => row % firms !== firm && before[row] !== after[row]).map((row) => Math.floor(row / firms));
}

interface Flips {
  /** Customers whose first occasion went elsewhere. */
  readonly first: number;
  /** Of those, between two firms that nobody touched. */
  readonly firstBystanders: number;
  /** Customers whose first occasion that went elsewhere, whichever it was, went between two that nobody touched. */
  readonly bystanders: number;
}

/** Compares the choices of one turn in two branches, of which only `firm` differs. */
function flipsBetween(base: Visits, branch: Visits, firm: number): Flips {
  const flips = { first: 0, firstBystanders: 0, bystanders: 0 };
  const needs = (visits: Visits) => digestOf(visits.customer.slice(0, visits.count));
  expect(needs(branch)).toBe(needs(base));
  let flipped = -1;
  for (let v = 0; v < base.count; v++) {
    const customer = base.customer[v]!;
    if (customer === flipped || base.firm[v] === branch.firm[v]) continue;
    flipped = customer;
    const between = base.firm[v] !== firm && branch.firm[v] !== firm;
    if (base.occasion[v] === 0) flips.first++;
    if (base.occasion[v] === 0 && between) flips.firstBystanders++;
    if (between) flips.bystanders++;
  }
  return flips;
}

/** The same world in which one firm has a broader assortment: its value alone rises, for every customer. */
function broader(world: World, firm: number, logits: number): World {
  const { setup } = world.rules;
  const firms = setup.firms.map((rules, j) =>
    j === firm ? { ...rules, start: { ...rules.start, assortment: rules.start.assortment + logits } } : rules,
  );
  return { ...world, rules: { ...world.rules, setup: { ...setup, firms } } };
}

describe.each(['bistro', 'null-market'])('one firm of %s', (name) => {
  const scenario = scenarioOf(smaller(name, 3000, 6));
  let worlds: World[];
  beforeAll(() => {
    worlds = SEEDS.map((seed) => createWorld(scenario, seed, { explain: false }));
  }, 60_000);

  it('moves no customer between two others when its value rises or falls', () => {
    for (const world of worlds) {
      const base = visitsOf(world, {});
      for (const logits of [-1, 0.1]) {
        world.rules.firmIds.forEach((_, firm) => {
          const flips = flipsBetween(base, visitsOf(broader(world, firm, logits), {}), firm);
          expect(flips).toMatchObject({ firstBystanders: 0, bystanders: 0 });
          expect(flips.first).toBeGreaterThan(0);
        });
      }
    }
  });

  it('sways no customer about another, nor moves it between two others, by any of its levers', () => {
    const moved = new Set<string>();
    for (const world of worlds) {
      const base = step(world, {}).world;
      for (const lever of world.rules.levers.filter(({ open }) => open)) {
        for (const [firm, id] of world.rules.firmIds.entries()) {
          // To one end of its range for half of the firms, to the other for the rest.
          const branch = step(world, { [id]: { [lever.id]: leverAt(lever, firm % 2) } }).world;
          const { first, ...others } = flipsBetween(base.visits, branch.visits, firm);
          const found = { lever: lever.id, firm: id, ...others, swayed: swayed(base, branch, firm) };
          expect(found).toEqual({ lever: lever.id, firm: id, firstBystanders: 0, bystanders: 0, swayed: [] });
          if (first > 0) moved.add(lever.id);
        }
      }
    }
    if (name === 'bistro')
      expect([...moved]).toEqual(expect.arrayContaining(['pricing.price', 'promotion.advertising', 'pricing.deal']));
  });
});

/** Digests of the columns of customers and dyads, for the first `customers`. */
function firstCustomers(world: World, customers: number): Record<string, string> {
  const part = customers / world.rules.setup.market.customers;
  const { traits } = world;
  const tables: Record<string, Table> = {
    customers: world.customers,
    dyads: world.dyads,
    traits: traits.customers,
    tastes: traits.dyads,
  };
  return Object.fromEntries(
    Object.entries(tables).flatMap(([name, { columns }]) =>
      Object.entries(columns).map(([id, values]) => [`${name}.${id}`, digestOf(values.slice(0, values.length * part))]),
    ),
  );
}

describe('a customer', () => {
  const small = firstWorld(scenarioOf(smaller('bistro', 1000, 4)), 'crn');
  const large = firstWorld(scenarioOf(smaller('bistro', 3000, 4)), 'crn');

  it('is the same in a market of 1,000 and of 3,000', () => {
    const columns = firstCustomers(small, 1000);
    expect(Object.keys(columns).length).toBeGreaterThan(30);
    expect(firstCustomers(large, 1000)).toEqual(columns);
  });

  it('makes the same first choices there', () => {
    const few = visitsOf(small, {});
    const many = visitsOf(large, {});
    expect(few.count).toBeGreaterThan(1000);
    expect(many.customer[few.count]).toBe(1000);
    for (const id of ['customer', 'occasion', 'firm', 'word', 'channel'] as const) {
      expect([id, digestOf(many[id].slice(0, few.count))]).toEqual([id, digestOf(few[id].slice(0, few.count))]);
    }
  });

  it('likes a firm as much whichever other firms there are', () => {
    const document = smaller('bistro', 1000, 4);
    document.firms = (document.firms as JsonObject[]).filter(({ id }) => id !== 'bellavista');
    delete document.score;
    const fewer = firstWorld(scenarioOf(document), 'crn');
    const of = (world: World, firm: string, id: string) => {
      const table = id in world.traits.dyads.columns ? world.traits.dyads : world.dyads;
      const j = world.rules.firmIds.indexOf(firm);
      const values = column(table, id);
      return digestOf(Float64Array.from({ length: 1000 }, (_, i) => values[i * world.rules.firmIds.length + j]!));
    };
    for (const firm of fewer.rules.firmIds) {
      for (const id of ['taste', 'flags']) expect(of(fewer, firm, id)).toEqual(of(small, firm, id));
    }
    expect(fewer.rules.firmIds).toEqual(['aurora', 'copper-pot', 'dockside']);
  });
});

/** Checksums of the market after history and of each of `turns` turns, in which every firm moves its price. */
function checksumsAlong(document: JsonObject, turns = 3, inPlace = false) {
  let world = createWorld(scenarioOf(document), 'crn');
  const found = [checksumsOf(world, undefined)];
  for (let turn = 1; turn <= turns; turn++) {
    const decisions = Object.fromEntries(
      world.rules.firmIds.map((firm, j) => [firm, { 'pricing.price': 24 + turn + j }]),
    );
    const played = step(world, decisions, { inPlace });
    found.push(checksumsOf(played.world, played.report));
    world = played.world;
  }
  return found;
}

/** The same document with all keys in reverse. */
function reversedKeys<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversedKeys) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversedKeys(inner)]),
  ) as T;
}

describe('a game', () => {
  const document = smaller('bistro', 600, 5);
  const expected = checksumsAlong(document);

  it('has checksums that a change of one firm changes', () => {
    const changed = structuredClone(document);
    ((changed.firms as JsonObject[])[0]!.start as JsonObject).quality = 0.74;
    for (const [turn, checksums] of checksumsAlong(changed).entries()) expect(checksums).not.toEqual(expected[turn]);
  });

  it('is the same with its firms, segments and channels in another order', () => {
    const shuffled = structuredClone(document);
    const market = shuffled.market as JsonObject;
    for (const [holder, key] of [
      [shuffled, 'firms'],
      [shuffled, 'channels'],
      [market, 'segments'],
    ] as const) {
      const list = holder[key] as JsonObject[];
      holder[key] = [...list.slice(1).reverse(), list[0]!];
    }
    expect(checksumsAlong(shuffled)).toEqual(expected);
  });

  it('is the same with all keys of the file in another order', () => {
    expect(Object.keys(reversedKeys(documentOf('bistro')))).not.toEqual(Object.keys(documentOf('bistro')));
    expect(checksumsAlong(reversedKeys(document))).toEqual(expected);
  });

  it('is the same when turns are played in place', () => {
    expect(checksumsAlong(document, 3, true)).toEqual(expected);
  });
});
