// The truth beside what the panel told: what drivers weigh (a diamond) and how much was heard of them (a ring), and the ladder
// with the panel's interval.
import type { Debrief, Truth } from '../types.ts';
import { namesOf, type Words } from '../words.ts';
import { type Chart, type Palette, sideOf } from './palette.ts';

const ROW = 30;
/** Closer than this, in shares, is as good as right. */
const CLOSE = 0.02;

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
  const axis = { axisLine: { show: false }, axisTick: { show: false } };
  return {
    height: 40 + ROW * rows.length,
    description: words.say('chart.importance', { segment: names.segment(weighed.segment) }),
    option: {
      animation: false,
      textStyle: { fontFamily: palette.font },
      grid: { left: sideOf(palette, 120), right: sideOf(palette, 178), top: 26, bottom: 6 },
      xAxis: {
        type: 'value',
        position: 'top',
        min: 0,
        max: most > 0.5 ? Math.ceil(most * 5) / 5 : Math.ceil(most * 20) / 20,
        interval: most > 0.5 ? 0.2 : most > 0.25 ? 0.1 : 0.05,
        axisLabel: { ...size, color: palette.mute, formatter: (value: number) => words.percent(value, 0) },
        splitLine: { lineStyle: { color: palette.line } },
      },
      yAxis: [
        {
          type: 'category',
          data: rows.map(({ driver }) => names.driver(driver)),
          ...axis,
          axisLabel: {
            ...size,
            color: palette.ink,
            width: sideOf(palette, 112),
            overflow: 'break',
            lineHeight: 1.1 * palette.fontSize,
          },
        },
        {
          type: 'category',
          position: 'right',
          data: rows.map(({ truth, heard }) => gapText(words, truth, heard)),
          ...axis,
          axisLabel: {
            ...size,
            fontWeight: 700,
            color: (_: unknown, at: number) => gapColor(rows[at]!.truth - rows[at]!.heard, palette),
          },
        },
      ],
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

export function ladderChart(debrief: Debrief, words: Words, palette: Palette): Chart {
  const scale = debrief.game.customersPerAgent;
  const rows = debrief.truth.ladder;
  const size = { fontFamily: palette.font, fontSize: palette.fontSize };
  const axis = { axisLine: { show: false }, axisTick: { show: false } };
  const count = (agents: number) => words.number(agents * scale);
  return {
    height: 34 + ROW * rows.length,
    description: words.say('chart.ladder'),
    option: {
      animation: false,
      textStyle: { fontFamily: palette.font },
      grid: { left: sideOf(palette, 120), right: 76, top: 6, bottom: 24 },
      xAxis: {
        type: 'value',
        max: 1.02 * scale * Math.max(...rows.map(({ truth, seen }) => Math.max(truth, seen.high))),
        axisLabel: {
          ...size,
          color: palette.mute,
          formatter: (value: number) => words.number(value),
          hideOverlap: true,
          showMaxLabel: false,
        },
        splitLine: { lineStyle: { color: palette.line } },
      },
      yAxis: [
        // The ladder climbs: the lowest rung stands at the bottom.
        {
          type: 'category',
          data: rows.map(({ rung }) => words.rung(rung)),
          ...axis,
          axisLabel: { ...size, color: palette.ink },
        },
        {
          type: 'category',
          position: 'right',
          data: rows.map(({ truth }) => count(truth)),
          ...axis,
          axisLabel: { ...size, color: palette.ink, fontWeight: 800 },
        },
      ],
      series: [
        {
          type: 'bar',
          silent: true,
          barWidth: 14,
          itemStyle: { color: palette.own, borderRadius: [0, 3, 3, 0] },
          data: rows.map(({ truth }) => truth * scale),
        },
        {
          type: 'custom',
          silent: true,
          z: 4,
          data: rows.map(({ seen }, at) => [seen.low * scale, seen.estimate * scale, seen.high * scale, at]),
          renderItem: (_: unknown, api: Api) => seenMark(api, palette),
        },
      ],
    },
  };
}

/** A ring on a line: the panel's estimate and its interval. */
function seenMark(api: Api, palette: Palette) {
  const at = (k: number) => api.coord([api.value(k), api.value(3)]);
  const [low, y] = at(0);
  const style = { stroke: palette.ink, lineWidth: 1.5 };
  return {
    type: 'group',
    children: [
      { type: 'line', shape: { x1: low, y1: y, x2: at(2)[0], y2: y }, style },
      {
        type: 'circle',
        shape: { cx: at(1)[0], cy: y, r: 5 },
        style: { fill: palette.ground, stroke: palette.ink, lineWidth: 2 },
      },
    ],
  };
}
