// The service blueprint: the steps of the process in order, front stage above the line of visibility and back stage below,
// with the failures that visits met at each, against the quarter before.
import { number, percent } from '../../format.ts';
import { t } from '../../text.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import type { Facts } from '../../views/report-facts.ts';
import { figuresOf, type Operations, operationsOf, type StepFailures } from '../../views/report-operations.ts';
import { Change, figureText } from '../figures.tsx';
import { lower, metricLabel, stepLabel } from '../labels.ts';
import { openTab } from './facts.ts';

interface Props {
  readonly facts: Facts;
  readonly openFigure: (id: string) => void;
}

export function BlueprintCard({ facts, openFigure }: Props) {
  const operations = operationsOf(facts);
  const heads = figuresOf(facts, ['rightFirstTime', 'recoveredShare', 'waitMinutesMean']);
  return (
    <Card
      title={t('report:blueprint.title')}
      class="blueprint-card"
      aside={<LinkButton onClick={() => openTab('operations')}>{t('report:tabs.operations')}</LinkButton>}
    >
      <div class="blueprint-heads">
        {heads.map(({ id, value, before }) => (
          <button type="button" key={id} class="figure-line" onClick={() => openFigure(id)}>
            {lower(metricLabel(id))} <b>{figureText(id, value)}</b>{' '}
            <Change id={id} change={before === undefined ? undefined : value - before} />
          </button>
        ))}
      </div>
      {operations.steps.length > 0 && <Blueprint steps={operations.steps} />}
      <LostNote operations={operations} facts={facts} />
    </Card>
  );
}

/** Drawings by what a step is called in the scenarios that we ship; a plain one otherwise. */
const STEP_ICONS: Readonly<Record<string, IconName>> = {
  reservation: 'clock',
  greeting: 'person',
  seating: 'room',
  menu: 'book',
  order: 'notes',
  kitchen: 'product',
  serving: 'heart',
  restrooms: 'refresh',
  bill: 'coin',
  farewell: 'flag',
};

export function Blueprint({ steps }: { readonly steps: readonly StepFailures[] }) {
  const most = Math.max(1e-9, ...steps.flatMap(({ rate, before }) => [rate, before ?? 0]));
  return (
    <ol class="blueprint plain" style={{ '--steps': steps.length }} aria-label={t('report:blueprint.label')}>
      {steps.map((step) => (
        <Step key={step.id} step={step} most={most} />
      ))}
    </ol>
  );
}

function Step({ step, most }: { readonly step: StepFailures; readonly most: number }) {
  const { id, stage, rate, before, worst, failures } = step;
  return (
    <li class="blueprint-step" data-stage={stage} data-worst={worst ? '' : undefined}>
      <span class="blueprint-sign">
        <Icon name={STEP_ICONS[id] ?? 'route'} />
        {worst && <Icon name="alert" size="small" />}
      </span>
      <span class="blueprint-name">{stepLabel(id)}</span>
      <span class="visually-hidden">{t(`report:blueprint.${stage}`)}</span>
      <span class="blueprint-bars" aria-hidden="true">
        <span class="blueprint-bar" style={{ height: `${(100 * rate) / most}%` }} />
        {before !== undefined && <span class="blueprint-tick" style={{ bottom: `${(100 * before) / most}%` }} />}
      </span>
      <b class="blueprint-rate">{percent(rate)}</b>
      <small class="blueprint-count">{t('report:blueprint.failures', { count: Math.round(failures) })}</small>
    </li>
  );
}

function LostNote({ operations, facts }: { readonly operations: Operations; readonly facts: Facts }) {
  const { abandoned, turnedAway } = operations.lost;
  const { peakLoad, utilization } = facts.observation.metrics;
  if (abandoned + turnedAway === 0) return <p class="card-note">{t('report:blueprint.noneLost')}</p>;
  return (
    <p class="blueprint-note">
      <Icon name="alert" size="small" />
      <span>
        {t('report:blueprint.lost', {
          count: abandoned + turnedAway,
          lost: number(abandoned + turnedAway),
          load: percent(peakLoad ?? utilization ?? 0, 0),
        })}
      </span>
    </p>
  );
}
