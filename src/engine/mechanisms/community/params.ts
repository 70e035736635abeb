// Parameters and columns of a virtual community: why customers join, who answers, who keeps order, what it is worth.
// Chances a month, ties in [−1,1], bonds in logits, money a turn. Sources: seed:000:146-148, seed:001, seed:002:158, e2.6.
import * as z from 'zod';
import type { Ctx, OwnColumns } from '../../model/mechanism.ts';
import { param, share } from '../../model/param.ts';

const seed = 'seed:000:148';

export const params = z.strictObject({
  reason: z
    .strictObject({
      half: param(1500, 0.01, 1e9, {
        unit: 'money per turn',
        source: 'assumed',
        help: 'Spending on content, tools and people that keeps up half a reason to join; scale it with the firms.',
      }),
      wear: share(0.3, { source: 'assumed', help: 'Part of what is offered that ages in a turn.' }),
    })
    .prefault({}),
  life: z
    .strictObject({
      half: param(150, 0.01, 1e9, {
        unit: 'posters',
        source: 'assumed',
        help: 'Customers who write, all they stand for counted, that make a community half alive; scale it with the market.',
      }),
      posts: param(3, 0, 1000, { unit: 'posts a month', source: 'assumed', help: 'What one of them writes.' }),
    })
    .prefault({}),
  join: z
    .strictObject({
      chance: share(0.08, {
        source: 'assumed (slow buy-in, seed:000:146)',
        help: 'Chance in a month that a satisfied customer joins a lively community with every reason to.',
      }),
      empty: share(0.35, { source: 'assumed', help: 'Part of that chance where nobody writes yet.' }),
      from: share(0.45, { source: 'assumed', help: 'Satisfaction below which nobody joins.' }),
      band: param(0.2, 0.01, 1, {
        unit: 'satisfaction',
        source: 'assumed',
        help: 'Further satisfaction at which the chance is full.',
      }),
      posters: share(0.2, {
        source: 'assumed (most read, few write)',
        help: 'Part of those who join that will write.',
      }),
      leave: share(0.015, { source: 'assumed', help: 'Chance in a month to leave anyway.' }),
      disgust: share(0.15, { source: seed, help: 'What a wholly broken tie adds to it.' }),
    })
    .prefault({}),
  questions: z
    .strictObject({
      rate: param(0.3, 0, 10, { unit: 'per visit', source: 'assumed', help: 'Questions that customers have.' }),
      minutes: param(6, 0, 1e4, {
        unit: 'minutes',
        source: 'assumed',
        help: 'Staff time of a question that is asked at a visit; part of the usual service time.',
      }),
      written: param(5, 0, 1e4, {
        unit: 'minutes',
        source: 'assumed',
        help: 'Staff time of an answer in the community.',
      }),
      peers: share(0.85, {
        source: 'assumed',
        help: 'Part of the questions that other customers answer in a community full of life and order.',
      }),
    })
    .prefault({}),
  order: z
    .strictObject({
      cents: param(25, 0.01, 1e6, {
        unit: 'cents per post',
        source: 'assumed',
        help: 'Spending on moderation that keeps half of the order.',
      }),
      answering: share(0.5, {
        source: 'assumed',
        help: 'Part of the answers of other customers that get lost where there is no order at all.',
      }),
    })
    .prefault({}),
  tie: z
    .strictObject({
      speed: share(0.35, {
        source: 'assumed',
        help: 'Part of the way to what a community deserves that a tie goes in a turn.',
      }),
      open: param(0.9, 0, 5, {
        unit: 'tie',
        source: 'seed:000:148 (questions that linger unanswered)',
        help: 'What it takes where no question is answered.',
      }),
      disorder: param(0.7, 0, 5, {
        unit: 'tie',
        source: 'seed:000:148 (watchdog responsibilities)',
        help: 'What it takes where a lively community has no order.',
      }),
      bond: param(2, 0, 5, {
        unit: 'logit',
        source: 'e2.6 (Manchanda et al. 2015: 19 % of the joiners\u2019 revenue)',
        help: 'What the strongest tie of somebody who writes is worth.',
      }),
      lurking: share(0.5, {
        source: 'e2.6 (posters above lurkers), size assumed',
        help: 'Part of it for those who only read.',
      }),
      spill: param(0.12, 0, 5, {
        unit: 'logit',
        source: 'seed:000:148 (reflects poorly on the company)',
        help: 'What a lively, wholly broken community costs with those who only hear of it.',
      }),
    })
    .prefault({}),
  helping: share(0.3, {
    source: 'model 2 (helped)',
    help: 'Chance, at a visit, that somebody who writes and has been done favours helps in a way that counts as giving back.',
  }),
  listening: z
    .strictObject({
      half: param(800, 0.01, 1e9, {
        unit: 'money per turn',
        source: 'assumed',
        help: 'Spending on reading and sorting what members write that gets half of what can be learned.',
      }),
      speed: param(1.5, 0, 10, {
        unit: 'share',
        source: 'seed:001, e1 #24 (in place of focus groups), size assumed',
        help: 'How much faster and cheaper research learns from a community full of life that is fully listened to.',
      }),
    })
    .prefault({}),
});
export type Params = z.infer<typeof params>;

export const MEMBER = { no: 0, reads: 1, writes: 2 } as const;

export const columns = {
  customerTraits: {
    /** Liking for company, 0 to 2, mean 1. */
    sociability: { type: 'f32' },
  },
  dyad: {
    member: { type: 'u8' },
    /** How the member feels about the community, −1 to 1. */
    tie: { type: 'f32' },
  },
  firm: {
    /** Money that keeps up the reason to join, wear counted. */
    platform: { type: 'f64' },
    /** Of this turn, 0 to 1: reason to join, life, order, questions answered, those by other customers. */
    reason: { type: 'f64' },
    life: { type: 'f64' },
    order: { type: 'f64' },
    answered: { type: 'f64' },
    peers: { type: 'f64' },
    /** What a tie goes toward. */
    deserved: { type: 'f64' },
    /** Of the last turn: those who write, all that they stand for counted, and the part of the visits that were members'. */
    posters: { type: 'f64' },
    memberShare: { type: 'f64' },
    /** Of this turn: visits, and those of members. */
    visits: { type: 'f64' },
    memberVisits: { type: 'f64' },
  },
} as const satisfies OwnColumns;

export type CommunityCtx = Ctx<Params, typeof columns, 'platform' | 'moderation' | 'answers' | 'listening'>;
