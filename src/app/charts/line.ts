// Lines over quarters: own figures or the firms' shares, with the interval of an estimate as a whisker and names at the ends.
import { keepApart } from '../../study/debrief/charts/score-lines.ts';
import { type Ink, textStyle } from './ink.ts';
import type { ChartOption } from './setup.ts';

export interface LineSeries {
  readonly name: string;
  readonly color: string;
  readonly values: readonly number[];
  /** Ends of the interval of each value, where it is an estimate. */
  readonly bounds?: readonly { readonly low: number; readonly high: number }[];
  readonly main?: boolean;
  /** Points that stand out, by quarter. */
  readonly flagged?: readonly boolean[];
  /** Told apart by more than colour. */
  readonly dash?: 'solid' | 'dashed' | 'dotted';
}

export interface LineData {
  /** Names of the quarters. */
  readonly quarters: readonly string[];
  readonly series: readonly LineSeries[];
  readonly format: (value: number) => string;
  /** Shorter, for the axis. */
  readonly axis?: (value: number) => string;
}

export function lineOption(data: LineData): (ink: Ink) => ChartOption {
  return (ink) => {
    const longest = Math.max(0, ...data.series.map(({ name }) => name.length));
    const named = data.series.length > 1 || longest > 0;
    const beside = Math.min(0.3 * ink.width, (0.46 * longest + 4.4) * ink.rem);
    return {
      animation: !ink.calm,
      animationDuration: 500,
      aria: { enabled: false },
      grid: {
        left: 3.4 * ink.rem,
        right: named ? beside : ink.rem,
        top: 0.75 * ink.rem,
        bottom: 1.75 * ink.rem,
      },
      tooltip: tooltipOf(ink, data.format),
      xAxis: {
        type: 'category',
        data: [...data.quarters],
        boundaryGap: data.series.some(({ bounds }) => bounds !== undefined),
        axisLine: { lineStyle: { color: ink.line } },
        axisTick: { show: false },
        axisLabel: textStyle(ink, 0.75),
      },
      yAxis: {
        type: 'value',
        scale: true,
        splitNumber: 4,
        splitLine: { lineStyle: { color: ink.line, opacity: 0.7 } },
        axisLabel: { ...textStyle(ink, 0.75), formatter: data.axis ?? data.format },
      },
      series: data.series.flatMap((series, at) => seriesOf(series, at, data, ink, beside)),
    };
  };
}

function seriesOf(series: LineSeries, at: number, data: LineData, ink: Ink, beside: number): object[] {
  const { name, color, values, main = false, dash = 'solid', bounds, flagged } = series;
  const line = {
    type: 'line',
    name,
    data: values.map((value, quarter) => ({
      value,
      ...(flagged?.[quarter] ? flagOf(ink) : {}),
      ...(quarter === values.length - 1 && name !== '' ? nameOf(series, data, ink, beside) : {}),
    })),
    color,
    symbol: 'circle',
    symbolSize: main ? 8 : 6,
    showSymbol: true,
    z: main ? 5 : 3,
    lineStyle: { width: main ? 3.5 : 2, type: dash },
    labelLayout: keepApart,
  };
  return bounds === undefined ? [line] : [line, whiskers(bounds, color, at, data.series.length)];
}

/** Rem of width under which a name and its figure stand in lines of their own. */
const NARROW = 26;

/** The last value carries the name of its line, which goes on in a second line where there is little room. */
function nameOf({ name, values, main = false }: LineSeries, { format }: LineData, ink: Ink, beside: number): object {
  const style = textStyle(ink, 0.75, main ? ink.text : ink.mute, main ? 800 : 600);
  return {
    label: {
      show: true,
      position: 'right',
      formatter: `${name}${ink.width < NARROW * ink.rem ? '\n' : ' '}${format(values.at(-1) ?? 0)}`,
      lineHeight: ink.rem,
      width: beside - 0.75 * ink.rem,
      overflow: 'break',
      ...style,
    },
  };
}

/** A point that stands out, by shape as well as colour. */
function flagOf(ink: Ink): object {
  return { symbol: 'diamond', symbolSize: 18, itemStyle: { color: ink.down, borderColor: ink.text, borderWidth: 2 } };
}

/** The interval of each estimate, firms side by side so that none hides another. */
function whiskers(bounds: NonNullable<LineSeries['bounds']>, color: string, at: number, of: number): object {
  return {
    type: 'custom',
    silent: true,
    z: 2,
    tooltip: { show: false },
    data: bounds.map(({ low, high }, quarter) => [quarter, low, high]),
    encode: { x: 0, y: [1, 2] },
    renderItem: (_: unknown, api: { value(i: number): number; coord(p: number[]): number[] }) => {
      const [x, top] = api.coord([api.value(0), api.value(2)]) as [number, number];
      const [, bottom] = api.coord([api.value(0), api.value(1)]) as [number, number];
      if (Math.abs(bottom - top) < 1) return undefined;
      const shift = (at - (of - 1) / 2) * 5;
      return {
        type: 'line',
        shape: { x1: x + shift, x2: x + shift, y1: top, y2: bottom },
        style: { stroke: color, lineWidth: 1.5, opacity: 0.65 },
      };
    },
  };
}

function tooltipOf(ink: Ink, format: (value: number) => string): object {
  return {
    trigger: 'axis',
    // Drawn within the chart: the strict policy of the page allows no styled HTML from a script's text.
    renderMode: 'richText',
    confine: true,
    backgroundColor: ink.raise,
    borderColor: ink.control,
    textStyle: textStyle(ink, 0.75, ink.text),
    axisPointer: { lineStyle: { color: ink.control } },
    valueFormatter: (value: unknown) => (typeof value === 'number' ? format(value) : ''),
  };
}
