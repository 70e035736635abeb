// What front-liners are measured on, and what that does. Weights on handle time, customer survey, hand-offs and retention, and
// the bonus behind them, move attention over some months: timed people are quick, cold and pass the matter on; surveyed
// ones take time and ask for good marks; who may not pass on errs where tools and skill are missing; who must keep customers
// gives favours away. High standards without tools drive people out. Weights in [0,1], quality as distances from neutral.
// Sources: seed:000:93-95, seed:002:124, e1 #13, #14, #36; Holmström and Milgrom 1991; Kerr 1975.
import { exp, ln } from '../kernel/math.ts';
import { uniformOf } from '../kernel/random.ts';
import { visitPairs } from '../model/draws.ts';
import { DRIVER_INDEX } from '../model/drivers.ts';
import { type Block, defineMechanism } from '../model/mechanism.ts';
import { NO_DRIVER, OUTCOME } from '../model/visits.ts';
import { levers, metrics } from './incentives/levers.ts';
import { AIMS, columns, type IncentivesCtx, incentivesParams, MEASURED } from './incentives/params.ts';
import { attentionOf, conductOf, pressureOf, reach } from './incentives/rules.ts';

function inclinationOf(ctx: IncentivesCtx): number[] {
  const { inclination } = ctx.params;
  const sum = AIMS.reduce((all, aim) => all + inclination[aim], 0);
  return AIMS.map((aim) => (sum > 0 ? inclination[aim] / sum : 1 / AIMS.length));
}

function weightsOf(ctx: IncentivesCtx, j: number): number[] {
  return MEASURED.map((measure) => ctx.lever(measure)[j]!);
}

function reachOf(ctx: IncentivesCtx, j: number): number {
  return reach(ctx.lever('bonus')[j]!, ctx.setup.turnMonths, ctx.params.bonusHalf);
}

/** How strongly measures act on people, 0 to 1: a part by themselves, the rest by money. */
function stakeOf(ctx: IncentivesCtx, j: number): number {
  return ctx.params.measured + (1 - ctx.params.measured) * reachOf(ctx, j);
}

/** Part of the care that is only for show: marks asked for. Less where the firm lives for its customers. */
function gamedOf(ctx: IncentivesCtx, j: number): number {
  return Math.min(1, (ctx.params.gaming * ctx.lever('survey')[j]! * reachOf(ctx, j)) / ctx.organization.leverage[j]!);
}

function toolsTarget(ctx: IncentivesCtx, j: number): number {
  const monthly = ctx.lever('tools')[j]! / ctx.setup.turnMonths;
  return monthly / (monthly + ctx.params.tools.half);
}

/** Attention and tools go toward what measures and money make of them, by parts of the way. */
function adapt(ctx: IncentivesCtx, j: number, inclination: readonly number[], moved: number, equipped: number): void {
  const { attention, tools } = ctx.own.firm;
  const target = attentionOf(inclination, weightsOf(ctx, j), ctx.params.pull * stakeOf(ctx, j));
  for (let k = 0; k < AIMS.length; k++) {
    const at = j * AIMS.length + k;
    attention[at] = attention[at]! + moved * (target[k]! - attention[at]!);
  }
  tools[j] = tools[j]! + equipped * (toolsTarget(ctx, j) - tools[j]!);
}

function prepare(ctx: IncentivesCtx): void {
  const { own, params, organization, operations } = ctx;
  const months = ctx.setup.turnMonths;
  const inclination = inclinationOf(ctx);
  const moved = 1 - exp(months * ln(Math.max(1e-9, 1 - params.monthly)));
  const equipped = 1 - exp(-months / params.tools.months);
  for (const sums of [own.firm.passed, own.firm.astray, own.firm.favours, own.firm.favourCents]) sums.fill(0);
  for (let j = 0; j < ctx.firms; j++) {
    adapt(ctx, j, inclination, moved, equipped);
    const bonus = reachOf(ctx, j);
    const tools = own.firm.tools[j]!;
    const d = inclination.map((own0, k) => own.firm.attention[j * AIMS.length + k]! - own0);
    const [, survey, handOffs, retention] = weightsOf(ctx, j) as [number, number, number, number];
    const conduct = conductOf(d, operations.skillTechnical[j]!, tools, gamedOf(ctx, j), params);
    const standards = ((survey + handOffs + retention) / 3) * stakeOf(ctx, j);
    const { strain, relief } = pressureOf(d[0]!, standards, tools, bonus, params);
    organization.pace[j] = organization.pace[j]! * conduct.pace * (1 - params.drive * bonus);
    organization.quitPressure[j] = organization.quitPressure[j]! + strain - relief;
    organization.moodShift[j] = organization.moodShift[j]! - params.quits.mood * (strain - relief);
    operations.failureFactor[j] = operations.failureFactor[j]! * conduct.failures;
    own.firm.handOff[j] = conduct.handOff;
    own.firm.wrong[j] = conduct.wrong;
    own.firm.empathy[j] = conduct.empathy;
    own.firm.favour[j] = conduct.favour;
    const heads = operations.staffCount[j]! > 0 ? operations.staffCount[j]! : params.heads;
    ctx.post(j, 'wages', Math.round(100 * ctx.lever('bonus')[j]! * heads));
    ctx.post(j, 'improvement', Math.round(100 * ctx.lever('tools')[j]!));
  }
}

/** Each visit meets people as they are led: quick or caring, passed on or not, with a favour or without. */
function attend(ctx: IncentivesCtx, block: Block): void {
  const { visits, firms, learnedCount: width, own } = ctx;
  const { delivered } = visits;
  const { handOff, wrong, empathy, favour, passed, astray, favours, favourCents } = own.firm;
  const { effort } = ctx.params.handOff;
  const { visits: earlier, price, recognition } = ctx.params.favours;
  const [empathyAt, effortAt, recognitionAt] = [
    ctx.learned('empathy'),
    ctx.learned('effort'),
    ctx.learned('recognition'),
  ];
  const known = ctx.dyad.visits;
  const drawn = visitPairs(ctx.stream('conduct'), ctx.turn, visits, block);
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.outcome[v] !== OUTCOME.served || visits.alone[v] === 1) continue;
    const j = visits.firm[v]!;
    const row = v * width;
    const pair = 2 * (v - block.visitFrom);
    delivered[row + empathyAt] = delivered[row + empathyAt]! + empathy[j]!;
    const ofPassing = uniformOf(drawn[pair]!);
    if (ofPassing < handOff[j]!) {
      const lost = ofPassing < handOff[j]! * wrong[j]!;
      passed[j] = passed[j]! + 1;
      if (lost) astray[j] = astray[j]! + 1;
      delivered[row + effortAt] = delivered[row + effortAt]! - (lost ? 2 : 1) * effort;
    }
    if (known[visits.customer[v]! * firms + j]! < earlier || uniformOf(drawn[pair + 1]!) >= favour[j]!) continue;
    favours[j] = favours[j]! + 1;
    favourCents[j] = favourCents[j]! + price * visits.priceCents[v]!;
    delivered[row + recognitionAt] = delivered[row + recognitionAt]! + recognition;
    if (visits.favour[v] === NO_DRIVER) visits.favour[v] = DRIVER_INDEX.recognition;
  }
}

function settle(ctx: IncentivesCtx): void {
  const { visits, own } = ctx;
  const served = new Float64Array(ctx.firms);
  const satisfied = new Float64Array(ctx.firms);
  for (let v = 0; v < visits.count; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const j = visits.firm[v]!;
    served[j] = served[j]! + 1;
    satisfied[j] = satisfied[j]! + visits.satisfaction[v]!;
  }
  for (let j = 0; j < ctx.firms; j++) {
    const count = Math.max(1, served[j]!);
    const gamed = gamedOf(ctx, j);
    const truth = served[j]! > 0 ? satisfied[j]! / count : 0;
    ctx.post(j, 'discounts', Math.round(own.firm.favourCents[j]! * ctx.setup.market.customersPerAgent));
    ctx.metric('handleTimeFactor', j, ctx.organization.pace[j]!);
    ctx.metric('surveyScore', j, truth + gamed * (1 - truth));
    ctx.metric('handOffShare', j, own.firm.passed[j]! / count);
    ctx.metric('wrongRoutingShare', j, own.firm.astray[j]! / count);
    ctx.metric('frontLineFavourShare', j, own.firm.favours[j]! / count);
    ctx.metric('toolsShare', j, own.firm.tools[j]!);
    ctx.metric('pressureLogits', j, ctx.organization.quitPressure[j]!);
    AIMS.forEach((aim, k) => {
      ctx.detail('attention', aim, j, own.firm.attention[j * AIMS.length + k]!);
    });
  }
}

export const incentives = defineMechanism({
  id: 'incentives',
  title: 'Front-line incentives',
  params: incentivesParams,
  columns,
  levers,
  metrics,
  delivers: ['empathy', 'effort', 'recognition'],
  writes: ['pace', 'quitPressure', 'moodShift'],
  phases: {
    setup(ctx) {
      const inclination = inclinationOf(ctx);
      for (let j = 0; j < ctx.firms; j++) adapt(ctx, j, inclination, 1, 1);
    },
    prepare,
    attend,
    settle,
  },
});
