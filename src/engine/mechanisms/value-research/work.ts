// Work on value goes where the map says that value is. What it brings hangs on how true the map is: work on what hardly counts,
// on parity where the firm is level already, or in the wrong system is lost (seed:000:47). Returns on each attribute
// diminish, so the best spread lies between all alike and all on one.
import { exp, pow } from '../../kernel/math.ts';
import { type ResearchCtx, type ResearchParams, WIDTH } from './params.ts';
import { isParity, weightOf } from './truth.ts';

type WorkRules = ResearchParams['work'];

const NEUTRAL_MOTIVATION = 0.7;
const MOST_POWER = 9;
/** Halvings in which the best spread is found. */
const HALVINGS = 50;
/** Money, in units of the half, at which a spread is judged. */
const JUDGED_AT = 2;
/** Part of what goes into the wrong system that still does something for other attributes (assumed). */
const BY_CHANCE = 0.5;

/** How much of its weight work on an attribute is worth at a lead over the rivals. */
export function useOf(parity: boolean, lead: number, rules: WorkRules): number {
  if (!parity) return 1;
  return Math.min(1, Math.max(rules.parityRest, 0.5 - lead / rules.parityBand));
}

/** Shares of the work by believed worth: focus 0 spreads it alike, ½ by worth, 1 puts nearly all on the greatest. */
export function spread(worth: Float64Array, focus: number): Float64Array {
  const power = Math.min(MOST_POWER, focus / Math.max(1e-9, 1 - focus));
  const most = worth.reduce((a, b) => Math.max(a, b), 0);
  const shares = worth.map((w) => (w > 0 ? pow(w / most, power) : 0));
  const sum = shares.reduce((a, b) => a + b, 0);
  return sum > 0 ? shares.map((s) => s / sum) : worth.map(() => 1 / WIDTH);
}

/** Part of the work on an attribute that goes into the right system: the less is known, the less. */
export function rightSystem(doubt: number, guessVariance: number, wrongSystem: number): number {
  const unknown = doubt > 0 ? (1.5 * doubt) / (doubt + 0.5 * guessVariance) : 0;
  return 1 - wrongSystem * Math.min(1, unknown);
}

/** What arrives at each attribute of one unit of work: half of the lost part does something for the others. */
export function arriving(shares: Float64Array, right: Float64Array): Float64Array {
  let lost = 0;
  for (let k = 0; k < WIDTH; k++) lost += shares[k]! * (1 - right[k]!);
  return shares.map((s, k) => s * right[k]! + (BY_CHANCE * (lost - s * (1 - right[k]!))) / (WIDTH - 1));
}

/** Value of work by attribute, saturating at one half for one unit. */
function worthOfWork(worth: Float64Array, work: Float64Array): number {
  return worth.reduce((sum, w, k) => sum + (w * work[k]!) / (work[k]! + 1), 0);
}

/** The most that an amount of work can be worth: equal returns at the margin. */
export function bestValue(worth: Float64Array, amount: number): number {
  const at = (price: number) => worth.map((w) => Math.max(0, Math.sqrt(w / price) - 1));
  let [low, high] = [1e-9, worth.reduce((a, b) => Math.max(a, b), 0)];
  for (let n = 0; n < HALVINGS; n++) {
    const middle = (low + high) / 2;
    if (at(middle).reduce((a, b) => a + b, 0) > amount) low = middle;
    else high = middle;
  }
  return worthOfWork(worth, at(high));
}

/** Worth of each attribute to a firm: as it believes, or as it is. */
export function worthOf(ctx: ResearchCtx, j: number, asBelieved: boolean): Float64Array {
  const { believed, onMap, parity, lead, trueLead } = ctx.own.firm;
  const rules = ctx.params.work;
  return Float64Array.from({ length: WIDTH }, (_, k) => {
    const at = j * WIDTH + k;
    if (!asBelieved) return weightOf(ctx, k) * useOf(isParity(ctx, k), trueLead[at]!, rules);
    return onMap[at]! * exp(believed[at]!) * useOf(parity[at] === 1, lead[at]!, rules);
  });
}

/** Part of the work that is carried out as meant: ability × motivation, and what the organization makes of it. */
export function executionOf(ctx: ResearchCtx, j: number): number {
  const { motivation, proficiency, skillCustomerValue } = ctx.operations;
  const { execution, understanding } = ctx.params.work;
  const people = (motivation[j]! / NEUTRAL_MOTIVATION) * Math.min(1, proficiency[j]!);
  const understood = 1 + understanding * skillCustomerValue[j]!;
  return Math.min(1, execution * people * ctx.organization.leverage[j]! * understood);
}

/** Parts of the work that go into the right system, by attribute. */
export function systemsOf(ctx: ResearchCtx, j: number): Float64Array {
  const { guessError, work } = ctx.params;
  return ctx.own.firm.doubt
    .slice(j * WIDTH, (j + 1) * WIDTH)
    .map((doubt) => rightSystem(doubt, guessError * guessError, work.wrongSystem));
}

/** Work follows the money of the turn before; this turn's is spread by the map as it is now. */
export function workOnValue(ctx: ResearchCtx): void {
  const { planned, work, gain } = ctx.own.firm;
  const rules = ctx.params.work;
  const rate = (months: number) => 1 - exp(-ctx.setup.turnMonths / months);
  const [rise, fall] = [rate(rules.months), rate(rules.wearMonths)];
  const [money, focus] = [ctx.lever('effort'), ctx.lever('focus')];
  for (let j = 0; j < ctx.firms; j++) {
    const arrives = arriving(spread(worthOf(ctx, j, true), focus[j]!), systemsOf(ctx, j));
    const carried = executionOf(ctx, j);
    for (let k = 0; k < WIDTH; k++) {
      const at = j * WIDTH + k;
      const target = rules.most * (planned[at]! / (planned[at]! + rules.half));
      work[at] = work[at]! + (target > work[at]! ? rise : fall) * (target - work[at]!);
      planned[at] = (money[j]! / ctx.setup.turnMonths) * arrives[k]! * carried;
      gain[at] = work[at]! * useOf(isParity(ctx, k), ctx.own.firm.trueLead[at]!, rules);
    }
    ctx.organization.aim[j] = aimOf(worthOf(ctx, j, false), arrives);
  }
}

/** What work so spread brings, against the best spread of as much. */
export function aimOf(worth: Float64Array, arrives: Float64Array): number {
  const best = bestValue(worth, JUDGED_AT);
  const done = arrives.map((part) => JUDGED_AT * part);
  return best > 0 ? Math.min(1, worthOfWork(worth, done) / best) : 1;
}
