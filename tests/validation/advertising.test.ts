// V14: what advertising does to sales, soon and in the long run, and how long one month of it lasts. Paired runs with
// the same draws; sales are expected sales, so that the draws of the choices themselves do not blur a small effect.
import { describe, it } from 'vitest';
import { mean } from './laws.ts';
import { ADVERTISING, MONTHLY_ADVERTISING } from './overrides.ts';
import { holds, printFigures } from './report.ts';
import { play, SEEDS, scenarioWith, startOf } from './simulate.ts';

/** The firm that moves, the second of the six. */
const FIRM = 'market-hall';
const STEP = 0.1;
/** The one month is moved by half: a tenth moves so few of the customers that its months drown in chance. */
const PULSE = 0.5;
const LONG = 16;
/** Months over which the effect of one month is summed. */
const HORIZON = 24;

printFigures();

interface Response {
  readonly short: number;
  readonly long: number;
  /** Months until nine tenths of the effect of one month are in. */
  readonly duration: number;
}

function responseOf(seed: string): Response {
  const start = startOf(scenarioWith('null-market', MONTHLY_ADVERTISING), seed);
  const firm = start.rules.firmIds.indexOf(FIRM);
  const sales = (months: number, factor: (month: number) => number) => {
    const expected: number[] = [];
    play(start, months, {
      explain: true,
      decide: (month) => ({ [FIRM]: { 'promotion.advertising': ADVERTISING * factor(month) } }),
      onReport: (report) => expected.push(report.firms[firm]!.metrics.expectedShare!),
    });
    return expected;
  };
  const more = sales(LONG, () => 1 + STEP);
  const less = sales(LONG, () => 1 - STEP);
  const elasticity = (from: number, to: number) =>
    Math.log(mean(more.slice(from - 1, to)) / mean(less.slice(from - 1, to))) / Math.log((1 + STEP) / (1 - STEP));
  const once = (step: number) => sales(HORIZON, (month) => (month === 1 ? 1 + step : 1));
  const lower = once(-PULSE);
  const effect = once(PULSE).map((share, month) => share - lower[month]!);
  return { short: elasticity(1, 3), long: elasticity(14, 16), duration: monthsUntil(effect, 0.9) };
}

/** Months until a part of the summed effect is in, with a fraction for the month in which it is reached. */
function monthsUntil(effect: readonly number[], part: number): number {
  const target = part * effect.reduce((a, b) => a + b, 0);
  let sum = 0;
  for (const [month, value] of effect.entries()) {
    if (sum + value >= target) return month + (target - sum) / value;
    sum += value;
  }
  return effect.length;
}

describe('V14, advertising', () => {
  it('acts now, more in the long run, and fades within the year', () => {
    const all = SEEDS.map(responseOf);
    holds(
      'V14',
      'elasticity of months 1–3',
      all.map((r) => r.short),
      { min: 0.05, max: 0.2 },
    );
    holds(
      'V14',
      'long run against short',
      all.map((r) => r.long / r.short),
      { min: 1.5, max: 3 },
    );
    holds(
      'V14',
      'months until 90 % of one month’s effect',
      all.map((r) => r.duration),
      { min: 6, max: 9 },
    );
  }, 240_000);
});
