// Improvement as a cycle: describe the process, assess what it can do, standardize how it is done, then change it. Each step
// takes months, goes stale without care, and raises the odds of the changes that come after it; a change made without them
// hits the wrong step, or harms (tampering). Works on the blueprint's fail probabilities and on the spread of quality, which
// control charts show. Shares in [0,1], money in currency units a turn. Sources: seed:000:69-73, 97 and 132; e1 #10, #19, #55.
import { type Block, defineMechanism } from '../model/mechanism.ts';
import { investmentLever } from '../model/param.ts';
import { OUTCOME } from '../model/visits.ts';
import { drawCharts } from './improvement/charts.ts';
import { activity, follow, runProjects, settleIn } from './improvement/cycle.ts';
import { columns, type ImprovementCtx, improvementParams, STAGES, STEPS } from './improvement/params.ts';

function prepare(ctx: ImprovementCtx): void {
  const { own, params, operations } = ctx;
  for (let j = 0; j < ctx.firms; j++) {
    const spent = STAGES.reduce((sum, stage) => sum + ctx.lever(stage)[j]!, ctx.lever('change')[j]!);
    ctx.post(j, 'improvement', Math.round(100 * spent));
    follow(ctx, j, false);
    settleIn(ctx, j);
    runProjects(ctx, j);
    const standard = own.firm.standardized[j]!;
    const busy = Math.min(3, activity(ctx, j));
    const blind = 1 - own.firm.described[j]! * own.firm.assessed[j]!;
    operations.failureFactor[j] = operations.failureFactor[j]! * (1 + params.change.disruption * busy);
    operations.noiseFactor[j] =
      operations.noiseFactor[j]! *
      own.firm.spread[j]! *
      (1 - params.steadier * standard) *
      (1 + params.change.tampering * busy * blind);
    const byTheBook = Math.max(0, standard - params.rigidFrom) / Math.max(1e-9, 1 - params.rigidFrom);
    own.firm.empathy[j] = -params.rigidity * byTheBook;
  }
}

/** What people who do everything by the book leave customers. */
function attend(ctx: ImprovementCtx, block: Block): void {
  const { visits, learnedCount: width } = ctx;
  const { delivered } = visits;
  const { empathy } = ctx.own.firm;
  const place = ctx.learned('empathy');
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.outcome[v] !== OUTCOME.served || visits.alone[v] === 1) continue;
    const at = v * width + place;
    delivered[at] = delivered[at]! + empathy[visits.firm[v]!]!;
  }
}

/** Failures of the process against those it was found with, each step as often as it fails. */
function failuresLeft(ctx: ImprovementCtx, j: number): number {
  let found = 0;
  let left = 0;
  ctx.setup.steps.forEach((step, s) => {
    found += step.failProbability;
    left += step.failProbability * ctx.organization.stepFactor[j * STEPS + s]!;
    ctx.detail('stepImprovement', step.id, j, 1 - ctx.organization.stepFactor[j * STEPS + s]!);
  });
  return found > 0 ? left / found : 1;
}

function settle(ctx: ImprovementCtx): void {
  const { own } = ctx;
  drawCharts(ctx);
  for (let j = 0; j < ctx.firms; j++) {
    ctx.metric('describedShare', j, own.firm.described[j]!);
    ctx.metric('assessedShare', j, own.firm.assessed[j]!);
    ctx.metric('standardizedShare', j, own.firm.standardized[j]!);
    ctx.metric('changeOdds', j, own.firm.odds[j]!);
    ctx.metric('changesWon', j, own.firm.won[j]!);
    ctx.metric('changesLost', j, own.firm.lost[j]!);
    ctx.metric('processFailureFactor', j, failuresLeft(ctx, j));
  }
}

export const improvement = defineMechanism({
  id: 'improvement',
  title: 'Improvement of processes',
  params: improvementParams,
  columns,
  levers: {
    describe: investmentLever(
      300,
      'Describe the process',
      'Scope, owner, map, measures, baseline. Brings nothing by itself; without it nobody knows what is being changed.',
      '1 to 2 turns',
      'describe',
    ),
    assess: investmentLever(
      300,
      'Assess the process',
      'What it can do and what makes it vary. Tells chance from cause, and finds the step that hurts most.',
      '1 to 2 turns',
      'assess',
    ),
    standardize: investmentLever(
      600,
      'Standardize',
      'One best way of working: steadier service, and changes that last. Where everything is done by the book, warmth goes.',
      '2 to 3 turns',
      'standardize',
    ),
    change: investmentLever(
      1000,
      'Change',
      'Projects that change a step. Good ones take failures away for good; those made without the three steps before often harm.',
      '2 to 4 turns',
      'change, continuous improvement',
    ),
  },
  metrics: {
    describedShare: { unit: 'share', better: 'more', help: 'How well the process is described.' },
    assessedShare: { unit: 'share', better: 'more', help: 'How well it is known what the process can do.' },
    standardizedShare: { unit: 'share', better: 'neither', help: 'How far the work is done in one way.' },
    changeOdds: { unit: 'share', better: 'more', help: 'Odds that a change made now is a good one.' },
    changesWon: { unit: 'projects', better: 'more', help: 'Good changes so far.' },
    changesLost: { unit: 'projects', better: 'less', help: 'Changes so far that did harm.' },
    processFailureFactor: {
      unit: 'factor',
      better: 'less',
      help: 'Failures of the steps against those of the process as it was found.',
    },
    processSignal: {
      unit: '−1, 0 or 1',
      better: 'neither',
      help: 'Whether the failures of the turn are below or above the limits of the control chart; 0 is chance.',
    },
  },
  delivers: ['empathy'],
  writes: ['stepFactor'],
  phases: {
    setup(ctx) {
      ctx.own.firm.aimed.fill(1);
      ctx.own.firm.aimedSpread.fill(1);
      ctx.own.firm.spread.fill(1);
      for (let j = 0; j < ctx.firms; j++) follow(ctx, j, true);
    },
    prepare,
    attend,
    settle,
  },
});
