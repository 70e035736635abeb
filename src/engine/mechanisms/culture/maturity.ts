// From what a firm does to how mature it is: elements that move slowly toward what is done for them, the level that they add
// up to, capped by its leaders, and what is left of each priority when there are too many. Pure functions; shares and levels.
import { exp, ln, pow } from '../../kernel/math.ts';
import type { CultureParams } from './params.ts';

/** An element cannot be worth less than this in the whole. */
const LEAST = 0.03;
/** Even emphasis on the four priorities: what customers and staff are used to. */
const EVEN = 0.25;
/** Stages of leaders after Rooke and Torbert (2005): how many are there or below, and where on a scale of 1 they stand. */
const STAGES = [
  { upTo: 0.17, stage: 0.15 },
  { upTo: 0.55, stage: 0.3 },
  { upTo: 0.85, stage: 0.5 },
  { upTo: 0.95, stage: 0.7 },
  { upTo: 1, stage: 0.9 },
] as const;
/** Mean of that distribution. */
export const MEAN_STAGE = 0.4045;

/** The stage of leaders for a uniform u: below Expert, Expert, Achiever, Individualist, Strategist. */
export function stageOf(u: number): number {
  return STAGES.find(({ upTo }) => u < upTo)!.stage;
}

/** Where an element goes that starts from `base` under an effort in [0,1]. */
export function targetOf(base: number, effort: number): number {
  return base + (1 - base) * effort;
}

export function saturation(amount: number, half: number): number {
  return amount / (amount + half);
}

/** Part of the way gone in some months when most of it takes `span`. */
export function moved(months: number, span: number): number {
  return 1 - exp(-months / span);
}

/**
 * Maturity on a scale of 1: the weighted geometric mean of the elements, so that the weakest counts most, times what the firm's
 * past makes of it, and no further than its leaders let it.
 */
export function maturityOf(
  elements: readonly number[],
  weights: readonly number[],
  heritage: number,
  most: number,
): number {
  let sum = 0;
  let total = 0;
  elements.forEach((value, k) => {
    sum += weights[k]! * ln(Math.max(LEAST, value));
    total += weights[k]!;
  });
  return Math.min(1, most, heritage * exp(sum / Math.max(1e-9, total)));
}

/** The level from 1 to 5. */
export function levelOf(maturity: number): number {
  return 1 + 4 * maturity;
}

/** What is done for each priority: its emphasis, less of everything where they sum to more than 1. */
export function emphasisOf(wanted: readonly number[], spreadThin: number): number[] {
  let sum = 0;
  for (const part of wanted) sum += part;
  const thinned = pow(Math.max(1, sum), -spreadThin);
  return wanted.map((part) => part * thinned);
}

/** What the priorities do, by distance from even emphasis. */
export function priorityEffects(emphasis: readonly number[], rules: CultureParams['priority']) {
  const [cost, quality, dependability, flexibility] = emphasis.map((part) => (part - EVEN) / (1 - EVEN)) as [
    number,
    number,
    number,
    number,
  ];
  return {
    pace: 1 - rules.pace * cost,
    noise: 1 - rules.noise * quality,
    leverage: 1 + rules.leverage * quality,
    failures: 1 - rules.failures * dependability,
    agility: 1 + rules.agility * flexibility,
  };
}
