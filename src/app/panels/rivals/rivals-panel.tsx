// Rivals as the public sees them: shares as research has them, with intervals; public levers and what changed; and what each
// rival's moves did to this firm's share.
import { useSignal } from '@preact/signals';
import { Chart } from '../../charts/chart.tsx';
import { lineOption } from '../../charts/line.ts';
import { money, number, percent } from '../../format.ts';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import { Table } from '../../ui/table.tsx';
import type { Facts } from '../../views/report-facts.ts';
import { isExact, type PublicLever, type RivalView, rivalsOf, shareSeries } from '../../views/rivals.ts';
import { currency, Points } from '../figures.tsx';
import { driverLabel, lower } from '../labels.ts';
import { leverName } from '../report/lever-name.ts';

export function RivalsPanel({ facts }: { readonly facts: Facts }) {
  const rivals = rivalsOf(facts);
  return (
    <div class="stack">
      <div class="tab-columns">
        <ShareCard facts={facts} />
        <LeversCard facts={facts} rivals={rivals} />
      </div>
      <div class="rival-cards">
        {rivals
          .filter(({ own }) => !own)
          .map((rival, at) => (
            <RivalCard key={rival.firm} rival={rival} facts={facts} face={1 + (at % 4)} />
          ))}
      </div>
    </div>
  );
}

const DASHES = ['solid', 'dashed', 'dotted', 'solid'] as const;
const COLORS = ['#7cc4ff', '#d9a3cf', '#8fd6b4', '#c9bfe0'] as const;

function ShareCard({ facts }: { readonly facts: Facts }) {
  const { turns, series } = shareSeries(facts);
  const quarters = turns.map((turn) => t('report:quarterShort', { turn }));
  let at = 0;
  const drawn = series.map(({ name, own, shares }) => {
    const color = own ? '#f2c14e' : COLORS[at % COLORS.length]!;
    const dash = own ? ('solid' as const) : DASHES[at++ % DASHES.length]!;
    const values = shares.map(({ estimate }) => estimate);
    return { name, color, dash, values, main: own, bounds: shares.map(({ low, high }) => ({ low, high })) };
  });
  const interval = ({ estimate, low, high }: { estimate: number; low: number; high: number }) =>
    low === high ? percent(estimate) : `${percent(estimate)} (${number(100 * low)} – ${number(100 * high)})`;
  return (
    <Card title={t('rivals:shares')}>
      <Chart
        caption={t('rivals:sharesNote')}
        summary={series.map(({ name, shares }) => `${name} ${percent(shares.at(-1)?.estimate ?? 0)}`).join(', ')}
        height={17}
        option={lineOption({ quarters, series: drawn, format: (value) => percent(value, 0) })}
        table={{
          columns: [{ label: t('rivals:firm') }, ...quarters.map((label) => ({ label, numeric: true }))],
          rows: series.map(({ firm, name, shares }) => ({ id: firm, cells: [name, ...shares.map(interval)] })),
        }}
      />
    </Card>
  );
}

/** A public lever's value: prices as prices, parts as parts. */
function valueText(facts: Facts, id: string, value: PublicLever['value'], own = false): string {
  const unit = facts.observation.levers.find((lever) => lever.id === id)?.unit ?? '';
  if (typeof value === 'string') return value;
  if (unit.startsWith('money')) {
    const text = money(100 * value, { currency: currency(), short: !unit.includes('visit') });
    return own || isExact(id) ? text : t('rivals:about', { value: text });
  }
  return unit.startsWith('share') ? percent(value, 0) : number(value, 1);
}

function LeversCard({ facts, rivals }: { readonly facts: Facts; readonly rivals: readonly RivalView[] }) {
  const ids = rivals.find(({ own }) => !own)?.levers.map(({ id }) => id) ?? [];
  const label = (id: string) => leverName(id, facts.observation.levers.find((lever) => lever.id === id)?.label ?? id);
  return (
    <Card title={t('rivals:levers')}>
      <Table
        caption={t('rivals:leversCaption')}
        columns={[
          { label: t('rivals:lever') },
          ...rivals.map(({ name, own }) => ({ label: own ? t('report:why.you') : name, numeric: true })),
        ]}
        rows={ids.map((id) => ({
          id,
          cells: [
            label(id),
            ...rivals.map((rival) => <LeverCell key={rival.firm} facts={facts} rival={rival} id={id} />),
          ],
        }))}
      />
      <p class="card-note">{t('rivals:leversNote')}</p>
    </Card>
  );
}

function LeverCell({ facts, rival, id }: { readonly facts: Facts; readonly rival: RivalView; readonly id: string }) {
  const lever = rival.levers.find((one) => one.id === id);
  if (lever === undefined) return <>–</>;
  const { value, before, changed } = lever;
  return (
    <>
      <b>{valueText(facts, id, value, rival.own)}</b>
      {changed && before !== undefined && (
        <small class="lever-was">
          <span aria-hidden="true">{value > before ? '▲' : '▼'}</span>{' '}
          {t('rivals:was', { value: valueText(facts, id, before, rival.own) })}
        </small>
      )}
    </>
  );
}

const SHOWN = 4;

function RivalCard({
  rival,
  facts,
  face,
}: {
  readonly rival: RivalView;
  readonly facts: Facts;
  readonly face: number;
}) {
  const { name, share, effects, effect, levers } = rival;
  const all = useSignal(false);
  const changed = levers.filter((lever) => lever.changed);
  const shown = all.value ? effects : effects.slice(0, SHOWN);
  return (
    <Card class="rival-card">
      <div class="rival-head">
        <Portrait kind="rival" seed={face} />
        <div>
          <h2>{name}</h2>
          {share && (
            <small>
              {t('rivals:shareOf', {
                share: percent(share.estimate),
                low: number(100 * share.low),
                high: number(100 * share.high),
              })}
            </small>
          )}
        </div>
      </div>
      <p>
        {changed.length === 0
          ? t('rivals:nothingChanged')
          : t('rivals:changed', {
              what: changed
                .map(({ id, value }) => {
                  const english = facts.observation.levers.find((lever) => lever.id === id)?.label ?? id;
                  return `${lower(leverName(id, english))} ${valueText(facts, id, value)}`;
                })
                .join(', '),
            })}
      </p>
      <p class="spread">
        <span class="mute">{t('rivals:effect')}</span> <Points value={100 * effect} digits={2} />
      </p>
      <ul class="rival-effects plain">
        {shown.map(({ driver, sum }) => (
          <li key={driver}>
            <span>{lower(driverLabel(driver))}</span> <Points value={100 * sum} digits={2} />
          </li>
        ))}
      </ul>
      {effects.length > SHOWN && (
        <button
          type="button"
          class="link-button"
          aria-expanded={all.value}
          onClick={() => {
            all.value = !all.value;
          }}
        >
          {t(all.value ? 'rivals:fewer' : 'rivals:all', { count: effects.length })}
        </button>
      )}
    </Card>
  );
}
