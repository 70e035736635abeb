// The sentence over a report: how many customers came or went on balance, and the greatest single cause, whosever it was.
// Gives the pattern and its parts; words are the panel's business. Pure.
import type { Facts } from './report-facts.ts';
import { ladderOf } from './report-ladder.ts';
import { type Cause, greatestCauses } from './report-reasons.ts';

export type HeadlinePattern = 'more' | 'moreBut' | 'fewer' | 'fewerBut' | 'same' | 'sameBut';

export interface Headline {
  readonly pattern: HeadlinePattern;
  /** Customers gained or lost, without sign. */
  readonly customers: number;
  readonly cause: Cause | undefined;
}

/** A cause against the trend is worth telling from this part of the greatest with it. */
const WORTH = 0.5;
/** Changes within this part of all customers are no change. */
const STILL = 0.004;

export function headlineOf(facts: Facts): Headline {
  const { before, after } = ladderOf(facts);
  const change = after - before;
  const { up, down } = greatestCauses(facts);
  const gain = up?.sum ?? 0;
  const loss = -(down?.sum ?? 0);
  const customers = Math.abs(change);
  if (customers <= STILL * before) {
    return gain >= loss ? { pattern: 'same', customers, cause: up } : { pattern: 'sameBut', customers, cause: down };
  }
  if (change > 0) {
    const but = loss >= WORTH * gain;
    return { pattern: but ? 'moreBut' : 'more', customers, cause: but ? down : up };
  }
  const but = loss < WORTH * gain;
  return { pattern: but ? 'fewerBut' : 'fewer', customers, cause: but ? up : down };
}
