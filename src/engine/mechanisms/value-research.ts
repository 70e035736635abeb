// What customers value, and what a firm thinks they do. Each firm works by its map: guess → discover → confirm by methods that
// differ in cost, delay and error, while tastes drift. Seven mistakes stay on the map until research removes them, and work on
// value (money spread over attributes by the map) loses what they cost. Rivals are compared by situation.
// Weights as logarithms, quality as a distance, money in currency units. Sources: seed:000:37-47 and 103, e1 #4, #7, V22, model 5.
import { normal } from '../kernel/distributions.ts';
import { type Block, defineMechanism } from '../model/mechanism.ts';
import { numberLever } from '../model/param.ts';
import { OUTCOME } from '../model/visits.ts';
import { guess, research } from './value-research/map.ts';
import { tellMap, tellSituations } from './value-research/mistakes.ts';
import { ATTRIBUTES, type ResearchCtx, researchColumns, researchParams, WIDTH } from './value-research/params.ts';
import { countDelivered, drift, measureWeights, restore, takeStanding } from './value-research/truth.ts';
import { workOnValue } from './value-research/work.ts';

/** What the work of the firms adds to the visits of a block. */
function attend(ctx: ResearchCtx, block: Block): void {
  const { visits, learnedCount: width } = ctx;
  const { gain } = ctx.own.firm;
  if (gain.every((each) => each === 0)) return;
  const places = ATTRIBUTES.map((driver) => ctx.learned(driver));
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const from = visits.firm[v]! * WIDTH;
    for (let k = 0; k < WIDTH; k++) {
      const at = v * width + places[k]!;
      visits.delivered[at] = visits.delivered[at]! + gain[from + k]!;
    }
  }
}

function settle(ctx: ResearchCtx): void {
  const { guessError, methods, rivals } = ctx.params;
  const [effort, mapping] = [ctx.lever('effort'), ctx.lever('mapping')];
  for (let j = 0; j < ctx.firms; j++) {
    const asking = methods.reduce((sum, _, m) => sum + ctx.lever('research', m)[j]!, mapping[j]!);
    ctx.post(j, 'information', Math.round(100 * asking));
    ctx.post(j, 'improvement', Math.round(100 * effort[j]!));
    tellMap(ctx, j);
    const sd = rivals.error / Math.sqrt(Math.max(1, mapping[j]! / rivals.caseMoney / ctx.setup.market.segments.length));
    const stream = ctx.stream(`situation:${ctx.setup.firms[j]!.id}`);
    if (mapping[j]! > 0) tellSituations(ctx, j, sd, (s, k) => sd * normal(stream, s, ctx.turn, k));
    let sure = 0;
    for (let at = j * WIDTH; at < (j + 1) * WIDTH; at++) {
      sure += ctx.own.firm.onMap[at]! * (1 - ctx.own.firm.doubt[at]! / Math.max(1e-9, guessError * guessError));
    }
    ctx.metric('mapSuretyShare', j, sure / WIDTH);
    ctx.metric('researchCases', j, ctx.own.firm.asked[j]!);
    ctx.metric('aimShare', j, ctx.organization.aim[j]!);
  }
}

export const valueResearch = defineMechanism({
  id: 'value-research',
  title: 'Value research',
  params: researchParams,
  columns: researchColumns,
  levers: {
    research: numberLever(0, 0, 1e9, {
      label: 'Research',
      unit: 'money per turn',
      help: 'Guess, discover, confirm: each way of asking has its cost a case, its delay and its error. Discovery finds what the map lacks; confirmation tells how much each thing counts.',
      delay: '1 to 3 turns',
      term: 'value determination',
      p: 'organization',
      step: 100,
      cost: { per: 'turn', rateCents: 100 },
    }),
    mapping: numberLever(0, 0, 1e9, {
      label: 'Comparative mapping',
      unit: 'money per turn',
      help: 'Compares the firm with its rivals, situation by situation. Shows where parity is missing and where more of it is wasted.',
      delay: 'now, of last turn',
      term: 'situational comparative mapping',
      p: 'organization',
      step: 100,
      cost: { per: 'turn', rateCents: 100 },
    }),
    effort: numberLever(0, 0, 1e9, {
      label: 'Work on value',
      unit: 'money per turn',
      help: 'Improves what the map says that customers value. What the map has wrong is work lost.',
      delay: '2 to 4 turns',
      term: 'value creation',
      p: 'organization',
      step: 250,
      cost: { per: 'turn', rateCents: 100 },
    }),
    focus: numberLever(0.3, 0, 1, {
      label: 'Focus',
      unit: 'share',
      help: 'How far the work goes to what counts most: 0 spreads it alike, 50 % goes by what the map says, 100 % puts all on one. A poor map calls for less focus.',
      delay: '2 to 4 turns',
      term: 'leverage points',
      p: 'organization',
      step: 0.05,
    }),
  },
  pooled: { levers: ['research'], pools: ({ methods }) => methods.map(({ id }) => id) },
  metrics: {
    mapSuretyShare: {
      unit: 'share',
      better: 'more',
      help: 'How sure the firm may be of its map: 0 for a first guess, 1 for knowledge.',
    },
    researchCases: { unit: 'cases', better: 'neither', help: 'People asked or observed this turn.' },
    aimShare: {
      unit: 'share',
      better: 'more',
      help: 'What work spread by the map brings against the best spread of as much; known in the debrief only.',
    },
  },
  delivers: [...ATTRIBUTES],
  writes: ['aim'],
  phases: {
    setup(ctx) {
      measureWeights(ctx);
      guess(ctx);
    },
    decide: drift,
    prepare(ctx) {
      ctx.own.firm.sums.fill(0);
      ctx.own.firm.counts.fill(0);
      research(ctx);
      workOnValue(ctx);
    },
    attend,
    relate: countDelivered,
    settle(ctx) {
      takeStanding(ctx);
      settle(ctx);
      restore(ctx);
    },
  },
});
