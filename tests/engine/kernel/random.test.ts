// Threefry's published answers, the keys of streams, and addresses: the same place always holds the same draw.
import { describe, expect, it } from 'vitest';
import {
  createStreams,
  SLOT_LIMIT,
  TURN_LIMIT,
  threefry2x32,
  uniform,
  uniformOf,
  word,
  words,
} from '../../../src/engine/kernel/random.ts';

function threefryHex(k0: number, k1: number, c0: number, c1: number): string {
  const out = new Int32Array(2);
  threefry2x32(k0, k1, c0, c1, out);
  return [...out].map((x) => (x >>> 0).toString(16).padStart(8, '0')).join(' ');
}

describe('threefry2x32', () => {
  it('gives the Random123 known answers', () => {
    expect(threefryHex(0, 0, 0, 0)).toBe('6b200159 99ba4efe');
    expect(threefryHex(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff)).toBe('1cb996fc bb002be7');
    expect(threefryHex(0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3)).toBe('c4923a9c 483df7a0');
  });

  it('writes at the given offset, and takes signed and unsigned words alike', () => {
    const out = new Int32Array(6);
    threefry2x32(-1, 0xffffffff, -1, 0xffffffff, out, 3);
    expect([...out]).toEqual([0, 0, 0, 0x1cb996fc, 0xbb002be7 | 0, 0]);
  });
});

describe('streams', () => {
  const key = (seed: string, name: string) => {
    const { k0, k1 } = createStreams(seed)(name);
    return `${k0} ${k1}`;
  };

  it('gives one key for a name, whatever was asked before', () => {
    const streams = createStreams('seed');
    const first = streams('choice');
    streams('churn');
    expect(streams('choice')).toEqual(first);
    expect(createStreams('seed')('choice')).toEqual(first);
    expect(first).toEqual({ name: 'choice', k0: 1308412411, k1: -1615824297 });
  });

  it('tells apart all seeds and names, repeated, empty, unicode and malformed', () => {
    const texts = [
      '',
      'a',
      'ab',
      'abab',
      'aba',
      '/',
      '//',
      '61',
      'é',
      'e\u0301',
      '日本',
      '🎲',
      '\ud83c',
      '\udfb2',
      '\0',
      '\0\0',
    ];
    texts.push('x'.repeat(300), 'x'.repeat(301), '\ufffd');
    const keys = new Set(texts.flatMap((seed) => texts.map((name) => key(seed, name))));
    expect(keys.size).toBe(texts.length ** 2);
  });

  it('leaves Math.random alone', () => {
    const before = Math.random;
    createStreams('x')('y');
    expect(Math.random).toBe(before);
  });
});

describe('addresses', () => {
  const stream = createStreams('addresses')('test');

  it('hold the same draw in any order', () => {
    const forth: number[] = [];
    const back: number[] = [];
    for (let i = 0; i < 1000; i++) forth.push(word(stream, i, i % 50, i * 3));
    for (let i = 999; i >= 0; i--) back.unshift(word(stream, i, i % 50, i * 3));
    expect(back).toEqual(forth);
  });

  it('are distinct, to the limits of turn, slot and id', () => {
    const seen = new Set<number>();
    const ids = [0, 1, 2 ** 31, 2 ** 32 - 1];
    const turns = [0, 1, 2 ** 15, TURN_LIMIT - 1];
    const slots = [0, 1, 2, 3, 2 ** 16, SLOT_LIMIT - 1];
    for (const id of ids) for (const turn of turns) for (const slot of slots) seen.add(word(stream, id, turn, slot));
    expect(seen.size).toBe(ids.length * turns.length * slots.length);
  });

  it('come in pairs', () => {
    const out = new Int32Array(2);
    words(stream, 12, 34, 5, out);
    expect([...out].map((x) => x >>> 0)).toEqual([word(stream, 12, 34, 10), word(stream, 12, 34, 11)]);
  });

  it('map to the open unit interval', () => {
    expect([uniformOf(0), uniformOf(0xffffffff), uniformOf(-1)]).toEqual([2 ** -33, 1 - 2 ** -33, 1 - 2 ** -33]);
    expect(uniform(stream, 1, 2, 3)).toBe((word(stream, 1, 2, 3) + 0.5) / 2 ** 32);
  });
});
