// `rungs bench`: customer-turns per second on this machine, by scenario and size, and of the bare choice loop against C.
import { arch, cpus, platform } from 'node:os';
import { type Command, InvalidArgumentError } from 'commander';
import choiceInC from '../../../assets/bench/choice.c?raw';
import type { Scenario } from '../../engine/index.ts';
import { type ChoiceKernelResult, choiceKernel } from '../bench/choice-kernel.ts';
import { measureTurns, type Speed } from '../bench/measure.ts';
import { type CommonOptions, collect, declare, perform } from '../command.ts';
import { runC } from '../files/c-program.ts';
import { loadScenario, shippedNames } from '../inputs.ts';
import { watchInterrupt } from '../interrupt.ts';
import { EXIT } from '../mistake.ts';
import { shortNumber } from '../progress.ts';
import { rescale } from '../rescale.ts';
import type { Screen } from '../screen.ts';
import { decimal, textTable, wholeNumber } from '../text.ts';

interface BenchOptions extends CommonOptions {
  readonly scenario?: readonly string[];
  readonly sizes: readonly number[];
  readonly kernel: boolean;
}

/** Customer-firm pairs, at most: more do not fit a usual machine's memory. */
const MOST_PAIRS = 4_000_000;
const KERNEL = { customers: 1_000_000, turns: 10 } as const;
const SIZES = '10k,100k,1M';
const EXAMPLES = ['bench', 'bench --scenario bistro --sizes 3000,100k', 'bench --no-kernel --json'];

export function addBench(program: Command): void {
  const command = declare(program, 'bench', 'customer-turns per second on this machine', EXAMPLES)
    .option('--scenario <scenario>', 'only this scenario (repeatable)', collect)
    .option('--sizes <list>', 'agents in the market, such as 10k,100k,1M', parseSizes, parseSizes(SIZES))
    .option('--no-kernel', 'leave the bare choice loop out');
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
  const scenarios = (options.scenario ?? shippedNames()).map(loadScenario);
  const all = scenarios.flatMap((scenario) => options.sizes.map((size) => rescale(scenario, size)));
  const fitting = all.filter(fits);
  for (const { id, market, firms } of all.filter((scenario) => !fits(scenario))) {
    screen.note(
      `${id} with ${wholeNumber(market.customers)} agents × ${firms.length} firms is left out: too large for memory.`,
    );
  }
  const progress = screen.progress(fitting.length + (options.kernel ? 1 : 0), 'measurements');
  const interrupt = watchInterrupt();
  const speeds: Speed[] = [];
  for (const scenario of fitting) {
    if (interrupt.asked) break;
    speeds.push(measureTurns(scenario));
    progress.step(`${scenario.id}, ${wholeNumber(scenario.market.customers)} agents`);
    await interrupt.pause();
  }
  const kernels = options.kernel && !interrupt.asked ? measureKernels() : undefined;
  if (kernels) progress.step('choice loop');
  progress.end();
  interrupt.release();
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    node: process.version,
    system: `${platform()} ${arch()}`,
  };
  if (screen.json) screen.printJson({ machine, speeds, kernel: kernels ?? null });
  else
    screen.print(
      showBench(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}; one core is used`, speeds, kernels),
    );
  return interrupt.asked ? EXIT.interrupted : EXIT.done;
}

function fits({ market, firms }: Scenario): boolean {
  return market.customers * firms.length <= MOST_PAIRS;
}

interface Kernels {
  readonly typescript: ChoiceKernelResult;
  readonly c: (ChoiceKernelResult & { readonly compiler: string }) | undefined;
}

function measureKernels(): Kernels {
  choiceKernel(10_000, 10);
  const typescript = choiceKernel(KERNEL.customers, KERNEL.turns);
  const run = runC(choiceInC, [String(KERNEL.customers), String(KERNEL.turns)]);
  return { typescript, c: run && { ...(JSON.parse(run.output) as ChoiceKernelResult), compiler: run.compiler } };
}

function showBench(machine: string, speeds: readonly Speed[], kernels: Kernels | undefined): string {
  const heads = ['scenario', 'agents', 'firms', 'ms a turn', 'customer-turns/s'];
  const rows = speeds.map((speed) => [
    speed.scenario,
    wholeNumber(speed.agents),
    String(speed.firms),
    decimal(speed.millisecondsPerTurn, 1),
    shortNumber(speed.customerTurnsPerSecond),
  ]);
  const lines = [machine];
  if (speeds.length > 0)
    lines.push(
      '',
      textTable(
        heads.map((head, c) => ({ head, right: c > 0 })),
        rows,
      ),
    );
  if (kernels) lines.push('', ...showKernels(kernels));
  return lines.join('\n');
}

function showKernels({ typescript, c }: Kernels): string[] {
  const line = (name: string, { customerTurnsPerSecond, shares }: ChoiceKernelResult) => [
    name,
    shortNumber(customerTurnsPerSecond),
    shares.map((share) => share.toFixed(4)).join(' '),
  ];
  const rows = [line('TypeScript', typescript), ...(c ? [line(`C (${c.compiler} -O3)`, c)] : [])];
  const table = textTable(
    [{ head: 'bare choice loop' }, { head: 'customer-turns/s', right: true }, { head: 'shares' }],
    rows,
  );
  const ratio = c ? typescript.customerTurnsPerSecond / c.customerTurnsPerSecond : undefined;
  return [
    table,
    ratio === undefined
      ? 'No C compiler was found to compare with.'
      : `TypeScript runs at ${decimal(100 * ratio, 0)} % of C.`,
  ];
}
