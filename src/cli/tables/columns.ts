// The data dictionary: every table that `run` writes and each of its fixed columns. The order is that of the files.
// Columns that a scenario adds (metrics of its mechanisms, stocks of its customers) follow the fixed ones.
import { CORE_METRICS, MECHANISMS, type MetricSpec } from '../../engine/index.ts';

export interface Column {
  readonly name: string;
  readonly unit: string;
  readonly help: string;
}

export const TABLES = ['firms', 'ladder', 'flows', 'reasons', 'purchases', 'customers'] as const;
export type TableName = (typeof TABLES)[number];

/** Metrics that firms.csv always has, in this order; empty where the mechanism that reports them is off. */
export const FIXED_METRICS = [
  'revenueCents',
  'costCents',
  'profitCents',
  'cashCents',
  'customers',
  'marketShare',
  'satisfactionMean',
  'trustMean',
  'churned',
  'acquired',
  'waitMinutesMean',
  'rightFirstTime',
  'staffCount',
  'staffProficiency',
  'staffQuits',
  'customerEquityCents',
  'score',
  'utilization',
  'staffTenureMonths',
] as const;

/** Every metric that any scenario may report, by id, with the part of the engine that reports it. */
export function allMetrics(): ReadonlyMap<string, MetricSpec & { readonly from: string }> {
  const found = new Map<string, MetricSpec & { from: string }>();
  for (const [id, spec] of Object.entries(CORE_METRICS)) found.set(id, { ...spec, from: 'core' });
  for (const { id: from, metrics } of MECHANISMS) {
    for (const [id, spec] of Object.entries(metrics)) found.set(id, { ...spec, from });
  }
  return found;
}

const RUN: Column = {
  name: 'run',
  unit: 'digest',
  help: 'Id of the run: scenario, seed, plan, policies, model version.',
};
const TURN: Column = { name: 'turn', unit: 'turn', help: '1 for the first turn played; 0 and below in history.' };
const FIRM: Column = { name: 'firm', unit: 'id', help: 'The firm.' };
const SEGMENT: Column = { name: 'segment', unit: 'id', help: 'Segment of the customers.' };
const CUSTOMERS: Column = { name: 'customers', unit: 'agents', help: 'How many.' };
const CUSTOMER: Column = { name: 'customer', unit: 'number', help: 'Number of the customer, the same in all tables.' };

const column = (name: string, unit: string, help: string): Column => ({ name, unit, help });

/** The fixed columns of each table. */
export const COLUMNS: Readonly<Record<TableName, readonly Column[]>> = {
  firms: [RUN, TURN, FIRM, ...FIXED_METRICS.map(metricColumn)],
  ladder: [RUN, TURN, FIRM, SEGMENT, column('rung', 'rung', 'Rung at the end of the turn.'), CUSTOMERS],
  flows: [
    RUN,
    TURN,
    FIRM,
    SEGMENT,
    column('from', 'rung', 'Rung at the end of the turn before.'),
    column('to', 'rung', 'Rung at the end of the turn; those who stay are counted too.'),
    CUSTOMERS,
  ],
  reasons: [
    RUN,
    TURN,
    FIRM,
    SEGMENT,
    column('kind', 'share, switch, climb, fall, defect', 'What is explained.'),
    column(
      'from',
      'firm or rung',
      'share: whose driver changed; switch: the firm left; climb, fall, defect: the rung before.',
    ),
    column('to', 'firm or rung', 'switch: the firm joined; climb, fall, defect: the rung after; share: empty.'),
    column('condition', 'condition', 'climb and fall: the binding condition of the rung.'),
    column('driver', 'driver', 'The driver that contributes; see `rungs list drivers`.'),
    column(
      'sum',
      'share or logit',
      'Its contribution: share points for share, logits for switch, the stock of the condition otherwise.',
    ),
    column('customers', 'agents', 'Events behind the sum, repeated for each driver.'),
  ],
  purchases: [
    RUN,
    TURN,
    column('occasion', 'number', 'Occasion of the customer within the turn, from 0.'),
    CUSTOMER,
    SEGMENT,
    column('firm', 'id', 'The firm chosen; empty for the outside option.'),
    column('channel', 'id', 'Channel of the visit; empty where the scenario has none.'),
    column('outcome', 'served, abandoned, outside', 'What came of it; who is turned away counts as abandoned.'),
    column('priceCents', 'cents', 'Price paid; empty unless served.'),
    column('waitMinutes', 'minutes', 'Wait; empty for the outside option.'),
    column('expected', '0 to 1', 'Quality expected; empty unless served.'),
    column('perceived', '0 to 1', 'Quality perceived; empty unless served.'),
    column('satisfaction', '0 to 1', 'Satisfaction with the visit; empty unless served.'),
    column('failed', '0 or 1', 'Whether a step failed.'),
    column('complaint', '0 or 1', 'Whether the customer complained.'),
    column('recovered', '0 or 1', 'Whether the failure was made good.'),
    column('loss', 'quality', 'Quality lost by failures that recovery left.'),
    column('referrer', 'number', 'The customer who recommended the firm first; empty for none.'),
  ],
  customers: [
    RUN,
    TURN,
    CUSTOMER,
    SEGMENT,
    FIRM,
    column('rung', 'rung', 'Rung of the customer at the firm.'),
    column('trust', '0 to 1', 'Trust of the customer in the firm.'),
    column('expectation', '0 to 1', 'Quality that the customer expects of the firm.'),
    column('shareOfRequirements', 'share', 'Part of the purchases in the window that were made here.'),
  ],
};

/** A metric as a column of firms.csv. */
export function metricColumn(id: string): Column {
  const spec = allMetrics().get(id);
  return spec === undefined
    ? column(id, '', 'Empty unless a mechanism reports it.')
    : column(id, spec.unit, `${spec.help}${spec.from === 'core' ? '' : ` Reported by ${spec.from}.`}`);
}
