// What there is to choose from and to read: every list of `rungs list`, as rows of named values from the same
// declarations that the engine plays by.
import { DRIVERS, MECHANISMS, POLICIES } from '../../engine/index.ts';
import { loadScenario, shippedNames, shippedPath } from '../inputs.ts';
import { allMetrics, COLUMNS, type Column, metricColumn, TABLES, type TableName } from '../tables/columns.ts';
import { stockColumns } from '../tables/stocks.ts';
import { declaredLevers, scenarioLevers } from './levers.ts';
import { parameterRows } from './parameters.ts';
import type { Row } from './row.ts';

export interface Catalog {
  readonly what: string;
  /** The columns shown in a terminal, the widest last; `--json` has all. */
  readonly shown: readonly string[];
  rows(scenario: string | undefined): Row[];
}

export const CATALOGS = {
  scenarios: {
    what: 'shipped scenarios',
    shown: ['id', 'level', 'turns', 'agents', 'firms', 'title'],
    rows: () => shippedNames().map(scenarioRow),
  },
  policies: {
    what: 'policies that can run a firm',
    shown: ['id', 'help'],
    rows: () => POLICIES.map(({ id, title, help }) => ({ id, title, help })),
  },
  mechanisms: {
    what: 'parts of the model that a scenario may switch on',
    shown: ['id', 'levers', 'title'],
    rows: () =>
      MECHANISMS.map(({ id, version, title, drivers, delivers, levers, metrics }) => ({
        id,
        version,
        title,
        drivers: [...new Set([...drivers, ...delivers])],
        levers: Object.keys(levers),
        metrics: Object.keys(metrics),
      })),
  },
  levers: {
    what: 'what firms decide; with --scenario its bounds, defaults and turns of opening',
    shown: ['id', 'range', 'default', 'unit', 'delay', 'help'],
    rows: (scenario) => (scenario === undefined ? declaredLevers() : scenarioLevers(loadScenario(scenario))),
  },
  parameters: {
    what: 'what an author may set, with defaults, bounds, units and sources',
    shown: ['id', 'default', 'unit', 'source', 'help'],
    rows: parameterRows,
  },
  metrics: {
    what: 'figures of a firm and turn, the columns of firms.csv',
    shown: ['id', 'unit', 'better', 'from', 'help'],
    rows: () => [...allMetrics()].map(([id, { unit, better, from, help }]) => ({ id, unit, better, from, help })),
  },
  drivers: {
    what: 'why an offer is worth more or less to a customer',
    shown: ['id', 'type', 'importance', 'help'],
    rows: () => DRIVERS.map(({ id, type, importance, label, help }) => ({ id, type, importance, label, help })),
  },
  columns: {
    what: 'the data dictionary of the files that run writes',
    shown: ['table', 'column', 'unit', 'help'],
    rows: () =>
      TABLES.flatMap((table) => columnsOf(table).map(({ name, unit, help }) => ({ table, column: name, unit, help }))),
  },
} as const satisfies Readonly<Record<string, Catalog>>;

/** The fixed columns of a table and those that a scenario may add. */
function columnsOf(table: TableName): readonly Column[] {
  const fixed = COLUMNS[table];
  if (table === 'customers') return [...fixed, ...stockColumns()];
  if (table !== 'firms') return fixed;
  const more = [...allMetrics().keys()].filter((id) => fixed.every(({ name }) => name !== id));
  return [...fixed, ...more.map(metricColumn)];
}

function scenarioRow(name: string): Row {
  const { id, title, level, minutes, time, market, firms, summary } = loadScenario(name);
  const file = shippedPath(name);
  const { customers: agents } = market;
  return { id, title, level, minutes, turns: time.turns, agents, firms: firms.length, summary, file };
}
