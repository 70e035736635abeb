// One sentence on a quarter: what moved most and in sum. The page puts it into words. Pure.
import type { StagePlan } from './theatre.ts';

export type SentenceKind = 'grew' | 'shrank' | 'held';

export interface Sentence {
  readonly kind: SentenceKind;
  /** Customers at the end less those at the start. */
  readonly change: number;
  readonly joined: number;
  readonly left: number;
  readonly climbed: number;
  readonly fell: number;
}

/** A change within this part of the customers is no change worth a headline, here and over the report. */
export const NOTEWORTHY = 0.005;

export function sentenceOf(plan: StagePlan): Sentence {
  const { joined, left, climbed, fell, landings } = plan;
  const before = landings.reduce((total, landing) => total + landing.before, 0);
  const change = joined - left;
  const kind = Math.abs(change) <= NOTEWORTHY * before ? 'held' : change > 0 ? 'grew' : 'shrank';
  return { kind, change, joined, left, climbed, fell };
}
