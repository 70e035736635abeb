// What customers cannot do without, and how firms compare (seed:000): a breach of a functional or continuity imperative is
// remembered and gates the firm (`imperative`), a price above the customer's budget puts it out of reach (`consideration`),
// parity and determinative drivers count against rivals, and a rival's extraordinary improvement loosens habits. Runs after
// whatever else delivers in visits; quality here leaves the core's chance variation out. Prices are those of the last turn.

import { normalOf } from '../kernel/distributions.ts';
import { exp } from '../kernel/math.ts';
import { uniform } from '../kernel/random.ts';
import { DRIVER_COUNT, DRIVER_INDEX, DRIVERS } from '../model/drivers.ts';
import { type Block, defineMechanism, type ValueBlock } from '../model/mechanism.ts';
import { OUTCOME } from '../model/visits.ts';
import { comparedDrivers, setShifts, spreadNews, takeMeans, valueReconsidering } from './imperatives/comparison.ts';
import { type ImperativesCtx, imperativesColumns, imperativesParams } from './imperatives/rules.ts';

const BREACHED = 1 + DRIVER_INDEX.imperative;
const OUT_OF_REACH = 1 + DRIVER_INDEX.consideration;

function drawBudgets(ctx: ImperativesCtx): void {
  const { budget, segments } = ctx.params;
  const reference = ctx.setup.market.category.referencePriceCents;
  const rules = ctx.setup.market.segments.map(({ id }) => ({
    mean: reference * (segments[id]?.budgetMean ?? budget.mean),
    spread: segments[id]?.budgetSpread ?? budget.spread,
  }));
  const stream = ctx.stream('budget');
  for (let i = 0; i < ctx.customers; i++) {
    const { mean, spread } = rules[ctx.customerTraits.segment[i]!]!;
    const z = normalOf(uniform(stream, i, 0, 0));
    ctx.own.customerTraits.budgetCents[i] = mean * exp(spread * z - 0.5 * spread * spread);
  }
}

function gateFirms(ctx: ImperativesCtx, block: Block, value: ValueBlock): void {
  const { firms } = ctx;
  const { remembered } = ctx.own.dyad;
  const { budgetCents } = ctx.own.customerTraits;
  const { priceCents, memories } = ctx.own.firm;
  const { gate } = value;
  for (let j = 0; j < firms; j++) {
    const price = priceCents[j]!;
    const breached = memories[j]! > 0;
    for (let i = block.from, row = j; i < block.to; i++, row += firms) {
      if (gate[row] !== 0) continue;
      if (breached && remembered[i * firms + j]! > 0) gate[row] = BREACHED;
      else if (price > budgetCents[i]!) gate[row] = OUT_OF_REACH;
    }
  }
}

/** Quality of a served visit without chance, and whether it lacks what the customer cannot do without. */
function judgeVisit(ctx: ImperativesCtx, v: number, quality: number): boolean {
  const { functional } = ctx.params;
  for (let n = 0; n < functional.length; n++) {
    const { driver, floor } = functional[n]!;
    if (driver === 'overall') {
      if (quality < floor) return true;
      continue;
    }
    const place = ctx.learned(driver);
    if (place >= 0 && ctx.visits.delivered[v * ctx.learnedCount + place]! < floor) return true;
  }
  return false;
}

/** An unserved visit: enough of them in a row break continuity. */
function missVisit(ctx: ImperativesCtx, v: number, dyad: number): void {
  const { misses } = ctx.own.dyad;
  misses[dyad] = misses[dyad]! + 1;
  if (misses[dyad]! < ctx.params.continuity.misses) return;
  misses[dyad] = 0;
  ctx.visits.breach[v] = 1;
  const j = ctx.visits.firm[v]!;
  ctx.own.firm.gaps[j] = ctx.own.firm.gaps[j]! + 1;
}

function attendVisits(ctx: ImperativesCtx, block: Block): void {
  const { visits, firms, learnedCount: width } = ctx;
  const { served, quality: qualitySum, paidCents, delivered: sums, shift, breaches } = ctx.own.firm;
  const starts = ctx.setup.firms.map((firm) => firm.start.quality);
  const compared = comparedDrivers(ctx);
  const places = compared.map((driver) => ctx.learned(DRIVERS[driver]!.id));
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    const outcome = visits.outcome[v]!;
    if (outcome === OUTCOME.outside) continue;
    const j = visits.firm[v]!;
    const dyad = visits.customer[v]! * firms + j;
    if (outcome !== OUTCOME.served) {
      missVisit(ctx, v, dyad);
      continue;
    }
    ctx.own.dyad.misses[dyad] = 0;
    let quality = starts[j]!;
    for (let l = v * width; l < (v + 1) * width; l++) quality += visits.delivered[l]!;
    if (judgeVisit(ctx, v, quality)) {
      visits.breach[v] = 1;
      breaches[j] = breaches[j]! + 1;
    }
    served[j] = served[j]! + 1;
    qualitySum[j] = qualitySum[j]! + quality;
    paidCents[j] = paidCents[j]! + visits.priceCents[v]!;
    for (let n = 0; n < compared.length; n++) {
      const at = j * DRIVER_COUNT + compared[n]!;
      const place = v * width + places[n]!;
      sums[at] = sums[at]! + visits.delivered[place]!;
      visits.delivered[place] = visits.delivered[place]! + shift[at]!;
    }
  }
}

/** Memories grow old, then those of this turn are added: they gate from the next turn on. */
function remember(ctx: ImperativesCtx, block: Block): void {
  const { visits, firms } = ctx;
  const { remembered } = ctx.own.dyad;
  const { memories } = ctx.own.firm;
  for (let j = 0; j < firms; j++) {
    if (memories[j] === 0) continue;
    for (let dyad = block.from * firms + j; dyad < block.to * firms; dyad += firms) {
      const left = remembered[dyad]!;
      if (left === 0) continue;
      remembered[dyad] = left - 1;
      if (left === 1) memories[j] = memories[j]! - 1;
    }
  }
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.breach[v] === 0) continue;
    const j = visits.firm[v]!;
    const dyad = visits.customer[v]! * firms + j;
    const { memoryTurns, continuity } = ctx.params;
    const turns = visits.outcome[v] === OUTCOME.served ? memoryTurns : continuity.memoryTurns;
    if (turns <= remembered[dyad]!) continue;
    if (remembered[dyad] === 0) memories[j] = memories[j]! + 1;
    remembered[dyad] = turns;
  }
}

export const imperatives = defineMechanism({
  id: 'imperatives',
  title: 'Imperatives',
  params: imperativesParams,
  columns: imperativesColumns,
  metrics: {
    functionalBreachCount: {
      unit: 'agents',
      better: 'less',
      help: 'Visits that lacked what the customer cannot do without.',
    },
    continuityBreachCount: {
      unit: 'agents',
      better: 'less',
      help: 'Times a customer was left unserved once too often in a row.',
    },
    breachMemoryCount: {
      unit: 'agents',
      better: 'less',
      help: 'Customers who stay away because of a breach that they remember.',
    },
    outOfReachShare: { unit: 'share', better: 'less', help: 'Customers who cannot afford the price of the last turn.' },
  },
  drivers: ['imperative', 'consideration', 'switchingCost'],
  phases: {
    setup(ctx) {
      drawBudgets(ctx);
      ctx.own.firm.priceCents.fill(ctx.setup.market.category.referencePriceCents);
    },
    prepare(ctx) {
      takeMeans(ctx);
      setShifts(ctx);
    },
    approach(ctx, block) {
      spreadNews(ctx, block);
    },
    value(ctx, block, value) {
      valueReconsidering(ctx, block, value);
      gateFirms(ctx, block, value);
    },
    attend(ctx, block) {
      attendVisits(ctx, block);
    },
    relate(ctx, block) {
      remember(ctx, block);
    },
    settle(ctx) {
      const { breaches, gaps, memories, priceCents } = ctx.own.firm;
      const { budgetCents } = ctx.own.customerTraits;
      for (let j = 0; j < ctx.firms; j++) {
        let outside = 0;
        for (let i = 0; i < ctx.customers; i++) if (priceCents[j]! > budgetCents[i]!) outside++;
        ctx.metric('functionalBreachCount', j, breaches[j]!);
        ctx.metric('continuityBreachCount', j, gaps[j]!);
        ctx.metric('breachMemoryCount', j, memories[j]!);
        ctx.metric('outOfReachShare', j, outside / ctx.customers);
      }
    },
  },
});
