// Claims about value: what it is made of, who follows it, why customers switch, and which share confirms it.
import { describe, expect } from 'vitest';
import type { Visits } from '../../../src/engine/model/visits.ts';
import type { World } from '../../../src/engine/world.ts';
import { market } from '../../engine/mechanisms/service-market.ts';
import { game, games, type Moves, once, type Plan, SEEN, surely } from './games.ts';
import { claim } from './table.ts';

const SEEDS = 4;

describe('net value', () => {
  /** Shares of the first firm over its values, one game of some seeds each. */
  const rises = (shares: readonly (readonly number[])[]) =>
    shares.slice(1).every((seeds, k) => seeds.every((share, seed) => share > shares[k]![seed]!));
  const shares = (scenario: Parameters<typeof games>[0], moves: Moves = {}) =>
    games(scenario, SEEDS, 3, once(moves)).each.map((one) => one.mean('marketShare'));

  claim(2, 'rises with what is realized', () => {
    const firm = (id: string, quality: number) => ({ id, name: id, start: { quality } });
    const of = (quality: number) =>
      shares(market({ mechanisms: {}, firms: [firm('aurora', quality), firm('bellavista', 0.72)] }));
    expect(rises([0.62, 0.67, 0.72, 0.77].map(of))).toBe(true);
  });

  claim(2, 'falls with what is sacrificed: money, time, effort', () => {
    const priced = market({ mechanisms: { pricing: {} } });
    expect(rises([36, 32, 28, 24].map((price) => shares(priced, { 'pricing.price': price })))).toBe(true);
    const queue = (staffHours: number) =>
      shares(market({ mechanisms: { 'service-queue': { firms: { aurora: { staffHours } } } } }));
    expect(rises([1300, 1600, 2400].map(queue))).toBe(true);
    const room = (money: number) =>
      shares(market({ mechanisms: { servicescape: {} } }), { 'servicescape.room': money });
    expect(rises([0, 3000, 9000].map(room))).toBe(true);
  });
});

describe('values that change', () => {
  const firms = ['aurora', 'bellavista', 'copper'].map((id) => ({ id, name: id, start: { cashCents: 1e8 } }));
  const scenario = (sd: number) => market({ firms, mechanisms: { 'value-research': { drift: { sd } } } });
  const work: Moves = { 'value-research.effort': 4000, 'value-research.focus': 0.5 };
  const ask = { 'value-research.research.interviews': 1500, 'value-research.research.choice-tests': 3000 };
  const stop = { 'value-research.research.interviews': 0, 'value-research.research.choice-tests': 0 };
  const follows: Plan = once({ ...work, ...ask });
  const settles: Plan = (turn) => ({ aurora: turn === 1 ? { ...work, ...ask } : turn === 5 ? stop : {} });

  claim(4, 'are won by who keeps following them, and by nobody where they stay', () => {
    const lead = (sd: number) => {
      const [fast, slow] = [follows, settles].map((plan) => games(scenario(sd), 8, 14, plan));
      const aim = fast!.mean('aimShare', 11) - slow!.mean('aimShare', 11);
      return { aim, seen: surely(fast!, slow!, 'aimShare', 11) };
    };
    const [still, moving] = [lead(0), lead(0.25)];
    expect(moving.seen).toBeGreaterThan(SEEN);
    expect(moving.aim).toBeGreaterThan(0.02 + 2 * Math.abs(still.aim));
  });
});

describe('switching', () => {
  const diner = {
    market: {
      customers: 3000,
      category: { name: 'A meal', referencePriceCents: 2800, unitCostCents: 900 },
      segments: [{ id: 'all', name: 'All', share: 1, needRate: { kind: 'gamma' as const, mean: 3, shape: 2 } }],
    },
    mechanisms: { blueprint: {}, recovery: {}, imperatives: {}, 'service-offer': {} },
  };
  const serve = { id: 'serve', name: 'Serve', failProbability: 0.1, severity: 0.5 };
  const scenario = market({ ...diner, process: { steps: [serve] } });
  const flawless = market(diner);
  const IMPROVED = 2;
  const improves: Plan = (turn) => (turn === IMPROVED ? { bellavista: { 'service-offer.ingredients': 30 } } : {});

  /** Part of the first firm's regular customers who bought mostly elsewhere in the turn after, without and with a breach. */
  function switched(plan: Plan): [number, number] {
    const counts = [0, 0];
    const left = [0, 0];
    let breached = new Map<number, boolean>();
    const rivals = (visits: Visits, customer: number, firm: number) => {
      let [here, there] = [0, 0];
      for (let v = 0; v < visits.count; v++) {
        if (visits.customer[v] !== customer) continue;
        if (visits.firm[v] === firm) here++;
        else if (visits.firm[v]! < 2) there++;
      }
      return there > here;
    };
    const regulars = (visits: Visits, before: World) => {
      const habit = before.dyads.columns.habit as Float32Array;
      const found = new Map<number, boolean>();
      for (let v = 0; v < visits.count; v++) {
        const i = visits.customer[v]!;
        if (visits.firm[v] !== 0 || habit[2 * i]! < 0.6) continue;
        found.set(i, (found.get(i) ?? false) || (visits.failed[v] === 1 && visits.recovered[v] === 0));
      }
      return found;
    };
    for (const seed of ['claim-1', 'claim-2'])
      game(scenario, seed, IMPROVED + 2, plan, {
        onVisits(visits, turn, before) {
          if (turn === IMPROVED + 1) breached = regulars(visits, before);
          if (turn !== IMPROVED + 2) return;
          for (const [customer, breach] of breached) {
            counts[Number(breach)]!++;
            if (rivals(visits, customer, 0)) left[Number(breach)]!++;
          }
        },
      });
    return [left[0]! / counts[0]!, left[1]! / counts[1]!];
  }

  claim(8, 'follows a breach, an extraordinary improvement of the rival, and both most of all', () => {
    const [neither, breach] = switched(() => ({}));
    const [improvement, both] = switched(improves);
    expect(breach).toBeGreaterThan(1.3 * neither);
    expect(improvement).toBeGreaterThan(1.3 * neither);
    expect(both).toBeGreaterThan(1.1 * Math.max(breach, improvement));
  });

  claim(8, 'is put down to its reasons, switch by switch: a breach, or a better rival that got known', () => {
    const reasons = (where: typeof scenario, plan: Plan) => {
      const { reports } = game(where, 'claim-1', IMPROVED + 1, plan, { explain: true });
      const rows = reports
        .at(-1)!
        .reasons.filter(({ kind, from, to }) => kind === 'switch' && from === 'aurora' && to === 'bellavista');
      const sums = new Map<string, number>();
      for (const { driver, sum } of rows) sums.set(driver, (sums.get(driver) ?? 0) + sum);
      return { rows, sums, most: [...sums].sort((a, b) => b[1] - a[1])[0]![0] };
    };
    const breached = reasons(scenario, () => ({}));
    expect(breached.rows.every(({ customers }) => customers > 0)).toBe(true);
    expect(breached.most).toBe('imperative');
    const [still, improved] = [() => ({}), improves].map((plan) => reasons(flawless, plan));
    expect(still!.sums.get('consideration') ?? 0).toBe(0);
    expect(improved!.most).toBe('consideration');
    expect(improved!.sums.get('coreQuality')).toBeGreaterThan(2 * still!.sums.get('coreQuality')!);
  });
});

describe('share', () => {
  const qualities = { aurora: 0.64, bellavista: 0.69, copper: 0.74, dolce: 0.79 };
  const scenario = market({
    mechanisms: { pricing: {}, promotion: {} },
    firms: Object.entries(qualities).map(([id, quality]) => ({ id, name: id, start: { quality } })),
  });
  const cheap: Moves = { 'pricing.deal': 0.4, 'promotion.promise': 0.25 };
  const valid = (all: ReturnType<typeof games>, firm: number) =>
    all.mean('marketShare', 1, 3, firm) * all.mean('validShare', 1, 3, firm);

  claim(23, 'confirms net value as far as it is valid: a bought lead over better firms is none', () => {
    const [earned, bought] = [{}, cheap].map((moves) => games(scenario, SEEDS, 3, once(moves)));
    const rising = (values: readonly number[]) => values.every((value, k) => k === 0 || value > values[k - 1]!);
    expect(rising([0, 1, 2, 3].map((firm) => earned!.mean('marketShare', 1, 3, firm)))).toBe(true);
    const gained = bought!.mean('marketShare', 1, 3) - earned!.mean('marketShare', 1, 3);
    expect(bought!.mean('marketShare', 1, 3)).toBeGreaterThan(bought!.mean('marketShare', 1, 3, 2));
    expect(valid(bought!, 0)).toBeLessThan(0.9 * valid(bought!, 2));
    expect(valid(bought!, 0) - valid(earned!, 0)).toBeLessThan(0.25 * gained);
  });
});
