// What a firm does with its portfolios: grow, keep, serve cheaper, let go; and the offers that rules allow, adapt or block. With
// product governance every product sends its own offers and nobody follows a customer's need; customer managers take months
// to take hold, cost their pay, and pay back as far as the firm is oriented to customers.
import { exp } from '../../kernel/math.ts';
import { uniformOf } from '../../kernel/random.ts';
import { visitWords } from '../../model/draws.ts';
import { DRIVER_INDEX } from '../../model/drivers.ts';
import type { Block, ValueBlock } from '../../model/mechanism.ts';
import { NO_DRIVER, OUTCOME } from '../../model/visits.ts';
import { knownOf } from './members.ts';
import { NEEDS, type PortfolioCtx, type PortfolioParams, TIERS, TREATMENT } from './params.ts';

const NEUTRAL_MATURITY = 2.5;

/** Part of the offers sent that reach a customer of whom `known` is known, and suit: rules block some, and adapt others. */
export function suitablePart(rules: number, known: number, p: PortfolioParams['offers']): number {
  const right = 0.5 + 0.5 * known;
  return p.relevant * (1 - rules * (1 - right)) + (1 - p.relevant) * rules * right * p.adapted * known;
}

/** Part that reaches the customer and does not suit. */
export function unsuitablePart(rules: number, known: number, p: PortfolioParams['offers']): number {
  return (1 - p.relevant) * (1 - rules * (0.5 + 0.5 * known));
}

/** Part of full attention that money per customer gives. */
export function attentionOf(money: number, customers: number, half: number): number {
  const each = customers > 0 ? money / customers : 0;
  return each / (each + half);
}

/** How far rules and needs are followed: by nobody's charge, or by managers as they take hold. */
export function followed(managed: number, maturity: number, p: PortfolioParams['governance']): number {
  const able = Math.max(0, 1 + p.maturity * (maturity - NEUTRAL_MATURITY));
  return Math.min(1, p.reach + (1 - p.reach) * managed * able);
}

/** Treatment of each tier of each firm. */
function treatmentsOf(ctx: PortfolioCtx): Uint8Array {
  const treatments = new Uint8Array(ctx.firms * TIERS.length);
  TIERS.forEach((_, tier) => {
    const chosen = ctx.lever('treatment', tier);
    for (let j = 0; j < ctx.firms; j++) treatments[j * TIERS.length + tier] = chosen[j]!;
  });
  return treatments;
}

const tierAt = (portfolio: number) => Math.floor((portfolio - 1) / NEEDS.length);
const needAt = (portfolio: number) => (portfolio - 1) % NEEDS.length;
const needsAttention = (treatment: number) => treatment === TREATMENT.keep || treatment === TREATMENT.grow;

/** Governance takes hold, attention is divided among those who were treated last turn, care takes its minutes. */
export function prepareTreatments(ctx: PortfolioCtx): void {
  const { managed, attention, treated, minutes } = ctx.own.firm;
  const { governance, keep } = ctx.params;
  const rate = 1 - exp(-ctx.setup.turnMonths / governance.months);
  const wish = ctx.lever('governance');
  const money = ctx.lever('attention');
  for (let j = 0; j < ctx.firms; j++) {
    const change = Math.abs(wish[j]! - managed[j]!);
    managed[j] = managed[j]! + rate * (wish[j]! - managed[j]!);
    attention[j] = attentionOf(money[j]!, treated[j]! * ctx.setup.market.customersPerAgent, keep.half);
    const lost = minutes[j]! + governance.unrest * change;
    ctx.operations.extraMinutes[j] = ctx.operations.extraMinutes[j]! + lost;
  }
}

/** Offers, growth and being let go, before customers choose. */
export function valueTreatments(ctx: PortfolioCtx, block: Block, value: ValueBlock): void {
  const treatments = treatmentsOf(ctx);
  for (let j = 0; j < ctx.firms; j++) {
    const own = treatments.subarray(j * TIERS.length, (j + 1) * TIERS.length);
    if (own.some((each) => each !== TREATMENT.same)) valueTiers(ctx, block, value, j, own);
    if (ctx.lever('offers')[j]! > 0) valueOffers(ctx, block, value, j, own);
  }
}

function valueTiers(ctx: PortfolioCtx, block: Block, value: ValueBlock, j: number, own: Uint8Array): void {
  const { firms, importanceCount: width } = ctx;
  const portfolio = ctx.relations.portfolio!;
  const { importance } = ctx.customerTraits;
  const { importanceFactor } = ctx.market;
  const [fitAt, fairAt] = [ctx.importance('fit'), ctx.importance('fairness')];
  const fitFactor = importanceFactor[DRIVER_INDEX.fit]!;
  const resented = own.some(needsAttention) ? ctx.params.fairness * importanceFactor[DRIVER_INDEX.fairness]! : 0;
  const grown = fitFactor * ctx.params.grow * ctx.own.firm.attention[j]!;
  const { data, offset } = value;
  for (let i = block.from, row = j; i < block.to; i++, row += firms) {
    const d = i * firms + j;
    if (portfolio[d] === 0) continue;
    const treatment = own[tierAt(portfolio[d]!)]!;
    const fit = offset.fit + row;
    const weight = importance[i * width + fitAt]!;
    if (treatment === TREATMENT.grow) data[fit] = data[fit]! + weight * grown * (1 - ctx.dyad.habit[d]!);
    if (treatment === TREATMENT.letGo) data[fit] = data[fit]! - weight * fitFactor * ctx.params.letGo;
    if (treatment !== TREATMENT.cheaper && treatment !== TREATMENT.letGo) continue;
    data[offset.fairness + row] = data[offset.fairness + row]! - resented * importance[i * width + fairAt]!;
  }
}

function valueOffers(ctx: PortfolioCtx, block: Block, value: ValueBlock, j: number, own: Uint8Array): void {
  const { firms, importanceCount: width } = ctx;
  const portfolio = ctx.relations.portfolio!;
  const rules = ctx.params.offers;
  const { importance } = ctx.customerTraits;
  const { managed, offers, suitable } = ctx.own.firm;
  const [fitAt, privacyAt] = [ctx.importance('fit'), ctx.importance('privacy')];
  const gain = rules.gain * ctx.market.importanceFactor[DRIVER_INDEX.fit]!;
  const annoyance = rules.annoyance * ctx.market.importanceFactor[DRIVER_INDEX.privacy]!;
  const reach = followed(managed[j]!, ctx.organization.maturity[j]!, ctx.params.governance);
  const checked = ctx.lever('rules')[j]! * reach;
  const sent = ctx.lever('offers')[j]! * (1 + rules.rivalry * (1 - managed[j]!));
  const { data, offset } = value;
  for (let i = block.from, row = j; i < block.to; i++, row += firms) {
    const d = i * firms + j;
    if (portfolio[d] === 0 || own[tierAt(portfolio[d]!)] === TREATMENT.letGo) continue;
    const known = knownOf(ctx, d);
    const good = sent * suitablePart(checked, known, rules);
    const bad = sent * unsuitablePart(checked, known, rules);
    offers[j] = offers[j]! + good + bad;
    suitable[j] = suitable[j]! + good;
    const [fit, privacy] = [offset.fit + row, offset.privacy + row];
    data[fit] = data[fit]! + (importance[i * width + fitAt]! * gain * good) / (good + rules.half);
    data[privacy] = data[privacy]! - importance[i * width + privacyAt]! * annoyance * bad;
  }
}

/** What treated customers get when they come, and what the care for each takes. */
export function attendTreatments(ctx: PortfolioCtx, block: Block): void {
  const { visits, firms, learnedCount: width } = ctx;
  const portfolio = ctx.relations.portfolio!;
  const treatments = treatmentsOf(ctx);
  const { keep, serve } = ctx.params;
  const { attention, managed, visits: count, minuteSum, careMoney } = ctx.own.firm;
  const { demand, need } = ctx.own.customerTraits;
  const [fitAt, waitingAt, empathyAt] = [ctx.learned('fit'), ctx.learned('waiting'), ctx.learned('empathy')];
  const felt = [fitAt, waitingAt, empathyAt];
  const reach = Float64Array.from({ length: firms }, (_, j) =>
    followed(managed[j]!, ctx.organization.maturity[j]!, ctx.params.governance),
  );
  const drawn = visitWords(ctx.stream('favour'), ctx.turn, visits, block);
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const i = visits.customer[v]!;
    const j = visits.firm[v]!;
    const p = portfolio[i * firms + j]!;
    const treatment = p === 0 ? TREATMENT.same : treatments[j * TIERS.length + tierAt(p)]!;
    const cheaper = treatment === TREATMENT.cheaper || treatment === TREATMENT.letGo;
    const care = demand[i]! * (cheaper ? 1 - serve.saved : 1);
    count[j] = count[j]! + 1;
    careMoney[j] = careMoney[j]! + serve.money * care;
    let minutes = serve.minutes * (care - 1);
    const at = v * width;
    if (cheaper) visits.delivered[at + empathyAt] = visits.delivered[at + empathyAt]! - serve.cheapened;
    if (treatment === TREATMENT.keep) {
      minutes += keep.minutes * attention[j]!;
      // As far as somebody follows the need; the rest of the care is the same for all.
      const met = needAt(p) === need[i] ? 1 : 0;
      const meant = keep.quality * attention[j]! * reach[j]! * Math.max(met, keep.generic);
      const plain = keep.quality * attention[j]! * (1 - reach[j]!) * keep.generic;
      const place = at + felt[needAt(p)]!;
      visits.delivered[place] = visits.delivered[place]! + meant;
      visits.delivered[at + empathyAt] = visits.delivered[at + empathyAt]! + plain;
      if (uniformOf(drawn[v - block.visitFrom]!) < keep.favour * attention[j]! && visits.favour[v] === NO_DRIVER) {
        visits.favour[v] = DRIVER_INDEX.recognition;
      }
    }
    minuteSum[j] = minuteSum[j]! + minutes;
  }
}

/** Customers under attention, for the division of next turn's money. */
export function countTreated(ctx: PortfolioCtx, j: number): number {
  const treatments = treatmentsOf(ctx);
  let treated = 0;
  for (let p = 0; p < TIERS.length * NEEDS.length; p++) {
    const tier = Math.floor(p / NEEDS.length);
    if (needsAttention(treatments[j * TIERS.length + tier]!)) {
      treated += ctx.own.firm.members[j * TIERS.length * NEEDS.length + p]!;
    }
  }
  return treated;
}
