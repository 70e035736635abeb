// The ledger: the only way in which money moves. Whole cents, a row for each firm, a column for each account.
// Revenue accounts add to cash, all others take from it.
import type { Table } from '../kernel/table.ts';

export const ACCOUNTS = [
  { id: 'sales', kind: 'revenue', label: 'Sales' },
  { id: 'otherRevenue', kind: 'revenue', label: 'Fees and other revenue' },
  { id: 'discounts', kind: 'cost', label: 'Deals and rewards' },
  { id: 'supplies', kind: 'cost', label: 'Supplies and parts' },
  { id: 'wages', kind: 'cost', label: 'Wages' },
  { id: 'hiring', kind: 'cost', label: 'Hiring' },
  { id: 'training', kind: 'cost', label: 'Training' },
  { id: 'advertising', kind: 'cost', label: 'Advertising' },
  { id: 'facilities', kind: 'cost', label: 'Facilities' },
  { id: 'channels', kind: 'cost', label: 'Channels' },
  { id: 'information', kind: 'cost', label: 'Customer information' },
  { id: 'improvement', kind: 'cost', label: 'Processes and projects' },
  { id: 'recovery', kind: 'cost', label: 'Recovery and guarantees' },
  { id: 'overhead', kind: 'cost', label: 'Rent and overhead' },
  { id: 'interest', kind: 'cost', label: 'Interest' },
] as const;
export type AccountId = (typeof ACCOUNTS)[number]['id'];
const ACCOUNT_INDEX = Object.fromEntries(ACCOUNTS.map((account, index) => [account.id, index])) as Readonly<
  Record<AccountId, number>
>;

export const ledgerSchema = { amount: { type: 'f64', width: ACCOUNTS.length } } as const;
/** Above this a float64 no longer counts single cents. */
const MAX_CENTS = 9_007_199_254_740_992;

export type Ledger = Table<typeof ledgerSchema>;

/** Books whole cents to an account of a firm for this turn. */
export function post(ledger: Ledger, firm: number, account: AccountId, cents: number): void {
  const whole = Math.round(cents);
  if (!(Math.abs(whole) < MAX_CENTS)) throw new RangeError(`cannot post ${cents} cents to ${account}`);
  const at = firm * ACCOUNTS.length + ACCOUNT_INDEX[account];
  ledger.columns.amount[at] = ledger.columns.amount[at]! + whole;
}

/** Cents in an account of a firm this turn. */
export function balance(ledger: Ledger, firm: number, account: AccountId): number {
  return ledger.columns.amount[firm * ACCOUNTS.length + ACCOUNT_INDEX[account]]!;
}

/** Revenue, cost and profit of a firm this turn, in cents. */
export function totals(ledger: Ledger, firm: number): { revenue: number; cost: number; profit: number } {
  let revenue = 0;
  let cost = 0;
  ACCOUNTS.forEach((account, index) => {
    const cents = ledger.columns.amount[firm * ACCOUNTS.length + index]!;
    if (account.kind === 'revenue') revenue += cents;
    else cost += cents;
  });
  return { revenue, cost, profit: revenue - cost };
}
