// What happens after a failure: the customer speaks up or stays silent, the front line makes good or not, quickly or late,
// and the customer stays or leaves. Outcomes and stay rates as TARP measured them; satisfaction may end above its level
// before the failure, repurchase does not, and a second failure soon after gains nothing. Losses in units of quality,
// money in currency units per case. Sources: e2.5 (TARP; de Matos et al. 2007), ladder-sketch.py (.77 of a loss made good).
import { uniform } from '../kernel/random.ts';
import { DRIVER_INDEX } from '../model/drivers.ts';
import { defineMechanism } from '../model/mechanism.ts';
import { numberLever } from '../model/param.ts';
import { OUTCOME } from '../model/visits.ts';
import { claim, endFailure } from './recovery/case.ts';
import { columns, ENDING, ENDINGS, KINDS, params, type RecoveryCtx } from './recovery/params.ts';

export const recovery = defineMechanism({
  id: 'recovery',
  title: 'Service recovery',
  params,
  columns,
  levers: {
    allowance: numberLever(10, 0, 1e7, {
      label: 'Recovery allowance',
      unit: 'money per case',
      help: 'What the front line may spend to make a failure good. Too much draws people who complain without cause.',
      delay: 'now',
      term: 'service recovery',
      p: 'process',
      step: 1,
      relationship: 'max',
      cost: { per: 'case', rateCents: 100 },
    }),
    empowerment: numberLever(0.5, 0, 1, {
      label: 'Front-line empowerment',
      unit: 'share',
      help: 'How far the front line may decide by itself: more and quicker recoveries, more of the allowance spent.',
      delay: 'now',
      term: 'empowerment',
      p: 'people',
      step: 0.05,
      relationship: 'max',
    }),
  },
  metrics: {
    complaintShare: {
      unit: 'share',
      better: 'more',
      help: 'Part of the failures that customers spoke up about; what is not said cannot be made good.',
    },
    recoveredShare: { unit: 'share', better: 'more', help: 'Part of the failures that were made good.' },
    quickRecoveryShare: { unit: 'share', better: 'more', help: 'Part of the failures that were made good at once.' },
    recoveryCents: { unit: 'cents', better: 'less', help: 'Spent on complaints, unfounded ones included.' },
    unfoundedClaims: { unit: 'claims', better: 'less', help: 'Complaints without a failure.' },
    leftAfterFailure: {
      unit: 'agents',
      better: 'less',
      help: 'Customers who closed the account because of a failure.',
    },
  },
  delivers: ['reliability'],
  phases: {
    setup(ctx) {
      const stream = ctx.stream('opportunist');
      const { opportunist } = ctx.own.customerTraits;
      for (let i = 0; i < ctx.customers; i++)
        opportunist[i] = uniform(stream, i, 0, 0) < ctx.params.opportunists ? 1 : 0;
    },
    prepare(ctx) {
      const { operations, own, params } = ctx;
      const allowance = ctx.lever('allowance');
      for (let j = 0; j < ctx.firms; j++) {
        operations.recoveryCents[j] = Math.round(allowance[j]! * 100);
        operations.extraMinutes[j] = operations.extraMinutes[j]! + own.firm.caseRate[j]! * params.minutes;
      }
      own.firm.endings.fill(0);
      own.firm.left.fill(0);
      own.firm.claims.fill(0);
      own.firm.spentCents.fill(0);
    },
    value(ctx, block, value) {
      const { awayUntil } = ctx.own.dyad;
      const base = block.from * ctx.firms;
      const gate = 1 + DRIVER_INDEX.imperative;
      for (let d = base; d < block.to * ctx.firms; d++) {
        if (awayUntil[d]! > ctx.turn) value.gate[d - base] = gate;
      }
    },
    attend(ctx, block) {
      const { visits, firms } = ctx;
      const { opportunist } = ctx.own.customerTraits;
      const { scar } = ctx.own.dyad;
      const streams = ['complaint', 'ending', 'exit', 'claim'].map((name) => ctx.stream(name));
      const spend = spending(ctx);
      const majorLoss = leastMajorLoss(ctx);
      for (let v = block.visitFrom; v < block.visitTo; v++) {
        if (visits.outcome[v] !== OUTCOME.served) continue;
        const d = visits.customer[v]! * firms + visits.firm[v]!;
        const scarred = scar[d]! > 0;
        if (scarred) scar[d] = scar[d]! - 1;
        if (visits.failed[v]! > 0) endFailure(ctx, v, d, streams, spend, visits.loss[v]! >= majorLoss, scarred);
        else if (opportunist[visits.customer[v]!] === 1) claim(ctx, v, streams[3]!, spend);
      }
    },
    settle(ctx) {
      const served = servedByFirm(ctx);
      for (let j = 0; j < ctx.firms; j++) reportCases(ctx, j, served[j]!);
    },
  },
});

/** What a firm spends on a case, in cents: empowered people use more of the allowance. */
function spending(ctx: RecoveryCtx): Float64Array {
  const least = ctx.params.spendLeast;
  const empowerment = ctx.lever('empowerment');
  return ctx.operations.recoveryCents.map((cents, j) => Math.round(cents * (least + (1 - least) * empowerment[j]!)));
}

/** The least loss of the steps that the blueprint marks as major; losses as large count as major. */
function leastMajorLoss(ctx: RecoveryCtx): number {
  return ctx.setup.steps.reduce(
    (least, step) => (step.major ? Math.min(least, step.severity) : least),
    Number.POSITIVE_INFINITY,
  );
}

function servedByFirm(ctx: RecoveryCtx): Float64Array {
  const served = new Float64Array(ctx.firms);
  const { outcome, firm, count } = ctx.visits;
  for (let v = 0; v < count; v++) if (outcome[v] === OUTCOME.served) served[firm[v]!] = served[firm[v]!]! + 1;
  return served;
}

/** Books what the cases of a turn cost and tells how they ended. */
function reportCases(ctx: RecoveryCtx, j: number, served: number): void {
  const { endings, left, claims, spentCents, caseRate } = ctx.own.firm;
  const ofFirm = (column: Float64Array, end: number) =>
    column[j * KINDS + end]! + column[j * KINDS + ENDINGS.length + end]!;
  const failures = ENDINGS.reduce((sum, _, end) => sum + ofFirm(endings, end), 0);
  const complaints = failures - ofFirm(endings, ENDING.silent);
  const quick = ofFirm(endings, ENDING.quick);
  const recovered = quick + ofFirm(endings, ENDING.satisfied);
  const cents = Math.round(spentCents[j]! * ctx.setup.market.customersPerAgent);
  caseRate[j] = served > 0 ? (complaints + claims[j]!) / served : 0;
  ctx.post(j, 'recovery', cents);
  ctx.metric('complaintShare', j, failures > 0 ? complaints / failures : 0);
  ctx.metric('recoveredShare', j, failures > 0 ? recovered / failures : 1);
  ctx.metric('quickRecoveryShare', j, failures > 0 ? quick / failures : 1);
  ctx.metric('recoveryCents', j, cents);
  ctx.metric('unfoundedClaims', j, claims[j]!);
  ctx.metric(
    'leftAfterFailure',
    j,
    ENDINGS.reduce((sum, _, end) => sum + ofFirm(left, end), 0),
  );
  for (const [size, name] of ['minor', 'major'].entries()) {
    for (const [end, ending] of ENDINGS.entries()) {
      const at = j * KINDS + size * ENDINGS.length + end;
      ctx.detail('failureEndings', `${name}-${ending}`, j, endings[at]!);
      ctx.detail('leftAfterFailure', `${name}-${ending}`, j, left[at]!);
    }
  }
}
