// Bars of the truth, each with what the firm saw of it: a ring for the estimate on a line for its 95 % interval. The ladder beside
// the panel, and what counts for customers beside the value map.
import type { Debrief, MapTruth, Seen } from '../types.ts';
import { namesOf, type Words } from '../words.ts';
import { besideNames, type Chart, type Palette, rowAxes } from './palette.ts';

const ROW = 30;

interface Api {
  value(at: number): number;
  coord(point: readonly number[]): readonly [number, number];
}

interface Row {
  readonly name: string;
  readonly truth: number;
  readonly seen: Seen;
}

/** From the bottom up: the ladder climbs. */
export function ladderChart(debrief: Debrief, words: Words, palette: Palette): Chart {
  const scale = debrief.game.customersPerAgent;
  const rows = debrief.truth.ladder.map(({ rung, truth, seen }) => ({
    name: words.rung(rung),
    truth: truth * scale,
    seen: { estimate: seen.estimate * scale, low: seen.low * scale, high: seen.high * scale },
  }));
  return seenChart(rows, words.say('chart.ladder'), (value) => words.number(value), palette);
}

export function valueMapChart({ game }: Debrief, map: MapTruth, words: Words, palette: Palette): Chart {
  const names = namesOf(game, words);
  const rows = map.attributes.map(({ driver, truth, seen }) => ({ name: names.driver(driver), truth, seen })).reverse();
  return seenChart(rows, words.say('chart.valueMap'), (value) => words.percent(value, 0), palette);
}

function seenChart(
  rows: readonly Row[],
  description: string,
  format: (value: number) => string,
  palette: Palette,
): Chart {
  const size = { fontFamily: palette.font, fontSize: palette.fontSize };
  const labels = rows.map(({ name }) => name);
  return {
    height: 34 + ROW * rows.length,
    description,
    option: {
      animation: false,
      textStyle: { fontFamily: palette.font },
      grid: { left: besideNames(palette, labels), right: 76, top: 6, bottom: 24 },
      xAxis: {
        type: 'value',
        max: 1.02 * Math.max(...rows.map(({ truth, seen }) => Math.max(truth, seen.high))),
        axisLabel: { ...size, color: palette.mute, formatter: format, hideOverlap: true, showMaxLabel: false },
        splitLine: { lineStyle: { color: palette.line } },
      },
      yAxis: rowAxes(
        palette,
        labels,
        rows.map(({ truth }) => format(truth)),
        { color: palette.ink, fontWeight: 800 },
      ),
      series: [
        {
          type: 'bar',
          silent: true,
          barWidth: 14,
          itemStyle: { color: palette.own, borderRadius: [0, 3, 3, 0] },
          data: rows.map(({ truth }) => truth),
        },
        {
          type: 'custom',
          silent: true,
          z: 4,
          data: rows.map(({ seen }, at) => [seen.low, seen.estimate, seen.high, at]),
          // What was not seen at all has no ring: the range of nothing is nothing.
          renderItem: (_: unknown, api: Api) => (api.value(2) > 0 ? seenMark(api, palette) : undefined),
        },
      ],
    },
  };
}

/** A ring on a line: the estimate and its interval. */
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
