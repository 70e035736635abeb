// The levers of incentives, and what they report: weights in [0,1], money in currency units.
import { type MetricSpec, numberLever } from '../../model/param.ts';

const weight = (value: number, label: string, help: string, term: string) =>
  numberLever(value, 0, 1, { label, unit: 'weight', help, delay: '1 to 2 turns', term, p: 'people', step: 0.1 });

export const levers = {
  handleTime: weight(
    0.3,
    'Weight of handle time',
    'How much people are judged by how quickly they are done. Quick, until haste, failures and matters passed on eat up the time.',
    'handle time',
  ),
  survey: weight(
    0.3,
    'Weight of the customer survey',
    'How much people are judged by what their customers say. More care, which takes time; with much money behind it, begging for marks.',
    'customer survey',
  ),
  handOffs: weight(
    0,
    'Weight of hand-offs',
    'How much people are judged by how little they pass on. Fewer wrong turns for customers; without tools and skill, wrong answers.',
    'referral rate of questions',
  ),
  retention: weight(
    0,
    'Weight of retention',
    'How much people are judged by whether customers stay. They do favours to returning customers, and those cost.',
    'retention incentive',
  ),
  bonus: numberLever(200, 0, 1e6, {
    label: 'Bonus',
    unit: 'money per head and turn',
    help: 'Money behind the measures. The more, the more people do what is measured, and nothing else.',
    delay: '1 to 2 turns',
    term: 'incentive pay',
    p: 'people',
    step: 50,
    cost: { per: 'head', rateCents: 100 },
  }),
  tools: numberLever(3000, 0, 1e9, {
    label: 'Tools of the front line',
    unit: 'money per turn',
    help: 'Screens, knowledge base, authority at hand: what people need to meet the standards that they are held to.',
    delay: '2 to 4 turns',
    term: 'capability and tools',
    p: 'people',
    step: 250,
    relationship: 'max',
    cost: { per: 'turn', rateCents: 100 },
  }),
};

export const metrics = {
  handleTimeFactor: { unit: 'factor', better: 'neither', help: 'Staff time of a visit against the usual.' },
  surveyScore: {
    unit: 'share',
    better: 'more',
    help: 'What the survey says: satisfaction, and marks that were asked for.',
  },
  handOffShare: { unit: 'share', better: 'less', help: 'Visits passed on to somebody else.' },
  wrongRoutingShare: { unit: 'share', better: 'less', help: 'Visits passed on to the wrong person.' },
  frontLineFavourShare: {
    unit: 'share',
    better: 'neither',
    help: 'Visits on which people did the customer a favour to keep it.',
  },
  toolsShare: { unit: 'share', better: 'more', help: 'How good the tools of the front line are.' },
  pressureLogits: { unit: 'logit', better: 'less', help: 'What measures add to the chance that somebody quits.' },
} as const satisfies Readonly<Record<string, MetricSpec>>;
