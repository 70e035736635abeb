// Reasons of share and switch (model section 6): exact, customer by customer, over the sample.
//   Δs_j = L_j (ΔV_j − Σ_m w_m ΔV_m),  L = Δπ / Δ ln π (logarithmic mean; π where nothing changed),  w = L / ΣL
// over the firms and the outside option; ΔV = Σ_k Δc_k, so the change splits by driver and by whose driver changed.

import { ln } from '../kernel/math.ts';
import { scratchFloats, scratchInts } from '../kernel/scratch.ts';
import { expectedShares } from './choice.ts';
import type { Core, Values } from './core.ts';
import { DRIVER_COUNT } from './drivers.ts';
import type { Block } from './mechanism.ts';
import { type Sample, sampleSize } from './sample.ts';
import { MAX_FIRMS } from './state.ts';

/** Sums of one turn, dense: see the index functions. Driver positions are those of the layout, then the outside option. */
export interface ShareSums {
  readonly firms: number;
  readonly drivers: number;
  /** [segment][whose][driver][firm]; whose = firms is the outside option. */
  readonly share: Float64Array;
  /** [segment][from][to][driver]; firms is the outside option. */
  readonly switched: Float64Array;
  readonly switches: Float64Array;
  /** Customers and their base needRate by segment. */
  readonly customers: Float64Array;
  readonly weight: Float64Array;
  /** [segment][firm or outside]: Σ ν π, this turn. */
  readonly expected: Float64Array;
}

export function createShareSums(segments: number, firms: number, drivers: number): ShareSums {
  const options = firms + 1;
  return {
    firms,
    drivers,
    share: new Float64Array(segments * firms * options * (drivers + 1)),
    switched: new Float64Array(segments * options * options * (drivers + 1)),
    switches: new Float64Array(segments * options * options),
    customers: new Float64Array(segments),
    weight: new Float64Array(segments),
    expected: new Float64Array(segments * options),
  };
}

/** Coefficients ∂: coefficient[j * options + m] = L_j (δ_jm − w_m); Δs_j = Σ_m coefficient · ΔV_m. */
export const coefficients = scratchFloats((MAX_FIRMS + 1) * (MAX_FIRMS + 1));
const means = scratchFloats(MAX_FIRMS + 1);
const changes = scratchFloats(MAX_FIRMS + 1);
const factors = scratchFloats((MAX_FIRMS + 1) * MAX_FIRMS);
/** Drivers of every firm and the outside option, and one place that is written but not counted. */
const MOST_CHANGES = MAX_FIRMS * DRIVER_COUNT + 2;

/** Logarithmic mean of two positive numbers whose logarithms differ by `d`. */
function logMean(from: number, to: number, d: number): number {
  if (Math.abs(d) > 1e-3) return (to - from) / d;
  return Math.sqrt(from * to) * (1 + (d * d) / 24);
}

/** Fills `coefficients` for one customer from its shares before and after and the `changes` of its values. */
function fillCoefficients(
  options: number,
  before: Float64Array,
  beforeAt: number,
  after: Float64Array,
  afterAt: number,
): void {
  // Δ ln π_m = ΔV_m − Δ lse, and Δ lse is the same for all: read it off the option with the largest share.
  let pivot = 0;
  for (let m = 1; m < options; m++) {
    if (
      Math.min(before[beforeAt + m]!, after[afterAt + m]!) >
      Math.min(before[beforeAt + pivot]!, after[afterAt + pivot]!)
    )
      pivot = m;
  }
  const shift = changes[pivot]! - ln(after[afterAt + pivot]! / before[beforeAt + pivot]!);
  let sum = 0;
  for (let m = 0; m < options; m++) {
    const mean = logMean(before[beforeAt + m]!, after[afterAt + m]!, changes[m]! - shift);
    means[m] = mean;
    sum += mean;
  }
  for (let j = 0; j < options; j++) {
    for (let m = 0; m < options; m++) coefficients[j * options + m] = means[j]! * ((j === m ? 1 : 0) - means[m]! / sum);
  }
}

/**
 * What changed for the customer that was loaded last: driver by driver of one firm after the other, then the outside option.
 * `option` is the firm, `driver` a position in the layout, where the outside option comes last.
 */
export const changed = {
  option: scratchInts(MOST_CHANGES),
  driver: scratchInts(MOST_CHANGES),
  amount: scratchFloats(MOST_CHANGES),
} as const;

/** Loads one customer: fills `coefficients` and `changed`; returns how many changes there are. */
export function loadCustomer(now: Sample, before: Sample, i: number, firms: number, drivers: number): number {
  const after = now.columns.value;
  const earlier = before.columns.value;
  for (let m = 0, at = i * firms; m < firms; m++, at++) changes[m] = after[at]! - earlier[at]!;
  changes[firms] = now.columns.outside[i]! - before.columns.outside[i]!;
  const options = firms + 1;
  fillCoefficients(options, before.columns.share, i * options, now.columns.share, i * options);
  return loadChanges(now.columns.contributions, before.columns.contributions, i, firms, drivers);
}

/** Each change is written down, and counted only if it is one: no branch for the processor to guess. */
function loadChanges(after: Float64Array, earlier: Float64Array, i: number, firms: number, drivers: number): number {
  const { option, driver, amount } = changed;
  let count = 0;
  for (let m = 0, at = i * firms * drivers; m < firms; m++) {
    for (let k = 0; k < drivers; k++, at++) {
      const change = after[at]! - earlier[at]!;
      option[count] = m;
      driver[count] = k;
      amount[count] = change;
      count += Number(change !== 0);
    }
  }
  option[count] = firms;
  driver[count] = drivers;
  amount[count] = changes[firms]!;
  return count + Number(changes[firms] !== 0);
}

/** Expected shares of a block of the sample, kept for the reasons of this turn and the next. */
export function keepShares(core: Core, block: Block, values: Values, now: Sample): void {
  const { firms } = core;
  const shift = core.market.outsideShift[0]!;
  const to = Math.min(block.to, sampleSize(core.customers));
  for (let i = block.from; i < to; i++) {
    const outside = core.customerTraits.outside[i]! + shift;
    now.columns.outside[i] = outside;
    expectedShares(values.value, (i - block.from) * firms, firms, outside, now.columns.share, i * (firms + 1));
  }
}

/** Adds the share and switch reasons of a block of the sample to the sums. */
export function addShareReasons(
  core: Core,
  block: Block,
  now: Sample,
  before: Sample | undefined,
  sums: ShareSums,
): void {
  const { firms } = core;
  const options = firms + 1;
  const { segment, needRate } = core.customerTraits;
  const to = Math.min(block.to, sampleSize(core.customers));
  for (let i = block.from; i < to; i++) {
    const s = segment[i]!;
    const weight = needRate[i]!;
    sums.customers[s] = sums.customers[s]! + 1;
    sums.weight[s] = sums.weight[s]! + weight;
    for (let j = 0; j < options; j++) {
      const at = s * options + j;
      sums.expected[at] = sums.expected[at]! + weight * now.columns.share[i * options + j]!;
    }
    if (!before) continue;
    addShare(i, now, before, sums, s, weight);
    addSwitch(core, i, now, before, sums, s);
  }
}

function addShare(i: number, now: Sample, before: Sample, sums: ShareSums, s: number, weight: number): void {
  const { firms, drivers, share } = sums;
  const { option, driver, amount } = changed;
  const options = firms + 1;
  const width = drivers + 1;
  const count = loadCustomer(now, before, i, firms, drivers);
  for (let m = 0, f = 0; m < options; m++) {
    for (let j = 0; j < firms; j++, f++) factors[f] = weight * coefficients[j * options + m]!;
  }
  for (let n = 0; n < count; n++) {
    const m = option[n]!;
    const change = amount[n]!;
    let to = ((s * options + m) * width + driver[n]!) * firms;
    for (let f = m * firms, end = f + firms; f < end; f++, to++) share[to] = share[to]! + factors[f]! * change;
  }
}

/** The option with the greatest valid value: what would be chosen without deal, excess promise and lock. */
function firstChoice(sample: Sample, i: number, firms: number): number {
  const at = i * firms;
  let best = firms;
  let most = sample.columns.outside[i]!;
  for (let j = 0; j < firms; j++) {
    const v = sample.columns.value[at + j]! - Math.max(0, sample.columns.artificial[at + j]!);
    if (v > most) {
      most = v;
      best = j;
    }
  }
  return best;
}

/** The first choice of one customer before and now, by place; `firms` is the outside option. The same where it stayed. */
export function firstChoices(now: Sample, before: Sample, i: number, firms: number): { from: number; to: number } {
  return { from: firstChoice(before, i, firms), to: firstChoice(now, i, firms) };
}

function addSwitch(core: Core, i: number, now: Sample, before: Sample, sums: ShareSums, s: number): void {
  const { firms } = core;
  const { from: a, to: b } = firstChoices(now, before, i, firms);
  if (a === b) return;
  const pair = (s * (firms + 1) + a) * (firms + 1) + b;
  sums.switches[pair] = sums.switches[pair]! + 1;
  const into = sums.switched.subarray(pair * (sums.drivers + 1), (pair + 1) * (sums.drivers + 1));
  addSwitchParts(core, i, now, before, a, b, into);
}

/**
 * Adds Δ(c_b − c_a) by driver, of the valid values, so that the parts sum to the change of their difference: by position in the
 * layout, the outside option last.
 */
export function addSwitchParts(
  core: Core,
  i: number,
  now: Sample,
  before: Sample,
  a: number,
  b: number,
  into: Float64Array,
): void {
  addValidParts(core, now, i, b, 1, into);
  addValidParts(core, now, i, a, -1, into);
  addValidParts(core, before, i, b, -1, into);
  addValidParts(core, before, i, a, 1, into);
}

function addValidParts(core: Core, sample: Sample, i: number, option: number, sign: number, into: Float64Array): void {
  const { firms, layout } = core;
  const drivers = layout.active.length;
  if (option === firms) {
    into[drivers] = into[drivers]! + sign * sample.columns.outside[i]!;
    return;
  }
  const at = i * firms + option;
  const base = at * drivers;
  for (let k = 0; k < drivers; k++) into[k] = into[k]! + sign * sample.columns.contributions[base + k]!;
  const artificial = sample.columns.artificial[at]!;
  if (artificial <= 0) return;
  const core0 = layout.offset.coreQuality / layout.stride;
  const promised = sample.columns.promised[at]!;
  into[core0] = into[core0]! - sign * promised;
  const tail = layout.offset.deal >= 0 ? layout.offset.deal / layout.stride : core0;
  const lock = layout.offset.contract >= 0 ? layout.offset.contract / layout.stride : tail;
  const locked = layout.offset.contract >= 0 ? sample.columns.contributions[base + lock]! : 0;
  into[lock] = into[lock]! - sign * locked;
  into[tail] = into[tail]! - sign * (artificial - promised - locked);
}
