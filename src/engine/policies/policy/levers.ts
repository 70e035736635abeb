// How policies speak of levers: which may be moved, how far moving them makes sense, where they started.
import type { Observation, ObservedLever } from '../../contract/observation.ts';

/** A range beyond this many times the lever's own size was left wide open by the scenario (assumed). */
const WIDE = 10;
const LEAST_STEPS = 10;
const NARROW = { low: 0.4, high: 2.5 } as const;

/** Levers that may be moved in the turn that is decided. */
export function openLevers(observation: Observation): ObservedLever[] {
  return observation.levers.filter((lever) => lever.open);
}

/** A lever that may be moved now, by id. */
export function leverNamed(observation: Observation, id: string): ObservedLever | undefined {
  return observation.levers.find((lever) => lever.id === id && lever.open);
}

/** Where a number lever started; a price of 0 stands for the price that customers are used to. */
export function startOf(observation: Observation, lever: ObservedLever): number {
  const start = typeof lever.default === 'number' ? lever.default : (lever.options ?? []).indexOf(lever.default);
  if (lever.id !== 'pricing.price' || start > 0) return start;
  const { referencePriceCents, priceCentsMean } = observation.metrics;
  return Math.max(lever.min, (referencePriceCents || priceCentsMean || 0) / 100);
}

/** The range in which moving a number lever makes sense: its bounds, or around its start where those are wide open. */
export function spanOf(
  observation: Observation,
  lever: ObservedLever,
): { readonly low: number; readonly high: number } {
  const start = startOf(observation, lever);
  const size = Math.max(Math.abs(start), LEAST_STEPS * lever.step);
  if (lever.max - lever.min <= WIDE * size) return { low: lever.min, high: lever.max };
  return {
    low: Math.max(lever.min, NARROW.low * start),
    high: Math.min(lever.max, Math.max(NARROW.high * start, LEAST_STEPS * lever.step)),
  };
}

/** A point of a lever's span: 0 its lower end, 1 its upper; nothing for a lever that can't be moved now. */
export function pointOf(observation: Observation, id: string, share: number): number | undefined {
  const lever = leverNamed(observation, id);
  if (lever === undefined || lever.kind !== 'number') return undefined;
  const { low, high } = spanOf(observation, lever);
  return low + share * (high - low);
}

/** A multiple of where a lever started; nothing for a lever that can't be moved now. */
export function timesStart(observation: Observation, id: string, factor: number): number | undefined {
  const lever = leverNamed(observation, id);
  return lever === undefined || lever.kind !== 'number' ? undefined : factor * startOf(observation, lever);
}

/** A multiple of where a lever started, or a point of its span where it started at nothing. */
export function raised(observation: Observation, id: string, factor: number, point: number): number | undefined {
  const lever = leverNamed(observation, id);
  if (lever === undefined || lever.kind !== 'number') return undefined;
  const start = startOf(observation, lever);
  return start > 0 ? factor * start : pointOf(observation, id, point);
}

/** The levers of a group of pools that may be moved now. */
export function leversUnder(observation: Observation, prefix: string): ObservedLever[] {
  return openLevers(observation).filter((lever) => lever.id.startsWith(prefix));
}
