// The ladder as an alluvial, bottom to top like the staircase: rungs before on the left, rungs after on the right, a band
// for each flow. Who joined stands under the lowest rung on the left, who left under it on the right. Node order and scale
// stay the same from quarter to quarter, which a reader needs; blue climbs, hatched orange falls, grey stays.

import { type Band, type BandKind, type Block, layOut } from './alluvial-layout.ts';
import { hatch, type Ink } from './ink.ts';
import type { ChartOption } from './setup.ts';

export interface AlluvialNode {
  readonly id: string;
  readonly left: { readonly label: string; readonly figure: string };
  readonly right: { readonly label: string; readonly figure: string; readonly change: string; readonly better: number };
  readonly before: number;
  readonly after: number;
}

export interface AlluvialData {
  /** From the lowest; the first is no rung but those who joined (left) and left (right). */
  readonly nodes: readonly AlluvialNode[];
  readonly links: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: BandKind;
    readonly value: number;
  }[];
}

export function alluvialOption(data: AlluvialData): (ink: Ink) => ChartOption {
  return (ink) => {
    return {
      animation: false,
      aria: { enabled: false },
      tooltip: { show: false },
      xAxis: { type: 'value', show: false, min: 0, max: 1 },
      yAxis: { type: 'value', show: false, min: 0, max: 1 },
      grid: { left: 0, right: 0, top: 0, bottom: 0 },
      series: [
        {
          type: 'custom',
          silent: true,
          data: [[0, 0]],
          renderItem: (_: unknown, api: { getWidth(): number; getHeight(): number }) => ({
            type: 'group',
            children: drawn(data, ink, api.getWidth(), api.getHeight()),
          }),
        },
      ],
    };
  };
}

const NODE = 11;
/** Room that the flows need to be followed, in rem; where words leave less, names that stand on the left are not said again. */
const FLOWS = 5;

/** Room for the words at each side, by their longest. */
function roomFor(words: readonly string[], ink: Ink): number {
  return (0.47 * Math.max(0, ...words.map((text) => text.length)) + 0.9) * ink.rem;
}

function drawn(data: AlluvialData, ink: Ink, width: number, height: number): object[] {
  const { nodes } = data;
  const { left, right, bands } = layOut(data, height, 1.3 * ink.rem);
  const x1 = roomFor(
    nodes.map((node) => `${node.left.label} ${node.left.figure}`),
    ink,
  );
  const rightOf = (brief: boolean) => {
    const rightWord = nodes.map((node) => `${node.right.figure} ${rightLabel(node, brief)} ${node.right.change}`);
    return width - NODE - roomFor(rightWord, ink);
  };
  const brief = rightOf(false) - x1 - NODE < FLOWS * ink.rem;
  const x2 = rightOf(brief);
  // Those who stay lie lowest, then the rest, the broad ones first, so that thin bands stay visible.
  const order = [...bands].sort((a, b) => rankOf(a) - rankOf(b) || b.size - a.size);
  return [
    ...order.map((band) => bandShape(band, x1 + NODE, x2, ink)),
    ...left.map((block, at) => blockShape(block, x1, at, ink)),
    ...right.map((block, at) => blockShape(block, x2, at, ink)),
    ...left.flatMap((block, at) => leftWords(nodes[at]!, block, x1 - 0.6 * ink.rem, ink)),
    ...right.flatMap((block, at) => rightWords(nodes[at]!, brief, block, x2 + NODE + 0.6 * ink.rem, ink)),
  ];
}

/** Words that a custom series draws are filled, not coloured. */
function wordStyle(ink: Ink, fill: string, fontWeight: number) {
  return { fill, fontWeight, fontFamily: ink.font, fontSize: 0.8125 * ink.rem };
}

const rankOf = ({ kind }: Band) => (kind === 'stay' ? 0 : 1);

function bandShape({ from, to, size, kind }: Band, x1: number, x2: number, ink: Ink): object {
  const middle = (x1 + x2) / 2;
  const path =
    `M${x1} ${from}C${middle} ${from} ${middle} ${to} ${x2} ${to}` +
    `L${x2} ${to + size}C${middle} ${to + size} ${middle} ${from + size} ${x1} ${from + size}Z`;
  const down = kind === 'fall' || kind === 'leave';
  const fill = kind === 'stay' ? '#4a3d66' : down ? ink.down : ink.up;
  return {
    type: 'path',
    shape: { pathData: path },
    style: {
      fill,
      opacity: kind === 'stay' ? 0.6 : down ? 0.95 : 0.78,
      ...(down ? { decal: hatch('#7a3600') } : {}),
    },
  };
}

function blockShape({ at, size }: Block, x: number, node: number, ink: Ink): object {
  return {
    type: 'rect',
    shape: { x, y: at, width: NODE, height: Math.max(1.5, size), r: 2 },
    style: { fill: ink.rungs[node] },
  };
}

interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly color?: string;
}

function leftWords({ left, before }: AlluvialNode, block: Block, x: number, ink: Ink): object[] {
  if (before === 0 && left.figure === '') return [];
  return [words([{ text: left.label }, { text: left.figure, strong: true }], x, block.label, 'right', ink)];
}

function rightLabel({ left, right }: AlluvialNode, brief: boolean): string {
  return brief && right.label === left.label ? '' : right.label;
}

function rightWords(node: AlluvialNode, brief: boolean, block: Block, x: number, ink: Ink): object[] {
  const { right } = node;
  const label = rightLabel(node, brief);
  const color = right.better > 0 ? ink.upText : right.better < 0 ? ink.downText : ink.mute;
  const runs = [
    { text: right.figure, strong: true },
    ...(label === '' ? [] : [{ text: label }]),
    { text: right.change, color, strong: right.better !== 0 },
  ];
  return [words(runs, x, block.label, 'left', ink)];
}

function words(runs: readonly Run[], x: number, y: number, align: 'left' | 'right', ink: Ink): object {
  const rich = Object.fromEntries(
    runs.map(({ strong, color }, at) => [
      `r${at}`,
      wordStyle(ink, color ?? (strong ? ink.text : ink.mute), strong ? 800 : 600),
    ]),
  );
  const text = runs.flatMap((run, at) => (run.text === '' ? [] : [`{r${at}|${run.text}}`])).join(' ');
  return {
    type: 'text',
    style: { x, y, text, rich, align, verticalAlign: 'middle', ...wordStyle(ink, ink.mute, 600) },
  };
}
