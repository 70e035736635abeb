// The Ctx of each mechanism for one turn: own and core columns, levers, streams, the ledger, metrics. Nothing else of the World.
import type { ColumnsOf, Schema, Table } from './kernel/table.ts';
import type { Core } from './model/core.ts';
import { DRIVER_INDEX } from './model/drivers.ts';
import { type AccountId, post } from './model/ledger.ts';
import type { Ctx, OwnColumns } from './model/mechanism.ts';
import { organizationOf, relationsOf } from './model/shared.ts';
import type { ActiveMechanism } from './rules.ts';
import type { World } from './world.ts';

/** Figures reported in a turn: metric → value by firm, and topic → part → value by firm. */
export interface Figures {
  readonly metrics: Map<string, Float64Array>;
  readonly details: Map<string, Map<string, Float64Array>>;
}

/** The core's view of a world. */
export function coreOf(world: World): Core {
  const { rules } = world;
  const columns = <S extends Schema>(table: Table) => table.columns as unknown as ColumnsOf<S>;
  const customers = rules.setup.market.customers;
  return {
    setup: rules.setup,
    layout: rules.layout,
    turn: world.turn - 1,
    played: world.played,
    firms: rules.firmIds.length,
    customers,
    customerTraits: columns(world.traits.customers) as unknown as Core['customerTraits'],
    dyadTraits: columns(world.traits.dyads) as unknown as Core['dyadTraits'],
    customer: columns(world.customers) as unknown as Core['customer'],
    dyad: columns(world.dyads) as unknown as Core['dyad'],
    firm: columns(world.firms) as unknown as Core['firm'],
    operations: columns(world.firms) as unknown as Core['operations'],
    organization: organizationOf(world.firms.columns, rules.firmIds.length),
    relations: relationsOf(world.dyads.columns),
    market: columns(world.market) as unknown as Core['market'],
    stream: memoized((name) => world.stream(`core/${name}`)),
    visits: world.visits,
  };
}

/** One Ctx for each active mechanism, in order of the registry. */
export function contextsOf(
  world: World,
  core: Core,
  figures: Figures,
): { readonly active: ActiveMechanism; readonly ctx: Ctx }[] {
  return world.rules.mechanisms.map((active) => ({ active, ctx: contextOf(world, core, figures, active) }));
}

function contextOf(world: World, core: Core, figures: Figures, active: ActiveMechanism): Ctx {
  const { mechanism, params } = active;
  const prefix = mechanism.id;
  const { layout } = core;
  // Field by field: an engine gives objects made by a spread a new hidden class each turn, and throws its compiled loops away.
  return {
    setup: core.setup,
    turn: core.turn,
    played: core.played,
    firms: core.firms,
    customers: core.customers,
    customerTraits: core.customerTraits,
    dyadTraits: core.dyadTraits,
    customer: core.customer,
    dyad: core.dyad,
    firm: core.firm,
    operations: core.operations,
    organization: core.organization,
    relations: core.relations,
    market: core.market,
    visits: core.visits,
    params,
    own: ownColumns(world, prefix, mechanism.columns),
    learnedCount: layout.learned.length,
    importanceCount: layout.weighted.length,
    lever: leverReader(world, prefix, mechanism.pooled?.pools(params) ?? []),
    stream: memoized((name) => world.stream(`${prefix}/${name}`)),
    firmStreams: memoized((name) => world.rules.firmIds.map((id) => world.stream(`${prefix}/${name}:${id}`))),
    learned: (driver) => layout.learnedAt[DRIVER_INDEX[driver]]!,
    importance: (driver) => layout.weightedAt[DRIVER_INDEX[driver]]!,
    post: (firm: number, account: AccountId, cents: number) => post(world.ledger, firm, account, cents),
    metric(id, firm, value) {
      if (mechanism.metrics[id] === undefined) throw new Error(`${prefix} reports ${id}, which it does not declare`);
      setFigure(figures.metrics, id, core.firms, firm, value);
    },
    detail(topic, part, firm, value) {
      const parts = figures.details.get(topic) ?? new Map<string, Float64Array>();
      figures.details.set(topic, parts);
      setFigure(parts, part, core.firms, firm, value);
    },
  };
}

/** Sets a figure of a firm in a map of figures. */
export function setFigure(
  map: Map<string, Float64Array>,
  id: string,
  firms: number,
  firm: number,
  value: number,
): void {
  const values = map.get(id) ?? new Float64Array(firms);
  map.set(id, values);
  values[firm] = value;
}

function ownColumns(world: World, prefix: string, own: OwnColumns): Ctx['own'] {
  const pick = (table: Table, schema: Schema | undefined) =>
    Object.fromEntries(Object.keys(schema ?? {}).map((name) => [name, table.columns[`${prefix}.${name}`]]));
  return {
    customerTraits: pick(world.traits.customers, own.customerTraits),
    dyadTraits: pick(world.traits.dyads, own.dyadTraits),
    customer: pick(world.customers, own.customer),
    dyad: pick(world.dyads, own.dyad),
    firm: pick(world.firms, own.firm),
    market: pick(world.market, own.market),
  } as unknown as Ctx['own'];
}

/** Lever values by firm, gathered once a turn. */
function leverReader(world: World, prefix: string, pools: readonly string[]): Ctx['lever'] {
  const { levers, firmIds } = world.rules;
  const values = world.firms.columns.levers as Float64Array;
  const single = new Map<string, Float64Array>();
  const pooled = pools.map(() => new Map<string, Float64Array>());
  return (name, pool) => {
    // Found by the name as it stands: to join it with the prefix for every question would take longer than all else here.
    const gathered = pool === undefined ? single : pooled[pool]!;
    const known = gathered.get(name);
    if (known) return known;
    const id = pool === undefined ? `${prefix}.${name}` : `${prefix}.${name}.${pools[pool]}`;
    const at = levers.findIndex((lever) => lever.id === id);
    if (at < 0) throw new Error(`${prefix} reads lever ${id}, which it does not declare`);
    const byFirm = Float64Array.from(firmIds, (_, firm) => values[firm * levers.length + at]!);
    gathered.set(name, byFirm);
    return byFirm;
  };
}

function memoized<T>(make: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const made = make(name);
    known.set(name, made);
    return made;
  };
}
