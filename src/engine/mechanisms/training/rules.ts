// Parameters of training, and how hours become skill: gain, ripening, forgetting. Skills in [0,1], hours per head and turn.
import * as z from 'zod';
import { exp, ln } from '../../kernel/math.ts';
import type { Ctx, OwnColumns } from '../../model/mechanism.ts';
import { param, share } from '../../model/param.ts';

export const TOPICS = ['reliability', 'empathy', 'recovery', 'customer-value'] as const;
/** What training raises: a skill for each topic, in their order, and writing, which has hours of its own. */
export const SKILLS = [
  'skillTechnical',
  'skillEmpathy',
  'skillRecovery',
  'skillCustomerValue',
  'skillWriting',
] as const;
export const WRITING = SKILLS.indexOf('skillWriting');
/** What can be learned only here: newcomers lack it, and no other topic teaches any of it. */
const LOCAL = new Set<number>([SKILLS.indexOf('skillCustomerValue'), WRITING]);
/** Turns ahead for which gains are kept. */
export const PIPELINE = 24;
const NEUTRAL_MOTIVATION = 0.7;

/** Answers by mail, e-mail and chat: what the skill to write them brings, and what templates save and miss. */
const writingParams = z
  .strictObject({
    clarity: param(0.4, 0, 2, {
      unit: 'quality per unit of skill',
      source: 'seed:000:85-87, size assumed',
      help: 'Reliability of a written answer for each unit of skill above the untrained level.',
    }),
    warmth: param(0.2, 0, 2, {
      unit: 'quality per unit of skill',
      source: 'seed:000:87, size assumed',
      help: 'Empathy of a written answer for each unit of it, of which the channel lets through what it is rich enough for.',
    }),
    saved: share(0.4, {
      source: 'assumed',
      help: 'Part of the work of a written answer that a template saves.',
    }),
    unusual: share(0.3, {
      source: 'seed:000:91, size assumed',
      help: 'Part of the questions that no template fits as it stands: where all answers come from one, those who can\u2019t write miss these.',
    }),
    miss: param(0.4, 0, 1, {
      unit: 'quality',
      source: 'seed:000:91 (worse than poor writing), size assumed',
      help: 'Reliability lost with an answer that misses the question.',
    }),
  })
  .prefault({});

export const trainingParams = z.strictObject({
  costCents: param(1500, 0, 1e7, {
    unit: 'cents per hour and head',
    source: 'e4: $1,250 and 32 h a year, half of it time',
    help: 'Money that an hour of training costs beside the time.',
  }),
  effectiveness: param(0.25, 0, 1, {
    unit: 'skill per month',
    source: 'assumed',
    help: 'Skill that training without limit would give in a month to able, motivated people without any.',
  }),
  halfHours: param(8, 0.01, 1000, {
    unit: 'hours per head and month',
    source: 'assumed',
    help: 'Hours that bring half of that.',
  }),
  spill: share(0.15, { source: 'assumed', help: 'Part of what is learned on one topic that serves the others.' }),
  delayMonths: param(3, 0, 24, {
    unit: 'months',
    source: 'model 11: gain in 2 to 3 turns',
    help: 'Time from the training to its first effect.',
  }),
  ripeningMonths: param(6, 0.01, 24, {
    unit: 'months',
    source: 'model 11, V22',
    help: 'Time over which the effect comes in.',
  }),
  forgetting: share(0.08, {
    source: 'assumed',
    help: 'Part of a skill above the untrained level that is forgotten in a month.',
  }),
  untrained: share(0.4, { source: 'assumed', help: 'Skill of people without training.' }),
  knowledgeBase: share(0.3, {
    source: 'seed:000:93',
    help: 'How good the knowledge base is: it halves forgetting at 1.',
  }),
  styleGuide: share(0.3, {
    source: 'seed:000:89-91',
    help: 'How good style guide and templates are: at 1 they lift the untrained level by .1.',
  }),
  workmanship: param(0.08, 0, 1, {
    unit: 'quality per unit of skill',
    source: 'assumed',
    help: 'Reliability that technical skill above neutral shows by itself.',
  }),
  tailoring: param(0.06, 0, 1, {
    unit: 'quality per unit of skill',
    source: 'seed:000:79, size assumed',
    help: 'Fit that people who know what these customers value give a visit.',
  }),
  writing: writingParams,
});

export const columns = {
  firm: {
    /** Gains on their way, by skill and turn ahead. */
    pending: { type: 'f64', width: SKILLS.length * PIPELINE },
    /** Contacts answered in writing this turn, and those of them whose question a template missed. */
    written: { type: 'f64' },
    missed: { type: 'f64' },
  },
} as const satisfies OwnColumns;

export type TrainingRules = z.infer<typeof trainingParams>;
export type TrainingCtx = Ctx<TrainingRules, typeof columns, 'hours' | 'topic' | 'writing' | 'templates'>;

/** Skill gained from the training of one turn, before it ripens; `hours` per head in that turn. */
export function gainOf(
  hours: number,
  months: number,
  ability: number,
  motivation: number,
  rules: TrainingRules,
): number {
  if (!(hours > 0)) return 0;
  const perMonth = hours / months;
  return (
    rules.effectiveness *
    months *
    ability *
    (motivation / NEUTRAL_MOTIVATION) *
    (perMonth / (perMonth + rules.halfHours))
  );
}

/** Part of a gain that ripens in the k-th turn after the one of training (0: the same turn). */
export function ripening(k: number, months: number, rules: TrainingRules): number {
  const from = Math.max(k * months, rules.delayMonths);
  const to = Math.min((k + 1) * months, rules.delayMonths + rules.ripeningMonths);
  return Math.max(0, to - from) / rules.ripeningMonths;
}

/** Whether a skill is learned only here, by its place. */
export function isLocal(skill: number): boolean {
  return LOCAL.has(skill);
}

/** Skill level to which people without training fall back. */
export function restOf(rules: TrainingRules): number {
  return Math.min(1, rules.untrained + 0.1 * rules.styleGuide);
}

/** That level by skill: what these customers value, nobody knows untaught. */
export function restsOf(rules: TrainingRules): number[] {
  return SKILLS.map((skill) => (skill === 'skillCustomerValue' ? 0 : restOf(rules)));
}

/** Part of a skill above the rest that is left after a turn. */
export function keptOf(rules: TrainingRules, months: number): number {
  return exp(months * ln(Math.max(1e-9, 1 - rules.forgetting * (1 - 0.5 * rules.knowledgeBase))));
}
