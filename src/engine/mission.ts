// Mission reach of a non-profit (model section 8), where value created stands for others: the part of the market helped in a
// turn, on average over the turns played and those ahead, and money at what helping one person for a turn costs elsewhere, so
// that what is left or missing counts as people too. Profits and turns are weighed as in value created.
import type { Rules } from './rules.ts';

/** What the measure is made of, by firm. */
interface Mission {
  /** Part of the market helped in each turn played, the oldest first. */
  readonly played: readonly number[];
  /** The same of the turns ahead, the next first. */
  readonly ahead: readonly number[];
  /** Value created in cents: money now and ahead, against going on as before. */
  readonly valueCents: number;
}

/** Mission reach as a part of the market; without a price of help it is the last turn's reach alone. */
export function missionReach(rules: Rules, { played, ahead, valueCents }: Mission): number {
  const { score, market } = rules.scenario;
  const last = played.at(-1) ?? 0;
  const price = score.missionPersonCents;
  if (price === undefined) return last;
  const growth = 1 + score.discountRate;
  let people = 0;
  let turns = 0;
  for (const reach of played) {
    people = growth * people + reach;
    turns = growth * turns + 1;
  }
  let weight = 1;
  for (const reach of ahead) {
    weight /= growth;
    people += weight * reach;
    turns += weight;
  }
  const everybody = market.customers * market.customersPerAgent;
  return turns > 0 ? (people + valueCents / (price * everybody)) / turns : last;
}

/** The same during play: the last turn's reach is taken to go on. */
export function missionSoFar(rules: Rules, played: readonly number[], valueCents: number): number {
  const { futureTurns } = rules.scenario.score;
  const ahead = new Array<number>(futureTurns).fill(played.at(-1) ?? 0);
  return missionReach(rules, { played, ahead, valueCents });
}
