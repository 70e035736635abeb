// What a scenario says, section by section (interfaces section 4). Everything that has a sensible default has one here,
// so an author writes only what differs. What a schema can't say is in cross-check.ts.
import * as z from 'zod';
import type { Format } from '../kernel/versioned.ts';
import { MECHANISMS } from '../mechanisms/index.ts';
import { ladderSchema } from '../model/ladder-rules.ts';
import { firmSchema, idSchema, marketSchema } from '../model/market-schema.ts';
import type { Mechanism } from '../model/mechanism.ts';
import { param } from '../model/param.ts';
import { channelSchema, eventSchema, processSchema } from '../model/service-schema.ts';
import { MAX_FIRMS } from '../model/state.ts';
import { MEASURE_IDS } from './measures.ts';

export const SCENARIO_FORMAT: Format = { name: 'rungs-scenario', version: 1, migrations: [] };

const prose = z.string().max(5000);
const source = 'model 8';
const help = (text: string, unit?: string) => ({ help: text, ...(unit === undefined ? {} : { unit }) });

const briefingSchema = z.strictObject({
  you: prose.default('').meta(help('Who the player is.')),
  market: prose.default('').meta(help('The customers and what they want.')),
  rivals: prose.default('').meta(help('Who else is in the market.')),
  scoring: prose.default('').meta(help('What will be scored.')),
  firstSteps: z.array(prose).max(6).default([]).meta(help('What to do first.')),
});

const timeSchema = z.strictObject({
  turnMonths: z.number().min(1).max(12).default(3).meta(help('How long one turn lasts.', 'months')),
  turns: z.int().min(1).max(40).default(8).meta(help('Turns of one game.', 'turns')),
});

const historySchema = z.strictObject({
  turns: z
    .int()
    .min(0)
    .max(40)
    .default(16)
    .meta(help('Turns played before the first, under the starting levers.', 'turns')),
});

const leverSchema = z.strictObject({
  open: z.boolean().default(true).meta(help('Whether firms may move it; a lever that is not named here is closed.')),
  fromTurn: z.int().min(1).max(40).default(1).meta(help('The first turn in which it may be moved.', 'turn')),
  min: z.number().optional().meta(help("Lower bound; without it the lever's own.")),
  max: z.number().optional().meta(help("Upper bound; without it the lever's own.")),
  default: z
    .union([z.number(), z.string()])
    .optional()
    .meta(help("Where firms start; without it the lever's own default.")),
  step: z.number().positive().optional().meta(help('Step of the control on the screen.')),
  label: z
    .string()
    .min(1)
    .max(60)
    .optional()
    .meta(help('What the lever is called here, in the words of the industry.')),
  help: z.string().min(1).max(400).optional().meta(help('What it does here, in one or two sentences.')),
});
export type LeverRule = z.output<typeof leverSchema>;

const benchmarkSchema = z.strictObject({
  measure: z.enum(MEASURE_IDS),
  firm: idSchema,
  turn: z.int().min(1).max(40).meta(help('The turn at whose end it holds.', 'turn')),
  steady: z.number().meta(help('x_S: median of the firm where all firms play the policy steady. Scores 50.')),
  high: z
    .number()
    .meta(help('x_H: its 90th percentile over the audit league (the 10th where less is better). Scores 80.')),
});

const scoreSchema = z.strictObject({
  weights: z
    .strictObject({
      value: param(0.5, 0, 1, { unit: 'weight', source, help: 'Weight of value created.' }),
      customers: param(1 / 6, 0, 1, { unit: 'weight', source, help: 'Weight of the customer perspective.' }),
      process: param(1 / 6, 0, 1, { unit: 'weight', source, help: 'Weight of the process perspective.' }),
      learning: param(1 / 6, 0, 1, { unit: 'weight', source, help: 'Weight of the learning perspective.' }),
    })
    .prefault({}),
  discountRate: param(0.03, 0, 0.5, { unit: 'per turn', source, help: 'd, by which later profits count less.' }),
  futureTurns: z
    .int()
    .min(0)
    .max(40)
    .default(12)
    .meta({ unit: 'turns', source, help: 'How far customer equity looks ahead.' }),
  missionReach: z
    .boolean()
    .default(false)
    .meta({ source, help: 'A non-profit scenario: mission reach stands where value created does.' }),
  missionPersonCents: z.int().min(1).max(100_000_000).optional().meta({
    unit: 'cents per person and turn',
    source,
    help: 'What it costs elsewhere to help one person for a turn: then mission reach is that of the game and the turns ahead, and money left or missing counts as people. Without it the people of the turn alone count.',
  }),
  benchmarks: z
    .array(benchmarkSchema)
    .max(10_000)
    .default([])
    .meta({ source, help: 'The block that `rungs audit --json` prints.' }),
});

const debriefSchema = z.strictObject({
  questions: z.array(prose).max(20).default([]).meta(help('Questions for the discussion afterwards.')),
});

/** The schema of a scenario that may use these mechanisms. */
export function scenarioSchemaFor(mechanisms: readonly Mechanism[]) {
  const params: Record<string, z.ZodOptional<z.ZodType>> = {};
  for (const mechanism of mechanisms) params[mechanism.id] = mechanism.params.optional();
  return z.strictObject({
    format: z.literal('rungs-scenario/1').meta(help('The kind of document and its version; always the first key.')),
    id: idSchema.default('scenario'),
    title: z.string().min(1).max(120).meta(help('The name on the card.')),
    summary: z.string().max(600).default('').meta(help('Two sentences for the card.')),
    industry: z.string().max(80).default('service').meta(help('Restaurant, bank, repair shop… for the card.')),
    level: z
      .enum(['introductory', 'intermediate', 'advanced'])
      .default('introductory')
      .meta(help('How much a player must know and decide.')),
    minutes: z.int().min(5).max(600).default(60).meta(help('How long a game takes.', 'minutes')),
    learningGoals: z.array(prose).max(12).default([]).meta(help('What a player should have learned.')),
    briefing: briefingSchema.prefault({}),
    seedExamples: z.array(z.string().min(1).max(80)).max(12).default([]).meta(help('Seeds that make good lessons.')),
    time: timeSchema.prefault({}),
    history: historySchema.prefault({}),
    ladder: ladderSchema.prefault({}),
    market: marketSchema,
    firms: z.array(firmSchema).min(2).max(MAX_FIRMS),
    levers: z
      .record(z.string(), leverSchema)
      .default({})
      .meta(help('By lever id: mechanism.lever, or mechanism.lever.pool.')),
    mechanisms: z
      .strictObject(params)
      .default({})
      .meta(help('What is named is on, {} for all defaults; what is not named is off.')),
    channels: z
      .array(channelSchema)
      .max(24)
      .default([])
      .meta({ ...help('Touchpoints; the mechanism channels uses them.'), source: 'e1 #25' }),
    process: processSchema.prefault({}),
    events: z
      .array(eventSchema)
      .max(100)
      .default([])
      .meta(help('What happens in the market; needs the mechanism market-events.')),
    score: scoreSchema.prefault({}),
    debrief: debriefSchema.prefault({}),
    tracked: z
      .int()
      .min(0)
      .max(500)
      .default(24)
      .meta(help('Customers whose stories are told one by one.', 'customers')),
  });
}

export const scenarioSchema = scenarioSchemaFor(MECHANISMS);
export type Scenario = z.output<typeof scenarioSchema>;
