// The chain of five steps: capture, collate, retrieve, utilize, share. What a firm can use of what it knows is their product
// (e2.9), so the weakest step decides. Money builds a step over months; systems, orientation and load move its yield.
import { exp } from '../../kernel/math.ts';
import { FUNDED, type KnowledgeCtx, type KnowledgeParams, STEP, STEPS } from './params.ts';

const NEUTRAL_MATURITY = 2.5;
const BEST_LOAD = 0.85;

/** Part of what a visit tells that is noted in some minutes. */
export function captureLevel(minutes: number, noteMinutes: number): number {
  return 1 - exp(-minutes / noteMinutes);
}

/** Level at which money per month holds a step in the long run. */
export function stepTarget(perMonth: number, base: number, half: number): number {
  return base + ((1 - base) * perMonth) / (perMonth + half);
}

/** Part of the way from one level to another that a turn covers. */
export function approachRate(turnMonths: number, months: number): number {
  return 1 - exp(-turnMonths / months);
}

/** What systems add to a level: part of what is missing. */
export function withSystems(level: number, gain: number): number {
  return Math.min(1, Math.max(0, level + gain * (1 - level)));
}

/** What the firm can use of a full profile: the product of the steps after capture. */
export function yieldOf(level: Float64Array, firm: number): number {
  let product = 1;
  for (let k = STEP.collate; k < STEPS.length; k++) product *= level[firm * STEPS.length + k]!;
  return product;
}

/** How people and load move the yield of a step: orientation makes information useful, hurry leaves it unread. */
function circumstance(ctx: KnowledgeCtx, j: number, step: number): number {
  const { orientation, hurry } = ctx.params;
  if (step === STEP.utilize) return Math.max(0, 1 + orientation * (ctx.organization.maturity[j]! - NEUTRAL_MATURITY));
  if (step === STEP.retrieve) return Math.max(0.2, 1 - hurry * Math.max(0, ctx.operations.utilization[j]! - BEST_LOAD));
  return 1;
}

function setLevels(ctx: KnowledgeCtx, j: number): void {
  const { built, level } = ctx.own.firm;
  const { informationGain } = ctx.organization;
  const at = j * STEPS.length;
  built[at] = captureLevel(ctx.lever('capture')[j]!, ctx.params.noteMinutes);
  for (let k = 0; k < STEPS.length; k++) {
    const systems = withSystems(built[at + k]!, informationGain[at + k]!);
    level[at + k] = Math.min(1, systems * circumstance(ctx, j, k));
  }
}

/** Where the steps stand if a firm has always spent as at the start. */
export function startChain(ctx: KnowledgeCtx): void {
  forEachFunded(ctx, (rules, at, perMonth) => {
    ctx.own.firm.spent[at] = perMonth;
    ctx.own.firm.built[at] = stepTarget(perMonth, rules.base, rules.half);
  });
  for (let j = 0; j < ctx.firms; j++) setLevels(ctx, j);
}

/** The steps follow the money of the turn before; minutes of noting are taken from the service at once. */
export function buildChain(ctx: KnowledgeCtx): void {
  const { built, spent } = ctx.own.firm;
  const rise = approachRate(ctx.setup.turnMonths, ctx.params.months);
  const fall = approachRate(ctx.setup.turnMonths, ctx.params.wearMonths);
  forEachFunded(ctx, (rules, at, perMonth) => {
    const gap = stepTarget(spent[at]!, rules.base, rules.half) - built[at]!;
    built[at] = built[at]! + (gap > 0 ? rise : fall) * gap;
    spent[at] = perMonth;
  });
  const minutes = ctx.lever('capture');
  for (let j = 0; j < ctx.firms; j++) {
    setLevels(ctx, j);
    ctx.operations.extraMinutes[j] = ctx.operations.extraMinutes[j]! + minutes[j]!;
  }
}

/** Calls with the place and the monthly money of every funded step of every firm. */
function forEachFunded(ctx: KnowledgeCtx, each: (rules: KnowledgeParams, at: number, perMonth: number) => void): void {
  FUNDED.forEach((_, pool) => {
    const money = ctx.lever('effort', pool);
    for (let j = 0; j < ctx.firms; j++) {
      each(ctx.params, j * STEPS.length + pool + 1, money[j]! / ctx.setup.turnMonths);
    }
  });
}

/** Money of a turn for all funded steps. */
export function effortOf(ctx: KnowledgeCtx, j: number): number {
  return FUNDED.reduce((sum, _, pool) => sum + ctx.lever('effort', pool)[j]!, 0);
}
