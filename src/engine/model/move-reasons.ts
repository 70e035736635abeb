// Reasons of climbs, falls and defections (model section 6): the binding condition by name, and parts that sum to what changed.
// A share condition: the change of SCR, by the drivers of the customer's expected share and `chance`. Trust and variance: the
// visits that moved them. Acts, tests, recommendations, closings by event: ±1. Edge: the drivers of the earned edge.
import { scratchFloats } from '../kernel/scratch.ts';
import type { Core } from './core.ts';
import { DRIVER_COUNT, DRIVER_INDEX } from './drivers.ts';
import { earnedEdge, type Move, OPENED, trustOf } from './ladder.ts';
import { BIT, type Condition, NEEDS, RUNG } from './ladder-rules.ts';
import type { Block } from './mechanism.ts';
import type { Lapses, Sample } from './sample.ts';
import { changed, coefficients, loadCustomer } from './share-reasons.ts';
import { COUNTS, FLAG } from './state.ts';
import { NO_DRIVER } from './visits.ts';

export type MoveKind = 'climb' | 'fall' | 'defect';

/** What explained one move; `parts` is by canonical driver and reused from call to call. */
export interface Explained {
  kind: MoveKind;
  from: number;
  to: number;
  condition: Condition;
  sum: number;
  readonly parts: Float64Array;
}

const ORDER: readonly { readonly bit: number; readonly condition: Condition }[] = [
  { bit: BIT.bought, condition: 'share' },
  { bit: BIT.share, condition: 'share' },
  { bit: BIT.act, condition: 'act' },
  { bit: BIT.bothHalves, condition: 'both-halves' },
  { bit: BIT.trust, condition: 'trust' },
  { bit: BIT.tested, condition: 'tested' },
  { bit: BIT.recommended, condition: 'recommended' },
  { bit: BIT.variance, condition: 'variance' },
  { bit: BIT.closed, condition: 'closed' },
];

export interface MoveTools {
  readonly core: Core;
  readonly block: Block;
  readonly now: Sample;
  readonly before: Sample;
  readonly lapses: Lapses;
  /** The customer whose coefficients and changes are at hand, −1 for none, and how many changes there are. */
  loaded: number;
  changes: number;
}

const explained: Explained = {
  kind: 'climb',
  from: 0,
  to: 0,
  condition: 'share',
  sum: 0,
  parts: new Float64Array(DRIVER_COUNT),
};

/** Explains what happened to one dyad and hands each explanation on. Lapses from preference are remembered until they end. */
export function explainMove(tools: MoveTools, move: Move, tell: (explained: Explained) => void): void {
  const { core } = tools;
  const d = move.customer * core.firms + move.firm;
  if (move.to !== move.from) {
    explained.kind = move.to > move.from ? 'climb' : 'fall';
    explained.from = move.from;
    explained.to = move.to;
    explainRung(tools, move, d);
    tell(explained);
  }
  if (move.from >= RUNG.preference && move.to < RUNG.preference) startLapse(core, tools.lapses, move, d);
  if ((core.dyad.flags[d]! & FLAG.lapsing) !== 0) followLapse(tools, move, d, tell);
}

function explainRung(tools: MoveTools, move: Move, d: number): void {
  explained.parts.fill(0);
  const climb = explained.kind === 'climb';
  const breached = (move.bits & BIT.breach & ~move.oldBits) !== 0;
  if (!climb && breached) {
    explained.condition = 'breach';
    event(-1, DRIVER_INDEX.imperative);
    return;
  }
  const needs = NEEDS[climb ? move.to : move.from]!;
  const had = climb ? move.oldBits : move.bits;
  const has = climb ? move.bits : move.oldBits;
  const turned = needs & has & ~had;
  const binding = ORDER.find(({ bit }) => (turned & bit) !== 0);
  explained.condition = binding?.condition ?? 'closed';
  explainCondition(tools, move, d, binding?.bit ?? BIT.closed, climb ? 1 : -1);
}

function explainCondition(tools: MoveTools, move: Move, d: number, bit: number, sign: number): void {
  const { dyad } = tools.core;
  switch (bit) {
    case BIT.bought:
      return explainShare(tools, move, d, 0, 2);
    case BIT.share:
      return explainShare(tools, move, d, 1, 2);
    case BIT.bothHalves:
      return explainShare(tools, move, d, 3, 4);
    case BIT.act:
      return event(sign, dyad.actDriver[d]!);
    case BIT.tested:
      return event(sign, dyad.testDriver[d]!);
    case BIT.recommended:
      return event(sign, dyad.recommendedDriver[d]!);
    case BIT.trust:
      return byVisits(tools, move, tools.core.visits.trustChange);
    case BIT.variance:
      return byVisits(tools, move, tools.core.visits.varianceChange);
    default:
      return sign > 0 ? explainClosing(tools, move, d) : explainOpening(tools, move);
  }
}

function event(amount: number, driver: number): void {
  const at = driver === NO_DRIVER ? DRIVER_INDEX.chance : driver;
  explained.parts[at] = explained.parts[at]! + amount;
  explained.sum = amount;
}

/** The change of a share of purchases, by drivers of the expected share; what is left is chance. */
function explainShare(tools: MoveTools, move: Move, d: number, part: number, whole: number): void {
  const counts = tools.core.dyad.counts;
  const now = ratio(counts[d * COUNTS + part]!, counts[d * COUNTS + whole]!);
  const before = ratio(move.oldCounts[part]!, move.oldCounts[whole]!);
  const expected = addShareParts(tools, move.customer, move.firm, explained.parts, tools.core.layout.active);
  explained.sum = now - before;
  explained.parts[DRIVER_INDEX.chance] = now - before - expected;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

const parts = scratchFloats(DRIVER_COUNT + 1);

/** Adds Δs of one dyad by driver, over all firms whose drivers changed: at `places` by position in the layout, where given.
 * Returns the change of its expected share. */
function addShareParts(
  tools: MoveTools,
  i: number,
  j: number,
  into: Float64Array,
  places: ArrayLike<number> | undefined,
): number {
  const { core, now, before } = tools;
  const { firms, layout } = core;
  const { option, driver, amount } = changed;
  const options = firms + 1;
  const drivers = layout.active.length;
  if (tools.loaded !== i) tools.changes = loadCustomer(now, before, i, firms, drivers);
  tools.loaded = i;
  for (let k = 0; k <= drivers; k++) parts[k] = 0;
  for (let n = 0; n < tools.changes; n++) {
    const k = driver[n]!;
    parts[k] = parts[k]! + coefficients[j * options + option[n]!]! * amount[n]!;
  }
  for (let k = 0; k < drivers; k++) {
    const to = places ? places[k]! : k;
    into[to] = into[to]! + parts[k]!;
  }
  const to = places ? DRIVER_INDEX.outside : drivers;
  into[to] = into[to]! + parts[drivers]!;
  return now.columns.share[i * options + j]! - before.columns.share[i * options + j]!;
}

/** Trust or variance: the changes of this turn's visits, each under the driver in which the visit stood out. */
function byVisits(tools: MoveTools, move: Move, change: Float64Array): void {
  const { core, block } = tools;
  const { visits } = core;
  explained.sum = 0;
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.customer[v] !== move.customer || visits.firm[v] !== move.firm) continue;
    const cause = visits.cause[v]!;
    if (cause === NO_DRIVER) continue;
    explained.parts[cause] = explained.parts[cause]! + change[v]!;
    explained.sum += change[v]!;
  }
}

function explainClosing(tools: MoveTools, move: Move, d: number): void {
  const { core, block } = tools;
  const rules = core.setup.ladder;
  const soloBefore = move.oldCounts[2]! >= rules.window && move.oldCounts[1] === move.oldCounts[2];
  if (!soloBefore) return explainShare(tools, move, d, 1, 2);
  let trustBefore = trustOf(core, d);
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (core.visits.customer[v] === move.customer && core.visits.firm[v] === move.firm)
      trustBefore -= core.visits.trustChange[v]!;
  }
  if (trustBefore < rules.trustClose) return byVisits(tools, move, core.visits.trustChange);
  explainEdge(tools, move);
}

function explainOpening(tools: MoveTools, move: Move): void {
  switch (move.opened) {
    case OPENED.failure:
      return event(-1, DRIVER_INDEX.reliability);
    case OPENED.trust:
      return byVisits(tools, move, tools.core.visits.trustChange);
    case OPENED.signal:
      return explainEdge(tools, move);
    default:
      return event(-1, DRIVER_INDEX.chance);
  }
}

/** The change of the earned edge over the best known rival, by driver; a draw of chance where it did not change. */
function explainEdge(tools: MoveTools, move: Move): void {
  const { core, now, before } = tools;
  const { firms, layout } = core;
  if (earnedEdge(core, move.customer, move.firm) === Number.POSITIVE_INFINITY)
    return event(explained.kind === 'climb' ? 1 : -1, DRIVER_INDEX.chance);
  const at = (j: number, k: number) => (move.customer * firms + j) * layout.active.length + k;
  const drivers = earnedDrivers(core);
  const earned = (sample: Sample, j: number) =>
    drivers.reduce((sum, k) => sum + sample.columns.contributions[at(j, k)]!, 0);
  const rival = (sample: Sample) => {
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (let m = 0; m < firms; m++) {
      if (m === move.firm || (core.dyad.flags[move.customer * firms + m]! & FLAG.aware) === 0) continue;
      const value = earned(sample, m);
      if (value > most) {
        most = value;
        best = m;
      }
    }
    return best;
  };
  const to = rival(now);
  const from = rival(before);
  explained.sum = 0;
  for (const k of drivers) {
    const change =
      now.columns.contributions[at(move.firm, k)]! -
      before.columns.contributions[at(move.firm, k)]! -
      (now.columns.contributions[at(to, k)]! - before.columns.contributions[at(from, k)]!);
    explained.parts[layout.active[k]!] = explained.parts[layout.active[k]!]! + change;
    explained.sum += change;
  }
}

function earnedDrivers({ layout }: Core): number[] {
  const earned = layout.earnedEnd / layout.stride;
  return layout.active.flatMap((driver, k) => (k < earned || driver === DRIVER_INDEX.trust ? [k] : []));
}

function startLapse(core: Core, lapses: Lapses, move: Move, d: number): void {
  core.dyad.flags[d] = core.dyad.flags[d]! | FLAG.lapsing;
  core.dyad.lapse[d * 3] = move.oldCounts[1]!;
  core.dyad.lapse[d * 3 + 1] = move.oldCounts[2]!;
  core.dyad.lapse[d * 3 + 2] = move.from;
  const width = core.layout.active.length + 1;
  lapses.columns.sum.fill(0, d * width, (d + 1) * width);
}

/** Adds the turn's share reasons to a lapse; it ends in a return to preference, in silence, or in a defection that is told. */
function followLapse(tools: MoveTools, move: Move, d: number, tell: (explained: Explained) => void): void {
  const { core, lapses } = tools;
  const { dyad, layout } = { dyad: core.dyad, layout: core.layout };
  const width = layout.active.length + 1;
  if (move.to >= RUNG.preference) {
    dyad.flags[d] = dyad.flags[d]! & ~FLAG.lapsing;
    return;
  }
  const sums = lapses.columns.sum.subarray(d * width, (d + 1) * width);
  addShareParts(tools, move.customer, move.firm, sums, undefined);
  if (!hasDefected(core, move, d)) return;
  dyad.flags[d] = dyad.flags[d]! & ~FLAG.lapsing;
  const breached = (move.bits & BIT.breach) !== 0;
  explained.kind = 'defect';
  explained.from = dyad.lapse[d * 3 + 2]!;
  explained.to = RUNG.none;
  explained.condition = breached ? 'breach' : 'share';
  explained.parts.fill(0);
  let expected = 0;
  for (let k = 0; k < width; k++) {
    const driver = k < width - 1 ? layout.active[k]! : DRIVER_INDEX.outside;
    explained.parts[driver] = explained.parts[driver]! + sums[k]!;
    expected += sums[k]!;
  }
  explained.sum =
    ratio(dyad.counts[d * COUNTS + 1]!, dyad.counts[d * COUNTS + 2]!) -
    ratio(dyad.lapse[d * 3]!, dyad.lapse[d * 3 + 1]!);
  explained.parts[DRIVER_INDEX.chance] = explained.parts[DRIVER_INDEX.chance]! + (explained.sum - expected);
  tell(explained);
}

/** None of the last n category purchases here, or closed by a breach. Silence alone is never defection. */
function hasDefected(core: Core, move: Move, d: number): boolean {
  if ((move.bits & BIT.breach) !== 0 && core.dyad.counts[d * COUNTS] === 0) return true;
  return core.dyad.counts[d * COUNTS] === 0 && core.dyad.counts[d * COUNTS + 2]! >= core.setup.ladder.minPurchases;
}
