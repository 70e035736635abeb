// V25: more staff than needed idles and costs, less hurries and harms, so quality and profit rise and fall with staffing;
// and where a line is what Erlang's formula assumes, customers wait as it says.
import { describe, it } from 'vitest';
import { OUTCOME } from '../../src/engine/model/visits.ts';
import { mean } from './laws.ts';
import { ERLANG_BISTRO, QUIET } from './overrides.ts';
import { holds, printFigures } from './report.ts';
import { play, SEEDS, scenarioWith, startOf } from './simulate.ts';

const FIRM = 'aurora';
const POSTS = [5, 8, 11, 13, 16, 22, 34] as const;
/** Turns after a change of staffing, of which the later half is judged. */
const TURNS = 6;

printFigures();

interface Level {
  readonly quality: number;
  readonly profit: number;
}

/** Perceived quality and profit of a firm by its posts, everything else the same. */
function sweep(seed: string): Level[] {
  const start = startOf(scenarioWith('bistro', QUIET), seed);
  const firm = start.rules.firmIds.indexOf(FIRM);
  return POSTS.map((posts) => {
    const profits: number[] = [];
    let [sum, served] = [0, 0];
    play(start, TURNS, {
      decide: () => ({ [FIRM]: { 'workforce.staff.team': posts } }),
      onVisits(visits, turn) {
        if (turn <= TURNS / 2) return;
        for (let v = 0; v < visits.count; v++) {
          if (visits.firm[v] !== firm || visits.outcome[v] !== OUTCOME.served) continue;
          sum += visits.perceived[v]!;
          served++;
        }
      },
      onReport(report, turn) {
        if (turn > TURNS / 2) profits.push(report.firms[firm]!.metrics.profitCents!);
      },
    });
    return { quality: sum / served, profit: mean(profits) };
  });
}

/** Mean minutes in line for Poisson arrivals and exponential service, by Erlang's C formula. */
function erlangWait(servers: number, load: number, serviceMinutes: number): number {
  let blocked = 1;
  for (let s = 1; s <= servers; s++) blocked = (load * blocked) / (s + load * blocked);
  const waits = blocked / (1 - (load / servers) * (1 - blocked));
  return (waits * serviceMinutes) / (servers - load);
}

describe('V25, workload', () => {
  it('bistro: quality and profit are best between too few and too many', () => {
    const sweeps = SEEDS.map(sweep);
    for (const key of ['quality', 'profit'] as const) {
      const columns = sweeps.map((levels) => levels.map((level) => level[key]));
      const scale = (values: number[]) => Math.max(...values) - Math.min(...values);
      const best = columns.map((values) => values.indexOf(Math.max(...values)));
      holds('V25', `${key}: place of the best of ${POSTS.length} levels`, best, { min: 1, max: POSTS.length - 2 });
      const few = columns.map((values) => (Math.max(...values) - values[0]!) / scale(values));
      const many = columns.map((values) => (Math.max(...values) - values.at(-1)!) / scale(values));
      holds('V25', `${key}: fall toward too few, of the range`, few, { min: 0.02 });
      holds('V25', `${key}: fall toward too many, of the range`, many, { min: 0.02 });
    }
  }, 240_000);

  it.each([20, 23, 26])(
    'waits are those of Erlang where a visit takes %i minutes',
    (minutes) => {
      const ratios = SEEDS.map((seed) => {
        const scenario = scenarioWith('bistro', {
          ...ERLANG_BISTRO,
          'mechanisms/service-queue/serviceMinutes': minutes,
        });
        const scale = scenario.market.customersPerAgent;
        const { staffHours, openHours } = { staffHours: 7200, openHours: 900 };
        let [waited, expected] = [0, 0];
        play(startOf(scenario, seed), 8, {
          onVisits(visits, _, world) {
            const arrivals = new Array<number>(world.rules.firmIds.length).fill(0);
            for (let v = 0; v < visits.count; v++) {
              if (visits.outcome[v] !== OUTCOME.served) continue;
              arrivals[visits.firm[v]!]!++;
              waited += visits.waitMinutes[v]!;
            }
            for (const count of arrivals) {
              const load = (count * scale * minutes) / 60 / openHours;
              expected += count * erlangWait(staffHours / openHours, load, minutes);
            }
          },
        });
        return waited / expected;
      });
      holds('V25', `wait against Erlang-C, ${minutes} minutes a visit`, ratios, { min: 0.95, max: 1.05 });
    },
    120_000,
  );
});
