// What campaigns do to customers before they choose: the unaware come to know a firm, those who never came forget it,
// and promises move what is expected, with the promised part kept apart (model section 3). Chances per turn.
import { pow } from '../../kernel/math.ts';
import { mixed, uniformOf } from '../../kernel/random.ts';
import { customerWords } from '../../model/draws.ts';
import { NEUTRAL_QUALITY } from '../../model/drivers.ts';
import type { Block } from '../../model/mechanism.ts';
import { FLAG } from '../../model/state.ts';
import { type PromotionCtx, SEGMENTS } from './params.ts';

/** Habit below which a customer has long gone elsewhere: about nine purchases in a row at a λ of .7. */
const LAPSED_HABIT = 0.02;

/** A promise this far from the truth, or further, moves expectations in full; a lesser one by its part, so that none is nothing. */
const FULL_PROMISE = 0.05;

/** By how much a promise moves an expectation this turn: only in its own direction, less with every visit. */
export function promiseLift(
  promise: number,
  quality: number,
  expected: number,
  credibility: number,
  visits: number,
): number {
  const room = quality + promise - expected;
  if (promise * room <= 0) return 0;
  return (0.5 * credibility * room * Math.min(1, Math.abs(promise) / FULL_PROMISE)) / (1 + visits);
}

/** Advertising reaches the unaware; those who never came, or not for long, may forget when it does not. One draw a customer. */
export function makeAware(ctx: PromotionCtx, block: Block): void {
  const { firms, turn } = ctx;
  const { flags, visits, habit } = ctx.dyad;
  const { segment } = ctx.customerTraits;
  const { reach } = ctx.own.firm;
  const months = ctx.setup.turnMonths;
  const never = 1 - pow(1 - ctx.params.fade, months);
  const lapsed = 1 - pow(1 - ctx.params.fadeLapsed, months);
  const drawn = customerWords(ctx.stream('awareness'), turn, block);
  const keys = ctx.firmStreams('awareness');
  for (let i = block.from, d = block.from * firms; i < block.to; i++) {
    const s = segment[i]!;
    for (let j = 0; j < firms; j++, d++) {
      if (habit[d]! >= LAPSED_HABIT) continue;
      const chance = reach[j * SEGMENTS + s]!;
      const forget = visits[d]! > 0 ? lapsed : never;
      const u = uniformOf(mixed(drawn[i - block.from]!, keys[j]!.k0));
      const aware = (flags[d]! & FLAG.aware) !== 0;
      if (aware ? u < forget * (1 - chance) : u < chance) flags[d] = flags[d]! ^ FLAG.aware;
    }
  }
}

/** Takes back from everybody what a promise made them expect, as far as it is no longer believed: people talk. */
export function doubt(ctx: PromotionCtx, block: Block): void {
  const { firms, learnedCount } = ctx;
  const { belief, promised } = ctx.dyad;
  const { promising } = ctx.own.firm;
  const coreAt = ctx.learned('coreQuality');
  for (let j = 0; j < firms; j++) {
    if (promising[j] === 0) continue;
    const lost = 1 - pow(1 - ctx.params.doubt * (1 - ctx.firm.credibility[j]!), ctx.setup.turnMonths);
    for (let d = block.from * firms + j; d < block.to * firms; d += firms) {
      if (promised[d] === 0) continue;
      const back = lost * promised[d]!;
      belief[d * learnedCount + coreAt] = belief[d * learnedCount + coreAt]! - back;
      promised[d] = promised[d]! - back;
    }
  }
}

/** Moves what those who know the firm expect toward what it promises, and keeps the promised part apart. */
export function promise(ctx: PromotionCtx, block: Block): void {
  const { firms, learnedCount } = ctx;
  const { belief, promised, flags, visits } = ctx.dyad;
  const levels = ctx.lever('promise');
  const coreAt = ctx.learned('coreQuality');
  for (let j = 0; j < firms; j++) {
    const level = levels[j]!;
    if (level === 0) continue;
    ctx.own.firm.promising[j] = 1;
    const quality = ctx.firm.delivered[j]!;
    const credibility = ctx.firm.credibility[j]!;
    for (let i = block.from; i < block.to; i++) {
      const d = i * firms + j;
      if ((flags[d]! & FLAG.aware) === 0) continue;
      let expected = NEUTRAL_QUALITY;
      for (let k = d * learnedCount; k < (d + 1) * learnedCount; k++) expected += belief[k]!;
      const lift = promiseLift(level, quality, expected, credibility, visits[d]!);
      if (lift === 0) continue;
      belief[d * learnedCount + coreAt] = belief[d * learnedCount + coreAt]! + lift;
      promised[d] = promised[d]! + lift;
    }
  }
}
