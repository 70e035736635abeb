// The panel: what a firm's market research tells of customers and rivals, as estimates with 95 % intervals. A panel of n shows a
// share p as a binomial draw of n, and a mean with the error of a sample; draws are addressed by firm, turn and figure.
// Sources: binomial and Wilson (1927) for shares; the size of the panel is assumed.

import type { Estimate, Observation, ObservedRival } from './contract/observation.ts';
import { PUBLIC_LEVERS } from './contract/observation.ts';
import { decodeLever } from './decide.ts';
import { binomialOf, normalOf } from './kernel/distributions.ts';
import { digestText } from './kernel/hash.ts';
import { type Stream, uniform } from './kernel/random.ts';
import { RUNGS } from './model/ladder-rules.ts';
import { CUSTOMER_FIGURES, FIGURE_AT, UNSEEN_FIGURES } from './panel-figures.ts';
import type { Rules } from './rules.ts';
import type { TurnRecord, World } from './world.ts';

/** Own customers asked, customers of the market asked, and tries to find own ones. */
export const PANEL = { own: 300, market: 400, tries: 1500 } as const;
/** Two-sided 95 %. */
const Z = 1.959963984540054;
/** Spread of satisfaction and trust between customers (assumed, after runs of the engine). */
const MEAN_SD = 0.18;
/** The public guesses a rival's spending with this relative error (assumed). */
const SPENDING_SD = 0.15;

export interface Panel {
  readonly rules: Rules;
  readonly own: Stream;
  readonly public: Stream;
  readonly size: number;
  readonly firm: number;
}

/** The panel of a firm; the streams are named by it. */
export function panelOf(world: World, j: number): Panel {
  const { rules } = world;
  return {
    rules,
    own: world.stream(`panel:firm:${rules.firmIds[j]}`),
    public: world.stream('panel:public'),
    size: Math.min(PANEL.own, rules.setup.market.customers),
    firm: j,
  };
}

/** A share that a sample of n shows where `count` of n say so (Wilson's interval). */
export function shareEstimate(count: number, n: number): Estimate {
  if (n <= 0) return { estimate: 0, low: 0, high: 1 };
  const p = count / n;
  const square = (Z * Z) / n;
  const centre = (p + square / 2) / (1 + square);
  const half = (Z * Math.sqrt((p * (1 - p)) / n + square / (4 * n))) / (1 + square);
  return { estimate: p, low: Math.max(0, Math.min(p, centre - half)), high: Math.min(1, Math.max(p, centre + half)) };
}

function timesOf(scale: number, { estimate, low, high }: Estimate): Estimate {
  return { estimate: scale * estimate, low: scale * low, high: scale * high };
}

/** A slot in which turn and history can't collide: turns count from the start of history. */
function turnOf(rules: Rules, record: { readonly turn: number }): number {
  return record.turn + rules.setup.historyTurns;
}

/** Own metrics: operations as they are, what is in customers' heads as the panel shows it. */
export function metricsSeen(panel: Panel, record: TurnRecord, j: number): Record<string, number> {
  const seen: Record<string, number> = {};
  const turn = turnOf(panel.rules, record);
  for (const [id, value] of Object.entries(record.firms[j]!.metrics)) {
    const at = FIGURE_AT.get(id);
    if (at === undefined) {
      if (!UNSEEN_FIGURES.has(id)) seen[id] = value;
      continue;
    }
    const u = uniform(panel.own, at, turn, 0);
    const { kind } = CUSTOMER_FIGURES[at]!;
    const customers = panel.rules.setup.market.customers;
    if (kind === 'mean') seen[id] = Math.min(1, Math.max(0, value + (MEAN_SD / Math.sqrt(panel.size)) * normalOf(u)));
    else if (kind === 'share') seen[id] = binomialOf(u, PANEL.market, value) / PANEL.market;
    else seen[id] = (customers * binomialOf(u, PANEL.market, value / customers)) / PANEL.market;
  }
  return seen;
}

/** Own customers by rung: a multinomial sample of the panel, rung by rung, each share of those that remain. */
export function ladderSeen(panel: Panel, record: TurnRecord, j: number): Observation['ladder'] {
  const rungs = record.rungs[j]!;
  const total = rungs.slice(1).reduce((a, b) => a + b, 0);
  const turn = turnOf(panel.rules, record);
  let left = Math.min(panel.size, total);
  let rest = total;
  const n = left;
  return RUNGS.slice(1).map((rung, r) => {
    const truth = rungs[r + 1]!;
    const u = uniform(panel.own, r, turn, 1);
    const count = rest > 0 ? binomialOf(u, left, Math.min(1, truth / rest)) : 0;
    left -= count;
    rest -= truth;
    return { rung, customers: timesOf(total, shareEstimate(count, n)) };
  });
}

/** Rivals as the public sees them: prices and promises as they are, spending roughly, share as research has it. */
export function rivalsSeen(panel: Panel, record: TurnRecord, own: number): ObservedRival[] {
  const { firmIds, levers, setup } = panel.rules;
  const turn = turnOf(panel.rules, record);
  return firmIds.flatMap((firm, j) => {
    if (j === own) return [];
    const id = idOf(firm);
    const seen = PUBLIC_LEVERS.flatMap((name) => {
      const lever = levers.find((candidate) => candidate.id === name);
      if (lever === undefined) return [];
      const value = record.levers[j]![lever.index]!;
      if (name !== 'promotion.advertising') return [[name, decodeLever(lever, value)]];
      const error = 1 + SPENDING_SD * normalOf(uniform(panel.public, id, turn, 0));
      return [[name, lever.step * Math.round(Math.max(0, value * error) / lever.step)]];
    });
    const share = record.firms[j]!.metrics.marketShare ?? 0;
    const count = binomialOf(uniform(panel.public, id, turn, 1), PANEL.market, share);
    return [
      {
        firm,
        name: setup.firms[j]!.name,
        levers: Object.fromEntries(seen) as ObservedRival['levers'],
        marketShare: shareEstimate(count, PANEL.market),
      },
    ];
  });
}

/** A firm's place in the public stream, by its id and not by its place in a list. */
function idOf(firm: string): number {
  return Number.parseInt(digestText(firm).slice(0, 7), 16);
}

/** Own customers and their satisfaction by segment, from members of the market drawn anew each turn. */
export function segmentsSeen(panel: Panel, world: World, j: number): Observation['segments'] {
  const { segmentIds, firmIds, setup } = panel.rules;
  const customers = setup.market.customers;
  const rung = world.dyads.columns.rung as Uint8Array;
  const satisfaction = world.dyads.columns.satisfaction as Float32Array;
  const segment = world.traits.customers.columns.segment as Uint8Array;
  const found = segmentIds.map(() => ({ count: 0, sum: 0, squares: 0 }));
  let asked = 0;
  for (let own = 0; asked < PANEL.tries && own < panel.size; asked++) {
    const i = Math.floor(uniform(panel.own, asked, world.turn, 2) * customers);
    const d = i * firmIds.length + j;
    if (rung[d] === 0) continue;
    own++;
    const sums = found[segment[i]!]!;
    sums.count++;
    sums.sum += satisfaction[d]!;
    sums.squares += satisfaction[d]! * satisfaction[d]!;
  }
  return segmentIds.map((id, s) => {
    const { count, sum, squares } = found[s]!;
    const mean = count > 0 ? sum / count : 0;
    const variance = count > 1 ? Math.max(0, squares - count * mean * mean) / (count - 1) : 0;
    const half = count > 1 ? Z * Math.sqrt(variance / count) : 1;
    return {
      id,
      name: setup.market.segments[s]!.name,
      customers: timesOf(customers, shareEstimate(count, asked)),
      satisfaction: { estimate: mean, low: Math.max(0, mean - half), high: Math.min(1, mean + half) },
    };
  });
}
