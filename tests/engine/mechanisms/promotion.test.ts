import { describe, expect, it } from 'vitest';
import { promiseLift } from '../../../src/engine/mechanisms/promotion/audience.ts';
import { nextAdstock, saturate } from '../../../src/engine/mechanisms/promotion/campaign.ts';
import { at, play, start, total } from './small-market.ts';

describe('adstock', () => {
  it('does not depend on how long turns are', () => {
    let monthly = 200;
    for (let m = 0; m < 3; m++) monthly = nextAdstock(monthly, 1000, 0.7, 1);
    expect(nextAdstock(200, 1000, 0.7, 3)).toBeCloseTo(monthly, 9);
    expect(nextAdstock(1000, 1000, 0.7, 3)).toBeCloseTo(1000, 9);
  });

  it('has a concave effect', () => {
    expect(saturate(0, 100)).toBe(0);
    expect(saturate(100, 100)).toBe(0.5);
    expect(saturate(200, 100) - saturate(100, 100)).toBeLessThan(saturate(100, 100));
  });
});

describe('the lift of a promise', () => {
  it('is half of the way, by credibility and visits, and only in its own direction', () => {
    expect(promiseLift(0.1, 0.7, 0.7, 1, 0)).toBeCloseTo(0.05, 12);
    expect(promiseLift(0.1, 0.7, 0.7, 0.5, 3)).toBeCloseTo(0.00625, 12);
    expect(promiseLift(0.1, 0.7, 0.85, 1, 0)).toBe(0);
    expect(promiseLift(-0.1, 0.7, 0.7, 1, 0)).toBeCloseTo(-0.05, 12);
    expect(promiseLift(-0.1, 0.7, 0.55, 1, 0)).toBe(0);
    expect(promiseLift(0, 0.7, 0.5, 1, 0)).toBe(0);
  });
});

describe('promotion in a market', () => {
  const market = start({ mechanisms: { promotion: {} }, customers: 4000, awareness: 0.5 });
  const steady = play(market, 6);
  const only = (levers: Record<string, number>) => () => ({ a: levers });

  it('keeps awareness below everybody, and advertising raises it', () => {
    const loud = play(market, 6, only({ 'promotion.advertising': 12_000 }));
    const silent = play(market, 6, only({ 'promotion.advertising': 0 }));
    expect(at(steady, 6, 'awarenessShare')).toBeLessThan(0.97);
    expect(at(loud, 6, 'awarenessShare')).toBeGreaterThan(at(steady, 6, 'awarenessShare') + 0.01);
    expect(at(silent, 6, 'awarenessShare')).toBeLessThan(at(steady, 6, 'awarenessShare') - 0.02);
    const gain = total(loud, 'visits') - total(steady, 'visits');
    const loss = total(steady, 'visits') - total(silent, 'visits');
    expect(gain).toBeGreaterThan(0);
    expect(loss).toBeGreaterThan(gain);
    expect(loud.turns[0]![0]!.accounts.advertising).toBe(1_200_000);
  });

  it('costs less reach when media are dear', () => {
    const dear = { id: 'dear', title: 'Dear media', turn: 1, effects: [{ target: 'mediaCost', value: 3 }] };
    const choice = { mechanisms: { promotion: {}, 'market-events': {} }, awareness: 0.5 };
    const cheap = play(start(choice), 4);
    const costly = play(start({ ...choice, events: [dear] }), 4);
    expect(at(costly, 4, 'awarenessShare')).toBeLessThan(at(cheap, 4, 'awarenessShare'));
    expect(costly.turns[3]![0]!.accounts.advertising).toBe(cheap.turns[3]![0]!.accounts.advertising);
  });

  it('fills the room by overselling, then empties it', () => {
    const young = start({ mechanisms: { promotion: {}, 'word-of-mouth': {} }, customers: 4000, history: 2 });
    const honest = play(young, 8);
    const oversold = play(young, 8, only({ 'promotion.promise': 0.2 }));
    expect(at(oversold, 1, 'visits')).toBeGreaterThan(at(honest, 1, 'visits'));
    expect(total(oversold, 'visits', 0, 4, 8)).toBeLessThan(total(honest, 'visits', 0, 4, 8));
    expect(total(oversold, 'visits')).toBeLessThan(total(honest, 'visits'));
    expect(at(oversold, 4, 'credibility')).toBeLessThan(0.6);
    expect(at(oversold, 2, 'validShare')).toBeLessThan(at(honest, 2, 'validShare'));
    expect(at(oversold, 8, 'trustMean')).toBeLessThan(at(honest, 8, 'trustMean'));
  });

  it('loses the disbelieved part of an old promise', () => {
    const promised = (doubt: number) => {
      const young = start({ mechanisms: { promotion: { doubt } }, customers: 1000, history: 2 });
      const { world } = play(young, 4, (t) => ({ a: { 'promotion.promise': t === 1 ? 0.25 : 0 } }));
      const columns = world.dyads.columns;
      return Array.from(columns.promised as Float32Array)
        .filter((_, d) => d % world.rules.firmIds.length === 0)
        .reduce((a, b) => a + b, 0);
    };
    const kept = promised(0);
    expect(kept).toBeGreaterThan(0);
    expect(promised(0.25)).toBeLessThan(0.8 * kept);
    expect(promised(0.5)).toBeLessThan(promised(0.25));
  });

  it('speaks louder where advertising promises more, as far as it is believed', () => {
    const told = (persuasion: number, promise: number) => {
      const young = start({ mechanisms: { promotion: { persuasion, doubt: 0 } }, customers: 4000, history: 2 });
      return total(play(young, 1, only({ 'promotion.promise': promise })), 'visits');
    };
    const lift = (persuasion: number) => told(persuasion, 0.2) - told(persuasion, 0);
    expect(lift(4)).toBeGreaterThan(lift(0));
    expect(told(4, 0)).toBe(told(0, 0));
    expect(told(4, -0.1)).toBeLessThan(told(0, -0.1));
  });

  it('raises at once what customers think it owes them, and that returns by .02 a turn', () => {
    const should = (turns: number, promise: (turn: number) => number) => {
      const { world } = play(market, turns, (t) => ({ a: { 'promotion.promise': promise(t) } }));
      return Number(world.firms.columns.should![0]);
    };
    const once = (t: number) => (t === 1 ? 0.1 : 0);
    expect(should(1, once)).toBeCloseTo(0.9, 12);
    expect(should(3, once)).toBeCloseTo(0.86, 12);
    expect(should(7, once)).toBeCloseTo(0.8, 12);
    expect(should(2, () => -0.1)).toBeCloseTo(0.8, 12);
  });

  it('teaches customers, modestly', () => {
    const taught = play(market, 6, only({ 'promotion.education': 6000 }));
    expect(at(taught, 6, 'satisfactionMean')).toBeGreaterThan(at(steady, 6, 'satisfactionMean') + 0.002);
    const lift = total(taught, 'visits') / total(steady, 'visits') - 1;
    expect(lift).toBeGreaterThan(0.005);
    expect(lift).toBeLessThan(0.15);
  });
});

it('answers to advertising as measured (short .05 to .2, long 1.5 to 3 times that)', () => {
  const months = 16;
  const sums = { base: new Float64Array(months), more: new Float64Array(months) };
  for (const seed of ['one', 'two', 'three']) {
    const choice = { mechanisms: { promotion: {} }, turnMonths: 1, history: 24, customers: 5000 };
    const market = start({ ...choice, levers: { 'promotion.advertising': 1000 } }, seed);
    for (const [name, spent] of [
      ['base', 1000],
      ['more', 1100],
    ] as const) {
      const played = play(market, months, () => ({ a: { 'promotion.advertising': spent } }));
      played.turns.forEach((firms, t) => {
        sums[name][t] = sums[name][t]! + firms[0]!.metrics.visits!;
      });
    }
  }
  const elasticity = (from: number, to: number) => {
    let base = 0;
    let more = 0;
    for (let t = from - 1; t < to; t++) {
      base += sums.base[t]!;
      more += sums.more[t]!;
    }
    return Math.log(more / base) / Math.log(1.1);
  };
  const short = elasticity(1, 3);
  const long = elasticity(14, 16);
  expect(short).toBeGreaterThan(0.05);
  expect(short).toBeLessThan(0.2);
  expect(long / short).toBeGreaterThan(1.5);
  expect(long / short).toBeLessThan(3);
});
