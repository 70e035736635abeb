// The chain of customer information: its product by hand, then what it brings, costs and loses in a market.
import { describe, expect, it } from 'vitest';
import {
  approachRate,
  captureLevel,
  stepTarget,
  withSystems,
  yieldOf,
} from '../../../src/engine/mechanisms/customer-knowledge/chain.ts';
import { FUNDED } from '../../../src/engine/mechanisms/customer-knowledge/params.ts';
import { column, last, market, mean, parts, play, sum } from './offer-market.ts';

const world = (params: object = {}, rest: object = {}) =>
  market({ mechanisms: { 'customer-knowledge': params, pricing: {} }, customersPerAgent: 5, ...rest });
/** Minutes of noting, and the same money for every funded step. */
const chain = (minutes: number, money: number) => ({
  'customer-knowledge.capture': minutes,
  ...Object.fromEntries(FUNDED.map((step) => [`customer-knowledge.effort.${step}`, money])),
});
const base = world();
const steady = play(base, {}, 8);
const invested = play(base, chain(2, 1200), 8);
const more = (metric: string, turn: number, played = invested) =>
  played.reports[turn]!.firms[0]!.metrics[metric]! - steady.reports[turn]!.firms[0]!.metrics[metric]!;

describe('formulas', () => {
  it('captures more with minutes, each bringing less', () => {
    expect(captureLevel(2, 2)).toBeCloseTo(0.63212, 5);
    expect(captureLevel(0, 2)).toBe(0);
  });

  it('lifts a step half of the way for the reference money', () => {
    expect([stepTarget(0, 0.4, 150), stepTarget(150, 0.4, 150)]).toEqual([0.4, 0.7]);
    expect(stepTarget(1e9, 0.4, 150)).toBeCloseTo(1, 6);
    expect(approachRate(3, 3)).toBeCloseTo(0.63212, 5);
    expect(withSystems(0.6, 0.5)).toBeCloseTo(0.8, 12);
  });

  it('multiplies the steps: one that lacks, lacks for all', () => {
    const level = Float64Array.of(0.1, 0.8, 0.8, 0.8, 0.8, 0.1, 0.9, 0.9, 0.9, 0.2);
    expect(yieldOf(level, 0)).toBeCloseTo(0.4096, 12);
    expect(yieldOf(level, 1)).toBeCloseTo(0.1458, 12);
  });
});

describe('customer knowledge in a market', () => {
  it('costs at once, brings little for half a year and pays after it (V22)', () => {
    expect(more('profitCents', 0)).toBe(-480_000);
    expect(more('visits', 0)).toBe(0);
    expect(more('profitCents', 0) + more('profitCents', 1)).toBeLessThan(0);
    for (const turn of [4, 5, 6, 7]) expect(more('profitCents', turn)).toBeGreaterThan(0);
    expect(last(invested, 'visits') / last(steady, 'visits')).toBeGreaterThan(1.04);
    expect(last(invested, 'visits') / last(steady, 'visits')).toBeLessThan(1.15);
    expect(last(invested, 'information')).toBe(480_000);
  });

  it('treats as known as many visits as can be, and makes favours of them', () => {
    expect(last(invested, 'personalVisitShare')).toBeCloseTo(last(invested, 'customerKnowledgeShare'), 1);
    expect(last(invested, 'customerKnowledgeShare')).toBeGreaterThan(0.2);
    expect(last(invested, 'customerKnowledgeShare')).toBeLessThan(0.4);
    const favours = column(invested.world.dyads, 'favours');
    expect(mean(favours.filter((_, d) => d % 4 === 0))).toBeGreaterThan(0.05);
    expect(Math.max(...favours.filter((_, d) => d % 4 !== 0))).toBe(0);
  });

  it('needs all five steps: the same money in one of them is lost', () => {
    const lopsided = play(base, { ...chain(2, 0), 'customer-knowledge.effort.collate': 4800 }, 8);
    expect(last(lopsided, 'customerKnowledgeShare')).toBeLessThan(0.3 * last(invested, 'customerKnowledgeShare'));
    const uncaptured = play(base, chain(0, 1200), 3);
    expect(last(uncaptured, 'customerKnowledgeShare')).toBe(0);
  });

  it('goes stale by 3 % a month, and stays with the pair', () => {
    const before = column(invested.world.dyads, 'customer-knowledge.profile');
    const after = column(play(invested.world, chain(0, 1200), 1).world.dyads, 'customer-knowledge.profile');
    const at = before.findIndex((level) => level > 0.2);
    expect(after[at]! / before[at]!).toBeCloseTo(Math.exp(-0.09), 4);
    expect(before.some((level, d) => d % 4 !== 0 && level > 0)).toBe(false);
    // A rival that now does the same begins with what its own visits tell it.
    const rival = play(base, {}, 1);
    expect(Math.max(...column(rival.world.dyads, 'customer-knowledge.profile'))).toBe(0);
  });

  it('brings hardly any share when all rivals do the same', () => {
    const all = play(world({}, { levers: chain(2, 1200) }), {}, 4);
    expect(sum(all, 'visits') / sum(play(base, {}, 4), 'visits')).toBeGreaterThan(0.97);
    expect(sum(all, 'visits') / sum(play(base, {}, 4), 'visits')).toBeLessThan(1.03);
  });

  it('is best at some minutes: beyond, people feel questioned', () => {
    const visits = (minutes: number) => last(play(base, chain(minutes, 1200), 6), 'visits');
    const [none, some, most] = [visits(0), visits(2.5), visits(8)];
    expect(some).toBeGreaterThan(1.02 * none!);
    expect(most).toBeLessThan(0.98 * some!);
    const minutes = column(invested.world.firms, 'extraMinutes');
    expect([minutes[0], minutes[1]]).toEqual([2, 0]);
  });

  it('makes only the concerned uneasy, about more than is natural', () => {
    const tracked = world({ privacy: { harmless: 0.2 } }, { tracked: 200 });
    const concern = column(tracked.traits.customers, 'customer-knowledge.concern');
    expect([...concern].filter((each) => each > 0).length / concern.length).toBeCloseTo(0.87, 1);
    const found = parts(play(tracked, chain(3, 1200), 5).reports[4]!, 'privacy');
    for (const { customer, value } of found) if (concern[customer] === 0) expect(value).toBeCloseTo(0, 12);
    expect(found.some(({ value }) => value < -0.05)).toBe(true);
  });

  it('takes the place of the guest book', () => {
    const both = { mechanisms: { 'customer-knowledge': {}, 'service-offer': {}, pricing: {} }, history: 2 };
    const kept = play(market(both), { 'service-offer.guestBook': 4 }, 2);
    expect(column(kept.world.dyads, 'service-offer.known').some((known) => known > 0)).toBe(false);
    expect(last(kept, 'recognizedShare')).toBe(0);
    expect(column(kept.world.firms, 'extraMinutes')[0]).toBe(column(kept.world.firms, 'extraMinutes')[1]);
  });
});
