// A virtual community of customers: it needs a reason to join, life and order. Then members answer each other's questions, which spares the
// staff; they show what they need in real time, which makes research faster; and they belong. Questions that linger and talk out of
// order hurt, the more the livelier it is. Ties in [−1,1], bonds in logits. Sources: seed:000:146-148, seed:001, seed:002:158, e2.6.
import { uniform } from '../kernel/random.ts';
import { RUNG } from '../model/ladder-rules.ts';
import { defineMechanism } from '../model/mechanism.ts';
import { numberLever } from '../model/param.ts';
import { approach, deservedTie, relate, value } from './community/members.ts';
import { type CommunityCtx, columns, MEMBER, params } from './community/params.ts';

/** Part of the order that so much money keeps among so many posts. */
export function orderOf(cents: number, posts: number, centsPerPost: number): number {
  return cents > 0 ? cents / (cents + centsPerPost * posts) : 0;
}

function prepare(ctx: CommunityCtx): void {
  const { params, own, operations, organization, setup } = ctx;
  const [platform, moderation] = [ctx.lever('platform'), ctx.lever('moderation')];
  const [answers, listening] = [ctx.lever('answers'), ctx.lever('listening')];
  const { questions, listening: rules } = params;
  for (let j = 0; j < ctx.firms; j++) {
    const { platform: stock, reason, life, order, peers, answered, deserved, posters, memberShare } = own.firm;
    stock[j] = stock[j]! + params.reason.wear * (platform[j]! - stock[j]!);
    reason[j] = stock[j]! / (stock[j]! + params.reason.half);
    life[j] = posters[j]! / (posters[j]! + params.life.half);
    const posts = posters[j]! * params.life.posts * setup.turnMonths;
    order[j] = orderOf(100 * moderation[j]!, posts, params.order.cents);
    peers[j] = questions.peers * life[j]! * (1 - params.order.answering * (1 - order[j]!));
    answered[j] = peers[j]! + (1 - peers[j]!) * answers[j]!;
    deserved[j] = deservedTie(params.tie, {
      reason: reason[j]!,
      life: life[j]!,
      answered: answered[j]!,
      order: order[j]!,
    });
    const asked = questions.rate * memberShare[j]!;
    const minutes = (answered[j]! - peers[j]!) * questions.written - answered[j]! * questions.minutes;
    operations.extraMinutes[j] = operations.extraMinutes[j]! + asked * minutes;
    const heard = listening[j]! / (listening[j]! + rules.half);
    organization.researchSpeed[j] = 1 + rules.speed * heard * life[j]!;
    ctx.post(j, 'channels', Math.round(100 * (platform[j]! + moderation[j]!)));
    ctx.post(j, 'information', Math.round(100 * listening[j]!));
  }
  own.firm.visits.fill(0);
  own.firm.memberVisits.fill(0);
}

function settle(ctx: CommunityCtx): void {
  const { own, firms, setup } = ctx;
  const { member, tie } = own.dyad;
  const { rung } = ctx.dyad;
  const [customers, members, posters, ties] = [0, 0, 0, 0].map(() => new Float64Array(firms)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let i = 0, d = 0; i < ctx.customers; i++) {
    for (let j = 0; j < firms; j++, d++) {
      if (rung[d]! >= RUNG.sampling) customers[j] = customers[j]! + 1;
      if (member[d] === MEMBER.no) continue;
      members[j] = members[j]! + 1;
      ties[j] = ties[j]! + tie[d]!;
      if (member[d] === MEMBER.writes) posters[j] = posters[j]! + 1;
    }
  }
  for (let j = 0; j < firms; j++) {
    const { visits, memberVisits, memberShare, answered, peers, order } = own.firm;
    own.firm.posters[j] = posters[j]! * setup.market.customersPerAgent;
    memberShare[j] = memberVisits[j]! / Math.max(1, visits[j]!);
    ctx.metric('communityMemberShare', j, members[j]! / Math.max(1, customers[j]!));
    ctx.metric('communityAnsweredShare', j, answered[j]!);
    ctx.metric('communityPeerShare', j, answered[j]! > 0 ? peers[j]! / answered[j]! : 0);
    ctx.metric('communityOrder', j, order[j]!);
    ctx.metric('communityTie', j, ties[j]! / Math.max(1, members[j]!));
  }
}

export const community = defineMechanism({
  id: 'community',
  title: 'Virtual community',
  params,
  columns,
  levers: {
    platform: numberLever(1000, 0, 1e9, {
      label: 'Community',
      unit: 'money per turn',
      help: 'Content, tools and people that give customers a reason to join a community. It grows slowly, and more members need more care.',
      delay: '2 to 6 turns',
      term: 'virtual community',
      p: 'promotion',
      step: 100,
      relationship: 'max',
      cost: { per: 'turn', rateCents: 100 },
    }),
    moderation: numberLever(400, 0, 1e9, {
      label: 'Moderation',
      unit: 'money per turn',
      help: 'Somebody who watches over all content. A lively community without order hurts the firm.',
      delay: '1 turn',
      term: 'moderation',
      p: 'promotion',
      step: 100,
      relationship: 'max',
      cost: { per: 'turn', rateCents: 100 },
    }),
    answers: numberLever(0.7, 0, 1, {
      label: 'Answers by the staff',
      unit: 'share of open questions',
      help: 'Part of the questions that no other customer answers which the staff answer. Takes their time; what lingers hurts.',
      delay: 'now',
      term: 'answer time',
      p: 'promotion',
      step: 0.05,
      relationship: 'max',
    }),
    listening: numberLever(0, 0, 1e9, {
      label: 'Listening to the community',
      unit: 'money per turn',
      help: 'Reads and sorts what members write, so that research into what customers value is faster and cheaper. Of no use where nobody writes, or nobody researches.',
      delay: '1 turn',
      term: 'real-time customer information',
      p: 'organization',
      step: 100,
      cost: { per: 'turn', rateCents: 100 },
    }),
  },
  metrics: {
    communityMemberShare: { unit: 'share', better: 'more', help: 'Members of the community per customer.' },
    communityAnsweredShare: { unit: 'share', better: 'more', help: 'Part of the questions that were answered.' },
    communityPeerShare: { unit: 'share', better: 'more', help: 'Part of the answers that other customers gave.' },
    communityOrder: { unit: 'share', better: 'more', help: 'How far the community is kept in order.' },
    communityTie: { unit: 'tie', better: 'more', help: 'How members feel about the community, −1 to 1.' },
  },
  drivers: ['community'],
  writes: ['researchSpeed'],
  phases: {
    setup(ctx) {
      const stream = ctx.stream('sociability');
      const { sociability } = ctx.own.customerTraits;
      for (let i = 0; i < ctx.customers; i++) sociability[i] = 2 * uniform(stream, i, 0, 0);
      ctx.own.firm.platform.set(ctx.lever('platform'));
    },
    prepare,
    approach,
    value,
    relate,
    settle,
  },
});
