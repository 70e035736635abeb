// The core columns: what every market has, whichever mechanisms are on.
// A dyad is a customer-firm pair; its row is customer × firms + firm. Traits are drawn once and shared by all turns;
// state is copied once a turn. Quality is in [0,1], values in logits, turns count from the first turn of history (0).
import type { ColumnsOf, Schema } from '../kernel/table.ts';

/** No firm: the outside option, nobody closed in, nobody committed. */
export const NOBODY = 255;
/** Firms in one market, at most (they are numbered in a byte and in the slots of a window). */
export const MAX_FIRMS = 8;

export const customerTraits = {
  segment: { type: 'u8' },
  /** Occasions per turn, fixed through the game (ν in the share reasons). */
  needRate: { type: 'f32' },
  /** Value of the outside option. */
  outside: { type: 'f32' },
} as const satisfies Schema;

export const dyadTraits = {
  taste: { type: 'f32' },
} as const satisfies Schema;

/** State of a customer; a window holds the last 2n purchases, the newest at (purchases − 1) mod 2n. */
export function customerState(window: number) {
  return {
    /** Purchases in the category, ever. */
    purchases: { type: 'u16' },
    windowFirm: { type: 'u8', width: 2 * window },
    windowValid: { type: 'u8', width: 2 * window },
    windowTurn: { type: 'u16', width: 2 * window },
    /** The firm to which the consideration set is closed, or NOBODY. */
    closedTo: { type: 'u8' },
    /** The firm to which the customer is committed, or NOBODY. */
    committedTo: { type: 'u8' },
  } as const satisfies Schema;
}

/** Numbers that the column `counts` holds for a dyad. */
export const COUNTS = 5;

export const FLAG = { aware: 1, unrecovered: 2, recovered: 4, lapsing: 8 } as const;

/** State of a dyad; `belief` holds one value for each learned driver, as a distance from the neutral quality. */
export function dyadState(learned: number) {
  return {
    belief: { type: 'f32', width: Math.max(1, learned) },
    /** ℓ: the part of the believed core quality that promises put there. */
    promised: { type: 'f32' },
    satisfaction: { type: 'f32' },
    trustAlpha: { type: 'f32' },
    trustBeta: { type: 'f32' },
    habit: { type: 'f32' },
    /** Running mean and variance of perceived quality. */
    qualityMean: { type: 'f32' },
    qualityVariance: { type: 'f32' },
    /** Favours received, smoothed over visits. */
    favours: { type: 'f32' },
    /** Earned value (functional, experiential, symbolic, trust) when the turn's choices began. */
    earned: { type: 'f32' },
    visits: { type: 'u16' },
    flags: { type: 'u8' },
    rung: { type: 'u8' },
    conditions: { type: 'u16' },
    /** The customer's purchase number at the last act, test and recommendation (0: never), and the driver behind it. */
    lastAct: { type: 'u16' },
    lastTest: { type: 'u16' },
    lastRecommended: { type: 'u16' },
    actDriver: { type: 'u8' },
    testDriver: { type: 'u8' },
    recommendedDriver: { type: 'u8' },
    /** Purchases up to this number are void: a functional imperative was breached. */
    voidUntil: { type: 'u16' },
    /** The window at the end of the turn: purchases here, valid ones here, all; then valid here and all in the older half. */
    counts: { type: 'u8', width: COUNTS },
    /** Valid purchases here, all of them, and the rung, at the last turn of preference: for the reasons of a defection. */
    lapse: { type: 'u8', width: 3 },
  } as const satisfies Schema;
}

export const firmState = {
  awareShock: { type: 'f64' },
  /** What customers think the firm should deliver. */
  should: { type: 'f64' },
  /** How far its promises are believed, 0 to 1. */
  credibility: { type: 'f64' },
  /** Mean delivered quality of the last turn (Q of a promise). */
  delivered: { type: 'f64' },
  /** Visits of the last turn, in agents. */
  visits: { type: 'f64' },
  cashCents: { type: 'f64' },
} as const satisfies Schema;

export const marketState = {
  needFactor: { type: 'f64' },
  supplyCostFactor: { type: 'f64' },
  wageFactor: { type: 'f64' },
  mediaCostFactor: { type: 'f64' },
  /** Added to the value of the outside option. */
  outsideShift: { type: 'f64' },
  /** Multiplies every customer's weight of a driver, by canonical driver. */
  importanceFactor: { type: 'f64', width: 31 },
} as const satisfies Schema;

export type CustomerTraits = ColumnsOf<typeof customerTraits> & { readonly importance: Float32Array };
export type DyadTraits = ColumnsOf<typeof dyadTraits>;
export type CustomerState = ColumnsOf<ReturnType<typeof customerState>>;
export type DyadState = ColumnsOf<ReturnType<typeof dyadState>>;
export type FirmState = ColumnsOf<typeof firmState>;
export type MarketState = ColumnsOf<typeof marketState>;
