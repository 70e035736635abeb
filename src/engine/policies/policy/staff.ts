// Posts that follow the work: as many as a planned load needs on the books of the last turns.
import type { Observation } from '../../contract/observation.ts';
import type { Wishes } from './legal.ts';
import { openLevers, startOf } from './levers.ts';

/** Turns over which the need for people is averaged, so that one bad season dismisses nobody. */
const MEMORY = 3;

/** Posts of every pool for a planned load, in their present proportions; no fewer than a part of the starting posts. */
export function staffFor(observation: Observation, plannedLoad: number, leastPart: number): Wishes {
  const pools = openLevers(observation).filter((lever) => lever.id.startsWith('workforce.staff'));
  const posts = pools.reduce((sum, lever) => sum + Number(lever.value), 0);
  const start = pools.reduce((sum, lever) => sum + startOf(observation, lever), 0);
  if (posts === 0) return {};
  const needed = Math.max(leastPart * start, headsNeeded(observation, posts, plannedLoad));
  return Object.fromEntries(pools.map((lever) => [lever.id, (Number(lever.value) / posts) * needed]));
}

/** Heads for the planned load: the mean of the last turns, and at once more where the last turn needed more. */
function headsNeeded(observation: Observation, posts: number, plannedLoad: number): number {
  const past = observation.history.slice(-MEMORY).map(({ metrics }) => metrics);
  const needs = (past.length > 0 ? past : [observation.metrics]).map(
    ({ staffCount, utilization }) => ((staffCount ?? posts) * (utilization ?? plannedLoad)) / plannedLoad,
  );
  const mean = needs.reduce((a, b) => a + b, 0) / needs.length;
  return Math.ceil(Math.max(mean, (mean + needs.at(-1)!) / 2) - 0.25);
}
