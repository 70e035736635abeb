// The value map: weights as the firm believes them, with their interval; its lead over the rivals, over all or as one segment
// sees it; and in the debrief the truth beside both.
import { useSignal } from '@preact/signals';
import { barOption } from '../../charts/bar.ts';
import { Chart } from '../../charts/chart.tsx';
import { number, percent, signed } from '../../format.ts';
import { t } from '../../text.ts';
import type { SystemFacts } from '../../views/systems.ts';
import { leadsOf, type MapAttribute, type MapLead, type ValueMap, valueMapOf } from '../../views/value-map.ts';
import { driverLabel, lower, segmentLabel } from '../labels.ts';
import { SegmentMark } from '../segment-mark.tsx';

export function ValueMapView({ facts }: { readonly facts: SystemFacts }) {
  const map = valueMapOf(facts);
  if (map === undefined) return null;
  const { surety, cases, missing } = map;
  return (
    <>
      <p class="system-lead">
        {t('systems:map.surety', {
          share: percent(surety, 0),
          count: Math.round(cases),
          cases: number(cases),
        })}
      </p>
      {missing.length > 0 && (
        <p class="card-note">
          {t('systems:map.missing', { drivers: missing.map((id) => lower(driverLabel(id))).join(', ') })}
        </p>
      )}
      <div class="system-columns">
        <Weights map={map} open={facts.truth !== undefined} />
        <Leads facts={facts} map={map} />
      </div>
    </>
  );
}

const PARITY_COLOR = '#8fd6b4';

function attributeName({ driver, parity }: MapAttribute): string {
  const name = driverLabel(driver);
  return parity ? t('systems:map.parityName', { driver: name }) : name;
}

function kindText({ parity, truth }: MapAttribute): string {
  const kind = t(parity ? 'systems:map.parity' : 'systems:map.difference');
  return truth !== undefined && truth.parity !== parity ? `${kind} (${t('systems:map.wrongKind')})` : kind;
}

function Weights({ map, open }: { readonly map: ValueMap; readonly open: boolean }) {
  const { attributes } = map;
  const first = attributes[0];
  const numeric = (label: string) => ({ label, numeric: true });
  return (
    <Chart
      caption={t(open ? 'systems:map.truthWeights' : 'systems:map.weights')}
      legend={<p class="card-note">{t(open ? 'systems:map.truthNote' : 'systems:map.weightsNote')}</p>}
      summary={t('systems:map.summary', {
        first: first ? driverLabel(first.driver) : '',
        share: percent(map.surety, 0),
      })}
      height={0.5 + 2 * attributes.length}
      option={barOption({
        items: attributes.map((attribute) => ({
          name: attributeName(attribute),
          value: attribute.weight.estimate,
          low: attribute.weight.low,
          high: attribute.weight.high,
          text: percent(attribute.weight.estimate, 0),
          ...(attribute.parity ? { color: PARITY_COLOR } : {}),
          ...(attribute.truth ? { mark: attribute.truth.weight } : {}),
        })),
        format: (value) => percent(value, 0),
        signed: false,
      })}
      table={{
        columns: [
          { label: t('systems:map.attribute') },
          numeric(t('systems:map.weight')),
          numeric(t('systems:map.low')),
          numeric(t('systems:map.high')),
          ...(open ? [numeric(t('systems:map.truth'))] : []),
          { label: t('systems:map.kind') },
          numeric(t('systems:map.work')),
        ],
        rows: attributes.map((attribute) => ({
          id: attribute.driver,
          cells: [
            driverLabel(attribute.driver),
            percent(attribute.weight.estimate),
            percent(attribute.weight.low),
            percent(attribute.weight.high),
            ...(attribute.truth ? [percent(attribute.truth.weight)] : []),
            kindText(attribute),
            percent(attribute.work),
          ],
        })),
      }}
    />
  );
}

function leadText({ estimate, high }: MapLead['lead']): string {
  return `${signed(estimate, 1)} ± ${number(high - estimate, 1)}`;
}

function Leads({ facts, map }: { readonly facts: SystemFacts; readonly map: ValueMap }) {
  const chosen = useSignal('all');
  const segment = map.segments.includes(chosen.value) ? chosen.value : 'all';
  const leads = segment === 'all' ? map.leads : leadsOf(facts, segment);
  if (leads.length === 0) return null;
  const order = map.attributes.map(({ driver }) => driver);
  const shown = [...leads].sort((a, b) => order.indexOf(a.driver) - order.indexOf(b.driver));
  const ranked = [...leads].sort((a, b) => b.lead.estimate - a.lead.estimate);
  const open = shown.some(({ truth }) => truth !== undefined);
  return (
    <Chart
      caption={t('systems:map.leads')}
      legend={
        <>
          <p class="card-note">{t(map.segments.length > 0 ? 'systems:map.leadsNote' : 'systems:map.guessed')}</p>
          {map.segments.length > 0 && (
            <SegmentPills segments={map.segments} chosen={segment} onChoose={(id) => (chosen.value = id)} />
          )}
        </>
      }
      summary={t('systems:map.leadSummary', {
        best: driverLabel(ranked[0]!.driver),
        worst: driverLabel(ranked.at(-1)!.driver),
      })}
      height={0.5 + 2 * shown.length}
      option={barOption({
        items: shown.map(({ driver, lead, truth }) => ({
          name: driverLabel(driver),
          value: lead.estimate,
          text: leadText(lead),
          ...(truth === undefined ? {} : { mark: truth }),
        })),
        format: (value) => signed(value, 1),
        signed: true,
      })}
      table={{
        columns: [
          { label: t('systems:map.attribute') },
          { label: t('systems:map.lead'), numeric: true },
          ...(open ? [{ label: t('systems:map.truth'), numeric: true }] : []),
        ],
        rows: shown.map(({ driver, lead, truth }) => ({
          id: driver,
          cells: [driverLabel(driver), leadText(lead), ...(truth === undefined ? [] : [signed(truth, 1)])],
        })),
      }}
    />
  );
}

interface PillsProps {
  readonly segments: readonly string[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function SegmentPills({ segments, chosen, onChoose }: PillsProps) {
  return (
    <fieldset class="pills system-pills">
      <legend class="visually-hidden">{t('systems:map.segments')}</legend>
      {['all', ...segments].map((id) => (
        <button type="button" class="pill" key={id} aria-pressed={id === chosen} onClick={() => onChoose(id)}>
          {id === 'all' ? (
            t('systems:map.everyone')
          ) : (
            <>
              <SegmentMark id={id} /> {segmentLabel(id)}
            </>
          )}
        </button>
      ))}
    </fieldset>
  );
}
