// A policy: decisions from what a firm sees and from addressed draws, nothing else. It remembers nothing; what it needs of
// the past is in the observation. It acts on whatever levers a scenario opens, through their ids and what they declare.
import type { FirmDecisions } from '../contract/levers.ts';
import type { Observation } from '../contract/observation.ts';

/** A uniform draw in (0, 1) for this firm and turn; the same slot always gives the same number. */
export type Draw = (slot: number) => number;

export interface Policy {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  /** Decisions that are legal by openness, bounds and budget; a lever that is left out stays as it is. */
  decide(observation: Observation, draw: Draw): FirmDecisions;
}
