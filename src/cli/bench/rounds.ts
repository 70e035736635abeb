// The benchmark as rounds: in each, C, TypeScript and every job once, so that a clock that changes or a neighbour who takes the
// memory's time meets them all; the best of the rounds counts. Time in milliseconds or nanoseconds, memory in bytes.
import type { CProgram } from '../files/c-program.ts';
import { wholeNumber } from '../text.ts';
import { type ChoiceKernelResult, choiceKernel } from './choice-kernel.ts';
import type { Speed, TurnsJob } from './measure.ts';

const KERNEL = { customers: 1_000_000, turns: 10 } as const;

export interface Rounds {
  readonly c: ChoiceKernelResult | undefined;
  readonly typescript: ChoiceKernelResult | undefined;
  /** In order of the jobs; undefined where no round came to it. */
  readonly speeds: readonly (Speed | undefined)[];
}

export interface RoundsTools {
  readonly rounds: number;
  readonly jobs: readonly TurnsJob[];
  /** Whether to measure the bare choice loop, and the same in C where it could be compiled. */
  readonly kernel: boolean;
  readonly c: CProgram | undefined;
  measure(job: TurnsJob): Promise<Speed>;
  /** Hears what was done; says whether to go on. */
  done(label: string): Promise<boolean>;
}

/** Steps of which `done` will hear. */
export function countSteps({ rounds, jobs, kernel }: Pick<RoundsTools, 'rounds' | 'jobs' | 'kernel'>): number {
  return rounds * (jobs.length + (kernel ? 1 : 0));
}

export async function playRounds(tools: RoundsTools): Promise<Rounds> {
  let c: ChoiceKernelResult | undefined;
  let typescript: ChoiceKernelResult | undefined;
  const speeds: (Speed | undefined)[] = tools.jobs.map(() => undefined);
  if (tools.kernel) choiceKernel(10_000, 10);
  for (let round = 0; round < tools.rounds; round++) {
    if (tools.kernel) {
      c = faster(c, runKernelInC(tools.c));
      typescript = faster(typescript, choiceKernel(KERNEL.customers, KERNEL.turns));
      if (!(await tools.done('choice loop'))) break;
    }
    for (const [k, job] of tools.jobs.entries()) {
      const speed = await tools.measure(job);
      const best = speeds[k];
      speeds[k] = best === undefined ? speed : better(best, speed);
      if (!(await tools.done(labelOf(job)))) return { c, typescript, speeds };
    }
  }
  return { c, typescript, speeds };
}

function runKernelInC(program: CProgram | undefined): ChoiceKernelResult | undefined {
  const words = [KERNEL.customers, KERNEL.turns].map(String);
  return program && (JSON.parse(program.run(words)) as ChoiceKernelResult);
}

function faster(
  one: ChoiceKernelResult | undefined,
  other: ChoiceKernelResult | undefined,
): ChoiceKernelResult | undefined {
  if (one === undefined || other === undefined) return other ?? one;
  return other.customerTurnsPerSecond > one.customerTurnsPerSecond ? other : one;
}

/** The faster of two; memory is the most of both. */
function better(one: Speed, other: Speed): Speed {
  const best = other.millisecondsPerTurn < one.millisecondsPerTurn ? other : one;
  return { ...best, peakBytes: Math.max(one.peakBytes, other.peakBytes) };
}

function labelOf({ scenario, reasons }: TurnsJob): string {
  return `${scenario.id}, ${wholeNumber(scenario.market.customers)} agents${reasons ? ', reasons' : ''}`;
}
