// Choice (model section 3): on each occasion the greatest V + Gumbel over the considered firms and the outside option.
// One draw per (customer, firm, turn, occasion), from a stream of the firm's own: a change at one firm cannot flip a
// customer between two others at the first occasion. Habit follows each choice; all other stocks stand as at the start.

import { poissonOf } from '../kernel/distributions.ts';
import { argmaxGumbel } from '../kernel/gumbel.ts';
import { exp } from '../kernel/math.ts';
import { type Stream, threefry2x32, uniform } from '../kernel/random.ts';
import type { Core, Values } from './core.ts';
import { GATED_VALUE } from './drivers.ts';
import type { Block } from './mechanism.ts';
import { MAX_FIRMS, NOBODY } from './state.ts';
import { addVisit, growVisits } from './visits.ts';

export interface ChoiceStreams {
  readonly need: Stream;
  /** Keys of the firms' streams, then the outside option's, two words each. */
  readonly keys: Int32Array;
}

/** Streams of needs and choices; a firm's is named by its id, never by its place. */
export function choiceStreams(stream: (name: string) => Stream, firmIds: readonly string[]): ChoiceStreams {
  const options = [...firmIds.map((id) => stream(`choice:firm:${id}`)), stream('choice:outside')];
  return { need: stream('need'), keys: Int32Array.from(options.flatMap(({ k0, k1 }) => [k0, k1])) };
}

/** Hears each choice of the customers it follows, with the values used and the words drawn. */
export interface ChoiceWatcher {
  follows(customer: number): boolean;
  chose(customer: number, visit: number, values: Float64Array, words: Int32Array): void;
}

const current = new Float64Array(MAX_FIRMS + 1);
const valid = new Float64Array(MAX_FIRMS + 1);
const startHabit = new Float64Array(MAX_FIRMS);
const drawn = new Int32Array(2 * (MAX_FIRMS + 1));
const word = new Int32Array(MAX_FIRMS + 1);

/** Plays all occasions of a block, adds a visit for each and lets habit follow. */
export function chooseBlock(
  core: Core,
  block: Block,
  values: Values,
  streams: ChoiceStreams,
  watcher?: ChoiceWatcher,
): void {
  const { needRate } = core.customerTraits;
  const need = core.market.needFactor[0]!;
  block.visitFrom = core.visits.count;
  for (let i = block.from; i < block.to; i++) {
    const occasions = poissonOf(uniform(streams.need, i, core.turn, 0), needRate[i]! * need);
    if (occasions === 0) continue;
    while (core.visits.count + occasions > core.visits.capacity) growVisits(core.visits);
    chooseOccasions(core, i, (i - block.from) * core.firms, occasions, values, streams.keys, watcher);
  }
  block.visitTo = core.visits.count;
}

function chooseOccasions(
  core: Core,
  i: number,
  row: number,
  occasions: number,
  values: Values,
  keys: Int32Array,
  watcher: ChoiceWatcher | undefined,
): void {
  const { firms, turn, visits } = core;
  const { value } = values;
  const { habit } = core.dyad;
  const { habitLambda: keep, habitGamma } = core.setup.market.ties;
  const price = core.setup.market.category.referencePriceCents;
  const dyad = i * firms;
  const followed = watcher?.follows(i) ?? false;
  current[firms] = core.customerTraits.outside[i]! + core.market.outsideShift[0]!;
  for (let j = 0; j < firms; j++) startHabit[j] = habit[dyad + j]!;
  for (let o = 0; o < occasions; o++) {
    if ((o & 1) === 0) {
      const counter = (turn * 65536 + (o >>> 1)) | 0;
      for (let j = 0; j <= firms; j++) threefry2x32(keys[2 * j]!, keys[2 * j + 1]!, i, counter, drawn, 2 * j);
    }
    for (let j = 0; j <= firms; j++) word[j] = drawn[2 * j + (o & 1)]!;
    for (let j = 0; j < firms; j++) {
      const v = value[row + j]!;
      current[j] = v === GATED_VALUE ? v : v + habitGamma * (habit[dyad + j]! - startHabit[j]!);
    }
    const chosen = argmaxGumbel(current, word, firms + 1);
    const visit = addVisit(visits, i, o, chosen === firms ? NOBODY : chosen);
    visits.word[visit] = word[chosen]!;
    if (followed) watcher!.chose(i, visit, current, word);
    if (chosen === firms) continue;
    visits.priceCents[visit] = price;
    visits.valid[visit] = isValid(values, row, firms, chosen) ? 1 : 0;
    visits.tempted[visit] = isTempted(values, row, firms, chosen) ? 1 : 0;
    for (let j = 0; j < firms; j++) habit[dyad + j] = keep * habit[dyad + j]!;
    habit[dyad + chosen] = habit[dyad + chosen]! + (1 - keep);
  }
}

/** Would the firm still be chosen with its deal, the excess of its promise and any legal lock taken away? */
function isValid(values: Values, row: number, firms: number, chosen: number): boolean {
  const artificial = values.artificial[row + chosen]!;
  if (artificial <= 0) return true;
  valid.set(current);
  valid[chosen] = valid[chosen]! - artificial;
  return argmaxGumbel(valid, word, firms + 1) === chosen;
}

function isTempted(values: Values, row: number, firms: number, chosen: number): boolean {
  const own = values.offer[row + chosen]!;
  for (let j = 0; j < firms; j++) {
    if (j !== chosen && values.gate[row + j] === 0 && values.offer[row + j]! > own) return true;
  }
  return false;
}

/** Expected shares over the firms, then the outside option, of one customer whose values start at `row`. */
export function expectedShares(
  values: Float64Array,
  row: number,
  firms: number,
  outside: number,
  into: Float64Array,
  at: number,
): number {
  let greatest = outside;
  for (let j = 0; j < firms; j++) greatest = Math.max(greatest, values[row + j]!);
  let sum = 0;
  for (let j = 0; j <= firms; j++) {
    const e = exp((j === firms ? outside : values[row + j]!) - greatest);
    into[at + j] = e;
    sum += e;
  }
  for (let j = 0; j <= firms; j++) into[at + j] = into[at + j]! / sum;
  return greatest;
}
