// A scenario made ready to play: firms and segments in order of their ids, active mechanisms with their parameters,
// the levers, the layout of drivers and the schemas of all tables. Fixed through a game and shared by all its worlds.
import { type LeverDeclaration, leversOf } from './contract/levers.ts';
import type { Scenario } from './contract/scenario.ts';
import { canonicalJson, digestText } from './kernel/hash.ts';
import type { Schema } from './kernel/table.ts';
import { MECHANISMS } from './mechanisms/index.ts';
import { type DriverLayout, layOutDrivers } from './model/core.ts';
import type { Mechanism, OwnColumns, Setup } from './model/mechanism.ts';
import { operationsState } from './model/operations.ts';
import { sharedSchemas } from './model/shared.ts';
import { customerState, customerTraits, dyadState, dyadTraits, firmState, marketState } from './model/state.ts';

export interface ActiveMechanism {
  readonly mechanism: Mechanism;
  readonly params: unknown;
}

export interface Schemas {
  readonly customerTraits: Schema;
  readonly dyadTraits: Schema;
  readonly customer: Schema;
  readonly dyad: Schema;
  readonly firm: Schema;
  readonly market: Schema;
}

export interface Rules {
  readonly scenario: Scenario;
  readonly scenarioDigest: string;
  readonly setup: Setup;
  readonly mechanisms: readonly ActiveMechanism[];
  readonly levers: readonly LeverDeclaration[];
  readonly layout: DriverLayout;
  readonly schemas: Schemas;
  readonly firmIds: readonly string[];
  readonly segmentIds: readonly string[];
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Makes a checked scenario ready to play. */
export function compileRules(scenario: Scenario): Rules {
  const firms = [...scenario.firms].sort(byId);
  const segments = [...scenario.market.segments].sort(byId);
  const chosen = scenario.mechanisms as Readonly<Record<string, unknown>>;
  const mechanisms = MECHANISMS.filter((mechanism) => chosen[mechanism.id] !== undefined).map((mechanism) => ({
    mechanism,
    params: chosen[mechanism.id],
  }));
  const levers = leversOf(scenario, MECHANISMS);
  const setup: Setup = {
    turnMonths: scenario.time.turnMonths,
    historyTurns: scenario.history.turns,
    turns: scenario.time.turns,
    market: { ...scenario.market, segments },
    ladder: scenario.ladder,
    firms,
    channels: [...scenario.channels].sort(byId),
    steps: scenario.process.steps,
    events: scenario.events,
  };
  const layout = layOutDrivers(
    firms.length,
    mechanisms.flatMap(({ mechanism }) => mechanism.drivers),
    mechanisms.flatMap(({ mechanism }) => mechanism.delivers),
  );
  return {
    scenario,
    scenarioDigest: digestText(canonicalJson({ ...scenario, firms, channels: setup.channels, market: setup.market })),
    setup,
    mechanisms,
    levers,
    layout,
    schemas: schemasOf(mechanisms, layout, scenario.ladder.window, levers.length),
    firmIds: firms.map((firm) => firm.id),
    segmentIds: segments.map((segment) => segment.id),
  };
}

function schemasOf(
  mechanisms: readonly ActiveMechanism[],
  layout: DriverLayout,
  window: number,
  levers: number,
): Schemas {
  const own = (kind: keyof OwnColumns): Schema =>
    Object.fromEntries(
      mechanisms.flatMap(({ mechanism }) =>
        Object.entries(mechanism.columns[kind] ?? {}).map(([name, spec]) => [`${mechanism.id}.${name}`, spec]),
      ),
    );
  const shared = sharedSchemas(new Set(mechanisms.flatMap(({ mechanism }) => mechanism.writes)));
  return {
    customerTraits: {
      ...customerTraits,
      importance: { type: 'f32', width: layout.weighted.length },
      ...own('customerTraits'),
    },
    dyadTraits: { ...dyadTraits, ...own('dyadTraits') },
    customer: { ...customerState(window), ...own('customer') },
    dyad: { ...dyadState(layout.learned.length), ...shared.dyad, ...own('dyad') },
    firm: {
      ...firmState,
      ...operationsState,
      ...shared.firm,
      levers: { type: 'f64', width: Math.max(1, levers) },
      ...own('firm'),
    },
    market: { ...marketState, ...own('market') },
  };
}

/** Digest of the rules themselves: mechanism ids, versions and parameter schemas by name. */
export function rulesDigest(): string {
  return digestText(
    canonicalJson(
      MECHANISMS.map(({ id, version, params, levers }) => ({
        id,
        version,
        params: Object.keys((params as { shape?: object }).shape ?? {}),
        levers: Object.keys(levers),
      })),
    ),
  );
}
