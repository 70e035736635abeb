// The ladder (model section 2): the rung of each pair, derived from what the customer did; never a score that gets bumped.
// For every dyad of a block: purchases in the window, conditions as bits, closing and opening of the consideration set, rung.
import { type Stream, uniform } from '../kernel/random.ts';
import { scratchInts } from '../kernel/scratch.ts';
import type { Core } from './core.ts';
import { BIT, NEEDS, RUNG, RUNG_COUNT } from './ladder-rules.ts';
import type { Block } from './mechanism.ts';
import { COUNTS, FLAG, MAX_FIRMS, NOBODY } from './state.ts';
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

/** Who hears what becomes of the dyads of customers who ever bought. */
export interface MoveWatcher {
  /** Counts them: [segment][firm][rung before][rung after]. */
  readonly flows: Float64Array;
  /** Hears of a dyad that has moved or is lapsing; absent where nobody asks why. */
  readonly explain?: ((move: Move) => void) | undefined;
}

export interface LadderStreams {
  readonly open: Stream;
  readonly signal: Stream;
}

const newBits = scratchInts(MAX_FIRMS);
const counted = scratchInts(MAX_FIRMS * COUNTS);
const countedBefore = scratchInts(MAX_FIRMS * COUNTS);
/** Valid ones among the most recent purchases, by firm; then how many those are. */
const recent = scratchInts(MAX_FIRMS + 1);
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

/** Derives the rungs of a block. */
export function deriveRungs(core: Core, block: Block, streams: LadderStreams, watcher: MoveWatcher): void {
  const { purchases, closedTo, committedTo } = core.customer;
  const hurt = unrecoveredAtClosed(core, block);
  for (let i = block.from; i < block.to; i++) {
    if (purchases[i] === 0) continue;
    countWindow(core, i);
    const committed = holdConditions(core, i);
    const closedBefore = closedTo[i]!;
    let closed = closedBefore;
    let opened: number = OPENED.not;
    if (closedBefore !== NOBODY) {
      opened = openedBy(core, i, closedBefore, committed, hurt.has(i), streams);
      if (opened !== OPENED.not) closed = NOBODY;
    } else if (committed !== NOBODY && closes(core, i, committed)) closed = committed;
    closedTo[i] = closed;
    committedTo[i] = committed;
    climb(core, i, closedBefore, closed, opened, watcher);
  }
}

/** Moves the dyads of a customer to the rungs that their conditions hold. */
function climb(
  core: Core,
  i: number,
  closedBefore: number,
  closed: number,
  opened: number,
  watcher: MoveWatcher,
): void {
  const { firms } = core;
  const { rung, conditions, counts, flags } = core.dyad;
  const { explain, flows } = watcher;
  const first = i * firms;
  const segment = core.customerTraits.segment[i]!;
  const end = firms * COUNTS;
  if (explain !== undefined) for (let c = 0, at = first * COUNTS; c < end; c++, at++) countedBefore[c] = counts[at]!;
  for (let c = 0, at = first * COUNTS; c < end; c++, at++) counts[at] = counted[c]!;
  for (let j = 0, d = first; j < firms; j++, d++) {
    const bits = newBits[j]! | (closed === j ? BIT.closed : 0);
    const from = rung[d]!;
    const to = RUNG_OF[bits]!;
    const oldBits = conditions[d]!;
    conditions[d] = bits;
    rung[d] = to;
    const flow = ((segment * firms + j) * RUNG_COUNT + from) * RUNG_COUNT + to;
    flows[flow] = flows[flow]! + 1;
    if (explain === undefined || (from === to && (flags[d]! & FLAG.lapsing) === 0)) continue;
    move.customer = i;
    move.firm = j;
    move.from = from;
    move.to = to;
    move.oldBits = oldBits;
    move.bits = bits;
    move.opened = closedBefore === j ? opened : OPENED.not;
    for (let c = 0; c < COUNTS; c++) move.oldCounts[c] = countedBefore[j * COUNTS + c]!;
    explain(move);
  }
}

/** The highest rung whose conditions all hold, for every set of conditions. */
const RUNG_OF = Uint8Array.from({ length: 2 * BIT.breach }, (_, bits) =>
  NEEDS.findLastIndex((needs) => (bits & needs) === needs),
);

/** Purchases by firm in the two halves of the window and in the most recent purchases; too old or void ones left out. */
function countWindow(core: Core, i: number): void {
  const { window: n, recent: last, maxAgeTurns } = core.setup.ladder;
  const { windowFirm, windowTurn, windowValid, purchases } = core.customer;
  const { voidUntil } = core.dyad;
  const { firms, turn } = core;
  for (let c = 0; c < firms * COUNTS; c++) counted[c] = 0;
  for (let j = 0; j < firms; j++) recent[j] = 0;
  const number = purchases[i]!;
  const width = 2 * n;
  const most = Math.min(width, number);
  const start = i * width;
  let slot = start + ((number - 1) % width);
  let k = 0;
  for (; k < most; k++, slot = slot === start ? start + width - 1 : slot - 1) {
    if (turn - windowTurn[slot]! >= maxAgeTurns) break;
    const firm = windowFirm[slot]!;
    const at = firm * COUNTS;
    const isVoid = number - k <= voidUntil[i * firms + firm]!;
    const counts = isVoid ? 0 : 1;
    const validCounts = isVoid ? 0 : windowValid[slot]!;
    if (k < n) {
      counted[at] = counted[at]! + counts;
      counted[at + 1] = counted[at + 1]! + validCounts;
    } else counted[at + 3] = counted[at + 3]! + validCounts;
    if (k < last) recent[firm] = recent[firm]! + validCounts;
  }
  const total = Math.min(k, n);
  recent[MAX_FIRMS] = Math.min(last, k);
  for (let at = 0; at < firms * COUNTS; at += COUNTS) {
    counted[at + 2] = total;
    counted[at + 4] = k - total;
  }
}

/** Leaves the conditions of a customer's dyads in newBits; returns the firm to which it is committed, or NOBODY. */
function holdConditions(core: Core, i: number): number {
  const { firms } = core;
  const { voidUntil } = core.dyad;
  const number = core.customer.purchases[i]!;
  const within = 2 * core.setup.ladder.window;
  const needed = NEEDS[RUNG.commitment]!;
  let committed = NOBODY;
  for (let j = 0, d = i * firms; j < firms; j++, d++) {
    const voided = voidUntil[d]!;
    const breach = voided > 0 && number - voided < within ? BIT.breach : 0;
    const bits = breach | (counted[j * COUNTS] === 0 ? 0 : conditionsOf(core, j, d, number));
    newBits[j] = bits;
    if ((bits & needed) === needed) committed = j;
  }
  return committed;
}

/** Conditions of a dyad with purchases in the window, as bits; breaches and closing left out. */
function conditionsOf(core: Core, j: number, d: number, number: number): number {
  const rules = core.setup.ladder;
  const { dyad } = core;
  const at = j * COUNTS;
  const rung = dyad.rung[d]!;
  let bits: number = BIT.bought;
  const total = counted[at + 2]!;
  const holds = total >= rules.minPurchases && 2 * counted[at + 1]! > total;
  if (holds && (rung < RUNG.preference || 2 * recent[j]! > recent[MAX_FIRMS]!)) bits |= BIT.share;
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
