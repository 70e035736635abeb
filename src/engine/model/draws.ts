// Draws for a whole block at once. A cipher is a long chain of steps, each of which waits for the one before; a processor works
// on several chains at a time, but not beyond a decision that hangs on one of them. So loops draw first and decide afterwards:
// the same words at the same addresses, in half the time. What is returned is scratch, good until the next call.
import { type Stream, words } from '../kernel/random.ts';
import { scratchInts } from '../kernel/scratch.ts';
import type { Block } from './mechanism.ts';
import { NOBODY } from './state.ts';
import type { Visits } from './visits.ts';

const scratch = { words: new Int32Array(4096) };
const pair = scratchInts(2);

/** Scratch for some words, and one more, since words come in pairs. */
function roomFor(count: number): Int32Array {
  if (scratch.words.length <= count) scratch.words = new Int32Array(2 * count);
  return scratch.words;
}

/** The words of slot 0 of the customers of a block; that of customer i is at i − block.from. */
export function customerWords(stream: Stream, turn: number, { from, to }: Block): Int32Array {
  const out = roomFor(to - from);
  // The second word of a pair is overwritten by the first of the next.
  for (let i = from; i < to; i++) words(stream, i, turn, 0, out, i - from);
  return out;
}

/** The words whose slot is the occasion, for the visits of a block; that of visit v is at v − block.visitFrom. */
export function visitWords(stream: Stream, turn: number, visits: Visits, block: Block): Int32Array {
  const { visitFrom: from, visitTo: to } = block;
  const { customer, occasion } = visits;
  const out = roomFor(to - from);
  // A customer's occasions follow each other from 0, so the pair of an even one holds the word of the odd one after it.
  for (let v = from; v < to; v++) {
    const o = occasion[v]!;
    if ((o & 1) === 0) words(stream, customer[v]!, turn, o >>> 1, out, v - from);
  }
  return out;
}

/** As visitWords, from the streams of the firms visited; nothing for visits to no firm. */
export function firmVisitWords(streams: readonly Stream[], turn: number, visits: Visits, block: Block): Int32Array {
  const { visitFrom: from, visitTo: to } = block;
  const { customer, occasion, firm } = visits;
  const out = roomFor(to - from);
  for (let v = from; v < to; v++) {
    const j = firm[v]!;
    if (j === NOBODY) continue;
    const o = occasion[v]!;
    words(streams[j]!, customer[v]!, turn, o >>> 1, pair);
    out[v - from] = pair[o & 1]!;
  }
  return out;
}

/** The words of slots 2 × occasion and the next, for the visits of a block; those of visit v are at 2 (v − block.visitFrom). */
export function visitPairs(stream: Stream, turn: number, visits: Visits, block: Block): Int32Array {
  const { visitFrom: from, visitTo: to } = block;
  const { customer, occasion } = visits;
  const out = roomFor(2 * (to - from));
  for (let v = from; v < to; v++) words(stream, customer[v]!, turn, occasion[v]!, out, 2 * (v - from));
  return out;
}
