import { describe, expect, it } from 'vitest';
import { params } from '../../../src/engine/mechanisms/self-service/params.ts';
import { advantageOf, clarityOf, failureChance, reachOf } from '../../../src/engine/mechanisms/self-service/use.ts';
import { market, play } from './service-market.ts';

const rules = params.parse({});

describe('formulas of self-service', () => {
  it('reaches half at the half, and is clear by guidance or by use', () => {
    expect(reachOf(2000, 2000)).toBe(0.5);
    expect(clarityOf(0, 0, 2)).toBe(0);
    expect(clarityOf(0.5, 0, 2)).toBe(0.5);
    expect(clarityOf(0, 2, 2)).toBe(0.5);
    expect(clarityOf(0.5, 6, 2)).toBeCloseTo(0.875, 12);
  });

  it('is ahead of the staff by the logarithm of the times', () => {
    expect(advantageOf(rules, 1, 0)).toBeCloseTo(Math.log(10 / 5), 12);
    expect(advantageOf(rules, 0, 0)).toBeCloseTo(Math.log(10 / 10), 12);
    expect(advantageOf(rules, 1, 10)).toBeCloseTo(Math.log(20 / 5), 12);
  });

  it('fails by the technology, or by users who are not able and not guided', () => {
    expect(failureChance(rules, 1, 1, 0)).toBeCloseTo(1 - 0.985, 12);
    expect(failureChance(rules, 0, 1, 0)).toBeCloseTo(1 - 0.82, 12);
    expect(failureChance(rules, 1, 0, 0)).toBeCloseTo(1 - 0.985 * (1 - 0.14), 12);
    expect(failureChance(rules, 1, 0, 1)).toBeCloseTo(1 - 0.985, 12);
  });
});

const scenario = (mechanisms: Record<string, object>, levers: Record<string, number> = {}) =>
  market({
    mechanisms: { 'service-queue': {}, ...mechanisms },
    levers: Object.fromEntries(Object.entries(levers).map(([id, value]) => [id, { default: value }])),
  });

describe('self-service in a market', () => {
  const usual = scenario({ 'self-service': {}, recovery: {} });
  const after = (decision: Record<string, number>) => {
    const game = play(usual, decision, 8);
    return (metric: string) => game.mean(metric, 5);
  };
  const plain = after({});
  const good = play(usual, { 'self-service.technology': 6000, 'self-service.guidance': 2000 }, 8);

  it('is taken up more where it is there, faster, working and clear, and not at once', () => {
    const early = good.firm[0]!.metrics.selfServiceShare!;
    const late = good.firm[7]!.metrics.selfServiceShare!;
    expect(plain('selfServiceShare')).toBeGreaterThan(0.06);
    expect(plain('selfServiceShare')).toBeLessThan(0.2);
    expect(early).toBeGreaterThan(plain('selfServiceShare'));
    expect(late).toBeGreaterThan(1.5 * early);
    expect(late).toBeLessThan(0.6);
  });

  it('spares the staff, and is loved when it works', () => {
    expect(good.mean('selfServiceFailedShare', 5)).toBeLessThan(0.6 * plain('selfServiceFailedShare'));
    expect(good.mean('utilization', 5)).toBeLessThan(plain('utilization') - 0.08);
    expect(good.mean('satisfactionMean', 5)).toBeGreaterThan(plain('satisfactionMean') + 0.003);
    expect(good.mean('marketShare', 5)).toBeGreaterThan(plain('marketShare') + 0.008);
  });

  it('is used less, and costs satisfaction, where nobody helps when it fails', () => {
    const [helped, left] = [after({ 'self-service.support': 1 }), after({ 'self-service.support': 0 })];
    expect(helped('selfServiceHelpedShare')).toBe(1);
    expect(left('selfServiceHelpedShare')).toBe(0);
    expect(helped('selfServiceShare')).toBeGreaterThan(1.2 * left('selfServiceShare'));
    expect(helped('satisfactionMean')).toBeGreaterThan(left('satisfactionMean') + 0.001);
    expect(helped('trustMean')).toBeGreaterThan(left('trustMean') + 0.002);
  });

  it('spares staff and loses customers where those who would rather be served are pushed to it', () => {
    const pushed = after({ 'self-service.push': 0.8 });
    expect(pushed('selfServicePushedShare')).toBeGreaterThan(0.3);
    expect(pushed('utilization')).toBeLessThan(plain('utilization') - 0.05);
    expect(pushed('satisfactionMean')).toBeLessThan(plain('satisfactionMean') - 0.005);
    expect(pushed('marketShare')).toBeLessThan(plain('marketShare') - 0.003);
  });

  it('wins nobody when the rival has the same', () => {
    const levers = { 'self-service.technology': 6000, 'self-service.guidance': 2000 };
    const matched = play(scenario({ 'self-service': {}, recovery: {} }, levers), {}, 8);
    expect(matched.mean('selfServiceShare', 5)).toBeGreaterThan(0.25);
    expect(Math.abs(matched.mean('marketShare', 5) - 0.5)).toBeLessThan(0.02);
  });

  it('costs what is spent on it, each use and each help', () => {
    const { accounts, metrics } = play(usual, { 'self-service.support': 0 }, 1).firm[0]!;
    const uses = (metrics.selfServiceShare! * metrics.visits!) / (1 - metrics.selfServiceFailedShare!);
    expect(accounts.channels).toBeGreaterThan(130_000 + 5 * 20 * 0.8 * uses);
    expect(accounts.channels).toBeLessThan(130_000 + 5 * 20 * 1.2 * uses);
  });

  it('is used more by those who are able, and by none outside its channels', () => {
    const able = scenario({ 'self-service': { segments: { all: { ability: 1 } } } });
    const elsewhere = market({
      channels: [
        { id: 'counter', kind: 'branch', name: 'Counter' },
        { id: 'kiosk', kind: 'kiosk', name: 'Kiosk' },
      ],
      mechanisms: { 'service-queue': {}, channels: {}, 'self-service': { channels: ['kiosk'] } },
    });
    expect(play(able, {}, 8).mean('selfServiceShare', 5)).toBeGreaterThan(1.3 * plain('selfServiceShare'));
    const use = play(elsewhere, {}, 2, '1', (visits) => {
      for (let v = 0; v < visits.count; v++) if (visits.channel[v] === 0) expect(visits.relief[v]).toBe(0);
    });
    expect(use.mean('selfServiceShare')).toBeGreaterThan(0.02);
    const { channelAloneShare: alone, channelWaitMinutes: wait } = use.firm[1]!.details;
    expect(alone!.counter).toBe(0);
    expect(alone!.kiosk).toBeGreaterThan(0.02);
    expect(wait!.kiosk).toBeLessThan(wait!.counter!);
  });

  it('leaves needs and choices of the first turn as they are without it', () => {
    const first = (mechanisms: Record<string, object>) =>
      play(market({ mechanisms, history: { turns: 0 } }), {}, 1).firm[0]!.metrics.visits;
    expect(first({ recovery: {}, 'self-service': {} })).toBe(first({ recovery: {} }));
  });
});
