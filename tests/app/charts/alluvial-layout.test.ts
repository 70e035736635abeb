// Layout of the ladder's alluvial: bands fill their blocks on both sides, nothing leaves the drawing, labels stay apart.
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/app/charts/alluvial-layout.ts';

const HEIGHT = 300;
const LINE = 16;
const data = {
  nodes: [
    { id: 'none', before: 50, after: 30 },
    { id: 'sampling', before: 200, after: 190 },
    { id: 'preference', before: 10, after: 35 },
    { id: 'favor', before: 1, after: 6 },
    { id: 'commitment', before: 0, after: 0 },
  ],
  links: [
    { from: 'none', to: 'sampling', kind: 'join', value: 50 },
    { from: 'sampling', to: 'none', kind: 'leave', value: 30 },
    { from: 'sampling', to: 'sampling', kind: 'stay', value: 140 },
    { from: 'sampling', to: 'preference', kind: 'climb', value: 25 },
    { from: 'sampling', to: 'favor', kind: 'climb', value: 5 },
    { from: 'preference', to: 'preference', kind: 'stay', value: 10 },
    { from: 'favor', to: 'favor', kind: 'stay', value: 1 },
  ],
} as const;

describe('the alluvial', () => {
  const { left, right, bands } = layOut(data, HEIGHT, LINE);

  it('draws both sides to one scale', () => {
    const scale = left[1]!.size / 200;
    for (const [k, { before, after }] of data.nodes.entries()) {
      expect(left[k]!.size).toBeCloseTo(before * scale, 9);
      expect(right[k]!.size).toBeCloseTo(after * scale, 9);
    }
    expect(bands.reduce((sum, { size }) => sum + size, 0)).toBeCloseTo(261 * scale, 9);
  });

  it('stacks from the bottom up and stays inside', () => {
    for (const side of [left, right]) {
      for (const [k, block] of side.entries()) {
        expect(block.at).toBeGreaterThanOrEqual(0);
        expect(block.at + block.size).toBeLessThanOrEqual(HEIGHT);
        if (k > 0) expect(block.at + block.size).toBeLessThan(side[k - 1]!.at);
      }
    }
  });

  it('keeps every band within the blocks that it joins', () => {
    const inside = (blocks: typeof left, at: number, size: number) =>
      blocks.some((block) => at >= block.at - 1e-9 && at + size <= block.at + block.size + 1e-9);
    for (const { from, to, size } of bands) {
      expect(inside(left, from, size)).toBe(true);
      expect(inside(right, to, size)).toBe(true);
    }
  });

  it('keeps labels a line apart', () => {
    for (const side of [left, right]) {
      for (let k = 1; k < side.length; k++) {
        expect(side[k - 1]!.label - side[k]!.label).toBeGreaterThanOrEqual(LINE - 1e-9);
      }
    }
  });
});
