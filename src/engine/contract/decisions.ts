// Whether a firm may decide so: one function for the form, the command line and the engine.
// Values are absolute; what is absent stays as it was. Costs in cents, for the turn that is decided.
import { isPlainObject } from '../kernel/hash.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { MECHANISMS } from '../mechanisms/index.ts';
import { checkValue, unknownLever } from './cross-check-levers.ts';
import { type Finding, finding, type Path } from './finding.ts';
import type { FirmDecisions, LeverDeclaration, LeverValue } from './levers.ts';

/** What the costs of levers are counted by: last turn's heads, visits and cases (failures complained about). */
export interface CostBasis {
  readonly heads: number;
  readonly visits: number;
  readonly cases: number;
}

export interface Budget extends CostBasis {
  readonly budgetCents: number;
  /** Levers in force, for those that the decisions leave alone. */
  readonly current: FirmDecisions;
}

/**
 * Checks the decisions of one firm for a turn (1 for the first that is played): every lever known, open by now, of its
 * type and within bounds, and, where a budget is given, the cost of all levers together within it.
 */
export function checkFirmDecisions(
  levers: readonly LeverDeclaration[],
  turn: number,
  decisions: unknown,
  budget?: Budget,
): Result<FirmDecisions> {
  if (!isPlainObject(decisions)) return fail(finding('wrong-type', [], 'Decisions are a set of levers and values.'));
  const findings = findDecisionIssues(levers, turn, decisions);
  if (findings.length > 0) return fail(...findings);
  const given = levers.filter((lever) => Object.hasOwn(decisions, lever.id));
  const checked = Object.fromEntries(given.map((lever) => [lever.id, decisions[lever.id] as LeverValue]));
  if (budget === undefined) return ok(checked);
  const cost = decisionsCostCents(levers, { ...budget.current, ...checked }, budget);
  if (cost <= budget.budgetCents) return ok(checked);
  const message = `The decisions cost ${Math.round(cost)} cents; the budget is ${Math.floor(budget.budgetCents)}.`;
  return fail(finding('over-budget', [], message, 'Spend less on the levers that cost most.'));
}

/** What is wrong with decisions, the budget aside; paths begin with `base`. */
export function findDecisionIssues(
  levers: readonly LeverDeclaration[],
  turn: number,
  decisions: Readonly<Record<string, unknown>>,
  base: Path = [],
): Finding[] {
  return Object.entries(decisions).flatMap(([id, value]) => {
    const path = [...base, id];
    const lever = levers.find((candidate) => candidate.id === id);
    if (lever === undefined) return [unknownLever(id, path, levers, MECHANISMS, 'key')];
    if (!lever.open) {
      return [finding('lever-closed', path, `The lever '${id}' is closed in this scenario.`, undefined, 'key')];
    }
    if (turn < lever.fromTurn) {
      const message = `The lever '${id}' opens in turn ${lever.fromTurn}; this is turn ${turn}.`;
      return [finding('lever-not-yet', path, message, undefined, 'key')];
    }
    return checkValue(lever, value, path);
  });
}

/** What the levers cost in a turn: value × rate × (1, heads, visits or cases); levers without a rate cost nothing here. */
export function decisionsCostCents(
  levers: readonly LeverDeclaration[],
  decisions: FirmDecisions,
  basis: CostBasis,
): number {
  const counts = { turn: 1, head: basis.heads, visit: basis.visits, case: basis.cases };
  let cents = 0;
  for (const { id, meta } of levers) {
    const value = decisions[id];
    if (meta.cost !== undefined && typeof value === 'number')
      cents += value * meta.cost.rateCents * counts[meta.cost.per];
  }
  return cents;
}
