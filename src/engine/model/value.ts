// Net value (model section 3): V = Σ contributions of the drivers, in logits, summed in canonical order.
// The core fills what customers have learned, the ties and taste; mechanisms add theirs between `openValues` and `closeValues`.
import { scratchFloats, scratchInts } from '../kernel/scratch.ts';
import type { Core, DriverLayout, Values } from './core.ts';
import { DRIVER_COUNT, DRIVER_INDEX, GATED_VALUE } from './drivers.ts';
import type { Block } from './mechanism.ts';
import { FLAG, NOBODY } from './state.ts';

/** Clears a block and fills beliefs, assortment, ties and taste. */
export function openValues(core: Core, block: Block, values: Values): void {
  const { layout, firms } = core;
  const rows = (block.to - block.from) * firms;
  for (let k = 0; k < layout.active.length; k++) {
    // What customers have learned is written over as a whole.
    if (layout.learnedAt[layout.active[k]!]! < 0) values.data.fill(0, k * layout.stride, k * layout.stride + rows);
  }
  values.gate.fill(0);
  values.artificial.fill(0);
  fillBeliefs(core, block, values);
  fillPromised(core, block, values);
  fillTies(core, block, values);
}

/** By learned driver: where its part of a block's data starts, what its weights are multiplied by and where they stand, and the
 * weight that a customer gives to it. */
const starts = scratchInts(DRIVER_COUNT);
const factors = scratchFloats(DRIVER_COUNT);
const places = scratchInts(DRIVER_COUNT);
const weightOf = scratchFloats(DRIVER_COUNT);

/** Customer by customer, so that beliefs, of which a large market has more than fits any cache, are read in order. */
function fillBeliefs(core: Core, block: Block, values: Values): void {
  const { layout, firms } = core;
  const { data } = values;
  const { belief } = core.dyad;
  const width = layout.learned.length;
  const weights = core.customerTraits.importance;
  const weightCount = layout.weighted.length;
  const slope = core.setup.market.belief.slope;
  for (let l = 0; l < width; l++) {
    const driver = layout.learned[l]!;
    starts[l] = layout.offsetAt[driver]!;
    factors[l] = slope * core.market.importanceFactor[driver]!;
    places[l] = layout.weightedAt[driver]!;
  }
  let row = 0;
  let from = block.from * firms * width;
  for (let i = block.from; i < block.to; i++) {
    const at = i * weightCount;
    for (let l = 0; l < width; l++) weightOf[l] = factors[l]! * weights[at + places[l]!]!;
    let j = 0;
    // Two firms at a time: weight and place are the same for both.
    for (; j + 1 < firms; j += 2, row += 2, from += 2 * width) {
      for (let l = 0; l < width; l++) {
        const to = starts[l]! + row;
        const weight = weightOf[l]!;
        data[to] = weight * belief[from + l]!;
        data[to + 1] = weight * belief[from + width + l]!;
      }
    }
    for (; j < firms; j++, row++, from += width) {
      for (let l = 0; l < width; l++) data[starts[l]! + row] = weightOf[l]! * belief[from + l]!;
    }
  }
}

/** The part of the believed core quality that rests on promises, weighted like all of it. */
function fillPromised(core: Core, block: Block, values: Values): void {
  const { layout, firms } = core;
  const { promised } = values;
  const lifts = core.dyad.promised;
  const weights = core.customerTraits.importance;
  const weightCount = layout.weighted.length;
  const factor = core.setup.market.belief.slope * core.market.importanceFactor[DRIVER_INDEX.coreQuality]!;
  const coreAt = layout.weightedAt[DRIVER_INDEX.coreQuality]!;
  for (let i = block.from, row = 0; i < block.to; i++) {
    const weight = factor * weights[i * weightCount + coreAt]!;
    for (let j = 0; j < firms; j++, row++) promised[row] = weight * lifts[i * firms + j]!;
  }
}

function fillTies(core: Core, block: Block, values: Values): void {
  const { layout, firms } = core;
  const { data } = values;
  const { habit, trustAlpha, trustBeta, visits } = core.dyad;
  const { habitGamma, trustWeight } = core.setup.market.ties;
  const { fit, habit: habitAt, trust: trustAt, taste: tasteAt } = layout.offset;
  const tastes = core.dyadTraits.taste;
  const base = block.from * firms;
  const rows = (block.to - block.from) * firms;
  for (let row = 0; row < rows; row++) {
    const dyad = base + row;
    data[habitAt + row] = habitGamma * habit[dyad]!;
    data[tasteAt + row] = tastes[dyad]!;
    // Nothing before the first visit; multiplied, since nobody can foretell who has come, the processor least of all.
    const known = Number(visits[dyad] !== 0);
    const alpha = trustAlpha[dyad]!;
    data[trustAt + row] = known * (trustWeight * (alpha / (alpha + trustBeta[dyad]!) - 0.5)) + 0;
  }
  for (let j = 0; j < firms; j++) {
    const assortment = core.setup.firms[j]!.start.assortment;
    if (assortment === 0) continue;
    for (let r = j; r < rows; r += firms) data[fit + r] = data[fit + r]! + assortment;
  }
  fillCommitment(core, block, values);
}

/** A committed customer counts rivals for less. */
function fillCommitment(core: Core, block: Block, values: Values): void {
  const { firms } = core;
  const { data } = values;
  const { committedTo } = core.customer;
  const delta = core.setup.ladder.delta;
  const start = values.offset.commitment;
  for (let i = block.from; i < block.to; i++) {
    const to = committedTo[i]!;
    if (to === NOBODY) continue;
    const at = start + (i - block.from) * firms;
    for (let j = 0; j < firms; j++) if (j !== to) data[at + j] = -delta;
  }
}

/** Gates who is not considered, sums the contributions and keeps the earned value of each dyad. */
export function closeValues(core: Core, block: Block, values: Values): void {
  const { firms, layout } = core;
  const rows = (block.to - block.from) * firms;
  gateUnconsidered(core, block, values);
  sumDrivers(values, layout, rows);
  const { data, offset } = values;
  const { earned } = core.dyad;
  const base = block.from * firms;
  for (let row = 0; row < rows; row++) earned[base + row] = values.earned[row]! + data[offset.trust + row]!;
  closeGates(values, layout, rows);
}

function gateUnconsidered(core: Core, block: Block, values: Values): void {
  const { firms } = core;
  const { gate } = values;
  const { flags } = core.dyad;
  const { closedTo } = core.customer;
  const considered = 1 + DRIVER_INDEX.consideration;
  const base = block.from * firms;
  const rows = (block.to - block.from) * firms;
  for (let row = 0; row < rows; row++) {
    const open = Number(gate[row] === 0) & Number((flags[base + row]! & FLAG.aware) === 0);
    gate[row] = gate[row]! + open * considered;
  }
  for (let i = block.from; i < block.to; i++) {
    const closed = closedTo[i]!;
    if (closed === NOBODY) continue;
    const at = (i - block.from) * firms;
    for (let j = 0; j < firms; j++) if (j !== closed && gate[at + j] === 0) gate[at + j] = considered;
  }
}

/**
 * Adds up what a valid purchase may not rest on; a gate leaves nothing of a firm's value, and nothing of that. Multiplied rather
 * than branched: which firm is gated, the processor can't foretell.
 */
function closeGates(values: Values, layout: DriverLayout, rows: number): void {
  const { gate, value, artificial, promised, data, offset } = values;
  const { deal, contract } = offset;
  for (let row = 0; row < rows; row++) {
    const gated = gate[row]!;
    const closed = Number(gated !== 0);
    // Without a gate, a place in the gap after the first driver, which nobody reads.
    const at = closed * (layout.offsetAt[gated - closed]! + row) + (1 - closed) * layout.rows;
    data[at] = data[at]! + closed * (GATED_VALUE - value[row]!);
    value[row] = (1 - closed) * value[row]! + closed * GATED_VALUE;
    let sum = artificial[row]!;
    if (deal >= 0) sum += data[deal + row]!;
    if (contract >= 0) sum += data[contract + row]!;
    artificial[row] = (1 - closed) * (sum + promised[row]!) + 0;
  }
}

/**
 * Sums the contributions of every row in canonical order. That order begins with the drivers that are earned and goes on with
 * those of the offer, so one running sum passes through all three values.
 */
function sumDrivers({ data, value, offer, earned }: Values, layout: DriverLayout, rows: number): void {
  const { active, stride, earnedEnd, offerEnd } = layout;
  earned.fill(0);
  addDrivers(data, stride, 0, earnedEnd, rows, earned, earned);
  addDrivers(data, stride, earnedEnd, offerEnd, rows, earned, offer);
  addDrivers(data, stride, offerEnd, stride * active.length, rows, offer, value);
}

/**
 * Adds the drivers whose parts start from `first` to `end` to `sums`, into `into`. Four rows go together, since an addition waits
 * for the one before it in its own sum only; rows beyond the last are summed too, and never read.
 */
function addDrivers(
  data: Float64Array,
  stride: number,
  first: number,
  end: number,
  rows: number,
  sums: Float64Array,
  into: Float64Array,
): void {
  for (let row = 0; row < rows; row += 4) {
    let a = sums[row]!;
    let b = sums[row + 1]!;
    let c = sums[row + 2]!;
    let d = sums[row + 3]!;
    for (let at = first + row; at < end; at += stride) {
      a += data[at]!;
      b += data[at + 1]!;
      c += data[at + 2]!;
      d += data[at + 3]!;
    }
    into[row] = a;
    into[row + 1] = b;
    into[row + 2] = c;
    into[row + 3] = d;
  }
}
