import { describe, expect, it } from 'vitest';
import { announcedIn, happens, isActive } from '../../../src/engine/mechanisms/market-events.ts';
import { eventSchema } from '../../../src/engine/model/service-schema.ts';
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
