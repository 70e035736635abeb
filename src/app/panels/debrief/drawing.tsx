// A chart of the debrief on the page: drawn by the same code as the printed report, in the page's colours, with its table.
import type { Chart as DebriefChart, Palette } from '../../../study/debrief/charts/palette.ts';
import type { TableData } from '../../../study/debrief/tables.ts';
import { Chart } from '../../charts/chart.tsx';
import type { Ink } from '../../charts/ink.ts';
import type { TableProps } from '../../ui/table.tsx';

/** Lines of rivals on the dark page, in order; each has a dash of its own, too. */
const RIVALS = ['#7cc4ff', '#d9a3cf', '#8fd6b4', '#bdb2d4', '#e0a07a', '#a9a4f0', '#d5d58a'];

function paletteOf(ink: Ink): Palette {
  return {
    ink: ink.text,
    mute: ink.mute,
    line: ink.line,
    own: ink.gold,
    up: ink.up,
    upText: ink.upText,
    down: ink.down,
    downText: ink.downText,
    rivals: RIVALS,
    ground: ink.panel,
    font: ink.font,
    fontSize: 0.8125 * ink.rem,
    width: ink.width,
  };
}

/** Palette to measure a chart with before it is drawn: its height depends on its rows alone. */
const UNDRAWN = { width: 900, fontSize: 13, rivals: RIVALS } as unknown as Palette;

export function tableProps({ columns, rows }: TableData): Omit<TableProps, 'caption'> {
  return {
    columns: columns.map(({ head, numeric = false }) => ({ label: head, numeric })),
    rows: rows.map((cells, at) => ({ id: `${at} ${cells[0]}`, cells })),
  };
}

interface DrawingProps {
  readonly caption: string;
  readonly chart: (palette: Palette) => DebriefChart;
  readonly table: TableData;
}

export function Drawing({ caption, chart, table }: DrawingProps) {
  const { height, description } = chart(UNDRAWN);
  return (
    <Chart
      caption={caption}
      captionHidden
      summary={description}
      height={height / 16}
      option={(ink) => chart(paletteOf(ink)).option}
      table={tableProps(table)}
    />
  );
}
