// One project from start to use: built month by month, perhaps after a pilot, with an outcome drawn as it goes live. Odds are
// an ordered logit of readiness: success, disappointment, abject failure; as firms usually run them, 60 to 80 % disappoint
// (e1 #31). People take months to use what works, and lose time before they do.
import { exp, ln, logistic } from '../../kernel/math.ts';
import { uniform } from '../../kernel/random.ts';
import { type CrmCtx, type CrmParams, PROJECTS } from './params.ts';

const NEUTRAL_MATURITY = 2.5;
const NEUTRAL_SKILL = 0.5;
/** Length of a pilot that adds half of what pilots may, as a part of a full one. */
const HALF_PILOT = 0.5;
const LEAST_FUNDING = 0.05;

/** What decides how a project ends: shares, hours per head in all, level of maturity, functions. */
export interface Readiness {
  readonly ownership: number;
  readonly trainingHours: number;
  readonly pilot: number;
  readonly funding: number;
  readonly maturity: number;
  readonly skill: number;
  readonly scope: number;
  readonly finished: number;
}

/** Part of the training that users need. */
export function trainedShare(hours: number, half: number): number {
  return hours / (hours + half);
}

/** Logit of success. */
export function readinessOf(ready: Readiness, odds: CrmParams['odds']): number {
  const budget = ln(Math.max(LEAST_FUNDING, ready.funding));
  return (
    odds.base +
    odds.maturity * (ready.maturity - NEUTRAL_MATURITY) +
    odds.training * trainedShare(ready.trainingHours, odds.halfHours) +
    odds.ability * (ready.skill - NEUTRAL_SKILL) +
    odds.ownership * ready.ownership +
    odds.pilot * (ready.pilot / (ready.pilot + HALF_PILOT)) +
    (budget < 0 ? odds.shortage : odds.plenty) * budget -
    odds.scope * (ready.scope - 1) +
    odds.experience * ready.finished
  );
}

/** Chances of success and of abject failure. */
export function chancesOf(readiness: number, band: number): { success: number; failure: number } {
  return { success: logistic(readiness), failure: logistic(-readiness - band) };
}

/** The outcome for a uniform u, counted from 1: better readiness never makes it worse. */
export function outcomeOf(readiness: number, band: number, u: number): number {
  const { success, failure } = chancesOf(readiness, band);
  return u < success ? 1 : u < 1 - failure ? 2 : 3;
}

/** Readiness as it is so far, with the means over the work done. */
export function readyNow(ctx: CrmCtx, j: number): number {
  const { running, done, owned, funded, trained, pilot, finished } = ctx.own.firm;
  const { pilotMonths, projects, odds } = ctx.params;
  const part = Math.max(1e-9, done[j]!);
  return readinessOf(
    {
      ownership: owned[j]! / part,
      trainingHours: trained[j]!,
      pilot: pilotMonths > 0 ? pilot[j]! / pilotMonths : 0,
      funding: funded[j]! / part,
      maturity: ctx.organization.maturity[j]!,
      skill: ctx.operations.skillTechnical[j]!,
      scope: projects[PROJECTS[running[j]! - 1]!].scope,
      finished: finished[j]!,
    },
    odds,
  );
}

/** Whether a pilot is over and has shown how ready the firm is. */
export function isPiloted(ctx: CrmCtx, j: number): boolean {
  const { running, pilot, elapsed } = ctx.own.firm;
  return running[j]! > 0 && pilot[j]! > 0 && elapsed[j]! + ctx.setup.turnMonths >= pilot[j]!;
}

/** A new wish stops what runs and starts what is wished; a running project is built on, and goes live when its time is over. */
export function runProject(ctx: CrmCtx, j: number): void {
  const { wanted, running, elapsed, needed, money } = ctx.own.firm;
  money[j] = 0;
  const wish = ctx.lever('project')[j]!;
  if (running[j]! > 0 && wish === running[j]) {
    elapsed[j] = elapsed[j]! + ctx.setup.turnMonths;
    if (elapsed[j]! >= needed[j]! - 1e-9) goLive(ctx, j);
  } else if (wish !== wanted[j]) start(ctx, j, wish);
  wanted[j] = wish;
  if (running[j]! > 0) build(ctx, j);
}

function start(ctx: CrmCtx, j: number, wish: number): void {
  const { running, elapsed, needed, pilot, done, owned, funded, trained } = ctx.own.firm;
  for (const column of [elapsed, done, owned, funded, trained]) column[j] = 0;
  running[j] = wish;
  if (wish === 0) return;
  const { months } = ctx.params.projects[PROJECTS[wish - 1]!];
  pilot[j] = ctx.params.pilotMonths * ctx.lever('pilot')[j]!;
  // Who gives less than the budget waits longer.
  needed[j] = pilot[j]! + months / Math.min(1, Math.max(LEAST_FUNDING, ctx.lever('funding')[j]!));
}

/** One turn of work: money, ownership, training, and the time that people are away from customers. */
function build(ctx: CrmCtx, j: number): void {
  const { running, elapsed, needed, pilot, done, owned, funded, trained, money } = ctx.own.firm;
  const { projects, pilotMoney, executiveMoney, hourCents } = ctx.params;
  const plan = projects[PROJECTS[running[j]! - 1]!];
  const part = Math.min(ctx.setup.turnMonths, needed[j]! - elapsed[j]!) / needed[j]!;
  const [ownership, funding, hours] = [
    ctx.lever('ownership')[j]!,
    ctx.lever('funding')[j]!,
    ctx.lever('userTraining')[j]!,
  ];
  done[j] = done[j]! + part;
  owned[j] = owned[j]! + part * ownership;
  funded[j] = funded[j]! + part * funding;
  trained[j] = trained[j]! + hours;
  const pilotShare = ctx.params.pilotMonths > 0 ? pilot[j]! / ctx.params.pilotMonths : 0;
  const heads = ctx.operations.staffCount[j]!;
  money[j] =
    part * plan.money * (funding + pilotMoney * pilotShare) +
    ownership * executiveMoney +
    (hours * heads * hourCents) / 100;
  addMinutes(ctx, j, minutesOf(ctx, j, hours * heads));
}

/** Hours of the staff as minutes of each visit, by the visits of last turn. */
function minutesOf(ctx: CrmCtx, j: number, hours: number): number {
  const visits = ctx.firm.visits[j]! * ctx.setup.market.customersPerAgent;
  return visits > 0 ? (60 * hours) / visits : 0;
}

function addMinutes(ctx: CrmCtx, j: number, minutes: number): void {
  ctx.operations.extraMinutes[j] = ctx.operations.extraMinutes[j]! + minutes;
}

function goLive(ctx: CrmCtx, j: number): void {
  const { running, finished, trained, gloom, outcome, result, adoption, readied } = ctx.own.firm;
  const { odds, disappointing } = ctx.params;
  const k = running[j]! - 1;
  const at = j * PROJECTS.length + k;
  const u = uniform(ctx.stream(`outcome:${ctx.setup.firms[j]!.id}`), k, ctx.turn, 0);
  const ended = outcomeOf(readyNow(ctx, j), odds.band, u);
  outcome[at] = ended;
  // A second try never takes away what the first one brought.
  result[at] = Math.max(result[at]!, ended === 1 ? 1 : ended === 2 ? disappointing : 0);
  adoption[at] = 0;
  readied[at] = trainedShare(trained[j]!, odds.halfHours);
  if (ended === 3) gloom[j] = gloom[j]! + ctx.params.gloom;
  finished[j] = finished[j]! + 1;
  running[j] = 0;
}

/** Systems in use: what they add to the steps of information, save and cost; and what people still lose by them. */
export function useSystems(ctx: CrmCtx, j: number): void {
  const { outcome, result, adoption, readied, gloom, money } = ctx.own.firm;
  const rate = 1 - exp(-ctx.setup.turnMonths / ctx.params.adoptionMonths);
  const { informationGain, moodShift } = ctx.organization;
  PROJECTS.forEach((id, k) => {
    const at = j * PROJECTS.length + k;
    if (outcome[at] === 0) return;
    const plan = ctx.params.projects[id];
    adoption[at] = adoption[at]! + rate * (1 - adoption[at]!);
    const use = result[at]! * adoption[at]!;
    const unused = (1 - adoption[at]!) * (1 - 0.5 * readied[at]!);
    addMinutes(ctx, j, ctx.params.dip * unused - plan.minutes * use);
    if (result[at]! > 0) money[j] = money[j]! + plan.running;
    Object.values(plan.gains).forEach((gain, step, { length }) => {
      const cell = j * length + step;
      // Two systems for one step overlap.
      informationGain[cell] = 1 - (1 - informationGain[cell]!) * (1 - gain * use);
    });
  });
  moodShift[j] = moodShift[j]! - gloom[j]!;
  gloom[j] = gloom[j]! * ctx.params.gloomKeep;
}
