// Training by topic: gain = effectiveness × ability × motivation × concave hours (seed:000:122: competence × motivation), ripening
// over the months after it, forgotten slowly and diluted by newcomers (workforce). Costs money per hour and hours of capacity.
// Skills are in [0,1], .5 neutral; hours are per head and turn. Sources: seed:000:85-91, e1 #11, #12, #18, model 5 and 11, V22.
import { defineMechanism } from '../model/mechanism.ts';
import { choiceLever, numberLever } from '../model/param.ts';
import { OUTCOME } from '../model/visits.ts';
import {
  columns,
  gainOf,
  keptOf,
  PIPELINE,
  restOf,
  ripening,
  TOPICS,
  type TrainingCtx,
  trainingParams,
} from './training/rules.ts';

const SKILLS = ['skillTechnical', 'skillEmpathy', 'skillRecovery'] as const;
const NEUTRAL = 0.5;

/** Ripe gains come in, the rest moves up, what the staff does not use it forgets; then the new training starts. */
function train(ctx: TrainingCtx): void {
  const { params: rules, operations, organization } = ctx;
  const { pending } = ctx.own.firm;
  const months = ctx.setup.turnMonths;
  const [hours, topics] = [ctx.lever('hours'), ctx.lever('topic')];
  const rest = restOf(rules);
  const kept = keptOf(rules, months);
  for (let j = 0; j < ctx.firms; j++) {
    operations.trainingHours[j] = hours[j]!;
    const ability = Math.min(1, operations.proficiency[j]!);
    const gain = gainOf(hours[j]!, months, ability, operations.motivation[j]!, rules) * organization.leverage[j]!;
    for (let topic = 0; topic < TOPICS.length; topic++) {
      const at = (j * TOPICS.length + topic) * PIPELINE;
      const learned = topic === topics[j] ? gain : rules.spill * gain;
      for (let k = 0; k < PIPELINE; k++) pending[at + k] = pending[at + k]! + learned * ripening(k, months, rules);
      const skills = operations[SKILLS[topic]!];
      const used = rest + kept * (skills[j]! - rest);
      skills[j] = Math.min(1, Math.max(0, used + (1 - used) * pending[at]!));
      pending.copyWithin(at, at + 1, at + PIPELINE);
      pending[at + PIPELINE - 1] = 0;
    }
  }
}

/** Where skills stand if a firm has always trained as at the start. */
function startSkills(ctx: TrainingCtx): void {
  const { params: rules, operations, organization } = ctx;
  const months = ctx.setup.turnMonths;
  const [hours, topics] = [ctx.lever('hours'), ctx.lever('topic')];
  const rest = restOf(rules);
  const kept = keptOf(rules, months);
  for (let j = 0; j < ctx.firms; j++) {
    const ability = Math.min(1, operations.proficiency[j]!);
    const gain = gainOf(hours[j]!, months, ability, operations.motivation[j]!, rules) * organization.leverage[j]!;
    for (let topic = 0; topic < TOPICS.length; topic++) {
      const learned = topic === topics[j] ? gain : rules.spill * gain;
      const loss = 1 - kept + kept * learned;
      operations[SKILLS[topic]!][j] = loss > 0 ? Math.min(1, rest + ((1 - rest) * learned) / loss) : NEUTRAL;
      const at = (j * TOPICS.length + topic) * PIPELINE;
      // What the trainings of earlier turns still have to bring.
      for (let k = 0; k < PIPELINE; k++) {
        let due = 0;
        for (let ago = 1; k + ago < PIPELINE; ago++) due += learned * ripening(k + ago, months, rules);
        ctx.own.firm.pending[at + k] = due;
      }
    }
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
      help: 'Reliability: fewer failures. Empathy: warmer service. Recovery: failures made good.',
      delay: '1 to 3 turns',
      term: 'training',
      p: 'people',
      qualifies: 'training.hours',
    }),
  },
  metrics: {
    trainingHours: { unit: 'hours per head', better: 'neither', help: 'Training of each head this turn.' },
    skillTechnical: { unit: 'share', better: 'more', help: 'Technical skill, .5 neutral.' },
    skillEmpathy: { unit: 'share', better: 'more', help: 'Skill in empathy, .5 neutral.' },
    skillRecovery: { unit: 'share', better: 'more', help: 'Skill in recovery, .5 neutral.' },
  },
  delivers: ['reliability'],
  phases: {
    setup: startSkills,
    prepare: train,
    attend(ctx, block) {
      const { visits, operations, learnedCount: width } = ctx;
      const place = ctx.learned('reliability');
      for (let v = block.visitFrom; v < block.visitTo; v++) {
        if (visits.outcome[v] !== OUTCOME.served) continue;
        const at = v * width + place;
        const skill = operations.skillTechnical[visits.firm[v]!]! - NEUTRAL;
        visits.delivered[at] = visits.delivered[at]! + ctx.params.workmanship * skill;
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
      }
    },
  },
});
