// Advertising, promises and education. Advertising builds an adstock that makes the unaware aware and speaks for the brand;
// a promise lifts what customers expect and what they think they are owed; education lowers the fear of the unknown.
// Money in currency units per turn, adstock in money per month, contributions in logits, quality in [0,1].
// Sources: e2.7 (adstock elasticities .05–.2 short, .24 long), model section 3 (expectation and promise).
import { DRIVER_INDEX } from '../model/drivers.ts';
import { defineMechanism } from '../model/mechanism.ts';
import { numberLever } from '../model/param.ts';
import { FLAG } from '../model/state.ts';
import { doubt, makeAware, promise } from './promotion/audience.ts';
import { advertise, educate, raiseStandard } from './promotion/campaign.ts';
import { columns, params } from './promotion/params.ts';

export const promotion = defineMechanism({
  id: 'promotion',
  title: 'Promotion and education',
  params,
  columns,
  levers: {
    advertising: numberLever(3000, 0, 1e9, {
      label: 'Advertising',
      unit: 'money per turn',
      help: 'Makes the firm known and speaks for its name. Doubling it does not double what it does.',
      delay: 'now, fading over 6 to 9 months',
      term: 'adstock',
      p: 'promotion',
      step: 500,
      cost: { per: 'turn', rateCents: 100 },
    }),
    promise: numberLever(0, -0.1, 0.25, {
      label: 'Promise',
      unit: 'share',
      help: 'How much more than it delivers the firm promises. Overselling brings trial, then disappointment and disbelief.',
      delay: '1 to 3 turns',
      term: 'expectation and disconfirmation',
      p: 'promotion',
      step: 0.01,
    }),
    education: numberLever(0, 0, 1e9, {
      label: 'Customer education',
      unit: 'money per turn',
      help: 'Teaches customers to judge and to use the service: less fear before the first visit, more out of each visit.',
      delay: '1 to 3 turns',
      term: 'customer education',
      p: 'promotion',
      step: 500,
      cost: { per: 'turn', rateCents: 100 },
    }),
  },
  metrics: {
    awarenessShare: { unit: 'share', better: 'more', help: 'Part of the customers of the market who know the firm.' },
  },
  drivers: ['brand', 'risk'],
  phases: {
    prepare(ctx) {
      advertise(ctx);
      educate(ctx);
      raiseStandard(ctx);
    },
    approach(ctx, block) {
      makeAware(ctx, block);
      doubt(ctx, block);
      promise(ctx, block);
    },
    value(ctx, block, value) {
      const { firms } = ctx;
      const { brand, known } = ctx.own.firm;
      const { importance } = ctx.customerTraits;
      const count = ctx.importanceCount;
      const brandAt = ctx.importance('brand');
      const riskAt = ctx.importance('risk');
      const brandFactor = ctx.market.importanceFactor[DRIVER_INDEX.brand]!;
      const riskFactor = ctx.params.education.risk * ctx.market.importanceFactor[DRIVER_INDEX.risk]!;
      const taught = known.some((level) => level > 0);
      const { data } = value;
      let row = value.offset.brand;
      let riskRow = value.offset.risk;
      for (let i = block.from; i < block.to; i++) {
        const weight = brandFactor * importance[i * count + brandAt]!;
        for (let j = 0; j < firms; j++, row++) data[row] = data[row]! + weight * brand[j]!;
        if (!taught) continue;
        const fear = riskFactor * importance[i * count + riskAt]!;
        for (let j = 0; j < firms; j++, riskRow++) {
          data[riskRow] = data[riskRow]! + (fear * known[j]!) / (1 + ctx.dyad.visits[i * firms + j]!);
        }
      }
    },
    attend(ctx, block) {
      const { known } = ctx.own.firm;
      if (!known.some((level) => level > 0)) return;
      const { visits, learnedCount } = ctx;
      const coreAt = ctx.learned('coreQuality');
      const waitingAt = ctx.learned('waiting');
      const { quality, waiting } = ctx.params.education;
      for (let v = block.visitFrom; v < block.visitTo; v++) {
        const level = known[visits.firm[v]!];
        if (level === undefined) continue;
        const at = v * learnedCount;
        visits.delivered[at + coreAt] = visits.delivered[at + coreAt]! + quality * level;
        if (waitingAt >= 0) visits.delivered[at + waitingAt] = visits.delivered[at + waitingAt]! + waiting * level;
      }
    },
    settle(ctx) {
      const { firms, customers } = ctx;
      const { flags } = ctx.dyad;
      for (let j = 0; j < firms; j++) {
        let aware = 0;
        for (let d = j; d < customers * firms; d += firms) aware += flags[d]! & FLAG.aware;
        ctx.metric('awarenessShare', j, aware / customers);
      }
    },
  },
});
