// What charts of scores over turns share: the axes, and the room beside them for the names of lines, which keep apart.
import type { GameFacts } from '../types.ts';
import { isReach, type Words } from '../words.ts';
import { type Palette, roundRange, sideOf } from './palette.ts';

/** `beside` is the room for names in pixels; `scores` are all that the chart shows. */
export function scoreAxes(
  palette: Palette,
  words: Words,
  game: GameFacts,
  turns: readonly string[],
  scores: readonly number[],
  beside: number,
) {
  const size = { fontFamily: palette.font, fontSize: palette.fontSize };
  const tick = (value: number) => (isReach(game) ? words.percent(value / 100, 0) : words.number(value));
  return {
    animation: false,
    textStyle: { fontFamily: palette.font },
    grid: { left: sideOf(palette, 52), right: sideOf(palette, beside), top: 16, bottom: 28 },
    xAxis: {
      type: 'category',
      data: turns,
      boundaryGap: false,
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: { ...size, color: palette.mute },
    },
    yAxis: {
      type: 'value',
      ...roundRange(scores),
      axisLabel: { ...size, color: palette.mute, formatter: tick },
      splitLine: { lineStyle: { color: palette.line } },
    },
  };
}

/** A label that is told where it stands stays where it was moved to; one that hangs on its point goes back there. */
export function keepApart({
  labelRect: { x, y },
}: {
  readonly labelRect: { readonly x: number; readonly y: number };
}): object {
  return { x, y, align: 'left', verticalAlign: 'top', moveOverlap: 'shiftY' };
}

/** A line with its name beside its last point; the label tells its line height, or names would not know how tall they are. */
export function namedLine(values: readonly number[], label: object): object {
  const last = values.length - 1;
  return {
    data: values.map((value, at) =>
      at === last
        ? { value, label: { show: true, position: 'right', distance: 8, ...label } }
        : { value, symbol: 'none' },
    ),
    symbol: 'circle',
    symbolSize: 5,
    showSymbol: true,
    labelLayout: keepApart,
  };
}
