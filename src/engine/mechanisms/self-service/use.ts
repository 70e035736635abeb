// Whether a visit is done by the customer itself, and how it goes: a logit of relative speed, ability, role clarity, motivation
// and anxiety (e2.8), then the technology and the user's own hand. Chances per visit, times in minutes.
import { ln, logistic } from '../../kernel/math.ts';
import { uniformOf } from '../../kernel/random.ts';
import { visitPairs } from '../../model/draws.ts';
import type { Block } from '../../model/mechanism.ts';
import { OUTCOME } from '../../model/visits.ts';
import type { Params, SelfServiceCtx } from './params.ts';

/** How a visit goes; `failed` ends at the staff. */
export const USE = { none: 0, done: 1, helped: 2, failed: 3 } as const;

/** Reach of technology, 0 to 1, and of guidance. */
export function reachOf(stock: number, half: number): number {
  return stock / (stock + half);
}

/** How clear the role is: by guidance, and by own uses. */
export function clarityOf(guided: number, uses: number, half: number): number {
  return 1 - ((1 - guided) * half) / (uses + half);
}

/** Logarithm of the staff's time, waiting included, against that of the technology. */
export function advantageOf(params: Params, strength: number, waitMinutes: number): number {
  return ln((params.counterMinutes + waitMinutes) / (params.technology.minutes * (2 - strength)));
}

/** Chance that a try fails: by the technology, or by a customer who is not able or does not know what to do. */
export function failureChance(params: Params, strength: number, ability: number, clarity: number): number {
  const { worst, best } = params.technology;
  const works = worst + (best - worst) * strength;
  return 1 - works * (1 - params.userError * (1 - ability) * (1 - clarity));
}

/** What holds for all visits of a firm in a turn. */
function firmsNow(ctx: SelfServiceCtx) {
  const { own, params, firms } = ctx;
  const strength = own.firm.technology.map((stock) => reachOf(stock, params.technology.half));
  const allowed = ctx.setup.channels.map(({ id }) => params.channels.length === 0 || params.channels.includes(id));
  return {
    strength,
    guided: own.firm.guidance.map((stock) => reachOf(stock, params.guidance.half)),
    advantage: Float64Array.from({ length: firms }, (_, j) => advantageOf(params, strength[j]!, own.firm.wait[j]!)),
    support: ctx.lever('support'),
    push: ctx.lever('push'),
    allowed: (channel: number) => allowed[channel] ?? true,
  };
}
export type FirmsNow = ReturnType<typeof firmsNow>;

export interface Use {
  readonly now: FirmsNow;
  /** Of the visit last asked for: how clear the role is, and whether the customer was pushed to it. */
  clarity: number;
  pushed: boolean;
  /** How a visit of the block goes; the same answer in every phase of a turn, since what it rests on moves when all are attended. */
  of(v: number): number;
}

/** Answers for the visits of a block; `words` are its two draws for each visit. */
export function usesOf(ctx: SelfServiceCtx, block: Block): Use {
  const { visits, params, firms } = ctx;
  const { adoption, guidance, scope } = params;
  const { ability, leaning, anxiety } = ctx.own.customerTraits;
  const { uses, works } = ctx.own.dyad;
  const now = firmsNow(ctx);
  const drawn = visitPairs(ctx.stream('use'), ctx.turn, visits, block);
  const use: Use = { now, clarity: 0, pushed: false, of };
  return use;

  function of(v: number): number {
    const j = visits.firm[v]!;
    if (j >= firms || !now.allowed(visits.channel[v]!)) return USE.none;
    const available = scope * now.strength[j]!;
    const at = 2 * (v - block.visitFrom);
    const u = uniformOf(drawn[at]!);
    if (u >= available) return USE.none;
    const i = visits.customer[v]!;
    const d = i * firms + j;
    const clarity = clarityOf(now.guided[j]!, uses[d]!, guidance.uses);
    const fear = (anxiety[i]! * guidance.uses) / (uses[d]! + guidance.uses);
    const willing = logistic(
      adoption.base +
        adoption.speed * now.advantage[j]! +
        leaning[i]! +
        adoption.clarity * clarity -
        fear +
        adoption.works * works[d]!,
    );
    if (u >= available * (willing + (1 - willing) * now.push[j]!)) return USE.none;
    use.clarity = clarity;
    use.pushed = u >= available * willing;
    const chance = failureChance(params, now.strength[j]!, ability[i]!, clarity);
    const outcome = uniformOf(drawn[at + 1]!);
    if (outcome >= chance) return USE.done;
    return outcome < chance * now.support[j]! ? USE.helped : USE.failed;
  }
}

/** Tells the line who meets no staff, and how much work the others make. */
export function route(ctx: SelfServiceCtx, block: Block): void {
  const { visits, params } = ctx;
  if (ctx.own.firm.technology.every((stock) => stock === 0)) return;
  const use = usesOf(ctx, block);
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const how = use.of(v);
    if (how === USE.none) continue;
    visits.alone[v] = how === USE.failed ? 0 : 1;
    const relief = how === USE.done ? 1 : how === USE.helped ? 1 - params.helpWork : -params.againWork;
    visits.relief[v] = visits.relief[v]! + relief;
  }
}
