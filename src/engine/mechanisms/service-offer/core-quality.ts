// Core quality and the petals around it, as stocks that money builds. What spending buys is concave and comes with a lag;
// part of what rivals reach becomes the standard and no longer counts (model 5, e1 #4). Petals wear towards a base; absent
// facilitating ones hurt and present ones give nothing, enhancing ones delight (seed:004).
import { exp, ln } from '../../kernel/math.ts';
import { FACILITATING, type OfferCtx, PETAL, PETALS } from './rules.ts';

const LEAST_SPENDING = 0.05;

/** Core quality that a spending buys in the long run, against what the reference spending buys. */
export function coreTarget(money: number, reference: number, gain: number, limit: number): number {
  const quality = gain * ln(Math.max(LEAST_SPENDING, money / reference));
  return Math.min(limit, Math.max(-2 * limit, quality));
}

export function investInCore(ctx: OfferCtx): void {
  const { core, standard } = ctx.own.firm;
  const p = ctx.params.core;
  const money = ctx.lever('ingredients');
  const learned = 1 - exp(-ctx.setup.turnMonths / p.lagMonths);
  let total = 0;
  for (let j = 0; j < ctx.firms; j++) total += core[j]!;
  for (let j = 0; j < ctx.firms; j++) {
    const rivals = ctx.firms > 1 ? (total - core[j]!) / (ctx.firms - 1) : 0;
    standard[j] = standard[j]! + p.standardRate * (rivals - standard[j]!);
  }
  for (let j = 0; j < ctx.firms; j++) {
    const target = coreTarget(money[j]! / ctx.market.supplyCostFactor[0]!, p.referenceMoney, p.gain, p.limit);
    core[j] = core[j]! + learned * (target - core[j]!);
  }
}

/** What the core of a firm delivers beyond its start quality. */
export function coreGain(ctx: OfferCtx, firm: number): number {
  return ctx.own.firm.core[firm]! - ctx.params.core.progress * ctx.own.firm.standard[firm]!;
}

function baseOf(ctx: OfferCtx, firm: number, petal: number): number {
  const id = PETALS[petal]!;
  return ctx.params.firms[ctx.setup.firms[firm]!.id]?.petals[id] ?? ctx.params.petals[id].base;
}

export function startPetals(ctx: OfferCtx): void {
  for (let j = 0; j < ctx.firms; j++) {
    for (let k = 0; k < PETALS.length; k++) ctx.own.firm.petal[j * PETALS.length + k] = baseOf(ctx, j, k);
  }
}

/** What is missing of a petal, in quality. */
function missing(ctx: OfferCtx, petal: number, level: number): number {
  const full = petal < FACILITATING ? ctx.params.adequate : 1;
  return ctx.params.petals[PETALS[petal]!].weight * Math.max(0, full - level);
}

/** Petals wear; the budget goes where most quality is missing. */
export function tendPetals(ctx: OfferCtx, firm: number, money: number): void {
  const { petalWear, petalMoney } = ctx.params;
  const { petal } = ctx.own.firm;
  const at = firm * PETALS.length;
  let need = 0;
  for (let k = 0; k < PETALS.length; k++) {
    const base = baseOf(ctx, firm, k);
    petal[at + k] = base + (1 - petalWear) * (petal[at + k]! - base);
    need += missing(ctx, k, petal[at + k]!);
  }
  if (money > 0 && need > 0) {
    for (let k = 0; k < PETALS.length; k++) {
      const part = (money * missing(ctx, k, petal[at + k]!)) / need;
      petal[at + k] = petal[at + k]! + (1 - petal[at + k]!) * (1 - exp(-part / petalMoney));
    }
  }
  ctx.own.firm.supplementary[firm] = petalQuality(ctx, firm);
}

/** What the petals add to every visit: nothing for facilitating ones that are there, delight for enhancing ones. */
function petalQuality(ctx: OfferCtx, firm: number): number {
  const { adequate, petals } = ctx.params;
  let quality = 0;
  for (let k = 0; k < PETALS.length; k++) {
    const level = ctx.own.firm.petal[firm * PETALS.length + k]!;
    const { weight } = petals[PETALS[k]!];
    if (k < FACILITATING) quality -= adequate > 0 ? (weight * Math.max(0, adequate - level)) / adequate : 0;
    else if (k !== PETAL.exceptions) quality += weight * level * (k === PETAL.hospitality ? warmth(ctx, firm) : 1);
  }
  return quality;
}

/** Hospitality is as warm as the people who give it: 1 for staff of neutral skill and willingness. */
export function warmth(ctx: OfferCtx, firm: number): number {
  const people = (0.5 + ctx.operations.skillEmpathy[firm]!) * (0.65 + 0.5 * ctx.operations.motivation[firm]!);
  return people * ctx.organization.leverage[firm]!;
}
