// Why customers left, in the few signs that fit above a leaver's head: the drivers of the panel's reasons, grouped. Pure.
import type { Observation } from '../../engine/index.ts';

/** Signs over leavers; each has an icon and a text. */
export const SIGNS = ['price', 'waiting', 'failure', 'care', 'promise', 'quality', 'reach', 'other'] as const;
export type Sign = (typeof SIGNS)[number];

const SIGN_OF: Readonly<Record<string, Sign>> = {
  price: 'price',
  deal: 'price',
  fairness: 'price',
  waiting: 'waiting',
  effort: 'waiting',
  reliability: 'failure',
  empathy: 'care',
  recognition: 'care',
  participation: 'care',
  community: 'care',
  privacy: 'care',
  brand: 'promise',
  trust: 'promise',
  risk: 'promise',
  imperative: 'promise',
  coreQuality: 'quality',
  supplementary: 'quality',
  fit: 'quality',
  servicescape: 'quality',
  otherCustomers: 'quality',
  sensory: 'quality',
  convenience: 'reach',
  flexibility: 'reach',
  consideration: 'reach',
};

export interface LeaverReason {
  readonly sign: Sign;
  /** Part of those who left, 0 to 1. */
  readonly share: number;
}

export function signOf(driver: string): Sign {
  return SIGN_OF[driver] ?? 'other';
}

/**
 * What drove customers away last quarter, the strongest first: each group of those who left counts for the driver that
 * weighed most with them. Chance and taste are left out where anything else is known.
 */
export function leaverReasons({ reasons, firm }: Observation): LeaverReason[] {
  const groups = new Map<string, { driver: string; weight: number; customers: number }>();
  for (const { kind, segment, from, to, condition, driver, sum, customers } of reasons) {
    const left = kind === 'defect' || (kind === 'fall' && to === 'none') || (kind === 'switch' && from === firm.id);
    // A switch tells what the other firm had more of; a fall, what was lost.
    const weight = kind === 'switch' ? sum : -sum;
    const key = [kind, segment, from, to, condition].join('|');
    if (!left || weight <= (groups.get(key)?.weight ?? 0) || signOf(driver) === 'other') continue;
    groups.set(key, { driver, weight, customers });
  }
  const bySign = new Map<Sign, number>();
  for (const { driver, customers } of groups.values())
    bySign.set(signOf(driver), (bySign.get(signOf(driver)) ?? 0) + customers);
  const total = [...bySign.values()].reduce((all, count) => all + count, 0);
  return [...bySign]
    .map(([sign, count]) => ({ sign, share: count / total }))
    .sort((a, b) => b.share - a.share || SIGNS.indexOf(a.sign) - SIGNS.indexOf(b.sign));
}
