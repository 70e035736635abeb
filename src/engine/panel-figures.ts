// Which figures of a turn are in customers' heads or other firms' books: a firm sees them as its panel shows, or not at all.
// Everything else (money, operations, people) it knows. Order is part of the draws' address: new figures go to the end.

interface CustomerFigure {
  readonly id: string;
  /** mean: of a scale from 0 to 1; share: of people or purchases; count: of agents. */
  readonly kind: 'mean' | 'share' | 'count';
}

/** Figures that the panel estimates. */
export const CUSTOMER_FIGURES: readonly CustomerFigure[] = [
  { id: 'customers', kind: 'count' },
  { id: 'marketShare', kind: 'share' },
  { id: 'penetration', kind: 'share' },
  { id: 'satisfactionMean', kind: 'mean' },
  { id: 'trustMean', kind: 'mean' },
  { id: 'acquired', kind: 'count' },
  { id: 'churned', kind: 'count' },
  { id: 'committedShare', kind: 'share' },
  { id: 'trialCustomers', kind: 'count' },
  { id: 'repertoireCustomers', kind: 'count' },
  { id: 'validShare', kind: 'share' },
  { id: 'credibility', kind: 'mean' },
  { id: 'awarenessShare', kind: 'share' },
  { id: 'bondShare', kind: 'mean' },
];

/** Place of a figure in the list, the address of its draw. */
export const FIGURE_AT: ReadonlyMap<string, number> = new Map(CUSTOMER_FIGURES.map(({ id }, at) => [id, at]));

/** Figures that no panel tells. */
export const UNSEEN_FIGURES: ReadonlySet<string> = new Set([
  'expectedShare',
  'switchingCostLogits',
  'breachMemoryCount',
  'outOfReachShare',
  'positiveTalk',
  'negativeTalk',
  'unfoundedClaims',
  'leftAfterFailure',
  'aimShare',
]);

/** Topics of details that open in the debrief only: the truth beside what the firm believes. */
export const UNSEEN_DETAILS: ReadonlySet<string> = new Set([
  'valueTruth',
  'parityTruth',
  'leadTruth',
  'workGain',
  'mapMistakes',
]);
