// What each lever was worth: a bar from nothing, a whisker of two standard errors, the figure at the end of the line.
import type { Debrief, LeverWorth } from '../types.ts';
import { isClear, leversCaption, namesOf, pointsText, type Words } from '../words.ts';
import { besideNames, type Chart, type Palette, rowAxes, sideOf } from './palette.ts';

const ROW = 30;

export function leversChart(debrief: Debrief, words: Words, palette: Palette): Chart {
  const { game } = debrief;
  const names = namesOf(game, words);
  const rows = debrief.levers.filter(({ moved }) => moved > 0).reverse();
  const half = ({ worth }: LeverWorth) => 2 * (worth.error ?? 0);
  const low = Math.min(0, ...rows.map((row) => row.worth.mean - half(row)));
  const high = Math.max(0, ...rows.map((row) => row.worth.mean + half(row)));
  const margin = 0.04 * (high - low || 1);
  const labels = rows.map(({ lever }) => names.lever(lever));
  return {
    height: 24 + ROW * rows.length,
    description: leversCaption(game, words),
    option: {
      animation: false,
      textStyle: { fontFamily: palette.font },
      grid: { left: besideNames(palette, labels), right: sideOf(palette, 92), top: 4, bottom: 20 },
      xAxis: {
        type: 'value',
        min: low - margin,
        max: high + margin,
        axisLabel: { show: false },
        splitLine: { show: false },
      },
      yAxis: rowAxes(
        palette,
        labels,
        rows.map((row) => worthText(debrief, words, row)),
        { fontWeight: 800, color: (_: unknown, at: number) => textColor(rows[at]!, palette) },
      ),
      series: [
        {
          type: 'bar',
          silent: true,
          barWidth: 15,
          data: rows.map((row) => ({
            value: row.worth.mean,
            itemStyle: barStyle(row, palette),
          })),
        },
        whiskers(rows, palette),
      ],
    },
  };
}

/** ▲ +4.1, ▼ −1.7: never by colour alone. */
export function worthText({ game }: Debrief, words: Words, { worth }: Pick<LeverWorth, 'worth'>): string {
  const text = pointsText(game, words, worth.mean);
  if (Math.abs(worth.mean) < 0.05) return text;
  return `${worth.mean > 0 ? '▲' : '▼'} ${text.replace(/^[+−-]/, '')}`;
}

function textColor(row: LeverWorth, palette: Palette): string {
  if (!isClear(row)) return palette.mute;
  return row.worth.mean > 0 ? palette.upText : palette.downText;
}

function barStyle(row: LeverWorth, palette: Palette) {
  const isUp = row.worth.mean >= 0;
  return {
    color: isUp ? palette.up : palette.down,
    opacity: isClear(row) || row.worth.error === undefined ? 1 : 0.45,
    borderRadius: isUp ? [0, 3, 3, 0] : [3, 0, 0, 3],
    ...(isUp ? {} : { decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -Math.PI / 4 } }),
  };
}

interface Api {
  value(at: number): number;
  coord(point: readonly number[]): readonly [number, number];
}

function whiskers(rows: readonly LeverWorth[], palette: Palette) {
  return {
    type: 'custom',
    silent: true,
    z: 4,
    data: rows.map(({ worth }, at) => {
      const half = 2 * (worth.error ?? 0);
      return [worth.mean - half, worth.mean + half, at];
    }),
    renderItem: (_: unknown, api: Api) => {
      const [low, y] = api.coord([api.value(0), api.value(2)]);
      const [high] = api.coord([api.value(1), api.value(2)]);
      const [zero] = api.coord([0, api.value(2)]);
      const style = { stroke: palette.ink, lineWidth: 1.5 };
      const line = (x1: number, y1: number, x2: number, y2: number, own: object = style) => ({
        type: 'line',
        shape: { x1, y1, x2, y2 },
        style: own,
      });
      const nothing = line(zero, y - ROW / 2, zero, y + ROW / 2, { stroke: palette.mute, lineWidth: 1 });
      const spread =
        high - low < 1 ? [] : [line(low, y, high, y), line(low, y - 5, low, y + 5), line(high, y - 5, high, y + 5)];
      return { type: 'group', children: [nothing, ...spread] };
    },
  };
}
