// `rungs bench`: what a turn takes on this machine, by scenario and size, beside the bare choice loop in TypeScript and in C.
import { arch, cpus, platform } from 'node:os';
import { type Command, InvalidArgumentError } from 'commander';
import choiceInC from '../../../assets/bench/choice.c?raw';
import type { Scenario } from '../../engine/index.ts';
import { measureApart } from '../bench/apart.ts';
import { withEveryMechanism } from '../bench/every-mechanism.ts';
import type { TurnsJob } from '../bench/measure.ts';
import { countSteps, playRounds } from '../bench/rounds.ts';
import { benchReport, type Machine, showBench } from '../bench/show.ts';
import { type CommonOptions, collect, declare, perform, wholeFrom } from '../command.ts';
import { compileC } from '../files/c-program.ts';
import { loadScenario } from '../inputs.ts';
import { watchInterrupt } from '../interrupt.ts';
import { EXIT } from '../mistake.ts';
import { rescale } from '../rescale.ts';
import type { Screen } from '../screen.ts';
import { wholeNumber } from '../text.ts';

interface BenchOptions extends CommonOptions {
  readonly scenario?: readonly string[];
  readonly sizes?: readonly number[];
  readonly every?: boolean;
  readonly rounds: number;
  readonly kernel: boolean;
}

/** Customer-firm pairs, at most: more do not fit a usual machine's memory. */
const MOST_PAIRS = 4_000_000;
/** Measured unless others are named: a large market, how its cost grows, the same with every mechanism, and a quarter of a
 * game with reasons and without. */
const USUAL = [
  { name: 'auto-service', agents: 10_000, every: false, reasons: [false] },
  { name: 'auto-service', agents: 1_000_000, every: false, reasons: [false] },
  { name: 'auto-service', agents: 1_000_000, every: true, reasons: [false] },
  { name: 'bistro', agents: 3000, every: false, reasons: [true, false] },
] as const;
const SIZES: readonly number[] = [10_000, 100_000];
const EXAMPLES = ['bench', 'bench --scenario bistro --sizes 3000,100k', 'bench --every --sizes 1M --rounds 1 --json'];

export function addBench(program: Command): void {
  const command = declare(program, 'bench', 'time and memory that a turn takes on this machine', EXAMPLES)
    .option('--scenario <scenario>', 'this scenario, with reasons and without (repeatable)', collect)
    .option('--sizes <list>', 'its numbers of agents (10k,100k unless given)', parseSizes)
    .option('--every', 'with every mechanism on, those that a scenario lacks at their defaults')
    .option('--rounds <count>', 'how often all is measured; the best counts', wholeFrom(1, 100), 3)
    .option('--no-kernel', 'leave the bare choice loop and C out');
  perform(command, bench);
}

/** `10k,100k,1M` as numbers. */
function parseSizes(text: string): number[] {
  return text.split(',').map((part) => {
    const [, digits, unit = ''] = /^(\d{1,7})([kM]?)$/.exec(part.trim()) ?? [];
    const size = Number(digits) * { '': 1, k: 1000, M: 1_000_000 }[unit as '' | 'k' | 'M'];
    if (digits !== undefined && size >= 100 && size <= 1_000_000) return size;
    throw new InvalidArgumentError('It must be sizes from 100 to 1M, such as 10k,100k.');
  });
}

async function bench(screen: Screen, options: BenchOptions): Promise<number> {
  const { rounds, kernel } = options;
  const jobs = jobsOf(options, screen);
  const progress = screen.progress(countSteps({ rounds, jobs, kernel }), 'measurements');
  const interrupt = watchInterrupt();
  const c = kernel ? compileC(choiceInC) : undefined;
  const script = new URL('./bench-process.js', import.meta.url);
  const measured = await playRounds({
    rounds,
    jobs,
    kernel,
    c,
    measure: (job) => measureApart(script, job),
    async done(label) {
      progress.step(label);
      await interrupt.pause();
      return !interrupt.asked;
    },
  }).finally(() => {
    c?.remove();
    progress.end();
    interrupt.release();
  });
  const report = benchReport(machine(), c?.compiler, jobs, measured);
  if (screen.json) screen.printJson(report);
  else screen.print(showBench(report));
  if (!interrupt.asked) return EXIT.done;
  screen.warn('Interrupted: the figures are those of what was measured.');
  return EXIT.interrupted;
}

function jobsOf({ scenario: names, sizes, every: all }: BenchOptions, screen: Screen): TurnsJob[] {
  const load = (name: string, every = all === true) =>
    every ? withEveryMechanism(loadScenario(name)) : loadScenario(name);
  if (names === undefined && sizes === undefined && all === undefined) {
    return USUAL.flatMap(({ name, agents, every, reasons }) => {
      const scenario = rescale(load(name, every), agents);
      return reasons.map((kept) => ({ scenario, reasons: kept }));
    });
  }
  return (names ?? ['bistro', 'auto-service'])
    .map((name) => load(name))
    .flatMap((scenario) =>
      (sizes ?? SIZES).flatMap((agents) => {
        const resized = rescale(scenario, agents);
        if (!fits(resized, screen)) return [];
        return [true, false].map((reasons) => ({ scenario: resized, reasons }));
      }),
    );
}

function fits({ id, market, firms }: Scenario, screen: Screen): boolean {
  if (market.customers * firms.length <= MOST_PAIRS) return true;
  const size = `${wholeNumber(market.customers)} agents × ${firms.length} firms`;
  screen.note(`${id} with ${size} is left out: too large for memory.`);
  return false;
}

function machine(): Machine {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    node: process.version,
    system: `${platform()} ${arch()}`,
  };
}
