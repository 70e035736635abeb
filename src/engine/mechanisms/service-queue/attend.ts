// Each visit meets its own day, place, wait and patience, and learns from the wait as it perceives it.
import { ln } from '../../kernel/math.ts';
import { uniformOf, words } from '../../kernel/random.ts';
import { RUNG } from '../../model/ladder-rules.ts';
import type { Block } from '../../model/mechanism.ts';
import { NOBODY } from '../../model/state.ts';
import { OUTCOME } from '../../model/visits.ts';
import { bookingChannels } from './arrivals.ts';
import { CLASS, CLASSES, DAYS, dayLevels } from './capacity.ts';
import type { QueueCtx } from './columns.ts';
import { MAX_PARTS } from './params.ts';

/** Parts of lost quality that customers book under empathy and under the core. */
const TO_EMPATHY = 0.6;
const TO_CORE = 0.4;
/** A class that waits longer than anybody's patience has at most this part of it as its mean. */
const MOST_PATIENCE = 1 - 1e-6;

/** What holds for all visits of a block. */
interface Common {
  readonly days: Float64Array;
  readonly books: readonly boolean[];
  readonly unstaffed: readonly boolean[];
  /** Four uniform draws of the visit: day, place, wait, patience. */
  readonly draws: Float64Array;
}

export function attend(ctx: QueueCtx, block: Block): void {
  const { visits, turn, setup, params, own } = ctx;
  const common: Common = {
    days: dayLevels(params.dayVariation).arrivals,
    books: bookingChannels(setup),
    unstaffed: setup.channels.map(({ id }) => params.channelLoad[id] === 0),
    draws: new Float64Array(4),
  };
  const stream = ctx.stream('wait');
  const pair = new Int32Array(2);
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    const j = visits.firm[v]!;
    if (j === NOBODY || visits.outcome[v] !== OUTCOME.served) continue;
    for (let k = 0; k < 2; k++) {
      words(stream, visits.customer[v]!, turn, 2 * visits.occasion[v]! + k, pair);
      common.draws[2 * k] = uniformOf(pair[0]!);
      common.draws[2 * k + 1] = uniformOf(pair[1]!);
    }
    own.firm.arrivals[j] = own.firm.arrivals[j]! + 1;
    const minutes = meet(ctx, v, j, common);
    visits.waitMinutes[v] = visits.waitMinutes[v]! + minutes;
    learnFrom(ctx, v, j, minutes);
  }
}

/** The wait of a visit in minutes; those who give up or find no place get that outcome. */
function meet(ctx: QueueCtx, v: number, j: number, common: Common): number {
  const { visits, own } = ctx;
  const { denied, refused, waitShare, waitMinutes, factor, abandoned, turnedAway } = own.firm;
  const { draws, days } = common;
  const channel = visits.channel[v]!;
  if (common.unstaffed[channel] === true) return 0;
  const cell = j * MAX_PARTS + visits.part[v]!;
  let day = 0;
  for (let rest = draws[0]! - days[0]!; rest >= 0 && day < DAYS - 1; ) rest -= days[++day]!;
  const at = cell * DAYS + day;
  const asks = common.books[channel] === true && ctx.operations.bookedShare[j]! > 0;
  const place = draws[1]!;
  const booked = asks && place >= denied[cell]!;
  // A denied booking uses what its draw has left as its chance to find a place without one.
  const chance = asks && !booked ? place / denied[cell]! : place;
  if (!booked && chance < refused[at]!) {
    visits.outcome[v] = OUTCOME.turnedAway;
    turnedAway[j] = turnedAway[j]! + 1;
    return 0;
  }
  const waits = waitShare[at]!;
  if (draws[2]! >= waits) return 0;
  const committed = ctx.dyad.rung[visits.customer[v]! * ctx.firms + j]! >= RUNG.commitment;
  const group = booked ? CLASS.booked : committed ? CLASS.committed : CLASS.other;
  const mean = waitMinutes[at]! * factor[cell * CLASSES + group]!;
  const length = -ln(draws[2]! / waits);
  const patience = ctx.params.patienceMinutes;
  if (patience === 0) return mean * length;
  // An exponential wait, cut off by exponential patience, with this mean and the right part that gives up.
  const offered = (mean / (1 - Math.min(MOST_PATIENCE, mean / patience))) * length;
  const bears = -patience * ln(draws[3]!);
  if (offered <= bears) return offered;
  visits.outcome[v] = OUTCOME.abandoned;
  abandoned[j] = abandoned[j]! + 1;
  return bears;
}

/** Quality on a wait as perceived, as a distance from that of a customary wait. */
export function qualityOfWait(perceivedMinutes: number, rules: QueueCtx['params']): number {
  const { waitSlope, referenceMinutes, customaryMinutes } = rules;
  return waitSlope * ln((referenceMinutes + customaryMinutes) / (referenceMinutes + Math.max(0, perceivedMinutes)));
}

function learnFrom(ctx: QueueCtx, v: number, j: number, minutes: number): void {
  const { visits, params, own, learnedCount: width } = ctx;
  const { delivered } = visits;
  const served = visits.outcome[v] === OUTCOME.served;
  const counted = served ? minutes : Math.max(minutes, params.lostMinutes);
  own.firm.waits[j] = own.firm.waits[j]! + counted;
  const relief = params.perceivedRelief * ctx.operations.comfort[j]! * params.information;
  const waiting = v * width + ctx.learned('waiting');
  delivered[waiting] = delivered[waiting]! + qualityOfWait(counted * (params.perceivedBase - relief), params);
  if (!served) return;
  const harm = own.firm.harm[j * MAX_PARTS + visits.part[v]!]!;
  const empathy = v * width + ctx.learned('empathy');
  const core = v * width + ctx.learned('coreQuality');
  delivered[empathy] = delivered[empathy]! - TO_EMPATHY * harm;
  delivered[core] = delivered[core]! - TO_CORE * harm;
}
