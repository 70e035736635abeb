// The contract of a mechanism: one declaration from which schema, columns, decisions, reports and documents follow
// (architecture section 3). A mechanism sees only its Ctx, never the World.
import type * as z from 'zod';
import type { Stream } from '../kernel/random.ts';
import type { ColumnsOf, Schema } from '../kernel/table.ts';
import type { DriverId } from './drivers.ts';
import type { LadderRules } from './ladder-rules.ts';
import type { AccountId } from './ledger.ts';
import type { FirmRules, MarketRules } from './market-schema.ts';
import type { Operations } from './operations.ts';
import type { LeverMeta, MetricSpec, OptionCosts } from './param.ts';
import type { Channel, MarketEvent, Step } from './service-schema.ts';
import type { Organization, Relations, SharedId } from './shared.ts';
import type { CustomerState, CustomerTraits, DyadState, DyadTraits, FirmState, MarketState } from './state.ts';
import type { Visits } from './visits.ts';

/** What every mechanism may know of the scenario; firms and segments are in order of their ids. */
export interface Setup {
  readonly turnMonths: number;
  readonly historyTurns: number;
  readonly turns: number;
  readonly market: MarketRules;
  readonly ladder: LadderRules;
  readonly firms: readonly FirmRules[];
  readonly channels: readonly Channel[];
  readonly steps: readonly Step[];
  readonly events: readonly MarketEvent[];
}

/** Private columns: traits are written in `setup` only and shared by all turns; the others are copied each turn. */
export interface OwnColumns {
  readonly customerTraits?: Schema;
  readonly dyadTraits?: Schema;
  readonly customer?: Schema;
  readonly dyad?: Schema;
  readonly firm?: Schema;
  readonly market?: Schema;
}
type Own<C extends OwnColumns> = {
  readonly [K in keyof Required<OwnColumns>]: C[K] extends Schema ? ColumnsOf<C[K]> : Record<string, never>;
};

/** A run of customers handled together, and their visits of this turn. */
export interface Block {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  visitFrom: number;
  visitTo: number;
}

/** Contributions of a block: driver k of dyad row r = (customer − from) × firms + firm is data[offset[k] + r]. */
export interface ValueBlock {
  readonly data: Float64Array;
  /** Start of a driver's part; only drivers of active mechanisms and of the core have one. */
  readonly offset: Readonly<Record<DriverId, number>>;
  /** By dyad row: 0 open, otherwise 1 + canonical index of the gate's driver. */
  readonly gate: Uint8Array;
  /** By dyad row: logits that a valid purchase may not rest on (deal, excess of promise, legal lock), beyond those
   * booked under `deal` and `contract`, which the core takes away by itself. */
  readonly artificial: Float64Array;
}

export interface Ctx<P = unknown, C extends OwnColumns = OwnColumns, L extends string = string> {
  readonly params: P;
  readonly setup: Setup;
  /** Turns since history began, from 0; the address of every draw. */
  readonly turn: number;
  /** 1 for the first turn that is played, 0 and below in history. */
  readonly played: number;
  readonly firms: number;
  readonly customers: number;
  readonly customerTraits: CustomerTraits;
  readonly dyadTraits: DyadTraits;
  readonly customer: CustomerState;
  readonly dyad: DyadState;
  readonly firm: FirmState;
  readonly operations: Operations;
  /** Columns of firms that mechanisms share; neutral where no active mechanism writes them. */
  readonly organization: Organization;
  /** Columns of pairs that mechanisms share; absent where no active mechanism writes them. */
  readonly relations: Relations;
  readonly market: MarketState;
  readonly own: Own<C>;
  readonly visits: Visits;
  /** Values of a lever by firm, this turn; a choice lever gives the index of its option. `pool` counts the mechanism's pools. */
  lever(name: L, pool?: number): Float64Array;
  /** A random stream of this mechanism, by name. */
  stream(name: string): Stream;
  /** A random stream of this mechanism for each firm, named `name:id` by the firm's id. */
  firmStreams(name: string): readonly Stream[];
  /** Place of a learned driver in `belief` and `delivered`, or −1 where no active mechanism delivers it. */
  learned(driver: DriverId): number;
  /** Number of learned drivers: the width of `belief` and `delivered`. */
  readonly learnedCount: number;
  /** Place of a driver in `customerTraits.importance`, or −1; the width is `importanceCount`. */
  importance(driver: DriverId): number;
  readonly importanceCount: number;
  /** Books whole cents for a firm; what customers cause must already be multiplied by `customersPerAgent`. */
  post(firm: number, account: AccountId, cents: number): void;
  /** Reports a declared metric of a firm for this turn. */
  metric(id: string, firm: number, value: number): void;
  /** Reports a figure of a named part (a step, a pool, a channel) of a firm for this turn. */
  detail(topic: string, part: string, firm: number, value: number): void;
}

/** Where a mechanism may act; phases run in this order, in each the mechanisms in order of the registry. */
export interface Phases<X> {
  /** Once, before history: traits and starting state. */
  setup?(ctx: X): void;
  /** The new decisions take effect. */
  decide?(ctx: X): void;
  /** Firms prepare: people, projects, campaigns, drift. */
  prepare?(ctx: X): void;
  /** What reaches the customers of a block before they choose. */
  approach?(ctx: X, block: Block): void;
  /** Adds this mechanism's contributions for a block. */
  value?(ctx: X, block: Block, value: ValueBlock): void;
  /** Channel, part of the turn, price of each chosen visit of a block. */
  route?(ctx: X, block: Block): void;
  /** Capacity meets the arrivals of the whole market. */
  serve?(ctx: X): void;
  /** What each visit of a block gets; deliveries of learned drivers are added to `visits.delivered`. */
  attend?(ctx: X, block: Block): void;
  /** After the core learned from the visits of a block: own beliefs and stocks. */
  relate?(ctx: X, block: Block): void;
  /** Customers talk, the market hears. */
  talk?(ctx: X): void;
  /** Money and metrics of the turn. */
  settle?(ctx: X): void;
}

export interface Mechanism {
  readonly id: string;
  /** Rises when behaviour changes; part of the rules digest. */
  readonly version: number;
  readonly title: string;
  readonly params: z.ZodType;
  readonly columns: OwnColumns;
  /** Lever schemas carry LeverMeta; ids are `mechanism.lever`, or `mechanism.lever.pool` where the lever is pooled. */
  readonly levers: Readonly<Record<string, z.ZodType>>;
  /** Levers that exist once for each pool, and the pools that the parameters name. */
  readonly pooled?: { readonly levers: readonly string[]; pools(params: unknown): readonly string[] };
  /** What one unit of a lever costs where the parameters decide it, in cents; otherwise the lever's own rate holds. */
  rateCents?(params: unknown, lever: string, pool: string | undefined): number | undefined;
  /** What the options of its choices cost, by lever, where the parameters make them cost something. */
  optionCosts?(params: unknown, turnMonths: number): OptionCosts;
  readonly metrics: Readonly<Record<string, MetricSpec>>;
  /** Drivers it contributes to in `value`. */
  readonly drivers: readonly DriverId[];
  /** Drivers it delivers in visits; the core keeps what customers learn of them. */
  readonly delivers: readonly DriverId[];
  /** Shared columns that it writes (model/shared.ts); they exist where a mechanism that writes them is on. */
  readonly writes: readonly SharedId[];
  readonly phases: Phases<Ctx>;
}

interface MechanismSpec<P extends z.ZodType, C extends OwnColumns, L extends Record<string, z.ZodType>> {
  readonly id: string;
  readonly version?: number;
  readonly title: string;
  readonly params: P;
  readonly columns?: C;
  readonly levers?: L;
  readonly pooled?: { readonly levers: readonly (keyof L & string)[]; pools(params: z.infer<P>): readonly string[] };
  rateCents?(params: z.infer<P>, lever: keyof L & string, pool: string | undefined): number | undefined;
  optionCosts?(params: z.infer<P>, turnMonths: number): OptionCosts;
  readonly metrics?: Readonly<Record<string, MetricSpec>>;
  readonly drivers?: readonly DriverId[];
  readonly delivers?: readonly DriverId[];
  readonly writes?: readonly SharedId[];
  readonly phases: Phases<Ctx<z.infer<P>, C, keyof L & string>>;
}

/** Declares a mechanism: types run from the declaration into the phases, then are erased for the registry. */
export function defineMechanism<
  P extends z.ZodType,
  const C extends OwnColumns = Record<never, never>,
  const L extends Record<string, z.ZodType> = Record<never, never>,
>(spec: MechanismSpec<P, C, L>): Mechanism {
  return {
    version: 1,
    columns: {},
    levers: {},
    metrics: {},
    drivers: [],
    delivers: [],
    writes: [],
    ...spec,
  } as unknown as Mechanism;
}

/** The meta of a lever schema. */
export function leverMeta(schema: z.ZodType): LeverMeta & { readonly qualifies?: string } {
  return (schema as { meta(): unknown }).meta() as LeverMeta & { readonly qualifies?: string };
}
