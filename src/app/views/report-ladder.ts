// The ladder of a quarter: customers of one firm by rung before and after, and every flow between, bottom to top like the
// staircase. Flows are those of the report and add up to both sides; the panel's estimate stands beside them. Pure.
import type { TurnReport } from '../../engine/index.ts';
import type { Estimate, Facts } from './report-facts.ts';
import { sumOf } from './report-facts.ts';

export const RUNG_ORDER = ['none', 'sampling', 'preference', 'favor', 'commitment', 'referral', 'exclusivity'] as const;
export type RungId = (typeof RUNG_ORDER)[number];
export type FlowKind = 'stay' | 'climb' | 'fall' | 'join' | 'leave';

export interface LadderStep {
  readonly rung: RungId;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** What the panel says of `after`; nothing where it says nothing. */
  readonly panel: Estimate | undefined;
}

export interface LadderFlow {
  readonly from: RungId;
  readonly to: RungId;
  readonly kind: FlowKind;
  readonly customers: number;
}

export interface LadderView {
  /** From sampling up; `none` is not a rung of the firm. */
  readonly steps: readonly LadderStep[];
  readonly flows: readonly LadderFlow[];
  readonly totals: Readonly<Record<Exclude<FlowKind, 'stay'>, number>>;
  readonly before: number;
  readonly after: number;
}

type FlowRow = TurnReport['flows'][number];

export function ladderOf(facts: Facts, segment?: string): LadderView {
  const { now, firm, scale, observation } = facts;
  const rows = now.report.flows.filter(
    (row) => row.firm === firm && (segment === undefined || row.segment === segment) && isMove(row),
  );
  const flows = flowsOf(rows, scale);
  const panelOf = (rung: RungId) => observation.ladder.find((row) => row.rung === rung)?.customers;
  const steps = RUNG_ORDER.slice(1).map((rung) => {
    const before = sumOf(flows.filter((flow) => flow.from === rung).map(({ customers }) => customers));
    const after = sumOf(flows.filter((flow) => flow.to === rung).map(({ customers }) => customers));
    const seen = segment === undefined ? panelOf(rung) : undefined;
    return { rung, before, after, change: after - before, panel: seen && times(seen, scale) };
  });
  const total = (kind: FlowKind) => sumOf(flows.filter((flow) => flow.kind === kind).map(({ customers }) => customers));
  return {
    steps,
    flows,
    totals: { climb: total('climb'), fall: total('fall'), join: total('join'), leave: total('leave') },
    before: sumOf(steps.map((step) => step.before)),
    after: sumOf(steps.map((step) => step.after)),
  };
}

function isMove({ from, to }: FlowRow): boolean {
  return from !== 'none' || to !== 'none';
}

function flowsOf(rows: readonly FlowRow[], scale: number): LadderFlow[] {
  const sums = new Map<string, LadderFlow>();
  for (const { from, to, customers } of rows) {
    const key = `${from} ${to}`;
    const so = sums.get(key)?.customers ?? 0;
    sums.set(key, { from, to, kind: flowKind(from, to), customers: so + customers * scale });
  }
  const at = (rung: RungId) => RUNG_ORDER.indexOf(rung);
  return [...sums.values()].sort((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to));
}

function flowKind(from: RungId, to: RungId): FlowKind {
  if (from === to) return 'stay';
  if (from === 'none') return 'join';
  if (to === 'none') return 'leave';
  return RUNG_ORDER.indexOf(to) > RUNG_ORDER.indexOf(from) ? 'climb' : 'fall';
}

export function times({ estimate, low, high }: Estimate, scale: number): Estimate {
  return { estimate: estimate * scale, low: low * scale, high: high * scale };
}
