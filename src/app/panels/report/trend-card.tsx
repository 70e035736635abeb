// How some figures of one unit have gone over the quarters, as lines with names at their ends.
import { Chart } from '../../charts/chart.tsx';
import { lineOption } from '../../charts/line.ts';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import type { Facts } from '../../views/report-facts.ts';
import { trendsOf } from '../../views/report-research.ts';
import { axisText, figureText } from '../figures.tsx';
import { metricLabel } from '../labels.ts';

interface Props {
  readonly facts: Facts;
  readonly title: string;
  readonly metrics: readonly string[];
  readonly note?: string;
}

const COLORS = ['#f2c14e', '#7cc4ff', '#8fd6b4', '#d9a3cf'] as const;
const DASHES = ['solid', 'dashed', 'dotted', 'solid'] as const;

export function TrendCard({ facts, title, metrics, note }: Props) {
  return (
    <Card title={title}>
      <TrendChart facts={facts} metrics={metrics} caption={title} />
      {note && <p class="card-note">{note}</p>}
    </Card>
  );
}

interface ChartProps {
  readonly facts: Facts;
  readonly metrics: readonly string[];
  readonly caption: string;
}

export function TrendChart({ facts, metrics, caption }: ChartProps) {
  const trends = trendsOf(facts, metrics);
  const first = trends[0];
  if (first === undefined) return null;
  const quarters = first.turns.map((turn) => (turn === 0 ? t('report:start') : t('report:quarterShort', { turn })));
  const single = trends.length === 1;
  return (
    <Chart
      caption={caption}
      captionHidden
      summary={trends
        .map(({ id, values }) => `${metricLabel(id)}: ${values.map((value) => figureText(id, value)).join(', ')}`)
        .join('. ')}
      height={14}
      option={lineOption({
        quarters,
        series: trends.map(({ id, values }, at) => ({
          name: single ? '' : metricLabel(id),
          values,
          color: COLORS[at % COLORS.length]!,
          dash: DASHES[at % DASHES.length]!,
          main: at === 0,
        })),
        format: (value) => figureText(first.id, value),
        axis: (value) => axisText(first.id, value),
      })}
      table={{
        columns: [{ label: t('report:figure') }, ...quarters.map((label) => ({ label, numeric: true }))],
        rows: trends.map(({ id, values }) => ({
          id,
          cells: [metricLabel(id), ...values.map((value) => figureText(id, value))],
        })),
      }}
    />
  );
}
