// Customers talk. A visit better or worse than usual may be told to others, who hear of the firm and move their beliefs
// toward what they are told, the less the more they know themselves; some recommend the firm to a friend. A friend who
// then comes was well matched at first (which fades) and is tied by company for as long as the one who recommended stays.
// Quality in [0,1], contributions in logits, counts in agents. Sources: e2.6 (East et al. 2007 and 2008; Schmitt et al.
// 2011; Van den Bulte et al. 2018), Bass's q for the awareness that talk brings.
import { pow } from '../kernel/math.ts';
import { DRIVER_INDEX } from '../model/drivers.ts';
import { RUNG } from '../model/ladder-rules.ts';
import { defineMechanism } from '../model/mechanism.ts';
import { numberLever } from '../model/param.ts';
import { OUTCOME } from '../model/visits.ts';
import { hearing } from './word-of-mouth/hearing.ts';
import { columns, params } from './word-of-mouth/params.ts';
import { TALK, tellers } from './word-of-mouth/telling.ts';

/** A recommendation of which this part of the match has faded without a visit is forgotten. */
const FORGOTTEN = 0.25;
export const wordOfMouth = defineMechanism({
  id: 'word-of-mouth',
  title: 'Word of mouth and referral',
  params,
  columns,
  levers: {
    referralReward: numberLever(0, 0, 1e7, {
      label: 'Referral reward',
      unit: 'money per referral',
      help: 'Paid for every new customer that another one brings. It makes more people recommend, and less well.',
      delay: '1 to 2 turns',
      term: 'referral programme',
      p: 'promotion',
      step: 1,
      relationship: 'max',
      cost: { per: 'case', rateCents: 100 },
    }),
  },
  metrics: {
    positiveTalk: {
      unit: 'agents',
      better: 'more',
      help: 'Visits that were told to others as good, recommendations included.',
    },
    negativeTalk: { unit: 'agents', better: 'less', help: 'Visits that were told to others as bad.' },
    recommendations: {
      unit: 'agents',
      better: 'more',
      help: 'Visits after which the customer recommended the firm to a friend.',
    },
    referrals: {
      unit: 'agents',
      better: 'more',
      help: 'Customers who came for the first time because another one recommended it.',
    },
  },
  drivers: ['fit', 'community'],
  phases: {
    prepare(ctx) {
      ctx.own.firm.referrals.fill(0);
    },
    approach(ctx, block) {
      const { referrer, match, joined } = ctx.own.dyad;
      const kept = pow(ctx.params.recommend.matchKept, ctx.setup.turnMonths);
      const least = FORGOTTEN * ctx.params.recommend.match;
      for (let d = block.from * ctx.firms; d < block.to * ctx.firms; d++) {
        if (referrer[d] === 0) continue;
        match[d] = match[d]! * kept;
        if (joined[d] === 0 && match[d]! <= least) referrer[d] = 0;
      }
    },
    value(ctx, block, value) {
      const { firms } = ctx;
      const { referrer, match, joined } = ctx.own.dyad;
      const { rung } = ctx.dyad;
      const { importance } = ctx.customerTraits;
      const { fit, community } = DRIVER_INDEX;
      const fitFactor = ctx.market.importanceFactor[fit]!;
      const tieFactor = ctx.params.recommend.enrichment * ctx.market.importanceFactor[community]!;
      const fitAt = ctx.importance('fit');
      const tieAt = ctx.importance('community');
      const { data, offset } = value;
      const base = block.from * firms;
      for (let d = base; d < block.to * firms; d++) {
        const from = referrer[d]!;
        if (from === 0) continue;
        const row = d - base;
        const j = d % firms;
        const weights = ((d - j) / firms) * ctx.importanceCount;
        data[offset.fit + row] = data[offset.fit + row]! + fitFactor * importance[weights + fitAt]! * match[d]!;
        if (joined[d] === 0 || rung[(from - 1) * firms + j]! < RUNG.sampling) continue;
        data[offset.community + row] = data[offset.community + row]! + tieFactor * importance[weights + tieAt]!;
      }
    },
    attend(ctx, block) {
      const { visits, firms } = ctx;
      const { referrer, joined } = ctx.own.dyad;
      const { referrals } = ctx.own.firm;
      for (let v = block.visitFrom; v < block.visitTo; v++) {
        if (visits.outcome[v] !== OUTCOME.served) continue;
        const j = visits.firm[v]!;
        const d = visits.customer[v]! * firms + j;
        if (referrer[d] === 0) continue;
        visits.referrer[v] = referrer[d]!;
        if (joined[d] === 1) continue;
        joined[d] = 1;
        referrals[j] = referrals[j]! + 1;
      }
    },
    relate(ctx, block) {
      const { visits, firms, dyad, customer } = ctx;
      const teller = tellers(ctx, block);
      for (let v = block.visitFrom; v < block.visitTo; v++) {
        if (visits.outcome[v] !== OUTCOME.served) continue;
        const talk = teller(v);
        visits.talk[v] = talk;
        if (talk !== TALK.recommendation) continue;
        const i = visits.customer[v]!;
        const d = i * firms + visits.firm[v]!;
        dyad.lastRecommended[d] = Math.max(1, customer.purchases[i]!);
        dyad.recommendedDriver[d] = visits.cause[v]!;
      }
    },
    talk(ctx) {
      const { visits, firms } = ctx;
      const hear = hearing(ctx);
      const counts = new Float64Array(4 * firms);
      for (let v = 0; v < visits.count; v++) {
        const talk = visits.talk[v]!;
        if (talk === TALK.none) continue;
        counts[4 * visits.firm[v]! + talk] = counts[4 * visits.firm[v]! + talk]! + 1;
        hear(v, talk);
      }
      for (let j = 0; j < firms; j++) {
        const recommendations = counts[4 * j + TALK.recommendation]!;
        ctx.metric('positiveTalk', j, counts[4 * j + TALK.positive]! + recommendations);
        ctx.metric('negativeTalk', j, counts[4 * j + TALK.negative]!);
        ctx.metric('recommendations', j, recommendations);
      }
    },
    settle(ctx) {
      const reward = ctx.lever('referralReward');
      const cents = 100 * ctx.setup.market.customersPerAgent;
      for (let j = 0; j < ctx.firms; j++) {
        const came = ctx.own.firm.referrals[j]!;
        ctx.post(j, 'discounts', Math.round(came * reward[j]! * cents));
        ctx.metric('referrals', j, came);
      }
    },
  },
});
