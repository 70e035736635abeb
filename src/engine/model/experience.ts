// Experience (model sections 2 and 3): perceived quality, disconfirmation, satisfaction, learned expectations, trust.
// Perception follows Boulding et al. 1993, satisfaction Anderson and Sullivan 1993, trust a beta count with forgetting.
// All numbers are parameters of market.belief and market.ties; quality is in [0,1].
import { normalOf } from '../kernel/distributions.ts';
import { type Stream, uniformOf } from '../kernel/random.ts';
import type { Core } from './core.ts';
import { visitPairs } from './draws.ts';
import { DRIVER_INDEX, NEUTRAL_QUALITY } from './drivers.ts';
import { RUNG } from './ladder-rules.ts';
import type { Block } from './mechanism.ts';
import { FLAG } from './state.ts';
import { NO_DRIVER, OUTCOME } from './visits.ts';

/** What going away unserved leaves: a shortfall in satisfaction and a part of a breach of trust (assumed, below a failure). */
const UNSERVED = { satisfaction: 0.4, abandoned: 0.5, turnedAway: 0.25 } as const;
/** A running variance needs a start: ladder-sketch.py. */
export const START_VARIANCE = 0.0225;
const QUALITY_MEMORY = 0.15;
const FAVOUR_MEMORY = 0.3;
/** A shortfall counts as a broken promise when promises made up at least this part of it (assumed). */
const PROMISE_PART = 0.5;

/** Sums over a turn from which firms' means and credibility follow. */
export interface ExperienceTotals {
  readonly visits: Float64Array;
  readonly delivered: Float64Array;
  readonly perceived: Float64Array;
  readonly noviceVisits: Float64Array;
  readonly noviceGap: Float64Array;
  readonly novicePromised: Float64Array;
  readonly satisfaction: Float64Array;
}

export function createTotals(firms: number): ExperienceTotals {
  const sums = () => new Float64Array(firms);
  return {
    visits: sums(),
    delivered: sums(),
    perceived: sums(),
    noviceVisits: sums(),
    noviceGap: sums(),
    novicePromised: sums(),
    satisfaction: sums(),
  };
}

/** Draws of one occasion, in slots 2 × occasion and the next: the chance part of what is delivered, and giving back. */
const NOISE = 0;
const ACT = 1;

/** Lets the customers of a block live through their visits, in order. */
export function experienceBlock(core: Core, block: Block, stream: Stream, totals: ExperienceTotals): void {
  const { visits } = core;
  const drawn = visitPairs(stream, core.turn, visits, block);
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    const outcome = visits.outcome[v]!;
    if (outcome === OUTCOME.outside) continue;
    const dyad = visits.customer[v]! * core.firms + visits.firm[v]!;
    if (outcome === OUTCOME.served) {
      const draw = 2 * (v - block.visitFrom);
      live(core, v, dyad, uniformOf(drawn[draw + NOISE]!), totals);
      purchase(core, v, dyad, drawn[draw + ACT]!);
    } else {
      turnAway(core, v, dyad, outcome);
    }
  }
}

/** Adds the core's own delivery: start quality and noise, kept within [0,1] as a whole. Returns delivered quality. */
function deliver(core: Core, v: number, noise: number): number {
  const { visits } = core;
  const width = core.layout.learned.length;
  const at = v * width;
  const coreAt = at + core.layout.learnedAt[DRIVER_INDEX.coreQuality]!;
  const start = core.setup.firms[visits.firm[v]!]!.start.quality;
  const sd = core.setup.market.belief.noiseSd * core.operations.noiseFactor[visits.firm[v]!]!;
  const spread = sd * normalOf(noise);
  visits.delivered[coreAt] = visits.delivered[coreAt]! + (start - NEUTRAL_QUALITY + spread);
  let x = NEUTRAL_QUALITY;
  for (let l = 0; l < width; l++) x += visits.delivered[at + l]!;
  const clipped = Math.min(1, Math.max(0, x));
  visits.delivered[coreAt] = visits.delivered[coreAt]! + (clipped - x);
  return clipped;
}

function live(core: Core, v: number, dyad: number, noise: number, totals: ExperienceTotals): void {
  const { visits } = core;
  const { belief, promised, satisfaction, trustAlpha, trustBeta, qualityMean, qualityVariance } = core.dyad;
  const rules = core.setup.market.belief;
  const ties = core.setup.market.ties;
  const width = core.layout.learned.length;
  const coreAt = core.layout.learnedAt[DRIVER_INDEX.coreQuality]!;
  const firm = visits.firm[v]!;
  const x = deliver(core, v, noise);
  let expected = NEUTRAL_QUALITY;
  for (let l = 0; l < width; l++) expected += belief[dyad * width + l]!;
  const perceived = x + rules.assimilation * (expected - x) - rules.contrast * (core.firm.should[firm]! - x);
  const gap = perceived - expected;
  const kappa = gap > 0 ? rules.kappaUp : rules.kappaDown;
  const sign = gap > 0 ? 1 : -1;
  const other = perceived - x - rules.assimilation * (expected - x);
  let most = -1;
  let cause = coreAt;
  for (let l = 0; l < width; l++) {
    const e = belief[dyad * width + l]!;
    const a = visits.delivered[v * width + l]!;
    const change = a + rules.assimilation * (e - a) + (l === coreAt ? other : 0) - e;
    if (sign * change > most) {
      most = sign * change;
      cause = l;
    }
    belief[dyad * width + l] = e + kappa * change;
  }
  const lift = promised[dyad]!;
  promised[dyad] = lift * (1 - 0.8 * kappa);
  const before = trustAlpha[dyad]! / (trustAlpha[dyad]! + trustBeta[dyad]!);
  const buffer = visits.breach[v] === 1 ? 1 : 1 - ties.buffer * before;
  const felt = perceived + (gap > 0 ? ties.gain * gap : ties.loss * buffer * gap) + visits.recoveryGain[v]!;
  const s = Math.min(1, Math.max(0, felt));
  const n = core.dyad.visits[dyad]!;
  satisfaction[dyad] = satisfaction[dyad]! + Math.max(ties.satisfactionFloor, 1 / (n + 2)) * (s - satisfaction[dyad]!);
  visits.trustChange[v] = updateTrust(core, dyad, breachOf(core, v, gap), before);
  visits.cause[v] = causeOf(core, v, core.layout.learned[cause]!, gap, lift);
  const step = perceived - qualityMean[dyad]!;
  const variance = qualityVariance[dyad]!;
  qualityMean[dyad] = qualityMean[dyad]! + QUALITY_MEMORY * step;
  qualityVariance[dyad] = (1 - QUALITY_MEMORY) * (variance + QUALITY_MEMORY * step * step);
  visits.varianceChange[v] = qualityVariance[dyad]! - variance;
  visits.expected[v] = expected;
  visits.perceived[v] = perceived;
  visits.satisfaction[v] = s;
  totals.visits[firm] = totals.visits[firm]! + 1;
  totals.delivered[firm] = totals.delivered[firm]! + x;
  totals.perceived[firm] = totals.perceived[firm]! + perceived;
  totals.satisfaction[firm] = totals.satisfaction[firm]! + s;
  if (n < 3) {
    totals.noviceVisits[firm] = totals.noviceVisits[firm]! + 1;
    totals.noviceGap[firm] = totals.noviceGap[firm]! - gap;
    totals.novicePromised[firm] = totals.novicePromised[firm]! + Math.max(0, lift);
  }
}

/** b of the trust rule: 1 for an unrecovered failure or a breach, a quarter for a recovered one, else how far the visit fell short. */
function breachOf(core: Core, v: number, gap: number): number {
  const { visits } = core;
  const ties = core.setup.market.ties;
  if (visits.breach[v] === 1) return 1;
  if (visits.failed[v]! > 0) return visits.recovered[v] === 1 ? ties.recoveredBreach : 1;
  return Math.min(1, Math.max(0, (-gap - ties.trustTolerance) / ties.trustBand));
}

function causeOf(core: Core, v: number, learned: number, gap: number, lift: number): number {
  if (core.visits.breach[v] === 1) return DRIVER_INDEX.imperative;
  if (core.visits.failed[v]! > 0) return DRIVER_INDEX.reliability;
  if (gap < 0 && lift > PROMISE_PART * -gap) return DRIVER_INDEX.trust;
  return learned;
}

/** α and β after a visit with breach b; returns the change of trust as stored. */
function updateTrust(core: Core, dyad: number, breach: number, before: number): number {
  const { trustAlpha, trustBeta } = core.dyad;
  const { trustForgetting: keep, trustLoss } = core.setup.market.ties;
  trustAlpha[dyad] = 2 * (1 - keep) + keep * trustAlpha[dyad]! + (1 - breach);
  trustBeta[dyad] = 2 * (1 - keep) + keep * trustBeta[dyad]! + trustLoss * breach;
  return trustAlpha[dyad]! / (trustAlpha[dyad]! + trustBeta[dyad]!) - before;
}

/** Enters a served visit into the window and the memory of the pair: failures survived, rivals passed over, favours, acts. */
function purchase(core: Core, v: number, dyad: number, word: number): void {
  const { visits, customer } = core;
  const { flags, lastTest, testDriver, voidUntil, favours } = core.dyad;
  const i = visits.customer[v]!;
  const width = 2 * core.setup.ladder.window;
  const number = customer.purchases[i]! + 1;
  customer.purchases[i] = number;
  const slot = i * width + ((number - 1) % width);
  customer.windowFirm[slot] = visits.firm[v]!;
  customer.windowValid[slot] = visits.valid[v]!;
  customer.windowTurn[slot] = core.turn;
  if ((flags[dyad]! & (FLAG.unrecovered | FLAG.recovered)) !== 0) {
    lastTest[dyad] = number;
    testDriver[dyad] = DRIVER_INDEX.reliability;
  } else if (visits.tempted[v] === 1) {
    lastTest[dyad] = number;
    testDriver[dyad] = DRIVER_INDEX.commitment;
  }
  const forgiving = (flags[dyad]! & FLAG.recovered) !== 0;
  let now = flags[dyad]! & ~(FLAG.unrecovered | FLAG.recovered);
  if (visits.failed[v]! > 0) now |= visits.recovered[v] === 1 ? FLAG.recovered : FLAG.unrecovered;
  flags[dyad] = now;
  if (visits.breach[v] === 1) voidUntil[dyad] = number;
  const favour = visits.favour[v]!;
  favours[dyad] = favours[dyad]! + FAVOUR_MEMORY * ((favour === NO_DRIVER ? 0 : 1) - favours[dyad]!);
  giveBack(core, v, dyad, number, forgiving, word);
  core.dyad.visits[dyad] = core.dyad.visits[dyad]! + 1;
}

/** Favours received and trust make customers give something back; forgiving a recovered failure renews a held favor. */
function giveBack(core: Core, v: number, dyad: number, number: number, forgiving: boolean, word: number): void {
  const { lastAct, actDriver, favours, trustAlpha, trustBeta, rung } = core.dyad;
  const { visits } = core;
  if (forgiving && rung[dyad]! >= RUNG.favor) {
    lastAct[dyad] = number;
    actDriver[dyad] = DRIVER_INDEX.reliability;
    return;
  }
  const received = favours[dyad]!;
  if (received <= 0) return;
  const trust = trustAlpha[dyad]! / (trustAlpha[dyad]! + trustBeta[dyad]!);
  const chance = core.setup.ladder.giveBack * Math.min(1, received / FAVOUR_MEMORY) * trust;
  if (uniformOf(word) >= chance) return;
  lastAct[dyad] = number;
  actDriver[dyad] = visits.favour[v] === NO_DRIVER ? DRIVER_INDEX.recognition : visits.favour[v]!;
}

/** A customer who left unserved learns only what it lived through (the wait), and trusts less. */
function turnAway(core: Core, v: number, dyad: number, outcome: number): void {
  const { visits } = core;
  const { belief, satisfaction, trustAlpha, trustBeta } = core.dyad;
  const width = core.layout.learned.length;
  const kappa = core.setup.market.belief.kappaDown;
  for (let l = 0; l < width; l++) {
    const delivered = visits.delivered[v * width + l]!;
    if (delivered >= 0) continue;
    const e = belief[dyad * width + l]!;
    if (delivered < e) belief[dyad * width + l] = e + kappa * (delivered - e);
  }
  satisfaction[dyad] =
    satisfaction[dyad]! + core.setup.market.ties.satisfactionFloor * (UNSERVED.satisfaction - satisfaction[dyad]!);
  const before = trustAlpha[dyad]! / (trustAlpha[dyad]! + trustBeta[dyad]!);
  const breach = visits.breach[v] === 1 ? 1 : outcome === OUTCOME.abandoned ? UNSERVED.abandoned : UNSERVED.turnedAway;
  visits.trustChange[v] = updateTrust(core, dyad, breach, before);
  visits.cause[v] = DRIVER_INDEX.waiting;
  visits.satisfaction[v] = UNSERVED.satisfaction;
}

/** How far promises were kept to those who are new decides how far the next ones are believed (model section 3). */
export function updateCredibility(core: Core, totals: ExperienceTotals): void {
  for (let j = 0; j < core.firms; j++) {
    const count = totals.visits[j]!;
    core.firm.visits[j] = count;
    if (count > 0) core.firm.delivered[j] = totals.delivered[j]! / count;
    const novices = totals.noviceVisits[j]!;
    // What newcomers miss, as far as it had been promised: they come where they expect too much, of honest firms too.
    const gap = novices > 0 ? Math.max(0, Math.min(totals.noviceGap[j]!, totals.novicePromised[j]!)) / novices : 0;
    const kept = Math.min(1, Math.max(0, 1 - (2 * gap) / 0.15));
    core.firm.credibility[j] = core.firm.credibility[j]! + 0.4 * (kept - core.firm.credibility[j]!);
  }
}
