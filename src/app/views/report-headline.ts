// The sentence over a report: how many customers came or went on balance, and the greatest single cause, whosever it was.
// Gives the pattern and its parts; words are the panel's business. Pure.
import type { Facts } from './report-facts.ts';
import { ladderOf } from './report-ladder.ts';
import { type Cause, greatestCauses, shareWaterfall } from './report-reasons.ts';
import { NOTEWORTHY } from './theatre-sentence.ts';

export type HeadlinePattern = 'more' | 'moreBut' | 'fewer' | 'fewerBut' | 'same' | 'sameBut';

export interface Headline {
  readonly pattern: HeadlinePattern;
  /** Customers gained or lost, without sign. */
  readonly customers: number;
  readonly cause: Cause | undefined;
}

/** A cause against the trend is worth telling from this part of the greatest with it. */
const WORTH = 0.8;

export function headlineOf(facts: Facts): Headline {
  const { before, after } = ladderOf(facts);
  const { up, down } = greatestCauses(facts);
  const share = shareWaterfall(facts).change;
  const gain = up?.sum ?? 0;
  const loss = -(down?.sum ?? 0);
  const customers = Math.abs(after - before);
  if (customers <= NOTEWORTHY * before) {
    return share >= 0 ? { pattern: 'same', customers, cause: up } : { pattern: 'sameBut', customers, cause: down };
  }
  if (after > before) {
    const but = share < 0 || loss >= WORTH * gain;
    return { pattern: but ? 'moreBut' : 'more', customers, cause: but ? down : up };
  }
  // Fewer customers at a greater share of the occasions: those who stay come more often.
  const but = share > 0 && loss < WORTH * gain;
  return { pattern: but ? 'fewerBut' : 'fewer', customers, cause: but ? up : down };
}
