// What a schema can't say of a scenario: sums, references, orders, and a market that a browser can hold.
import { MECHANISMS } from '../mechanisms/index.ts';
import { type Distribution, meanOf } from '../model/distribution.ts';
import type { Mechanism } from '../model/mechanism.ts';
import { checkEvents, peakOf } from './cross-check-events.ts';
import { checkLevers } from './cross-check-levers.ts';
import { checkMechanisms } from './cross-check-mechanisms.ts';
import { type Finding, finding, type Path, sameIds, showPath, showValue, unknown } from './finding.ts';
import { isBetter } from './measures.ts';
import { isPolicyName, POLICY_NAMES } from './policy-names.ts';
import type { Scenario } from './scenario.ts';

/** Largest difference of the segments' shares from 1. */
const SHARE_TOLERANCE = 1e-9;
/** Customer-firm pairs that a browser's memory holds, at most. */
export const MAX_PAIRS = 4_000_000;
/** Occasions of one turn that it holds, at most, on average. */
export const MAX_OCCASIONS = 16_000_000;
/** Occasions per customer and turn below which a market has nothing to tell. */
const LEAST_NEED = 0.001;
/** Mean of the upper half of a standard normal, the other half taken for 0. */
const NORMAL_HALF = 0.4;
const FEWER = 'Simulate fewer and let one agent stand for several: market.customersPerAgent.';

/** Everything that is wrong with a scenario beyond its schema. */
export function crossCheck(scenario: Scenario, mechanisms: readonly Mechanism[] = MECHANISMS): Finding[] {
  return [
    ...duplicates(scenario),
    ...market(scenario),
    ...occasions(scenario),
    ...ladder(scenario),
    ...firms(scenario),
    ...checkLevers(scenario, mechanisms),
    ...checkEvents(scenario),
    ...score(scenario),
    ...checkMechanisms(scenario),
  ];
}

function duplicates(scenario: Scenario): Finding[] {
  const lists: [Path, readonly { readonly id: string }[]][] = [
    [['market', 'segments'], scenario.market.segments],
    [['firms'], scenario.firms],
    [['channels'], scenario.channels],
    [['process', 'steps'], scenario.process.steps],
    [['events'], scenario.events],
  ];
  return lists.flatMap(([path, items]) => sameIds(path, items));
}

function market(scenario: Scenario): Finding[] {
  const found: Finding[] = [];
  const { customers, segments } = scenario.market;
  const sum = segments.reduce((total, segment) => total + segment.share, 0);
  if (!(Math.abs(sum - 1) <= SHARE_TOLERANCE)) {
    const shown = Number(sum.toPrecision(12));
    const message = `The shares of the segments must sum to 1; they sum to ${shown}.`;
    found.push(finding('shares-sum', ['market', 'segments'], message, undefined, 'key'));
  }
  const pairs = customers * scenario.firms.length;
  if (pairs > MAX_PAIRS) {
    const message = `${customers} customers × ${scenario.firms.length} firms are too large for the browser: at most ${MAX_PAIRS} pairs.`;
    found.push(finding('market-too-large', ['market', 'customers'], message, FEWER));
  }
  segments.forEach((segment, index) => {
    for (const key of ['needRate', 'outside'] as const) {
      const distribution = segment[key];
      if (distribution.kind !== 'uniform' || distribution.min <= distribution.max) continue;
      const path = ['market', 'segments', index, key, 'min'];
      found.push(finding('order', path, `${showPath(path)} must be at most its max, ${distribution.max}.`));
    }
  });
  return found;
}

/** How often customers come: never, the market has nothing to tell; too often, no browser holds it. */
function occasions(scenario: Scenario): Finding[] {
  const { customers, segments } = scenario.market;
  const mean = (of: (needRate: Distribution) => number) =>
    segments.reduce((sum, { share, needRate }) => sum + share * of(needRate), 0);
  if (!(mean(commonNeed) >= LEAST_NEED)) {
    const message = `Customers hardly ever need the service: the mean needRate must be at least ${LEAST_NEED}.`;
    return [finding('no-need', ['market', 'segments'], message, undefined, 'key')];
  }
  const need = mean(needOf);
  const peak = peakOf(scenario, 'need');
  if (customers * need * peak <= MAX_OCCASIONS) return [];
  const each = `${shown(need)} occasions each in a turn${peak > 1 ? ` × ${shown(peak)} by events` : ''}`;
  const message = `${customers} customers with ${each} are too large for the browser: at most ${MAX_OCCASIONS} occasions.`;
  return [finding('market-too-large', ['market', 'customers'], message, FEWER)];
}

function shown(value: number): number {
  return Number(value.toPrecision(4));
}

/** What a good part of the customers reach. */
function commonNeed(needRate: Distribution): number {
  if (needRate.kind === 'uniform') return Math.max(0, needRate.max) / 2;
  return Math.max(0, meanOf(needRate) + (needRate.kind === 'normal' ? needRate.sd : 0));
}

/** The mean of what is drawn where draws below 0 count as 0, or a little more. */
function needOf(needRate: Distribution): number {
  if (needRate.kind === 'uniform') return (Math.max(0, needRate.min) + Math.max(0, needRate.max)) / 2;
  return Math.max(0, meanOf(needRate)) + (needRate.kind === 'normal' ? NORMAL_HALF * needRate.sd : 0);
}

function ladder(scenario: Scenario): Finding[] {
  const rules = scenario.ladder;
  const orders = [
    ['minPurchases', 'window'],
    ['recent', 'window'],
    ['trustKeep', 'trustCommit'],
    ['trustOpen', 'trustClose'],
  ] as const;
  return orders.flatMap(([less, more]) => {
    if (rules[less] <= rules[more]) return [];
    const message = `ladder.${less} (${rules[less]}) must be at most ladder.${more} (${rules[more]}).`;
    return [finding('order', ['ladder', less], message)];
  });
}

function firms(scenario: Scenario): Finding[] {
  return scenario.firms.flatMap(({ name, policy, start }, index) => {
    const found: Finding[] = [];
    if (!isPolicyName(policy)) found.push(unknown('policy', ['firms', index, 'policy'], policy, POLICY_NAMES));
    if (start.cashCents < 0) {
      const message = `${showValue(name)} starts insolvent: its cash is ${start.cashCents} cents.`;
      found.push(finding('insolvent', ['firms', index, 'start', 'cashCents'], message, 'Start with 0 or more.'));
    }
    return found;
  });
}

function score(scenario: Scenario): Finding[] {
  const found: Finding[] = [];
  const firmIds = scenario.firms.map((firm) => firm.id);
  const { weights, benchmarks } = scenario.score;
  if (!(weights.value + weights.customers + weights.process + weights.learning > 0)) {
    found.push(finding('weights', ['score', 'weights'], 'At least one weight of the score must be above 0.'));
  }
  const seen = new Set<string>();
  benchmarks.forEach((mark, index) => {
    const path: Path = ['score', 'benchmarks', index];
    const place = `${mark.measure} of ${mark.firm} in turn ${mark.turn}`;
    if (!firmIds.includes(mark.firm)) found.push(unknown('firm', [...path, 'firm'], mark.firm, firmIds));
    if (mark.turn > scenario.time.turns) {
      found.push(
        finding(
          'benchmark-unreachable',
          [...path, 'turn'],
          `The game has ${scenario.time.turns} turns; this is turn ${mark.turn}.`,
        ),
      );
    }
    if (seen.has(place)) found.push(finding('benchmark-twice', path, `The benchmark for ${place} stands here twice.`));
    seen.add(place);
    if (!isBetter(mark.measure, mark.high, mark.steady)) {
      const message = `The high benchmark for ${place} (${mark.high}) is not better than the steady one (${mark.steady}).`;
      found.push(finding('benchmark-order', [...path, 'high'], message));
    }
  });
  return found;
}
