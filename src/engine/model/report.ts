// What a turn tells: figures by firm, the ladder and its flows, the reasons that add up, and the stories of tracked customers.
// Plain data, in canonical order (firms and segments by id, drivers as in drivers.ts); counts are agents.
import type { DriverId } from './drivers.ts';
import type { Condition, Rung } from './ladder-rules.ts';

export const REASON_KINDS = ['share', 'switch', 'climb', 'fall', 'defect'] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** One summed reason. For `share`, `from` is the firm whose driver changed and `to` is empty; for `switch` both are firms
 * (or `outside`) and `firm` repeats `from`; for `climb` and `fall` they are rungs; for `defect` a rung and `none`. */
export interface Reason {
  readonly firm: string;
  readonly segment: string;
  readonly kind: ReasonKind;
  readonly from: string;
  readonly to: string;
  readonly condition: Condition | '';
  readonly driver: DriverId;
  readonly sum: number;
  /** Events behind the sum; repeated on each driver's row. */
  readonly customers: number;
}

export interface LadderRow {
  readonly firm: string;
  readonly segment: string;
  readonly rung: Rung;
  readonly customers: number;
}

export interface FlowRow {
  readonly firm: string;
  readonly segment: string;
  readonly from: Rung;
  readonly to: Rung;
  readonly customers: number;
}

export interface FirmReport {
  readonly firm: string;
  /** By metric id, in the order of `rungs list metrics`. */
  readonly metrics: Readonly<Record<string, number>>;
  /** Cents by account. */
  readonly accounts: Readonly<Record<string, number>>;
  /** topic → part → figure: failures by step, heads by pool… */
  readonly details: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** One choice of a tracked customer, with U and its parts for every firm and the outside option. */
export interface TrackedVisit {
  readonly occasion: number;
  readonly firm: string;
  readonly outcome: string;
  readonly valid: boolean;
  readonly waitMinutes: number;
  readonly priceCents: number;
  readonly expected: number;
  readonly perceived: number;
  readonly satisfaction: number;
  readonly failed: boolean;
  readonly complaint: boolean;
  readonly recovered: boolean;
  readonly options: readonly {
    readonly firm: string;
    readonly utility: number;
    readonly parts: Readonly<Partial<Record<DriverId, number>>>;
  }[];
}

/** One move of a tracked customer, with its reasons; they sum to `sum`. */
export interface TrackedMove {
  readonly kind: ReasonKind;
  readonly firm: string;
  readonly from: string;
  readonly to: string;
  readonly condition: Condition | '';
  readonly sum: number;
  readonly parts: Readonly<Partial<Record<DriverId, number>>>;
}

export interface TrackedCustomer {
  readonly customer: number;
  readonly segment: string;
  readonly visits: readonly TrackedVisit[];
  readonly moves: readonly TrackedMove[];
  readonly dyads: readonly {
    readonly firm: string;
    readonly rung: Rung;
    readonly trust: number;
    readonly satisfaction: number;
    readonly expectation: number;
    readonly habit: number;
    readonly visits: number;
    readonly shareOfRequirements: number;
  }[];
}

export interface TurnReport {
  /** 1 for the first turn played; 0 and below in history. */
  readonly turn: number;
  readonly firms: readonly FirmReport[];
  readonly ladder: readonly LadderRow[];
  readonly flows: readonly FlowRow[];
  readonly reasons: readonly Reason[];
  /** Customers over whom the reasons are exact; all of them in markets up to 20,000. */
  readonly reasonCustomers: number;
  readonly tracked: readonly TrackedCustomer[];
  readonly events: readonly { readonly id: string; readonly title: string; readonly text: string }[];
}
