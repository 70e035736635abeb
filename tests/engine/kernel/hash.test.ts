import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, createDigest, digestOf, digestText, isPlainObject } from '../../../src/engine/kernel/hash.ts';

function bytesUpTo(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, index) => (index * 37 + 11) % 256);
}

function bitsOf(hex: string): string {
  return BigInt(`0x${hex}`).toString(2).padStart(64, '0');
}

describe('digest', () => {
  it('gives the known answers: a change here breaks every stored checksum', () => {
    expect(digestOf()).toBe('ebc6b09d471e9e9b');
    expect(digestText('')).toBe('fd6ab4a011974664');
    expect(digestText('Rungs, ½ way up')).toBe('aa25d366cb201ef9');
    expect(digestOf(0, -0, 1.5, Number.NaN)).toBe('d3087d80d9d89dfb');
    expect(digestOf(bytesUpTo(1000))).toBe('3735d78c437ba0af');
    expect(digestOf('firm', 7, bytesUpTo(5))).toBe('0acc407a65d81e7c');
  });

  it('changes with any one byte, at any length', () => {
    for (const length of [1, 3, 4, 15, 16, 17, 33, 64, 131]) {
      const data = bytesUpTo(length);
      const seen = new Set([digestOf(data)]);
      for (let at = 0; at < length; at++) {
        for (const flip of [1, 0x80, 0xff]) {
          data[at]! ^= flip;
          seen.add(digestOf(data));
          data[at]! ^= flip;
        }
      }
      expect(seen.size).toBe(1 + 3 * length);
    }
  });

  it('avalanches: one flipped bit flips each digest bit about half the time', () => {
    const data = bytesUpTo(64);
    const base = bitsOf(digestOf(data));
    const flips = new Array<number>(64).fill(0);
    for (let bit = 0; bit < 512; bit++) {
      data[bit >> 3]! ^= 1 << (bit & 7);
      const changed = bitsOf(digestOf(data));
      for (let i = 0; i < 64; i++) if (changed[i] !== base[i]) flips[i]! += 1;
      data[bit >> 3]! ^= 1 << (bit & 7);
    }
    // 512 fair coins: mean 256, standard deviation 11.3; the bound is 5 of them.
    for (const count of flips) expect(Math.abs(count - 256)).toBeLessThan(57);
  });

  it('tells sixty thousand near-equal buffers apart', () => {
    const words = new Uint32Array(8);
    const seen = new Set<string>();
    for (let i = 0; i < 60_000; i++) {
      words[i % 8] = i;
      seen.add(digestOf(words));
    }
    expect(seen.size).toBe(60_000);
  });

  it('sees order, lengths, boundaries and kinds of parts', () => {
    const parts = [
      digestOf('ab', 'c'),
      digestOf('a', 'bc'),
      digestOf('abc'),
      digestOf('c', 'ab'),
      digestOf(new ArrayBuffer(0)),
      digestOf(''),
      digestOf(Number.NaN),
      digestOf(new ArrayBuffer(8)),
      digestOf(0),
      digestOf(-0),
      digestOf(new ArrayBuffer(9)),
      digestOf(),
    ];
    expect(new Set(parts).size).toBe(parts.length);
  });

  it('reads only what a view sees, wherever the view starts', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(9), (content, start) => {
        const around = new Uint8Array(content.length + 20).fill(0xaa);
        around.set(content, start);
        const view = around.subarray(start, start + content.length);
        return digestOf(view) === digestOf(Uint8Array.from(content).buffer);
      }),
    );
  });

  it('treats all NaN alike', () => {
    const payload = new Float64Array(new BigUint64Array([0x7ff8_0000_0000_0123n]).buffer)[0]!;
    expect(digestOf(payload)).toBe(digestOf(Number.NaN));
  });

  it('can be read midway', () => {
    const digest = createDigest().text('a');
    expect(digest.hex()).toBe(digestText('a'));
    expect(digest.hex()).toBe(digestText('a'));
    expect(digest.number(2).bytes(bytesUpTo(3)).hex()).toBe(digestOf('a', 2, bytesUpTo(3)));
    expect(digest.hex()).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('canonicalJson', () => {
  it('sorts keys at every depth and adds no space', () => {
    expect(canonicalJson({ b: [1, { z: null, a: true }], a: 'é\n', B: 0.1, n: -0 })).toBe(
      '{"B":0.1,"a":"é\\n","b":[1,{"a":true,"z":null}],"n":0}',
    );
  });

  it('sorts keys that objects order in their own way', () => {
    const odd = JSON.parse('{"b":[{"9":1,"10":2}],"__proto__":{"d":3,"c":4}}') as unknown;
    expect(canonicalJson(odd)).toBe('{"__proto__":{"c":4,"d":3},"b":[{"10":2,"9":1}]}');
  });

  it('gives back what JSON can hold, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        return text === canonicalJson(reversed(value)) && text === canonicalJson(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['NaN', Number.NaN],
    ['infinity', [Number.NEGATIVE_INFINITY]],
    ['undefined', { a: undefined }],
    ['holes', new Array(1)],
    ['functions', { a: () => 1 }],
    ['big integers', 1n],
    ['dates', new Date(0)],
    ['maps', new Map()],
    ['typed arrays', new Uint8Array(2)],
  ])('throws on %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow('has no JSON form');
  });
});

describe('isPlainObject', () => {
  it('knows plain objects from others', () => {
    expect([{}, { a: 1 }, Object.create(null)].every(isPlainObject)).toBe(true);
    expect([null, [], 'a', 1, new Map(), new Uint8Array(1), () => 1].some(isPlainObject)).toBe(false);
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, member]) => [key, reversed(member)]));
}
