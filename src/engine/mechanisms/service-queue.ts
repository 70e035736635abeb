// Staffed capacity meets arrivals: for each firm and part of the turn a line with impatient customers (Erlang-A, Erlang-C
// without impatience), over days that differ in demand, with seats, bookings and priority. Waits in minutes; capacity perishes.
// Load beyond about .85 harms quality and breeds failures (inverted U). Sources: e2.8; Garnett et al. 2002; Cobham 1954.
import { defineMechanism } from '../model/mechanism.ts';
import { numberLever } from '../model/param.ts';
import { baseShares, drawParts, shareDemand } from './service-queue/arrivals.ts';
import { attend } from './service-queue/attend.ts';
import { columns } from './service-queue/columns.ts';
import { MAX_PARTS, serviceQueueParams } from './service-queue/params.ts';
import { serve } from './service-queue/serve.ts';

export const serviceQueue = defineMechanism({
  id: 'service-queue',
  title: 'Service queue',
  params: serviceQueueParams,
  columns,
  levers: {
    priority: numberLever(0, 0, 1, {
      label: 'Priority for committed customers',
      unit: 'share',
      help: 'How much of the capacity serves committed customers first. They wait less, everybody else waits longer.',
      delay: 'now',
      term: 'priority queue',
      p: 'process',
      step: 0.1,
      relationship: 'max',
    }),
  },
  metrics: {
    waitMinutesMean: {
      unit: 'minutes',
      better: 'less',
      help: 'Mean wait of all who came; those lost count with at least the lost minutes.',
    },
    abandonedShare: { unit: 'share', better: 'less', help: 'Part of those who came that gave up waiting.' },
    turnedAwayShare: { unit: 'share', better: 'less', help: 'Part of those who came that found no place.' },
    utilization: { unit: 'load', better: 'neither', help: 'Demand divided by capacity; .75 to .85 is best.' },
    peakLoad: { unit: 'load', better: 'less', help: 'Load in the busiest part of the turn.' },
  },
  delivers: ['waiting', 'empathy', 'coreQuality'],
  phases: {
    setup(ctx) {
      shareDemand(ctx);
      const base = baseShares(ctx);
      for (let j = 0; j < ctx.firms; j++) ctx.own.firm.partShare.set(base, j * MAX_PARTS);
    },
    prepare(ctx) {
      const { arrivals, waits, abandoned, turnedAway } = ctx.own.firm;
      for (const sums of [arrivals, waits, abandoned, turnedAway]) sums.fill(0);
    },
    route: drawParts,
    serve,
    attend,
    settle(ctx) {
      const { own, operations } = ctx;
      for (let j = 0; j < ctx.firms; j++) {
        const arrivals = Math.max(1, own.firm.arrivals[j]!);
        ctx.metric('waitMinutesMean', j, own.firm.waits[j]! / arrivals);
        ctx.metric('abandonedShare', j, own.firm.abandoned[j]! / arrivals);
        ctx.metric('turnedAwayShare', j, own.firm.turnedAway[j]! / arrivals);
        ctx.metric('utilization', j, operations.utilization[j]!);
        ctx.metric('peakLoad', j, operations.peakLoad[j]!);
        ctx.params.parts.forEach((part, k) => {
          ctx.detail('partLoad', part.id, j, own.firm.load[j * MAX_PARTS + k]!);
        });
      }
    },
  },
});
