// The ladder (model section 2): the rung of each pair, derived from what the customer did; never a score that gets bumped.
// For every dyad of a block: purchases in the window, conditions as bits, closing and opening of the consideration set, rung.
import { type Stream, uniform } from '../kernel/random.ts';
import type { Core } from './core.ts';
import { BIT, NEEDS, RUNG } from './ladder-rules.ts';
import type { Block } from './mechanism.ts';
import { FLAG, MAX_FIRMS, NOBODY } from './state.ts';
import { OUTCOME } from './visits.ts';

/** Why a closed consideration set opened. */
export const OPENED = { not: 0, commitment: 1, failure: 2, trust: 3, chance: 4, signal: 5 } as const;

/** One dyad before and after the turn; the object is reused from call to call. */
export interface Move {
  customer: number;
  firm: number;
  from: number;
  to: number;
  oldBits: number;
  bits: number;
  /** Why the set opened, where it was closed to this firm. */
  opened: number;
  /** As the column `counts`, at the end of the turn before. */
  readonly oldCounts: Uint8Array;
}
export type MoveWatcher = (move: Move) => void;

export interface LadderStreams {
  readonly open: Stream;
  readonly signal: Stream;
}

const COUNTS = 5;
const counted = new Uint8Array(MAX_FIRMS * COUNTS);
const recent = new Uint8Array(MAX_FIRMS);

/** Derives the rungs of a block; `watch` hears of every dyad whose rung is or was above `none`. */
export function deriveRungs(core: Core, block: Block, streams: LadderStreams, watch: MoveWatcher): void {
  const { firms, customer, dyad } = core;
  const unrecovered = unrecoveredAtClosed(core, block);
  const move: Move = {
    customer: 0,
    firm: 0,
    from: 0,
    to: 0,
    oldBits: 0,
    bits: 0,
    opened: 0,
    oldCounts: new Uint8Array(COUNTS),
  };
  for (let i = block.from; i < block.to; i++) {
    if (customer.purchases[i] === 0) continue;
    countWindow(core, i);
    let committed = NOBODY;
    const closedBefore = customer.closedTo[i]!;
    let closed = closedBefore;
    for (let j = 0; j < firms; j++) {
      const d = i * firms + j;
      const bits = conditions(core, i, j, d);
      NEW_BITS[j] = bits;
      if ((bits & NEEDS[RUNG.commitment]!) === NEEDS[RUNG.commitment]) committed = j;
    }
    const opened = closed === NOBODY ? OPENED.not : openedBy(core, i, closed, committed, unrecovered.has(i), streams);
    if (opened !== OPENED.not) closed = NOBODY;
    else if (closed === NOBODY && committed !== NOBODY && closes(core, i, committed)) closed = committed;
    customer.closedTo[i] = closed;
    customer.committedTo[i] = committed;
    for (let j = 0; j < firms; j++) {
      const d = i * firms + j;
      const bits = NEW_BITS[j]! | (closed === j ? BIT.closed : 0);
      const from = dyad.rung[d]!;
      const to = rungOf(bits);
      move.customer = i;
      move.firm = j;
      move.from = from;
      move.to = to;
      move.oldBits = dyad.conditions[d]!;
      move.bits = bits;
      move.opened = closedBefore === j ? opened : OPENED.not;
      for (let c = 0; c < COUNTS; c++) {
        move.oldCounts[c] = dyad.counts[d * COUNTS + c]!;
        dyad.counts[d * COUNTS + c] = counted[j * COUNTS + c]!;
      }
      dyad.conditions[d] = bits;
      dyad.rung[d] = to;
      watch(move);
    }
  }
}

const NEW_BITS = new Uint16Array(MAX_FIRMS);

/** The highest rung whose conditions all hold. */
function rungOf(bits: number): number {
  for (let rung = NEEDS.length - 1; rung > 0; rung--) {
    const needs = NEEDS[rung]!;
    if ((bits & needs) === needs) return rung;
  }
  return 0;
}

/** Purchases by firm in the two halves of the window and in the most recent purchases; too old or void ones left out. */
function countWindow(core: Core, i: number): void {
  const { window: n, recent: last, maxAgeTurns } = core.setup.ladder;
  const { windowFirm, windowTurn, windowValid, purchases } = core.customer;
  const firms = core.firms;
  counted.fill(0);
  recent.fill(0);
  const number = purchases[i]!;
  const width = 2 * n;
  let total = 0;
  let older = 0;
  for (let k = 0; k < width && k < number; k++) {
    const slot = i * width + ((number - 1 - k) % width);
    if (core.turn - windowTurn[slot]! >= maxAgeTurns) break;
    const firm = windowFirm[slot]!;
    const isVoid = number - k <= core.dyad.voidUntil[i * firms + firm]!;
    const counts = isVoid ? 0 : 1;
    const validCounts = isVoid ? 0 : windowValid[slot]!;
    const at = firm * COUNTS;
    if (k < n) {
      total++;
      counted[at] = counted[at]! + counts;
      counted[at + 1] = counted[at + 1]! + validCounts;
    } else {
      older++;
      counted[at + 3] = counted[at + 3]! + validCounts;
    }
    if (k < last) recent[firm] = recent[firm]! + validCounts;
  }
  RECENT_TOTAL[0] = Math.min(last, total + older);
  for (let j = 0; j < firms; j++) {
    counted[j * COUNTS + 2] = total;
    counted[j * COUNTS + 4] = older;
  }
}

const RECENT_TOTAL = new Uint8Array(1);

function conditions(core: Core, i: number, j: number, d: number): number {
  const rules = core.setup.ladder;
  const { dyad, customer } = core;
  const at = j * COUNTS;
  const number = customer.purchases[i]!;
  const voided = dyad.voidUntil[d]!;
  const breach = voided > 0 && number - voided < 2 * rules.window ? BIT.breach : 0;
  if (counted[at] === 0) return breach;
  const rung = dyad.rung[d]!;
  let bits: number = BIT.bought | breach;
  const total = counted[at + 2]!;
  const holds = total >= rules.minPurchases && 2 * counted[at + 1]! > total;
  if (holds && (rung < RUNG.preference || 2 * recent[j]! > RECENT_TOTAL[0]!)) bits |= BIT.share;
  const within = 2 * rules.window;
  if (dyad.lastAct[d]! > 0 && number - dyad.lastAct[d]! <= within) bits |= BIT.act;
  const held = rung >= RUNG.commitment;
  const older = counted[at + 4]!;
  if (held || (older >= rules.minPurchases && 2 * counted[at + 3]! > older)) bits |= BIT.bothHalves;
  if (trustOf(core, d) >= (held ? rules.trustKeep : rules.trustCommit)) bits |= BIT.trust;
  if (held || (dyad.lastTest[d]! > 0 && number - dyad.lastTest[d]! <= within)) bits |= BIT.tested;
  if (dyad.lastRecommended[d]! > 0 && number - dyad.lastRecommended[d]! <= within) bits |= BIT.recommended;
  if (dyad.qualityVariance[d]! <= rules.maxQualitySd * rules.maxQualitySd) bits |= BIT.variance;
  return bits;
}

/** Trust of a dyad, α / (α + β). */
export function trustOf(core: Core, d: number): number {
  const alpha = core.dyad.trustAlpha[d]!;
  return alpha / (alpha + core.dyad.trustBeta[d]!);
}

/** Earned value of a firm less the best known rival's, as it stood when the turn's choices began. */
export function earnedEdge(core: Core, i: number, j: number): number {
  const { firms, dyad } = core;
  let best = Number.NEGATIVE_INFINITY;
  for (let m = 0; m < firms; m++) {
    if (m !== j && (dyad.flags[i * firms + m]! & FLAG.aware) !== 0) best = Math.max(best, dyad.earned[i * firms + m]!);
  }
  return best === Number.NEGATIVE_INFINITY ? Number.POSITIVE_INFINITY : dyad.earned[i * firms + j]! - best;
}

function closes(core: Core, i: number, j: number): boolean {
  const rules = core.setup.ladder;
  const at = j * COUNTS;
  const solo = counted[at + 2]! >= rules.window && counted[at + 1]! === counted[at + 2]!;
  return solo && trustOf(core, i * core.firms + j) >= rules.trustClose && earnedEdge(core, i, j) >= rules.edgeClose;
}

function openedBy(core: Core, i: number, j: number, committed: number, hurt: boolean, streams: LadderStreams): number {
  const rules = core.setup.ladder;
  if (committed !== j) return OPENED.commitment;
  if (hurt) return OPENED.failure;
  if (trustOf(core, i * core.firms + j) < rules.trustOpen) return OPENED.trust;
  if (uniform(streams.open, i, core.turn, 0) < rules.openChance) return OPENED.chance;
  const noticed = uniform(streams.signal, i, core.turn, 0) < rules.signalChance;
  return noticed && earnedEdge(core, i, j) < 0 ? OPENED.signal : OPENED.not;
}

/** Customers of a block who met an unrecovered failure at the firm to which they had closed. */
function unrecoveredAtClosed(core: Core, block: Block): ReadonlySet<number> {
  const { visits, customer } = core;
  const hurt = new Set<number>();
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const i = visits.customer[v]!;
    if (visits.failed[v]! > 0 && visits.recovered[v] === 0 && customer.closedTo[i] === visits.firm[v]) hurt.add(i);
  }
  return hurt;
}
