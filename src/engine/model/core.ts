// What the core and every mechanism work on in one turn: the columns, the layout of drivers and the occasions.
import type { Stream } from '../kernel/random.ts';
import { DRIVER_COUNT, DRIVER_IDS, DRIVERS, type DriverId } from './drivers.ts';
import type { Block, Setup, ValueBlock } from './mechanism.ts';
import type { Operations } from './operations.ts';
import type { Organization, Relations } from './shared.ts';
import type { CustomerState, CustomerTraits, DyadState, DyadTraits, FirmState, MarketState } from './state.ts';
import type { Visits } from './visits.ts';

/** Customers handled together: their contributions fit a processor's cache, and sums merge in this fixed grain. */
export const BLOCK = 256;
/** Markets above this size keep reasons for this many customers, the first by id. */
export const SAMPLE_LIMIT = 20_000;

/** Where each driver stands in blocks, beliefs and importance weights. */
export interface DriverLayout {
  /** Canonical indices of the drivers in use, in order; position in this list is position in a block. */
  readonly active: readonly number[];
  /** Start of a driver in a block's data; −1 where no active mechanism uses it. */
  readonly offset: Readonly<Record<DriverId, number>>;
  /** The same by canonical index. */
  readonly offsetAt: Int32Array;
  /** Dyad rows of a block. */
  readonly rows: number;
  /** Distance of one driver's part from the next: the rows, and a cache line so that the parts of a row do not collide. */
  readonly stride: number;
  readonly learned: readonly number[];
  readonly weighted: readonly number[];
  readonly learnedAt: Int8Array;
  readonly weightedAt: Int8Array;
  /** Where the drivers of what is earned end in a block's data, and those of the offer: canonical order begins with both. */
  readonly earnedEnd: number;
  readonly offerEnd: number;
}

const ALWAYS: readonly DriverId[] = [
  'coreQuality',
  'fit',
  'habit',
  'trust',
  'commitment',
  'imperative',
  'consideration',
  'taste',
];
/** Numbers of 8 bytes in a line of the processor's cache. */
const CACHE_LINE = 8;
const EARNED_TYPES: readonly string[] = ['functional', 'experiential', 'symbolic'];
/** Customers weigh what is earned and what it costs them: the offer. */
const OFFER_TYPES: readonly string[] = [...EARNED_TYPES, 'sacrifice'];

/** Lays out the drivers that the core and the active mechanisms use. */
export function layOutDrivers(
  firms: number,
  contributed: Iterable<DriverId>,
  delivered: Iterable<DriverId>,
): DriverLayout {
  const learnedSet = new Set<DriverId>(['coreQuality', ...delivered]);
  const used = new Set<DriverId>([...ALWAYS, ...contributed, ...learnedSet]);
  const rows = BLOCK * firms;
  const stride = rows + CACHE_LINE;
  const active: number[] = [];
  const learned: number[] = [];
  const weighted: number[] = [];
  const learnedAt = new Int8Array(DRIVER_COUNT).fill(-1);
  const weightedAt = new Int8Array(DRIVER_COUNT).fill(-1);
  const offset = Object.fromEntries(DRIVER_IDS.map((id) => [id, -1])) as Record<DriverId, number>;
  DRIVERS.forEach((driver, index) => {
    if (!used.has(driver.id)) return;
    offset[driver.id] = active.length * stride;
    active.push(index);
    if (learnedSet.has(driver.id)) {
      learnedAt[index] = learned.length;
      learned.push(index);
    }
    if (OFFER_TYPES.includes(driver.type)) {
      weightedAt[index] = weighted.length;
      weighted.push(index);
    }
  });
  const offsetAt = Int32Array.from(DRIVER_IDS, (id) => offset[id]);
  const endOf = (types: readonly string[]) =>
    stride * active.filter((driver) => types.includes(DRIVERS[driver]!.type)).length;
  const [earnedEnd, offerEnd] = [endOf(EARNED_TYPES), endOf(OFFER_TYPES)];
  return { active, offset, offsetAt, rows, stride, learned, weighted, learnedAt, weightedAt, earnedEnd, offerEnd };
}

/** The columns and facts of one turn; mechanisms see them through their Ctx. */
export interface Core {
  readonly setup: Setup;
  readonly layout: DriverLayout;
  readonly turn: number;
  readonly played: number;
  readonly firms: number;
  readonly customers: number;
  readonly customerTraits: CustomerTraits;
  readonly dyadTraits: DyadTraits;
  readonly customer: CustomerState;
  readonly dyad: DyadState;
  readonly firm: FirmState;
  readonly operations: Operations;
  readonly organization: Organization;
  readonly relations: Relations;
  readonly market: MarketState;
  readonly stream: (name: string) => Stream;
  readonly visits: Visits;
}

/** Values of one block, with what choice and reasons need beside the contributions. */
export interface Values extends ValueBlock {
  /** Sum of the contributions, by dyad row. */
  readonly value: Float64Array;
  /** Contributions of functional, experiential and symbolic drivers: what is earned, trust left out. */
  readonly earned: Float64Array;
  /** Those and the sacrifices: the believed offer. */
  readonly offer: Float64Array;
  /** The part of `artificial` that promises put into the core quality. */
  readonly promised: Float64Array;
}

export function createValues(layout: DriverLayout, data: Float64Array): Values {
  const { rows } = layout;
  return {
    data,
    offset: layout.offset,
    gate: new Uint8Array(rows),
    artificial: new Float64Array(rows),
    value: new Float64Array(rows),
    earned: new Float64Array(rows),
    offer: new Float64Array(rows),
    promised: new Float64Array(rows),
  };
}

/** The blocks of a market, in order. */
export function blocksOf(customers: number): Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < customers; from += BLOCK) {
    blocks.push({ index: blocks.length, from, to: Math.min(customers, from + BLOCK), visitFrom: 0, visitTo: 0 });
  }
  return blocks;
}
