// How fast whole turns of a scenario are played on this machine, reasons and policies included, on one core.
import { createWorld, playTurn, type Scenario, type World } from '../../engine/index.ts';

export interface Speed {
  readonly scenario: string;
  readonly agents: number;
  readonly firms: number;
  /** Median over the turns measured. */
  readonly millisecondsPerTurn: number;
  readonly customerTurnsPerSecond: number;
  readonly turnsMeasured: number;
}

/** Turns of history before anything is measured: code gets warm, customers get to know the firms. */
const WARM_UP = 2;
const FEWEST_TURNS = 3;
const ENOUGH_MS = 1500;

/** Measures turns of a scenario until they took long enough to tell. */
export function measureTurns(scenario: Scenario): Speed {
  let world = createWorld({ ...scenario, history: { turns: WARM_UP } }, 'bench');
  let spare: World | undefined;
  const times: number[] = [];
  let total = 0;
  while (times.length < FEWEST_TURNS || (total < ENOUGH_MS && times.length < scenario.time.turns)) {
    const start = performance.now();
    const played = playTurn(world, {}, spare === undefined ? {} : { spare });
    times.push(performance.now() - start);
    spare = world;
    world = played.world;
    total += times.at(-1)!;
  }
  const { customers: agents } = scenario.market;
  const median = times.sort((a, b) => a - b)[times.length >> 1]!;
  return {
    scenario: scenario.id,
    agents,
    firms: scenario.firms.length,
    millisecondsPerTurn: median,
    customerTurnsPerSecond: (1000 * agents) / median,
    turnsMeasured: times.length,
  };
}
