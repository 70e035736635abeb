// Solutions: bundles worked out together with the customers who are worth it, paid in part by performance. They fit, they are
// hard to copy and to leave, and they sell scope; customers give up freedom for them, teams take time, and a firm that
// shares the risk pays when it fails, so it watches its process. Contributions in logits, money through the ledger.
// Sources: seed:003:39-60, 85-109 and 297, e1 #42, #48.
import { uniform, uniformOf } from '../kernel/random.ts';
import { visitWords } from '../model/draws.ts';
import { DRIVER_INDEX } from '../model/drivers.ts';
import { type Block, defineMechanism, type ValueBlock } from '../model/mechanism.ts';
import { NO_DRIVER, OUTCOME } from '../model/visits.ts';
import { assuranceOf, matchOf, offersOf, rankCustomers, runAgreements } from './solutions/agreements.ts';
import { levers, metrics } from './solutions/levers.ts';
import { columns, type SolutionsCtx, solutionsParams } from './solutions/params.ts';

const NEUTRAL_SUPPLIER = 0.2;

function drawNeeds(ctx: SolutionsCtx): void {
  const stream = ctx.stream('need');
  const { need } = ctx.own.customerTraits;
  const { scopeSpread } = ctx.params.who;
  for (let i = 0; i < ctx.customers; i++) need[i] = 0.5 + scopeSpread * (uniform(stream, i, 0, 0) - 0.5);
}

function prepare(ctx: SolutionsCtx): void {
  const { own, params, operations, organization, setup } = ctx;
  rankCustomers(ctx);
  const paid = Float64Array.from(own.firm.priceCents);
  for (const sums of [own.firm.joined, own.firm.visits, own.firm.refundCents, own.firm.extraCents, own.firm.priceCents])
    sums.fill(0);
  for (let j = 0; j < ctx.firms; j++) {
    const teams = ctx.lever('teams')[j]!;
    const part = (100 * teams) / Math.max(1, paid[j]! * setup.market.customersPerAgent);
    own.firm.depth[j] = Math.min(1, (part / (part + params.depth.half)) * organization.leverage[j]!);
    const coverage = own.firm.coverage[j]!;
    const watched = 1 - params.performance.watch * ctx.lever('risk')[j]! * coverage;
    operations.failureFactor[j] = operations.failureFactor[j]! * watched;
    const minutes = params.scope.minutes * ctx.lever('scope')[j]! * coverage;
    operations.extraMinutes[j] = operations.extraMinutes[j]! + minutes;
    ctx.post(j, 'wages', Math.round(100 * teams));
  }
}

/** Some firm has customers with solutions. */
function anyHolders(ctx: SolutionsCtx): boolean {
  return ctx.own.firm.holders.some((count) => count > 0);
}

function value(ctx: SolutionsCtx, block: Block, { data, offset }: ValueBlock): void {
  if (!anyHolders(ctx)) return;
  const { params, firms, importanceCount: width } = ctx;
  const { partner, fitted } = ctx.own.customer;
  const { need } = ctx.own.customerTraits;
  const weights = ctx.customerTraits.importance;
  const offers = offersOf(ctx);
  const assurance = offers.risk.map((risk) => assuranceOf(risk, params));
  const factor = ctx.market.importanceFactor;
  const weightOf = (driver: 'fit' | 'risk' | 'flexibility' | 'price', i: number) =>
    factor[DRIVER_INDEX[driver]]! * weights[i * width + ctx.importance(driver)]!;
  for (let i = block.from; i < block.to; i++) {
    if (partner[i] === 0) continue;
    const j = partner[i]! - 1;
    const row = (i - block.from) * firms + j;
    const scope = offers.scope[j]!;
    const fit = params.fit * fitted[i]! * matchOf(scope, need[i]!, params.overscope);
    data[offset.fit + row] = data[offset.fit + row]! + weightOf('fit', i) * fit;
    data[offset.risk + row] = data[offset.risk + row]! + weightOf('risk', i) * assurance[j]!;
    const freedom = params.flexibility * Math.max(NEUTRAL_SUPPLIER, scope);
    data[offset.flexibility + row] = data[offset.flexibility + row]! - weightOf('flexibility', i) * freedom;
    data[offset.price + row] = data[offset.price + row]! - weightOf('price', i) * offers.lnPremium[j]!;
    data[offset.switchingCost + row] = data[offset.switchingCost + row]! + params.tie * fitted[i]!;
  }
}

/** Customers with a solution pay its premium. */
function route(ctx: SolutionsCtx, block: Block): void {
  if (!anyHolders(ctx)) return;
  const { visits } = ctx;
  const { partner } = ctx.own.customer;
  const premium = ctx.lever('premium');
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    const j = visits.firm[v]!;
    if (j >= ctx.firms || partner[visits.customer[v]!] !== j + 1) continue;
    visits.priceCents[v] = Math.round(visits.priceCents[v]! * (1 + premium[j]!));
  }
}

/** Visits with a solution: sold beyond the core, paid back and made good after a failure, now and then a favour. */
function attend(ctx: SolutionsCtx, block: Block): void {
  if (!anyHolders(ctx)) return;
  const { visits, params, learnedCount: width, own } = ctx;
  const { partner, fitted } = own.customer;
  const { need } = own.customerTraits;
  const { visits: counted, refundCents, extraCents, priceCents } = own.firm;
  const { disputes, makesGood, restored } = params.performance;
  const [scope, risk] = [ctx.lever('scope'), ctx.lever('risk')];
  const reliabilityAt = ctx.learned('reliability');
  const good = ctx.stream('good');
  const drawn = visitWords(ctx.stream('favour'), ctx.turn, visits, block);
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    const j = visits.firm[v]!;
    const i = visits.customer[v]!;
    if (visits.outcome[v] !== OUTCOME.served || partner[i] !== j + 1) continue;
    const price = visits.priceCents[v]!;
    counted[j] = counted[j]! + 1;
    priceCents[j] = priceCents[j]! + price;
    const match = Math.max(0, matchOf(scope[j]!, need[i]!, params.overscope));
    extraCents[j] = extraCents[j]! + params.scope.sales * fitted[i]! * match * price;
    if (uniformOf(drawn[v - block.visitFrom]!) < params.favour * fitted[i]! && visits.favour[v] === NO_DRIVER)
      visits.favour[v] = DRIVER_INDEX.recognition;
    if (visits.failed[v] === 0) {
      // How well a service performed can be argued about.
      const argued = uniform(good, i, ctx.turn, visits.occasion[v]!) < disputes * risk[j]!;
      if (argued) refundCents[j] = refundCents[j]! + risk[j]! * price;
      continue;
    }
    refundCents[j] = refundCents[j]! + risk[j]! * price;
    if (visits.recovered[v] === 1 || visits.breach[v] === 1) continue;
    if (uniform(good, i, ctx.turn, visits.occasion[v]!) >= makesGood * risk[j]!) continue;
    const back = restored * visits.loss[v]!;
    visits.delivered[v * width + reliabilityAt] = visits.delivered[v * width + reliabilityAt]! + back;
    visits.loss[v] = visits.loss[v]! - back;
    visits.recovered[v] = 1;
  }
}

/** What the firm counts of its customers. */
function relate(ctx: SolutionsCtx, block: Block): void {
  const { visits, firms } = ctx;
  const { rate } = ctx.own.dyad;
  const fresh = 1 - ctx.params.who.memory;
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const d = visits.customer[v]! * firms + visits.firm[v]!;
    rate[d] = rate[d]! + fresh;
  }
}

function settle(ctx: SolutionsCtx): void {
  const { visits, own, params } = ctx;
  const agents = ctx.setup.market.customersPerAgent;
  const price = agents * ctx.setup.market.category.referencePriceCents;
  const keeping = params.depth.keep * ctx.setup.turnMonths;
  const served = new Float64Array(ctx.firms);
  for (let v = 0; v < visits.count; v++) {
    if (visits.outcome[v] === OUTCOME.served) served[visits.firm[v]!] = served[visits.firm[v]!]! + 1;
  }
  for (let j = 0; j < ctx.firms; j++) {
    const { joined, refundCents, extraCents, priceCents, coverage, depth, holders } = own.firm;
    const ready = params.scope.cost * ctx.lever('scope')[j]! * priceCents[j]!;
    const extra = Math.round(agents * extraCents[j]!);
    const refund = Math.round(agents * refundCents[j]!);
    coverage[j] = own.firm.visits[j]! / Math.max(1, served[j]!);
    ctx.post(j, 'otherRevenue', extra);
    ctx.post(j, 'supplies', Math.round(agents * ready + (1 - params.scope.margin) * extra));
    ctx.post(j, 'recovery', refund);
    ctx.post(j, 'information', Math.round(price * (params.depth.first * joined[j]! + keeping * holders[j]!)));
    ctx.metric('solutionCustomers', j, holders[j]!);
    ctx.metric('solutionsJoined', j, joined[j]!);
    ctx.metric('solutionVisitShare', j, coverage[j]!);
    ctx.metric('solutionDepth', j, depth[j]!);
    ctx.metric('solutionRefundCents', j, refund);
    ctx.metric('solutionExtraCents', j, extra);
  }
}

export const solutions = defineMechanism({
  id: 'solutions',
  title: 'Solutions and performance contracts',
  params: solutionsParams,
  columns,
  levers,
  metrics,
  drivers: ['fit', 'risk', 'flexibility', 'price', 'switchingCost'],
  delivers: ['reliability'],
  phases: { setup: drawNeeds, prepare, approach: runAgreements, value, route, attend, relate, settle },
});
