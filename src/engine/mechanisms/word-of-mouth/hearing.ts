// Who hears a talk, and what it does: hearers are drawn from the whole market, friends from those who are more alike; they
// come to know the firm and move toward what is told, in proportion to the way that is left (e2.6: room to move).
import { type Stream, uniform } from '../../kernel/random.ts';
import { FLAG } from '../../model/state.ts';
import type { TalkCtx } from './params.ts';
import { rewardEffect, TALK } from './telling.ts';

/** Slots of one talk's hearers: each hearer may take two draws, and whether it notices one more. */
const HEARER_SLOTS = 64;
const FRIEND_TRIES = 4;

/** How far a hearer moves toward what is told: less with each own visit; bad talk is resisted where the firm is strongly held. */
export function hearerWeight(impact: number, visits: number, resist: number, habit: number): number {
  return (impact * (1 - resist * habit)) / (1 + visits);
}

/** Lets hearers drawn from the whole market hear one talk. */
export function hearing(ctx: TalkCtx): (v: number, talk: number) => void {
  const { params, visits, turn, customers, firms, setup } = ctx;
  const { segment } = ctx.customerTraits;
  const streams = ctx.firmStreams('hearer');
  const match = setup.firms.map(
    (_, j) => params.recommend.match * (1 - params.recommend.crowding * rewardEffect(ctx, j)),
  );
  const { referrer, match: matched } = ctx.own.dyad;

  /** Any customer but the talker. */
  const other = (stream: Stream, i: number, slot: number) => {
    const hearer = Math.floor(uniform(stream, i, turn, slot) * (customers - 1));
    return hearer >= i ? hearer + 1 : hearer;
  };
  const friend = (stream: Stream, i: number, slot: number) => {
    let found = other(stream, i, slot);
    for (let k = 1; k < FRIEND_TRIES && segment[found] !== segment[i]; k++) {
      if (uniform(stream, i, turn, slot + FRIEND_TRIES + k) < params.recommend.likeness)
        found = other(stream, i, slot + k);
    }
    return found;
  };

  return (v, talk) => {
    const i = visits.customer[v]!;
    const j = visits.firm[v]!;
    const stream = streams[j]!;
    const slot = visits.occasion[v]! * HEARER_SLOTS;
    if (customers < 2) return;
    if (talk === TALK.recommendation) {
      const hearer = friend(stream, i, slot);
      const d = hearer * firms + j;
      ctx.dyad.flags[d] = ctx.dyad.flags[d]! | FLAG.aware;
      believe(ctx, v, d, params.recommend.impact, 0);
      if (ctx.dyad.visits[d]! > 0 || referrer[d]! > 0) return;
      referrer[d] = i + 1;
      matched[d] = match[j]!;
      return;
    }
    const good = talk === TALK.positive;
    const { hearers, impact } = good ? params.positive : params.negative;
    for (let k = 0; k < hearers; k++) {
      const d = other(stream, i, slot + 2 * k) * firms + j;
      if ((ctx.dyad.flags[d]! & FLAG.aware) === 0 && uniform(stream, i, turn, slot + 2 * k + 1) < params.notice) {
        ctx.dyad.flags[d] = ctx.dyad.flags[d]! | FLAG.aware;
      }
      believe(ctx, v, d, impact, good ? 0 : params.negative.resist);
    }
  };
}

/** Moves the beliefs of a hearer's dyad toward what the talker of visit v tells, driver by driver. */
function believe(ctx: TalkCtx, v: number, d: number, impact: number, resist: number): void {
  const { visits, learnedCount } = ctx;
  const { belief } = ctx.dyad;
  const weight = hearerWeight(impact, ctx.dyad.visits[d]!, resist, ctx.dyad.habit[d]!);
  const own = (visits.customer[v]! * ctx.firms + visits.firm[v]!) * learnedCount;
  for (let k = 0; k < learnedCount; k++) {
    const known = belief[own + k]!;
    const told = known + ctx.params.vividness * (visits.delivered[v * learnedCount + k]! - known);
    belief[d * learnedCount + k] = belief[d * learnedCount + k]! + weight * (told - belief[d * learnedCount + k]!);
  }
}
