// The profit and loss of a quarter from the firm's accounts, and how the profit moved from the quarter before, account by
// account, without remainder. Cents. Pure.
import type { Facts } from './report-facts.ts';
import { sumOf } from './report-facts.ts';

const REVENUE_ACCOUNTS: readonly string[] = ['sales', 'otherRevenue'];

export interface MoneyRow {
  readonly account: string;
  readonly kind: 'revenue' | 'cost';
  readonly cents: number;
  readonly before: number | undefined;
  /** What its change did to profit: a cost that grew is negative. */
  readonly toProfit: number;
}

export interface Money {
  readonly rows: readonly MoneyRow[];
  readonly revenue: number;
  readonly cost: number;
  readonly profit: number;
  readonly profitBefore: number | undefined;
  readonly cash: number;
  readonly cashBefore: number | undefined;
  /** The greatest changes first; they sum to the change of profit. */
  readonly bridge: readonly MoneyRow[];
}

export function moneyOf({ observation, before }: Facts): Money {
  const { books } = observation;
  const earlier = before.observation?.books;
  const known = earlier !== undefined && Object.keys(earlier.accounts).length > 0 ? earlier : undefined;
  const rows = Object.entries(books.accounts).map(([account, cents]): MoneyRow => {
    const kind = REVENUE_ACCOUNTS.includes(account) ? 'revenue' : 'cost';
    const was = known?.accounts[account] ?? (known ? 0 : undefined);
    const change = was === undefined ? 0 : cents - was;
    return { account, kind, cents, before: was, toProfit: kind === 'revenue' ? change : 0 - change };
  });
  const shown = rows.filter(({ cents, before: was }) => cents !== 0 || (was ?? 0) !== 0);
  const of = (kind: MoneyRow['kind']) => sumOf(rows.filter((row) => row.kind === kind).map(({ cents }) => cents));
  return {
    rows: shown,
    revenue: of('revenue'),
    cost: of('cost'),
    profit: of('revenue') - of('cost'),
    profitBefore: known?.profitCents,
    cash: books.cashCents,
    cashBefore: known?.cashCents,
    bridge: shown.filter(({ toProfit }) => toProfit !== 0).sort((a, b) => Math.abs(b.toProfit) - Math.abs(a.toProfit)),
  };
}
