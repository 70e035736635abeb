// Core quality, petals, guest book, guarantee and bundle: formulas by hand, then directions and sizes in a market.
import { describe, expect, it } from 'vitest';
import { coreTarget } from '../../../src/engine/mechanisms/service-offer/core-quality.ts';
import { recognitionChance, saturation } from '../../../src/engine/mechanisms/service-offer/guest-book.ts';
import { riskLeft } from '../../../src/engine/mechanisms/service-offer/sacrifices.ts';
import { column, last, market, mean, parts, play, sum } from './offer-market.ts';

const offer = (params: object = {}, rest: object = {}) =>
  market({ mechanisms: { 'service-offer': params, pricing: {} }, ...rest });
const base = offer();
const steady = play(base, {}, 6);
const all = (lever: string, value: number) => offer({}, { levers: { [`service-offer.${lever}`]: value } });

describe('formulas', () => {
  it('buys core quality by the logarithm of spending, within limits', () => {
    expect(coreTarget(9, 9, 0.16, 0.15)).toBeCloseTo(0, 12);
    expect(coreTarget(14, 9, 0.16, 0.15)).toBeCloseTo(0.0707, 4);
    expect(coreTarget(6, 9, 0.16, 0.15)).toBeCloseTo(-0.0649, 4);
    expect([coreTarget(1e6, 9, 0.16, 0.15), coreTarget(0, 9, 0.16, 0.15)]).toEqual([0.15, -0.3]);
  });

  it('recognizes those who are known, when there is time to look', () => {
    expect(saturation(3, 3)).toBeCloseTo(0.63212, 5);
    expect(recognitionChance(0.5, 3, 3, 1)).toBeCloseTo(0.31606, 5);
    expect(recognitionChance(1, 1e3, 3, 1.5)).toBe(1);
    expect(recognitionChance(1, 0, 3, 1)).toBe(0);
  });

  it('takes up to 60 % of the fear away with a guarantee', () => {
    expect([riskLeft(0, 0.6, 0.3), riskLeft(0.3, 0.6, 0.3)]).toEqual([1, 0.7]);
    expect(riskLeft(1, 0.6, 0.3)).toBeCloseTo(0.538, 3);
  });
});

describe('core quality', () => {
  it('follows spending over some turns, brings visits and costs money by the visit', () => {
    const rich = play(base, { 'service-offer.ingredients': 14 }, 6);
    const one = play(base, { 'service-offer.ingredients': 14 }, 1);
    expect(last(one, 'coreQualityGain')).toBeCloseTo(0.0707 * (1 - Math.exp(-3 / 4)), 4);
    expect(last(rich, 'coreQualityGain')).toBeCloseTo(0.07, 2);
    expect(last(rich, 'visits')).toBeGreaterThan(1.05 * last(steady, 'visits'));
    expect(last(rich, 'visits')).toBeLessThan(1.4 * last(steady, 'visits'));
    expect(last(rich, 'supplies')).toBe(1400 * last(rich, 'visits'));
    expect(sum(rich, 'profitCents')).toBeLessThan(sum(steady, 'profitCents'));
  });

  it('falls behind when rivals progress, and counts by half when all do', () => {
    const race = all('ingredients', 14);
    const behind = play(race, { 'service-offer.ingredients': 9 }, 6);
    expect(last(behind, 'coreQualityGain')).toBeLessThan(-0.025);
    const together = play(race, {}, 1);
    expect(last(together, 'coreQualityGain')).toBeGreaterThan(0.03);
    expect(last(together, 'coreQualityGain')).toBeLessThan(0.05);
  });

  it('is dearer when supplies are', () => {
    const scarce = offer({}, { history: 1 });
    (scarce.market.columns as Record<string, Float64Array>).supplyCostFactor![0] = 1.5;
    expect(last(play(scarce, {}, 4), 'coreQualityGain')).toBeLessThan(-0.03);
  });
});

describe('petals', () => {
  it('hurt when facilitating ones are missing and give nothing when they are there', () => {
    const options = (level: number) => ({
      firms: { a: { petals: { information: level, 'order-taking': level, billing: level, payment: level } } },
    });
    const [none, adequate, perfect] = [0, 0.8, 1].map((level) => play(offer(options(level)), {}, 3));
    expect(last(none!, 'visits')).toBeLessThan(0.85 * last(adequate!, 'visits'));
    expect(last(perfect!, 'visits')).toBe(last(adequate!, 'visits'));
    expect(last(perfect!, 'facilitatingShare')).toBe(1);
  });

  it('delight when enhancing ones are funded; money goes to hygiene too, and wears', () => {
    const funded = play(base, { 'service-offer.supplementary': 4000 }, 6);
    expect(last(funded, 'enhancingShare')).toBeGreaterThan(0.5);
    expect(last(funded, 'enhancingShare')).toBeLessThan(1);
    expect(last(funded, 'facilitatingShare')).toBeGreaterThan(0.79);
    expect(last(funded, 'visits')).toBeGreaterThan(1.03 * last(steady, 'visits'));
    expect(last(funded, 'supplies')).toBe(900 * last(funded, 'visits') + 400_000);
    const later = play(funded.world, { 'service-offer.supplementary': 0 }, 8);
    expect(last(later, 'enhancingShare')).toBeLessThan(last(funded, 'enhancingShare') - 0.15);
  });
});

describe('guest book', () => {
  const visits = (minutes: number) => sum(play(base, { 'service-offer.guestBook': minutes }, 8), 'visits');

  it('recognizes more guests the longer it is kept, and makes favours of it', () => {
    const kept = play(base, { 'service-offer.guestBook': 3 }, 8);
    const shares = kept.reports.map((report) => report.firms[0]!.metrics.recognizedShare!);
    expect(shares[0]!).toBe(0);
    expect(shares[2]!).toBeGreaterThan(shares[1]!);
    expect(shares[7]!).toBeGreaterThan(0.3);
    expect(shares[7]!).toBeLessThan(0.6);
    expect(mean(column(kept.world.dyads, 'favours'))).toBeGreaterThan(2 * mean(column(steady.world.dyads, 'favours')));
    const known = column(kept.world.dyads, 'service-offer.known');
    expect(Math.max(...known)).toBeLessThanOrEqual(1);
    expect(known.some((level, dyad) => level > 0 && dyad % 4 !== 0)).toBe(false);
  });

  it('forgets 3 % a month', () => {
    const kept = play(base, { 'service-offer.guestBook': 3 }, 3);
    const before = column(kept.world.dyads, 'service-offer.known');
    const after = column(play(kept.world, { 'service-offer.guestBook': 0 }, 1).world.dyads, 'service-offer.known');
    const at = before.findIndex((level) => level > 0.2);
    expect(after[at]! / before[at]!).toBeCloseTo(Math.exp(-0.09), 4);
  });

  it('pays up to some minutes, beyond which it feels like being watched', () => {
    const [none, some, most] = [visits(0), visits(3), visits(8)];
    expect(some).toBeGreaterThan(1.005 * none);
    expect(most).toBeLessThan(some);
  });

  it('costs the minutes of returning guests', () => {
    const kept = play(base, { 'service-offer.guestBook': 4, 'service-offer.supplementary': 0 }, 3);
    const minutes = column(kept.world.firms, 'extraMinutes');
    expect(minutes[0]! - minutes[1]!).toBeGreaterThan(0.85 * 4);
    expect(minutes[0]! - minutes[1]!).toBeLessThan(4);
    expect(minutes[1]).toBeCloseTo(0.2, 6);
  });

  it('makes 87 % of the customers uneasy, and the others not', () => {
    const concern = column(base.traits.customers, 'service-offer.concern');
    expect([...concern].filter((each) => each > 0).length / concern.length).toBeCloseTo(0.87, 1);
    expect(mean([...concern].filter((each) => each > 0))).toBeCloseTo(1, 1);
    const world = offer({}, { tracked: 200 });
    const found = parts(play(world, { 'service-offer.guestBook': 6 }, 3).reports[2]!, 'privacy');
    for (const { customer, value } of found) if (concern[customer] === 0) expect(value).toBeCloseTo(0, 12);
    expect(found.some(({ value }) => value < -0.1)).toBe(true);
  });
});

describe('guarantee', () => {
  const failing = offer({}, { mechanisms: { 'service-offer': {}, pricing: {}, blueprint: {} }, failures: [0.1] });

  it('pays back when the service fails, and so costs little where it works', () => {
    const promised = play(failing, { 'service-offer.guarantee': 0.5 }, 1);
    const perVisit = last(promised, 'guaranteePaidCents') / last(promised, 'visits');
    expect(perVisit / 1400).toBeGreaterThan(0.05);
    expect(perVisit / 1400).toBeLessThan(0.13);
    expect(last(promised, 'recovery')).toBe(last(promised, 'guaranteePaidCents'));
    const sound = play(base, { 'service-offer.guarantee': 0.5 }, 1);
    expect(last(sound, 'guaranteePaidCents') / last(sound, 'visits') / 1400).toBeCloseTo(0.01, 6);
  });

  it('takes fear from those who hardly know the firm', () => {
    const world = offer({}, { tracked: 200, history: 1 });
    const fear = (guarantee: number) =>
      mean(
        parts(play(world, { 'service-offer.guarantee': guarantee }, 1).reports[0]!, 'risk').map(({ value }) => value),
      );
    expect(fear(0)).toBeLessThan(-0.1);
    expect(fear(1) / fear(0)).toBeCloseTo(riskLeft(1, 0.6, 0.3), 1);
    expect(column(play(world, { 'service-offer.guarantee': 0.5 }, 1).world.firms, 'guarantee')[0]).toBe(0.5);
    expect(last(play(base, { 'service-offer.guarantee': 1 }, 1), 'visits')).toBeGreaterThanOrEqual(
      last(play(base, {}, 1), 'visits'),
    );
  });
});

describe('bundle', () => {
  it('suits those who like it and drives the others away', () => {
    const liked = play(offer({ segments: { all: { bundleLikers: 1 } } }), { 'service-offer.bundle': 1 }, 5);
    const disliked = play(offer({ segments: { all: { bundleLikers: 0 } } }), { 'service-offer.bundle': 1 }, 5);
    expect(last(liked, 'visits')).toBeGreaterThan(1.04 * last(steady, 'visits'));
    expect(last(disliked, 'visits')).toBeLessThan(0.95 * last(steady, 'visits'));
    expect(last(liked, 'supplies')).toBe(1000 * last(liked, 'visits'));
  });
});
