// The running score of every firm over the turns, turning points numbered on the firm's own line.
import type { Debrief, FinalPlace } from '../types.ts';
import { headline, namesOf, scoreText, type Words } from '../words.ts';
import { type Chart, DASHES, type Palette, sideOf } from './palette.ts';
import { namedLine, scoreAxes } from './score-lines.ts';

/** A numbered place on the firm's line. */
/** Room for the names of firms at the ends of their lines. */
const BESIDE = 170;

export interface Mark {
  readonly turn: number;
  readonly label: string;
  readonly good: boolean;
}

export function courseChart(debrief: Debrief, words: Words, palette: Palette, marks: readonly Mark[] = []): Chart {
  const { course, game, firm, standings } = debrief;
  const names = namesOf(game, words);
  const firms = [...standings].sort((a, b) => Number(b.firm === firm) - Number(a.firm === firm));
  // A whole game ends with the final score, in which the market has been played on.
  const isWhole = game.played === game.turns;
  const turns = [...course.map(({ turn }) => words.say('turnShort', { turn })), ...(isWhole ? [words.say('end')] : [])];
  const linesOf = (place: FinalPlace) => [
    ...course.map(({ scores }) => scores[place.firm] ?? 0),
    ...(isWhole ? [place.score] : []),
  ];
  const all = firms.flatMap(linesOf);
  const size = { fontFamily: palette.font, fontSize: palette.fontSize };
  return {
    height: 300,
    description: `${words.say('chart.course')} ${headline(debrief, words)}`,
    option: {
      ...scoreAxes(palette, words, game, turns, all, BESIDE),
      series: [
        ...firms.map((place, at) => {
          const { firm: id } = place;
          const isOwn = id === firm;
          const color = isOwn ? palette.own : palette.rivals[(at - 1) % palette.rivals.length]!;
          const data = linesOf(place);
          return {
            type: 'line',
            name: names.firm(id),
            ...namedLine(data, {
              ...size,
              lineHeight: 1.3 * palette.fontSize,
              color: isOwn ? palette.own : palette.ink,
              fontWeight: isOwn ? 800 : 500,
              formatter: `${names.firm(id)}${palette.width < 560 ? '\n' : ' '}${scoreText(game, words, data.at(-1) ?? 0)}`,
              width: sideOf(palette, BESIDE) - 12,
              overflow: 'break',
            }),
            silent: true,
            z: isOwn ? 3 : 2,
            lineStyle: { color, width: isOwn ? 4 : 2, type: isOwn ? 'solid' : DASHES[at % DASHES.length] },
            itemStyle: { color },
          };
        }),
        markSeries(debrief, marks, palette),
      ],
    },
  };
}

interface Api {
  value(at: number): number;
  coord(point: readonly number[]): readonly [number, number];
}

function markSeries({ course, firm }: Debrief, marks: readonly Mark[], palette: Palette) {
  const seen = new Map<number, number>();
  const data = marks.map(({ turn }) => {
    const nth = seen.get(turn) ?? 0;
    seen.set(turn, nth + 1);
    return [turn - 1, course[turn - 1]?.scores[firm] ?? 0, nth];
  });
  return {
    type: 'custom',
    silent: true,
    z: 5,
    data,
    renderItem: ({ dataIndex }: { dataIndex: number }, api: Api) => {
      const [x, y] = api.coord([api.value(0), api.value(1)]);
      const mark = marks[dataIndex]!;
      const at = { x: x + 26 * api.value(2), y };
      return {
        type: 'group',
        children: [
          {
            type: 'circle',
            shape: { cx: at.x, cy: at.y, r: 11 },
            style: { fill: mark.good ? palette.up : palette.down, stroke: palette.ground, lineWidth: 2 },
          },
          {
            type: 'text',
            style: {
              x: at.x,
              y: at.y,
              text: mark.label,
              fill: mark.good ? '#06121b' : '#1a0a00',
              textAlign: 'center',
              textVerticalAlign: 'middle',
              fontFamily: palette.font,
              fontSize: 12,
              fontWeight: 800,
            },
          },
        ],
      };
    },
  };
}
