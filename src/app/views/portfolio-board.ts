// The portfolio board: every customer of the firm in exactly one portfolio, by value (rows) and by what it needs most
// (columns), with what it brings and how its tier is treated. From the firm's own books. Pure.
import { detailOf, type SystemFacts } from './systems.ts';

export const TIERS = ['top', 'middle', 'bottom'] as const;
export type Tier = (typeof TIERS)[number];
export const NEEDS = ['price', 'time', 'care'] as const;
export type Need = (typeof NEEDS)[number];

export interface PortfolioCell {
  readonly need: Need;
  /** Customers, and what all of them brought this quarter. */
  readonly customers: number;
  readonly cents: number;
  readonly customersBefore: number | undefined;
  /** What one brings against the best portfolio, 0 to 1, for shading. */
  readonly worth: number;
}

export interface PortfolioTier {
  readonly tier: Tier;
  /** In force last quarter. */
  readonly treatment: string;
  readonly customers: number;
  readonly cents: number;
  /** Part of the customers, and of what all bring. */
  readonly customerShare: number;
  readonly valueShare: number;
  readonly cells: readonly PortfolioCell[];
}

export interface PortfolioBoard {
  readonly tiers: readonly PortfolioTier[];
  readonly customers: number;
  readonly cents: number;
}

export function portfolioBoardOf(facts: SystemFacts): PortfolioBoard | undefined {
  const { now } = facts;
  if (now.details.portfolioCustomers === undefined) return undefined;
  const cells = TIERS.map((tier) => NEEDS.map((need) => cellOf(facts, tier, need)));
  const each = (cell: Omit<PortfolioCell, 'worth'>) => (cell.customers > 0 ? cell.cents / cell.customers : 0);
  const best = Math.max(1e-9, ...cells.flat().map(each));
  const customers = sum(cells.flat().map((cell) => cell.customers));
  const cents = sum(cells.flat().map((cell) => cell.cents));
  const tiers = TIERS.map((tier, at) => {
    const own = cells[at]!;
    const count = sum(own.map((cell) => cell.customers));
    const brought = sum(own.map((cell) => cell.cents));
    return {
      tier,
      treatment: treatmentOf(facts, tier),
      customers: count,
      cents: brought,
      customerShare: customers > 0 ? count / customers : 0,
      valueShare: cents > 0 ? brought / cents : 0,
      cells: own.map((cell) => ({ ...cell, worth: Math.max(0, each(cell) / best) })),
    };
  });
  return { tiers, customers, cents };
}

function cellOf({ now, before, scenario }: SystemFacts, tier: Tier, need: Need): Omit<PortfolioCell, 'worth'> {
  const scale = scenario.customersPerAgent;
  const name = `${tier}-${need}`;
  const earlier = detailOf(before, 'portfolioCustomers', name);
  return {
    need,
    customers: scale * (detailOf(now, 'portfolioCustomers', name) ?? 0),
    cents: detailOf(now, 'portfolioCents', name) ?? 0,
    customersBefore: earlier === undefined ? undefined : scale * earlier,
  };
}

function treatmentOf({ now }: SystemFacts, tier: Tier): string {
  const id = `portfolios.treatment.${tier}`;
  const past = now.history.at(-1)?.decisions[id];
  return String(past ?? now.levers.find((lever) => lever.id === id)?.value ?? 'same');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
