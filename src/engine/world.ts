// The World: all that a market is at the end of a turn. Never changed after it is made, so any turn can be branched.
import type { Scenario } from './contract/scenario.ts';
import { canonicalJson, digestOf, digestText } from './kernel/hash.ts';
import { createStreams, type Stream } from './kernel/random.ts';
import { copyTable, createTable, type Table } from './kernel/table.ts';
import type { Fate } from './model/calendar.ts';
import { type Ledger, ledgerSchema } from './model/ledger.ts';
import type { FirmReport, TurnReport } from './model/report.ts';
import { createSample, type Lapses, lapseSchema, type Sample, sampleSize } from './model/sample.ts';
import { createVisits, reuseVisits, type Visits } from './model/visits.ts';
import { compileRules, type Rules } from './rules.ts';

export const MODEL_VERSION = 3;

/** What stays of a turn: the figures of every firm and the levers in force. */
export interface TurnRecord {
  readonly turn: number;
  readonly firms: readonly FirmReport[];
  /** By firm, agents on each rung. */
  readonly rungs: readonly (readonly number[])[];
  /** By firm, the values of all levers. */
  readonly levers: readonly (readonly number[])[];
}

export interface World {
  readonly rules: Rules;
  readonly seed: string;
  readonly stream: (name: string) => Stream;
  /** Turns played since history began. */
  readonly turn: number;
  /** Turns played since history ended; 0 and below in history. */
  readonly played: number;
  readonly traits: { readonly customers: Table; readonly dyads: Table };
  readonly customers: Table;
  readonly dyads: Table;
  readonly firms: Table;
  readonly market: Table;
  readonly ledger: Ledger;
  readonly sample: Sample;
  /** Room for the sample of the next turn: that of a world which was given up. */
  readonly room?: ArrayBuffer | undefined;
  readonly lapses: Lapses;
  readonly history: readonly TurnRecord[];
  /** The occasions of the turn that made this world; no part of its state. */
  readonly visits: Visits;
}

/** By what a world's drawn events happen. */
export function fateOf({ stream, turn, played }: World): Fate {
  return { stream: (name) => stream(`market-events/${name}`), before: turn - 1 - played };
}

/** Tables of a new world, before anybody lives in it. */
export function emptyWorld(scenario: Scenario, seed: string): World {
  const rules = compileRules(scenario);
  const customers = scenario.market.customers;
  const firms = rules.firmIds.length;
  const { schemas, layout } = rules;
  return {
    rules,
    seed,
    stream: createStreams(seed),
    turn: 0,
    played: -scenario.history.turns,
    traits: {
      customers: createTable(schemas.customerTraits, customers),
      dyads: createTable(schemas.dyadTraits, customers * firms),
    },
    customers: createTable(schemas.customer, customers),
    dyads: createTable(schemas.dyad, customers * firms),
    firms: createTable(schemas.firm, firms),
    market: createTable(schemas.market, 1),
    ledger: createTable(ledgerSchema, firms),
    sample: createSample(layout, firms, customers),
    lapses: createTable(lapseSchema(layout), sampleSize(customers) * firms),
    history: [],
    visits: createVisits(64, layout.learned.length),
  };
}

/**
 * The world at the start of the next turn: state copied, ledger fresh; in place, the state is that of the world given, which is
 * then no more. Where the turn keeps no reasons, what they remember is left out.
 */
export function nextWorld(world: World, explain: boolean, inPlace: boolean): World {
  const { rules } = world;
  const { layout, firmIds } = rules;
  const reasoning = explain ? rules.setup.market.customers : 0;
  const onward = <T extends Table>(table: T) => (inPlace ? table : (copyTable(table) as T));
  return {
    ...world,
    turn: world.turn + 1,
    played: world.played + 1,
    customers: onward(world.customers),
    dyads: onward(world.dyads),
    firms: onward(world.firms),
    market: onward(world.market),
    ledger: createTable(ledgerSchema, firmIds.length),
    // Reasons compare with the sample of the turn before: it stays until the next turn.
    sample: createSample(layout, firmIds.length, reasoning, inPlace ? world.room : undefined),
    room: inPlace ? world.sample.buffer : undefined,
    lapses: lapsesGoOn(world, reasoning) ? onward(world.lapses) : freshLapses(world, reasoning),
    visits: inPlace ? reuseVisits(world.visits) : roomLike(world.visits),
  };
}

/** Lapses go on from turn to turn, unless the turn before kept no reasons. */
function lapsesGoOn({ rules, lapses }: World, reasoning: number): boolean {
  return lapses.rows === sampleSize(reasoning) * rules.firmIds.length;
}

function freshLapses({ rules }: World, reasoning: number): Lapses {
  return createTable(lapseSchema(rules.layout), sampleSize(reasoning) * rules.firmIds.length);
}

const SPARE_ROOM = 1.3;

/** Room for somewhat more occasions than in the turn before. */
function roomLike(visits: Visits): Visits {
  return createVisits(Math.ceil(visits.count * SPARE_ROOM) + 64, visits.learned);
}

export interface Checksums {
  readonly turn: number;
  readonly state: string;
  readonly report: string;
  readonly tables: Readonly<Record<'customers' | 'dyads' | 'firms' | 'market' | 'ledger', string>>;
}

/** Checksums of a turn; turn 0, after history, also covers scenario, seed and the traits of the customers. */
export function checksumsOf(world: World, report: TurnReport | undefined): Checksums {
  const tables = {
    customers: digestOf(world.customers.buffer),
    dyads: digestOf(world.dyads.buffer, world.sample.buffer, world.lapses.buffer),
    firms: digestOf(world.firms.buffer),
    market: digestOf(world.market.buffer),
    ledger: digestOf(world.ledger.buffer),
  };
  const parts: (string | number)[] = [world.turn, ...Object.values(tables)];
  if (world.played === 0) {
    parts.push(world.rules.scenarioDigest, world.seed);
    parts.push(digestOf(world.traits.customers.buffer, world.traits.dyads.buffer));
  }
  return {
    turn: world.played,
    state: digestOf(...parts),
    report: report ? digestText(canonicalJson(report)) : digestText(''),
    tables,
  };
}
