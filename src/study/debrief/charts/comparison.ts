// The scores of several debriefs over the turns, each firm of each game a line.
import type { Debrief } from '../types.ts';
import { namesOf, scoreText, type Words } from '../words.ts';
import { type Chart, DASHES, type Palette } from './palette.ts';
import { namedLine, scoreAxes } from './score-lines.ts';

export function comparisonChart(debriefs: readonly Debrief[], words: Words, palette: Palette): Chart {
  const lines = debriefs.map(({ course, firm }) => course.map(({ scores }) => scores[firm] ?? 0));
  const turns = Math.max(...lines.map((line) => line.length));
  const size = { fontFamily: palette.font, fontSize: palette.fontSize };
  const names = Array.from({ length: turns }, (_, t) => words.say('turnShort', { turn: t + 1 }));
  const colors = [palette.own, ...palette.rivals];
  return {
    height: 280,
    description: words.say('chart.compared'),
    option: {
      ...scoreAxes(palette, words, debriefs[0]!.game, names, lines.flat(), 190),
      series: debriefs.map(({ game, firm }, at) => {
        const color = colors[at % colors.length]!;
        const name = `${namesOf(game, words).firm(firm)} · ${game.seed}`;
        return {
          type: 'line',
          name,
          ...namedLine(lines[at]!, {
            ...size,
            lineHeight: 1.3 * palette.fontSize,
            color: palette.ink,
            formatter: `${name}  ${scoreText(game, words, lines[at]!.at(-1) ?? 0)}`,
          }),
          silent: true,
          lineStyle: { color, width: 2.5, type: at === 0 ? 'solid' : DASHES[at % DASHES.length] },
          itemStyle: { color },
        };
      }),
    },
  };
}
