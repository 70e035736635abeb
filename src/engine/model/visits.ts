// The occasions of one turn: one row each, in order of customer and occasion. They live for a turn only;
// what must outlast it goes into the tables. Money in cents, waits in minutes, quality as distances from neutral.
import { NOBODY } from './state.ts';

export const OUTCOME = { outside: 0, served: 1, abandoned: 2, turnedAway: 3 } as const;
export const NO_DRIVER = 255;

const COLUMNS = {
  customer: Uint32Array,
  occasion: Uint16Array,
  firm: Uint8Array,
  channel: Uint8Array,
  /** Part of the day, week or season in which it falls: an index into the parts that `service-queue` declares. */
  part: Uint8Array,
  outcome: Uint8Array,
  /** Chosen also without its deal, the excess of its promise and any legal lock. */
  valid: Uint8Array,
  /** A rival's believed offer was better and was passed over. */
  tempted: Uint8Array,
  /** The customer meets no staff, and so no line (self-service, in route). */
  alone: Uint8Array,
  failed: Uint8Array,
  complaint: Uint8Array,
  recovered: Uint8Array,
  /** A functional imperative was breached. */
  breach: Uint8Array,
  /** Driver of a favour that the customer received, or NO_DRIVER. */
  favour: Uint8Array,
  /** Whether and how the customer talks about it (word-of-mouth). */
  talk: Uint8Array,
  /** Driver in which the visit differed most from what was expected. */
  cause: Uint8Array,
  /** Part of the staff's work that the customer takes over; below 0 it makes more (self-service, co-production, in route). */
  relief: Float64Array,
  priceCents: Float64Array,
  waitMinutes: Float64Array,
  /** Failed quality that remains after recovery, and satisfaction that the recovery itself adds. */
  loss: Float64Array,
  recoveryGain: Float64Array,
  expected: Float64Array,
  perceived: Float64Array,
  satisfaction: Float64Array,
  trustChange: Float64Array,
  varianceChange: Float64Array,
  /** Word of the chosen option's draw, from which its Gumbel value can be computed again. */
  word: Int32Array,
  /** Customer who recommended the firm first, plus one; 0 for none. */
  referrer: Uint32Array,
} as const;

type Column = keyof typeof COLUMNS;
export type VisitColumns = { [K in Column]: InstanceType<(typeof COLUMNS)[K]> };

export interface Visits extends VisitColumns {
  count: number;
  capacity: number;
  /** Delivered quality by learned driver: row = visit × learned + driver. */
  delivered: Float64Array;
  readonly learned: number;
}

/** Room for the occasions of one turn; growVisits() makes more. */
export function createVisits(capacity: number, learned: number): Visits {
  const columns = Object.entries(COLUMNS).map(([name, Type]) => [name, new Type(capacity)]);
  const delivered = new Float64Array(capacity * learned);
  // One call, not a spread: see `contextOf`.
  return Object.fromEntries([
    ...columns,
    ['count', 0],
    ['capacity', capacity],
    ['learned', learned],
    ['delivered', delivered],
  ]) as Visits;
}

/** Fresh visits in the room of old ones that nobody needs any more. */
export function reuseVisits(visits: Visits): Visits {
  for (const name of Object.keys(COLUMNS) as Column[]) visits[name].fill(0, 0, visits.count);
  visits.delivered.fill(0, 0, visits.count * visits.learned);
  visits.count = 0;
  return visits;
}

/** Gives visits twice the room; the object stays, its columns are replaced. */
export function growVisits(visits: Visits): void {
  const larger = createVisits(visits.capacity * 2, visits.learned);
  for (const name of Object.keys(COLUMNS) as Column[]) larger[name].set(visits[name]);
  larger.delivered.set(visits.delivered);
  larger.count = visits.count;
  Object.assign(visits, larger);
}

/** Adds a row to fresh visits, whose columns are all zero; what a mechanism may set later starts neutral. */
export function addVisit(visits: Visits, customer: number, occasion: number, firm: number): number {
  const v = visits.count++;
  visits.customer[v] = customer;
  visits.occasion[v] = occasion;
  visits.firm[v] = firm;
  visits.outcome[v] = firm === NOBODY ? OUTCOME.outside : OUTCOME.served;
  visits.favour[v] = NO_DRIVER;
  visits.cause[v] = NO_DRIVER;
  return v;
}
