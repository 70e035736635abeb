// The physical environment: a stock of room quality in [0,1] (.5 neutral) that money builds with diminishing returns and
// that wears 10 % a turn. Visits get it as `servicescape`, a crowded or deserted room as `otherCustomers`, a shabby and
// noisy one as `sensory`; it is the comfort that shortens perceived waits, and the cue from which strangers guess.
// After Bitner 1992; e2.8 (perceived wait), model 5 and 11, seed:004 (tangible evidence, negative sensory outlays).
import * as z from 'zod';
import { exp, ln } from '../kernel/math.ts';
import { type Ctx, defineMechanism, type OwnColumns } from '../model/mechanism.ts';
import { numberLever, param, share } from '../model/param.ts';
import { FLAG } from '../model/state.ts';
import { OUTCOME } from '../model/visits.ts';

const NEUTRAL = 0.5;

const params = z.strictObject({
  start: share(NEUTRAL, { source: 'assumed', help: 'Room quality before history; .5 is neutral.' }),
  firms: z
    .record(z.string(), share(NEUTRAL, { source: 'scenario', help: 'Room quality of a firm before history.' }))
    .default({})
    .meta({
      unit: 'share by firm',
      help: 'Firms whose rooms start otherwise.',
    }),
  referenceMoney: param(3000, 0, 1e9, {
    unit: 'money per turn',
    source: 'model 11',
    help: 'Spending that just holds a neutral room; scale it with the size of the firms.',
  }),
  wear: share(0.1, {
    source: 'model 5 and 11',
    help: 'Part of the room quality that wears off in a turn without spending.',
  }),
  scale: param(0.2, 0, 1, {
    unit: 'quality',
    source: 'assumed',
    help: 'Quality that a perfect room delivers more than none at all.',
  }),
  crowdingLoad: param(0.8, 0, 2, {
    unit: 'load',
    source: 'e2.8 (optimum .75 to .85)',
    help: 'Load of the capacity above which other guests disturb.',
  }),
  crowding: param(0.25, 0, 2, {
    unit: 'quality per unit of load',
    source: 'assumed',
    help: 'Quality lost to crowding.',
  }),
  crowdingLimit: param(0.12, 0, 1, { unit: 'quality', source: 'assumed', help: 'Most that crowding can take.' }),
  room: param(0.2, 0, 1, {
    unit: 'load',
    source: 'assumed',
    help: 'How much later a perfect room feels crowded than a poor one.',
  }),
  desertedLoad: param(0.3, 0, 1, {
    unit: 'load',
    source: 'assumed',
    help: 'Load below which an empty room feels dull.',
  }),
  deserted: param(0.1, 0, 2, {
    unit: 'quality per unit of load',
    source: 'assumed',
    help: 'Quality lost to emptiness.',
  }),
  sensoryFloor: share(0.35, { source: 'seed:004', help: 'Room quality below which the place itself is a burden.' }),
  sensory: param(0.15, 0, 2, {
    unit: 'quality per unit of room quality',
    source: 'assumed',
    help: 'Burden of a shabby room.',
  }),
  noise: param(0.08, 0, 2, { unit: 'quality per unit of load', source: 'assumed', help: 'Noise that a crowd makes.' }),
  comfortLoss: param(0.5, 0, 5, {
    unit: 'per unit of load',
    source: 'assumed',
    help: 'How far crowding spoils the comfort of waiting.',
  }),
  cue: share(0.1, {
    source: 'seed:004 (tangible cues)',
    help: 'Part of the gap between guess and room that who has never been inside closes in a turn.',
  }),
});

const columns = {
  firm: {
    stock: { type: 'f64' },
    /** What a visit gets at the peak of the turn, and off it. */
    company: { type: 'f64', width: 2 },
    burden: { type: 'f64', width: 2 },
  },
} as const satisfies OwnColumns;

type X = Ctx<z.infer<typeof params>, typeof columns, 'room'>;

/** Room quality after a turn in which `money` was spent: wear without any, neutral held by the reference, saturating. */
export function nextRoom(stock: number, money: number, reference: number, wear: number): number {
  const effort = reference > 0 ? money / reference : 0;
  const rest = effort / (1 + effort);
  return rest + (stock - rest) * exp(ln(Math.max(1e-9, 1 - wear)) * (1 + effort));
}

/** Load beyond what the room bears. */
function excess(ctx: X, j: number, load: number): number {
  const { crowdingLoad, room } = ctx.params;
  return Math.max(0, load - crowdingLoad - room * (ctx.own.firm.stock[j]! - NEUTRAL));
}

/** What a visit at a load gets of other customers, and of noise and shabbiness: (company, burden). */
function fillAt(ctx: X, j: number, load: number, at: number): void {
  const p = ctx.params;
  const over = excess(ctx, j, load);
  const under = load > 0 ? Math.max(0, p.desertedLoad - load) : 0;
  ctx.own.firm.company[at] = -Math.min(p.crowdingLimit, p.crowding * over) - p.deserted * under;
  ctx.own.firm.burden[at] = -p.sensory * Math.max(0, p.sensoryFloor - ctx.own.firm.stock[j]!) - p.noise * over;
}

/** Strangers guess the room from what can be seen of it. */
function showCues(ctx: X, from: number, to: number): void {
  const { belief, visits, flags } = ctx.dyad;
  const { firms, learnedCount: width } = ctx;
  const { cue, scale } = ctx.params;
  const { stock } = ctx.own.firm;
  const place = ctx.learned('servicescape');
  for (let dyad = from * firms, j = 0; dyad < to * firms; dyad++, j = j + 1 === firms ? 0 : j + 1) {
    if (visits[dyad] !== 0 || (flags[dyad]! & FLAG.aware) === 0) continue;
    const at = dyad * width + place;
    belief[at] = belief[at]! + cue * (scale * (stock[j]! - NEUTRAL) - belief[at]!);
  }
}

export const servicescape = defineMechanism({
  id: 'servicescape',
  title: 'Servicescape',
  params,
  columns,
  levers: {
    room: numberLever(3000, 0, 1e9, {
      label: 'Room',
      unit: 'money per turn',
      help: 'Furnishing, cleaning, light and sound. Holds or raises the quality of the place, which wears every turn.',
      delay: '1 to 3 turns',
      term: 'servicescape',
      p: 'physical',
      step: 500,
      cost: { per: 'turn', rateCents: 100 },
    }),
  },
  metrics: {
    servicescapeShare: { unit: 'share', better: 'more', help: 'Room quality, from 0 to 1; .5 is neutral.' },
    crowdingLoad: { unit: 'load', better: 'less', help: 'Load at the peak beyond what the room bears.' },
  },
  delivers: ['servicescape', 'otherCustomers', 'sensory'],
  phases: {
    setup(ctx) {
      const { start, firms } = ctx.params;
      ctx.setup.firms.forEach((firm, j) => {
        ctx.own.firm.stock[j] = firms[firm.id] ?? start;
      });
    },
    prepare(ctx) {
      const { referenceMoney, wear, comfortLoss } = ctx.params;
      const { stock } = ctx.own.firm;
      const money = ctx.lever('room');
      for (let j = 0; j < ctx.firms; j++) {
        stock[j] = nextRoom(stock[j]!, money[j]!, referenceMoney, wear);
        ctx.post(j, 'facilities', Math.round(100 * money[j]!));
        const spoiled = comfortLoss * excess(ctx, j, ctx.operations.peakLoad[j]!);
        ctx.operations.comfort[j] = Math.min(1, Math.max(0, stock[j]! * Math.max(0, 1 - spoiled)));
      }
    },
    approach(ctx, block) {
      if (ctx.params.cue > 0) showCues(ctx, block.from, block.to);
    },
    attend(ctx, block) {
      const { visits, learnedCount: width } = ctx;
      const { stock, company, burden } = ctx.own.firm;
      const { scale } = ctx.params;
      // Here, not in `serve`: by now every mechanism has settled the loads of the turn.
      for (let j = 0; j < ctx.firms; j++) {
        fillAt(ctx, j, ctx.operations.peakLoad[j]!, 2 * j);
        fillAt(ctx, j, ctx.operations.utilization[j]!, 2 * j + 1);
      }
      const roomAt = ctx.learned('servicescape');
      const othersAt = ctx.learned('otherCustomers');
      const sensoryAt = ctx.learned('sensory');
      for (let v = block.visitFrom; v < block.visitTo; v++) {
        if (visits.outcome[v] !== OUTCOME.served) continue;
        const j = visits.firm[v]!;
        const at = v * width;
        const part = 2 * j + (visits.part[v] === 0 ? 0 : 1);
        visits.delivered[at + roomAt] = visits.delivered[at + roomAt]! + scale * (stock[j]! - NEUTRAL);
        visits.delivered[at + othersAt] = visits.delivered[at + othersAt]! + company[part]!;
        visits.delivered[at + sensoryAt] = visits.delivered[at + sensoryAt]! + burden[part]!;
      }
    },
    settle(ctx) {
      for (let j = 0; j < ctx.firms; j++) {
        ctx.metric('servicescapeShare', j, ctx.own.firm.stock[j]!);
        ctx.metric('crowdingLoad', j, excess(ctx, j, ctx.operations.peakLoad[j]!));
      }
    },
  },
});
