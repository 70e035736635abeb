// Training by topic and in writing: gain = effectiveness × ability × motivation × concave hours (seed:000:122: competence ×
// motivation), ripening over the months after it, forgotten slowly and diluted by newcomers. Costs money and hours of capacity.
// Skills are in [0,1], .5 neutral; hours are per head and turn. Sources: seed:000:85-91, e1 #11, #12, #18, model 5 and 11, V22.
import { defineMechanism } from '../model/mechanism.ts';
import { choiceLever, numberLever } from '../model/param.ts';
import { OUTCOME } from '../model/visits.ts';
import {
  columns,
  gainOf,
  isLocal,
  keptOf,
  PIPELINE,
  restsOf,
  ripening,
  SKILLS,
  TOPICS,
  type TrainingCtx,
  trainingParams,
  WRITING,
} from './training/rules.ts';
import { answer, useTemplates } from './training/writing.ts';

const NEUTRAL = 0.5;

/** Skill that a turn of training adds before it ripens, by skill: what is taught, and what spills from one topic to the others. */
function learned(ctx: TrainingCtx, j: number): number[] {
  const { params: rules, operations, organization } = ctx;
  const [hours, writing] = [ctx.lever('hours')[j]!, ctx.lever('writing')[j]!];
  const taught = ctx.lever('topic')[j]!;
  const ability = Math.min(1, operations.proficiency[j]!);
  const gain = (spent: number) =>
    gainOf(spent, ctx.setup.turnMonths, ability, operations.motivation[j]!, rules) * organization.leverage[j]!;
  const onTopic = gain(hours * (1 - writing));
  const onWriting = gain(hours * writing);
  return SKILLS.map((_, k) => {
    if (k === WRITING) return onWriting;
    if (k === taught) return onTopic;
    return isLocal(k) ? 0 : rules.spill * onTopic;
  });
}

/** Ripe gains come in, the rest moves up, what the staff does not use it forgets; then the new training starts. */
function train(ctx: TrainingCtx): void {
  const { params: rules, operations } = ctx;
  const { pending } = ctx.own.firm;
  const months = ctx.setup.turnMonths;
  const rests = restsOf(rules);
  const kept = keptOf(rules, months);
  for (let j = 0; j < ctx.firms; j++) {
    operations.trainingHours[j] = ctx.lever('hours')[j]!;
    learned(ctx, j).forEach((gain, skill) => {
      const at = (j * SKILLS.length + skill) * PIPELINE;
      for (let k = 0; k < PIPELINE; k++) pending[at + k] = pending[at + k]! + gain * ripening(k, months, rules);
      const skills = operations[SKILLS[skill]!];
      // What newcomers bring of the other skills, `workforce` knows.
      const stayed = isLocal(skill) ? 1 - operations.joinedShare[j]! : 1;
      const rest = rests[skill]!;
      const used = rest + kept * stayed * (skills[j]! - rest);
      skills[j] = Math.min(1, Math.max(0, used + (1 - used) * pending[at]!));
      pending.copyWithin(at, at + 1, at + PIPELINE);
      pending[at + PIPELINE - 1] = 0;
    });
  }
  ctx.own.firm.written.fill(0);
  ctx.own.firm.missed.fill(0);
}

/** Where skills stand if a firm has always trained as at the start. */
function startSkills(ctx: TrainingCtx): void {
  const { params: rules, operations } = ctx;
  const months = ctx.setup.turnMonths;
  const rests = restsOf(rules);
  const kept = keptOf(rules, months);
  for (let j = 0; j < ctx.firms; j++) {
    learned(ctx, j).forEach((gain, skill) => {
      const loss = 1 - kept + kept * gain;
      // Where nothing is learned and nothing forgotten any level would last.
      const rest = rests[skill]!;
      const usual = isLocal(skill) ? rest : NEUTRAL;
      operations[SKILLS[skill]!][j] = loss > 0 ? Math.min(1, rest + ((1 - rest) * gain) / loss) : usual;
      const at = (j * SKILLS.length + skill) * PIPELINE;
      // What the trainings of earlier turns still have to bring.
      for (let k = 0; k < PIPELINE; k++) {
        let due = 0;
        for (let ago = 1; k + ago < PIPELINE; ago++) due += gain * ripening(k + ago, months, rules);
        ctx.own.firm.pending[at + k] = due;
      }
    });
  }
}

export const training = defineMechanism({
  id: 'training',
  title: 'Training',
  params: trainingParams,
  columns,
  rateCents: ({ costCents }, lever) => (lever === 'hours' ? costCents : undefined),
  levers: {
    hours: numberLever(6, 0, 200, {
      label: 'Training',
      unit: 'hours per head and turn',
      help: 'Hours in which the staff learns instead of serving. More hours bring less each; unmotivated people learn little.',
      delay: '1 to 3 turns',
      term: 'training, service quality gap',
      p: 'people',
      step: 1,
      cost: { per: 'head', rateCents: 1500 },
      relationship: 'max',
    }),
    topic: choiceLever(TOPICS, 'reliability', {
      label: 'Topic of training',
      help: 'Reliability: fewer failures. Empathy: warmer service. Recovery: failures made good. Customer value: service that fits, and work on value done as meant.',
      delay: '1 to 3 turns',
      term: 'training',
      p: 'people',
      qualifies: 'training.hours',
    }),
    writing: numberLever(0, 0, 1, {
      label: 'Training in writing',
      unit: 'share',
      help: 'Part of the training in which people learn to write. Answers by e-mail, chat and mail get clearer and warmer, and templates are adapted.',
      delay: '1 to 3 turns',
      term: 'writing skills',
      p: 'people',
      step: 0.05,
    }),
    templates: numberLever(0, 0, 1, {
      label: 'Templates',
      unit: 'share',
      help: 'Part of the written answers that start from a template. They take less time; where people can\u2019t write, unusual questions get an answer that misses them.',
      delay: 'now',
      term: 'boilerplate text',
      p: 'process',
      step: 0.05,
    }),
  },
  metrics: {
    trainingHours: { unit: 'hours per head', better: 'neither', help: 'Training of each head this turn.' },
    skillTechnical: { unit: 'share', better: 'more', help: 'Technical skill, .5 neutral.' },
    skillEmpathy: { unit: 'share', better: 'more', help: 'Skill in empathy, .5 neutral.' },
    skillRecovery: { unit: 'share', better: 'more', help: 'Skill in recovery, .5 neutral.' },
    skillCustomerValue: {
      unit: 'share',
      better: 'more',
      help: 'How well the staff knows what these customers value; 0 where nobody is taught.',
    },
    skillWriting: { unit: 'share', better: 'more', help: 'Skill in writing; untrained people have about .4.' },
    missedAnswerShare: {
      unit: 'share',
      better: 'less',
      help: 'Part of the written answers in which a template missed the question.',
    },
  },
  delivers: ['reliability', 'fit'],
  phases: {
    setup: startSkills,
    prepare: train,
    serve: useTemplates,
    attend(ctx, block) {
      answer(ctx, block);
      const { visits, operations, learnedCount: width } = ctx;
      const [reliability, fit] = [ctx.learned('reliability'), ctx.learned('fit')];
      const workmanship = operations.skillTechnical.map((skill) => ctx.params.workmanship * (skill - NEUTRAL));
      const tailored = operations.skillCustomerValue.map((skill) => ctx.params.tailoring * skill);
      for (let v = block.visitFrom; v < block.visitTo; v++) {
        if (visits.outcome[v] !== OUTCOME.served) continue;
        const j = visits.firm[v]!;
        const at = v * width;
        visits.delivered[at + reliability] = visits.delivered[at + reliability]! + workmanship[j]!;
        visits.delivered[at + fit] = visits.delivered[at + fit]! + tailored[j]!;
      }
    },
    settle(ctx) {
      const { operations, params: rules } = ctx;
      for (let j = 0; j < ctx.firms; j++) {
        const hours = operations.trainingHours[j]!;
        ctx.post(j, 'training', Math.round(hours * operations.staffCount[j]! * rules.costCents));
        ctx.metric('trainingHours', j, hours);
        SKILLS.forEach((skill) => {
          ctx.metric(skill, j, operations[skill][j]!);
        });
        const { written, missed } = ctx.own.firm;
        ctx.metric('missedAnswerShare', j, missed[j]! / Math.max(1, written[j]!));
      }
    },
  },
});
