// Operations of a firm that several mechanisms share: one column each, with the mechanism that writes it.
// Written before customers choose (prepare) unless the comment says otherwise; read by all.
import type { ColumnsOf, Schema } from '../kernel/table.ts';

export const operationsState = {
  /** People employed (workforce). */
  staffCount: { type: 'f64' },
  /** Paid hours at the service of customers this turn, training taken out (workforce). */
  staffHours: { type: 'f64' },
  /** Output of those hours against fully proficient ones, 0 to 1.2 (workforce). */
  proficiency: { type: 'f64' },
  /** Mean tenure in months (workforce). */
  tenureMonths: { type: 'f64' },
  /** Willingness, 0 to 1, .7 neutral (workforce). */
  motivation: { type: 'f64' },
  /** Skills of the staff, 0 to 1, .5 neutral; gained in training, diluted by newcomers (training; workforce dilutes). */
  skillTechnical: { type: 'f64' },
  skillEmpathy: { type: 'f64' },
  skillRecovery: { type: 'f64' },
  /** What the staff knows of what these customers value, 0 to 1; 0 where nobody is taught (training). */
  skillCustomerValue: { type: 'f64' },
  /** Skill in writing, 0 to 1; where nobody learns it, what everybody brings (training). */
  skillWriting: { type: 'f64' },
  /** Hours of training a head takes this turn (training). */
  trainingHours: { type: 'f64' },
  /** Part of the staff that joined this turn and part that left (workforce). */
  joinedShare: { type: 'f64' },
  leftShare: { type: 'f64' },
  /** Staff minutes that one visit takes beyond the service itself: guest book, consultation (service-offer, recovery). */
  extraMinutes: { type: 'f64' },
  /** Load of the staffed hours: demand ÷ capacity; last turn's until `serve` renews it (service-queue). */
  utilization: { type: 'f64' },
  /** Load at the busiest part of the turn (service-queue, in serve). */
  peakLoad: { type: 'f64' },
  /** Comfort of the place, 0 to 1, .5 neutral; shortens perceived waits (servicescape). */
  comfort: { type: 'f64' },
  /** Multiplies the failure probability of every process step (blueprint: rust and prevention; workforce load in serve). */
  failureFactor: { type: 'f64' },
  /** Part of the capacity kept for bookings, and part of bookings that do not show (channels). */
  bookedShare: { type: 'f64' },
  noShowShare: { type: 'f64' },
  /** Multiplies the chance spread of delivered quality (blueprint: standardizing lowers it). */
  noiseFactor: { type: 'f64' },
  /** Amount at the front line's own discretion, in cents a case (recovery). */
  recoveryCents: { type: 'f64' },
  /** What is paid back when the service fails, as a share of the price (service-offer). */
  guarantee: { type: 'f64' },
} as const satisfies Schema;

export type Operations = ColumnsOf<typeof operationsState>;

/** Where a firm stands in which no mechanism acts. */
export const NEUTRAL_OPERATIONS: Partial<Record<keyof typeof operationsState, number>> = {
  proficiency: 1,
  motivation: 0.7,
  skillTechnical: 0.5,
  skillEmpathy: 0.5,
  skillRecovery: 0.5,
  utilization: 0.8,
  peakLoad: 0.8,
  comfort: 0.5,
  failureFactor: 1,
  noiseFactor: 1,
};

/** What mechanisms build up anew in every turn, and the value from which they do. */
export const FRESH_OPERATIONS: Partial<Record<keyof typeof operationsState, number>> = {
  extraMinutes: 0,
  failureFactor: 1,
  noiseFactor: 1,
};
