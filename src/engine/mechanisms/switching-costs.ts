// What leaving would cost: seven of the eight types of seed:004 in three families (Burnham, Frels and Mahajan 2003, e2.4), the
// eighth, legal, being `pricing`'s contract. Procedural costs saturate with visits and shrink with what is known of rivals;
// relational ones rest on bonds, partly with employees, who take them along. Logits, booked as a plus of the incumbent (the
// firm with most habit) rather than a minus of each rival: the same between firms, and its reason names whose tie it is.
import * as z from 'zod';
import { uniform } from '../kernel/random.ts';
import { DRIVER_INDEX } from '../model/drivers.ts';
import { type Block, type Ctx, defineMechanism, type OwnColumns } from '../model/mechanism.ts';
import { param, share } from '../model/param.ts';
import { FLAG, NOBODY } from '../model/state.ts';
import { OUTCOME } from '../model/visits.ts';

const logits = (value: number, help: string) =>
  param(value, 0, 10, {
    unit: 'logit',
    source: 'e2.4: totals .4 to .8 for a restaurant or garage, 1.5 mobile, 2.5 bank',
    help,
  });
const FACTOR = param(1, 0, 20, {
  unit: 'factor',
  source: 'assumed',
  help: 'How much more or less these customers feel all switching costs.',
});

const params = z.strictObject({
  search: logits(0.1, 'Finding another supplier; less for customers who know the rivals.'),
  learning: logits(0.1, 'Learning to deal with another; less for those who already did.'),
  risk: logits(0.1, 'A supplier one knows against one that may disappoint.'),
  inertial: logits(0.1, 'The effort of breaking a habit.'),
  emotional: logits(0.15, 'Attachment to the firm and its people, at a full bond.'),
  social: logits(0.1, 'The part the firm plays in social life, at a full bond, for the average customer.'),
  financial: logits(0.05, 'Status and privileges of long custom that would be lost.'),
  learnVisits: param(4, 0.1, 1000, {
    unit: 'visits',
    source: 'e2.4 (procedural saturates)',
    help: 'Visits after which half of the procedural costs have built up.',
  }),
  statusVisits: param(12, 1, 1000, { unit: 'visits', source: 'assumed', help: 'Visits that earn full status.' }),
  bondRate: share(0.15, {
    source: 'assumed',
    help: 'Part of the missing bond that an excellent visit of a trusting customer adds.',
  }),
  bondFade: share(0.04, { source: 'assumed', help: 'Bond that fades in a turn.' }),
  employeePart: share(0.6, {
    source: 'e2.3 (Palmatier et al. 2006)',
    help: 'Part of the bond that is with the employee and leaves with them.',
  }),
  tenureMonths: param(9, 0.1, 240, {
    unit: 'months',
    source: 'e1 #36 (tenure below two years), form assumed',
    help: 'Mean tenure at which half of the bonds that could form do.',
  }),
  segments: z
    .record(z.string(), z.strictObject({ factor: FACTOR.optional() }))
    .default({})
    .meta({ unit: 'by segment id', help: 'Segments that find leaving harder or easier.' }),
});

const columns = {
  customerTraits: {
    /** Part that suppliers play in this customer's social life; mean 1. */
    sociable: { type: 'f32' },
    factor: { type: 'f32' },
  },
  customer: {
    incumbent: { type: 'u8' },
    cost: { type: 'f32' },
  },
  dyad: { bond: { type: 'f32' } },
  firm: {
    cost: { type: 'f64' },
    bond: { type: 'f64' },
    held: { type: 'f64' },
  },
} as const satisfies OwnColumns;

type X = Ctx<z.infer<typeof params>, typeof columns>;

/** How far procedures with a supplier are learned after some visits: 0 to 1. */
export function learned(visits: number, half: number): number {
  return visits / (visits + half);
}

/** Growth of a bond by one visit; satisfaction below .5 adds nothing. */
export function bondGain(bond: number, rate: number, trust: number, satisfaction: number, tenure: number): number {
  return rate * tenure * trust * Math.max(0, 2 * satisfaction - 1) * (1 - bond);
}

/** Bonds fade, and part of them leaves with the people who leave. */
function fadeBonds(ctx: X, block: Pick<Block, 'from' | 'to'>): void {
  const { firms } = ctx;
  const { bond } = ctx.own.dyad;
  const { bondFade, employeePart } = ctx.params;
  for (let j = 0; j < firms; j++) {
    const keep = (1 - bondFade) * (1 - employeePart * Math.min(1, ctx.operations.leftShare[j]!));
    for (let dyad = block.from * firms + j; dyad < block.to * firms; dyad += firms) bond[dyad] = keep * bond[dyad]!;
  }
}

/** The firm with most habit of each customer, and what leaving it would cost. */
function appraise(ctx: X, block: Pick<Block, 'from' | 'to'>): void {
  const { firms, params: p } = ctx;
  const { habit, visits, flags } = ctx.dyad;
  const { incumbent: incumbents, cost: costs } = ctx.own.customer;
  const { sociable, factor } = ctx.own.customerTraits;
  const { bond: bonds } = ctx.own.dyad;
  const sums = ctx.own.firm;
  for (let i = block.from; i < block.to; i++) {
    const first = i * firms;
    let incumbent = NOBODY;
    let most = 0;
    for (let j = 0; j < firms; j++) {
      if (habit[first + j]! > most && visits[first + j]! > 0) {
        most = habit[first + j]!;
        incumbent = j;
      }
    }
    incumbents[i] = incumbent;
    if (incumbent === NOBODY) continue;
    let rivalVisits = 0;
    let unknown = 0;
    for (let j = 0; j < firms; j++) {
      if (j === incumbent) continue;
      if ((flags[first + j]! & FLAG.aware) === 0) unknown++;
      if (visits[first + j]! > rivalVisits) rivalVisits = visits[first + j]!;
    }
    const own = visits[first + incumbent]!;
    const searching = 0.5 + (0.5 * unknown) / Math.max(1, firms - 1);
    const anew = 1 - learned(rivalVisits, p.learnVisits);
    const procedural = learned(own, p.learnVisits) * (p.search * searching + (p.learning + p.risk) * anew);
    const bond = bonds[first + incumbent]!;
    const relational = bond * (p.emotional + p.social * sociable[i]!);
    const financial = p.financial * Math.min(1, own / p.statusVisits);
    const cost = factor[i]! * (procedural + p.inertial * most + relational + financial);
    costs[i] = cost;
    sums.cost[incumbent] = sums.cost[incumbent]! + cost;
    sums.bond[incumbent] = sums.bond[incumbent]! + bond;
    sums.held[incumbent] = sums.held[incumbent]! + 1;
  }
}

/** Good visits of trusting customers tie them to the people who serve; where people stay, faster. */
function growBonds(ctx: X, block: Block): void {
  const { visits, firms } = ctx;
  const { bond } = ctx.own.dyad;
  const { trustAlpha, trustBeta } = ctx.dyad;
  const { staffCount, tenureMonths: tenure } = ctx.operations;
  const { bondRate, tenureMonths: half } = ctx.params;
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const j = visits.firm[v]!;
    const dyad = visits.customer[v]! * firms + j;
    const trust = trustAlpha[dyad]! / (trustAlpha[dyad]! + trustBeta[dyad]!);
    const stay = staffCount[j]! > 0 ? learned(tenure[j]!, half) : 0.5;
    bond[dyad] = bond[dyad]! + bondGain(bond[dyad]!, bondRate, trust, visits.satisfaction[v]!, stay);
  }
}

export const switchingCosts = defineMechanism({
  id: 'switching-costs',
  title: 'Switching costs',
  params,
  columns,
  metrics: {
    switchingCostLogits: {
      unit: 'logit',
      better: 'more',
      help: 'Mean switching cost of the customers whose main firm it is, contracts left out.',
    },
    bondShare: { unit: 'share', better: 'more', help: 'Mean personal bond of those customers, 0 to 1.' },
  },
  drivers: ['switchingCost'],
  phases: {
    setup(ctx) {
      const stream = ctx.stream('sociable');
      const factors = ctx.setup.market.segments.map(({ id }) => ctx.params.segments[id]?.factor ?? 1);
      for (let i = 0; i < ctx.customers; i++) {
        ctx.own.customerTraits.sociable[i] = 2 * uniform(stream, i, 0, 0);
        ctx.own.customerTraits.factor[i] = factors[ctx.customerTraits.segment[i]!]!;
      }
      ctx.own.customer.incumbent.fill(NOBODY);
    },
    prepare(ctx) {
      const { cost, bond, held } = ctx.own.firm;
      cost.fill(0);
      bond.fill(0);
      held.fill(0);
      // Before anybody hears of a firm this turn, or what one firm advertises would move what another's customers hold.
      const everybody = { from: 0, to: ctx.customers };
      fadeBonds(ctx, everybody);
      appraise(ctx, everybody);
    },
    value(ctx, block, value) {
      const { firms } = ctx;
      const { incumbent, cost } = ctx.own.customer;
      const factor = ctx.market.importanceFactor[DRIVER_INDEX.switchingCost]!;
      const at = value.offset.switchingCost;
      for (let i = block.from; i < block.to; i++) {
        const j = incumbent[i]!;
        if (j === NOBODY) continue;
        const row = at + (i - block.from) * firms + j;
        value.data[row] = value.data[row]! + factor * cost[i]!;
      }
    },
    relate(ctx, block) {
      growBonds(ctx, block);
    },
    settle(ctx) {
      const { cost, bond, held } = ctx.own.firm;
      for (let j = 0; j < ctx.firms; j++) {
        const count = Math.max(1, held[j]!);
        ctx.metric('switchingCostLogits', j, cost[j]! / count);
        ctx.metric('bondShare', j, bond[j]! / count);
      }
    },
  },
});
