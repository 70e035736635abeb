// How fast whole turns of a scenario are played on this machine and in how much memory, on one core: levers held and no
// events, so that turns are alike.
import { firstWorld, type Scenario, step } from '../../engine/index.ts';

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

/** Turns in which code gets warm and customers get to know the firms, then turns that are measured: so many, and so long, at least. */
const WARM_UP = { turns: 4, milliseconds: 2000 } as const;
const MEASURED = { turns: 5, milliseconds: 1500 } as const;

export function measureTurns({ scenario, reasons }: TurnsJob): Speed {
  const options = { explain: reasons, inPlace: true };
  let world = firstWorld({ ...scenario, history: { turns: 0 }, events: [] }, 'bench');
  const play = (least: { readonly turns: number; readonly milliseconds: number }) => {
    const times: number[] = [];
    for (let total = 0; times.length < least.turns || total < least.milliseconds; total += times.at(-1)!) {
      const start = performance.now();
      const next = step(world, {}, options).world;
      times.push(performance.now() - start);
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
