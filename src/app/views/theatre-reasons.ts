// Why customers left, in the few signs that fit above a leaver's head: the drivers of the panel's reasons, grouped. Pure.
import type { Observation } from '../../engine/index.ts';

/** Signs over leavers; each has an icon and a text. */
export const SIGNS = ['must', 'price', 'waiting', 'failure', 'care', 'promise', 'quality', 'reach', 'other'] as const;
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
  imperative: 'must',
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
 * What drove away the customers who left last quarter, the strongest first and what nobody decides (chance, habit, taste)
 * last. Those who left for the same condition share its reasons in the proportion of their weights.
 */
export function leaverReasons({ reasons }: Observation): LeaverReason[] {
  const groups = new Map<string, { customers: number; weights: Map<Sign, number> }>();
  for (const { kind, segment, from, to, condition, driver, sum, customers } of reasons) {
    if (kind !== 'defect' && (kind !== 'fall' || to !== 'none')) continue;
    const key = [kind, segment, from, to, condition].join('|');
    const group = groups.get(key) ?? { customers, weights: new Map<Sign, number>() };
    const sign = signOf(driver);
    group.weights.set(sign, (group.weights.get(sign) ?? 0) + Math.max(0, -sum));
    groups.set(key, group);
  }
  const bySign = new Map<Sign, number>();
  let all = 0;
  for (const { customers, weights } of groups.values()) {
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    if (total === 0) continue;
    all += customers;
    for (const [sign, weight] of weights) bySign.set(sign, (bySign.get(sign) ?? 0) + (customers * weight) / total);
  }
  return [...bySign]
    .map(([sign, count]) => ({ sign, share: count / all }))
    .sort((a, b) => rankOf(a) - rankOf(b) || b.share - a.share || SIGNS.indexOf(a.sign) - SIGNS.indexOf(b.sign));
}

function rankOf({ sign }: LeaverReason): number {
  return sign === 'other' ? 1 : 0;
}
