// Ablation (architecture sections 3 and 7): whole games with a mechanism and without it. Every word drawn is logged by its
// address, (stream's name, id, turn, slot); a word drawn in both games has the same value and the same asker.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createWorld, firstWorld } from '../../src/engine/game.ts';
import { DRIVER_IDS } from '../../src/engine/model/drivers.ts';
import { step } from '../../src/engine/turn.ts';
import type { World } from '../../src/engine/world.ts';
import { everyMechanism, moveAll } from './everything.ts';
import { type JsonObject, scenarioOf, smaller, without } from './harness.ts';

/** By stream, then by address: the two words of a pair of slots, one after the other. */
type Draws = Map<string, Map<number, number>>;

const log = vi.hoisted(() => ({
  names: new Map<string, string>(),
  draws: new Map<string, Map<number, number>>(),
  /** Addresses that gave another word when they were asked again. */
  unstable: 0,
}));

vi.mock('../../src/engine/kernel/threefry.ts', async (original) => {
  const { threefry2x32 } = await original<typeof import('../../src/engine/kernel/threefry.ts')>();
  const write = (draws: Map<number, number>, address: number, word: number) => {
    if ((draws.get(address) ?? word) !== word) log.unstable++;
    draws.set(address, word);
  };
  return {
    threefry2x32(k0: number, k1: number, id: number, counter: number, out: Int32Array, at = 0): void {
      threefry2x32(k0, k1, id, counter, out, at);
      const key = `${k0} ${k1}`;
      const name = log.names.get(key) ?? `unknown ${key}`;
      const draws = log.draws.get(name) ?? new Map<number, number>();
      log.draws.set(name, draws);
      const address = 2 * ((id >>> 0) * 4294967296 + (counter >>> 0));
      write(draws, address, out[at]!);
      write(draws, address + 1, out[at + 1]!);
    },
  };
});

vi.mock('../../src/engine/kernel/random.ts', async (original) => {
  const random = await original<typeof import('../../src/engine/kernel/random.ts')>();
  return {
    ...random,
    createStreams(seed: string) {
      const streams = random.createStreams(seed);
      return (name: string) => {
        const stream = streams(name);
        log.names.set(`${stream.k0} ${stream.k1}`, name);
        return stream;
      };
    },
  };
});

const CUSTOMERS = 200;
/** A market with everything, and every shipped one that has something to be without. */
const MARKETS: readonly (readonly [market: string, document: JsonObject])[] = [
  ['a market with every mechanism', everyMechanism(CUSTOMERS, 3)],
  ...['bistro', 'auto-service', 'virtual-customers', 'customer-bank', 'metaverse', 'smallest'].map(
    (name) => [name, smaller(name, CUSTOMERS, 1)] as const,
  ),
];
const GAMES = MARKETS.flatMap(([market, document]) =>
  Object.keys(document.mechanisms as JsonObject).map((name) => ({ market, document, name })),
);

interface Ablated {
  /** All words of the game, and those that the market before its history took. */
  readonly draws: Draws;
  readonly setup: Draws;
  readonly world: World;
}

function play(changed: JsonObject): Ablated {
  const scenario = scenarioOf(changed);
  log.draws = new Map();
  firstWorld(scenario, 'ablation');
  const setup = log.draws;
  log.draws = new Map();
  let world = createWorld(scenario, 'ablation');
  for (let turn = 0; turn < 4; turn++) world = step(world, moveAll(world)).world;
  return { draws: log.draws, setup, world };
}

const ownerOf = (stream: string) => stream.slice(0, stream.indexOf('/'));

/** Whole games, one of each market. */
const played = new Map<string, Ablated>();

describe.each(GAMES)('$market without $name', ({ market, document, name }) => {
  let full: Ablated;
  let ablated: Ablated;
  beforeAll(() => {
    full = played.get(market) ?? play(document);
    played.set(market, full);
    ablated = play(without(document, name));
  }, 60_000);

  it('draws the same word at every address that both games ask for', () => {
    const differing: string[] = [];
    let shared = 0;
    for (const [stream, draws] of ablated.draws) {
      for (const [address, word] of draws) {
        const other = full.draws.get(stream)?.get(address);
        if (other === undefined) continue;
        shared++;
        if (other !== word) differing.push(`${stream} ${address}`);
      }
    }
    expect(differing).toEqual([]);
    expect(log.unstable).toBe(0);
    // Far more than the needs and choices of the core, which no mechanism could move.
    expect(shared).toBeGreaterThan(100 * CUSTOMERS);
  });

  it('asks no stream of the mechanism itself, nor one that nobody owns', () => {
    const owners = new Set([...ablated.draws.keys()].map(ownerOf));
    const active = ablated.world.rules.mechanisms.map(({ mechanism }) => mechanism.id);
    expect(active.length).toBe(full.world.rules.mechanisms.length - 1);
    expect([...owners].filter((owner) => owner !== 'core' && !active.includes(owner))).toEqual([]);
  });

  it('takes all other words of the market before its history, and no more', () => {
    const gone = new Set([...full.setup.keys()].filter((stream) => !ablated.setup.has(stream)));
    const weights = full.world.rules.layout.weighted.filter((k) => ablated.world.rules.layout.weightedAt[k]! < 0);
    const dropped = weights.map((driver) => `core/population:importance:${DRIVER_IDS[driver]!}`);
    expect([...gone].filter((stream) => ownerOf(stream) !== name).sort()).toEqual(dropped.sort());
    for (const [stream, draws] of ablated.setup) expect([stream, full.setup.get(stream)]).toEqual([stream, draws]);
  });

  it('has the same customers in every trait that both games know', () => {
    const traits = (world: World): Record<string, ArrayLike<number>> => ({
      ...world.traits.customers.columns,
      ...world.traits.dyads.columns,
    });
    const [before, after] = [traits(full.world), traits(ablated.world)];
    const shared = Object.keys(after).filter((id) => id !== 'importance');
    expect(Object.keys(before)).toEqual(expect.arrayContaining(shared));
    const changed = shared.filter((id) => Array.from(after[id]!).some((value, at) => value !== before[id]![at]));
    expect(changed).toEqual([]);
    expect(importanceChanges(full.world, ablated.world)).toEqual([]);
  });
});

/** Drivers whose weights differ between two worlds that lay out their drivers differently. */
function importanceChanges(a: World, b: World): number[] {
  const width = (world: World) => world.rules.layout.weighted.length;
  const weight = (world: World, i: number, driver: number) =>
    world.traits.customers.columns.importance![i * width(world) + world.rules.layout.weightedAt[driver]!];
  const drivers = b.rules.layout.weighted.filter((driver) => a.rules.layout.weightedAt[driver]! >= 0);
  expect(drivers.length).toBeGreaterThan(1);
  return drivers.filter((driver) =>
    Array.from({ length: CUSTOMERS }, (_, i) => i).some((i) => weight(a, i, driver) !== weight(b, i, driver)),
  );
}
