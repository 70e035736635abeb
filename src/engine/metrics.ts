// The metrics of a game, in the order of files and lists: the core's, then those of each active mechanism.
import type { MetricSpec } from './model/param.ts';
import type { Rules } from './rules.ts';

/** Figures of every firm in every game, whichever mechanisms are on. Counts are agents. */
export const CORE_METRICS: Readonly<Record<string, MetricSpec>> = {
  revenueCents: { unit: 'cents', better: 'more', help: 'Sales and fees of the turn.' },
  costCents: { unit: 'cents', better: 'less', help: 'All costs of the turn.' },
  profitCents: { unit: 'cents', better: 'more', help: 'Revenue less costs.' },
  cashCents: { unit: 'cents', better: 'more', help: 'Cash at the end of the turn.' },
  visits: { unit: 'agents', better: 'more', help: 'Served visits.' },
  customers: { unit: 'agents', better: 'more', help: 'Customers at sampling or above.' },
  marketShare: { unit: 'share', better: 'more', help: 'Share of the purchases at all firms.' },
  expectedShare: {
    unit: 'share',
    better: 'more',
    help: 'Expected share of occasions when the turn began, the outside option counted.',
  },
  validShare: {
    unit: 'share',
    better: 'more',
    help: 'Part of its visits that would have come without deal, excess promise or lock.',
  },
  penetration: { unit: 'share', better: 'more', help: 'Part of the market that bought at least once this turn.' },
  satisfactionMean: {
    unit: '0 to 1',
    better: 'more',
    help: 'Cumulative satisfaction of all who ever bought, leavers included.',
  },
  trustMean: { unit: '0 to 1', better: 'more', help: 'Trust of all who ever bought.' },
  acquired: { unit: 'agents', better: 'more', help: 'Customers who were at none and are no longer.' },
  churned: { unit: 'agents', better: 'less', help: 'Customers who fell to none.' },
  committedShare: {
    unit: 'share of the market',
    better: 'more',
    help: 'Customers at commitment or above, per customer of the market.',
  },
  trialCustomers: { unit: 'agents', better: 'neither', help: 'At sampling with few visits ever.' },
  repertoireCustomers: { unit: 'agents', better: 'neither', help: 'At sampling, as one of several.' },
  credibility: { unit: '0 to 1', better: 'more', help: 'How far its promises are believed.' },
  priceCentsMean: { unit: 'cents', better: 'neither', help: 'Mean price paid per visit.' },
  customerEquityCents: {
    unit: 'cents',
    better: 'more',
    help: 'What customers are expected to bring, estimated from a panel by brand switching.',
  },
  score: {
    unit: 'points',
    better: 'more',
    help: 'Running score; without benchmarks the value created so far in thousands of currency units, in a non-profit scenario mission reach in %.',
  },
};

/** Metrics with their unit and direction. */
function metricsOf(rules: Rules): Readonly<Record<string, MetricSpec>> {
  return Object.assign({}, CORE_METRICS, ...rules.mechanisms.map(({ mechanism }) => mechanism.metrics)) as Record<
    string,
    MetricSpec
  >;
}

export function metricIds(rules: Rules): string[] {
  return Object.keys(metricsOf(rules));
}
