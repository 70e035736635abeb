import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/engine/index.ts';
import { hearerWeight } from '../../../src/engine/mechanisms/word-of-mouth/hearing.ts';
import { feeling, TALK, talkOf } from '../../../src/engine/mechanisms/word-of-mouth/telling.ts';
import { at, play, start, total } from './small-market.ts';

describe('formulas of talk', () => {
  it('splits one draw into recommending, praising, blaming and silence', () => {
    expect([0.01, 0.05, 0.5, 0.95].map((u) => talkOf(u, 0.02, 0.1, 0.1))).toEqual([
      TALK.recommendation,
      TALK.positive,
      TALK.none,
      TALK.negative,
    ]);
    expect(talkOf(0.999999, 0, 0, 0)).toBe(TALK.none);
  });

  it('grows with the feeling until it is full', () => {
    expect([-0.1, 0, 0.1, 0.2, 0.9].map((d) => feeling(d, 0.2))).toEqual([0, 0, 0.5, 1, 1]);
  });

  it('moves the inexperienced most, and bad talk least where the firm is strongly held', () => {
    expect(hearerWeight(0.4, 0, 0, 0)).toBe(0.4);
    expect(hearerWeight(0.4, 3, 0, 0.8)).toBeCloseTo(0.1, 12);
    expect(hearerWeight(0.4, 0, 0.7, 1)).toBeCloseTo(0.12, 12);
  });
});

const steps = [{ id: 'serve', name: 'Serving', failProbability: 0.1, severity: 0.35 }];

describe('word of mouth in a market', () => {
  const market = start({ mechanisms: { blueprint: {}, recovery: {}, 'word-of-mouth': {} }, steps, customers: 4000 });
  const steady = play(market, 6);

  it('is good about three times as often as bad', () => {
    const good = [0, 1, 2].reduce((sum, firm) => sum + total(steady, 'positiveTalk', firm), 0);
    const bad = [0, 1, 2].reduce((sum, firm) => sum + total(steady, 'negativeTalk', firm), 0);
    expect(good / bad).toBeGreaterThan(2);
    expect(good / bad).toBeLessThan(5);
  });

  it('follows share and quality', () => {
    const better = play(market, 6, () => ({ a: { 'blueprint.prevention': 20_000 } }));
    expect(total(better, 'negativeTalk')).toBeLessThan(0.9 * total(steady, 'negativeTalk'));
    expect(total(better, 'positiveTalk')).toBeGreaterThan(total(steady, 'positiveTalk'));
  });

  it('tells those who never came the truth: their beliefs move toward what is delivered', () => {
    const choice = { customers: 4000, history: 0, awareness: 0.5, belief: { initialSd: 0 } };
    const gap = (mechanisms: Record<string, unknown>) => {
      const { world } = play(start({ ...choice, steps, mechanisms }), 8);
      const { belief, visits } = world.dyads.columns as Record<string, Float32Array>;
      const width = belief!.length / visits!.length;
      let sum = 0;
      let n = 0;
      for (let d = 0; d < visits!.length; d++) {
        if (visits![d]! > 0) continue;
        for (let k = 0; k < width; k++) sum += belief![d * width + k]!;
        n++;
      }
      return sum / n;
    };
    const silent = gap({ blueprint: {} });
    const told = gap({ blueprint: {}, 'word-of-mouth': {} });
    expect(silent).toBeCloseTo(0.02, 6);
    expect(told).toBeLessThan(silent - 0.005);
    expect(told).toBeGreaterThan(-0.1);
  });

  it('makes recommending an act that the ladder knows', () => {
    const { lastRecommended, rung } = steady.world.dyads.columns as Record<string, Uint16Array>;
    expect(lastRecommended!.some((number) => number > 0)).toBe(true);
    expect(rung!.some((r) => r === 5)).toBe(true);
  });
});

describe('diffusion by talk alone', () => {
  const unknown = { customers: 3000, history: 0, awareness: 0.01, need: 3 };
  const awareShare = (world: World) => {
    const flags = world.dyads.columns.flags as Uint8Array;
    let aware = 0;
    for (let d = 0; d < flags.length; d++) aware += flags[d]! & 1;
    return aware / flags.length;
  };

  it('spreads knowledge of a firm as Bass’s imitators do: faster, then slower', () => {
    let world = start({ ...unknown, mechanisms: { 'word-of-mouth': { notice: 0.8 } } });
    const counts = [awareShare(world)];
    for (let t = 0; t < 40; t++) {
      world = play(world, 1).world;
      counts.push(awareShare(world));
    }
    const gains = counts.slice(1).map((count, t) => count - counts[t]!);
    const peak = gains.indexOf(Math.max(...gains));
    expect(peak).toBeGreaterThan(3);
    expect(peak).toBeLessThan(35);
    expect(gains[peak]).toBeGreaterThan(3 * gains[0]!);
    expect(gains[peak]).toBeGreaterThan(1.5 * gains.at(-1)!);
  });

  it('does not happen without it', () => {
    expect(awareShare(play(start({ ...unknown, mechanisms: {} }), 5).world)).toBeLessThan(0.03);
  });
});

describe('referral', () => {
  const young = { customers: 6000, history: 2, awareness: 0.2, mechanisms: { 'word-of-mouth': {} } };
  const market = start(young);
  const steady = play(market, 6);

  it('brings new customers, more of them for a reward, which is paid for each', () => {
    const paid = play(market, 6, () => ({ a: { 'word-of-mouth.referralReward': 20 } }));
    expect(total(steady, 'referrals')).toBeGreaterThan(50);
    expect(total(paid, 'referrals')).toBeGreaterThan(1.1 * total(steady, 'referrals'));
    expect(total(paid, 'referrals')).toBeLessThan(2 * total(steady, 'referrals'));
    for (const firms of paid.turns) expect(firms[0]!.accounts.discounts).toBe(2000 * firms[0]!.metrics.referrals!);
    expect(steady.turns[0]![0]!.accounts.discounts).toBe(0);
  });

  it('names the one who recommended, on every visit of the friend', () => {
    let named = 0;
    play(market, 4, undefined, (visits) => {
      for (let v = 0; v < visits.count; v++) {
        if (visits.referrer[v] === 0) continue;
        named++;
        expect(visits.referrer[v]).not.toBe(visits.customer[v]! + 1);
      }
    });
    expect(named).toBeGreaterThan(100);
  });

  it('ties friends while the one who recommended stays', () => {
    const close = { 'word-of-mouth': { recommend: { enrichment: 0.6 } } };
    const world = play(start({ ...young, mechanisms: close }), 8).world;
    const { rung, visits } = world.dyads.columns as Record<string, Uint16Array>;
    const referrer = world.dyads.columns['word-of-mouth.referrer']!;
    const joined = world.dyads.columns['word-of-mouth.joined']!;
    const came = { friends: { bought: 0, all: 0 }, orphans: { bought: 0, all: 0 } };
    const group = (d: number) => {
      if (joined[d] === 0) return undefined;
      return rung![(referrer[d]! - 1) * 3 + (d % 3)]! > 0 ? came.friends : came.orphans;
    };
    const bought = new Set<number>();
    play(world, 1, undefined, (v) => {
      for (let k = 0; k < v.count; k++) if (v.firm[k]! < 3) bought.add(v.customer[k]! * 3 + v.firm[k]!);
    });
    for (let d = 0; d < visits!.length; d++) {
      const of = group(d);
      if (!of) continue;
      of.all++;
      if (bought.has(d)) of.bought++;
    }
    expect(came.friends.all).toBeGreaterThan(100);
    expect(came.orphans.all).toBeGreaterThan(30);
    expect(came.friends.bought / came.friends.all).toBeGreaterThan(came.orphans.bought / came.orphans.all);
  });

  it('lets the match fade', () => {
    const world = play(market, 1).world;
    const match = world.dyads.columns['word-of-mouth.match']!;
    const d = match.findIndex((left) => left > 0.2);
    const later = play(world, 2).world.dyads.columns['word-of-mouth.match']!;
    expect(later[d]! / match[d]!).toBeCloseTo(0.92 ** 6, 5);
  });
});

it('gives the same talk whatever other mechanisms are on', () => {
  const talk = (mechanisms: Record<string, unknown>) =>
    at(play(start({ mechanisms, history: 0 }), 1), 1, 'positiveTalk');
  expect(talk({ 'word-of-mouth': {}, 'market-events': {} })).toBe(talk({ 'word-of-mouth': {} }));
});
