// Each visit meets its own day, place, wait and patience, and learns from the wait as it perceives it.
import { ln } from '../../kernel/math.ts';
import { uniform, uniformOf } from '../../kernel/random.ts';
import { visitPairs } from '../../model/draws.ts';
import { RUNG } from '../../model/ladder-rules.ts';
import type { Block } from '../../model/mechanism.ts';
import { takesBookings } from '../../model/service-schema.ts';
import { NOBODY } from '../../model/state.ts';
import { OUTCOME } from '../../model/visits.ts';
import { CLASS, CLASSES, DAYS, dayLevels } from './capacity.ts';
import type { QueueCtx } from './columns.ts';
import { MAX_PARTS } from './params.ts';

/** Parts of lost quality that customers book under empathy and under the core. */
const TO_EMPATHY = 0.6;
const TO_CORE = 0.4;
/** A class that waits longer than anybody's patience has at most this part of it as its mean. */
const MOST_PATIENCE = 1 - 1e-6;

/** What holds for all visits of a block, fetched once. */
function commonOf(ctx: QueueCtx, block: Block) {
  const { params, visits, own } = ctx;
  return {
    rules: params,
    visits,
    delivered: visits.delivered,
    width: ctx.learnedCount,
    waiting: ctx.learned('waiting'),
    empathy: ctx.learned('empathy'),
    core: ctx.learned('coreQuality'),
    plan: own.firm,
    rung: ctx.dyad.rung,
    firms: ctx.firms,
    turn: ctx.turn,
    days: dayLevels(params.dayVariation).arrivals,
    bookedShare: ctx.operations.bookedShare,
    books: ctx.setup.channels.map(takesBookings),
    unstaffed: ctx.setup.channels.map(({ id }) => params.channelLoad[id] === 0),
    /** Perceived minutes per minute, by firm. */
    perceived: ctx.operations.comfort.map(
      (comfort) => params.perceivedBase - params.perceivedRelief * comfort * params.information,
    ),
    bearing: ctx.stream('patience'),
    /** Two words a visit, the first visit of the block first. */
    words: visitPairs(ctx.stream('arrival'), ctx.turn, visits, block),
    first: block.visitFrom,
  };
}
type Common = ReturnType<typeof commonOf>;

export function attend(ctx: QueueCtx, block: Block): void {
  const common = commonOf(ctx, block);
  const { visits, plan } = common;
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    const j = visits.firm[v]!;
    if (j === NOBODY || visits.outcome[v] !== OUTCOME.served) continue;
    plan.arrivals[j] = plan.arrivals[j]! + 1;
    const minutes = meet(common, v, j);
    visits.waitMinutes[v] = visits.waitMinutes[v]! + minutes;
    learnFrom(common, v, j, minutes);
  }
}

/** The wait of a visit in minutes; those who give up or find no place get that outcome. */
function meet(common: Common, v: number, j: number): number {
  const { visits, days, plan } = common;
  const channel = visits.channel[v]!;
  if (common.unstaffed[channel] === true || visits.alone[v] === 1) return 0;
  const i = visits.customer[v]!;
  const cell = j * MAX_PARTS + visits.part[v]!;
  // One draw says the day and, by what is left of it, the chance of a place.
  let rest = uniformOf(common.words[2 * (v - common.first)]!);
  let day = 0;
  while (day < DAYS - 1 && rest >= days[day]!) rest -= days[day++]!;
  const place = Math.min(1, rest / days[day]!);
  const at = cell * DAYS + day;
  const asks = common.books[channel] === true && common.bookedShare[j]! > 0;
  const denied = plan.denied[cell]!;
  const booked = asks && place >= denied;
  // A denied booking comes as a walk-in, with what its draw still has left.
  const chance = asks && !booked ? place / denied : place;
  if (!booked && chance < plan.refused[at]!) {
    visits.outcome[v] = OUTCOME.turnedAway;
    plan.turnedAway[j] = plan.turnedAway[j]! + 1;
    return 0;
  }
  const waits = plan.waitShare[at]!;
  const ofWait = uniformOf(common.words[2 * (v - common.first) + 1]!);
  if (ofWait >= waits) return 0;
  const committed = common.rung[i * common.firms + j]! >= RUNG.commitment;
  const group = booked ? CLASS.booked : committed ? CLASS.committed : CLASS.other;
  const mean = plan.waitMinutes[at]! * plan.factor[cell * CLASSES + group]!;
  const length = -ln(ofWait / waits);
  const patience = common.rules.patienceMinutes;
  if (patience === 0) return mean * length;
  // An exponential wait, cut off by exponential patience, with this mean and the right part that gives up.
  const offered = (mean / (1 - Math.min(MOST_PATIENCE, mean / patience))) * length;
  const bears = -patience * ln(uniform(common.bearing, i, common.turn, visits.occasion[v]!));
  if (offered <= bears) return offered;
  visits.outcome[v] = OUTCOME.abandoned;
  plan.abandoned[j] = plan.abandoned[j]! + 1;
  return bears;
}

/** Quality of a wait as perceived, as a distance from that of a customary wait. */
export function qualityOfWait(perceivedMinutes: number, rules: QueueCtx['params']): number {
  const { waitSlope, referenceMinutes, customaryMinutes } = rules;
  return waitSlope * ln((referenceMinutes + customaryMinutes) / (referenceMinutes + Math.max(0, perceivedMinutes)));
}

function learnFrom(common: Common, v: number, j: number, minutes: number): void {
  const { visits, delivered, plan, rules } = common;
  const served = visits.outcome[v] === OUTCOME.served;
  const counted = served ? minutes : Math.max(minutes, rules.lostMinutes);
  plan.waits[j] = plan.waits[j]! + counted;
  const row = v * common.width;
  const waiting = row + common.waiting;
  delivered[waiting] = delivered[waiting]! + qualityOfWait(counted * common.perceived[j]!, rules);
  if (!served || visits.alone[v] === 1) return;
  const harm = plan.harm[j * MAX_PARTS + visits.part[v]!]!;
  delivered[row + common.empathy] = delivered[row + common.empathy]! - TO_EMPATHY * harm;
  delivered[row + common.core] = delivered[row + common.core]! - TO_CORE * harm;
}
