// The end of a turn for the core: sales, variable cost and overhead go through the ledger, cash follows, figures are taken.
import { setFigure } from './context.ts';
import { customerEquity } from './equity.ts';
import { runningScores } from './judge.ts';
import { RUNG } from './model/ladder-rules.ts';
import { balance, totals as ledgerTotals, post } from './model/ledger.ts';
import { OUTCOME } from './model/visits.ts';
import type { Turn } from './turn-state.ts';

/** Interest on an overdraft, per turn of three months (assumed: 8 % a year). */
const OVERDRAFT_PER_QUARTER = 0.02;

/** Books what customers paid and takes the figures of the turn. */
export function settleCore(turn: Turn): void {
  const paid = countVisits(turn);
  for (let j = 0; j < turn.core.firms; j++) settleFirm(turn, j, paid);
  relationshipFigures(turn);
  turn.figures.metrics.set('customerEquityCents', customerEquity(turn));
  turn.figures.metrics.set('score', runningScores(turn));
}

interface Counted {
  readonly served: Float64Array;
  readonly valid: Float64Array;
  readonly cents: Float64Array;
  readonly buyers: Float64Array;
  total: number;
}

function countVisits(turn: Turn): Counted {
  const { core } = turn;
  const { visits, firms } = core;
  const sums = () => new Float64Array(firms);
  const counted: Counted = { served: sums(), valid: sums(), cents: sums(), buyers: sums(), total: 0 };
  const lastBuyer = new Float64Array(firms).fill(-1);
  for (let v = 0; v < visits.count; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const j = visits.firm[v]!;
    counted.served[j] = counted.served[j]! + 1;
    counted.valid[j] = counted.valid[j]! + visits.valid[v]!;
    counted.cents[j] = counted.cents[j]! + visits.priceCents[v]!;
    counted.total++;
    if (lastBuyer[j] !== visits.customer[v]) {
      lastBuyer[j] = visits.customer[v]!;
      counted.buyers[j] = counted.buyers[j]! + 1;
    }
  }
  return counted;
}

function settleFirm(turn: Turn, j: number, counted: Counted): void {
  const { core, world } = turn;
  const { market, firms, turnMonths } = core.setup;
  const served = counted.served[j]!;
  const scale = market.customersPerAgent;
  post(world.ledger, j, 'sales', counted.cents[j]! * scale);
  post(world.ledger, j, 'supplies', served * scale * market.category.unitCostCents * core.market.supplyCostFactor[0]!);
  post(world.ledger, j, 'overhead', firms[j]!.start.fixedCostCents);
  const owed = Math.max(0, -core.firm.cashCents[j]!);
  post(world.ledger, j, 'interest', (owed * OVERDRAFT_PER_QUARTER * turnMonths) / 3);
  const { revenue, cost, profit } = ledgerTotals(world.ledger, j);
  // The game's own money starts with its first turn; history only shapes the market.
  if (core.played > 0) core.firm.cashCents[j] = core.firm.cashCents[j]! + profit;
  const figure = (id: string, value: number) => setFigure(turn.figures.metrics, id, core.firms, j, value);
  figure('revenueCents', revenue);
  figure('costCents', cost);
  figure('profitCents', profit);
  figure('cashCents', core.firm.cashCents[j]!);
  figure('visits', served);
  figure('marketShare', counted.total > 0 ? served / counted.total : 0);
  figure('expectedShare', expectedShare(turn, j));
  figure('validShare', served > 0 ? counted.valid[j]! / served : 0);
  figure('penetration', counted.buyers[j]! / core.customers);
  figure('credibility', core.firm.credibility[j]!);
  figure('priceCentsMean', served > 0 ? balance(world.ledger, j, 'sales') / (served * scale) : 0);
}

function expectedShare(turn: Turn, j: number): number {
  const { shares, core } = turn;
  let sum = 0;
  let weight = 0;
  for (let s = 0; s < shares.weight.length; s++) {
    sum += shares.expected[s * (core.firms + 1) + j]!;
    weight += shares.weight[s]!;
  }
  return weight > 0 ? sum / weight : 0;
}

function relationshipFigures(turn: Turn): void {
  const { core, moves } = turn;
  const { firms } = core;
  const { visits: seen, satisfaction: satisfied, trustAlpha, trustBeta, rung } = core.dyad;
  const trial = core.setup.ladder.trialVisits;
  const sums = () => new Float64Array(firms);
  const [known, satisfaction, trust, trials, repertoires] = [sums(), sums(), sums(), sums(), sums()];
  for (let d = 0, i = 0; i < core.customers; i++) {
    for (let j = 0; j < firms; j++, d++) {
      // Multiplied rather than branched: who has come, nobody can foretell, and a wrong guess costs more than a sum.
      const visits = seen[d]!;
      const came = Number(visits !== 0);
      const alpha = trustAlpha[d]!;
      known[j] = known[j]! + came;
      satisfaction[j] = satisfaction[j]! + came * satisfied[d]!;
      trust[j] = trust[j]! + came * (alpha / (alpha + trustBeta[d]!));
      const samples = came & Number(rung[d] === RUNG.sampling);
      const tries = samples & Number(visits <= trial);
      trials[j] = trials[j]! + tries;
      repertoires[j] = repertoires[j]! + (samples - tries);
    }
  }
  for (let j = 0; j < firms; j++) {
    const figure = (id: string, value: number) => setFigure(turn.figures.metrics, id, firms, j, value);
    const rungs = moves.rungsOf(j);
    const above = (rung: number) => rungs.slice(rung).reduce((a, b) => a + b, 0);
    figure('customers', above(RUNG.sampling));
    figure('satisfactionMean', known[j]! > 0 ? satisfaction[j]! / known[j]! : 0);
    figure('trustMean', known[j]! > 0 ? trust[j]! / known[j]! : 0);
    figure('committedShare', above(RUNG.commitment) / core.customers);
    figure('trialCustomers', trials[j]!);
    figure('repertoireCustomers', repertoires[j]!);
    figure(
      'acquired',
      moves.between(j, (from, to) => from === RUNG.none && to > RUNG.none),
    );
    figure(
      'churned',
      moves.between(j, (from, to) => from > RUNG.none && to === RUNG.none),
    );
  }
}
