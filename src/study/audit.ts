// The audit of a scenario (model section 10): does play matter in it? Pure: it hands out jobs and judges their results, so that
// whoever calls it may spread them over threads. The points are by the benchmarks of the audit's own league.
import {
  type Bar,
  type GradeVerdict,
  judgeBars,
  judgeGrades,
  judgePolicies,
  type PolicyVerdict,
} from './audit/bars.ts';
import type { AuditResult } from './audit/games.ts';
import { judgeLevers, type LeverVerdict, type Scored, type Tests, testsOf } from './audit/levers.ts';
import { type AuditJob, type AuditPlan, closerJobs, leverJobs } from './audit/plan.ts';
import { type Benchmark, benchmarksOf, pointsOf, type Row, rowsOf } from './audit/points.ts';

export interface AuditReport {
  readonly scenario: string;
  /** The firm that was tested alone; in the league all firms were. */
  readonly firm: string;
  readonly seeds: number;
  readonly games: number;
  readonly holds: boolean;
  readonly bars: readonly Bar[];
  readonly levers: readonly LeverVerdict[];
  readonly policies: readonly PolicyVerdict[];
  readonly grades: readonly GradeVerdict[];
  /** The block to paste into the scenario's score section. */
  readonly benchmarks: readonly Benchmark[];
}

interface Material {
  readonly benchmarks: readonly Benchmark[];
  readonly league: readonly Scored[];
  readonly tests: Tests;
}

/**
 * What is left to play after these results: more seeds for levers whose verdict is open, values nearer to a best one that is the
 * same for all; nothing when all is settled.
 */
export function moreJobs(plan: AuditPlan, results: readonly AuditResult[]): AuditJob[] {
  const { tests } = materialOf(plan, results);
  const verdicts = judgeLevers(plan, tests);
  const open = verdicts.filter((lever) => lever.open);
  const played = Math.max(0, ...open.flatMap(({ curve }) => curve.map(({ seeds }) => seeds)));
  const next = Math.min(plan.mostTestSeeds, played + plan.testSeeds);
  const ids = open.filter(({ curve }) => curve.some(({ seeds }) => seeds === played)).map(({ id }) => id);
  const closer = new Map(verdicts.map((lever) => [lever.id, lever.closer]));
  return [...(ids.length === 0 ? [] : leverJobs(plan, ids, played, next)), ...closerJobs(plan, closer)];
}

/** Judges what was played. */
export function reportAudit(plan: AuditPlan, results: readonly AuditResult[]): AuditReport {
  const { benchmarks, league, tests } = materialOf(plan, results);
  const levers = judgeLevers(plan, tests);
  const policies = judgePolicies(plan, league);
  const grades = judgeGrades(tests);
  const bars = judgeBars(plan, policies, grades, levers, tests);
  return {
    scenario: plan.scenario.id,
    firm: plan.firm,
    seeds: new Set(results.map(({ seed }) => seed)).size,
    games: results.reduce((sum, { games }) => sum + games.length, 0),
    holds: bars.every((bar) => bar.holds),
    bars,
    levers,
    policies,
    grades,
    benchmarks,
  };
}

function materialOf(plan: AuditPlan, played: readonly AuditResult[]): Material {
  // Threads finish in any order; sums must not.
  const results = [...played].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const league = rowsOf(results, 'league');
  const benchmarks = benchmarksOf(plan, league, rowsOf(results, 'base'));
  const scored = (row: Row): Scored => ({ ...row, points: pointsOf(plan, benchmarks, row) });
  return { benchmarks, league: league.map(scored), tests: testsOf(rowsOf(results, 'test').map(scored)) };
}

function orderOf({ seed, games }: AuditResult): string {
  return `${seed}/${games[0]?.id ?? ''}`;
}
