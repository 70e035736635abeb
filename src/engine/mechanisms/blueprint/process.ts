// How prevention takes hold, how a process rusts, and where its fail points stand after both. Pure functions and the
// firm's own columns; shares and factors without units, times in months. Sources: seed:004@19735–23343, e1 #60–62.
import { exp } from '../../kernel/math.ts';
import type { Ctx } from '../../model/mechanism.ts';
import type { Step } from '../../model/service-schema.ts';
import { type Params, REDESIGNS, type Redesign } from './params.ts';

/** Steps of a blueprint, at most (the scenario's schema says the same). */
export const STEPS = 40;

export const columns = {
  firm: {
    rust: { type: 'f64' },
    /** What was spent last turn, as a share of what could be done, and the part that has taken hold. */
    planned: { type: 'f64' },
    prevention: { type: 'f64' },
    /** The redesign under way (0: none), its turns left, and by redesign 1 when done and how far it has taken hold. */
    project: { type: 'u8' },
    turnsLeft: { type: 'u8' },
    done: { type: 'u8', width: REDESIGNS.length },
    effect: { type: 'f64', width: REDESIGNS.length },
    /** Running sum of the steps' failure probabilities, skill and load left out; and the same before anything is caught. */
    failing: { type: 'f64', width: STEPS },
    uncaught: { type: 'f64' },
    waitMinutes: { type: 'f64' },
    /** Failures of this turn by step. */
    failures: { type: 'f64', width: STEPS },
  },
} as const;
export type BlueprintCtx = Ctx<Params, typeof columns, 'prevention' | 'redesign'>;

/** Part of the way that is gone in some months when most of it is gone in `span`. */
export function approachRate(months: number, span: number): number {
  return 1 - exp(-months / span);
}

/** Rust after some months: it grows toward `most` and is put right by the daily work and by prevention. */
export function nextRust(rust: number, p: Params['rust'], prevention: number, months: number): number {
  const cure = p.perMonth / p.most + p.upkeep + p.care * prevention;
  const rest = p.perMonth / cure;
  return rest + (rust - rest) * exp(-cure * months);
}

/** Failures per neutral firm's failure, from technical skill (.5 neutral). */
export function skillFactor(slope: number, skill: number): number {
  return Math.max(0.1, 1 - slope * (skill - 0.5));
}

/** Part of a step's failures that slip through the poka-yokes; customers cause some of those on the front stage. */
export function slipping(step: Step, p: Params, prevention: number): number {
  const customers = step.stage === 'front' ? p.customerPart : 0;
  const slip =
    (1 - customers) * (1 - p.prevention.staff * prevention) + customers * (1 - p.prevention.customer * prevention);
  return (1 - step.catchProbability) * slip;
}

/** Whether a redesign changes a step. */
export function touches(redesign: Redesign, step: Step): boolean {
  if (redesign === 'drop-steps') return !step.valueAdding;
  return redesign === 'bundling' || step.stage === 'front';
}

/** What is left of a step's failures or waits after the redesigns of a firm. */
export function leftAfter(
  p: Params,
  step: Step,
  effect: Float64Array,
  firm: number,
  sign: 'failures' | 'waits',
): number {
  let left = 1;
  REDESIGNS.forEach((redesign, k) => {
    if (touches(redesign, step)) left *= 1 - p.redesign[redesign][sign] * effect[firm * REDESIGNS.length + k]!;
  });
  return left;
}

/** Sum over the redesigns of a firm of what each brings when it has taken hold. */
export function gained(p: Params, effect: Float64Array, firm: number, sign: 'minutes' | 'quality'): number {
  return REDESIGNS.reduce(
    (sum, redesign, k) => sum + p.redesign[redesign][sign] * effect[firm * REDESIGNS.length + k]!,
    0,
  );
}

/** Lays out a firm's fail points and waits for the turn. */
export function layOutSteps(ctx: BlueprintCtx, j: number): void {
  const { params, own, setup } = ctx;
  const { effect, failing, prevention, project } = own.firm;
  const disruption = project[j] === 0 ? 1 : 1 + params.disruption;
  let sum = 0;
  let uncaught = 0;
  let wait = 0;
  setup.steps.forEach((step, s) => {
    const visible = step.stage === 'back' ? params.backstage : 1;
    const improved = ctx.organization.stepFactor[j * STEPS + s]!;
    const chance = improved * step.failProbability * disruption * leftAfter(params, step, effect, j, 'failures');
    uncaught += chance;
    sum += chance * visible * slipping(step, params, prevention[j]!);
    failing[j * STEPS + s] = sum;
    wait += step.waitMinutes * leftAfter(params, step, effect, j, 'waits');
  });
  own.firm.uncaught[j] = uncaught;
  own.firm.waitMinutes[j] = wait;
}

/** Starts, pays and finishes projects; what is finished takes hold little by little. */
export function runProjects(ctx: BlueprintCtx, j: number): void {
  const { params, own } = ctx;
  const { project, turnsLeft, done, effect, rust } = own.firm;
  const wanted = ctx.lever('redesign')[j]!;
  const width = REDESIGNS.length;
  const rate = approachRate(ctx.setup.turnMonths, params.learningMonths);
  for (let k = 0; k < width; k++) {
    effect[j * width + k] = effect[j * width + k]! + rate * (done[j * width + k]! - effect[j * width + k]!);
  }
  if (project[j] === 0 && wanted > 0 && done[j * width + wanted - 1] === 0) {
    project[j] = wanted;
    turnsLeft[j] = params.redesign[REDESIGNS[wanted - 1]!].turns;
  }
  if (project[j] === 0) return;
  const k = project[j]! - 1;
  const { money, turns } = params.redesign[REDESIGNS[k]!];
  ctx.post(j, 'improvement', Math.round((100 * money) / turns));
  turnsLeft[j] = turnsLeft[j]! - 1;
  if (turnsLeft[j]! > 0) return;
  done[j * width + k] = 1;
  project[j] = 0;
  // A process that was thought through again is a fresh one.
  rust[j] = 0;
}
