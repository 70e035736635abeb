// Operations: waits, load and recovery, the blueprint with its fail points, failures by step and quarter, and how failures ended.
import { barOption } from '../../charts/bar.ts';
import { Chart } from '../../charts/chart.tsx';
import { heatOption } from '../../charts/heat.ts';
import { number, percent } from '../../format.ts';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import type { Facts } from '../../views/report-facts.ts';
import { type Ending, endingShares, operationsOf, stepHistoryOf } from '../../views/report-operations.ts';
import { stepLabel } from '../labels.ts';
import { Blueprint } from './blueprint-card.tsx';
import { FigureTiles } from './figure-tiles.tsx';
import { SystemCards } from './system-cards.tsx';

interface Props {
  readonly facts: Facts;
  readonly openFigure: (id: string) => void;
}

export function OperationsTab({ facts, openFigure }: Props) {
  const operations = operationsOf(facts);
  return (
    <div class="stack">
      <FigureTiles figures={operations.figures} onOpen={openFigure} />
      {operations.steps.length > 0 && (
        <Card title={t('report:blueprint.title')}>
          <p class="card-note">{t('report:blueprint.note')}</p>
          <Blueprint steps={operations.steps} />
        </Card>
      )}
      <div class="tab-columns">
        {operations.steps.length > 0 && <StepHeat facts={facts} />}
        {operations.endings.length > 0 && <Endings endings={operations.endings} />}
      </div>
      <SystemCards facts={facts} tab="operations" openFigure={openFigure} />
    </div>
  );
}

function StepHeat({ facts }: { readonly facts: Facts }) {
  const { turns, steps } = stepHistoryOf(facts);
  const columns = turns.map((turn) => t('report:quarterShort', { turn }));
  const worst = [...steps].sort((a, b) => (b.rates.at(-1) ?? 0) - (a.rates.at(-1) ?? 0))[0];
  return (
    <Card title={t('report:operations.heat')}>
      <Chart
        caption={t('report:operations.heatCaption')}
        summary={t('report:operations.heatSummary', {
          step: worst ? stepLabel(worst.id) : '',
          rate: percent(worst?.rates.at(-1) ?? 0),
        })}
        height={2.2 + 1.9 * steps.length}
        option={heatOption({
          columns,
          rows: steps.map(({ id, rates }) => ({ name: stepLabel(id), values: rates })),
          format: (value) => number(100 * value, 1),
        })}
        table={{
          columns: [{ label: t('report:blueprint.step') }, ...columns.map((label) => ({ label, numeric: true }))],
          rows: steps.map(({ id, rates }) => ({ id, cells: [stepLabel(id), ...rates.map((rate) => percent(rate))] })),
        }}
      />
    </Card>
  );
}

type EndingKey = 'silent' | 'unsatisfied' | 'satisfied' | 'quick';

/** `minor-silent`: how grave it was, and how it ended. */
function endingText(id: string): string {
  const [severity, ending] = id.split('-') as ['minor' | 'major', EndingKey];
  return `${t(`report:ending.${ending}`)}${severity === 'major' ? ` (${t('report:ending.major')})` : ''}`;
}

function Endings({ endings }: { readonly endings: readonly Ending[] }) {
  const shares = endingShares(endings);
  return (
    <Card title={t('report:operations.endings')}>
      <Chart
        caption={t('report:operations.endingsCaption')}
        summary={shares.map(({ id, share }) => `${endingText(id)} ${percent(share, 0)}`).join(', ')}
        height={0.5 + 2.3 * endings.length}
        option={barOption({
          items: shares.map(({ id, share }) => ({ name: endingText(id), value: share })),
          format: (value) => percent(value, 0),
          signed: false,
        })}
        table={{
          columns: [
            { label: t('report:operations.ending') },
            { label: t('report:operations.failures'), numeric: true },
            { label: t('report:operations.part'), numeric: true },
          ],
          rows: endings.map(({ id, failures }, at) => ({
            id,
            cells: [endingText(id), number(failures), percent(shares[at]!.share, 0)],
          })),
        }}
      />
    </Card>
  );
}
