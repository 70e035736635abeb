// The guest book: minutes spent on noting and looking up what is known of a guest, until `customer-knowledge` does it better.
// Knowledge of a customer grows with visits and minutes, goes stale by 2.5 to 3.4 % a month (e2.9), lets staff recognize
// the guest and fit the service, and beyond what is natural makes the concerned uneasy (87 %, e1 #38). Also here: what each
// visit gets of petals and bundle, since it is the same loop.
import { exp } from '../../kernel/math.ts';
import { uniformOf } from '../../kernel/random.ts';
import { visitPairs } from '../../model/draws.ts';
import { DRIVER_INDEX } from '../../model/drivers.ts';
import type { Block } from '../../model/mechanism.ts';
import { NO_DRIVER, OUTCOME } from '../../model/visits.ts';
import { coreGain, warmth } from './core-quality.ts';
import { type OfferCtx, PETAL, PETALS } from './rules.ts';

/** Minutes of the guest book by firm; it is left aside where the mechanism that knows customers better is on. */
export function guestBookMinutes(ctx: OfferCtx): Float64Array {
  const minutes = ctx.lever('guestBook');
  return ctx.relations.knowledge === undefined ? minutes : new Float64Array(minutes.length);
}

/** Part of a limit reached with some minutes: 63 % at the scale. */
export function saturation(minutes: number, scale: number): number {
  return 1 - exp(-minutes / scale);
}

/** Chance that a guest of whom `known` is known is recognized. */
export function recognitionChance(known: number, minutes: number, useMinutes: number, care: number): number {
  return Math.min(1, known * saturation(minutes, useMinutes) * care);
}

/** Staff minutes that guest book and consultation take of each visit, on average. */
export function setMinutes(ctx: OfferCtx): void {
  const { served, returning, petal } = ctx.own.firm;
  const minutes = guestBookMinutes(ctx);
  for (let j = 0; j < ctx.firms; j++) {
    const again = served[j]! > 0 ? returning[j]! / served[j]! : 0.5;
    const advice = ctx.params.consultationMinutes * petal[j * PETALS.length + PETAL.consultation]!;
    ctx.operations.extraMinutes[j] = ctx.operations.extraMinutes[j]! + minutes[j]! * again + advice;
  }
}

export function forget(ctx: OfferCtx, block: Block): void {
  const { known } = ctx.own.dyad;
  const keep = exp(-ctx.params.guestBook.decay * ctx.setup.turnMonths);
  for (let dyad = block.from * ctx.firms; dyad < block.to * ctx.firms; dyad++) known[dyad] = keep * known[dyad]!;
}

/** What each served visit gets: core, petals, exceptions, bundle and recognition. */
export function attendGuests(ctx: OfferCtx, block: Block): void {
  const { visits, firms, turn, learnedCount: width } = ctx;
  const { delivered } = visits;
  const { served, returning, recognized, known: knownSum, supplementary, petal } = ctx.own.firm;
  const { known } = ctx.own.dyad;
  const { guestBook, bundle, exceptionChance, exceptionGain } = ctx.params;
  const minutes = guestBookMinutes(ctx);
  const bundled = ctx.lever('bundle');
  const coreAt = ctx.learned('coreQuality');
  const petalAt = ctx.learned('supplementary');
  const fitAt = ctx.learned('fit');
  const recognitionAt = ctx.learned('recognition');
  const drawn = visitPairs(ctx.stream('guests'), turn, visits, block);
  const chances = firmChances(ctx);
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const i = visits.customer[v]!;
    const j = visits.firm[v]!;
    const dyad = i * firms + j;
    const at = v * width;
    const draw = 2 * (v - block.visitFrom);
    served[j] = served[j]! + 1;
    delivered[at + coreAt] = delivered[at + coreAt]! + chances[2 * j + 1]!;
    delivered[at + petalAt] = delivered[at + petalAt]! + supplementary[j]!;
    delivered[at + fitAt] = delivered[at + fitAt]! + bundle.fit * bundled[j]! * ctx.own.customerTraits.bundling[i]!;
    const excepting = exceptionChance * petal[j * PETALS.length + PETAL.exceptions]!;
    if (excepting > 0 && uniformOf(drawn[draw]!) < excepting) {
      delivered[at + petalAt] = delivered[at + petalAt]! + exceptionGain;
      if (visits.favour[v] === NO_DRIVER) visits.favour[v] = DRIVER_INDEX.recognition;
    }
    if (ctx.dyad.visits[dyad] === 0) continue;
    returning[j] = returning[j]! + 1;
    if (minutes[j] === 0) continue;
    knownSum[j] = knownSum[j]! + known[dyad]!;
    if (uniformOf(drawn[draw + 1]!) >= known[dyad]! * chances[2 * j]!) continue;
    recognized[j] = recognized[j]! + 1;
    delivered[at + recognitionAt] = delivered[at + recognitionAt]! + guestBook.recognition;
    delivered[at + fitAt] = delivered[at + fitAt]! + guestBook.fit * known[dyad]!;
    if (visits.favour[v] === NO_DRIVER) visits.favour[v] = DRIVER_INDEX.recognition;
  }
}

/** By firm: chance of recognizing a guest of whom all is known, and gain of the core. */
function firmChances(ctx: OfferCtx): Float64Array {
  const chances = new Float64Array(2 * ctx.firms);
  const minutes = guestBookMinutes(ctx);
  for (let j = 0; j < ctx.firms; j++) {
    chances[2 * j] = recognitionChance(1, minutes[j]!, ctx.params.guestBook.useMinutes, warmth(ctx, j));
    chances[2 * j + 1] = coreGain(ctx, j);
  }
  return chances;
}

/** Every served visit that is noted tells something. */
export function learnGuests(ctx: OfferCtx, block: Block): void {
  const { visits, firms } = ctx;
  const { known } = ctx.own.dyad;
  const { learning, noteMinutes } = ctx.params.guestBook;
  const minutes = guestBookMinutes(ctx);
  const rates = new Float64Array(firms);
  for (let j = 0; j < firms; j++) rates[j] = learning * saturation(minutes[j]!, noteMinutes);
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const j = visits.firm[v]!;
    const dyad = visits.customer[v]! * firms + j;
    known[dyad] = known[dyad]! + rates[j]! * (1 - known[dyad]!);
  }
}
