// Claims about the organization: when improvement pays, what priorities do, and what maturity is worth.
import { describe, expect } from 'vitest';
import { market, staffed, TWO_STEPS } from '../../engine/mechanisms/service-market.ts';
import { games, type Moves, once, type Plan, SEEN, surely } from './games.ts';
import { claim } from './table.ts';

const SEEDS = 6;
const process = { steps: [...TWO_STEPS, { id: 'pay', name: 'Pay', failProbability: 0.04 }] };

describe('an effort to improve', () => {
  const scenario = market({
    mechanisms: { improvement: {}, ...staffed(22) },
    history: { turns: 8 },
    levers: { 'improvement.change': { default: 0 } },
    process,
  });
  const spend = (times: number): Moves => ({
    'improvement.describe': 600 * times,
    'improvement.assess': 600 * times,
    'improvement.standardize': 1000 * times,
    'improvement.change': 3000 * times,
    'blueprint.prevention': 600 + 1000 * times,
  });
  /** One year of it; the rival does as much, more, or nothing. */
  const year =
    (own: number, rival: number): Plan =>
    (turn) =>
      turn === 1
        ? { aurora: own > 0 ? spend(own) : {}, bellavista: rival > 0 ? spend(rival) : {} }
        : turn === 5
          ? { aurora: own > 0 ? spend(0.3) : {}, bellavista: rival > 0 ? spend(0.3) : {} }
          : {};
  const idle = games(scenario, SEEDS, 12);
  const alone = games(scenario, SEEDS, 12, year(1, 0));

  claim(19, 'costs for half a year, pays after a year, and moves share later', () => {
    expect(surely(idle, alone, 'profitCents', 1, 2)).toBeGreaterThan(SEEN);
    expect(surely(alone, idle, 'profitCents', 5, 8)).toBeGreaterThan(SEEN);
    const share = (from: number, to: number) =>
      alone.mean('marketShare', from, to) - idle.mean('marketShare', from, to);
    expect(share(1, 2)).toBeLessThan(0.3 * share(7, 10));
    expect(surely(alone, idle, 'marketShare', 7, 10)).toBeGreaterThan(SEEN);
  });

  claim(19, 'brings little share where the rival does as much, and none where it does more', () => {
    const share = (rival: number) =>
      games(scenario, SEEDS, 12, year(1, rival)).mean('marketShare', 7, 10) - idle.mean('marketShare', 7, 10);
    const gain = share(0);
    expect(Math.abs(share(1))).toBeLessThan(0.4 * gain);
    expect(share(3)).toBeLessThan(0.2 * gain);
  });
});

describe('competitive priorities', () => {
  const scenario = market({
    mechanisms: { culture: { spread: 0, leaders: { drawn: 0 } }, ...staffed(22) },
    history: { turns: 8 },
    process,
  });
  const emphasis = (cost: number, quality: number, dependability: number, flexibility: number) =>
    games(
      scenario,
      SEEDS,
      10,
      once({
        'culture.priority.cost': cost,
        'culture.priority.quality': quality,
        'culture.priority.dependability': dependability,
        'culture.priority.flexibility': flexibility,
      }),
    );

  claim(22, 'all of them at once are second best in each; a sound one leads', () => {
    const all = emphasis(1, 1, 1, 1);
    expect(surely(emphasis(1, 0, 0, 0), all, 'waitMinutesMean', 6)).toBeLessThan(-SEEN);
    expect(surely(emphasis(0, 1, 0, 0), all, 'cultureLeverage', 6)).toBeGreaterThan(SEEN);
    const dependable = emphasis(0.15, 0.15, 0.55, 0.15);
    expect(surely(dependable, all, 'rightFirstTime', 6)).toBeGreaterThan(SEEN);
    expect(surely(dependable, all, 'visits', 6)).toBeGreaterThan(SEEN);
  });

  claim(22, 'low cost and quality go together: quicker and steadier at once than with an even hand', () => {
    const [both, even] = [emphasis(0.5, 0.5, 0, 0), emphasis(0.25, 0.25, 0.25, 0.25)];
    const first = (all: typeof both, column: string) => (all.each[0]!.world.firms.columns[column] as Float64Array)[0]!;
    expect(first(both, 'pace')).toBeLessThan(0.99 * first(even, 'pace'));
    expect(first(both, 'noiseFactor')).toBeLessThan(0.99 * first(even, 'noiseFactor'));
    expect(surely(both, even, 'cultureLeverage', 6)).toBeGreaterThan(SEEN);
  });
});

describe('maturity', () => {
  const FIRMS = [...'abcdefgh'];
  const scenario = market({
    mechanisms: { culture: {}, ...staffed(22) },
    firms: FIRMS.map((id) => ({ id, name: id, start: { cashCents: 1e8, levers: { 'training.hours': 14 } } })),
    market: {
      customers: 1600,
      customersPerAgent: 12,
      category: { name: 'A meal', referencePriceCents: 2800, unitCostCents: 900 },
      segments: [{ id: 'all', name: 'All', share: 1 }],
    },
    history: { turns: 8 },
    process,
  });

  claim(52, 'is 2 to 3 in three of four firms, and the mature are ahead of their rivals more often', () => {
    const played = games(scenario, 16, 1).each;
    const firms = played.flatMap(({ reports }) => {
      const rows = reports[0]!.firms.map(({ metrics }) => metrics);
      const middle = rows.map(({ satisfactionMean }) => satisfactionMean!).sort((a, b) => a - b)[FIRMS.length / 2]!;
      return rows.map((own) => ({ level: own.maturityLevel!, ahead: own.satisfactionMean! >= middle }));
    });
    const part = (all: typeof firms, test: (firm: (typeof firms)[number]) => boolean) =>
      all.filter(test).length / Math.max(1, all.length);
    expect(part(firms, ({ level }) => level >= 2 && level < 4)).toBeGreaterThan(0.64);
    expect(part(firms, ({ level }) => level >= 2 && level < 4)).toBeLessThan(0.84);
    const ahead = (from: number, to: number) =>
      part(
        firms.filter(({ level }) => level >= from && level < to),
        (firm) => firm.ahead,
      );
    const odds = (share: number) => share / (1 - share);
    expect(odds(ahead(3.5, 6)) / odds(ahead(1, 3.5))).toBeGreaterThan(1.3);
  });
});
