// Tracked customers whose moves of a quarter were due to a driver: where a cause leads to single people. Pure.
import { type StoryEntry, storyList } from './customer-story.ts';
import type { Facts } from './report-facts.ts';

const MOST = 4;

/** Customers of the firm who moved through the driver this quarter, the greatest first; then others who moved. */
export function customersOfCause({ game, firm, turn, now }: Facts, driver: string): StoryEntry[] {
  const weights = new Map<number, number>();
  for (const { customer, moves } of now.report.tracked) {
    const own = moves.filter((move) => move.firm === firm && move.kind !== 'switch');
    const parts = own.map(({ parts: found }) => Math.abs((found as Readonly<Record<string, number>>)[driver] ?? 0));
    weights.set(customer, Math.max(0, ...parts));
  }
  return storyList(game, firm, turn)
    .filter(({ moved }) => moved !== undefined)
    .filter(({ customer }) => driver === '' || (weights.get(customer) ?? 0) > 0.001)
    .sort((a, b) => (weights.get(b.customer) ?? 0) - (weights.get(a.customer) ?? 0))
    .slice(0, MOST);
}
