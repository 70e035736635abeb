// Rows of reasons, summed, counted and compared.
import type { Reason, TurnReport } from '../../../src/engine/model/report.ts';
import type { World } from '../../../src/engine/world.ts';
import { add } from './shares.ts';

/** Sums of reasons hold within this (model section 6). */
export const EPSILON = 1e-9;

export function sumsBy(reasons: readonly Reason[], key: (reason: Reason) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const reason of reasons) add(sums, key(reason), reason.sum);
  return sums;
}

/** Keys whose sums differ by more than rounding, with both. */
export function differences(found: ReadonlyMap<string, number>, expected: ReadonlyMap<string, number>): unknown[] {
  return [...new Set([...found.keys(), ...expected.keys()])].flatMap((key) => {
    const [is, should] = [found.get(key) ?? 0, expected.get(key) ?? 0];
    return Math.abs(is - should) <= EPSILON ? [] : [{ key, is, should }];
  });
}

/** Events by key; rows of the same event for several drivers must agree on their number. */
export function eventsBy(reasons: readonly Reason[], key: (reason: Reason) => string): Map<string, number> {
  const events = new Map<string, number>();
  for (const reason of reasons) {
    const known = events.get(key(reason));
    if (known !== undefined && known !== reason.customers)
      throw new Error(`${key(reason)} counts ${known} and ${reason.customers}`);
    events.set(key(reason), reason.customers);
  }
  return events;
}

export const ofKind = (report: TurnReport, ...kinds: string[]) =>
  report.reasons.filter(({ kind }) => kinds.includes(kind));
export const expectedShare = (world: World, j: number) => world.history.at(-1)!.firms[j]!.metrics.expectedShare!;
