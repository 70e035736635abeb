// Money: the profit and loss of the quarter from the accounts, beside the quarter before, and what moved the profit.
import { money, signed } from '../../format.ts';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import { Table } from '../../ui/table.tsx';
import type { Facts } from '../../views/report-facts.ts';
import { type Money, type MoneyRow, moneyOf } from '../../views/report-money.ts';
import { Change, currency, Delta } from '../figures.tsx';
import { accountLabel, lower } from '../labels.ts';
import { quarterName } from './share-waterfall.tsx';
import { TrendCard } from './trend-card.tsx';
import { Waterfall } from './waterfall.tsx';

export function MoneyTab({ facts }: { readonly facts: Facts }) {
  const sheet = moneyOf(facts);
  return (
    <div class="tab-columns">
      <Card title={t('report:money.title')}>
        <ProfitAndLoss sheet={sheet} facts={facts} />
      </Card>
      <div class="stack">
        {sheet.profitBefore !== undefined && <Bridge sheet={sheet} before={sheet.profitBefore} facts={facts} />}
        <TrendCard facts={facts} title={t('report:money.trend')} metrics={['profitCents', 'cashCents']} />
      </div>
    </div>
  );
}

const cash = (cents: number) => money(cents, { currency: currency(), short: true });

function ProfitAndLoss({ sheet, facts }: { readonly sheet: Money; readonly facts: Facts }) {
  const known = sheet.profitBefore !== undefined;
  const line = ({ account, cents, before, kind, toProfit }: MoneyRow) => ({
    id: account,
    cells: [
      accountLabel(account),
      cash(kind === 'cost' ? -cents : cents),
      before === undefined ? '–' : cash(kind === 'cost' ? -before : before),
      known ? <Toll key="toll" cents={toProfit} /> : '–',
    ],
  });
  const total = (id: 'revenueCents' | 'costCents' | 'profitCents', now: number, before: number | undefined) => ({
    id,
    cells: [
      <b key="name">{t(`report:money.${id}`)}</b>,
      <b key="now">{cash(now)}</b>,
      before === undefined ? '–' : cash(before),
      before === undefined ? '–' : <Toll key="toll" cents={now - before} />,
    ],
  });
  const sum = (kind: MoneyRow['kind']) =>
    known
      ? sheet.rows.filter((row) => row.kind === kind).reduce((all, { before }) => all + (before ?? 0), 0)
      : undefined;
  const costBefore = sum('cost');
  return (
    <Table
      caption={t('report:money.caption')}
      columns={[
        { label: t('report:money.account') },
        { label: quarterName(facts.turn), numeric: true },
        { label: quarterName(facts.turn - 1), numeric: true },
        { label: t('report:money.toProfit'), numeric: true },
      ]}
      rows={[
        ...sheet.rows.filter(({ kind }) => kind === 'revenue').map(line),
        total('revenueCents', sheet.revenue, sum('revenue')),
        ...sheet.rows.filter(({ kind }) => kind === 'cost').map(line),
        total('costCents', -sheet.cost, costBefore === undefined ? undefined : -costBefore),
        total('profitCents', sheet.profit, sheet.profitBefore),
        {
          id: 'cash',
          cells: [
            t('report:money.cash'),
            cash(sheet.cash),
            sheet.cashBefore === undefined ? '–' : cash(sheet.cashBefore),
            sheet.cashBefore === undefined ? (
              '–'
            ) : (
              <Change key="c" id="cashCents" change={sheet.cash - sheet.cashBefore} />
            ),
          ],
        },
      ]}
    />
  );
}

/** What a change did to the profit. */
function Toll({ cents }: { readonly cents: number }) {
  return <Delta text={cash(Math.abs(cents))} sign={Math.sign(cents)} good={Math.sign(cents)} />;
}

const SHOWN = 7;

function Bridge({ sheet, before, facts }: { readonly sheet: Money; readonly before: number; readonly facts: Facts }) {
  const shown = sheet.bridge.slice(0, SHOWN);
  const rest = sheet.bridge.slice(SHOWN).reduce((sum, { toProfit }) => sum + toProfit, 0);
  const rows = shown.map(({ account, toProfit }) => ({
    key: account,
    group: '',
    label: lower(accountLabel(account)),
    value: toProfit,
    figure: <Toll cents={toProfit} />,
  }));
  if (rest !== 0) {
    const label = t('report:why.smaller', { count: sheet.bridge.length - SHOWN });
    rows.push({ key: 'rest', group: '', label, value: rest, figure: <Toll cents={rest} /> });
  }
  return (
    <Card title={t('report:money.bridge', { change: signed((sheet.profit - before) / 100_000, 1) })}>
      <Waterfall
        label={t('report:money.bridgeLabel')}
        grouped={false}
        from={{ label: quarterName(facts.turn - 1), value: before, figure: cash(before) }}
        rows={rows}
        to={{ label: quarterName(facts.turn), value: sheet.profit, figure: cash(sheet.profit) }}
      />
    </Card>
  );
}
