// Price and other money outlays: list price against a reference price, off-peak deals, loyalty rewards, tier prices, contracts
// with an exit fee, and credit. Levers in money, shares and months; contributions in logits (model 3 and 5, e2.4, e2.7).
import { exp, ln } from '../kernel/math.ts';
import { defineMechanism } from '../model/mechanism.ts';
import { numberLever } from '../model/param.ts';
import { OUTCOME } from '../model/visits.ts';
import { ageContracts, relateContracts, setContracts, valueContracts } from './pricing/contracts.ts';
import { attendRewards, drawDealTraits, routeVisits, setDeals, valueDeals } from './pricing/deals.ts';
import { drawTiers, relatePrices, setPrices, valuePrices } from './pricing/price.ts';
import { listCentsOf, type PricingCtx, pricingColumns, pricingParams, TIERS } from './pricing/rules.ts';

const levers = {
  price: numberLever(0, 0, 1e7, {
    label: 'Price',
    unit: 'money per visit',
    help: 'What a visit costs. 0 stands for the price that customers are used to at the start.',
    delay: 'now; the reference price follows in 2 to 3 turns',
    term: 'reference price',
    p: 'price',
    step: 0.5,
  }),
  deal: numberLever(0, 0, 0.6, {
    label: 'Off-peak deal',
    unit: 'share of the price',
    help: 'Money off for those who come off peak. Moves visits there; lowers the reference price and teaches people to look for deals.',
    delay: 'now; the harm in 2 to 4 turns',
    term: 'sales promotion',
    p: 'price',
    step: 0.01,
  }),
  rewards: numberLever(0, 0, 0.3, {
    label: 'Loyalty rewards',
    unit: 'share of the price',
    help: 'Part of the price given back as points. Light and moderate buyers come more often; heavy ones just redeem.',
    delay: '1 to 3 turns',
    term: 'loyalty programme',
    p: 'price',
    step: 0.01,
    relationship: 'max',
  }),
  tierSpread: numberLever(0, 0, 0.5, {
    label: 'Tier prices',
    unit: 'share of the price',
    help: 'How much more is asked of those who seem to mind the price least, and less of those who mind it most.',
    delay: 'now; resentment as it becomes known',
    term: 'price discrimination, fairness',
    p: 'price',
    step: 0.01,
    relationship: 'min',
  }),
  contractMonths: numberLever(0, 0, 60, {
    label: 'Contract length',
    unit: 'months',
    help: 'How long a customer binds itself by buying. Holds it until then, and hides what it thinks.',
    delay: 'now; ends at expiry',
    term: 'legal barrier',
    p: 'price',
    step: 1,
  }),
  exitFee: numberLever(0, 0, 1e6, {
    label: 'Exit fee',
    unit: 'money',
    help: 'What leaving before the end of a contract costs the customer.',
    delay: 'now',
    term: 'financial switching cost',
    p: 'price',
    step: 1,
  }),
  creditMonths: numberLever(0, 0, 24, {
    label: 'Credit',
    unit: 'months',
    help: 'Time to pay. Makes the price feel lower; costs interest and bad debts.',
    delay: 'now',
    term: 'credit terms',
    p: 'price',
    step: 1,
  }),
};

export const pricing = defineMechanism({
  id: 'pricing',
  title: 'Pricing',
  params: pricingParams,
  columns: pricingColumns,
  levers,
  metrics: {
    pricePaidCents: { unit: 'cents', better: 'neither', help: 'Mean price paid for a visit, deals taken off.' },
    referencePriceCents: {
      unit: 'cents',
      better: 'more',
      help: 'Price that the visitors of the turn are used to (geometric mean).',
    },
    dealVisitShare: { unit: 'share', better: 'less', help: 'Visits paid for at a deal.' },
    rewardCents: { unit: 'cents', better: 'neither', help: 'Loyalty rewards paid out.' },
    contractHolderCount: { unit: 'agents', better: 'neither', help: 'Customers bound by a running contract.' },
  },
  drivers: ['price', 'deal', 'fairness', 'flexibility', 'contract', 'switchingCost'],
  phases: {
    setup(ctx) {
      drawTiers(ctx);
      drawDealTraits(ctx);
      ctx.own.customer.lnReference.fill(ln(ctx.setup.market.category.referencePriceCents));
    },
    prepare(ctx) {
      setPrices(ctx);
      setDeals(ctx);
      setContracts(ctx);
    },
    approach(ctx, block) {
      ageContracts(ctx, block);
    },
    value(ctx, block, value) {
      valuePrices(ctx, block, value);
      valueDeals(ctx, block, value);
      valueContracts(ctx, block, value);
    },
    route(ctx, block) {
      routeVisits(ctx, block);
    },
    attend(ctx, block) {
      attendRewards(ctx, block);
    },
    relate(ctx, block) {
      relatePrices(ctx, block);
      relateContracts(ctx, block);
    },
    settle(ctx) {
      settlePrices(ctx);
    },
  },
});

/** Books rewards, exit fees and the cost of credit, and reports the prices of the turn. */
function settlePrices(ctx: PricingCtx): void {
  const { visits, firms } = ctx;
  const agents = ctx.setup.market.customersPerAgent;
  const { firmRate, badDebt } = ctx.params.credit;
  const { rewardCents, feeCents, holders } = ctx.own.firm;
  const credit = ctx.lever('creditMonths');
  const sums = new Float64Array(4 * firms);
  for (let v = 0; v < visits.count; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const j = visits.firm[v]!;
    const paid = visits.priceCents[v]!;
    const at = 4 * j;
    sums[at] = sums[at]! + 1;
    sums[at + 1] = sums[at + 1]! + paid;
    sums[at + 2] = sums[at + 2]! + ctx.own.customer.lnReference[visits.customer[v]!]!;
    const list = ctx.own.firm.listCents[j * TIERS + ctx.own.customerTraits.tier[visits.customer[v]!]!]!;
    if (paid < list) sums[at + 3] = sums[at + 3]! + 1;
  }
  for (let j = 0; j < firms; j++) {
    const served = Math.max(1, sums[4 * j]!);
    const sales = agents * sums[4 * j + 1]!;
    ctx.post(j, 'discounts', Math.round(agents * rewardCents[j]!));
    ctx.post(j, 'otherRevenue', Math.round(agents * feeCents[j]!));
    ctx.post(j, 'interest', Math.round(sales * firmRate * credit[j]!));
    ctx.post(j, 'overhead', Math.round(sales * badDebt * credit[j]!));
    const visited = sums[4 * j]! > 0;
    ctx.metric('pricePaidCents', j, visited ? sums[4 * j + 1]! / served : listCentsOf(ctx, j));
    ctx.metric('referencePriceCents', j, visited ? exp(sums[4 * j + 2]! / served) : listCentsOf(ctx, j));
    ctx.metric('dealVisitShare', j, sums[4 * j + 3]! / served);
    ctx.metric('rewardCents', j, Math.round(agents * rewardCents[j]!));
    ctx.metric('contractHolderCount', j, holders[j]!);
  }
}
