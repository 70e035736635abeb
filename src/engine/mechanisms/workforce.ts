// People: pools of staff that are hired, learn, tire and leave, as whole heads in monthly cohorts of tenure. Their hours and output are
// the capacity; skill, motivation and acquaintance are the empathy that customers feel. Wages as a share above the market.
// Sources: e2.8 (De Grip et al. 2016, Hausknecht et al. 2009), seed:000:89-95 and 122, seed:002:124, model 5.
import { exp, ln } from '../kernel/math.ts';
import { type Block, defineMechanism } from '../model/mechanism.ts';
import { numberLever } from '../model/param.ts';
import { OUTCOME } from '../model/visits.ts';
import { headsOf, outputOf } from './workforce/cohorts.ts';
import { columns, type WorkforceCtx, type WorkforceParams, workforceParams } from './workforce/params.ts';
import { motivate, poolOf, staffFirm, startStaff } from './workforce/staffing.ts';

const NEUTRAL_SKILL = 0.5;
/** Turnover hurts more among newcomers (Hausknecht et al. 2009): weight of their product. */
const AMONG_NEWCOMERS = 4;

/** What makes the empathy of a firm's people. */
export interface StaffState {
  readonly skill: number;
  readonly motivation: number;
  readonly output: number;
  readonly joined: number;
  readonly left: number;
}

/** Empathy as a distance from that of a neutral staff with the usual turnover. */
export function empathyOf(staff: StaffState, rules: WorkforceParams, turnMonths: number): number {
  const { empathy, motivation, quits, usual } = rules;
  const turnover = 1 - exp(turnMonths * ln(1 - Math.min(0.95, quits.base)));
  const harm = (joined: number, left: number) =>
    empathy.newcomers * joined + empathy.turnover * left * (1 + AMONG_NEWCOMERS * joined);
  return (
    empathy.skill * (staff.skill - NEUTRAL_SKILL) +
    empathy.motivation * (staff.motivation - motivation.neutral) +
    empathy.proficiency * (staff.output - usual) -
    (harm(staff.joined, staff.left) - harm(turnover, turnover))
  );
}

function prepare(ctx: WorkforceCtx): void {
  const { operations, own } = ctx;
  for (let j = 0; j < ctx.firms; j++) {
    motivate(ctx, j);
    staffFirm(ctx, j);
    const staff = {
      skill: operations.skillEmpathy[j]!,
      motivation: operations.motivation[j]!,
      output: own.firm.frontOutput[j]!,
      joined: operations.joinedShare[j]!,
      left: operations.leftShare[j]!,
    };
    own.firm.empathy[j] = ctx.params.pools.some(({ role }) => role === 'front')
      ? empathyOf(staff, ctx.params, ctx.setup.turnMonths)
      : 0;
  }
}

/** Whoever knew those who left knows nobody now. */
function loseBonds(ctx: WorkforceCtx, block: Block): void {
  const { firms, operations } = ctx;
  const { bond } = ctx.own.dyad;
  for (let j = 0; j < firms; j++) {
    const kept = 1 - operations.leftShare[j]!;
    if (kept === 1) continue;
    for (let dyad = block.from * firms + j; dyad < block.to * firms; dyad += firms) bond[dyad] = bond[dyad]! * kept;
  }
}

function attend(ctx: WorkforceCtx, block: Block): void {
  const { visits, firms, learnedCount: width } = ctx;
  const { empathy } = ctx.own.firm;
  const { bond } = ctx.own.dyad;
  const worth = ctx.params.empathy.bond;
  const place = ctx.learned('empathy');
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const j = visits.firm[v]!;
    const at = v * width + place;
    visits.delivered[at] = visits.delivered[at]! + empathy[j]! + worth * bond[visits.customer[v]! * firms + j]!;
  }
}

function makeBonds(ctx: WorkforceCtx, block: Block): void {
  const { visits, firms } = ctx;
  const { bond } = ctx.own.dyad;
  const growth = ctx.params.empathy.bondGrowth;
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.outcome[v] !== OUTCOME.served || visits.alone[v] === 1) continue;
    const dyad = visits.customer[v]! * firms + visits.firm[v]!;
    bond[dyad] = bond[dyad]! + growth * (1 - bond[dyad]!);
  }
}

/** Complaints of the turn, for the mood of the next. */
function hearComplaints(ctx: WorkforceCtx): void {
  const { visits, firms } = ctx;
  const heard = new Float64Array(firms);
  const served = new Float64Array(firms);
  for (let v = 0; v < visits.count; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const j = visits.firm[v]!;
    served[j] = served[j]! + 1;
    if (visits.complaint[v]! > 0) heard[j] = heard[j]! + 1;
  }
  for (let j = 0; j < firms; j++) ctx.own.firm.complaints[j] = served[j]! > 0 ? heard[j]! / served[j]! : 0;
}

function settle(ctx: WorkforceCtx): void {
  hearComplaints(ctx);
  const { operations, own, params } = ctx;
  for (let j = 0; j < ctx.firms; j++) {
    const heads = operations.staffCount[j]!;
    let planned = 0;
    params.pools.forEach(({ id }, k) => {
      const pool = poolOf(ctx, j, k);
      const count = headsOf(pool);
      planned += Math.max(0, Math.round(ctx.lever('staff', k)[j]!));
      ctx.detail('poolHeads', id, j, count);
      ctx.detail('poolProficiency', id, j, count > 0 ? outputOf(pool) / count : 0);
      const slack = own.firm.poolSlack[j * (own.firm.poolSlack.length / ctx.firms) + k]!;
      ctx.detail('poolLoad', id, j, operations.utilization[j]! * slack);
    });
    ctx.metric('staffCount', j, heads);
    ctx.metric('staffVacancies', j, Math.max(0, planned - heads));
    ctx.metric('staffProficiency', j, operations.proficiency[j]!);
    ctx.metric('staffQuits', j, own.firm.quits[j]!);
    ctx.metric('staffHires', j, own.firm.hires[j]!);
    ctx.metric('staffTurnoverShare', j, operations.leftShare[j]!);
    ctx.metric('staffTenureMonths', j, operations.tenureMonths[j]!);
    ctx.metric('staffMotivation', j, operations.motivation[j]!);
    ctx.metric('staffHours', j, operations.staffHours[j]!);
    ctx.metric('wageCents', j, own.firm.wageCents[j]! / Math.max(1, heads));
  }
}

export const workforce = defineMechanism({
  id: 'workforce',
  title: 'Workforce',
  params: workforceParams,
  columns,
  levers: {
    staff: numberLever(13, 0, 100_000, {
      label: 'Staff',
      unit: 'full-time posts',
      help: 'Posts to be filled. Hiring takes time and newcomers must learn; too few are overloaded, too many stand idle. Laying off is at once, and costs.',
      delay: '1 to 3 turns',
      term: 'people, capacity',
      p: 'people',
      step: 1,
      cost: { per: 'turn', rateCents: 900_000 },
    }),
    wage: numberLever(0, -0.3, 0.5, {
      label: 'Wage',
      unit: 'share above the market',
      help: 'Better pay brings better people sooner, and keeps them.',
      delay: '1 to 4 turns',
      term: 'service-profit chain',
      p: 'people',
      step: 0.01,
      relationship: 'max',
    }),
  },
  rateCents: ({ pools }, lever, pool) =>
    lever === 'staff' ? pools.find(({ id }) => id === pool)?.wageCents : undefined,
  pooled: { levers: ['staff'], pools: (params) => params.pools.map(({ id }) => id) },
  metrics: {
    staffCount: { unit: 'people', better: 'neither', help: 'People employed at the end of the turn.' },
    staffVacancies: { unit: 'posts', better: 'less', help: 'Posts that nobody fills.' },
    staffProficiency: {
      unit: 'share',
      better: 'more',
      help: 'Output of the hours worked against fully proficient ones.',
    },
    staffQuits: { unit: 'people', better: 'less', help: 'People who quit this turn.' },
    staffHires: { unit: 'people', better: 'neither', help: 'People who joined this turn.' },
    staffTurnoverShare: {
      unit: 'share',
      better: 'less',
      help: 'Part of the staff that left this turn, laid off or by themselves.',
    },
    staffTenureMonths: { unit: 'months', better: 'more', help: 'Mean tenure of the staff.' },
    staffMotivation: { unit: 'share', better: 'more', help: 'Willingness, 0 to 1, .7 neutral.' },
    staffHours: {
      unit: 'hours',
      better: 'neither',
      help: 'Hours at the service of customers this turn, training taken out.',
    },
    wageCents: { unit: 'cents per person', better: 'neither', help: 'Wages this turn per person.' },
  },
  delivers: ['empathy'],
  phases: {
    setup: startStaff,
    prepare,
    approach: loseBonds,
    serve(ctx) {
      const { operations, own, params } = ctx;
      for (let j = 0; j < ctx.firms; j++) {
        const unpractised = 1 + params.failures * (params.usual - own.firm.frontOutput[j]!);
        const careless = 1 - 0.5 * (operations.motivation[j]! - params.motivation.neutral);
        operations.failureFactor[j] = operations.failureFactor[j]! * Math.max(0.3, unpractised * careless);
      }
    },
    attend,
    relate: makeBonds,
    settle,
  },
});
