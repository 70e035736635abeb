// The measures of the scorecard and the four perspectives that they belong to (model section 8).
// A scenario's benchmarks name them; which direction is better decides whether a benchmark makes sense.

export const PERSPECTIVES = ['value', 'customers', 'process', 'learning'] as const;
export type Perspective = (typeof PERSPECTIVES)[number];

interface MeasureSpec {
  readonly id: string;
  readonly perspective: Perspective;
  readonly better: 'more' | 'less';
  readonly unit: string;
  readonly label: string;
  readonly help: string;
}

export const MEASURES = [
  {
    id: 'valueCreatedCents',
    perspective: 'value',
    better: 'more',
    unit: 'cents',
    label: 'Value created',
    help: 'Profits carried forward to the end plus the change of customer equity.',
  },
  {
    id: 'valueEstimateCents',
    perspective: 'value',
    better: 'more',
    unit: 'cents',
    label: 'Value created so far',
    help: 'Profits carried forward plus the change of estimated customer equity; stands for value created during play.',
  },
  {
    id: 'missionReach',
    perspective: 'value',
    better: 'more',
    unit: 'share',
    label: 'Mission reach',
    help: 'Part of the market served; stands where value created does in a non-profit scenario.',
  },
  {
    id: 'committedShare',
    perspective: 'customers',
    better: 'more',
    unit: 'share',
    label: 'Commitment and above',
    help: 'Customers at commitment or above, per customer of the market.',
  },
  {
    id: 'validShare',
    perspective: 'customers',
    better: 'more',
    unit: 'share',
    label: 'Valid share',
    help: 'Share of the purchases that rest on no deal, no excess of promise and no legal lock.',
  },
  {
    id: 'satisfactionMean',
    perspective: 'customers',
    better: 'more',
    unit: 'satisfaction',
    label: 'Satisfaction, leavers counted',
    help: 'Mean satisfaction of those who bought and those who left.',
  },
  {
    id: 'rightFirstTime',
    perspective: 'process',
    better: 'more',
    unit: 'share',
    label: 'Right first time',
    help: 'Visits in which nothing failed.',
  },
  {
    id: 'waitMinutesMean',
    perspective: 'process',
    better: 'less',
    unit: 'minutes',
    label: 'Wait, the lost counted',
    help: 'Mean wait with the abandoned and the turned away counted.',
  },
  {
    id: 'recoveredShare',
    perspective: 'process',
    better: 'more',
    unit: 'share',
    label: 'Recovered',
    help: 'Part of the failures that were made good.',
  },
  {
    id: 'proficientHoursShare',
    perspective: 'learning',
    better: 'more',
    unit: 'share',
    label: 'Proficient hours',
    help: 'Proficient hours per hour demanded.',
  },
  {
    id: 'staffTenureMonths',
    perspective: 'learning',
    better: 'more',
    unit: 'months',
    label: 'Tenure',
    help: 'Mean tenure of the staff.',
  },
  {
    id: 'customerKnowledgeShare',
    perspective: 'learning',
    better: 'more',
    unit: 'share',
    label: 'Customer knowledge',
    help: 'What can be used, on average, of all there is to know about a returning customer.',
  },
  {
    id: 'maturityLevel',
    perspective: 'learning',
    better: 'more',
    unit: 'level',
    label: 'Maturity',
    help: 'Level of customer orientation, 1 to 5.',
  },
] as const satisfies readonly MeasureSpec[];

export type MeasureId = (typeof MEASURES)[number]['id'];
export const MEASURE_IDS = MEASURES.map((measure) => measure.id) as [MeasureId, ...MeasureId[]];

/** Whether `value` beats `other` on a measure. */
export function isBetter(id: MeasureId, value: number, other: number): boolean {
  const measure = MEASURES.find((candidate) => candidate.id === id)!;
  return measure.better === 'more' ? value > other : value < other;
}
