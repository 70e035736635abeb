// The members of a community: joining for a reason, leaving in disgust, growing fond of it, and helping others.
import { exp } from '../../kernel/math.ts';
import { mixed, uniformOf } from '../../kernel/random.ts';
import { customerWords, visitWords } from '../../model/draws.ts';
import { DRIVER_INDEX } from '../../model/drivers.ts';
import { RUNG } from '../../model/ladder-rules.ts';
import type { Block, ValueBlock } from '../../model/mechanism.ts';
import { FLAG } from '../../model/state.ts';
import { OUTCOME } from '../../model/visits.ts';
import { type CommunityCtx, MEMBER, type Params } from './params.ts';

/** 1 − e^(−x) is at most x: draws beyond x by as much as arithmetic could be wrong need no exponential. */
const CLOSE = 1e-9;

/** Chance in a month that a customer joins. */
export function joinChance(
  rules: Params['join'],
  state: { reason: number; life: number; satisfaction: number; sociability: number },
): number {
  const content = Math.min(1, Math.max(0, (state.satisfaction - rules.from) / rules.band));
  return rules.chance * state.reason * (rules.empty + (1 - rules.empty) * state.life) * content * state.sociability;
}

/** What a tie goes toward, −1 to 1: a reason and life, less what is left unanswered and out of order. */
export function deservedTie(
  rules: Params['tie'],
  state: { reason: number; life: number; answered: number; order: number },
): number {
  const warmth = (state.reason + state.life) / 2;
  const cold = rules.open * (1 - state.answered) + rules.disorder * state.life * (1 - state.order);
  return Math.min(1, Math.max(-1, warmth - cold));
}

/** Joining, leaving and the ties of members, once a turn. One draw a customer. */
export function approach(ctx: CommunityCtx, block: Block): void {
  const { firms, params, setup } = ctx;
  const { member, tie } = ctx.own.dyad;
  const { sociability } = ctx.own.customerTraits;
  const { reason, life, deserved } = ctx.own.firm;
  const { rung, satisfaction } = ctx.dyad;
  const months = setup.turnMonths;
  const drawn = customerWords(ctx.stream('member'), ctx.turn, block);
  const keys = setup.firms.map(({ id }) => [ctx.stream(`join:${id}`).k0, ctx.stream(`write:${id}`).k0] as const);
  for (let i = block.from, d = block.from * firms; i < block.to; i++) {
    const word = drawn[i - block.from]!;
    for (let j = 0; j < firms; j++, d++) {
      const is = member[d]!;
      if (is === MEMBER.no && (rung[d]! < RUNG.sampling || reason[j] === 0)) continue;
      const u = uniformOf(mixed(word, keys[j]![0]));
      if (is === MEMBER.no) {
        // Content or life could not make it more than this.
        if (u >= params.join.chance * reason[j]! * sociability[i]! * months + CLOSE) continue;
        const chance = joinChance(params.join, {
          reason: reason[j]!,
          life: life[j]!,
          satisfaction: satisfaction[d]!,
          sociability: sociability[i]!,
        });
        if (u >= 1 - exp(-chance * months)) continue;
        const writes = uniformOf(mixed(word, keys[j]![1])) < params.join.posters;
        member[d] = writes ? MEMBER.writes : MEMBER.reads;
        tie[d] = 0;
        continue;
      }
      tie[d] = tie[d]! + params.tie.speed * (deserved[j]! - tie[d]!);
      const leaving = params.join.leave + params.join.disgust * Math.max(0, -tie[d]!);
      const stays = u >= leaving * months + CLOSE || u >= 1 - exp(-leaving * months);
      if (rung[d]! >= RUNG.sampling && stays) continue;
      member[d] = MEMBER.no;
      tie[d] = 0;
    }
  }
}

/** What belonging is worth, and what a bad name costs. */
export function value(ctx: CommunityCtx, block: Block, into: ValueBlock): void {
  const { firms, params, importanceCount: width } = ctx;
  const { member, tie } = ctx.own.dyad;
  const { life, deserved } = ctx.own.firm;
  const { flags } = ctx.dyad;
  const weights = ctx.customerTraits.importance;
  const place = ctx.importance('community');
  const factor = ctx.market.importanceFactor[DRIVER_INDEX.community]!;
  const { bond, lurking, spill } = params.tie;
  const name = life.map((alive, j) => -spill * alive * Math.max(0, -deserved[j]!));
  const { data, offset } = into;
  let at = offset.community;
  for (let i = block.from, d = block.from * firms; i < block.to; i++) {
    const weight = factor * weights[i * width + place]!;
    for (let j = 0; j < firms; j++, d++, at++) {
      const is = member[d]!;
      const aware = (flags[d]! & FLAG.aware) !== 0;
      const worth = is === MEMBER.no ? (aware ? name[j]! : 0) : bond * (is === MEMBER.writes ? 1 : lurking) * tie[d]!;
      if (worth !== 0) data[at] = data[at]! + weight * worth;
    }
  }
}

/** Visits of members; who writes and has been done favours helps the others, which is an act of giving back. */
export function relate(ctx: CommunityCtx, block: Block): void {
  const { visits, firms, params, dyad, customer } = ctx;
  const { member } = ctx.own.dyad;
  const sums = ctx.own.firm;
  const drawn = visitWords(ctx.stream('help'), ctx.turn, visits, block);
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const i = visits.customer[v]!;
    const j = visits.firm[v]!;
    const d = i * firms + j;
    sums.visits[j] = sums.visits[j]! + 1;
    if (member[d] === MEMBER.no) continue;
    sums.memberVisits[j] = sums.memberVisits[j]! + 1;
    if (member[d] !== MEMBER.writes || dyad.favours[d]! <= 0) continue;
    if (uniformOf(drawn[v - block.visitFrom]!) >= params.helping) continue;
    dyad.lastAct[d] = Math.max(1, customer.purchases[i]!);
    dyad.actDriver[d] = DRIVER_INDEX.community;
  }
}
