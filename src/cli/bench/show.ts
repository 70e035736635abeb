// What `rungs bench` tells: figures and their ratios, as an object and as text.
import { shortNumber } from '../progress.ts';
import { decimal, textTable, wholeNumber } from '../text.ts';
import type { ChoiceKernelResult } from './choice-kernel.ts';
import type { TurnsJob } from './measure.ts';
import type { Rounds } from './rounds.ts';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly node: string;
  readonly system: string;
}

interface TurnsFigures {
  readonly scenario: string;
  readonly agents: number;
  readonly firms: number;
  readonly reasons: boolean;
  readonly millisecondsPerTurn: number;
  readonly nanosecondsPerCustomerTurn: number;
  /** Time of a customer-turn as a multiple of the bare choice loop's in C; null without C. */
  readonly timesC: number | null;
  readonly peakBytes: number;
  readonly turnsMeasured: number;
}

interface BenchReport {
  readonly machine: Machine;
  readonly compiler: string | null;
  readonly kernel: {
    readonly c: ChoiceKernelResult | null;
    readonly typescript: ChoiceKernelResult | null;
    readonly timesC: number | null;
    /** Whether both chose each option equally often, to four digits. */
    readonly sharesAgree: boolean | null;
  };
  readonly turns: readonly TurnsFigures[];
}

export function benchReport(
  machine: Machine,
  compiler: string | undefined,
  jobs: readonly TurnsJob[],
  { c, typescript, speeds }: Rounds,
): BenchReport {
  const nanosecondsInC = c && 1e9 / c.customerTurnsPerSecond;
  const turns = jobs.flatMap(({ scenario, reasons }, k): TurnsFigures[] => {
    const speed = speeds[k];
    if (speed === undefined) return [];
    const { customers: agents } = scenario.market;
    const nanoseconds = (1e6 * speed.millisecondsPerTurn) / agents;
    const timesC = nanosecondsInC === undefined ? null : nanoseconds / nanosecondsInC;
    const { length: firms } = scenario.firms;
    return [
      { scenario: scenario.id, agents, firms, reasons, ...speed, nanosecondsPerCustomerTurn: nanoseconds, timesC },
    ];
  });
  const both = c !== undefined && typescript !== undefined;
  return {
    machine,
    compiler: compiler ?? null,
    kernel: {
      c: c ?? null,
      typescript: typescript ?? null,
      timesC: both ? c.customerTurnsPerSecond / typescript.customerTurnsPerSecond : null,
      sharesAgree: both ? digitsOf(c) === digitsOf(typescript) : null,
    },
    turns,
  };
}

function digitsOf({ shares }: ChoiceKernelResult): string {
  return shares.map((share) => share.toFixed(4)).join(' ');
}

export function showBench(report: BenchReport): string {
  const { cpu, cores, node } = report.machine;
  const lines = [`${cpu}, ${cores} cores, Node ${node}; one core is used`];
  if (report.turns.length > 0) lines.push('', turnsTable(report.turns), ...growthLines(report.turns));
  if (report.kernel.typescript !== null) lines.push('', kernelTable(report), kernelLine(report));
  return lines.join('\n');
}

function turnsTable(turns: readonly TurnsFigures[]): string {
  const heads = ['scenario', 'agents', 'firms', 'reasons', 'ms a turn', 'ns a customer-turn', '× C', 'peak memory'];
  const rows = turns.map((figures) => [
    figures.scenario,
    wholeNumber(figures.agents),
    String(figures.firms),
    figures.reasons ? 'yes' : 'no',
    decimal(figures.millisecondsPerTurn, 1),
    wholeNumber(figures.nanosecondsPerCustomerTurn),
    figures.timesC === null ? '' : decimal(figures.timesC, 1),
    `${decimal(figures.peakBytes / 1e9, 2)} GB`,
  ]);
  return textTable(
    heads.map((head, column) => ({ head, right: column > 0 })),
    rows,
  );
}

/** How the cost of a customer-turn grows from the smallest market of a scenario to its largest. */
function growthLines(turns: readonly TurnsFigures[]): string[] {
  const kinds = new Map<string, TurnsFigures[]>();
  for (const figures of turns) {
    const kind = `${figures.scenario}${figures.reasons ? ' with reasons' : ''}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), figures]);
  }
  return [...kinds].flatMap(([kind, all]) => {
    const sorted = [...all].sort((a, b) => a.agents - b.agents);
    const [small, large] = [sorted[0]!, sorted.at(-1)!];
    if (small.agents === large.agents) return [];
    const growth = large.nanosecondsPerCustomerTurn / small.nanosecondsPerCustomerTurn;
    const range = `${wholeNumber(small.agents)} to ${wholeNumber(large.agents)} agents`;
    return [`${kind}: from ${range} the cost of a customer-turn changes by a factor of ${decimal(growth, 2)}.`];
  });
}

function kernelTable({ kernel, compiler }: BenchReport): string {
  const line = (name: string, result: ChoiceKernelResult | null) =>
    result === null ? [] : [[name, shortNumber(result.customerTurnsPerSecond), digitsOf(result)]];
  return textTable(
    [{ head: 'bare choice loop' }, { head: 'customer-turns/s', right: true }, { head: 'shares' }],
    [...line('TypeScript', kernel.typescript), ...line(`C (${compiler} -O3)`, kernel.c)],
  );
}

function kernelLine({ kernel }: BenchReport): string {
  if (kernel.timesC === null) return 'No C compiler was found to compare with.';
  const shares = kernel.sharesAgree === true ? 'shares agree to four digits' : 'shares differ';
  return `TypeScript takes ${decimal(kernel.timesC, 2)} times as long as C; ${shares}.`;
}
