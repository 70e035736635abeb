// All tables of a run, filled turn by turn. Each is one file; several games stand in it one after the other.
import { metricIds, type TurnReport, type Visits, type World } from '../../engine/index.ts';
import { type Mark, openRowFile, type RowFile } from '../files/row-file.ts';
import { type Cell, headText, rowText, type TextFormat } from './cells.ts';
import { COLUMNS, type TableName } from './columns.ts';
import { customerRows, panelOf, stocksOf } from './customer-rows.ts';
import { purchaseRows } from './purchase-rows.ts';
import { firmMetrics, firmRows, flowRows, ladderRows, reasonRows } from './report-rows.ts';

export interface TableRequest {
  readonly format: TextFormat;
  /** The part of the customers whose purchases are written; none without it. */
  readonly purchases: number | undefined;
  /** The number of customers in the panel, or 0 for those that the scenario tracks; none without it. */
  readonly panel: number | undefined;
}

export interface TableSet {
  turn(run: string, report: TurnReport, world: World): void;
  visits(run: string, visits: Visits, world: World): void;
  /** Where the files stand now; what comes later can be taken back. */
  mark(): () => void;
  close(): { readonly name: string; readonly rows: number }[];
}

interface OpenTable {
  readonly name: TableName;
  readonly file: RowFile;
  readonly columns: readonly string[];
}

/** Opens the files of a run; `world` tells which metrics and stocks its scenario has. */
export function openTables(request: TableRequest, world: World, inside: (name: string) => string): TableSet {
  const { format, purchases, panel } = request;
  const open = (name: TableName, more: readonly string[] = []): OpenTable => {
    const columns = [...COLUMNS[name].map((column) => column.name), ...more];
    const file = openRowFile(inside(`${name}.${format}`));
    file.head(headText(format, columns));
    return { name, file, columns };
  };
  const add = ({ file, columns }: OpenTable, rows: Iterable<readonly Cell[]>) => {
    for (const row of rows) file.add(rowText(format, columns, row));
  };
  const metrics = firmMetrics(metricIds(world.rules));
  const fixed = COLUMNS.firms.map(({ name }) => name);
  const firms = open(
    'firms',
    metrics.filter((id) => !fixed.includes(id)),
  );
  const [ladder, flows, reasons] = [open('ladder'), open('flows'), open('reasons')];
  const stocks = panel === undefined ? [] : stocksOf(world);
  const customers =
    panel === undefined
      ? undefined
      : open(
          'customers',
          stocks.map(({ name }) => name),
        );
  const followed = panel === undefined ? [] : panelOf(world, panel === 0 ? world.rules.scenario.tracked : panel);
  const bought = purchases === undefined ? undefined : open('purchases');
  const tables = [firms, ladder, flows, reasons, bought, customers].filter((table) => table !== undefined);
  return {
    turn(run, report, after) {
      add(firms, firmRows(run, report, metrics));
      add(ladder, ladderRows(run, report));
      add(flows, flowRows(run, report));
      add(reasons, reasonRows(run, report));
      if (customers) add(customers, customerRows(run, after, followed, stocks));
    },
    visits(run, visits, after) {
      if (bought) add(bought, purchaseRows(run, visits, after, purchases!));
    },
    mark() {
      const marks = tables.map(({ file }): [RowFile, Mark] => [file, file.mark()]);
      return () => {
        for (const [file, mark] of marks) file.goBack(mark);
      };
    },
    close: () =>
      tables.map(({ name, file }) => {
        file.close();
        return { name: `${name}.${format}`, rows: file.rows };
      }),
  };
}
