// Parameters and columns of promotion. Money in currency units per month, contributions in logits, quality in [0,1].
// Sources: e2.7 (adstock, elasticities), model section 3, seed:004 (education and evaluability).
import * as z from 'zod';
import type { Ctx } from '../../model/mechanism.ts';
import { param, share } from '../../model/param.ts';

/** Segments in one market, at most. */
export const SEGMENTS = 12;

export const params = z.strictObject({
  carryover: share(0.5, {
    source: 'e2.7, V14: habit and belief carry the effect on to 6 to 9 months',
    help: 'Part of the adstock that is left after a month.',
  }),
  halfSpend: param(1000, 0.01, 1e9, {
    unit: 'money per month',
    source: 'assumed',
    help: 'Advertising a month that reaches half of what advertising can reach; scale it with the market.',
  }),
  reach: share(0.4, {
    source: 'assumed',
    help: 'Part of the unaware that advertising without limit makes aware in a month.',
  }),
  ambient: share(0.02, {
    source: 'assumed',
    help: 'Part of the unaware that comes to know the firm by itself in a month.',
  }),
  fade: share(0.12, {
    source: 'assumed',
    help: 'Part of those who never came and are not reached that forgets the firm in a month.',
  }),
  fadeLapsed: share(0.06, {
    source: 'assumed',
    help: 'Part of those who have long gone elsewhere and are not reached that no longer thinks of the firm in a month.',
  }),
  brand: param(1.1, 0, 5, {
    unit: 'logit',
    source: 'e2.7, V14',
    help: 'What advertising without limit adds to the brand.',
  }),
  persuasion: param(2, 0, 10, {
    unit: 'part per unit of promise',
    source: 'assumed',
    help: 'How much more advertising says for the firm with each part that it promises beyond what it delivers.',
  }),
  doubt: share(0.25, {
    source: 'assumed',
    help: 'Part of what a promise made people expect that wears off in a month once nobody believes the firm.',
  }),
  education: z
    .strictObject({
      half: param(1000, 0.01, 1e9, {
        unit: 'money per month',
        source: 'assumed',
        help: 'Spending that teaches half of what can be taught.',
      }),
      memory: share(0.9, { source: 'assumed', help: 'Part of what was taught that is left after a month.' }),
      spill: share(0.3, { source: 'assumed', help: 'Part of what the other firms teach that serves here too.' }),
      risk: param(0.3, 0, 3, {
        unit: 'logit',
        source: 'seed:004@11823',
        help: 'Fear of the unknown firm that full education takes away.',
      }),
      quality: param(0.02, 0, 0.3, {
        unit: 'quality',
        source: 'seed:004@8433',
        help: 'What customers who know how to use the service get more out of it.',
      }),
      waiting: param(0.01, 0, 0.3, {
        unit: 'quality',
        source: 'assumed',
        help: 'How much lighter waits are when one knows what to expect.',
      }),
    })
    .prefault({}),
  segments: z
    .record(
      z.string(),
      z.strictObject({
        media: param(1, 0, 5, {
          unit: 'weight',
          source: 'assumed',
          help: 'How well advertising reaches this segment.',
        }),
      }),
    )
    .default({}),
  firms: z
    .record(
      z.string(),
      z.strictObject({
        brand: param(0, -5, 5, {
          unit: 'logit',
          source: 'assumed',
          help: 'What the name says before any advertising.',
        }),
      }),
    )
    .default({}),
});
export type Params = z.infer<typeof params>;

export const columns = {
  firm: {
    adstock: { type: 'f64' },
    /** Contribution to the brand per unit of importance. */
    brand: { type: 'f64' },
    /** Chance that an unaware customer becomes aware this turn, by segment. */
    reach: { type: 'f64', width: SEGMENTS },
    /** 1 once the firm has promised anything. */
    promising: { type: 'f64' },
    /** What the firm has taught, and what its customers know with what rivals taught, 0 to 1. */
    taught: { type: 'f64' },
    known: { type: 'f64' },
  },
} as const;
export type PromotionCtx = Ctx<Params, typeof columns, 'advertising' | 'promise' | 'education'>;
