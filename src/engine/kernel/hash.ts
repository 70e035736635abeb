// A fast 64-bit digest for checksums (not for secrets): four 32-bit lanes, each word multiplied, rotated and multiplied
// as in xxHash32, and each lane added to its neighbour so that a difference spreads over all 128 bits of state.
// Every step is a bijection, so one changed word always changes the state. Finish: murmur3's, cut to 64 bits.
// Each part is framed by its kind and length: ('ab', 'c') and ('a', 'bc') differ.
// Sources: https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md, https://github.com/aappleby/smhasher

import { requireLittleEndian } from './endian.ts';

export type DigestPart = string | number | ArrayBuffer | ArrayBufferView<ArrayBuffer>;

export interface Digest {
  /** Adds raw bytes; a view adds only what it sees. */
  bytes(data: ArrayBuffer | ArrayBufferView<ArrayBuffer>): Digest;
  /** Adds a text, by UTF-16 code units. */
  text(text: string): Digest;
  /** Adds a float64 by its bits: 0 and -0 differ, all NaN are one. */
  number(value: number): Digest;
  /** The digest of everything added so far, 16 hex digits; more may be added afterwards. */
  hex(): string;
}

const PRIME_1 = 0x9e3779b1;
const PRIME_2 = 0x85ebca77;
const PRIME_3 = 0xc2b2ae3d;
const PRIME_4 = 0x27d4eb2f;

const BYTES = 1;
const TEXT = 2;
const NUMBER = 3;

/** An empty digest. */
export function createDigest(): Digest {
  requireLittleEndian();
  const lanes = new Uint32Array([PRIME_1, PRIME_2, PRIME_3, PRIME_4]);
  const float = new Float64Array(1);
  const digest: Digest = {
    bytes(data) {
      addPart(lanes, BYTES, data);
      return digest;
    },
    text(text) {
      addText(lanes, text);
      return digest;
    },
    number(value) {
      float[0] = value;
      // The bits of a NaN are the engine's own choice, so none of them are read.
      if (Number.isNaN(value)) addPart(lanes, NUMBER, new ArrayBuffer(0));
      else addPart(lanes, NUMBER, float);
      return digest;
    },
    hex: () => finish(lanes),
  };
  return digest;
}

/** Digest of the parts in order, 16 hex digits. */
export function digestOf(...parts: DigestPart[]): string {
  const digest = createDigest();
  for (const part of parts) {
    if (typeof part === 'string') digest.text(part);
    else if (typeof part === 'number') digest.number(part);
    else digest.bytes(part);
  }
  return digest.hex();
}

/** Digest of one text, 16 hex digits. */
export function digestText(text: string): string {
  return digestOf(text);
}

/**
 * JSON with object keys sorted by UTF-16 code unit and no white space (RFC 8785), so that equal values give equal text.
 * Throws on whatever JSON would drop or bend: NaN, Infinity, undefined, functions, and objects that aren't plain.
 */
export function canonicalJson(value: unknown): string {
  const { copy, faithful } = withKeysSorted(value);
  return faithful ? JSON.stringify(copy) : writeSorted(value);
}

/** Keys that an object orders in its own way, or takes for something else. */
const ODD_KEY = /^(\d+|__proto__)$/;

/**
 * A copy whose objects got their keys in order, which JSON.stringify writes in a third of the time that `writeSorted` takes.
 * It isn't faithful where a key is odd or a value has no JSON form.
 */
function withKeysSorted(value: unknown): { copy: unknown; faithful: boolean } {
  let faithful = true;
  // Neighbours mostly have the same keys, so the order of the last ones is remembered.
  let keys: readonly string[] = [];
  let order: readonly string[] = [];
  const orderOf = (own: readonly string[]) => {
    if (own.length !== keys.length || own.some((key, at) => key !== keys[at])) {
      keys = own;
      order = [...own].sort();
      faithful &&= !own.some((key) => ODD_KEY.test(key));
    }
    return order;
  };
  const copyOf = (part: unknown): unknown => {
    if (Array.isArray(part)) return Array.from(part, copyOf);
    if (isPlainObject(part)) {
      const copy: Record<string, unknown> = {};
      for (const key of orderOf(Object.keys(part))) copy[key] = copyOf(part[key]);
      return copy;
    }
    const kept = typeof part === 'string' || typeof part === 'boolean' || part === null || Number.isFinite(part);
    faithful &&= kept;
    return part;
  };
  return { copy: copyOf(value), faithful };
}

function writeSorted(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`canonicalJson: ${value} has no JSON form`);
    return JSON.stringify(value);
  }
  // Array.from fills holes with undefined, which is then refused.
  if (Array.isArray(value)) return `[${Array.from(value, writeSorted).join(',')}]`;
  if (isPlainObject(value)) {
    const members = Object.keys(value).sort();
    return `{${members.map((key) => `${JSON.stringify(key)}:${writeSorted(value[key])}`).join(',')}}`;
  }
  throw new TypeError(`canonicalJson: a value of type ${typeof value} has no JSON form`);
}

/** Whether a value is an object written as `{ … }`: not an array, a typed array, a Map or a class's instance. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function addPart(lanes: Uint32Array, kind: number, data: ArrayBuffer | ArrayBufferView<ArrayBuffer>): void {
  const buffer = data instanceof ArrayBuffer ? data : data.buffer;
  const start = data instanceof ArrayBuffer ? 0 : data.byteOffset;
  const length = data.byteLength;
  const fullLength = length - (length % 16);
  // A view of words must start at a multiple of four; others are copied first.
  if (start % 4 === 0) addStripes(lanes, new Uint32Array(buffer, start, fullLength / 4));
  else addStripes(lanes, new Uint32Array(buffer.slice(start, start + fullLength)));
  if (length > fullLength) {
    const tail = new Uint8Array(16);
    tail.set(new Uint8Array(buffer, start + fullLength, length - fullLength));
    addStripes(lanes, new Uint32Array(tail.buffer));
  }
  addFrame(lanes, kind, length);
}

/** Texts of megabytes pass through a window of this many units, a whole number of stripes. */
const WINDOW = 4096;

/** As `addPart` of the text's UTF-16 code units. */
function addText(lanes: Uint32Array, text: string): void {
  const units = new Uint16Array(Math.min(WINDOW, 8 * Math.ceil(text.length / 8)));
  const words = new Uint32Array(units.buffer);
  for (let start = 0; start < text.length; start += WINDOW) {
    const count = Math.min(WINDOW, text.length - start);
    for (let i = 0; i < count; i++) units[i] = text.charCodeAt(start + i);
    const stripes = Math.ceil(count / 8);
    units.fill(0, count, 8 * stripes);
    addStripes(lanes, words.subarray(0, 4 * stripes));
  }
  addFrame(lanes, TEXT, 2 * text.length);
}

function addFrame(lanes: Uint32Array, kind: number, length: number): void {
  addStripes(lanes, new Uint32Array([kind, length >>> 0, Math.floor(length / 0x1_0000_0000), PRIME_4]));
}

/** Mixes words in, four at a time: the hot loop. */
function addStripes(lanes: Uint32Array, words: Uint32Array): void {
  let a = lanes[0]! | 0;
  let b = lanes[1]! | 0;
  let c = lanes[2]! | 0;
  let d = lanes[3]! | 0;
  for (let i = 0; i < words.length; i += 4) {
    a ^= Math.imul(words[i]!, PRIME_2);
    b ^= Math.imul(words[i + 1]!, PRIME_2);
    c ^= Math.imul(words[i + 2]!, PRIME_2);
    d ^= Math.imul(words[i + 3]!, PRIME_2);
    a = (Math.imul((a << 13) | (a >>> 19), PRIME_1) + b) | 0;
    b = (Math.imul((b << 13) | (b >>> 19), PRIME_1) + c) | 0;
    c = (Math.imul((c << 13) | (c >>> 19), PRIME_1) + d) | 0;
    d = (Math.imul((d << 13) | (d >>> 19), PRIME_1) + a) | 0;
  }
  lanes[0] = a;
  lanes[1] = b;
  lanes[2] = c;
  lanes[3] = d;
}

function finish(lanes: Uint32Array): string {
  let [a, b, c, d] = [lanes[0]!, lanes[1]!, lanes[2]!, lanes[3]!];
  for (let round = 0; round < 2; round++) {
    a = avalanche((a + b + c + d) | 0);
    b = avalanche((b + a) | 0);
    c = avalanche((c + b) | 0);
    d = avalanche((d + c) | 0);
  }
  return hexWord(a ^ c) + hexWord(b ^ d);
}

/** murmur3's fmix32: every bit of the input reaches every bit of the output. */
function avalanche(word: number): number {
  let mixed = word;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function hexWord(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
