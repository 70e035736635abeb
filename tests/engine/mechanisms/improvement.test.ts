import { describe, expect, it } from 'vitest';
import { createWorld, step } from '../../../src/engine/index.ts';
import { limitsOfMean, limitsOfShare, signalOf } from '../../../src/engine/mechanisms/improvement/charts.ts';
import { nextStock, oddsOf } from '../../../src/engine/mechanisms/improvement/cycle.ts';
import { improvementParams } from '../../../src/engine/mechanisms/improvement/params.ts';
import { market, play, playSeeds, staffed, TWO_STEPS } from './service-market.ts';

const rules = improvementParams.parse({}).change;

describe('formulas of improvement', () => {
  it('give a change the odds of all that came before it', () => {
    expect(oddsOf([1, 1, 1], rules, 1)).toBeCloseTo(0.85, 12);
    expect(oddsOf([0, 1, 1], rules, 1)).toBeCloseTo(0.1 + 0.75 * 0.35, 12);
    // Whichever step is skipped, and the more the worse.
    expect(oddsOf([1, 0, 1], rules, 1)).toBeCloseTo(oddsOf([1, 1, 0], rules, 1), 12);
    expect(oddsOf([0, 0, 1], rules, 1)).toBeCloseTo(0.1 + 0.75 * 0.35 * 0.35, 12);
    expect(oddsOf([0.5, 0.5, 0.5], rules, 1.2)).toBeCloseTo(1.2 * oddsOf([0.5, 0.5, 0.5], rules, 1), 12);
    expect(oddsOf([1, 1, 1], rules, 3)).toBe(0.98);
  });

  it('build a stock faster than it goes stale, whatever the length of a turn', () => {
    const built = nextStock(0, 0.8, 3, 3, 12);
    expect(built).toBeCloseTo(0.8 * (1 - Math.exp(-1)), 12);
    expect(nextStock(nextStock(nextStock(0, 0.8, 1, 3, 12), 0.8, 1, 3, 12), 0.8, 1, 3, 12)).toBeCloseTo(built, 12);
    expect(nextStock(0.8, 0, 3, 3, 12)).toBeCloseTo(0.8 * Math.exp(-0.25), 12);
  });

  it('draw the limits that Shewhart and Wheeler draw', () => {
    const p = limitsOfShare(0.1, 900);
    expect([p.lower, p.centre, p.upper].map((x) => x.toFixed(4))).toEqual(['0.0700', '0.1000', '0.1300']);
    expect(limitsOfShare(0.01, 100).lower).toBe(0);
    const x = limitsOfMean(0.7, 0.01);
    expect([x.lower, x.upper].map((limit) => limit.toFixed(4))).toEqual(['0.6734', '0.7266']);
    expect(
      [0.06, 0.07, 0.13, 0.131].map((value) => signalOf(value, { lower: 0.07, centre: 0.1, upper: 0.13 })),
    ).toEqual([-1, 0, 0, 1]);
  });
});

const scenario = market({
  mechanisms: { improvement: {}, ...staffed(22) },
  history: { turns: 8 },
  levers: { 'improvement.change': { default: 0 } },
  process: {
    steps: [
      ...TWO_STEPS,
      { id: 'pay', name: 'Pay', failProbability: 0.03 },
      { id: 'seat', name: 'Seat', failProbability: 0.04 },
    ],
  },
});
const spend = (describe_: number, assess: number, standardize: number, change: number) => ({
  'improvement.describe': describe_,
  'improvement.assess': assess,
  'improvement.standardize': standardize,
  'improvement.change': change,
});
const TURNS = 11;
const SEEDS = 3;
const run = (decision: Record<string, number>) => playSeeds(scenario, decision, TURNS, SEEDS);

describe('improvement in a market', () => {
  const idle = run(spend(0, 0, 0, 0));
  const whole = run(spend(600, 600, 1000, 4000));
  const blind = run(spend(0, 0, 0, 4000));

  it('takes away failures where the four steps are gone in order, and adds them where only the last is', () => {
    const last = TURNS - 1;
    expect(whole.at(last, 'processFailureFactor')).toBeLessThan(0.7);
    expect(blind.at(last, 'processFailureFactor')).toBeGreaterThan(1);
    expect(whole.mean('rightFirstTime', 6)).toBeGreaterThan(idle.mean('rightFirstTime', 6) + 0.02);
    expect(blind.mean('rightFirstTime', 6)).toBeLessThan(idle.mean('rightFirstTime', 6) - 0.01);
    expect(whole.at(last, 'changesWon')).toBeGreaterThan(2 * blind.at(last, 'changesWon'));
    expect(whole.mean('visits', 6)).toBeGreaterThan(1.02 * idle.mean('visits', 6));
  });

  it('does worse with any step left out (e1 #10)', () => {
    const odds = whole.mean('changeOdds', 3);
    for (const without of [spend(0, 600, 1000, 4000), spend(600, 0, 1000, 4000), spend(600, 600, 0, 4000)]) {
      const games = playSeeds(scenario, without, 7, 1);
      expect(games.mean('changeOdds', 3)).toBeLessThan(0.75 * odds);
      expect(games.at(6, 'processFailureFactor')).toBeGreaterThan(whole.at(6, 'processFailureFactor'));
    }
  });

  it('costs first and pays within a year, as an effort of three turns; less where the rival does the same (V22)', () => {
    const seeds = ['1', '2', '3', '4'];
    const gains = [false, true].map((matched) => {
      const gain = new Float64Array(10);
      for (const seed of seeds) {
        const [usual, effort] = [0, 3].map((turns) => {
          let world = createWorld(scenario, seed, { explain: false });
          return Array.from(gain, (_, turn) => {
            const mine = turn < turns ? spend(600, 600, 1000, 4000) : spend(200, 200, 400, 0);
            const both = matched ? { aurora: mine, bellavista: mine } : { aurora: mine };
            const next = step(world, both, { explain: false });
            world = next.world;
            return next.report.firms[0]!.metrics.profitCents!;
          });
        });
        usual!.forEach((profit, turn) => {
          gain[turn] = gain[turn]! + (effort![turn]! - profit) / seeds.length;
        });
      }
      return gain;
    });
    const [alone, matched] = gains as [Float64Array, Float64Array];
    for (const turn of [0, 1, 2]) expect(alone[turn]).toBeLessThan(-300_000);
    const later = (gain: Float64Array) => gain.subarray(4).reduce((a, b) => a + b);
    expect(later(alone)).toBeGreaterThan(1_500_000);
    expect(later(matched)).toBeLessThan(0.8 * later(alone));
  });

  it('is no better for any amount: everything by the book costs warmth and money', () => {
    const book = run(spend(600, 600, 12_000, 4000));
    expect(book.mean('satisfactionMean', 6)).toBeLessThan(whole.mean('satisfactionMean', 6) - 0.005);
    expect(book.mean('profitCents', 6)).toBeLessThan(whole.mean('profitCents', 6));
  });

  it('shows the process on control charts: steady under chance, a signal when something has changed', () => {
    const firm = play(scenario, spend(600, 600, 600, 0), 8).firm;
    for (const { details } of firm.slice(1)) {
      const chart = details.failureChart!;
      expect(chart.lower!).toBeLessThan(chart.centre!);
      expect(chart.upper!).toBeGreaterThan(chart.centre!);
      expect(details.qualityChart!.upper!).toBeGreaterThan(details.qualityChart!.lower!);
    }
    expect(firm.filter(({ details }) => details.failureChart!.signal! !== 0).length).toBeLessThan(3);
    const shaken = play(scenario, { ...spend(600, 600, 600, 0), 'workforce.staff.team': 6 }, 4).firm;
    expect(shaken.some(({ metrics }) => metrics.processSignal === 1)).toBe(true);
    // Who has not described a process has no chart of it.
    const blindfold = play(scenario, spend(0, 0, 0, 0), 12).firm;
    expect(blindfold.at(-1)!.details.failureChart?.upper ?? 0).toBe(0);
  });
});
