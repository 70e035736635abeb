// Contracts: binding oneself is a sacrifice of `flexibility`, felt before joining (seed:003); a running contract holds as
// `contract`, a step that ends at expiry (e2.4). Visits made only because of the lock leave resentment, which the lock
// hides and its end sets free (e1 #16, model 5). Where no firm offers contracts and none runs, nothing here is done.
import { ln } from '../../kernel/math.ts';
import { DRIVER_INDEX } from '../../model/drivers.ts';
import type { Block, ValueBlock } from '../../model/mechanism.ts';
import { OUTCOME } from '../../model/visits.ts';
import { anyAbove, CAPTIVE_UNIT, listCentsOf, type PricingCtx } from './rules.ts';

const YEAR = 12;
const MOST_TURNS = 255;

function idle(ctx: PricingCtx): boolean {
  const { holders, captives } = ctx.own.firm;
  return !anyAbove(ctx.lever('contractMonths'), 0) && !anyAbove(holders, 0) && !anyAbove(captives, 0);
}

/** Sacrifice of binding oneself for some months, in logits before importance. */
export function joiningSacrifice(months: number, joining: number): number {
  return (joining * months) / (months + YEAR);
}

/** Turns that a contract of some months binds, the turn of signing not counted. */
export function contractTurns(months: number, turnMonths: number): number {
  return Math.min(MOST_TURNS, Math.ceil(months / turnMonths));
}

export function setContracts(ctx: PricingCtx): void {
  const fee = ctx.lever('exitFee');
  for (let j = 0; j < ctx.firms; j++) {
    ctx.own.firm.lnFee[j] = fee[j]! > 0 ? ln(1 + (100 * fee[j]!) / listCentsOf(ctx, j)) : 0;
    ctx.own.firm.feeCents[j] = 0;
  }
}

/** Contracts run on; those whose time is over lapse. */
export function ageContracts(ctx: PricingCtx, block: Block): void {
  if (idle(ctx)) return;
  const { firms } = ctx;
  const { turnsLeft, captive } = ctx.own.dyad;
  const { holders, captives } = ctx.own.firm;
  const keep = 1 - ctx.params.contract.forgets;
  for (let j = 0; j < firms; j++) {
    if (holders[j] === 0 && captives[j] === 0) continue;
    for (let dyad = block.from * firms + j; dyad < block.to * firms; dyad += firms) {
      const left = turnsLeft[dyad]!;
      if (left > 0) {
        turnsLeft[dyad] = left - 1;
        if (left === 1) holders[j] = holders[j]! - 1;
      } else if (captive[dyad]! > 0) {
        captive[dyad] = Math.trunc(keep * captive[dyad]!);
        if (captive[dyad] === 0) captives[j] = captives[j]! - 1;
      }
    }
  }
}

export function valueContracts(ctx: PricingCtx, block: Block, value: ValueBlock): void {
  if (idle(ctx)) return;
  const { firms, importanceCount: width } = ctx;
  const { lock, joining, resentment } = ctx.params.contract;
  const { turnsLeft, captive } = ctx.own.dyad;
  const { lnFee } = ctx.own.firm;
  const weights = ctx.customerTraits.importance;
  const pricePlace = ctx.importance('price');
  const place = ctx.importance('flexibility');
  const factor = ctx.market.importanceFactor[DRIVER_INDEX.flexibility]!;
  const months = ctx.lever('contractMonths');
  const { contract, flexibility } = value.offset;
  for (let j = 0; j < firms; j++) {
    const sacrifice = joiningSacrifice(months[j]!, joining);
    for (let i = block.from, row = j; i < block.to; i++, row += firms) {
      const dyad = i * firms + j;
      if (turnsLeft[dyad]! > 0) {
        const fee = lnFee[j]! * weights[i * width + pricePlace]!;
        value.data[contract + row] = value.data[contract + row]! + lock + fee;
      } else {
        const lost = sacrifice + (resentment * captive[dyad]!) / CAPTIVE_UNIT;
        const weight = factor * weights[i * width + place]!;
        value.data[flexibility + row] = value.data[flexibility + row]! - weight * lost;
      }
    }
  }
}

/** A visit signs the customer up; a visit elsewhere may break a contract; one forced by the lock is resented. */
export function relateContracts(ctx: PricingCtx, block: Block): void {
  if (idle(ctx)) return;
  const { visits, firms } = ctx;
  const { turnsLeft, captive } = ctx.own.dyad;
  const { holders, captives } = ctx.own.firm;
  const { captivity } = ctx.params.contract;
  const months = ctx.lever('contractMonths');
  const step = Math.round(captivity * CAPTIVE_UNIT);
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const i = visits.customer[v]!;
    const j = visits.firm[v]!;
    const dyad = i * firms + j;
    if (ctx.params.contract.breaks) breakOthers(ctx, i, j);
    if (turnsLeft[dyad]! > 0) {
      if (visits.valid[v] === 1 || step === 0) continue;
      if (captive[dyad] === 0) captives[j] = captives[j]! + 1;
      captive[dyad] = Math.min(CAPTIVE_UNIT, captive[dyad]! + step);
    } else if (months[j]! > 0) {
      turnsLeft[dyad] = contractTurns(months[j]!, ctx.setup.turnMonths);
      holders[j] = holders[j]! + 1;
    }
  }
}

function breakOthers(ctx: PricingCtx, i: number, visited: number): void {
  const { turnsLeft } = ctx.own.dyad;
  const { holders, feeCents } = ctx.own.firm;
  for (let m = 0; m < ctx.firms; m++) {
    const dyad = i * ctx.firms + m;
    if (m === visited || turnsLeft[dyad] === 0) continue;
    turnsLeft[dyad] = 0;
    holders[m] = holders[m]! - 1;
    feeCents[m] = feeCents[m]! + Math.round(100 * ctx.lever('exitFee')[m]!);
  }
}
