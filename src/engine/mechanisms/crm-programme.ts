// Customer relationship management as technology projects. Their odds hang on maturity, training of the users, ownership by
// executives, a pilot and the budget; most disappoint without them. What works adds to the steps of customer information
// (`customer-knowledge`), spares customers effort and staff time, 6 to 12 months after the start, when people use it.
// Gains as shares, quality as a distance from neutral, money in currency units. Sources: seed:002:75 and 110-114, e1 #31, #34, V22.
import { type Block, defineMechanism } from '../model/mechanism.ts';
import { choiceLever, numberLever, optionCost } from '../model/param.ts';
import { OUTCOME } from '../model/visits.ts';
import { type CrmCtx, crmColumns, crmParams, PROJECTS } from './crm-programme/params.ts';
import { chancesOf, isPiloted, readyNow, runProject, useSystems } from './crm-programme/project.ts';

/** Effort that a firm's systems spare its customers. */
function sparedBy(ctx: CrmCtx, j: number): number {
  const { result, adoption } = ctx.own.firm;
  return PROJECTS.reduce((sum, id, k) => {
    const at = j * PROJECTS.length + k;
    return sum + ctx.params.projects[id].quality * result[at]! * adoption[at]!;
  }, 0);
}

function attend(ctx: CrmCtx, block: Block): void {
  const spared = Float64Array.from({ length: ctx.firms }, (_, j) => sparedBy(ctx, j));
  if (spared.every((each) => each === 0)) return;
  const { visits, learnedCount: width } = ctx;
  const place = ctx.learned('effort');
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const at = v * width + place;
    visits.delivered[at] = visits.delivered[at]! + spared[visits.firm[v]!]!;
  }
}

function settle(ctx: CrmCtx): void {
  const { running, elapsed, needed, money, outcome, result, adoption } = ctx.own.firm;
  const months = ctx.setup.turnMonths;
  for (let j = 0; j < ctx.firms; j++) {
    const cents = Math.round(100 * money[j]!);
    ctx.post(j, 'information', cents);
    ctx.metric('crmCents', j, cents);
    ctx.metric('crmMonthsLeft', j, running[j]! > 0 ? Math.max(0, needed[j]! - elapsed[j]! - months) : 0);
    let use = 0;
    PROJECTS.forEach((id, k) => {
      const at = j * PROJECTS.length + k;
      if (outcome[at] === 0) return;
      use += result[at]! * adoption[at]!;
      ctx.detail('crmOutcome', id, j, outcome[at]!);
      ctx.detail('crmUse', id, j, result[at]! * adoption[at]!);
    });
    ctx.metric('crmUseShare', j, use / PROJECTS.length);
    if (!isPiloted(ctx, j)) continue;
    const { success, failure } = chancesOf(readyNow(ctx, j), ctx.params.odds.band);
    ctx.detail('crmPilot', 'success', j, success);
    ctx.detail('crmPilot', 'failure', j, failure);
  }
}

export const crmProgramme = defineMechanism({
  id: 'crm-programme',
  title: 'CRM programme',
  params: crmParams,
  columns: crmColumns,
  levers: {
    project: choiceLever(['none', ...PROJECTS], 'none', {
      label: 'CRM project',
      help: 'Starts to build a system; it runs on until it goes live, and changing your mind stops it. Whether it works is decided by how it is run. A suite is five projects in one, and the hardest.',
      delay: '3 to 5 turns',
      term: 'customer relationship management',
      p: 'organization',
    }),
    funding: numberLever(1, 0.4, 2, {
      label: 'Project budget',
      unit: 'share of the plan',
      help: 'Less takes longer and fails more often; more helps little.',
      delay: '3 to 5 turns',
      term: 'causes of failure of CRM projects',
      p: 'organization',
      step: 0.1,
    }),
    userTraining: numberLever(4, 0, 80, {
      label: 'Training of users',
      unit: 'hours per head and turn',
      help: 'While a project runs: people learn to use it, and are away from customers meanwhile.',
      delay: '3 to 5 turns',
      term: 'causes of failure of CRM projects',
      p: 'people',
      step: 1,
    }),
    ownership: numberLever(0.3, 0, 1, {
      label: 'Executive ownership',
      unit: 'share',
      help: 'While a project runs: how far the heads of the firm make it their own, and leave other things undone.',
      delay: '3 to 5 turns',
      term: 'executive commitment',
      p: 'organization',
      step: 0.1,
    }),
    pilot: numberLever(0, 0, 1, {
      label: 'Pilot',
      unit: 'share of a full pilot',
      help: 'Tried out before it is built: raises the odds, shows them, takes time. Set as a project starts.',
      delay: '3 to 5 turns',
      term: 'prototyping and testing',
      p: 'organization',
      step: 0.1,
    }),
  },
  optionCosts({ projects }) {
    const costs = Object.entries(projects).map(([id, { money, months, running }]) => {
      const cost = { onceCents: 100 * money, months, turnCents: 100 * running, planned: true };
      return [id, optionCost(cost)] as const;
    });
    return { project: Object.fromEntries([['none', optionCost()], ...costs]) };
  },
  metrics: {
    crmCents: { unit: 'cents', better: 'neither', help: 'Projects and systems this turn.' },
    crmMonthsLeft: { unit: 'months', better: 'neither', help: 'Time until the running project goes live; 0 for none.' },
    crmUseShare: { unit: 'share', better: 'more', help: 'What systems bring of all that the five projects might.' },
  },
  delivers: ['effort'],
  writes: ['informationGain', 'moodShift'],
  phases: {
    prepare(ctx) {
      for (let j = 0; j < ctx.firms; j++) {
        runProject(ctx, j);
        useSystems(ctx, j);
      }
    },
    attend,
    settle,
  },
});
