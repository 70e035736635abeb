// How firms compare with their rivals on what they delivered last turn: parity imperatives, determinative differentials and
// extraordinary improvements (seed:000). The first two shift what a visit is felt to deliver, so they are learned with it.

import { uniform } from '../../kernel/random.ts';
import { DRIVER_COUNT, DRIVER_INDEX, type DriverId } from '../../model/drivers.ts';
import type { Block, ValueBlock } from '../../model/mechanism.ts';
import { FLAG } from '../../model/state.ts';
import type { ImperativesCtx } from './rules.ts';

/** Shift on a parity driver: below the rivals' median hurts extra, above it gives nothing. */
export function parityShift(mean: number, median: number, extra: number, surplusLost: number): number {
  return mean < median ? -extra * (median - mean) : -surplusLost * (mean - median);
}

/** Shift on a determinative driver: only the lead over the best rival pays, and pays more. */
export function determinativeShift(mean: number, best: number, bonus: number, restLost: number): number {
  return bonus * Math.max(0, mean - best) - restLost * Math.max(0, Math.min(mean, best));
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Takes the means of the turn that has passed and clears its sums. */
export function takeMeans(ctx: ImperativesCtx): void {
  const { served, quality, paidCents, delivered, meanQuality, priceCents, mean, usual, surprise } = ctx.own.firm;
  const { usualRate, improvement } = ctx.params.switching;
  const reference = ctx.setup.market.category.referencePriceCents;
  for (let j = 0; j < ctx.firms; j++) {
    const count = served[j]!;
    // A price that nobody pays any more is forgotten, so that a firm can be considered again.
    priceCents[j] = count > 0 ? paidCents[j]! / count : (priceCents[j]! + reference) / 2;
    if (count === 0) continue;
    meanQuality[j] = quality[j]! / count;
    for (let k = j * DRIVER_COUNT; k < (j + 1) * DRIVER_COUNT; k++) mean[k] = delivered[k]! / count;
  }
  for (let j = 0; j < ctx.firms; j++) {
    const best = Math.max(0, ...rivalsOf(ctx, j).map((m) => meanQuality[m]!));
    const before = usual[j]!;
    const now = meanQuality[j]!;
    surprise[j] = served[j]! > 0 && before > 0 && now - before >= improvement && now >= best ? 1 : 0;
    if (served[j]! > 0) usual[j] = before > 0 ? before + usualRate * (now - before) : now;
  }
  for (const sum of [served, quality, paidCents, delivered, ctx.own.firm.breaches, ctx.own.firm.gaps]) sum.fill(0);
}

function rivalsOf(ctx: ImperativesCtx, firm: number): number[] {
  return ctx.setup.firms.map((_, j) => j).filter((j) => j !== firm);
}

/** Drivers compared between firms, by canonical index; those that nobody delivers are left out. */
export function comparedDrivers(ctx: ImperativesCtx): number[] {
  const { parity, determinative } = ctx.params;
  const ids = [...parity, ...determinative].map(({ driver }) => driver);
  return ids.filter((id, at) => ids.indexOf(id) === at && ctx.learned(id) >= 0).map((id) => DRIVER_INDEX[id]);
}

/** What each firm's visits of this turn are felt to deliver more or less, by driver. */
export function setShifts(ctx: ImperativesCtx): void {
  const { mean, shift } = ctx.own.firm;
  shift.fill(0);
  for (let j = 0; j < ctx.firms; j++) {
    const rivals = rivalsOf(ctx, j);
    if (rivals.length === 0) continue;
    const of = (firm: number, driver: DriverId) => mean[firm * DRIVER_COUNT + DRIVER_INDEX[driver]]!;
    for (const { driver, extra, surplusLost } of ctx.params.parity) {
      const median = medianOf(rivals.map((m) => of(m, driver)));
      const at = j * DRIVER_COUNT + DRIVER_INDEX[driver];
      shift[at] = shift[at]! + parityShift(of(j, driver), median, extra, surplusLost);
    }
    for (const { driver, bonus, restLost } of ctx.params.determinative) {
      const best = Math.max(...rivals.map((m) => of(m, driver)));
      const at = j * DRIVER_COUNT + DRIVER_INDEX[driver];
      shift[at] = shift[at]! + determinativeShift(of(j, driver), best, bonus, restLost);
    }
  }
}

/** An extraordinary improvement gets about, also to those who had not known the firm. */
export function spreadNews(ctx: ImperativesCtx, block: Block): void {
  const { flags } = ctx.dyad;
  for (let j = 0; j < ctx.firms; j++) {
    if (ctx.own.firm.surprise[j] === 0) continue;
    const stream = ctx.stream(`notice:${ctx.setup.firms[j]!.id}`);
    for (let i = block.from; i < block.to; i++) {
      const dyad = i * ctx.firms + j;
      if ((flags[dyad]! & FLAG.aware) !== 0) continue;
      if (uniform(stream, i, ctx.turn, 0) < ctx.params.switching.notice) flags[dyad] = flags[dyad]! | FLAG.aware;
    }
  }
}

/** Those who know of it think again about where they go by habit. */
export function valueReconsidering(ctx: ImperativesCtx, block: Block, value: ValueBlock): void {
  const { firms } = ctx;
  const { surprise } = ctx.own.firm;
  const { flags, habit } = ctx.dyad;
  const weight = ctx.params.switching.reconsider * ctx.market.importanceFactor[DRIVER_INDEX.switchingCost]!;
  const at = value.offset.switchingCost;
  for (let j = 0; j < firms; j++) {
    if (surprise[j] === 0) continue;
    for (let i = block.from, row = 0; i < block.to; i++, row += firms) {
      const dyad = i * firms;
      if ((flags[dyad + j]! & FLAG.aware) === 0) continue;
      for (let m = 0; m < firms; m++) {
        if (surprise[m] === 0) value.data[at + row + m] = value.data[at + row + m]! - weight * habit[dyad + m]!;
      }
    }
  }
}
