// What the options of a choice cost, which the budget leaves out: projects and structures are paid beside it. Read from the
// parameters of the mechanisms that charge for them.
import type { Scenario } from '../engine/index.ts';
import type { OptionCost, OptionCosts } from './protocol.ts';

interface Redesigns {
  readonly redesign: Readonly<Record<string, { readonly money: number; readonly turns: number }>>;
}
interface Projects {
  readonly projects: Readonly<
    Record<string, { readonly money: number; readonly months: number; readonly running: number }>
  >;
}
interface Governed {
  readonly governance: { readonly money: number };
}
interface Structures {
  readonly overhead: Readonly<Record<string, number>>;
  readonly reorganization: { readonly money: number };
}

const FREE: OptionCost = { onceCents: 0, months: 0, turnCents: 0, per: 'firm', planned: false };

/** By lever id, then by option; a choice that is not there costs nothing by itself. */
export function optionCostsOf(scenario: Scenario): OptionCosts {
  const chosen = scenario.mechanisms as Readonly<Record<string, unknown>>;
  const found: Record<string, Readonly<Record<string, OptionCost>>> = {};
  const blueprint = chosen.blueprint as Redesigns | undefined;
  const crm = chosen['crm-programme'] as Projects | undefined;
  const portfolios = chosen.portfolios as Governed | undefined;
  const culture = chosen.culture as Structures | undefined;
  if (blueprint) found['blueprint.redesign'] = redesigns(blueprint, scenario.time.turnMonths);
  if (crm) found['crm-programme.project'] = projects(crm);
  if (portfolios) {
    const turnCents = 100 * portfolios.governance.money;
    found['portfolios.governance'] = { product: FREE, customer: { ...FREE, turnCents } };
  }
  if (culture) found['culture.structure'] = structures(culture);
  return found;
}

function redesigns({ redesign }: Redesigns, turnMonths: number): Readonly<Record<string, OptionCost>> {
  const costs = Object.entries(redesign).map(
    ([id, { money, turns }]) => [id, { ...FREE, onceCents: 100 * money, months: turns * turnMonths }] as const,
  );
  return Object.fromEntries([['none', FREE], ...costs]);
}

function projects({ projects: all }: Projects): Readonly<Record<string, OptionCost>> {
  const costs = Object.entries(all).map(
    ([id, { money, months, running }]) =>
      [id, { ...FREE, onceCents: 100 * money, months, turnCents: 100 * running, planned: true }] as const,
  );
  return Object.fromEntries([['none', FREE], ...costs]);
}

function structures({ overhead, reorganization }: Structures): Readonly<Record<string, OptionCost>> {
  const onceCents = 100 * reorganization.money;
  const costs = Object.entries(overhead).map(
    ([id, money]) => [id, { onceCents, months: 0, turnCents: 100 * money, per: 'head', planned: false }] as const,
  );
  return Object.fromEntries(costs);
}
