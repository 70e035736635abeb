// What the sheet costs and who takes most of it. A lever costs value × rate × (1, heads, visits or cases of last turn), and
// levers that the scenario keeps closed cost what they always cost.
import type { FirmDecisions, LeverValue, Observation } from '../../engine/index.ts';

type ObservedLever = Observation['levers'][number];
type Basis = Observation['basis'];

export interface LeverCost {
  readonly cents: number;
  readonly per: 'turn' | 'head' | 'visit' | 'case';
  readonly rateCents: number;
  /** What the rate is counted by: 1 for a turn. */
  readonly count: number;
}

export interface BudgetPart {
  readonly id: string;
  readonly label: string;
  readonly cents: number;
  /** Part of the budget, or of the sum where there is no budget. */
  readonly share: number;
}

export interface BudgetView {
  readonly totalCents: number;
  /** Nothing where there is no limit. */
  readonly budgetCents: number | null;
  readonly leftCents: number;
  readonly overCents: number;
  /** By what part of the budget it is exceeded. */
  readonly over: number;
  readonly parts: readonly BudgetPart[];
  /** Of all levers that have no part of their own. */
  readonly restCents: number;
  readonly restShare: number;
  /** What they cost last quarter's way. */
  readonly lastCents: number;
  /** What the firm owes, if its cash is used up. */
  readonly debtCents: number;
}

/** Levers shown by name in the budget bar. */
const MOST_PARTS = 3;

export function leverCost(lever: ObservedLever, value: LeverValue, basis: Basis): LeverCost | undefined {
  if (lever.cost === undefined || typeof value !== 'number') return undefined;
  const { per, rateCents } = lever.cost;
  const count = { turn: 1, head: basis.heads, visit: basis.visits, case: basis.cases }[per];
  return { cents: value * rateCents * count, per, rateCents, count };
}

export function budgetView(observation: Observation, draft: FirmDecisions): BudgetView {
  const { levers, basis, budgetCents, metrics } = observation;
  const costs = levers.map((lever) => ({
    id: lever.id,
    label: lever.label,
    cents: leverCost(lever, draft[lever.id] ?? lever.value, basis)?.cents ?? 0,
    last: leverCost(lever, lever.value, basis)?.cents ?? 0,
  }));
  const lastCents = sum(costs.map(({ last }) => last));
  const totalCents = sum(costs.map(({ cents }) => cents));
  const whole = budgetCents === null || budgetCents <= 0 ? Math.max(totalCents, 1) : budgetCents;
  const largest = costs
    .filter(({ cents }) => cents > 0)
    .sort((a, b) => b.cents - a.cents || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_PARTS)
    // As last quarter, so that no part changes its place and colour while somebody drags another past it.
    .sort((a, b) => b.last - a.last || (a.id < b.id ? -1 : 1));
  const restCents = totalCents - sum(largest.map(({ cents }) => cents));
  const overCents = budgetCents === null ? 0 : Math.max(0, totalCents - budgetCents);
  return {
    totalCents,
    budgetCents,
    leftCents: budgetCents === null ? 0 : Math.max(0, budgetCents - totalCents),
    overCents,
    over: overCents / whole,
    parts: largest.map(({ id, label, cents }) => ({ id, label, cents, share: cents / whole })),
    restCents,
    restShare: restCents / whole,
    lastCents,
    debtCents: Math.max(0, -(metrics.cashCents ?? 0)),
  };
}

/** What a visit leaves: its price less its unit cost and what levers, closed ones too, put into it. */
export function marginOf({ levers }: Observation, draft: FirmDecisions, unitCostCents: number): number | undefined {
  const decided = ({ id, value }: ObservedLever) => Number(draft[id] ?? value);
  const perVisit = levers.filter(({ unit }) => unit === 'money per visit');
  const prices = perVisit.filter(({ cost, open }) => cost === undefined && open);
  if (prices.length !== 1) return undefined;
  const inputs = perVisit.filter(({ cost }) => cost?.per === 'visit');
  const spent = sum(inputs.map((lever) => decided(lever) * lever.cost!.rateCents));
  return 100 * decided(prices[0]!) - spent - unitCostCents;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
