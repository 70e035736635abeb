// The truth opened: what drivers weigh for customers, how many stand on each rung and how satisfied they are, each beside what
// the firm's panel showed. Weights are made comparable as the logits that a tenth brings: a tenth of the scale of quality for
// what customers learn, a tenth of the price for the price.
import { DRIVERS, observe, RUNGS, type World } from '../../engine/index.ts';
import type { Original } from './original.ts';
import type { Truth } from './types.ts';
import { mapTruthOf } from './value-map.ts';

const TENTH = 0.1;
/** ln 1.1: what a tenth of the price is in the price's own unit. */
const LOG_TENTH = 0.09531017980432493;
/** All customers together, beside the segments. */
const ALL = 'all';

export function truthOf(original: Original): Truth {
  const { end, firm } = original;
  const seen = observe(end, firm);
  const j = end.rules.firmIds.indexOf(firm);
  const rungs = end.history.at(-1)!.rungs[j]!;
  const valueMap = mapTruthOf(original);
  return {
    importance: importanceOf(original),
    ladder: seen.ladder.map(({ rung, customers }) => ({ rung, truth: rungs[RUNGS.indexOf(rung)]!, seen: customers })),
    segments: customersBySegment(end, j).map((truth, s) => {
      const shown = seen.segments[s]!;
      return {
        segment: shown.id,
        customers: { truth: truth.count, seen: shown.customers },
        satisfaction: { truth: truth.satisfaction, seen: shown.satisfaction },
        trust: truth.trust,
      };
    }),
    ...(valueMap && { valueMap }),
  };
}

/** Own customers of a firm, at sampling or above, by segment. */
function customersBySegment(world: World, j: number) {
  const { firmIds, segmentIds } = world.rules;
  const { rung, satisfaction, trustAlpha, trustBeta } = world.dyads.columns as Record<string, ArrayLike<number>>;
  const segment = world.traits.customers.columns.segment as ArrayLike<number>;
  const sums = segmentIds.map(() => ({ count: 0, satisfaction: 0, trust: 0 }));
  for (let i = 0; i < segment.length; i++) {
    const d = i * firmIds.length + j;
    if (rung![d] === 0) continue;
    const own = sums[segment[i]!]!;
    own.count++;
    own.satisfaction += satisfaction![d]!;
    own.trust += trustAlpha![d]! / (trustAlpha![d]! + trustBeta![d]!);
  }
  return sums.map(({ count, satisfaction: s, trust }) => ({
    count,
    satisfaction: count > 0 ? s / count : 0,
    trust: count > 0 ? trust / count : 0,
  }));
}

function importanceOf(original: Original): Truth['importance'] {
  const { segmentIds } = original.end.rules;
  const weights = weightsBySegment(original.end);
  if (weights.drivers.length < 2) return [];
  const heard = heardBySegment(original);
  return [ALL, ...segmentIds].map((segment) => {
    const truth = weights.of(segment);
    const told = weights.drivers.map((driver) => heard.sum(segment, driver));
    const [allTruth, allTold] = [truth, told].map((values) => values.reduce((a, b) => a + b, 0)) as [number, number];
    return {
      segment,
      heardCustomers: heard.customers(segment),
      drivers: weights.drivers
        .map((driver, k) => ({
          driver,
          truth: allTruth > 0 ? truth[k]! / allTruth : 0,
          heard: allTold > 0 ? told[k]! / allTold : 0,
        }))
        .sort((a, b) => b.truth - a.truth),
    };
  });
}

/** Mean weight of the drivers that customers learn and of the price, by segment and over all. */
function weightsBySegment(world: World) {
  const { layout, segmentIds, setup } = world.rules;
  const { segment, importance } = world.traits.customers.columns as Record<string, ArrayLike<number>>;
  const factor = world.market.columns.importanceFactor as ArrayLike<number>;
  const named = new Set(setup.market.segments.flatMap(({ importance: given }) => Object.keys(given)));
  const kept = layout.weighted.flatMap((driver, place) => {
    const { id } = DRIVERS[driver]!;
    const isLearned = layout.learned.includes(driver);
    // Where a scenario weighs drivers, those that it does not name are no part of what it is about.
    if ((!isLearned && id !== 'price') || (named.size > 0 && !named.has(id))) return [];
    return [{ id, place, scale: factor[driver]! * (isLearned ? setup.market.belief.slope * TENTH : LOG_TENTH) }];
  });
  const width = layout.weighted.length;
  const sums = segmentIds.map(() => kept.map(() => 0));
  for (let i = 0; i < segment!.length; i++) {
    const own = sums[segment![i]!]!;
    for (let k = 0; k < kept.length; k++) {
      own[k] = own[k]! + kept[k]!.scale * importance![i * width + kept[k]!.place]!;
    }
  }
  return {
    drivers: kept.map(({ id }) => id),
    of: (id: string) =>
      id === ALL
        ? kept.map((_, k) => sums.reduce((total, own) => total + own[k]!, 0))
        : sums[segmentIds.indexOf(id)]!.slice(),
  };
}

/** How much the panel spoke of a driver when it told why customers changed their first choice, over all turns. */
function heardBySegment({ turns }: Original) {
  const sums = new Map<string, number>();
  const counts = new Map<string, number>();
  const add = (map: Map<string, number>, key: string, value: number) => map.set(key, (map.get(key) ?? 0) + value);
  for (const { heard } of turns) {
    const events = new Set<string>();
    for (const { kind, segment, from, to, driver, sum, customers } of heard) {
      if (kind !== 'switch') continue;
      for (const key of [segment, ALL]) add(sums, `${key} ${driver}`, Math.abs(sum));
      // The count stands on each driver's row; it counts once.
      const event = `${segment} ${from} ${to}`;
      if (events.has(event)) continue;
      events.add(event);
      for (const key of [segment, ALL]) add(counts, key, customers);
    }
  }
  return {
    sum: (segment: string, driver: string) => sums.get(`${segment} ${driver}`) ?? 0,
    customers: (segment: string) => counts.get(segment) ?? 0,
  };
}
