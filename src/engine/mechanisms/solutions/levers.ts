// The levers of solutions, and what they report: parts of the customers and of the price in [0,1], money in currency units.
import { type MetricSpec, numberLever } from '../../model/param.ts';

export const levers = {
  offered: numberLever(0.1, 0, 1, {
    label: 'Solutions for the best customers',
    unit: 'share of the customers, best first',
    help: 'To how many of its customers the firm offers a solution of their own. Too many, and the teams do none of them well.',
    delay: '2 to 4 turns',
    term: 'comprehensive solution management',
    p: 'product',
    step: 0.01,
  }),
  scope: numberLever(0.4, 0, 1, {
    label: 'Scope of a solution',
    unit: 'share',
    help: 'How far it goes beyond the core: complements, support, training, financing. More than a customer can use is in its way.',
    delay: '1 to 3 turns',
    term: 'scope rather than scale',
    p: 'product',
    step: 0.05,
  }),
  risk: numberLever(0.1, 0, 1, {
    label: 'Price that depends on performance',
    unit: 'share of the price',
    help: 'What is paid back when the service fails. It reassures customers, and makes the firm watch its process; where much fails it is dear.',
    delay: 'now',
    term: 'performance-based contract',
    p: 'price',
    step: 0.05,
  }),
  premium: numberLever(0.05, -0.3, 1, {
    label: 'Premium of a solution',
    unit: 'share of the price',
    help: 'What customers with a solution pay more for each visit.',
    delay: 'now',
    term: 'value-based price',
    p: 'price',
    step: 0.01,
  }),
  teams: numberLever(2000, 0, 1e9, {
    label: 'Solution teams',
    unit: 'money per turn',
    help: 'People who work solutions out with customers. What a solution is worth depends on their time for each customer.',
    delay: '2 to 4 turns',
    term: 'co-creation',
    p: 'people',
    step: 250,
    relationship: 'max',
    cost: { per: 'turn', rateCents: 100 },
  }),
};

export const metrics = {
  solutionCustomers: { unit: 'agents', better: 'neither', help: 'Customers who have a solution with the firm.' },
  solutionsJoined: { unit: 'agents', better: 'neither', help: 'Customers who agreed on one this turn.' },
  solutionVisitShare: { unit: 'share', better: 'neither', help: 'Part of the visits that were theirs.' },
  solutionDepth: { unit: 'share', better: 'more', help: 'How far solutions are being fitted to their customers.' },
  solutionRefundCents: { unit: 'cents', better: 'less', help: 'Paid back because the service did not perform.' },
  solutionExtraCents: { unit: 'cents', better: 'more', help: 'Sold beyond the core, before its cost.' },
} as const satisfies Readonly<Record<string, MetricSpec>>;
