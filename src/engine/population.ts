// The customers before history: traits drawn once from the segments' distributions, first beliefs, awareness, neutral stocks.
// Each draw has a stream of its own, and those that concern a firm are named by its id, so order changes nothing.
import { normalOf } from './kernel/distributions.ts';
import { exp } from './kernel/math.ts';
import { type Stream, uniform } from './kernel/random.ts';
import type { Core } from './model/core.ts';
import { drawFrom } from './model/distribution.ts';
import { DRIVER_INDEX, DRIVERS, NEUTRAL_QUALITY } from './model/drivers.ts';
import { START_VARIANCE } from './model/experience.ts';
import { NEUTRAL_OPERATIONS } from './model/operations.ts';
import { neutralize } from './model/shared.ts';
import { FLAG, NOBODY } from './model/state.ts';
import { NO_DRIVER } from './model/visits.ts';

/** Fills traits and starting state of customers, dyads, firms and market. */
export function populate(
  core: Core,
  traits: {
    segment: Uint8Array;
    needRate: Float32Array;
    outside: Float32Array;
    importance: Float32Array;
    taste: Float32Array;
  },
): void {
  drawCustomers(core, traits);
  for (let j = 0; j < core.firms; j++) drawDyads(core, j, traits.taste);
  startFirms(core);
}

function drawCustomers(core: Core, traits: Parameters<typeof populate>[1]): void {
  const { market } = core.setup;
  const segmentStream = core.stream('population:segment');
  const need = core.stream('population:need');
  const outside = core.stream('population:outside');
  const weights = core.layout.weighted.map((driver) => core.stream(`population:importance:${DRIVERS[driver]!.id}`));
  const width = weights.length;
  const cumulative = cumulate(market.segments.map((segment) => segment.share));
  const means = market.segments.map((segment) =>
    core.layout.weighted.map((driver) => segment.importance[DRIVERS[driver]!.id] ?? DRIVERS[driver]!.importance),
  );
  for (let i = 0; i < core.customers; i++) {
    const s = pick(cumulative, uniform(segmentStream, i, 0, 0));
    const segment = market.segments[s]!;
    traits.segment[i] = s;
    traits.needRate[i] = Math.max(0, drawFrom(segment.needRate, need, i, 0, 0));
    traits.outside[i] = drawFrom(segment.outside, outside, i, 0, 0);
    const spread = segment.importanceSpread;
    for (let w = 0; w < width; w++) {
      const factor = exp(spread * normalOf(uniform(weights[w]!, i, 0, 0)) - 0.5 * spread * spread);
      traits.importance[i * width + w] = means[s]![w]! * factor;
    }
  }
  core.customer.closedTo.fill(NOBODY);
  core.customer.committedTo.fill(NOBODY);
}

function cumulate(shares: readonly number[]): number[] {
  let sum = 0;
  return shares.map((share) => {
    sum += share;
    return sum;
  });
}

function pick(cumulative: readonly number[], u: number): number {
  const s = cumulative.findIndex((bound) => u < bound);
  return s < 0 ? cumulative.length - 1 : s;
}

function drawDyads(core: Core, j: number, taste: Float32Array): void {
  const { firms, dyad } = core;
  const firm = core.setup.firms[j]!;
  const rules = core.setup.market;
  const stream = (name: string): Stream => core.stream(`population:${name}:firm:${firm.id}`);
  const tastes = stream('taste');
  const beliefs = stream('belief');
  const known = stream('aware');
  const width = core.layout.learned.length;
  const coreAt = core.layout.learnedAt[DRIVER_INDEX.coreQuality]!;
  for (let i = 0; i < core.customers; i++) {
    const d = i * firms + j;
    taste[d] = rules.tasteSd * normalOf(uniform(tastes, i, 0, 0));
    dyad.belief[d * width + coreAt] =
      firm.start.quality - NEUTRAL_QUALITY + rules.belief.initialSd * normalOf(uniform(beliefs, i, 0, 0));
    dyad.flags[d] = uniform(known, i, 0, 0) < firm.start.awareness ? FLAG.aware : 0;
    dyad.trustAlpha[d] = 2;
    dyad.trustBeta[d] = 2;
    dyad.satisfaction[d] = 0.65;
    dyad.qualityMean[d] = NEUTRAL_QUALITY;
    dyad.qualityVariance[d] = START_VARIANCE;
    dyad.actDriver[d] = NO_DRIVER;
    dyad.testDriver[d] = NO_DRIVER;
    dyad.recommendedDriver[d] = NO_DRIVER;
  }
}

function startFirms(core: Core): void {
  core.firm.should.fill(core.setup.market.belief.should);
  core.firm.credibility.fill(1);
  core.setup.firms.forEach((firm, j) => {
    core.firm.delivered[j] = firm.start.quality;
    core.firm.cashCents[j] = firm.start.cashCents;
  });
  for (const [name, value] of Object.entries(NEUTRAL_OPERATIONS)) {
    core.operations[name as keyof typeof NEUTRAL_OPERATIONS].fill(value);
  }
  neutralize(core.organization, false);
  const { market } = core;
  for (const column of [
    market.needFactor,
    market.supplyCostFactor,
    market.wageFactor,
    market.mediaCostFactor,
    market.importanceFactor,
  ]) {
    column.fill(1);
  }
}
