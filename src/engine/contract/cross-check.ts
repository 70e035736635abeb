// What a schema can't say of a scenario: sums, references, orders, and a market that a browser can hold.
import { nearest } from '../kernel/result.ts';
import { MECHANISMS } from '../mechanisms/index.ts';
import type { Mechanism } from '../model/mechanism.ts';
import { checkLevers } from './cross-check-levers.ts';
import { type Finding, finding, type Path, showPath, showValue } from './finding.ts';
import { isBetter } from './measures.ts';
import { isPolicyName, POLICY_NAMES } from './policy-names.ts';
import type { Scenario } from './scenario.ts';

/** Largest difference of the segments' shares from 1. */
const SHARE_TOLERANCE = 1e-9;
/** Customer-firm pairs that a browser's memory holds, at most. */
export const MAX_PAIRS = 4_000_000;

/** Everything that is wrong with a scenario beyond its schema. */
export function crossCheck(scenario: Scenario, mechanisms: readonly Mechanism[] = MECHANISMS): Finding[] {
  return [
    ...duplicates(scenario),
    ...market(scenario),
    ...ladder(scenario),
    ...firms(scenario),
    ...checkLevers(scenario, mechanisms),
    ...events(scenario),
    ...score(scenario),
    ...references(scenario.mechanisms, ['mechanisms'], scenario),
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
  return lists.flatMap(([path, items]) =>
    items.flatMap((item, index) => {
      const first = items.findIndex((other) => other.id === item.id);
      if (first === index) return [];
      const message = `The id '${item.id}' is taken by ${showPath([...path, first])}.`;
      return [finding('duplicate-id', [...path, index, 'id'], message, 'Give each its own id.')];
    }),
  );
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
    const hint = 'Simulate fewer and let one agent stand for several: market.customersPerAgent.';
    found.push(finding('market-too-large', ['market', 'customers'], message, hint));
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
  return scenario.firms.flatMap((firm, index) => {
    const found: Finding[] = [];
    if (!isPolicyName(firm.policy)) {
      found.push(unknown('policy', ['firms', index, 'policy'], firm.policy, POLICY_NAMES));
    }
    if (firm.start.cashCents < 0) {
      const message = `${showValue(firm.name)} starts insolvent: its cash is ${firm.start.cashCents} cents.`;
      found.push(finding('insolvent', ['firms', index, 'start', 'cashCents'], message, 'Start with 0 or more.'));
    }
    return found;
  });
}

function events(scenario: Scenario): Finding[] {
  const { turns } = scenario.time;
  const firmIds = scenario.firms.map((firm) => firm.id);
  const off: Finding[] = [];
  if (scenario.events.length > 0 && !Object.hasOwn(scenario.mechanisms, 'market-events')) {
    const message = "No event will happen: the mechanism 'market-events' is not named.";
    off.push(finding('events-off', ['events'], message, "Add 'market-events: {}' under mechanisms.", 'key'));
  }
  const wrong = scenario.events.flatMap((event, index) => {
    const found: Finding[] = [];
    if (event.turn > turns) {
      const message = `The event '${event.id}' is never reached: it happens in turn ${event.turn} of ${turns}.`;
      found.push(finding('event-unreachable', ['events', index, 'turn'], message));
    }
    if (event.drawn?.until !== undefined && event.drawn.until < event.turn) {
      const message = `The event '${event.id}' can never happen: it may from turn ${event.turn} to turn ${event.drawn.until}.`;
      found.push(finding('order', ['events', index, 'drawn', 'until'], message));
    }
    event.effects.forEach((effect, at) => {
      const path: Path = ['events', index, 'effects', at];
      if (effect.target === 'importance' && effect.driver === undefined) {
        found.push(
          finding('effect-incomplete', path, 'An effect on importance must name its driver.', "Add 'driver: …'."),
        );
      } else if (effect.target !== 'importance' && effect.driver !== undefined) {
        found.push(
          finding('effect-key', [...path, 'driver'], `An effect on ${effect.target} has no driver.`, undefined, 'key'),
        );
      }
      if (effect.firm !== undefined && !firmIds.includes(effect.firm)) {
        found.push(unknown('firm', [...path, 'firm'], effect.firm, firmIds));
      }
    });
    return found;
  });
  return [...off, ...wrong];
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

/** Parameters by segment or firm: wherever a mechanism takes a record named `segments` or `firms`, its keys are ids. */
function references(value: unknown, path: Path, scenario: Scenario): Finding[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => references(item, [...path, index], scenario));
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const inside = references(inner, [...path, key], scenario);
    const known = key === 'segments' ? scenario.market.segments : key === 'firms' ? scenario.firms : undefined;
    if (known === undefined || typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inside;
    const ids = known.map((item) => item.id);
    const wrong = Object.keys(inner).filter((id) => !ids.includes(id));
    return [...wrong.map((id) => unknown(key.slice(0, -1), [...path, key, id], id, ids, 'key')), ...inside];
  });
}

function unknown(what: string, path: Path, name: string, known: readonly string[], at?: 'key'): Finding {
  const near = nearest(name, known);
  const hint = near === undefined ? `Known: ${known.join(', ')}.` : `Did you mean '${near}'?`;
  return finding(`unknown-${what}`, path, `There is no ${what} ${showValue(name)}.`, hint, at);
}
