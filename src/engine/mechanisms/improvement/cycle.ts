// The cycle of improvement: stocks of description, assessment and standards, the odds of a change that follow from them, which
// step it goes to, and what it does. Shares and factors without units, times in months, money in currency units.
import { exp } from '../../kernel/math.ts';
import { uniform } from '../../kernel/random.ts';
import { type ImprovementCtx, type ImprovementParams, STAGES, STEPS } from './params.ts';

/** Projects of one firm in one turn, at most. */
const MOST_PROJECTS = 6;

/** A stock after some months on the way to what the spending is worth; it is lost more slowly than it is built. */
export function nextStock(stock: number, target: number, months: number, rise: number, stale: number): number {
  return stock + (1 - exp(-months / (target > stock ? rise : stale))) * (target - stock);
}

/** Odds of a change after the three steps before it, each as far as it was done; `leverage` is the culture's. */
export function oddsOf(stocks: readonly number[], rules: ImprovementParams['change'], leverage: number): number {
  let ready = 1;
  for (const stock of stocks) ready *= rules.skipped + (1 - rules.skipped) * stock;
  return Math.min(0.98, (rules.least + (rules.most - rules.least) * ready) * leverage);
}

/** The step that costs customers most, by chance of failing × severity × what was done about it; −1 without steps. */
function worstStep(ctx: ImprovementCtx, j: number): number {
  let worst = -1;
  let most = -1;
  ctx.setup.steps.forEach((step, s) => {
    const loss =
      step.failProbability * (1 - step.catchProbability) * step.severity * ctx.own.firm.aimed[j * STEPS + s]!;
    if (loss <= most) return;
    most = loss;
    worst = s;
  });
  return worst;
}

/** Stocks follow the spending. */
export function follow(ctx: ImprovementCtx, j: number, atOnce: boolean): void {
  const { own, params } = ctx;
  const months = ctx.setup.turnMonths;
  const stocks = [own.firm.described, own.firm.assessed, own.firm.standardized];
  STAGES.forEach((stage, k) => {
    const rules = params[stage];
    const monthly = ctx.lever(stage)[j]! / months;
    const target = monthly / (monthly + rules.half);
    const stock = stocks[k]!;
    stock[j] = atOnce ? target : nextStock(stock[j]!, target, months, rules.months, params.staleMonths);
  });
}

/** What was changed wears off where it is not standardized, and takes hold where it is new. */
export function settleIn(ctx: ImprovementCtx, j: number): void {
  const { own, params, organization } = ctx;
  const months = ctx.setup.turnMonths;
  const kept = exp(-params.erosion * (1 - own.firm.standardized[j]!) * months);
  const hold = 1 - exp(-months / params.change.months);
  const { aimed, aimedSpread, spread } = own.firm;
  for (let s = 0; s < ctx.setup.steps.length; s++) {
    const at = j * STEPS + s;
    aimed[at] = 1 + kept * (aimed[at]! - 1);
    organization.stepFactor[at] = organization.stepFactor[at]! + hold * (aimed[at]! - organization.stepFactor[at]!);
  }
  aimedSpread[j] = 1 + kept * (aimedSpread[j]! - 1);
  spread[j] = spread[j]! + hold * (aimedSpread[j]! - spread[j]!);
}

/** Finishes the projects that the money of this turn completes; what they do takes hold from the next turn on. */
export function runProjects(ctx: ImprovementCtx, j: number): void {
  const { own, params, setup } = ctx;
  const { progress, projects, odds, won, lost, aimed, aimedSpread, described, assessed, standardized } = own.firm;
  const rules = params.change;
  const stream = ctx.stream(`change:${setup.firms[j]!.id}`);
  progress[j] = progress[j]! + ctx.lever('change')[j]!;
  projects[j] = 0;
  odds[j] = oddsOf([described[j]!, assessed[j]!, standardized[j]!], rules, ctx.organization.leverage[j]!);
  while (progress[j]! >= rules.money && projects[j]! < MOST_PROJECTS) {
    const slot = 4 * projects[j]!;
    progress[j] = progress[j]! - rules.money;
    projects[j] = projects[j]! + 1;
    const good = uniform(stream, 0, ctx.turn, slot) < odds[j]!;
    // Who has described and assessed the process knows where it hurts; the others take what comes to mind.
    const knows = uniform(stream, 0, ctx.turn, slot + 1) < described[j]! * assessed[j]!;
    const guess = Math.floor(uniform(stream, 0, ctx.turn, slot + 2) * setup.steps.length);
    const step = knows ? worstStep(ctx, j) : guess;
    const at = j * STEPS + step;
    if (good) {
      won[j] = won[j]! + 1;
      if (setup.steps.length > 0) aimed[at] = Math.max(rules.floor, aimed[at]! * (1 - rules.cut));
      aimedSpread[j] = Math.max(rules.floor, aimedSpread[j]! * (1 - rules.calm));
    } else {
      lost[j] = lost[j]! + 1;
      if (setup.steps.length > 0) aimed[at] = Math.min(rules.ceiling, aimed[at]! * (1 + rules.harm));
    }
  }
}

/** Projects a turn that the spending pays for, whether or not one is finished in this one. */
export function activity(ctx: ImprovementCtx, j: number): number {
  return ctx.lever('change')[j]! / ctx.params.change.money;
}
