// Parameters and columns of `customer-knowledge`. Levels and knowledge in [0,1], quality as a distance from neutral, money in
// currency units, decays per month.
import * as z from 'zod';
import type { Ctx, OwnColumns } from '../../model/mechanism.ts';
import { param, share } from '../../model/param.ts';

/** The five steps of customer information (seed:003:124-132): what one lacks, the others cannot make up. */
export const STEPS = ['capture', 'collate', 'retrieve', 'utilize', 'share'] as const;
export const STEP = { capture: 0, collate: 1, retrieve: 2, utilize: 3, share: 4 } as const;
/** The steps that money builds; capture takes minutes of the front line. */
export const FUNDED = STEPS.slice(1);

export const knowledgeParams = z.strictObject({
  learning: share(0.35, {
    source: 'assumed',
    help: 'Part of what the firm notes and does not know yet that one visit adds.',
  }),
  noteMinutes: param(2, 0.01, 1000, {
    unit: 'minutes per visit',
    source: 'assumed',
    help: 'Minutes that capture 63 % of what a visit tells.',
  }),
  decay: param(0.03, 0, 1, {
    unit: 'share per month',
    source: 'e2.9: 2.5 to 3.4 %',
    help: 'What is known of a customer that goes stale.',
  }),
  base: share(0.4, {
    source: 'assumed',
    help: 'Level of a funded step that notebooks and memory keep up without money.',
  }),
  half: param(150, 0.01, 1e9, {
    unit: 'money per month',
    source: 'assumed',
    help: 'Money that lifts one step half of the way from there to perfection; scale it with the firms.',
  }),
  months: param(3, 0.1, 120, {
    unit: 'months',
    source: 'V22, e1 #19: results after 6 to 12 months',
    help: 'Time in which more money lifts a step most of the way, a turn after it is spent.',
  }),
  wearMonths: param(12, 0.1, 240, {
    unit: 'months',
    source: 'assumed',
    help: 'Time in which a step that gets less money falls most of the way.',
  }),
  orientation: param(0.15, 0, 1, {
    unit: 'share per level of maturity',
    source: 'seed:003:122 (size assumed)',
    help: 'How much more a step of use yields per level of customer orientation above 2.5, and less below.',
  }),
  hurry: param(2, 0, 20, {
    unit: 'share per unit of load',
    source: 'assumed',
    help: 'What people above a load of .85 no longer look up.',
  }),
  tacit: share(0.5, {
    source: 'seed:003:138 (size assumed)',
    help: 'Part of what is known that sits with people and leaves with them, as far as it is not shared.',
  }),
  recognition: param(0.1, 0, 0.5, {
    unit: 'quality',
    source: 'assumed',
    help: 'What being known and treated as oneself adds to a visit.',
  }),
  fit: param(0.1, 0, 0.5, {
    unit: 'quality',
    source: 'e1 #45: +9 points for stores fitted to their customers',
    help: 'What a service fitted to this customer adds to a visit.',
  }),
  privacy: z
    .strictObject({
      concernedShare: share(0.87, {
        source: 'e1 #38 (1999)',
        help: 'Part of the customers who mind what is known of them.',
      }),
      harmless: share(0.5, { source: 'assumed', help: 'Knowledge that everyone finds natural.' }),
      unease: param(0.6, 0, 20, {
        unit: 'logit per unit of knowledge',
        source: 'assumed',
        help: 'Unease about more than that, used or not.',
      }),
      easyMinutes: param(3, 0, 1000, {
        unit: 'minutes per visit',
        source: 'assumed',
        help: 'Minutes of questions and notes that nobody minds.',
      }),
      intrusion: param(0.08, 0, 20, {
        unit: 'logit per minute',
        source: 'assumed',
        help: 'Unease about longer ones, by those who come back.',
      }),
    })
    .prefault({}),
});

export const knowledgeColumns = {
  customerTraits: {
    /** 0 for the unconcerned; mean 1 over the others. */
    concern: { type: 'f32' },
  },
  dyad: {
    /** What the firm holds about the customer, fresh, 0 to 1; how much of it can be used hangs on the other steps. */
    profile: { type: 'f32' },
  },
  firm: {
    /** What money has built of each step; and the level of each this turn, with systems, people and load. */
    built: { type: 'f64', width: STEPS.length },
    level: { type: 'f64', width: STEPS.length },
    /** Money of the turn before, per month, by step. */
    spent: { type: 'f64', width: STEPS.length },
    /** Served visits of the turn, those by returning customers, those treated as known, and what could be used at them. */
    served: { type: 'f64' },
    returning: { type: 'f64' },
    personal: { type: 'f64' },
    usable: { type: 'f64' },
  },
} as const satisfies OwnColumns;

export type KnowledgeParams = z.infer<typeof knowledgeParams>;
export type KnowledgeCtx = Ctx<KnowledgeParams, typeof knowledgeColumns, 'capture' | 'effort'>;
