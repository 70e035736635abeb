// What a firm sees before it decides a turn (model section 9): its own books and operations in full, its customers as its
// panel shows them, its rivals as the public sees them. The only source for a person's screen and for a policy.
// Money in cents unless a lever says otherwise; estimates carry their 95 % interval; counts are agents.
import * as z from 'zod';
import { CONDITIONS, RUNGS } from '../model/ladder-rules.ts';
import { MARKETING_PS } from '../model/param.ts';
import { REASON_KINDS } from '../model/report.ts';

const figures = z.record(z.string(), z.number());
const leverValue = z.union([z.number(), z.string()]);
const leverValues = z.record(z.string(), leverValue);

/** Levers of rivals that the public sees. */
export const PUBLIC_LEVERS = [
  'pricing.price',
  'pricing.deal',
  'promotion.advertising',
  'promotion.promise',
  'service-offer.guarantee',
] as const;

const estimateSchema = z.strictObject({
  estimate: z.number(),
  low: z.number().meta({ help: 'Lower end of the 95 % interval.' }),
  high: z.number().meta({ help: 'Upper end of the 95 % interval.' }),
});
export type Estimate = z.output<typeof estimateSchema>;

const observedLeverSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  p: z.enum(MARKETING_PS),
  unit: z.string(),
  help: z.string(),
  delay: z.string().meta({ help: 'When it acts, in words.' }),
  term: z.string().meta({ help: 'The course terms behind it, separated by commas.' }),
  kind: z.enum(['number', 'choice']),
  qualifies: z.string().optional().meta({ help: 'The number lever whose control a choice shares.' }),
  options: z.array(z.string()).optional(),
  value: leverValue.meta({ help: 'In force now, and next turn if nothing is decided.' }),
  default: leverValue,
  min: z.number(),
  max: z.number(),
  step: z.number(),
  open: z.boolean().meta({ help: 'Whether it may be moved in the turn that is decided.' }),
  fromTurn: z.int(),
  relationship: z.enum(['max', 'min']).optional(),
  cost: z
    .strictObject({ per: z.enum(['turn', 'head', 'visit', 'case']), rateCents: z.number() })
    .optional()
    .meta({ help: 'What one unit costs: value × rateCents × (1, heads, visits or cases of last turn).' }),
});
export type ObservedLever = z.output<typeof observedLeverSchema>;

const ladderRowSchema = z.strictObject({ rung: z.enum(RUNGS), customers: estimateSchema });

const rivalSchema = z.strictObject({
  firm: z.string(),
  name: z.string(),
  levers: leverValues.meta({ help: 'Public levers only: price, deal, advertising, promise, guarantee.' }),
  marketShare: estimateSchema.meta({ help: 'Share of the purchases, as market research has it.' }),
});
export type ObservedRival = z.output<typeof rivalSchema>;

const pastTurnSchema = z.strictObject({
  turn: z.int(),
  decisions: leverValues.meta({ help: 'Own levers in force in that turn.' }),
  metrics: figures,
  ladder: z.array(ladderRowSchema),
  rivals: z.array(rivalSchema),
});
export type PastTurn = z.output<typeof pastTurnSchema>;

export const observationSchema = z.strictObject({
  scenario: z.strictObject({ id: z.string(), title: z.string(), currency: z.string(), turnMonths: z.number() }),
  turn: z.int().meta({ help: 'The turn to be decided, from 1.' }),
  turns: z.int().meta({ help: 'Turns of the game.' }),
  firm: z.strictObject({ id: z.string(), name: z.string() }),
  levers: z.array(observedLeverSchema).meta({ help: 'All levers in canonical order, closed ones too.' }),
  budgetCents: z
    .number()
    .nullable()
    .meta({ help: 'What the levers together may cost; nothing where there is no limit.' }),
  basis: z
    .strictObject({ heads: z.number(), visits: z.number(), cases: z.number() })
    .meta({ help: 'What the costs of levers are counted by, from last turn.' }),
  books: z.strictObject({
    cashCents: z.number(),
    revenueCents: z.number(),
    costCents: z.number(),
    profitCents: z.number(),
    accounts: figures.meta({ help: 'Cents by account, last turn.' }),
  }),
  metrics: figures.meta({ help: 'Own metrics of the last turn, by id.' }),
  details: z.record(z.string(), figures).meta({ help: 'Topic to part to figure: failures by step, heads by pool…' }),
  panel: z.strictObject({ customers: z.int(), note: z.string() }).meta({ help: 'The sample behind the estimates.' }),
  ladder: z.array(ladderRowSchema).meta({ help: 'Own customers by rung, estimated from the panel.' }),
  segments: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      customers: estimateSchema.meta({ help: 'Own customers, at sampling or above.' }),
      satisfaction: estimateSchema,
    }),
  ),
  rivals: z.array(rivalSchema),
  events: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      text: z.string(),
      turn: z.int(),
      inTurns: z.int().meta({ help: 'Turns until it happens; 0 where it has begun.' }),
    }),
  ),
  reasons: z
    .array(
      z.strictObject({
        kind: z.enum(REASON_KINDS),
        segment: z.string(),
        from: z.string(),
        to: z.string(),
        condition: z.enum([...CONDITIONS, '']),
        driver: z.string(),
        sum: z.number(),
        customers: z.number(),
      }),
    )
    .meta({ help: 'Why panel customers moved last turn, summed; a sample, not the truth.' }),
  history: z
    .array(pastTurnSchema)
    .meta({ help: 'Turns played so far, the oldest first; all that a policy remembers.' }),
});
export type Observation = z.output<typeof observationSchema>;
