// Capacity meets the arrivals of the whole market: a plan for every part of every firm's turn, its load, hurry and failures.
import { countArrivals, normalize } from './arrivals.ts';
import { CLASSES, createPlan, DAYS, type Demand, dayLevels, harmOf, type Plan, planPart } from './capacity.ts';
import type { QueueCtx } from './columns.ts';
import { MAX_PARTS } from './params.ts';

type Arrivals = ReturnType<typeof countArrivals>;

/** Plans every part of every firm, and the firm's load and failures that follow. */
export function serve(ctx: QueueCtx): void {
  const { params } = ctx;
  const arrivals = countArrivals(ctx);
  const days = dayLevels(params.dayVariation);
  const hoursShare = normalize(params.parts.map((part) => part.hoursShare));
  const plan = createPlan();
  for (let j = 0; j < ctx.firms; j++) serveFirm(ctx, j, arrivals, days, hoursShare, plan);
}

function serveFirm(
  ctx: QueueCtx,
  j: number,
  arrivals: Arrivals,
  days: ReturnType<typeof dayLevels>,
  hoursShare: Float64Array,
  plan: Plan,
): void {
  const { params, operations, own } = ctx;
  const parts = params.parts.length;
  const special = params.firms[ctx.setup.firms[j]!.id];
  const staffed =
    operations.staffHours[j]! > 0 ? operations.staffHours[j]! : (special?.staffHours ?? params.staffHours);
  const hours = staffed * operations.proficiency[j]!;
  const pace = ctx.organization.pace[j]!;
  const follows = Math.min(1, params.staffFollows * ctx.organization.agility[j]!);
  const serviceMinutes = pace * (special?.serviceMinutes ?? params.serviceMinutes) + operations.extraMinutes[j]!;
  const openHours = special?.openHours ?? params.openHours;
  let total = 0;
  for (let k = 0; k < parts; k++) total += arrivals.all[j * MAX_PARTS + k]!;
  let failures = 0;
  let peak = 0;
  for (let k = 0; k < parts; k++) {
    const cell = j * MAX_PARTS + k;
    const perHour = hoursShare[k]! > 0 ? 1 / (openHours * hoursShare[k]!) : 0;
    const roster = (1 - follows) * hoursShare[k]! + follows * own.firm.partShare[cell]!;
    const demand: Demand = {
      arrivals: arrivals.all[cell]! * perHour,
      booked: arrivals.booked[cell]! * perHour,
      committed: arrivals.committed[cell]! * perHour,
      servers: hours * roster * perHour,
      seats: special?.seats ?? params.seats,
      serviceMinutes,
      bookedShare: operations.bookedShare[j]!,
      noShowShare: operations.noShowShare[j]!,
      priority: ctx.lever('priority')[j]!,
    };
    planPart(demand, days, params, plan);
    const harm = harmOf(plan.load, params);
    const share = total > 0 ? arrivals.all[cell]! / total : 0;
    failures += share * harm.failures;
    peak = Math.max(peak, plan.load);
    own.firm.harm[cell] = harm.quality;
    if (total > 0) own.firm.partShare[cell] = (own.firm.partShare[cell]! + share) / 2;
    keepPlan(ctx, cell, plan);
  }
  operations.utilization[j] = hours > 0 ? (total * serviceMinutes) / 60 / hours : 0;
  operations.peakLoad[j] = peak;
  if (total > 0) operations.failureFactor[j] = operations.failureFactor[j]! * failures;
}

function keepPlan(ctx: QueueCtx, cell: number, plan: Plan): void {
  const { load, denied, waitShare, waitMinutes, refused, factor } = ctx.own.firm;
  load[cell] = plan.load;
  denied[cell] = plan.denied;
  waitShare.set(plan.waitShare, cell * DAYS);
  waitMinutes.set(plan.waitMinutes, cell * DAYS);
  refused.set(plan.refused, cell * DAYS);
  factor.set(plan.factor, cell * CLASSES);
}
