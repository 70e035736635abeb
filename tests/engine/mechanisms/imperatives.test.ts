// Imperatives: what gates a firm and for how long, and how comparison with rivals shifts what visits deliver.
import { describe, expect, it } from 'vitest';
import { determinativeShift, medianOf, parityShift } from '../../../src/engine/mechanisms/imperatives/comparison.ts';
import { DRIVER_COUNT, DRIVER_INDEX } from '../../../src/engine/model/drivers.ts';
import { column, last, market, mean, play, sum } from './offer-market.ts';

const QUIET = { parity: [], determinative: [], switching: { improvement: 1 }, budget: { mean: 100 } };
const market3 = (params: object, others: Record<string, object> = {}, rest: object = {}) =>
  market({
    mechanisms: { imperatives: { ...QUIET, ...params }, pricing: {}, ...others },
    firms: ['a', 'b', 'c'],
    ...rest,
  });
const base = market3({});
const steady = play(base, {}, 6);

describe('formulas', () => {
  it('parity: below the median hurts extra, above it gives nothing', () => {
    expect(parityShift(0.02, 0.06, 0.5, 1)).toBeCloseTo(-0.02, 12);
    expect(0.06 + parityShift(0.06, 0.02, 0.5, 1)).toBeCloseTo(0.02, 12);
    expect(parityShift(0.02, 0.02, 0.5, 1)).toBeCloseTo(0, 12);
  });

  it('determinative: only the lead over the best rival pays, and more', () => {
    expect(0.06 + determinativeShift(0.06, 0.02, 0.5, 1)).toBeCloseTo(0.06, 12);
    expect(0.02 + determinativeShift(0.02, 0.06, 0.5, 1)).toBeCloseTo(0, 12);
    expect(determinativeShift(-0.02, 0.06, 0.5, 1)).toBeCloseTo(0, 12);
  });

  it('takes the middle of the rivals', () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3]), medianOf([])]).toEqual([2, 2.5, 0]);
  });
});

describe('functional imperatives', () => {
  const lacking = { functional: [{ driver: 'supplementary', floor: -0.04 }], memoryTurns: 3 };
  const petals = { information: 0, 'order-taking': 0, billing: 0, payment: 0, exceptions: 0 };
  const offer = (firms: object) => ({ 'service-offer': { firms } });

  it('gate a firm that lacks what customers cannot do without, for as long as they remember', () => {
    const world = market3(lacking, offer({ a: { petals } }), { history: 0, customers: 1000 });
    const first = play(world, {}, 1);
    const visited = column(first.world.dyads, 'visits').filter((count, d) => d % 3 === 0 && count > 0).length;
    expect(last(first, 'functionalBreachCount')).toBe(last(first, 'visits'));
    expect(last(first, 'breachMemoryCount')).toBe(visited);
    const remembered = column(first.world.dyads, 'imperatives.remembered');
    expect([...remembered].filter((turns) => turns > 0).every((turns) => turns === 3)).toBe(true);
    const later = play(first.world, {}, 3);
    const again = column(later.world.dyads, 'visits').filter(
      (count, d) => d % 3 === 0 && remembered[d] === 3 && count > column(first.world.dyads, 'visits')[d]!,
    );
    expect(again.length).toBe(0);
    const back = play(later.world, {}, 2);
    expect(sum(back, 'visits')).toBeGreaterThan(0);
    expect(last(first, 'functionalBreachCount', 'b')).toBe(0);
    expect(last(first, 'visits', 'b')).toBeGreaterThan(100);
  });

  it('void the purchases before a breach', () => {
    const world = market3(lacking, offer({ a: { petals } }), { history: 6, customers: 1000 });
    const sound = market3(lacking, offer({}), { history: 6, customers: 1000 });
    expect(last(play(world, {}, 1), 'customers')).toBeLessThan(0.1 * last(play(sound, {}, 1), 'customers'));
  });

  it('are breached by failures that are not made good, as they act after whatever fails or recovers', () => {
    const strict = { functional: [{ driver: 'overall', floor: 0.5 }] };
    const failing = play(market3(strict, { blueprint: {} }, { failures: [0.1] }), {}, 1);
    const perVisit = last(failing, 'functionalBreachCount') / last(failing, 'visits');
    expect(perVisit).toBeGreaterThan(0.05);
    expect(perVisit).toBeLessThan(0.15);
    const mild = play(market3({}, { blueprint: {} }, { failures: [0.1] }), {}, 1);
    expect(last(mild, 'functionalBreachCount')).toBe(0);
  });
});

describe('continuity', () => {
  it('breaks when customers are left unserved twice in a row', () => {
    const queue = { 'service-queue': { staffHours: 250, patienceMinutes: 5 } };
    const short = play(market3({}, queue, { history: 2 }), {}, 2);
    expect(last(short, 'continuityBreachCount')).toBeGreaterThan(5);
    expect(last(short, 'breachMemoryCount')).toBeGreaterThan(5);
    expect(last(short, 'functionalBreachCount')).toBe(0);
    const tolerant = play(market3({ continuity: { misses: 200 } }, queue, { history: 2 }), {}, 2);
    expect(last(tolerant, 'continuityBreachCount')).toBe(0);
    expect(last(steady, 'continuityBreachCount')).toBe(0);
  });
});

describe('budget', () => {
  it('puts a firm out of reach of those who cannot afford what it charged last', () => {
    const world = market3({ budget: { mean: 1.5, spread: 0.4 } });
    const dear = play(world, { 'pricing.price': 42 }, 3);
    expect(dear.reports[0]!.firms[0]!.metrics.outOfReachShare!).toBeCloseTo(0.21, 1);
    expect(last(dear, 'outOfReachShare')).toBeGreaterThan(0.45);
    expect(last(dear, 'outOfReachShare')).toBeLessThan(0.7);
    expect(last(dear, 'visits')).toBeLessThan(0.8 * last(play(base, { 'pricing.price': 42 }, 3), 'visits'));
  });

  it('lets a firm back in when nobody came any more', () => {
    const world = market3({ budget: { mean: 1.5, spread: 0.1 } });
    const gone = play(world, { 'pricing.price': 280 }, 3);
    expect(last(gone, 'visits')).toBe(0);
    expect(last(play(gone.world, { 'pricing.price': 28 }, 6), 'visits')).toBeGreaterThan(100);
  });
});

describe('comparison with rivals', () => {
  const room = { servicescape: {} };
  const shiftOf = (params: object, money: number) => {
    const played = play(market3(params, room, { history: 1 }), { 'servicescape.room': money }, 4);
    return column(played.world.firms, 'imperatives.shift')[DRIVER_INDEX.servicescape]!;
  };
  const parity = { parity: [{ driver: 'servicescape', extra: 0.5, surplusLost: 1 }] };
  const decisive = { determinative: [{ driver: 'servicescape', bonus: 0.5, restLost: 1 }] };

  it('takes from a parity driver what is above it, and punishes what is below', () => {
    expect(shiftOf(parity, 9000)).toBeLessThan(-0.01);
    expect(shiftOf(parity, 0)).toBeLessThan(-0.005);
    const gain = (params: object) => {
      const world = market3(params, room);
      return sum(play(world, { 'servicescape.room': 9000 }, 6), 'visits') / sum(play(world, {}, 6), 'visits');
    };
    expect(gain(parity)).toBeLessThan(gain({}) - 0.005);
    expect(gain(decisive)).toBeGreaterThan(gain({}));
  });

  it('adds to a determinative driver for the best only', () => {
    expect(shiftOf(decisive, 9000)).toBeGreaterThan(0.005);
    expect(shiftOf(decisive, 0)).toBeCloseTo(0, 12);
  });

  it('compares what was delivered, not what was felt: shifts do not feed on themselves', () => {
    const played = play(market3(parity, room, { history: 1 }), { 'servicescape.room': 9000 }, 6);
    const means = column(played.world.firms, 'imperatives.mean');
    expect(means[DRIVER_INDEX.servicescape]!).toBeGreaterThan(0.03);
    expect(means.length).toBe(3 * DRIVER_COUNT);
  });
});

describe('switching imperatives', () => {
  it("an extraordinary improvement gets about and loosens rivals' habits", () => {
    const build = (improvement: number) =>
      market3({ switching: { improvement, notice: 0.5 } }, { servicescape: { scale: 1 } }, { history: 3 });
    const surprised = build(0.06);
    const [quiet, loud] = [build(1), surprised].map((world) => play(world, { 'servicescape.room': 60_000 }, 3));
    const aware = (world: typeof base) =>
      mean([...column(world.dyads, 'flags')].filter((_, d) => d % 3 === 0).map((flags) => flags & 1));
    expect(aware(loud!.world)).toBeGreaterThan(aware(quiet!.world) + 0.05);
    expect(sum(loud!, 'visits')).toBeGreaterThan(1.01 * sum(quiet!, 'visits'));
    expect(play(surprised, {}, 3).reports.every((report) => report.firms[0]!.metrics.visits! > 0)).toBe(true);
    expect([...column(play(surprised, {}, 3).world.firms, 'imperatives.surprise')]).toEqual([0, 0, 0]);
  });
});
