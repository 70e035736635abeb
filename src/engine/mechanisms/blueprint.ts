// The service process, step by step: each may fail, on stage or behind it, make customers wait, and be made safe. Skill,
// load and rust change how often; prevention (poka-yokes for staff and customers, standards, care) lowers failures, rust
// and variation a turn or two later; five redesigns are projects with a cost, a duration and four signs of success.
// Probabilities per visit, losses in units of quality, waits in minutes. Sources: seed:004@19735–25013, e1 #55, #60–62, e2.5.
import { uniformOf } from '../kernel/random.ts';
import { firmVisitWords } from '../model/draws.ts';
import type { DriverId } from '../model/drivers.ts';
import { type Block, defineMechanism } from '../model/mechanism.ts';
import { choiceLever, numberLever, optionCost } from '../model/param.ts';
import { OUTCOME } from '../model/visits.ts';
import { params, REDESIGNS, type Redesign } from './blueprint/params.ts';
import {
  approachRate,
  type BlueprintCtx,
  columns,
  gained,
  layOutSteps,
  nextRust,
  runProjects,
  STEPS,
  skillFactor,
} from './blueprint/process.ts';

/** No process fails more often than this, whatever its skill and load. */
const MOST_FAILURES = 0.95;

/** The driver in which customers feel a redesign; where nothing delivers it, the core quality. */
const FELT: Readonly<Record<Redesign, DriverId>> = {
  'drop-steps': 'coreQuality',
  'self-service': 'empathy',
  'direct-service': 'coreQuality',
  bundling: 'supplementary',
  physical: 'servicescape',
};

/** The step at which a visit fails for a uniform u, or −1: `failing` holds running sums of probabilities. */
export function failingStep(failing: Float64Array, at: number, steps: number, scale: number, u: number): number {
  const target = u / scale;
  if (steps === 0 || target >= failing[at + steps - 1]!) return -1;
  let s = 0;
  while (target >= failing[at + s]!) s++;
  return s;
}

export const blueprint = defineMechanism({
  id: 'blueprint',
  title: 'Service blueprint',
  params,
  columns,
  levers: {
    prevention: numberLever(600, 0, 1e9, {
      label: 'Prevention',
      unit: 'money per turn',
      help: 'Poka-yokes, standards and care of the process: fewer failures, less rust, less variation.',
      delay: '1 to 2 turns',
      term: 'poka-yoke',
      p: 'process',
      step: 100,
      relationship: 'max',
      cost: { per: 'turn', rateCents: 100 },
    }),
    redesign: choiceLever(['none', ...REDESIGNS], 'none', {
      label: 'Process redesign',
      help: 'Starts a project that changes the process for good. It costs money and disturbs before it pays.',
      delay: '3 to 5 turns',
      term: 'service process redesign',
      p: 'process',
    }),
  },
  optionCosts({ redesign }, turnMonths) {
    const costs = Object.entries(redesign).map(
      ([id, { money, turns }]) => [id, optionCost({ onceCents: 100 * money, months: turns * turnMonths })] as const,
    );
    return { redesign: Object.fromEntries([['none', optionCost()], ...costs]) };
  },
  metrics: {
    rightFirstTime: { unit: 'share', better: 'more', help: 'Part of the visits served in which nothing failed.' },
    failuresPerVisit: {
      unit: 'failures per visit',
      better: 'less',
      help: 'Failures in the process, those that were caught or stayed backstage included.',
    },
    rustShare: { unit: 'share', better: 'less', help: 'How much more the process fails than when it was fresh.' },
    preventionShare: { unit: 'share', better: 'more', help: 'How far poka-yokes, standards and care have taken hold.' },
  },
  delivers: ['reliability', 'waiting'],
  phases: {
    setup(ctx) {
      ctx.own.firm.rust.fill(ctx.params.rust.start);
    },
    prepare(ctx) {
      const { operations, own, params } = ctx;
      const { half, months } = params.prevention;
      const spent = ctx.lever('prevention');
      const rate = approachRate(ctx.setup.turnMonths, months);
      own.firm.failures.fill(0);
      for (let j = 0; j < ctx.firms; j++) {
        const { planned, prevention, rust } = own.firm;
        ctx.post(j, 'improvement', Math.round(100 * spent[j]!));
        prevention[j] = prevention[j]! + rate * (planned[j]! - prevention[j]!);
        const perMonth = spent[j]! / ctx.setup.turnMonths;
        planned[j] = Math.min(1, (perMonth / (perMonth + half)) * ctx.organization.leverage[j]!);
        rust[j] = nextRust(rust[j]!, params.rust, prevention[j]!, ctx.setup.turnMonths);
        runProjects(ctx, j);
        layOutSteps(ctx, j);
        operations.failureFactor[j] = operations.failureFactor[j]! * (1 + rust[j]!);
        operations.noiseFactor[j] = operations.noiseFactor[j]! * (1 - params.standardizing * prevention[j]!);
        operations.extraMinutes[j] = operations.extraMinutes[j]! - gained(params, own.firm.effect, j, 'minutes');
      }
    },
    attend(ctx, block) {
      const { visits, learnedCount } = ctx;
      const { failing, failures, waitMinutes } = ctx.own.firm;
      const { steps } = ctx.setup;
      const count = steps.length;
      const reliabilityAt = ctx.learned('reliability');
      const waitingAt = ctx.learned('waiting');
      const drawn = firmVisitWords(ctx.firmStreams('steps'), ctx.turn, visits, block);
      const now = firmsNow(ctx);
      for (let v = block.visitFrom; v < block.visitTo; v++) {
        if (visits.outcome[v] !== OUTCOME.served) continue;
        const j = visits.firm[v]!;
        const at = v * learnedCount;
        const u = uniformOf(drawn[v - block.visitFrom]!);
        const scale = now.scale[j]!;
        const step = failingStep(failing, j * STEPS, count, scale, u);
        let quality = 0;
        if (step >= 0) {
          const { severity } = steps[step]!;
          visits.failed[v] = 1;
          visits.loss[v] = severity;
          quality = -severity;
          failures[j * STEPS + step] = failures[j * STEPS + step]! + 1;
        }
        visits.delivered[at + reliabilityAt] = visits.delivered[at + reliabilityAt]! + quality;
        visits.waitMinutes[v] = visits.waitMinutes[v]! + waitMinutes[j]!;
        visits.delivered[at + waitingAt] = visits.delivered[at + waitingAt]! - now.waiting[j]!;
      }
      feelRedesigns(ctx, block);
    },
    settle(ctx) {
      const { own, operations, params, visits } = ctx;
      const served = new Float64Array(ctx.firms);
      const right = new Float64Array(ctx.firms);
      for (let v = 0; v < visits.count; v++) {
        if (visits.outcome[v] !== OUTCOME.served) continue;
        const j = visits.firm[v]!;
        served[j] = served[j]! + 1;
        if (visits.failed[v] === 0) right[j] = right[j]! + 1;
      }
      for (let j = 0; j < ctx.firms; j++) {
        const scale = operations.failureFactor[j]! * skillFactor(params.skill, operations.skillTechnical[j]!);
        ctx.metric('rightFirstTime', j, served[j]! > 0 ? right[j]! / served[j]! : 1);
        ctx.metric('failuresPerVisit', j, own.firm.uncaught[j]! * scale);
        ctx.metric('rustShare', j, own.firm.rust[j]!);
        ctx.metric('preventionShare', j, own.firm.prevention[j]!);
        for (const [s, step] of ctx.setup.steps.entries()) {
          ctx.detail('stepFailures', step.id, j, own.firm.failures[j * STEPS + s]!);
        }
        reportRedesigns(ctx, j);
      }
    },
  },
});

interface FirmsNow {
  /** Multiplies the steps' failure probabilities: rust, load and skill. */
  readonly scale: Float64Array;
  /** Quality lost in the waits of the process beyond what the scenario's process takes; a comfortable place shortens them [e2.8]. */
  readonly waiting: Float64Array;
}

/** What holds for all visits of a firm, once the load of the turn is known. */
function firmsNow(ctx: BlueprintCtx): FirmsNow {
  const { operations, own, params, firms } = ctx;
  const now = { scale: new Float64Array(firms), waiting: new Float64Array(firms) };
  const last = ctx.setup.steps.length - 1;
  const customary = ctx.setup.steps.reduce((sum, step) => sum + step.waitMinutes, 0);
  for (let j = 0; j < firms; j++) {
    const total = last < 0 ? 0 : own.firm.failing[j * STEPS + last]!;
    const scale = operations.failureFactor[j]! * skillFactor(params.skill, operations.skillTechnical[j]!);
    now.scale[j] = scale * total > MOST_FAILURES ? MOST_FAILURES / total : Math.max(1e-9, scale);
    now.waiting[j] = params.waitWeight * (own.firm.waitMinutes[j]! - customary) * (1.2 - 0.4 * operations.comfort[j]!);
  }
  return now;
}

/** Adds to visits what the finished redesigns give, in the driver in which customers feel them. */
function feelRedesigns(ctx: BlueprintCtx, block: Block): void {
  const { visits, learnedCount, params, firms } = ctx;
  const { effect } = ctx.own.firm;
  if (effect.every((share) => share === 0)) return;
  const places = REDESIGNS.map((redesign) => {
    const at = ctx.learned(FELT[redesign]);
    return at >= 0 ? at : ctx.learned('coreQuality');
  });
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    const j = visits.firm[v]!;
    if (j >= firms) continue;
    for (let k = 0; k < REDESIGNS.length; k++) {
      const gain = params.redesign[REDESIGNS[k]!].quality * effect[j * REDESIGNS.length + k]!;
      const at = v * learnedCount + places[k]!;
      visits.delivered[at] = visits.delivered[at]! + gain;
    }
  }
}

/** The project under way, and the four signs of success of what was redesigned. */
function reportRedesigns(ctx: BlueprintCtx, j: number): void {
  const { own, params, setup } = ctx;
  const { effect, project, turnsLeft } = own.firm;
  if (project[j]! > 0) ctx.detail('redesignTurnsLeft', REDESIGNS[project[j]! - 1]!, j, turnsLeft[j]!);
  if (!effect.some((share) => share > 0)) return;
  const before = { failures: 0, waits: 0 };
  for (const step of setup.steps) {
    before.failures += step.failProbability;
    before.waits += step.waitMinutes;
  }
  const share = (part: number, whole: number) => (whole > 0 ? 1 - part / whole : 0);
  ctx.detail('redesignSigns', 'fewer-failures', j, share(own.firm.uncaught[j]!, before.failures));
  ctx.detail('redesignSigns', 'less-cycle-time', j, share(own.firm.waitMinutes[j]!, before.waits));
  ctx.detail('redesignSigns', 'productivity-minutes', j, gained(params, effect, j, 'minutes'));
  ctx.detail('redesignSigns', 'satisfaction', j, gained(params, effect, j, 'quality'));
}
