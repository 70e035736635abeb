// Plan against actual: what the team wrote down, what came, and between which ends its own figures have moved so far.
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import type { Facts } from '../../views/report-facts.ts';
import { type PlanRow, planRows } from '../../views/report-plan.ts';
import { Change, figureText, scale } from '../figures.tsx';
import { metricLabel } from '../labels.ts';
import { shownForecast } from './facts.ts';

interface Props {
  readonly facts: Facts;
  readonly openFigure: (id: string) => void;
}

export function PlanCard({ facts, openFigure }: Props) {
  const plan = planRows(facts, shownForecast.value);
  return (
    <Card title={t('report:plan.title')} class="plan-card">
      <ul class="legend plain">
        <li>
          <span class="plan-mark plan-planned" /> {t('report:plan.plan')}
        </li>
        <li>
          <span class="plan-mark plan-actual" /> {t('report:plan.actual')}
        </li>
        <li>
          <span class="plan-key-range" /> {t('report:plan.range')}
        </li>
      </ul>
      <ul class="plan-rows plain">
        {plan.rows.map((row) => (
          <Row key={row.id} row={row} onOpen={() => openFigure(row.id)} />
        ))}
      </ul>
      {plan.written === 0 && <p class="card-note">{t('report:plan.none')}</p>}
    </Card>
  );
}

/** Figures of the plan are written as those of the report; customers come counted in people. */
function text(id: string, value: number): string {
  return figureText(id, id === 'customers' ? value / scale() : value);
}

function Row({ row, onOpen }: { readonly row: PlanRow; readonly onOpen: () => void }) {
  const { id, plan, actual, difference, range, axis } = row;
  const place = (value: number) => (100 * (value - axis.low)) / (axis.high - axis.low);
  const from = plan === undefined ? actual : plan;
  const at = (value: number) => ({ left: `${place(value)}%` });
  return (
    <li class="plan-row">
      <button type="button" class="plan-open" onClick={onOpen}>
        <span class="plan-name">{metricLabel(id)}</span>
        <span class="plan-figures">
          {plan !== undefined && (
            <>
              <span class="mute">{text(id, plan)} </span>
              <span aria-hidden="true">→ </span>
            </>
          )}
          <b>{text(id, actual)}</b>
        </span>
        <span class="plan-change">
          {difference !== undefined && (
            <Change id={id} change={id === 'customers' ? difference / scale() : difference} />
          )}
        </span>
      </button>
      <span class="plan-track" aria-hidden="true">
        <span
          class="plan-range"
          style={{ left: `${place(range.low)}%`, width: `max(6px, ${place(range.high) - place(range.low)}%)` }}
        />
        <span
          class="plan-line"
          style={{
            left: `${Math.min(place(from), place(actual))}%`,
            width: `${Math.abs(place(from) - place(actual))}%`,
          }}
        />
        {plan !== undefined && <span class="plan-mark plan-planned" style={at(plan)} />}
        <span class="plan-mark plan-actual" style={at(actual)} />
      </span>
    </li>
  );
}
