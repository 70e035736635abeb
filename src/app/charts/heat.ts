// A heat map of rows by quarters: the darker the cell the less of it, and every cell carries its figure.
import { type Ink, textStyle } from './ink.ts';
import type { ChartOption } from './setup.ts';

export interface HeatData {
  readonly columns: readonly string[];
  /** From the top down. */
  readonly rows: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly format: (value: number) => string;
}

export function heatOption(data: HeatData): (ink: Ink) => ChartOption {
  return (ink) => {
    const rows = [...data.rows].reverse();
    const cells = rows.flatMap(({ values }, y) => values.map((value, x) => [x, y, value]));
    const values = cells.map(([, , value]) => value!);
    const least = Math.min(...values);
    const most = Math.max(least + 1e-9, ...values);
    const longest = Math.max(0, ...rows.map(({ name }) => name.length));
    return {
      animation: false,
      aria: { enabled: false },
      grid: {
        left: Math.min(0.46 * ink.width, (0.5 * longest + 0.8) * ink.rem),
        right: 4,
        top: 4,
        bottom: 1.75 * ink.rem,
      },
      xAxis: {
        type: 'category',
        data: [...data.columns],
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: textStyle(ink, 0.75),
      },
      yAxis: {
        type: 'category',
        data: rows.map(({ name }) => name),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: {
          ...textStyle(ink, 0.8125, ink.text),
          width: Math.min(0.44 * ink.width, 15 * ink.rem),
          overflow: 'break',
        },
      },
      visualMap: {
        show: false,
        min: least,
        max: most,
        inRange: { color: [ink.raise, '#4d2d4f', '#84402f', '#ff9e6b'] },
      },
      series: [
        {
          type: 'heatmap',
          data: cells.map((value) => ({
            value,
            label: { color: value[2]! > least + 0.83 * (most - least) ? '#1d0d00' : ink.text },
          })),
          itemStyle: { borderColor: ink.panel, borderWidth: 2, borderRadius: 4 },
          label: {
            show: true,
            ...textStyle(ink, 0.75, ink.text, 700),
            formatter: ({ value }: { value: readonly number[] }) => data.format(value[2]!),
          },
          silent: true,
        },
      ],
    };
  };
}
