// What charts of scores over turns share: the axes, and the room beside them for the names of lines.
import type { Words } from '../words.ts';
import { type Palette, roundRange, sideOf } from './palette.ts';

/** `beside` is the room for names in pixels; `scores` are all that the chart shows. */
export function scoreAxes(
  palette: Palette,
  words: Words,
  turns: readonly string[],
  scores: readonly number[],
  beside: number,
) {
  const size = { fontFamily: palette.font, fontSize: palette.fontSize };
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
      axisLabel: { ...size, color: palette.mute, formatter: (value: number) => words.number(value) },
      splitLine: { lineStyle: { color: palette.line } },
    },
  };
}
