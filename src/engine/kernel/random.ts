// Addressed randomness: a draw is a function of (seed, stream, id, turn, slot), so none depends on how many came
// before it. seedrandom makes one key for each named stream; Threefry, a counter-based generator, makes the words.

import seedrandom from 'seedrandom';
import { scratchInts } from './scratch.ts';
import { threefry2x32 } from './threefry.ts';

export { threefry2x32 } from './threefry.ts';

/** A named source of draws: a 64-bit key as two int32. */
export interface Stream {
  readonly name: string;
  readonly k0: number;
  readonly k1: number;
}

/** Turns are 0 … 65,535 and slots 0 … 131,071. */
export const TURN_LIMIT = 65_536;
export const SLOT_LIMIT = 131_072;

const TWO_TO_MINUS_32 = 1 / 4294967296;
/** The words of one counter, and what they were made from: id, counter, key. At first from nothing, which no id equals. */
const PAIR = scratchInts(2);
const LAST = scratchInts(4).fill(-1);

/** The streams of one seed; a name always gives the same key. Any strings will do, lone surrogates included. */
export function createStreams(seed: string): (name: string) => Stream {
  const prefix = utf8Hex(seed);
  const known = new Map<string, Stream>();
  const create = (name: string): Stream => {
    // Terminators because seedrandom repeats a key to fill its state: 'ab' and 'abab' would be the same.
    const generator = seedrandom(`${prefix}/${utf8Hex(name)}/`, { global: false });
    const stream = { name, k0: generator.int32(), k1: generator.int32() };
    known.set(name, stream);
    return stream;
  };
  return (name) => known.get(name) ?? create(name);
}

/** The random words of slots 2 × pair and 2 × pair + 1, as int32, into out[at] and out[at + 1]. */
export function words(stream: Stream, id: number, turn: number, pair: number, out: Int32Array, at = 0): void {
  threefry2x32(stream.k0, stream.k1, id, (turn << 16) | pair, out, at);
}

/** The random word at an address, as uint32. */
export function word(stream: Stream, id: number, turn: number, slot: number): number {
  encrypt(stream, id, (turn << 16) | (slot >>> 1));
  return PAIR[slot & 1]! >>> 0;
}

/** Maps an int32 or uint32 word to the middle of its 2^-32 interval: never 0 or 1, and 1 - u is exact. */
export function uniformOf(word: number): number {
  return ((word >>> 0) + 0.5) * TWO_TO_MINUS_32;
}

/** A uniform draw in (0, 1). */
export function uniform(stream: Stream, id: number, turn: number, slot: number): number {
  encrypt(stream, id, (turn << 16) | (slot >>> 1));
  return uniformOf(PAIR[slot & 1]!);
}

/** Puts the words of a counter into PAIR, unless they are there still: draws of neighbouring slots often follow each other. */
function encrypt({ k0, k1 }: Stream, id: number, counter: number): void {
  if (LAST[0] === id && LAST[1] === counter && LAST[2] === k0 && LAST[3] === k1) return;
  threefry2x32(k0, k1, id, counter, PAIR);
  LAST[0] = id;
  LAST[1] = counter;
  LAST[2] = k0;
  LAST[3] = k1;
}

/**
 * Another random word, int32, made of one that was drawn and the first word of a stream's key: one draw then serves several firms or channels,
 * whatever their order. For each key a bijection (MurmurHash3's finisher), so that each of the words is uniform.
 */
export function mixed(word: number, key: number): number {
  let x = word ^ key;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/** UTF-8 in hex; a lone surrogate is encoded as if it were a character, so distinct strings stay distinct. */
function utf8Hex(text: string): string {
  let hex = '';
  for (const character of text) {
    for (const byte of utf8Bytes(character.codePointAt(0)!)) hex += (byte + 256).toString(16).slice(1);
  }
  return hex;
}

function utf8Bytes(code: number): number[] {
  if (code < 0x80) return [code];
  const last = 0x80 | (code & 63);
  if (code < 0x800) return [0xc0 | (code >> 6), last];
  const third = 0x80 | ((code >> 6) & 63);
  if (code < 0x10000) return [0xe0 | (code >> 12), third, last];
  return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), third, last];
}
