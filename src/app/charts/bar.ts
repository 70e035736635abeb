// Horizontal bars from a middle line: what added and what took, side by side; hatched where it took. Or estimates with
// their interval as a whisker.
import { hatch, type Ink, textStyle } from './ink.ts';
import type { ChartOption } from './setup.ts';

export interface BarItem {
  readonly name: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  /** A second figure, drawn as a diamond over the bar. */
  readonly mark?: number;
  /** What stands beside the bar, or behind its whisker, where it is more than the figure. */
  readonly text?: string;
  readonly color?: string;
}

export interface BarData {
  /** From the top down. */
  readonly items: readonly BarItem[];
  readonly format: (value: number) => string;
  /** Whether values go up and down: blue, and hatched orange below zero. */
  readonly signed: boolean;
}

export function barOption(data: BarData): (ink: Ink) => ChartOption {
  return (ink) => {
    const items = [...data.items].reverse();
    const longest = Math.max(0, ...items.map(({ name }) => name.length));
    const whiskers = items.some(({ low }) => low !== undefined);
    return {
      animation: !ink.calm,
      animationDuration: 400,
      aria: { enabled: false },
      grid: {
        left: Math.min(0.42 * ink.width, (0.5 * longest + 0.8) * ink.rem),
        right: 4.5 * ink.rem,
        top: 4,
        bottom: 4,
      },
      xAxis: { type: 'value', show: false, ...(data.signed ? symmetric(items, ink) : { min: 0 }) },
      yAxis: {
        type: 'category',
        data: items.map(({ name }) => name),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: ink.control } },
        axisLabel: {
          ...textStyle(ink, 0.8125, ink.text),
          width: Math.min(0.4 * ink.width, 14 * ink.rem),
          overflow: 'break',
          lineHeight: ink.rem,
        },
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 1.1 * ink.rem,
          data: items.map((item) => barOf(item, data, ink)),
          label: { show: true, position: 'right', ...textStyle(ink, 0.8125, ink.text, 800) },
        },
        ...(whiskers ? [whiskerSeries(items, ink)] : []),
        ...markSeries(items, ink),
      ],
    };
  };
}

/** Rem of width under which only figures stand beside bars. */
const NARROW = 24;

/** Room for the figure at both ends, zero in the middle. */
function symmetric(items: readonly BarItem[], ink: Ink): object {
  const longest = Math.max(0, ...items.map(({ text = '' }) => text.length));
  const sizes = items.flatMap(({ value, mark = 0 }) => [Math.abs(value), Math.abs(mark)]);
  const most = Math.max(1e-12, ...sizes) * (longest > 6 && ink.width >= NARROW * ink.rem ? 2 : 1.4);
  return { min: -most, max: most };
}

function barOf({ value, color, high, text, mark }: BarItem, { format, signed }: BarData, ink: Ink): object {
  const down = signed && value < 0;
  return {
    value,
    itemStyle: {
      color: color ?? (down ? ink.down : signed ? ink.up : '#a58fd6'),
      borderRadius: 3,
      ...(down ? { decal: hatch('#8a3d00') } : {}),
    },
    label: {
      // Where there is no room for more, the figure alone.
      formatter: () => (ink.width < NARROW * ink.rem ? undefined : text) ?? format(value),
      // A diamond may lie at the end of the bar.
      ...(mark === undefined ? {} : { distance: 14 }),
      // A whisker ends where the figure would stand.
      ...(high === undefined ? {} : { position: 'insideLeft', color: '#1b1429', show: text === undefined }),
      ...(down ? { position: 'left' } : {}),
    },
  };
}

function whiskerSeries(items: readonly BarItem[], ink: Ink): object {
  return {
    type: 'custom',
    silent: true,
    z: 4,
    data: items.map(({ low = 0, high = 0 }, at) => [low, high, at]),
    encode: { x: [0, 1], y: 2 },
    renderItem: (_: unknown, api: { value(i: number): number; coord(p: number[]): number[] }) => {
      const [from, y] = api.coord([api.value(0), api.value(2)]) as [number, number];
      const [to] = api.coord([api.value(1), api.value(2)]) as [number, number];
      const style = { stroke: ink.text, lineWidth: 1.5 };
      const cap = (x: number) => ({ type: 'line', shape: { x1: x, x2: x, y1: y - 5, y2: y + 5 }, style });
      const line = { type: 'line', shape: { x1: from, x2: to, y1: y, y2: y }, style };
      const { text, mark = 0 } = items[api.value(2)]!;
      const [end] = api.coord([Math.max(api.value(1), mark), 0]) as [number];
      const font = `800 ${0.8125 * ink.rem}px ${ink.font}`;
      const label = { x: end + (mark > api.value(1) ? 14 : 8), y, text, fill: ink.text, font, verticalAlign: 'middle' };
      return {
        type: 'group',
        children: [line, cap(from), cap(to), ...(text === undefined ? [] : [{ type: 'text', style: label }])],
      };
    },
  };
}

/** Diamonds over the bars that have a second figure. */
function markSeries(items: readonly BarItem[], ink: Ink): object[] {
  const marks = items.flatMap(({ mark }, at) => (mark === undefined ? [] : [[mark, at]]));
  if (marks.length === 0) return [];
  return [
    {
      type: 'custom',
      silent: true,
      z: 5,
      data: marks,
      encode: { x: 0, y: 1 },
      renderItem: (_: unknown, api: { value(i: number): number; coord(p: number[]): number[] }) => {
        const [x, y] = api.coord([api.value(0), api.value(1)]) as [number, number];
        const size = 0.4 * ink.rem;
        const points = [
          [x, y - size],
          [x + size, y],
          [x, y + size],
          [x - size, y],
        ];
        return { type: 'polygon', shape: { points }, style: { fill: ink.gold, stroke: ink.panel, lineWidth: 2 } };
      },
    },
  ];
}
