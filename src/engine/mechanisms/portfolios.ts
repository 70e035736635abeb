// Customer portfolios: every customer of a firm in exactly one, by value and need, and a treatment for each tier: grow, keep,
// serve cheaper, let go. Offers pass rules that allow, adapt or block them; who governs, products or customer managers,
// decides how far rules and needs are followed. Care differs between customers, and so do their costs.
// Worth in money a turn, contributions in logits. Sources: seed:003:261-297, e1 #41, #47, #49, #65, e2.10, model 5.
import { defineMechanism } from '../model/mechanism.ts';
import { choiceLever, numberLever, optionCost } from '../model/param.ts';
import { assign, cutTiers, drawTraits, remember } from './portfolios/members.ts';
import {
  GOVERNANCE,
  NEEDS,
  PORTFOLIOS,
  type PortfolioCtx,
  portfolioColumns,
  portfolioParams,
  TIERS,
  TREATMENTS,
} from './portfolios/params.ts';
import { attendTreatments, countTreated, prepareTreatments, valueTreatments } from './portfolios/treatment.ts';

function settle(ctx: PortfolioCtx): void {
  const { visits, minuteSum, minutes, careMoney, offers, suitable, members, gained, managed, treated } = ctx.own.firm;
  const agents = ctx.setup.market.customersPerAgent;
  const [money, governance] = [ctx.lever('attention'), ctx.lever('governance')];
  for (let j = 0; j < ctx.firms; j++) {
    minutes[j] = visits[j]! > 0 ? minuteSum[j]! / visits[j]! : 0;
    treated[j] = countTreated(ctx, j);
    const pay = governance[j]! * ctx.params.governance.money;
    ctx.post(j, 'supplies', Math.round(100 * agents * careMoney[j]!));
    ctx.post(j, 'advertising', Math.round(agents * offers[j]! * ctx.params.offers.cents));
    ctx.post(j, 'information', Math.round(100 * (money[j]! + pay)));
    let all = 0;
    let best = 0;
    for (let p = 0; p < PORTFOLIOS; p++) {
      const at = j * PORTFOLIOS + p;
      const name = `${TIERS[Math.floor(p / NEEDS.length)]}-${NEEDS[p % NEEDS.length]}`;
      ctx.detail('portfolioCustomers', name, j, members[at]!);
      ctx.detail('portfolioCents', name, j, Math.round(100 * agents * gained[at]!));
      all += gained[at]!;
      if (p < NEEDS.length) best += gained[at]!;
    }
    ctx.metric('topValueShare', j, all > 0 ? best / all : 0);
    ctx.metric('suitableOfferShare', j, offers[j]! > 0 ? suitable[j]! / offers[j]! : 0);
    ctx.metric('customerGovernanceShare', j, managed[j]!);
    ctx.metric('careMinutes', j, minutes[j]!);
  }
  cutTiers(ctx);
}

export const portfolios = defineMechanism({
  id: 'portfolios',
  title: 'Customer portfolios',
  params: portfolioParams,
  columns: portfolioColumns,
  levers: {
    treatment: choiceLever(TREATMENTS, 'same', {
      label: 'Treatment',
      help: 'Keep: attention to what they need most. Grow: attention to win what they buy elsewhere. Serve cheaper: less care, less cost. Let go: turned to others. Those treated worse notice.',
      delay: '1 to 3 turns',
      term: 'customer portfolios',
      p: 'organization',
    }),
    attention: numberLever(0, 0, 1e9, {
      label: 'Attention',
      unit: 'money per turn',
      help: 'Divided among all customers of the tiers that are kept or grown: many share it, few get much.',
      delay: '1 to 3 turns',
      term: 'treating different customers differently',
      p: 'organization',
      step: 250,
      relationship: 'max',
      cost: { per: 'turn', rateCents: 100 },
    }),
    governance: choiceLever(GOVERNANCE, 'product', {
      label: 'Governance',
      help: 'Product: each product makes its own offers to all. Customer: managers own the offer to their customers. The change costs pay and unrest before it pays.',
      delay: '2 to 4 turns',
      term: 'relationship governance',
      p: 'organization',
    }),
    offers: numberLever(0, 0, 20, {
      label: 'Offers',
      unit: 'offers per customer and turn',
      help: 'What suits a customer brings business; what does not annoys, and costs as much.',
      delay: 'now',
      term: 'one-to-one offers',
      p: 'promotion',
      step: 0.5,
    }),
    rules: numberLever(0, 0, 1, {
      label: 'Rules on offers',
      unit: 'share of the offers checked',
      help: 'Rules allow, adapt or block an offer. They are right as far as the firm knows its customers; else they block good ones too.',
      delay: 'now',
      term: 'business rules',
      p: 'organization',
      step: 0.1,
    }),
  },
  pooled: { levers: ['treatment'], pools: () => TIERS },
  optionCosts({ governance }) {
    return { governance: { product: optionCost(), customer: optionCost({ turnCents: 100 * governance.money }) } };
  },
  metrics: {
    topValueShare: {
      unit: 'share',
      better: 'neither',
      help: 'Part of the contribution of all customers that the top tier brings.',
    },
    suitableOfferShare: { unit: 'share', better: 'more', help: 'Part of the offers sent that suited the customer.' },
    customerGovernanceShare: { unit: 'share', better: 'neither', help: 'How far customer governance has taken hold.' },
    careMinutes: {
      unit: 'minutes',
      better: 'less',
      help: 'Staff time a visit that care takes beyond that for an ordinary customer.',
    },
  },
  drivers: ['fit', 'privacy', 'fairness'],
  delivers: ['fit', 'waiting', 'empathy'],
  writes: ['portfolio'],
  phases: {
    setup: drawTraits,
    prepare(ctx) {
      const { visits, minuteSum, careMoney, offers, suitable, members, gained } = ctx.own.firm;
      for (const sum of [visits, minuteSum, careMoney, offers, suitable, members, gained]) sum.fill(0);
      prepareTreatments(ctx);
    },
    approach: assign,
    value: valueTreatments,
    attend: attendTreatments,
    relate: remember,
    settle,
  },
});
