// What the page says that an option costs is what the engine takes for it: two games that differ in nothing else, compared.
import { describe, expect, it } from 'vitest';
import { createLocalHost } from '../../src/host/local.ts';
import { shelfOf } from './shelf.ts';

const shelf = shelfOf();
const OPENING = /(redesign|project|governance|structure): \{ fromTurn: \d/g;

/** A firm's accounts by turn, and its heads before the first, in a game with these options from the first turn on. */
async function play(scenario: string, firm: string, options: Readonly<Record<string, string>>, turns: number) {
  const text = shelf.scenarios[scenario]!.replace(OPENING, '$1: { fromTurn: 1');
  const host = createLocalHost(shelf);
  const teams = [{ firm, name: '' }];
  const started = await host.start({ scenario: { text }, seed: '3', teams, policies: {}, practice: true });
  if (!started.ok) throw new Error(started.issues.map(({ message }) => message).join(' '));
  const accounts: Readonly<Record<string, number>>[] = [];
  for (let turn = 1; turn <= turns; turn++) {
    const ran = await host.run({ [firm]: turn === 1 ? options : {} });
    if (!ran.ok) throw new Error(ran.issues.map(({ message }) => message).join(' '));
    accounts.push(ran.value.observations[firm]!.books.accounts);
  }
  return { accounts, costs: started.value.scenario.optionCosts, heads: started.value.observations[firm]!.basis.heads };
}

/** What options add to an account, by turn. */
async function added(scenario: string, firm: string, options: Readonly<Record<string, string>>, turns: number) {
  const without = await play(scenario, firm, {}, turns);
  const chosen = await play(scenario, firm, options, turns);
  const more = (account: string) =>
    chosen.accounts.map((cents, at) => (cents[account] ?? 0) - (without.accounts[at]![account] ?? 0));
  return { ...chosen, more };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('options that cost something', () => {
  it('a redesign costs its money, spread over its turns', async () => {
    const lever = 'blueprint.redesign';
    const { costs, more } = await added('auto-service', 'meridian', { [lever]: 'drop-steps' }, 3);
    const { onceCents, months } = costs[lever]!['drop-steps']!;
    const paid = more('improvement');
    expect(onceCents).toBeGreaterThan(0);
    expect(sum(paid)).toBe(onceCents);
    expect(paid.filter((cents) => cents > 0)).toHaveLength(months / 3);
  });

  it('a project costs about its plan', async () => {
    const lever = 'crm-programme.project';
    const { costs, more } = await added('virtual-customers', 'telvia', { [lever]: 'contact-screen' }, 2);
    const { onceCents, months, planned } = costs[lever]!['contact-screen']!;
    expect(planned).toBe(true);
    const ratio = sum(more('information')) / (Math.min(1, 6 / months) * onceCents);
    expect(ratio).toBeGreaterThan(0.7);
    expect(ratio).toBeLessThan(1.4);
  });

  it('a structure costs a head, the change to it once; customer managers cost every turn', async () => {
    const [governance, structure] = ['portfolios.governance', 'culture.structure'];
    const options = { [structure]: 'matrix', [governance]: 'customer' };
    const { costs, heads, more } = await added('customer-bank', 'alder', options, 1);
    const { onceCents, turnCents } = costs[structure]!.matrix!;
    expect(onceCents).toBeGreaterThan(0);
    expect(more('improvement')[0]).toBeCloseTo(heads * onceCents, -2);
    expect(more('overhead')[0]).toBeCloseTo(heads * turnCents, -2);
    expect(more('information')[0]).toBe(costs[governance]!.customer!.turnCents);
  });
});
