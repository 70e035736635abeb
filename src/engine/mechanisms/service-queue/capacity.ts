// One part of a firm's turn: arrivals by class meet servers and seats, on days that differ in demand.
// Days are five nodes of a lognormal (Gauss–Hermite), so that demand is a Poisson mixture. Rates are per hour.
import { exp, ln } from '../../kernel/math.ts';
import { erlangB, type Line, priorityFactor, solveLine } from './erlang.ts';
import type { ServiceQueueParams } from './params.ts';

export const DAYS = 5;
export const CLASSES = 3;
export const CLASS = { other: 0, committed: 1, booked: 2 } as const;

const NODES = [0, -1.355626179974266, 1.355626179974266, -2.856970013872806, 2.856970013872806];
const WEIGHTS = [0.5333333333333333, 0.2220759220056126, 0.2220759220056126, 0.0112574113277207, 0.0112574113277207];

/** Relative demand of the days and the part of the arrivals that falls on each. */
export function dayLevels(variation: number): { level: Float64Array; arrivals: Float64Array } {
  const level = new Float64Array(DAYS).fill(1);
  const arrivals = new Float64Array(DAYS);
  arrivals[0] = 1;
  if (!(variation > 0)) return { level, arrivals };
  const sigma = Math.sqrt(ln(1 + variation * variation));
  let mean = 0;
  for (let d = 0; d < DAYS; d++) {
    level[d] = exp(sigma * NODES[d]!);
    mean += WEIGHTS[d]! * level[d]!;
  }
  for (let d = 0; d < DAYS; d++) {
    level[d] = level[d]! / mean;
    arrivals[d] = WEIGHTS[d]! * level[d]!;
  }
  return { level, arrivals };
}

/** Arrivals per hour by class, and what meets them. */
export interface Demand {
  readonly arrivals: number;
  readonly booked: number;
  readonly committed: number;
  readonly servers: number;
  readonly seats: number;
  readonly serviceMinutes: number;
  readonly bookedShare: number;
  readonly noShowShare: number;
  readonly priority: number;
}

/** What an arrival meets, by day and by class. */
export interface Plan {
  load: number;
  /** Part of the bookings asked for that is not given; they come as walk-ins. */
  denied: number;
  readonly waitShare: Float64Array;
  readonly waitMinutes: Float64Array;
  readonly refused: Float64Array;
  /** Factor on the mean wait by class. */
  readonly factor: Float64Array;
}

export function createPlan(): Plan {
  const days = () => new Float64Array(DAYS);
  return {
    load: 0,
    denied: 0,
    waitShare: days(),
    waitMinutes: days(),
    refused: days(),
    factor: new Float64Array(CLASSES),
  };
}

/** Solves a part of the turn. Places kept for bookings are seats where seats are limited, else the servers' time. */
export function planPart(
  demand: Demand,
  days: ReturnType<typeof dayLevels>,
  rules: ServiceQueueParams,
  plan: Plan,
): void {
  const { servers, seats, serviceMinutes } = demand;
  const places = seats > 0 ? seats : servers;
  const holdHours = (seats > 0 ? rules.dwellMinutes : serviceMinutes) / 60;
  const showing = 1 - Math.min(0.9, demand.noShowShare);
  const kept = demand.bookedShare * places;
  const asked = (demand.booked * holdHours) / showing;
  plan.denied = asked > kept ? 1 - kept / asked : 0;
  const held = asked * (1 - plan.denied);
  const wasted = held * (1 - showing) * (1 - rules.noShowFill) + (kept - held) * (1 - rules.release);
  const booked = demand.booked * (1 - plan.denied);
  plan.load = servers > 0 ? (demand.arrivals * serviceMinutes) / 60 / servers : demand.arrivals > 0 ? 9 : 0;
  const line: Line = { waitShare: 0, waitMinutes: 0, abandonShare: 0, refusedShare: 0 };
  const working = seats > 0 ? servers : Math.max(0.05 * servers, servers - wasted);
  let carried = 0;
  for (let d = 0; d < DAYS; d++) {
    const walkIns = (demand.arrivals - booked) * days.level[d]!;
    const freeSeats = Math.max(0, seats - wasted - booked * holdHours);
    const full = seats > 0 ? erlangB(freeSeats, walkIns * holdHours) : 0;
    const erlangs = ((booked * days.level[d]! + walkIns * (1 - full)) * serviceMinutes) / 60;
    solveLine(working, erlangs, serviceMinutes, rules.patienceMinutes, line);
    plan.waitShare[d] = line.waitShare;
    plan.waitMinutes[d] = line.waitMinutes;
    plan.refused[d] = 1 - (1 - full) * (1 - line.refusedShare);
    if (working > 0)
      carried += (days.arrivals[d]! * erlangs * (1 - line.refusedShare - line.waitShare * line.abandonShare)) / working;
  }
  rank(demand, booked, carried, rules, plan);
}

/** Booked guests go before the others, and among these the committed as far as the firm reserves capacity for them. */
function rank(demand: Demand, booked: number, carried: number, rules: ServiceQueueParams, plan: Plan): void {
  const { arrivals, committed, priority } = demand;
  const bookedPart = arrivals > 0 ? booked / arrivals : 0;
  const rest = arrivals - booked;
  const committedPart = rest > 0 ? Math.min(1, committed / rest) : 0;
  plan.factor[CLASS.booked] = priorityFactor(true, bookedPart, carried, rules.bookingSkip);
  const others = priorityFactor(false, bookedPart, carried, rules.bookingSkip);
  plan.factor[CLASS.committed] = others * priorityFactor(true, committedPart, carried, priority);
  plan.factor[CLASS.other] = others * priorityFactor(false, committedPart, carried, priority);
}

/** Quality lost at a load, and the factor on failures: hurry above the best load, idleness below the slack load. */
export function harmOf(load: number, rules: ServiceQueueParams): { quality: number; failures: number } {
  const hurry = Math.max(0, Math.min(1.5, load) - rules.bestLoad);
  const slack = load > 0 ? Math.max(0, rules.slackLoad - load) : 0;
  return { quality: rules.hurryHarm * hurry + rules.slackHarm * slack, failures: 1 + rules.hurryFailures * hurry };
}
