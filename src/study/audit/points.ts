// From raw measures to points: the benchmarks of the audit's own league (model section 8), and scores by them.
// x_S is a firm's median where all firms play `steady`, x_H its 90th percentile over the league (the 10th where less is better).
import { isBetter, judge, MEASURES, type MeasureId, type Scenario } from '../../engine/index.ts';
import type { AuditResult, FirmResult } from './games.ts';
import type { AuditPlan } from './plan.ts';
import { quantileOf } from './statistics.ts';

export type Benchmark = Scenario['score']['benchmarks'][number];

/** One firm in one game, with its player. */
export interface Row {
  readonly seed: string;
  readonly game: string;
  readonly player: string;
  readonly result: FirmResult;
  readonly segments: Readonly<Record<string, number>>;
}

/** All rows of the league, of the games in which all are steady, or of the tests. */
export function rowsOf(results: readonly AuditResult[], kind: 'base' | 'league' | 'test'): Row[] {
  return results.flatMap(({ seed, games }) =>
    games
      .filter(({ id }) => id.startsWith(`${kind}/`))
      .flatMap((game) =>
        game.firms.map((result) => ({
          seed,
          game: game.id,
          player: game.players[result.firm]!,
          result,
          segments: game.segments,
        })),
      ),
  );
}

/** Measures that mission reach stands for in a non-profit scenario. */
const MONEY: readonly MeasureId[] = ['valueCreatedCents', 'valueEstimateCents'];

/** The benchmarks of a league and of its base games, in order of firm, turn and measure. A measure that good play can't move has none. */
export function benchmarksOf(plan: AuditPlan, league: readonly Row[], base: readonly Row[]): Benchmark[] {
  const scored = MEASURES.filter(({ id }) => !(plan.scenario.score.missionReach && MONEY.includes(id)));
  return plan.firms.flatMap((firm) => {
    const rows = league.filter((row) => row.result.firm === firm);
    const steady = base.filter((row) => row.result.firm === firm);
    return Array.from({ length: plan.scenario.time.turns }, (_, t) =>
      scored.flatMap(({ id, better }): Benchmark[] => {
        const all = valuesOf(rows, t, id);
        const start = valuesOf(steady, t, id);
        if (all.length === 0 || start.length === 0) return [];
        const mark = {
          measure: id,
          firm,
          turn: t + 1,
          steady: shorten(quantileOf(start, 0.5)),
          high: shorten(quantileOf(all, better === 'more' ? 0.9 : 0.1)),
        };
        return isBetter(id, mark.high, mark.steady) ? [mark] : [];
      }),
    ).flat();
  });
}

function valuesOf(rows: readonly Row[], turn: number, id: MeasureId): number[] {
  return rows.flatMap((row) => {
    const value = row.result.turns[turn]?.[id];
    return value === undefined ? [] : [value];
  });
}

/** Six digits are enough for a benchmark, and can be read. */
function shorten(value: number): number {
  return Number(value.toPrecision(6));
}

/** The final score of a row by the benchmarks, in points. */
export function pointsOf(plan: AuditPlan, benchmarks: readonly Benchmark[], row: Row): number {
  const rules = { ...plan.scenario.score, benchmarks: [...benchmarks] };
  const measures = row.result.turns.at(-1)!;
  return judge(rules, row.result.firm, plan.scenario.time.turns, measures).score;
}
