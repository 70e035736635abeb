// The levers of culture, and what it reports: money and hours a turn, shares in [0,1], levels from 1 to 5.
import { choiceLever, investmentLever, type MetricSpec, numberLever } from '../../model/param.ts';
import { STRUCTURES } from './params.ts';

export const levers = {
  orientation: investmentLever(
    400,
    'Customer orientation',
    'Vision, stories and the voice of the customer in every department. Brings no customer by itself; everything else brings more.',
    '3 to 6 turns',
    'relationship orientation',
  ),
  structure: choiceLever(STRUCTURES, 'product', {
    label: 'Organized around',
    help: 'Products, both, or customers. To reorganize costs money and a year of unrest; a firm around customers costs more to coordinate.',
    delay: '4 to 6 turns',
    term: 'product and customer management organization',
    p: 'organization',
  }),
  leadership: investmentLever(
    300,
    'Development of leaders',
    'No organization goes further than its leaders. The slowest of all investments.',
    '6 to 10 turns',
    'leadership stage',
  ),
  rewards: numberLever(0.15, 0, 1, {
    label: 'Rewards that rest on customers',
    unit: 'share',
    help: 'How much of what managers earn on top rests on satisfaction, retention and the value of customers.',
    delay: '2 to 4 turns',
    term: 'rewards, customer equity',
    p: 'organization',
    step: 0.05,
    relationship: 'max',
  }),
  cooperation: numberLever(2, 0, 100, {
    label: 'Time in teams across functions',
    unit: 'hours per head and turn',
    help: 'Hours in which departments work on the same customer instead of serving him.',
    delay: '3 to 6 turns',
    term: 'cross-functional cooperation',
    p: 'organization',
    step: 1,
    relationship: 'max',
  }),
  priority: numberLever(0.25, 0, 1, {
    label: 'Competitive priority',
    unit: 'weight',
    help: 'How much the firm means to lead on this dimension. Emphases that sum to more than 1 leave less for each: all things to all is second best in all.',
    delay: '3 to 6 turns',
    term: 'competitive priorities',
    p: 'organization',
    step: 0.05,
  }),
};

export const metrics = {
  maturityLevel: {
    unit: 'level, 1 to 5',
    better: 'more',
    help: 'Maturity of the culture; three of four firms are at 2 to 3.',
  },
  leadershipStage: {
    unit: 'share',
    better: 'more',
    help: 'Stage of the leaders: Expert about .3, Achiever .5, Individualist .7, Strategist .9.',
  },
  cultureLeverage: {
    unit: 'factor',
    better: 'more',
    help: 'What investments in people and process bring against those of a firm at level 2.5.',
  },
  unrestShare: { unit: 'share', better: 'less', help: 'Unrest left from the last reorganization.' },
} as const satisfies Readonly<Record<string, MetricSpec>>;
