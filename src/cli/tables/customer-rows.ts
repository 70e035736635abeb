// Rows of customers.csv: the panel. Each tracked customer at each firm, at the end of a turn, with the rung and every
// stock under the engine's own name: `belief.price` for one learned driver, `mechanism.column` for a mechanism's own,
// `customer.` before what is the customer's and not the pair's.
import { DRIVER_IDS, NEUTRAL_QUALITY, RUNGS, type World } from '../../engine/index.ts';
import type { Cell } from './cells.ts';

type Table = World['dyads'];

interface Stock {
  readonly name: string;
  /** Of a customer, not of a pair. */
  readonly own: boolean;
  readonly column: string;
  readonly width: number;
  readonly at: number;
}

/** Windows and bit fields that are told by the rung and its conditions. */
const LEFT_OUT = ['rung', 'windowFirm', 'windowValid', 'windowTurn', 'counts', 'lapse'];

/** Every stock of a world, in order of the table's columns. */
export function stocksOf(world: World): Stock[] {
  const learned = world.rules.layout.learned.map((driver) => DRIVER_IDS[driver]!);
  const of = (table: Table, own: boolean): Stock[] =>
    Object.entries(table.schema)
      .filter(([column]) => !LEFT_OUT.includes(column))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([column, { width = 1 }]) =>
        Array.from({ length: width }, (_, at) => {
          const name = column === 'belief' ? learned[at]! : width === 1 ? '' : String(at);
          const part = name === '' ? '' : `.${name}`;
          return { name: `${own ? 'customer.' : ''}${column}${part}`, own, column, width, at };
        }),
      );
  return [...of(world.dyads, false), ...of(world.customers, true)];
}

/** The customers of a panel of `count`, evenly spread over the first 20,000 as the tracked ones are. */
export function panelOf(world: World, count: number): number[] {
  const size = Math.min(world.rules.setup.market.customers, 20_000);
  const many = Math.min(count, size);
  return Array.from({ length: many }, (_, k) => Math.floor((k * size) / many));
}

/** One row a customer and firm. */
export function* customerRows(
  run: string,
  world: World,
  panel: readonly number[],
  stocks: readonly Stock[],
): Generator<Cell[]> {
  const { firmIds, segmentIds } = world.rules;
  const segment = world.traits.customers.columns.segment!;
  for (const customer of panel) {
    for (const [firm, firmId] of firmIds.entries()) {
      const dyad = customer * firmIds.length + firm;
      const value = ({ own, column, width, at }: Stock) =>
        (own ? world.customers : world.dyads).columns[column]![(own ? customer : dyad) * width + at]!;
      yield [
        run,
        world.played,
        customer,
        segmentIds[segment[customer]!]!,
        firmId,
        ...summaryOf(world, dyad),
        ...stocks.map(value),
      ];
    }
  }
}

/** Rung, trust, expected quality and share of requirements of a pair. */
function summaryOf(world: World, dyad: number): Cell[] {
  const columns = world.dyads.columns;
  const alpha = columns.trustAlpha![dyad]!;
  const width = world.rules.layout.learned.length;
  let expectation = NEUTRAL_QUALITY;
  for (let l = 0; l < width; l++) expectation += columns.belief![dyad * width + l]!;
  const all = columns.counts![dyad * 5 + 2]!;
  return [
    RUNGS[columns.rung![dyad]!]!,
    alpha / (alpha + columns.trustBeta![dyad]!),
    expectation,
    all === 0 ? 0 : columns.counts![dyad * 5]! / all,
  ];
}
