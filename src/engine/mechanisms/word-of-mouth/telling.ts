// Who talks after a visit, and how: a recommendation, praise, or blame, from one draw a visit (e2.6: praise about three
// times as common as blame, blame likelier after a single bad visit). Satisfaction in [0,1], rewards in currency units.
import { uniformOf } from '../../kernel/random.ts';
import { firmVisitWords } from '../../model/draws.ts';
import type { Block } from '../../model/mechanism.ts';
import type { TalkCtx } from './params.ts';

export const TALK = { none: 0, positive: 1, negative: 2, recommendation: 3 } as const;

/** What a customer does after a visit, from one uniform: the chances are those of recommending, praising, complaining to others. */
export function talkOf(u: number, recommend: number, praise: number, blame: number): number {
  if (u < recommend) return TALK.recommendation;
  if (u < recommend + praise) return TALK.positive;
  return u >= 1 - blame ? TALK.negative : TALK.none;
}

/** How much of a talker's feeling there is, 0 to 1, when it begins at `from` and is full a band further. */
export function feeling(distance: number, band: number): number {
  return distance <= 0 ? 0 : Math.min(1, distance / band);
}

/** How far a reward works, 0 to 1. */
export function rewardEffect(ctx: TalkCtx, j: number): number {
  const reward = ctx.lever('referralReward')[j]!;
  return reward / (reward + ctx.params.recommend.rewardHalf);
}

/** Whether and how a served visit is talked about. */
export function tellers(ctx: TalkCtx, block: Block): (v: number) => number {
  const { visits, params, turn, setup } = ctx;
  const { positive, negative, recommend } = params;
  const chance = setup.firms.map((_, j) =>
    Math.min(1, recommend.chance * (1 + recommend.reward * rewardEffect(ctx, j))),
  );
  const drawn = firmVisitWords(ctx.firmStreams('talk'), turn, visits, block);
  return (v) => {
    const s = visits.satisfaction[v]!;
    const better = visits.perceived[v]! > visits.expected[v]! && visits.failed[v] === 0 && visits.breach[v] === 0;
    const praise = positive.chance * feeling(s - positive.from, positive.band);
    const blame = negative.chance * feeling(negative.from - s, negative.band);
    if (!better && praise === 0 && blame === 0) return TALK.none;
    const j = visits.firm[v]!;
    const u = uniformOf(drawn[v - block.visitFrom]!);
    return talkOf(u, better ? chance[j]! : 0, praise, blame);
  };
}
