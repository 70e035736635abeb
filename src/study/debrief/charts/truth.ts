// The truth beside what the panel told: what drivers weigh (a diamond) and how much was heard of them (a ring).
import type { Debrief, Truth } from '../types.ts';
import { namesOf, type Words } from '../words.ts';
import { besideNames, type Chart, type Palette, rowAxes } from './palette.ts';

const ROW = 30;
/** Closer than this, in shares, is as good as right. */
const CLOSE = 0.02;
/** Pixels of width under which figures stand alone. */
const NARROW = 560;

interface Api {
  value(at: number): number;
  coord(point: readonly number[]): readonly [number, number];
}

type Weighed = Truth['importance'][number];

export function importanceChart(debrief: Debrief, words: Words, palette: Palette, weighed: Weighed): Chart {
  const names = namesOf(debrief.game, words);
  const rows = [...weighed.drivers].reverse();
  const most = Math.max(0.05, ...rows.flatMap(({ truth, heard }) => [truth, heard]));
  const size = { fontFamily: palette.font, fontSize: palette.fontSize };
  const narrow = palette.width < NARROW;
  const labels = rows.map(({ driver }) => names.driver(driver));
  const gaps = rows.map(({ truth, heard }) => (narrow ? shortGap : gapText)(words, truth, heard));
  return {
    height: 40 + ROW * rows.length,
    description: words.say('chart.importance', { segment: names.segment(weighed.segment) }),
    option: {
      animation: false,
      textStyle: { fontFamily: palette.font },
      grid: { left: besideNames(palette, labels), right: narrow ? 44 : 178, top: 26, bottom: 6 },
      xAxis: {
        type: 'value',
        position: 'top',
        min: 0,
        max: most > 0.5 ? Math.ceil(most * 5) / 5 : Math.ceil(most * 20) / 20,
        interval: most > 0.5 ? 0.2 : most > 0.25 ? 0.1 : 0.05,
        axisLabel: {
          ...size,
          color: palette.mute,
          formatter: (value: number) => words.percent(value, 0),
          hideOverlap: true,
        },
        splitLine: { lineStyle: { color: palette.line } },
      },
      yAxis: rowAxes(palette, labels, gaps, {
        fontWeight: 700,
        color: (_: unknown, at: number) => gapColor(rows[at]!.truth - rows[at]!.heard, palette),
      }),
      series: [
        {
          type: 'custom',
          silent: true,
          data: rows.map(({ truth, heard }, at) => [truth, heard, at]),
          renderItem: (_: unknown, api: Api) => dumbbell(api, palette),
        },
      ],
    },
  };
}

/** How far the truth lies from what was heard, in points of a hundred. */
export function gapText(words: Words, truth: number, heard: number): string {
  const gap = truth - heard;
  if (Math.abs(gap) < CLOSE) return words.say('gap.close');
  const points = words.number(Math.abs(100 * gap));
  return gap > 0 ? `▲ ${words.say('gap.more', { points })}` : `▼ ${words.say('gap.less', { points })}`;
}

/** The same where the chart needs the room; the words stand in the table. */
function shortGap(words: Words, truth: number, heard: number): string {
  const gap = truth - heard;
  if (Math.abs(gap) < CLOSE) return '=';
  return `${gap > 0 ? '▲' : '▼'} ${words.number(Math.abs(100 * gap))}`;
}

function gapColor(gap: number, palette: Palette): string {
  if (Math.abs(gap) < CLOSE) return palette.mute;
  return gap > 0 ? palette.upText : palette.downText;
}

function dumbbell(api: Api, palette: Palette) {
  const [x, y] = api.coord([api.value(0), api.value(2)]);
  const [heard] = api.coord([api.value(1), api.value(2)]);
  const gap = api.value(0) - api.value(1);
  const far = Math.abs(gap) >= CLOSE;
  const color = !far ? palette.mute : gap > 0 ? palette.up : palette.down;
  return {
    type: 'group',
    children: [
      {
        type: 'line',
        shape: { x1: heard, y1: y, x2: x, y2: y },
        style: { stroke: color, lineWidth: far ? 3.5 : 2, ...(gap < 0 && far ? { lineDash: [5, 3] } : {}) },
      },
      {
        type: 'circle',
        shape: { cx: heard, cy: y, r: 6.5 },
        style: { fill: palette.ground, stroke: palette.ink, lineWidth: 2 },
      },
      {
        type: 'polygon',
        shape: {
          points: [
            [x, y - 8],
            [x + 8, y],
            [x, y + 8],
            [x - 8, y],
          ],
        },
        style: { fill: palette.own, stroke: palette.ground, lineWidth: 1.5 },
      },
    ],
  };
}
