import { describe, expect, it } from 'vitest';
import { createStreams } from '../../../src/engine/kernel/random.ts';
import { driftSchema, driftTastes, wandered } from '../../../src/engine/mechanisms/market-events/tastes.ts';
import { announcedIn, happens, isActive } from '../../../src/engine/mechanisms/market-events.ts';
import { calendarOf, turnsOf } from '../../../src/engine/model/calendar.ts';
import { DRIVER_COUNT, DRIVER_INDEX } from '../../../src/engine/model/drivers.ts';
import { eventSchema } from '../../../src/engine/model/service-schema.ts';
import { observe } from '../../../src/engine/observe.ts';
import { at, play, start } from './small-market.ts';

const event = (rest: Record<string, unknown>) => eventSchema.parse({ id: 'event', title: 'Event', turn: 3, ...rest });
const column = (world: ReturnType<typeof start>, name: string) => Number(world.market.columns[name]![0]);

describe('the calendar of an event', () => {
  const lasting = event({ effects: [{ target: 'need', value: 2 }] });
  const passing = event({ announcedTurns: 2, effects: [{ target: 'need', value: 2, turns: 2 }] });

  it('lasts for good, or for its turns', () => {
    expect([2, 3, 4, 5].map((t) => isActive(lasting, lasting.effects[0]!, t))).toEqual([false, true, true, true]);
    expect([2, 3, 4, 5].map((t) => isActive(passing, passing.effects[0]!, t))).toEqual([false, true, true, false]);
  });

  it('happens once unless it says how often', () => {
    expect([2, 3, 4].map((t) => happens(lasting, lasting.effects[0]!, t))).toEqual([false, true, false]);
    expect([3, 4, 5].map((t) => happens(passing, passing.effects[0]!, t))).toEqual([true, true, false]);
  });

  it('is announced in the turns before it', () => {
    expect([0, 1, 2, 3].map((t) => announcedIn(passing, t))).toEqual([0, 2, 1, 0]);
    expect(announcedIn(lasting, 2)).toBe(0);
  });
});

describe('market events in a market', () => {
  const crisis = {
    id: 'crisis',
    title: 'Crisis',
    turn: 2,
    announcedTurns: 1,
    effects: [
      { target: 'need', value: 0.6, turns: 2 },
      { target: 'wage', value: 1.1, turns: 2 },
      { target: 'outside', value: 0.5, turns: 2 },
      { target: 'importance', driver: 'coreQuality', value: 1.5, turns: 2 },
    ],
  };

  it('restores exactly what it changed', () => {
    const before = start({ mechanisms: { 'market-events': {} }, events: [crisis] });
    const after = play(before, 4);
    const during = play(before, 2).world;
    expect(column(during, 'needFactor')).toBe(0.6);
    expect(column(during, 'wageFactor')).toBe(1.1);
    for (const [name, value] of [
      ['needFactor', 1],
      ['wageFactor', 1],
      ['outsideShift', 0],
      ['importanceFactor', 1],
    ] as const) {
      expect(column(after.world, name)).toBe(value);
    }
    expect(at(after, 2, 'visits') / at(after, 1, 'visits')).toBeLessThan(0.65);
    expect(at(after, 4, 'visits') / at(after, 1, 'visits')).toBeGreaterThan(0.9);
    expect(after.turns[0]![0]!.details.announced).toEqual({ crisis: 1 });
    expect(at(after, 2, 'eventsActive')).toBe(1);
    expect(at(after, 4, 'eventsActive')).toBe(0);
  });

  it('leaves every draw alone until it happens', () => {
    const late = { ...crisis, turn: 30, announcedTurns: 0 };
    const without = play(start({ mechanisms: {} }), 2);
    const waiting = play(start({ mechanisms: { 'market-events': {} }, events: [late] }), 2);
    expect(at(waiting, 2, 'visits')).toBe(at(without, 2, 'visits'));
  });

  it('makes known and pays the one firm that it concerns', () => {
    const lucky = {
      id: 'lucky',
      title: 'A prize',
      turn: 1,
      effects: [
        { target: 'awareness', firm: 'b', value: 0.5 },
        { target: 'cash', firm: 'b', value: 100_000 },
        { target: 'cash', firm: 'c', value: -5_000 },
      ],
    };
    const choice = {
      mechanisms: { 'market-events': {}, promotion: { reach: 0, ambient: 0, fade: 0 } },
      awareness: 0.4,
      history: 0,
    };
    const plain = play(start({ ...choice }), 1);
    const told = play(start({ ...choice, events: [lucky] }), 1);
    const gain = (firm: number) => at(told, 1, 'awarenessShare', firm) - at(plain, 1, 'awarenessShare', firm);
    expect(gain(0)).toBe(0);
    expect(gain(1)).toBeGreaterThan(0.2);
    expect(told.turns[0]![1]!.accounts.otherRevenue).toBe(100_000);
    expect(told.turns[0]![2]!.accounts.overhead).toBe(5_000);
  });
});

describe('drawn events', () => {
  const fate = (seed: string) => ({ stream: createStreams(seed), before: 10 });
  const seeds = Array.from({ length: 400 }, (_, k) => fate(`seed ${k}`));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  it('wait as long as their chance says, and come once', () => {
    const rare = event({ turn: 3, drawn: { chance: 0.25 } });
    const turns = seeds.map((each) => turnsOf(rare, each, 200));
    expect(turns.every((found) => found.length === 1 && found[0]! >= 3)).toBe(true);
    expect(mean(turns.map((found) => found[0]! - 3))).toBeGreaterThan(2.5);
    expect(mean(turns.map((found) => found[0]! - 3))).toBeLessThan(3.5);
    const brief = event({ turn: 3, drawn: { chance: 0.25, until: 4 } });
    const came = mean(seeds.map((each) => turnsOf(brief, each, 200).length));
    expect(came).toBeGreaterThan(0.37);
    expect(came).toBeLessThan(0.51);
    expect(turnsOf(event({ drawn: { chance: 1 } }), seeds[0]!, 9)).toEqual([3]);
    expect(turnsOf(event({ drawn: { chance: 0 } }), seeds[0]!, 9)).toEqual([]);
  });

  it('come again after their time at the soonest', () => {
    const often = event({ turn: 1, drawn: { chance: 1, again: 3 } });
    expect(turnsOf(often, seeds[0]!, 8)).toEqual([1, 4, 7]);
    const some = event({ turn: 1, drawn: { chance: 0.3, again: 2 } });
    for (const each of seeds.slice(0, 50)) {
      const found = turnsOf(some, each, 40);
      expect(found.every((turn, k) => k === 0 || turn - found[k - 1]! >= 2)).toBe(true);
      // What has happened stays, however far one looks ahead.
      expect(turnsOf(some, each, 20)).toEqual(found.filter((turn) => turn <= 20));
    }
  });

  it('leave a scripted calendar as it stands', () => {
    const scripted = [event({}), event({ id: 'other' })];
    expect(calendarOf(scripted, seeds[0]!, 1)).toBe(scripted);
  });

  const strike = {
    id: 'strike',
    title: 'Strike',
    turn: 2,
    announcedTurns: 1,
    drawn: { chance: 0.3 },
    effects: [{ target: 'need', value: 0.5, turns: 1 }],
  };
  const choice = { mechanisms: { 'market-events': {} }, customers: 300, history: 2, events: [strike] };

  it('happen by the seed alone, and are felt, reported and announced in one turn', () => {
    const turns = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => {
      let world = start(choice, seed);
      let happened = 0;
      let announced = 0;
      for (let t = 1; t <= 12 && happened === 0; t++) {
        const ahead = observe(world, 'a').events.find(({ id }) => id === 'strike');
        if (ahead && ahead.inTurns === 1) announced = t + 1;
        const next = play(world, 1);
        world = next.world;
        if (column(world, 'needFactor') === 0.5) happened = t;
        expect(at(next, 1, 'eventsActive')).toBe(happened === t ? 1 : 0);
      }
      if (happened > 2) expect(announced).toBe(happened);
      return happened;
    });
    expect(new Set(turns).size).toBeGreaterThan(2);
  });
});

describe('tastes that drift', () => {
  it('sum their shocks, of which a part is kept', () => {
    expect(wandered(() => 1, 3, 1)).toBe(4);
    expect(wandered(() => 1, 2, 0.5)).toBe(1.75);
    expect(wandered((t) => (t === 0 ? 1 : 0), 2, 0.5)).toBe(0.25);
  });

  const factor = (world: ReturnType<typeof start>, driver: 'price' | 'waiting' | 'brand') =>
    Number(world.market.columns.importanceFactor![DRIVER_INDEX[driver]]);
  const drifting = (drift: Record<string, unknown>, events: readonly Record<string, unknown>[] = []) => ({
    mechanisms: { 'market-events': { drift } },
    customers: 200,
    history: 0,
    events,
  });

  it('wander as far as their spread says, from one seed to another', () => {
    const drift = driftSchema.parse({ sd: 0.1, keep: 0.9, drivers: ['price'] });
    const logs = Array.from({ length: 400 }, (_, k) => {
      const factors = new Float64Array(DRIVER_COUNT).fill(1);
      driftTastes(drift, 1, factors, 7, 0, createStreams(`s${k}`));
      expect(factors.filter((each) => each !== 1)).toHaveLength(1);
      return Math.log(factors[DRIVER_INDEX.price]!);
    });
    const sd = Math.sqrt(logs.reduce((sum, x) => sum + x * x, 0) / logs.length);
    const theory = 0.1 * Math.sqrt((1 - 0.81 ** 8) / (1 - 0.81));
    expect(sd / theory).toBeGreaterThan(0.9);
    expect(sd / theory).toBeLessThan(1.1);
  });

  it('follow a trend from the first turn on, and bear events on top', () => {
    const loud = { id: 'loud', title: 'Loud', turn: 3, effects: [{ target: 'importance', driver: 'brand', value: 2 }] };
    const { world } = play(start(drifting({ sd: 0, trend: { waiting: 0.1, brand: 0.1 } }, [loud])), 4);
    expect(factor(world, 'waiting')).toBeCloseTo(Math.exp(0.4), 12);
    expect(factor(world, 'brand')).toBeCloseTo(2 * Math.exp(0.4), 12);
    expect(factor(world, 'price')).toBe(1);
  });

  it('stay where nothing is said of a drift', () => {
    const { world } = play(start({ mechanisms: { 'market-events': {} }, customers: 200, history: 0 }), 3);
    expect(factor(world, 'price')).toBe(1);
  });

  it('make a good price worth more to a firm when price comes to count', () => {
    const share = (trend: number) => {
      const mechanisms = { pricing: {}, 'market-events': { drift: { sd: 0, trend: { price: trend } } } };
      const cheap = () => ({ a: { 'pricing.price': 24 } });
      return at(play(start({ mechanisms, history: 2 }), 8, cheap), 8, 'marketShare');
    };
    expect(share(0.15)).toBeGreaterThan(share(0) + 0.03);
  });
});
