// Choice (model section 3): on each occasion the greatest V + Gumbel over the considered firms and the outside option.
// One draw per (customer, firm, turn, occasion), from a stream of the firm's own: a change at one firm cannot flip a
// customer between two others at the first occasion. Habit follows each choice; all other stocks stand as at the start.

import { poissonOf } from '../kernel/distributions.ts';
import { argmaxGumbel } from '../kernel/gumbel.ts';
import { exp } from '../kernel/math.ts';
import { type Stream, threefry2x32, uniformOf } from '../kernel/random.ts';
import { scratchFloats, scratchInts } from '../kernel/scratch.ts';
import { BLOCK, type Core, type Values } from './core.ts';
import { customerWords } from './draws.ts';
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

const current = scratchFloats(MAX_FIRMS + 1);
const valid = scratchFloats(MAX_FIRMS + 1);
/** Values and habits of one customer as its occasions begin, and its habits now, rounded as in their column. */
const startValue = scratchFloats(MAX_FIRMS);
const startHabit = scratchFloats(MAX_FIRMS);
const habitNow = new Float32Array(32);
const word = scratchInts(MAX_FIRMS + 1);
/** Occasions of the customers of a block, and the words of their choices, two for each option and pair of occasions. */
const scratch = { occasions: new Int32Array(BLOCK), words: new Int32Array(0) };

/** Plays all occasions of a block, adds a visit for each and lets habit follow. */
export function chooseBlock(
  core: Core,
  block: Block,
  values: Values,
  streams: ChoiceStreams,
  watcher?: ChoiceWatcher,
): void {
  const { visits, firms } = core;
  const total = drawOccasions(core, block, streams.need);
  while (visits.count + total > visits.capacity) growVisits(visits);
  drawChoices(core, block, streams.keys);
  block.visitFrom = visits.count;
  for (let i = block.from, row = 0, drawn = 0; i < block.to; i++, row += firms) {
    const occasions = scratch.occasions[i - block.from]!;
    if (occasions === 0) continue;
    chooseOccasions(core, i, row, occasions, values, drawn, watcher);
    drawn += pairsOf(occasions) * 2 * (firms + 1);
  }
  block.visitTo = visits.count;
}

/** Fills in how often each customer of a block has the need, and returns the sum. */
function drawOccasions(core: Core, block: Block, stream: Stream): number {
  const { needRate } = core.customerTraits;
  const need = core.market.needFactor[0]!;
  const drawn = customerWords(stream, core.turn, block);
  let total = 0;
  for (let i = block.from; i < block.to; i++) {
    const occasions = poissonOf(uniformOf(drawn[i - block.from]!), needRate[i]! * need);
    scratch.occasions[i - block.from] = occasions;
    total += occasions;
  }
  return total;
}

/** Draws the words of all choices of a block before the first is made: see draws.ts. One counter serves two occasions. */
function drawChoices(core: Core, block: Block, keys: Int32Array): void {
  const options = core.firms + 1;
  const { occasions } = scratch;
  let pairs = 0;
  for (let k = 0; k < block.to - block.from; k++) pairs += pairsOf(occasions[k]!);
  if (scratch.words.length < pairs * 2 * options) scratch.words = new Int32Array(pairs * 4 * options);
  const { words } = scratch;
  let at = 0;
  for (let i = block.from; i < block.to; i++) {
    const end = pairsOf(occasions[i - block.from]!);
    for (let pair = 0; pair < end; pair++) {
      const counter = (core.turn * 65536 + pair) | 0;
      for (let k = 0; k < 2 * options; k += 2, at += 2) threefry2x32(keys[k]!, keys[k + 1]!, i, counter, words, at);
    }
  }
}

function pairsOf(occasions: number): number {
  return (occasions + 1) >>> 1;
}

/** The occasions of one customer, whose values start at `row` and whose words start at `drawn`. */
function chooseOccasions(
  core: Core,
  i: number,
  row: number,
  occasions: number,
  values: Values,
  drawn: number,
  watcher: ChoiceWatcher | undefined,
): void {
  const { firms, visits } = core;
  const { value } = values;
  const { habit } = core.dyad;
  const { words } = scratch;
  const { habitLambda: keep, habitGamma } = core.setup.market.ties;
  const price = core.setup.market.category.referencePriceCents;
  const dyad = i * firms;
  const followed = watcher?.follows(i) ?? false;
  current[firms] = core.customerTraits.outside[i]! + core.market.outsideShift[0]!;
  for (let j = 0; j < firms; j++) {
    startValue[j] = value[row + j]!;
    startHabit[j] = habit[dyad + j]!;
    habitNow[j] = habit[dyad + j]!;
  }
  for (let o = 0; o < occasions; o++) {
    const at = drawn + (o >>> 1) * 2 * (firms + 1) + (o & 1);
    for (let j = 0; j <= firms; j++) word[j] = words[at + 2 * j]!;
    for (let j = 0; j < firms; j++) {
      const v = startValue[j]!;
      current[j] = v === GATED_VALUE ? v : v + habitGamma * (habitNow[j]! - startHabit[j]!);
    }
    const chosen = argmaxGumbel(current, word, firms + 1);
    const visit = addVisit(visits, i, o, chosen === firms ? NOBODY : chosen);
    visits.word[visit] = word[chosen]!;
    if (followed) watcher!.chose(i, visit, current, word);
    if (chosen === firms) continue;
    visits.priceCents[visit] = price;
    visits.valid[visit] = isValid(values, row, firms, chosen) ? 1 : 0;
    visits.tempted[visit] = isTempted(values, row, firms, chosen) ? 1 : 0;
    for (let j = 0; j < firms; j++) habitNow[j] = keep * habitNow[j]!;
    habitNow[chosen] = habitNow[chosen]! + (1 - keep);
  }
  for (let j = 0; j < firms; j++) habit[dyad + j] = habitNow[j]!;
}

/** Would the firm still be chosen with its deal, the excess of its promise and any legal lock taken away? */
function isValid(values: Values, row: number, firms: number, chosen: number): boolean {
  const artificial = values.artificial[row + chosen]!;
  if (artificial <= 0) return true;
  for (let j = 0; j <= firms; j++) valid[j] = current[j]!;
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
