// The product: core quality bought with money per visit, the eight petals of the flower of service, a guest book, a guarantee
// and a bundle. Delivered as quality beyond the firm's start; sacrifices in logits (model 5 and 11, seed:004, e1 #38, e2.9).
import { defineMechanism } from '../model/mechanism.ts';
import { numberLever } from '../model/param.ts';
import { coreGain, investInCore, startPetals, tendPetals } from './service-offer/core-quality.ts';
import { attendGuests, forget, learnGuests, setMinutes } from './service-offer/guest-book.ts';
import { FACILITATING, type OfferCtx, PETALS, serviceOfferColumns, serviceOfferParams } from './service-offer/rules.ts';
import { drawSacrificeTraits, guaranteePayouts, valueSacrifices } from './service-offer/sacrifices.ts';

const levers = {
  ingredients: numberLever(9, 0, 1e7, {
    label: 'Ingredients',
    unit: 'money per visit',
    help: 'What goes into the core of the service. Each further step adds less; what rivals match stops counting.',
    delay: '1 to 3 turns',
    term: 'core product',
    p: 'product',
    step: 0.5,
    cost: { per: 'visit', rateCents: 100 },
  }),
  supplementary: numberLever(0, 0, 1e9, {
    label: 'Supplementary services',
    unit: 'money per turn',
    help: 'Information, order-taking, billing and payment, which hurt when they are lacking; consultation, hospitality, safekeeping and exceptions, which delight. Spent where most is missing.',
    delay: '1 to 3 turns',
    term: 'flower of service',
    p: 'product',
    step: 250,
    cost: { per: 'turn', rateCents: 100 },
  }),
  guestBook: numberLever(0, 0, 60, {
    label: 'Guest book',
    unit: 'minutes per guest',
    help: 'Noting what guests like and using it when they return. Takes staff time; too much of it feels like being watched.',
    delay: '2 to 4 turns',
    term: 'recognition, privacy',
    p: 'product',
    step: 0.5,
    relationship: 'max',
  }),
  guarantee: numberLever(0, 0, 1, {
    label: 'Guarantee',
    unit: 'share of the price',
    help: 'What is paid back when the service fails. Takes fear from newcomers; dear for a firm that often fails.',
    delay: 'now',
    term: 'service guarantee',
    p: 'product',
    step: 0.05,
    relationship: 'max',
  }),
  bundle: numberLever(0, 0, 1, {
    label: 'Bundle',
    unit: 'share of the range',
    help: 'How much of the range is sold as one. Suits those who want it all from one hand; the others miss the choice.',
    delay: 'now; learned over 1 to 3 turns',
    term: 'bundling',
    p: 'product',
    step: 0.1,
  }),
};

export const serviceOffer = defineMechanism({
  id: 'service-offer',
  title: 'Service offer',
  params: serviceOfferParams,
  columns: serviceOfferColumns,
  levers,
  metrics: {
    coreQualityGain: {
      unit: 'quality',
      better: 'more',
      help: 'Core quality beyond the start, less what rivals made standard.',
    },
    facilitatingShare: {
      unit: 'share',
      better: 'more',
      help: 'Mean level of information, order-taking, billing and payment.',
    },
    enhancingShare: {
      unit: 'share',
      better: 'more',
      help: 'Mean level of consultation, hospitality, safekeeping and exceptions.',
    },
    recognizedShare: { unit: 'share', better: 'more', help: 'Visits in which the guest was recognized.' },
    guestKnowledgeShare: { unit: 'share', better: 'more', help: 'What is known, on average, of a returning guest.' },
    guaranteePaidCents: { unit: 'cents', better: 'less', help: 'Paid back under the guarantee.' },
  },
  drivers: ['risk', 'privacy', 'flexibility'],
  delivers: ['coreQuality', 'supplementary', 'fit', 'recognition'],
  phases: {
    setup(ctx) {
      drawSacrificeTraits(ctx);
      startPetals(ctx);
    },
    prepare(ctx) {
      investInCore(ctx);
      for (let j = 0; j < ctx.firms; j++) {
        tendPetals(ctx, j, ctx.lever('supplementary')[j]!);
        ctx.operations.guarantee[j] = ctx.lever('guarantee')[j]!;
      }
      setMinutes(ctx);
      const { served, returning, recognized, known } = ctx.own.firm;
      for (const sum of [served, returning, recognized, known]) sum.fill(0);
    },
    approach(ctx, block) {
      forget(ctx, block);
    },
    value(ctx, block, value) {
      valueSacrifices(ctx, block, value);
    },
    attend(ctx, block) {
      attendGuests(ctx, block);
    },
    relate(ctx, block) {
      learnGuests(ctx, block);
    },
    settle(ctx) {
      settleOffer(ctx);
    },
  },
});

/** Books what the offer cost and reports its state. */
function settleOffer(ctx: OfferCtx): void {
  const agents = ctx.setup.market.customersPerAgent;
  const { served, returning, recognized, known, petal } = ctx.own.firm;
  const payouts = guaranteePayouts(ctx);
  for (let j = 0; j < ctx.firms; j++) {
    const perVisit = ctx.lever('ingredients')[j]! + ctx.params.bundle.money * ctx.lever('bundle')[j]!;
    ctx.post(j, 'supplies', Math.round(100 * (perVisit * served[j]! * agents + ctx.lever('supplementary')[j]!)));
    ctx.post(j, 'recovery', Math.round(agents * payouts[j]!));
    ctx.metric('coreQualityGain', j, coreGain(ctx, j));
    ctx.metric('facilitatingShare', j, meanLevel(petal, j, 0, FACILITATING));
    ctx.metric('enhancingShare', j, meanLevel(petal, j, FACILITATING, PETALS.length));
    ctx.metric('recognizedShare', j, recognized[j]! / Math.max(1, served[j]!));
    ctx.metric('guestKnowledgeShare', j, known[j]! / Math.max(1, returning[j]!));
    ctx.metric('guaranteePaidCents', j, Math.round(agents * payouts[j]!));
    for (let k = 0; k < PETALS.length; k++) ctx.detail('petals', PETALS[k]!, j, petal[j * PETALS.length + k]!);
  }
}

function meanLevel(petal: Float64Array, firm: number, from: number, to: number): number {
  let sum = 0;
  for (let k = from; k < to; k++) sum += petal[firm * PETALS.length + k]!;
  return sum / (to - from);
}
