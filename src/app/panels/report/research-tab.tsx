// Research: what the panel says of the firm's customers, segment by segment with intervals, and how what is in customers'
// heads has gone. Estimates, and labelled so.
import { barOption } from '../../charts/bar.ts';
import { Chart } from '../../charts/chart.tsx';
import { number } from '../../format.ts';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import type { Facts } from '../../views/report-facts.ts';
import { figuresOf } from '../../views/report-operations.ts';
import { type Research, researchOf } from '../../views/report-research.ts';
import { segmentLabel } from '../labels.ts';
import { FigureTiles } from './figure-tiles.tsx';
import { SystemCards } from './system-cards.tsx';
import { TrendCard } from './trend-card.tsx';

interface Props {
  readonly facts: Facts;
  readonly openFigure: (id: string) => void;
}

export const RESEARCH_FIGURES: readonly string[] = [
  'awarenessShare',
  'penetration',
  'trustMean',
  'credibility',
  'recognizedShare',
  'validShare',
  'committedShare',
  'recommendations',
];

export function ResearchTab({ facts, openFigure }: Props) {
  const research = researchOf(facts);
  return (
    <div class="stack">
      <p class="callout">{t('report:research.note', { own: research.panel.customers })}</p>
      <FigureTiles figures={figuresOf(facts, RESEARCH_FIGURES)} onOpen={openFigure} />
      <div class="tab-columns">
        <SegmentBars research={research} of="satisfaction" />
        <SegmentBars research={research} of="customers" />
        <TrendCard
          facts={facts}
          title={t('report:research.heads')}
          metrics={['satisfactionMean', 'trustMean', 'credibility']}
          note={t('report:research.headsNote')}
        />
        <TrendCard
          facts={facts}
          title={t('report:research.reach')}
          metrics={['awarenessShare', 'penetration', 'marketShare']}
        />
      </div>
      <SystemCards facts={facts} tab="research" openFigure={openFigure} />
    </div>
  );
}

interface BarsProps {
  readonly research: Research;
  readonly of: 'customers' | 'satisfaction';
}

function SegmentBars({ research, of }: BarsProps) {
  const written = (value: number) => number(of === 'satisfaction' ? 100 * value : value);
  const items = research.segments.map((segment) => {
    const { estimate, low, high } = segment[of];
    return { id: segment.id, name: segmentLabel(segment.id), value: estimate, low, high };
  });
  return (
    <Card title={t(`report:research.${of}`)}>
      <Chart
        caption={t('report:research.interval')}
        summary={items
          .map(({ name, value, low, high }) => `${name} ${written(value)} (${written(low)} – ${written(high)})`)
          .join(', ')}
        height={0.5 + 2.2 * items.length}
        option={barOption({ items, format: written, signed: false })}
        table={{
          columns: [
            { label: t('report:segments.segment') },
            { label: t('report:research.estimate'), numeric: true },
            { label: t('report:research.low'), numeric: true },
            { label: t('report:research.high'), numeric: true },
          ],
          rows: items.map(({ id, name, value, low, high }) => ({
            id,
            cells: [name, written(value), written(low), written(high)],
          })),
        }}
      />
    </Card>
  );
}
