// A quarter in a sentence, in the player's language.
import { number } from '../../format.ts';
import { t } from '../../text.ts';
import type { StagePlan } from '../../views/theatre.ts';
import { sentenceOf } from '../../views/theatre-sentence.ts';

/** The finding, with what is behind it: read out once and shown when the play has ended. */
export function headlineOf(plan: StagePlan): string {
  const { kind, change, joined, left, climbed, fell } = sentenceOf(plan);
  return t(`quarter:headline.${kind}`, {
    change: number(Math.abs(change)),
    joined: number(joined),
    left: number(left),
    climbed: number(climbed),
    fell: number(fell),
  });
}
