// Rows of firms, ladder, flows and reasons from the report of a turn; `run` stands before each of them.
import type { TurnReport } from '../../engine/index.ts';
import type { Cell } from './cells.ts';
import { FIXED_METRICS } from './columns.ts';

/** The metrics of firms.csv for a scenario that reports `ids`: the fixed ones first. */
export function firmMetrics(ids: readonly string[]): string[] {
  const fixed: readonly string[] = FIXED_METRICS;
  return [...fixed, ...ids.filter((id) => !fixed.includes(id))];
}

export function* firmRows(run: string, report: TurnReport, metrics: readonly string[]): Generator<Cell[]> {
  for (const { firm, metrics: figures } of report.firms) {
    yield [run, report.turn, firm, ...metrics.map((id) => figures[id])];
  }
}

export function* ladderRows(run: string, report: TurnReport): Generator<Cell[]> {
  for (const { firm, segment, rung, customers } of report.ladder)
    yield [run, report.turn, firm, segment, rung, customers];
}

export function* flowRows(run: string, report: TurnReport): Generator<Cell[]> {
  for (const { firm, segment, from, to, customers } of report.flows) {
    yield [run, report.turn, firm, segment, from, to, customers];
  }
}

export function* reasonRows(run: string, report: TurnReport): Generator<Cell[]> {
  for (const { firm, segment, kind, from, to, condition, driver, sum, customers } of report.reasons) {
    yield [run, report.turn, firm, segment, kind, from, to, condition || undefined, driver, sum, customers];
  }
}
