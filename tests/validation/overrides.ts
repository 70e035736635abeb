// The validation scenarios: what each changes in a shipped scenario. They change the length of a turn, the size of the
// sample and the sizes of firms; no parameter of a mechanism is touched but those that are stated per turn.
import type { Overrides } from './simulate.ts';

const gamma = (mean: number) => ({ kind: 'gamma', mean, shape: 2 });

/** The null market with turns of a year, and more customers for cohorts that shrink. */
export const YEARLY_NULL: Overrides = {
  'time/turnMonths': 12,
  'history/turns': 8,
  'market/customers': 6000,
  'market/segments/*/needRate': gamma(16),
};

/** The bistro with turns of a month and nothing scripted: whatever counts per turn is a third, whatever counts in turns triple. */
export const MONTHLY_BISTRO: Overrides = {
  events: [],
  'time/turnMonths': 1,
  'history/turns': 36,
  'ladder/maxAgeTurns': 18,
  'market/segments/0/needRate': gamma(4 / 3),
  'market/segments/1/needRate': gamma(4.6 / 3),
  'market/segments/2/needRate': gamma(3.6 / 3),
  'market/segments/3/needRate': gamma(3.4 / 3),
  'market/belief/shouldFade': 0.02 / 3,
  'firms/*/start/fixedCostCents': Math.round(7_000_000 / 3),
  'levers/promotion.advertising/default': 1000,
  'levers/servicescape.room/default': 1000,
  'levers/training.hours/default': 2,
  'mechanisms/pricing/referenceSmoothing': 0.35 / 3,
  'mechanisms/service-offer/core/standardRate': 0.15 / 3,
  'mechanisms/servicescape/referenceMoney': 1000,
  'mechanisms/servicescape/wear': 0.1 / 3,
  'mechanisms/channels/digitalHalf': 1000,
  'mechanisms/channels/digitalWear': 0.25 / 3,
  'mechanisms/recovery/awayTurns': 12,
  'mechanisms/service-queue/openHours': 300,
  'mechanisms/workforce/pools/*/hoursPerTurn': 430 / 3,
  'mechanisms/workforce/pools/*/wageCents': 300_000,
};
