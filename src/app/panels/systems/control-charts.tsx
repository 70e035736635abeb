// Control charts: failures and quality, quarter by quarter, between the limits of chance; what lies beyond them is marked and
// said in words. Below, the four activities of improvement and how the changes went.

import { Chart } from '../../charts/chart.tsx';
import { type LineData, lineOption } from '../../charts/line.ts';
import { number, percent } from '../../format.ts';
import { t } from '../../text.ts';
import { type ControlChart, type ControlPoint, type Improvement, improvementOf } from '../../views/control-chart.ts';
import type { SystemFacts } from '../../views/systems.ts';
import { Gauges } from './gauges.tsx';

export function ControlCharts({ facts }: { readonly facts: SystemFacts }) {
  const improvement = improvementOf(facts);
  if (improvement === undefined) return null;
  return (
    <>
      {improvement.undescribed ? (
        <p class="system-lead">{t('systems:chart.undescribed')}</p>
      ) : (
        <div class="system-columns">
          {improvement.charts.map((chart) => (
            <OneChart key={chart.id} chart={chart} />
          ))}
        </div>
      )}
      <Cycle improvement={improvement} />
    </>
  );
}

const COLORS = { value: '#f2c14e', centre: '#bdb2d4', limit: '#7cc4ff' } as const;

function quarterName({ turn }: ControlPoint): string {
  return turn === 0 ? t('report:start') : t('report:quarterShort', { turn });
}

function signalText({ signal, fresh }: ControlPoint): string {
  if (signal !== 0) return t(signal > 0 ? 'systems:chart.above' : 'systems:chart.below');
  return t(fresh ? 'systems:chart.fresh' : 'systems:chart.none');
}

/** Quarters with the same process that limits need before they tell chance from cause. */
const ENOUGH = 3;

/** What the chart says to do. */
function verdict(points: readonly ControlPoint[]): string {
  const out = points.filter(({ signal }) => signal !== 0);
  if (out.length > 0) return t('systems:chart.signals', { quarters: out.map(quarterName).join(', ') });
  const changed = points.findLastIndex(({ fresh }) => fresh);
  const few = points.length - Math.max(0, changed) < ENOUGH;
  return t(few ? 'systems:chart.few' : 'systems:chart.inControl');
}

function OneChart({ chart: { id, points } }: { readonly chart: ControlChart }) {
  const written = (value: number) => (id === 'failures' ? percent(value, 1) : number(100 * value, 1));
  const name = t(`systems:chart.${id}`);
  const quarters = points.map(quarterName);
  if (points.length < 2) {
    return (
      <div class="control-chart">
        <p class="chart-caption">{name}</p>
        <p class="card-note">{t('systems:chart.single')}</p>
      </div>
    );
  }
  return (
    <div class="control-chart">
      <Chart
        caption={name}
        legend={
          <>
            <p class="card-note">{t(`systems:chart.${id}Note`)}</p>
            <Key />
          </>
        }
        summary={t('systems:chart.summary', {
          chart: name,
          values: points.map((point) => `${quarterName(point)} ${written(point.value)}`).join(', '),
          signals: verdict(points),
        })}
        height={12}
        option={lineOption({ quarters, series: seriesOf(points), format: written })}
        table={{
          columns: [
            { label: t('systems:chart.quarter') },
            ...(['value', 'centre', 'lower', 'upper'] as const).map((column) => ({
              label: t(`systems:chart.${column}`),
              numeric: true,
            })),
            { label: t('systems:chart.signal') },
          ],
          rows: points.map((point) => ({
            id: String(point.turn),
            cells: [
              quarterName(point),
              written(point.value),
              written(point.centre),
              written(point.lower),
              written(point.upper),
              signalText(point),
            ],
          })),
        }}
      />
      <p class="card-note">{verdict(points)}</p>
    </div>
  );
}

function seriesOf(points: readonly ControlPoint[]): LineData['series'] {
  const of = (key: 'value' | 'centre' | 'lower' | 'upper') => points.map((point) => point[key]);
  return [
    {
      name: '',
      values: of('value'),
      color: COLORS.value,
      main: true,
      flagged: points.map(({ signal }) => signal !== 0),
    },
    { name: '', values: of('centre'), color: COLORS.centre, dash: 'dashed' },
    { name: '', values: of('upper'), color: COLORS.limit, dash: 'dotted' },
    { name: '', values: of('lower'), color: COLORS.limit, dash: 'dotted' },
  ];
}

const KEY = [
  ['value', COLORS.value, 'solid'],
  ['centre', COLORS.centre, 'dashed'],
  ['limits', COLORS.limit, 'dotted'],
] as const;

/** Names at the ends of lines would lie over each other: limits are close to what is measured. */
function Key() {
  return (
    <ul class="line-key plain" aria-hidden="true">
      {KEY.map(([id, color, dash]) => (
        <li key={id} style={{ '--swatch': color, '--dash': dash }}>
          {t(`systems:chart.${id}`)}
        </li>
      ))}
    </ul>
  );
}

function Cycle({ improvement }: { readonly improvement: Improvement }) {
  const { activities, won, lost, now } = improvement;
  return (
    <div class="system-part">
      <h3>{t('systems:chart.cycle')}</h3>
      <Gauges
        label={t('systems:chart.cycle')}
        rows={activities.map(({ id, value, before }) => ({ id, name: t(`systems:activity.${id}`), value, before }))}
      />
      <p class="card-note">
        {t('systems:chart.changes', { won, lost })} {now && t('systems:chart.changesNow', now)}
      </p>
    </div>
  );
}
