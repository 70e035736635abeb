// One case from failure to end: voice or silence, good made or not, quickly or late, staying or leaving [e2.5]; and the
// claims of those who met no failure. Money in cents, chances per case.
import { type Stream, uniform } from '../../kernel/random.ts';
import { DRIVER_INDEX } from '../../model/drivers.ts';
import { ENDING, ENDINGS, KINDS, type Params, type RecoveryCtx } from './params.ts';

/** Trust at which customers leave as often as TARP's did, and speak up as often (ladder-sketch.py: the usual level). */
const ORDINARY_TRUST = 0.6;

/** Compensation against what the loss needs, 0 to 1: half where it is met. */
export function generosity(spentCents: number, needCents: number): number {
  return spentCents > 0 ? spentCents / (spentCents + needCents) : 0;
}

/** Chance that a complaint is made good. */
export function successChance(
  p: Params['success'],
  generous: number,
  power: number,
  skill: number,
  load: number,
): number {
  const chance = p.base + p.money * generous + p.power * power + p.skill * (skill - 0.5);
  return Math.min(0.97, Math.max(0.02, chance)) * loadFactor(p.load, load);
}

/** Part of what could be done that an overloaded team still does. */
function loadFactor(weight: number, load: number): number {
  return Math.max(0.2, 1 - weight * Math.max(0, load - 0.85));
}

/** Chance of an unfounded claim: grows with what is paid beyond the need of a minor failure. */
export function claimChance(most: number, spentCents: number, needCents: number): number {
  return most * generosity(Math.max(0, spentCents - needCents), needCents);
}

/** An unfounded claim of an opportunist, or none. */
export function claim(ctx: RecoveryCtx, v: number, stream: Stream, spend: Float64Array): void {
  const { visits, params } = ctx;
  const j = visits.firm[v]!;
  const chance = claimChance(params.opportunism, spend[j]!, params.success.need * visits.priceCents[v]!);
  if (chance <= 0 || uniform(stream, visits.customer[v]!, ctx.turn, visits.occasion[v]!) >= chance) return;
  visits.complaint[v] = 1;
  ctx.own.firm.claims[j] = ctx.own.firm.claims[j]! + 1;
  ctx.own.firm.spentCents[j] = ctx.own.firm.spentCents[j]! + spend[j]!;
}

/** Takes one failure to its end: voice, recovery, and whether the customer closes the account. */
export function endFailure(
  ctx: RecoveryCtx,
  v: number,
  d: number,
  streams: readonly Stream[],
  spend: Float64Array,
  major: boolean,
  scarred: boolean,
): void {
  const { visits, params, own, turn } = ctx;
  const [complaint, ending, exit] = streams as [Stream, Stream, Stream];
  const i = visits.customer[v]!;
  const j = visits.firm[v]!;
  const slot = visits.occasion[v]!;
  const trust = ctx.dyad.trustAlpha[d]! / (ctx.dyad.trustAlpha[d]! + ctx.dyad.trustBeta[d]!);
  const power = ctx.lever('empowerment')[j]!;
  const open =
    (major ? params.complainMajor : params.complainMinor) +
    params.voice * (trust - ORDINARY_TRUST) +
    params.invite * (power - 0.5);
  let end: number = ENDING.silent;
  if (uniform(complaint, i, turn, slot) < open) {
    visits.complaint[v] = 1;
    own.firm.spentCents[j] = own.firm.spentCents[j]! + spend[j]!;
    const need = params.success.need * visits.priceCents[v]! * (major ? params.success.needMajor : 1);
    const load = ctx.operations.utilization[j]!;
    const skill = ctx.operations.skillRecovery[j]!;
    const able = successChance(params.success, generosity(spend[j]!, need), power, skill, load);
    const chance = Math.min(0.97, able * ctx.organization.leverage[j]!);
    const quick =
      (params.success.quickBase + params.success.quickPower * power) * loadFactor(params.success.load, load);
    const u = uniform(ending, i, turn, slot);
    end = u < chance * quick ? ENDING.quick : u < chance ? ENDING.satisfied : ENDING.unsatisfied;
    if (end >= ENDING.satisfied) makeGood(ctx, v, d, end, scarred);
  }
  const kind = j * KINDS + (major ? ENDINGS.length : 0) + end;
  own.firm.endings[kind] = own.firm.endings[kind]! + 1;
  // A second failure soon after is judged as if nothing had been made good.
  const judged = scarred && end >= ENDING.satisfied ? ENDING.unsatisfied : end;
  const stay = (major ? params.stayMajor : params.stayMinor)[ENDINGS[judged]!];
  const held =
    Math.max(0, 1 - params.trustHolds * (trust - ORDINARY_TRUST)) * (1 - params.habitHolds * ctx.dyad.habit[d]!);
  if (uniform(exit, i, turn, slot) >= params.exitScale * (1 - stay) * held) return;
  own.dyad.awayUntil[d] = Math.min(65_535, turn + 1 + params.awayTurns);
  own.firm.left[kind] = own.firm.left[kind]! + 1;
  if (major) visits.breach[v] = 1;
}

function makeGood(ctx: RecoveryCtx, v: number, d: number, end: number, scarred: boolean): void {
  const { visits, params } = ctx;
  const at = v * ctx.learnedCount + ctx.learned('reliability');
  const part = (end === ENDING.quick ? params.restoredQuick : params.restored) * (scarred ? params.doubled : 1);
  const restored = part * visits.loss[v]!;
  visits.delivered[at] = visits.delivered[at]! + restored;
  visits.loss[v] = visits.loss[v]! - restored;
  visits.recovered[v] = 1;
  ctx.own.dyad.scar[d] = params.memoryVisits;
  if (scarred) return;
  visits.recoveryGain[v] = params.gain;
  visits.favour[v] = DRIVER_INDEX.reliability;
}
