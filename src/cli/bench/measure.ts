// How fast whole turns of a scenario are played on this machine and in how much memory, levers held, on one core.
import { createWorld, type Scenario, step, type World } from '../../engine/index.ts';

/** What to measure: a scenario with its number of agents, and whether reasons are kept. */
export interface TurnsJob {
  readonly scenario: Scenario;
  readonly reasons: boolean;
}

export interface Speed {
  /** Median over the turns measured. */
  readonly millisecondsPerTurn: number;
  readonly turnsMeasured: number;
  /** Most memory that the process has held, world and program. */
  readonly peakBytes: number;
}

/** Turns of history before the clock starts: customers get to know the firms. */
const HISTORY = 2;
/** Turns in which code gets warm, then turns that are measured: at least so many, and so much time. */
const WARM_UP = { turns: 2, milliseconds: 1500 } as const;
const MEASURED = { turns: 5, milliseconds: 1500 } as const;

export function measureTurns({ scenario, reasons }: TurnsJob): Speed {
  const options = { explain: reasons };
  let world = createWorld({ ...scenario, history: { turns: HISTORY } }, 'bench', options);
  let spare: World | undefined;
  const play = (least: { readonly turns: number; readonly milliseconds: number }) => {
    const times: number[] = [];
    for (let total = 0; times.length < least.turns || total < least.milliseconds; total += times.at(-1)!) {
      const start = performance.now();
      const next = step(world, {}, spare === undefined ? options : { ...options, spare }).world;
      times.push(performance.now() - start);
      spare = world;
      world = next;
    }
    return times;
  };
  play(WARM_UP);
  const times = play(MEASURED).sort((a, b) => a - b);
  return {
    millisecondsPerTurn: times[times.length >> 1]!,
    turnsMeasured: times.length,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}
