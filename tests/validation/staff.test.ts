// V24: how fast newcomers learn their job, how much more they do after a year, and how long people stay.
import { describe, it } from 'vitest';
import { mean } from './laws.ts';
import { LEARNING_BISTRO, QUIET, RESTLESS_BISTRO } from './overrides.ts';
import { printFigures, tells } from './report.ts';
import { play, SEEDS, scenarioWith, startOf } from './simulate.ts';

const FIRM = 'aurora';
const POOL = 'team';
const POSTS = 40;
const NEW_POSTS = 8;
const MONTHS = 24;

printFigures();

/** Output of newcomers by months on the job, 1 to 24: what a firm that hires has more than the same firm without. */
function learningCurve(seed: string): number[] {
  const start = startOf(scenarioWith('bistro', LEARNING_BISTRO), seed);
  const firm = start.rules.firmIds.indexOf(FIRM);
  const outputs = (posts: number) => {
    const all: number[] = [];
    play(start, MONTHS, {
      decide: () => ({ [FIRM]: { 'workforce.staff.team': posts } }),
      onReport(report) {
        const { poolHeads, poolProficiency } = report.firms[firm]!.details;
        all.push(poolHeads![POOL]! * poolProficiency![POOL]!);
      },
    });
    return all;
  };
  const without = outputs(POSTS);
  return outputs(POSTS + NEW_POSTS).map((output, month) => (output - without[month]!) / NEW_POSTS);
}

/** Output on the first day, from the first two months of an exponential approach. */
function firstDay(curve: readonly number[]): number {
  const [one, two] = [1 - curve[0]!, 1 - curve[1]!];
  return 1 - (one * one) / two;
}

/** Months until a part of the gap between the first day and the end is closed. */
function monthsToClose(curve: readonly number[], part: number): number {
  const all = [firstDay(curve), ...curve];
  const level = all[0]! + part * (all.at(-1)! - all[0]!);
  const month = all.findIndex((output) => output >= level);
  return month - 1 + (level - all[month - 1]!) / (all[month]! - all[month - 1]!);
}

describe('V24, staff', () => {
  it('newcomers close nine tenths of the gap in half a year to ten months', () => {
    const curves = SEEDS.map(learningCurve);
    tells(
      'V24',
      'months until 90 % of the gap is closed',
      curves.map((c) => monthsToClose(c, 0.9)),
      { min: 6, max: 10 },
      { min: 1 },
    );
    const gain = curves.map((curve) => curve[11]! / firstDay(curve) - 1);
    tells('V24', 'gain in output over the first year', gain, { min: 0.5, max: 0.75 }, { min: 0 });
  }, 120_000);

  // The law was measured in call centres: the bistro with their quits, and the one that there is, in turns of a quarter.
  it.each([
    ['bistro', RESTLESS_BISTRO, MONTHS],
    ['virtual-customers', QUIET, MONTHS / 3],
  ] as const)(
    '%s: people stay one to two years on average',
    (name, overrides, turns) => {
      const tenures = SEEDS.map((seed) => {
        const months: number[] = [];
        play(startOf(scenarioWith(name, overrides), seed), turns, {
          onReport: (report) => months.push(...report.firms.map(({ metrics }) => metrics.staffTenureMonths!)),
        });
        return mean(months);
      });
      tells('V24', `${name}: mean tenure in months`, tenures, { min: 12, max: 24 }, { min: 1 });
    },
    120_000,
  );
});
