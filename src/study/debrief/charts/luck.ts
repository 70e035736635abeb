// Luck against skill: the same decisions on other seeds and steady on all of them, each game a dot on the scale of the score.
import type { Debrief } from '../types.ts';
import { scoreText, type Words } from '../words.ts';
import { type Chart, type Palette, roundRange, sideOf } from './palette.ts';

interface Api {
  value(at: number): number;
  coord(point: readonly number[]): readonly [number, number];
}

export function luckChart(debrief: Debrief, words: Words, palette: Palette): Chart {
  const { here, others } = debrief.luck;
  const scores = others.map(({ score }) => score);
  const steady = [...others.map((one) => one.steady), ...(here.steady === undefined ? [] : [here.steady])];
  const size = { fontFamily: palette.font, fontSize: palette.fontSize };
  const range = roundRange([...scores, ...steady, here.score], 1);
  return {
    height: 128,
    description: words.say('chart.luck'),
    option: {
      animation: false,
      textStyle: { fontFamily: palette.font },
      grid: { left: sideOf(palette, 120), right: 24, top: 12, bottom: 30 },
      xAxis: {
        type: 'value',
        ...range,
        axisLabel: {
          ...size,
          color: palette.mute,
          hideOverlap: true,
          formatter: (value: number) => scoreText(debrief.game, words, value).replace(/[.,]0(?!\d)/, ''),
        },
        splitLine: { lineStyle: { color: palette.line } },
      },
      yAxis: {
        type: 'category',
        data: [words.say('luck.steadyRow'), words.say('luck.yourRow')],
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { ...size, color: palette.ink },
      },
      series: [
        {
          type: 'custom',
          silent: true,
          data: [...steady.map((score) => [score, 0, 0]), ...scores.map((score) => [score, 1, 0]), [here.score, 1, 1]],
          renderItem: (_: unknown, api: Api) => dot(api, palette),
        },
      ],
    },
  };
}

function dot(api: Api, palette: Palette) {
  const [x, y] = api.coord([api.value(0), api.value(1)]);
  if (api.value(2) === 1) {
    const points = [
      [x, y - 10],
      [x + 10, y],
      [x, y + 10],
      [x - 10, y],
    ];
    return { type: 'polygon', shape: { points }, style: { fill: palette.own, stroke: palette.ground, lineWidth: 2 } };
  }
  const isOwn = api.value(1) === 1;
  return {
    type: 'circle',
    shape: { cx: x, cy: y, r: 6 },
    style: isOwn
      ? { fill: palette.up, stroke: palette.ground, lineWidth: 1.5, opacity: 0.85 }
      : { fill: 'none', stroke: palette.mute, lineWidth: 2 },
  };
}
