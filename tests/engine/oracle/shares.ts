// Share and switch reasons computed a second time, customer by customer, from the values that a world keeps of its sample:
// with Math.exp and Math.log. Nothing here calls the engine's own arithmetic.
import { DRIVER_IDS, type DriverId } from '../../../src/engine/model/drivers.ts';
import type { World } from '../../../src/engine/world.ts';
import { column } from '../harness.ts';

/** What a world keeps of one customer's values when the choices of its last turn began; the outside option comes last. */
export interface Mind {
  /** By option, by driver. */
  readonly parts: readonly ReadonlyMap<DriverId, number>[];
  readonly value: readonly number[];
  /** What of each option's value holds without deal, excess promise and lock. */
  readonly valid: readonly number[];
  /** As the engine keeps them. */
  readonly share: readonly number[];
}

export function mindOf(world: World, customer: number): Mind {
  const { layout, firmIds } = world.rules;
  const firms = firmIds.length;
  const { contributions, value, artificial, outside, share } = world.sample.columns;
  const at = customer * firms;
  const parts = firmIds.map(
    (_, j) =>
      new Map(
        layout.active.map((driver, k) => {
          const place = (at + j) * layout.active.length + k;
          return [DRIVER_IDS[driver]!, contributions[place]!] as const;
        }),
      ),
  );
  const own = outside[customer]!;
  return {
    parts: [...parts, new Map([['outside', own] as const])],
    value: [...firmIds.map((_, j) => value[at + j]!), own],
    valid: [...firmIds.map((_, j) => value[at + j]! - Math.max(0, artificial[at + j]!)), own],
    share: Array.from({ length: firms + 1 }, (_, j) => share[customer * (firms + 1) + j]!),
  };
}

/** Expected shares: the logit of the values. */
export function logit(values: readonly number[]): number[] {
  const weights = values.map((value) => Math.exp(value - Math.max(...values)));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

/** Logarithmic mean of two positive numbers; near each other log1p keeps its digits, far apart log does. */
function logarithmicMean(a: number, b: number): number {
  if (a === b) return a;
  const growth = (b - a) / a;
  return (b - a) / (Math.abs(growth) < 0.5 ? Math.log1p(growth) : Math.log(b / a));
}

/** One customer's change of expected share: for each firm, by whose driver changed (the outside option last), by driver. */
export function shareChanges(before: Mind, now: Mind): Map<DriverId, number>[][] {
  const [from, to] = [logit(before.value), logit(now.value)];
  const means = from.map((share, m) => logarithmicMean(share, to[m]!));
  const sum = means.reduce((a, b) => a + b, 0);
  return now.parts.slice(0, -1).map((_, j) =>
    now.parts.map((drivers, m) => {
      const slope = means[j]! * ((j === m ? 1 : 0) - means[m]! / sum);
      return new Map([...drivers].map(([driver, part]) => [driver, slope * (part - before.parts[m]!.get(driver)!)]));
    }),
  );
}

/** One firm's changes summed over whose driver changed: what the reasons of a move are made of. */
export function changesByDriver(whose: readonly ReadonlyMap<DriverId, number>[]): Map<DriverId, number> {
  const sums = new Map<DriverId, number>();
  for (const drivers of whose) for (const [driver, part] of drivers) add(sums, driver, part);
  return sums;
}

/** The option with the greatest valid value; the outside option where a firm only equals it, then the first firm. */
function firstChoice({ valid }: Mind): number {
  const outside = valid.length - 1;
  const most = Math.max(...valid);
  return valid[outside] === most ? outside : valid.indexOf(most);
}

export function add<K>(sums: Map<K, number>, key: K, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}

/** Options of a market by name, the outside option last, and each customer's segment and weight. */
export function namesOf(world: World) {
  const { firmIds, segmentIds } = world.rules;
  const segment = column(world.traits.customers, 'segment');
  return {
    options: [...firmIds, 'outside'],
    segmentOf: (customer: number) => segmentIds[segment[customer]!]!,
    needRate: column(world.traits.customers, 'needRate'),
  };
}

/** The rows of kind share that the report must hold: `firm segment whose driver` → sum. */
export function shareRows(before: World, now: World): Map<string, number> {
  const { options, segmentOf, needRate } = namesOf(now);
  const { customers } = now.rules.setup.market;
  const rows = new Map<string, number>();
  let weights = 0;
  for (let i = 0; i < customers; i++) weights += needRate[i]!;
  for (let i = 0; i < customers; i++) {
    shareChanges(mindOf(before, i), mindOf(now, i)).forEach((whose, j) => {
      whose.forEach((drivers, m) => {
        for (const [driver, part] of drivers) {
          add(rows, `${options[j]} ${segmentOf(i)} ${options[m]} ${driver}`, (needRate[i]! * part) / weights);
        }
      });
    });
  }
  return rows;
}

export interface Switches {
  count: number;
  /** Sum of the changes of the new first choice's valid value over the old one's. */
  sum: number;
}

/** The change of one customer's first choice, and of the difference between the two valid values; nothing where it stayed. */
export function switchOf(before: World, now: World, i: number): { from: string; to: string; sum: number } | undefined {
  const { options } = namesOf(now);
  const [old, new_] = [mindOf(before, i), mindOf(now, i)];
  const [a, b] = [firstChoice(old), firstChoice(new_)];
  if (a === b) return undefined;
  const sum = new_.valid[b]! - new_.valid[a]! - (old.valid[b]! - old.valid[a]!);
  return { from: options[a]!, to: options[b]!, sum };
}

/** Switches of the first choice: `from segment to` → how many and what changed. */
export function switches(before: World, now: World): Map<string, Switches> {
  const { segmentOf } = namesOf(now);
  const found = new Map<string, Switches>();
  for (let i = 0; i < now.rules.setup.market.customers; i++) {
    const switched = switchOf(before, now, i);
    if (!switched) continue;
    const key = `${switched.from} ${segmentOf(i)} ${switched.to}`;
    const entry = found.get(key) ?? { count: 0, sum: 0 };
    entry.count++;
    entry.sum += switched.sum;
    found.set(key, entry);
  }
  return found;
}
