// V27: those who have long been customers are worth somewhat more a year, but tenure tells little of it (Reinartz and Kumar
// 2002): of a firm's customers without a contract, tenure against the contribution of the last year.
import { describe, it } from 'vitest';
import { OUTCOME } from '../../src/engine/model/visits.ts';
import { correlation, mean } from './laws.ts';
import { printFigures, tells } from './report.ts';
import { play, SEEDS, scenarioOfAgents, startOf } from './simulate.ts';

/** Every market that sells without contracts, from its first day on, so that every tenure is known. */
const MARKETS = ['bistro', 'auto-service', 'virtual-customers', 'customer-bank', 'metaverse'];
const AGENTS = 2000;
const TURNS = 28;
const YEAR = 4;

printFigures();

/** The correlation among the customers of a firm, on average over the firms. */
function tenureAgainstProfit(name: string, seed: string): number {
  const scenario = scenarioOfAgents(name, AGENTS, { events: [], 'history/turns': 0 });
  const firms = scenario.firms.length;
  const { unitCostCents } = scenario.market.category;
  const joined = new Uint8Array(AGENTS * firms);
  const cents = new Float64Array(AGENTS * firms);
  play(startOf(scenario, seed), TURNS, {
    onVisits(visits, turn) {
      for (let v = 0; v < visits.count; v++) {
        if (visits.outcome[v] !== OUTCOME.served) continue;
        const d = visits.customer[v]! * firms + visits.firm[v]!;
        if (joined[d] === 0) joined[d] = turn;
        if (turn > TURNS - YEAR) cents[d] = cents[d]! + visits.priceCents[v]! - unitCostCents;
      }
    },
  });
  const customers = Array.from(cents.keys()).filter((d) => cents[d] !== 0 && joined[d]! <= TURNS - YEAR);
  const correlations = scenario.firms.map((_, j) => {
    const own = customers.filter((d) => d % firms === j);
    const tenure = own.map((d) => TURNS - joined[d]!);
    return correlation(
      tenure,
      own.map((d) => cents[d]!),
    );
  });
  return mean(correlations);
}

describe('V27, tenure and profit', () => {
  it.each(MARKETS)(
    '%s: go together, and not closely',
    (name) => {
      const found = SEEDS.map((seed) => tenureAgainstProfit(name, seed));
      tells('V27', `${name}: corr(tenure, profit of a year)`, found, { min: 0, max: 0.45 }, { min: 0, max: 0.7 });
    },
    120_000,
  );
});
