import { describe, expect, it } from 'vitest';
import { qualityOfWait } from '../../../src/engine/mechanisms/service-queue/attend.ts';
import {
  CLASS,
  createPlan,
  type Demand,
  dayLevels,
  harmOf,
  planPart,
} from '../../../src/engine/mechanisms/service-queue/capacity.ts';
import {
  erlangB,
  erlangC,
  type Line,
  priorityFactor,
  solveLine,
} from '../../../src/engine/mechanisms/service-queue/erlang.ts';
import { type ServiceQueueParams, serviceQueueParams } from '../../../src/engine/mechanisms/service-queue/params.ts';
import { RUNG } from '../../../src/engine/model/ladder-rules.ts';
import { market, play } from './service-market.ts';

const rulesWith = (changes: object = {}): ServiceQueueParams => serviceQueueParams.parse(changes);

function line(servers: number, load: number, patience: number, service = 1): Line {
  const out: Line = { waitShare: 0, waitMinutes: 0, abandonShare: 0, refusedShare: 0 };
  solveLine(servers, load, service, patience, out);
  return out;
}

/** Stationary M/M/c+M by brute force over the states of a birth-death chain. */
function chain(servers: number, load: number, patience: number) {
  const states = servers + 6000;
  const logs = new Float64Array(states);
  for (let n = 1; n < states; n++) {
    const out = Math.min(n, servers) + Math.max(0, n - servers) / patience;
    logs[n] = logs[n - 1]! + Math.log(load / out);
  }
  const top = logs.reduce((a, b) => Math.max(a, b));
  let sum = 0;
  let busy = 0;
  let queue = 0;
  logs.forEach((log, n) => {
    const weight = Math.exp(log - top);
    sum += weight;
    if (n >= servers) busy += weight;
    queue += Math.max(0, n - servers) * weight;
  });
  return { waitShare: busy / sum, abandoned: queue / sum / patience / load, wait: queue / sum / load };
}

describe('Erlang formulas', () => {
  it('give the textbook waits of evidence 2.8, in service times', () => {
    const wait = (servers: number, load: number) => {
      const { waitShare, waitMinutes } = line(servers, servers * load, 0);
      return waitShare * waitMinutes;
    };
    expect([0.8, 0.9, 0.95].map((load) => wait(4, load))).toEqual([
      expect.closeTo(0.746, 2),
      expect.closeTo(1.969, 2),
      expect.closeTo(4.457, 2),
    ]);
    expect([0.8, 0.9, 0.95].map((load) => wait(16, load))).toEqual([
      expect.closeTo(0.096, 2),
      expect.closeTo(0.369, 2),
      expect.closeTo(0.978, 2),
    ]);
  });

  it('are exact at whole servers and smooth between', () => {
    const load = 3.7;
    let term = 1;
    let sum = 1;
    for (let n = 1; n <= 6; n++) {
      term *= load / n;
      sum += term;
    }
    expect(erlangB(6, load)).toBeCloseTo(term / sum, 12);
    for (let servers = 0; servers < 12; servers += 0.1)
      expect(erlangB(servers + 0.1, load)).toBeLessThan(erlangB(servers, load));
    for (let servers = 4; servers < 12; servers += 0.1)
      expect(erlangC(servers + 0.1, load)).toBeLessThan(erlangC(servers, load));
    // Exact value at half a server more, by the integral 1/B(s, a) = a ∫ e^(−at) (1+t)^s dt.
    let integral = 0;
    for (let t = 0.00005; t < 30; t += 0.0001) integral += load * Math.exp(-load * t) * (1 + t) ** 4.5 * 0.0001;
    expect(erlangB(4.5, load)).toBeCloseTo(1 / integral, 3);
  });

  it.each([
    [1, 0.6, 2],
    [5, 4, 2],
    [5, 9, 0.8],
    [40, 38, 3],
    [300, 290, 1.5],
    [300, 420, 1.5],
  ])('solve %i servers under load %d with patience %d like the chain itself', (servers, load, patience) => {
    const exact = chain(servers, load, patience);
    const got = line(servers, load, patience);
    expect(got.waitShare).toBeCloseTo(exact.waitShare, 6);
    expect(got.waitShare * got.abandonShare).toBeCloseTo(exact.abandoned, 6);
    expect(got.waitShare * got.waitMinutes).toBeCloseTo(exact.wait, 6);
  });

  it('reach Erlang-C as patience grows, and never serve more than there is capacity', () => {
    const patient = line(4, 3.6, 0);
    const hardly = line(4, 3.6, 1e5);
    expect(hardly.waitShare * hardly.waitMinutes).toBeCloseTo(patient.waitShare * patient.waitMinutes, 2);
    for (const patience of [0, 0.5, 50, 5000]) {
      for (const load of [5, 50, 5000]) {
        const { waitShare, abandonShare, refusedShare } = line(4, load, patience);
        expect(load * (1 - refusedShare) * (1 - waitShare * abandonShare)).toBeLessThanOrEqual(4.0001);
      }
    }
  });

  it('share the wait between classes as Cobham does, without changing its mean', () => {
    // M/M/1 at load .8, half of it first: W₁ = .8/(1 − .4), W₂ = .8/((1 − .4)(1 − .8)) service times, mean 4.
    expect(4 * priorityFactor(true, 0.5, 0.8, 1)).toBeCloseTo(0.8 / 0.6, 12);
    expect(4 * priorityFactor(false, 0.5, 0.8, 1)).toBeCloseTo(0.8 / 0.6 / 0.2, 12);
    for (const strength of [0, 0.3, 1]) {
      const mean = 0.3 * priorityFactor(true, 0.3, 0.9, strength) + 0.7 * priorityFactor(false, 0.3, 0.9, strength);
      expect(mean).toBeCloseTo(1, 12);
    }
  });
});

describe('a part of the turn', () => {
  const plain: Demand = {
    arrivals: 20,
    booked: 0,
    committed: 0,
    servers: 9,
    seats: 0,
    serviceMinutes: 22,
    bookedShare: 0,
    noShowShare: 0,
    priority: 0,
  };
  function plan(changes: Partial<Demand>, rules = rulesWith({ dayVariation: 0 })) {
    const out = createPlan();
    planPart({ ...plain, ...changes }, dayLevels(rules.dayVariation), rules, out);
    return out;
  }

  it('has days of mean 1 and the variation asked for', () => {
    const { level, arrivals } = dayLevels(0.115);
    const days = arrivals.map((share, d) => share / level[d]!);
    const mean = days.reduce((sum, share, d) => sum + share * level[d]!, 0);
    const square = days.reduce((sum, share, d) => sum + share * level[d]! ** 2, 0);
    expect(days.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
    expect(mean).toBeCloseTo(1, 9);
    expect(Math.sqrt(square - 1)).toBeCloseTo(0.115, 4);
  });

  it('waits longer on the whole when days differ', () => {
    const wait = (variation: number) => {
      const rules = rulesWith({ dayVariation: variation });
      const { arrivals } = dayLevels(variation);
      const out = plan({}, rules);
      return arrivals.reduce((sum, share, d) => sum + share * out.waitShare[d]! * out.waitMinutes[d]!, 0);
    };
    expect(wait(0.3)).toBeGreaterThan(1.2 * wait(0));
  });

  it('turns guests away only when seats run out', () => {
    expect(plan({}).refused[0]).toBe(0);
    expect(plan({ seats: 60 }).refused[0]).toBeLessThan(1e-6);
    // 20 guests an hour for 75 minutes are 25 Erlangs.
    expect(plan({ seats: 25 }).refused[0]).toBeCloseTo(erlangB(25, 25), 9);
  });

  it('lets booked guests wait less and the others more, the mean unchanged', () => {
    const { factor } = plan({ booked: 8, bookedShare: 0.6 });
    expect(factor[CLASS.booked]).toBeLessThan(0.5);
    expect(factor[CLASS.other]).toBeGreaterThan(1.2);
    expect(0.4 * factor[CLASS.booked]! + 0.6 * factor[CLASS.other]!).toBeCloseTo(1, 9);
  });

  it('denies bookings beyond what is kept, and leaves walk-ins less room when too much is kept', () => {
    const seats = { seats: 30, booked: 10, noShowShare: 0.1 };
    const asked = (10 * 1.25) / 0.9;
    expect(plan({ ...seats, bookedShare: 0.25 }).denied).toBeCloseTo(1 - 7.5 / asked, 9);
    expect(plan({ ...seats, bookedShare: 0.6 }).denied).toBe(0);
    const refused = [0.5, 0.75, 1].map((bookedShare) => plan({ ...seats, bookedShare }).refused[0]!);
    expect(refused[1]).toBeGreaterThan(refused[0]!);
    expect(refused[2]).toBeGreaterThan(2 * refused[0]!);
    expect(plan({ ...seats, bookedShare: 0.5, noShowShare: 0.3 }).refused[0]).toBeGreaterThan(refused[0]!);
  });

  it('harms quality beyond the best load and a little when idle', () => {
    const rules = rulesWith();
    expect(harmOf(0.8, rules)).toEqual({ quality: 0, failures: 1 });
    expect(harmOf(1.05, rules).quality).toBeCloseTo(0.05, 9);
    expect(harmOf(0.2, rules).quality).toBeCloseTo(0.015, 9);
    expect(harmOf(1.05, rules).failures).toBeGreaterThan(1.2);
  });

  it('tells 5 from 20 perceived minutes by about .06 of quality', () => {
    const rules = rulesWith();
    expect(qualityOfWait(5, rules) - qualityOfWait(20, rules)).toBeCloseTo(0.06, 3);
    expect(qualityOfWait(rules.customaryMinutes, rules)).toBe(0);
  });
});

describe('the line in a market', () => {
  const homogeneous = {
    parts: [{ id: 'all-day', hoursShare: 1, demandShare: 1 }],
    dayVariation: 0,
    serviceMinutes: 30,
    openHours: 900,
  };

  it('has the waits of Erlang-C when demand is homogeneous and nobody gives up (V25)', () => {
    const rules = { ...homogeneous, patienceMinutes: 0, staffHours: 5 * 900 };
    const scenario = market({
      mechanisms: { 'service-queue': rules },
      history: { turns: 0 },
      market: {
        customers: 20_000,
        customersPerAgent: 0.27,
        category: { name: 'A meal', referencePriceCents: 2800 },
        segments: [{ id: 'all', name: 'All', share: 1, needRate: { kind: 'constant', value: 4 } }],
      },
    });
    const { firm } = play(scenario, {}, 2);
    for (const { metrics } of firm) {
      const load = 5 * metrics.utilization!;
      expect(load).toBeGreaterThan(3.2);
      expect(load).toBeLessThan(4.9);
      const exact = (erlangC(5, load) * 30) / (5 - load);
      expect(metrics.waitMinutesMean! / exact).toBeGreaterThan(0.95);
      expect(metrics.waitMinutesMean! / exact).toBeLessThan(1.05);
    }
  });

  it('loses the share of customers that Erlang-A says', () => {
    const rules = { ...homogeneous, patienceMinutes: 20, staffHours: 5 * 900 };
    const scenario = market({
      mechanisms: { 'service-queue': rules },
      market: {
        customers: 10_000,
        customersPerAgent: 0.9,
        category: { name: 'A meal', referencePriceCents: 2800 },
        segments: [{ id: 'all', name: 'All', share: 1 }],
      },
    });
    const { metrics } = play(scenario, {}, 1).firm[0]!;
    const exact = line(5, 5 * metrics.utilization!, 20, 30);
    expect(metrics.abandonedShare! / (exact.waitShare * exact.abandonShare)).toBeCloseTo(1, 1);
    expect(metrics.turnedAwayShare).toBe(0);
  });

  it('is busier at the peak, and fuller seats turn guests away', () => {
    const { metrics, details } = play(market({ mechanisms: { 'service-queue': { seats: 14 } } }), {}, 1).firm[0]!;
    expect(metrics.peakLoad).toBeGreaterThan(metrics.utilization!);
    expect(details.partLoad!.peak).toBeGreaterThan(details.partLoad!['off-peak']!);
    expect(metrics.turnedAwayShare).toBeGreaterThan(0.02);
    expect(metrics.waitMinutesMean).toBeGreaterThan(30 * (metrics.turnedAwayShare! + metrics.abandonedShare!));
  });

  it('lets committed customers wait less when they go first', () => {
    const scenario = market({
      mechanisms: { 'service-queue': { patienceMinutes: 60, staffHours: 4200 }, 'service-offer': {} },
      ladder: { trustCommit: 0.3, trustKeep: 0.2, giveBack: 1, minPurchases: 3 },
      history: { turns: 14 },
      levers: { 'service-queue.priority': {} },
    });
    const waits = (priority: number) => {
      const minutes = { committed: 0, other: 0, all: 0 };
      const visitors = { committed: 0, other: 0, all: 0 };
      for (const seed of ['1', '2', '3']) {
        play(scenario, { 'service-queue.priority': priority }, 3, seed, (visits, before) => {
          const rung = before.dyads.columns.rung!;
          for (let v = 0; v < visits.count; v++) {
            if (visits.firm[v] !== 0) continue;
            const group = rung[visits.customer[v]! * 2]! >= RUNG.commitment ? 'committed' : 'other';
            for (const of of [group, 'all'] as const) {
              minutes[of] += visits.waitMinutes[v]!;
              visitors[of]++;
            }
          }
        });
      }
      expect(visitors.committed).toBeGreaterThan(300);
      return {
        committed: minutes.committed / visitors.committed,
        other: minutes.other / visitors.other,
        all: minutes.all / visitors.all,
      };
    };
    const [without, first] = [waits(0), waits(1)];
    expect(first.committed).toBeLessThan(0.6 * without.committed);
    expect(first.other).toBeGreaterThan(without.other);
    // The conservation law: the mean stays.
    expect(first.all / without.all).toBeCloseTo(1, 1);
  });
});
