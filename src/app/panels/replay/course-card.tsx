// The score of the firms after each quarter, or of one firm in two runs.
import { Chart } from '../../charts/chart.tsx';
import { lineOption } from '../../charts/line.ts';
import { number } from '../../format.ts';
import { activeTeam, game } from '../../store.ts';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import { scoresOf } from '../../views/replay.ts';
import { firmLabel } from '../labels.ts';
import { otherRun } from './other-run.ts';

const COLORS = ['#f2c14e', '#7cc4ff', '#d9a3cf', '#8fd6b4', '#e0a07a', '#bdb2d4', '#a9a4f0', '#d5d58a'] as const;
const DASHES = ['solid', 'dashed', 'dotted', 'solid'] as const;

export function CourseCard({ turn }: { readonly turn: number }) {
  const state = game.value!;
  const own = activeTeam.value;
  const other = otherRun.value;
  const lines =
    other === undefined
      ? [own, ...state.firms.map(({ id }) => id).filter((id) => id !== own)].map((id) => ({
          name: firmLabel(id),
          values: scoresOf(state, id),
        }))
      : [
          { name: t('replay:thisRun'), values: scoresOf(state, own) },
          { name: other.name, values: scoresOf(other.game, own) },
        ];
  const length = Math.max(...lines.map(({ values }) => values.length));
  if (length === 0) return null;
  const quarters = Array.from({ length }, (_, at) => t('report:quarterShort', { turn: at + 1 }));
  const shown = lines[0]!.values[turn - 1];
  return (
    <Card
      title={t('replay:course')}
      class="replay-course"
      aside={shown === undefined ? undefined : <strong class="replay-now">{number(shown, 1)}</strong>}
    >
      <Chart
        key={`${other?.name} ${length}`}
        caption={t('replay:course')}
        captionHidden
        summary={lines
          .map(({ name, values }) => `${name}: ${values.map((value) => number(value, 1)).join(', ')}`)
          .join('. ')}
        height={15}
        option={lineOption({
          quarters,
          series: lines.map(({ name, values }, at) => ({
            name,
            values,
            color: COLORS[at % COLORS.length]!,
            dash: DASHES[at % DASHES.length]!,
            main: at === 0,
          })),
          format: (value) => number(value, 1),
          axis: (value) => number(value),
        })}
        table={{
          columns: [{ label: t('replay:firm') }, ...quarters.map((label) => ({ label, numeric: true }))],
          rows: lines.map(({ name, values }) => ({
            id: name,
            cells: [name, ...values.map((value) => number(value, 1))],
          })),
        }}
      />
    </Card>
  );
}
