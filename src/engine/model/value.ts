// Net value (model section 3): V = Σ contributions of the drivers, in logits, summed in canonical order.
// The core fills what customers have learned, the ties and taste; mechanisms add theirs between `openValues` and `closeValues`.
import type { Core, DriverLayout, Values } from './core.ts';
import { DRIVER_INDEX, DRIVERS, GATED_VALUE } from './drivers.ts';
import type { Block } from './mechanism.ts';
import { FLAG, NOBODY } from './state.ts';

const OFFER_TYPES: readonly string[] = ['functional', 'experiential', 'symbolic', 'sacrifice'];
const EARNED_TYPES: readonly string[] = ['functional', 'experiential', 'symbolic'];

/** Clears a block and fills beliefs, assortment, ties and taste. */
export function openValues(core: Core, block: Block, values: Values): void {
  values.data.fill(0);
  values.gate.fill(0);
  values.artificial.fill(0);
  fillBeliefs(core, block, values);
  fillTies(core, block, values);
}

function fillBeliefs(core: Core, block: Block, values: Values): void {
  const { layout, firms } = core;
  const { data, promised } = values;
  const { belief } = core.dyad;
  const width = layout.learned.length;
  const weights = core.customerTraits.importance;
  const weightCount = layout.weighted.length;
  const slope = core.setup.market.belief.slope;
  for (let l = 0; l < width; l++) {
    const driver = layout.learned[l]!;
    const factor = slope * core.market.importanceFactor[driver]!;
    const at = layout.offset[DRIVERS[driver]!.id];
    const weightAt = layout.weightedAt[driver]!;
    let row = at;
    let from = block.from * firms * width + l;
    for (let i = block.from; i < block.to; i++) {
      const weight = factor * weights[i * weightCount + weightAt]!;
      for (let j = 0; j < firms; j++, row++, from += width) data[row] = weight * belief[from]!;
    }
  }
  const factor = slope * core.market.importanceFactor[DRIVER_INDEX.coreQuality]!;
  const coreAt = layout.weightedAt[DRIVER_INDEX.coreQuality]!;
  let row = 0;
  for (let i = block.from; i < block.to; i++) {
    const weight = factor * weights[i * weightCount + coreAt]!;
    for (let j = 0; j < firms; j++, row++) promised[row] = weight * core.dyad.promised[i * firms + j]!;
  }
}

function fillTies(core: Core, block: Block, values: Values): void {
  const { layout, firms } = core;
  const { data } = values;
  const { habit, trustAlpha, trustBeta, visits } = core.dyad;
  const { habitGamma, trustWeight } = core.setup.market.ties;
  const { fit, habit: habitAt, trust, taste, commitment } = layout.offset;
  const delta = core.setup.ladder.delta;
  const tastes = core.dyadTraits.taste;
  const committed = core.customer.committedTo;
  let row = 0;
  for (let i = block.from; i < block.to; i++) {
    const to = committed[i]!;
    for (let j = 0; j < firms; j++, row++) {
      const dyad = i * firms + j;
      data[habitAt + row] = habitGamma * habit[dyad]!;
      const alpha = trustAlpha[dyad]!;
      if (visits[dyad]! > 0) data[trust + row] = trustWeight * (alpha / (alpha + trustBeta[dyad]!) - 0.5);
      data[taste + row] = tastes[dyad]!;
      if (to !== NOBODY && to !== j) data[commitment + row] = -delta;
    }
  }
  for (let j = 0; j < firms; j++) {
    const assortment = core.setup.firms[j]!.start.assortment;
    if (assortment === 0) continue;
    for (let r = j; r < (block.to - block.from) * firms; r += firms) data[fit + r] = data[fit + r]! + assortment;
  }
}

/** Gates who is not considered, sums the contributions and keeps the earned value of each dyad. */
export function closeValues(core: Core, block: Block, values: Values): void {
  const { firms, layout } = core;
  const { gate, value, artificial, promised, data, offset } = values;
  const { flags, earned } = core.dyad;
  const rows = (block.to - block.from) * firms;
  const base = block.from * firms;
  const considered = 1 + DRIVER_INDEX.consideration;
  for (let i = block.from, row = 0; i < block.to; i++) {
    const closed = core.customer.closedTo[i]!;
    for (let j = 0; j < firms; j++, row++) {
      if (gate[row] !== 0) continue;
      if ((flags[base + row]! & FLAG.aware) === 0 || (closed !== NOBODY && closed !== j)) gate[row] = considered;
    }
  }
  sumDrivers(values, layout, rows, earned, base);
  const deal = offset.deal;
  const contract = offset.contract;
  for (let row = 0; row < rows; row++) {
    if (deal >= 0) artificial[row] = artificial[row]! + data[deal + row]!;
    if (contract >= 0) artificial[row] = artificial[row]! + data[contract + row]!;
    artificial[row] = artificial[row]! + promised[row]!;
    const gated = gate[row]!;
    if (gated !== 0) {
      const at = offset[DRIVERS[gated - 1]!.id] + row;
      data[at] = data[at]! + (GATED_VALUE - value[row]!);
      value[row] = GATED_VALUE;
      artificial[row] = 0;
    }
  }
}

/**
 * Sums the contributions of every row in canonical order. That order begins with the drivers that are earned and goes on with
 * those of the offer, so one running sum passes through all three values.
 */
function sumDrivers(values: Values, layout: DriverLayout, rows: number, earned: Float32Array, base: number): void {
  const { data, value, offer } = values;
  const { active, stride } = layout;
  const earnedEnd = stride * countTypes(active, EARNED_TYPES);
  const offerEnd = stride * countTypes(active, OFFER_TYPES);
  const end = stride * active.length;
  const trust = layout.offset.trust;
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    let at = row;
    for (; at < earnedEnd; at += stride) sum += data[at]!;
    earned[base + row] = sum + data[trust + row]!;
    for (; at < offerEnd; at += stride) sum += data[at]!;
    offer[row] = sum;
    for (; at < end; at += stride) sum += data[at]!;
    value[row] = sum;
  }
}

function countTypes(active: readonly number[], types: readonly string[]): number {
  return active.reduce((count, driver) => count + (types.includes(DRIVERS[driver]!.type) ? 1 : 0), 0);
}
