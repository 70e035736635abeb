// Addressed randomness: a draw is a function of (seed, stream, id, turn, slot), so none depends on how many came
// before it. seedrandom makes one key for each named stream; Threefry, a counter-based generator, makes the words.

import seedrandom from 'seedrandom';
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
const PAIR = new Int32Array(2);

/** The streams of one seed; a name always gives the same key. Any strings will do, lone surrogates included. */
export function createStreams(seed: string): (name: string) => Stream {
  const prefix = utf8Hex(seed);
  return (name) => {
    // Terminators because seedrandom repeats a key to fill its state: 'ab' and 'abab' would be the same.
    const generator = seedrandom(`${prefix}/${utf8Hex(name)}/`, { global: false });
    return { name, k0: generator.int32(), k1: generator.int32() };
  };
}

/** The random words of slots 2 × pair and 2 × pair + 1, as int32, into out[0] and out[1]. */
export function words(stream: Stream, id: number, turn: number, pair: number, out: Int32Array): void {
  threefry2x32(stream.k0, stream.k1, id, (turn << 16) | pair, out);
}

/** The random word at an address, as uint32. */
export function word(stream: Stream, id: number, turn: number, slot: number): number {
  threefry2x32(stream.k0, stream.k1, id, (turn << 16) | (slot >>> 1), PAIR);
  return PAIR[slot & 1]! >>> 0;
}

/** Maps an int32 or uint32 word to the middle of its 2^-32 interval: never 0 or 1, and 1 - u is exact. */
export function uniformOf(word: number): number {
  return ((word >>> 0) + 0.5) * TWO_TO_MINUS_32;
}

/** A uniform draw in (0, 1). */
export function uniform(stream: Stream, id: number, turn: number, slot: number): number {
  return uniformOf(word(stream, id, turn, slot));
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
