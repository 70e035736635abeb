// The reasons of one firm and turn, gathered over segments: what moved its share and whose doing that was, who came and
// went, who climbed, fell and left, and why. Sums are those of the report; nothing is estimated here.
import type { DriverId, Reason, TurnReport } from '../../engine/index.ts';

export interface Cause {
  readonly driver: DriverId;
  readonly sum: number;
}

export interface ShareCause extends Cause {
  /** The firm whose driver changed, or `outside`. */
  readonly whose: string;
}

/** Customers who did the same, with the drivers behind it; `causes` are means per customer. */
export interface Move {
  readonly kind: Reason['kind'];
  readonly from: string;
  readonly to: string;
  readonly condition: string;
  readonly customers: number;
  readonly causes: readonly Cause[];
}

export interface Explained {
  readonly turn: number;
  readonly firm: string;
  readonly expectedShare: { readonly before: number | undefined; readonly after: number; readonly change: number };
  /** The change of expected share without remainder, the greatest first. */
  readonly share: readonly ShareCause[];
  readonly came: readonly Move[];
  readonly went: readonly Move[];
  readonly climbed: readonly Move[];
  readonly fell: readonly Move[];
  readonly left: readonly Move[];
  /** Customers over whom the reasons are exact, and all of them. */
  readonly sample: { readonly customers: number; readonly of: number };
}

export function explainTurn(
  report: TurnReport,
  firm: string,
  sharesBefore: number | undefined,
  customers: number,
): Explained {
  const own = report.reasons.filter((reason) => reason.firm === firm);
  const share = sharesOf(own);
  const after = report.firms.find((one) => one.firm === firm)!.metrics.expectedShare!;
  const moves = (kind: Reason['kind']) => movesOf(own.filter((reason) => reason.kind === kind));
  const joined = report.reasons.filter((reason) => reason.kind === 'switch' && reason.to === firm);
  return {
    turn: report.turn,
    firm,
    expectedShare: { before: sharesBefore, after, change: share.reduce((sum, cause) => sum + cause.sum, 0) },
    share,
    came: movesOf(joined),
    went: moves('switch'),
    climbed: moves('climb'),
    fell: moves('fall'),
    left: moves('defect'),
    sample: { customers: report.reasonCustomers, of: customers },
  };
}

function sharesOf(reasons: readonly Reason[]): ShareCause[] {
  const sums = new Map<string, ShareCause>();
  for (const { kind, from: whose, driver, sum } of reasons) {
    if (kind !== 'share') continue;
    const key = `${whose} ${driver}`;
    sums.set(key, { whose, driver, sum: (sums.get(key)?.sum ?? 0) + sum });
  }
  return [...sums.values()].sort(greatestFirst);
}

function movesOf(reasons: readonly Reason[]): Move[] {
  const groups = new Map<string, { head: Reason; segments: Map<string, number>; sums: Map<DriverId, number> }>();
  for (const reason of reasons) {
    const key = `${reason.from} ${reason.to} ${reason.condition}`;
    const group = groups.get(key) ?? { head: reason, segments: new Map(), sums: new Map() };
    groups.set(key, group);
    // The count stands on each driver's row; it counts once a segment.
    group.segments.set(reason.segment, reason.customers);
    group.sums.set(reason.driver, (group.sums.get(reason.driver) ?? 0) + reason.sum);
  }
  return [...groups.values()]
    .map(({ head: { kind, from, to, condition }, segments, sums }) => {
      const customers = [...segments.values()].reduce((a, b) => a + b, 0);
      const causes = [...sums].map(([driver, sum]) => ({ driver, sum: sum / customers })).sort(greatestFirst);
      return { kind, from, to, condition, customers, causes };
    })
    .sort((a, b) => b.customers - a.customers);
}

function greatestFirst(a: Cause, b: Cause): number {
  return Math.abs(b.sum) - Math.abs(a.sum);
}
