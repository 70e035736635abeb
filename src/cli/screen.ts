// Where a command speaks: results to stdout, notes and progress to stderr, colours only on a terminal.
import pc from 'picocolors';
import { type Progress, startProgress } from './progress.ts';

type Colors = ReturnType<typeof pc.createColors>;

export interface Screen {
  /** One JSON object is wanted in place of text. */
  readonly json: boolean;
  readonly quiet: boolean;
  /** Colours for stdout. */
  readonly colors: Colors;
  /** Columns of the terminal behind stdout; unlimited where it is none. */
  readonly width: number;
  /** A result, on stdout. */
  print(text: string): void;
  /** The one object of `--json`. */
  printJson(value: unknown): void;
  /** A note, on stderr; not with `--quiet`. */
  note(text: string): void;
  /** Something that should be known even with `--quiet`. */
  warn(text: string): void;
  /** Progress of `total` steps, on stderr; `unit` names the work that the rate counts. */
  progress(total: number, unit: string): Progress;
}

/** Whether a stream may be coloured: a terminal, and no NO_COLOR (https://no-color.org). */
export function mayColor(stream: { readonly isTTY?: boolean }): boolean {
  const refused = process.env.NO_COLOR !== undefined && process.env.NO_COLOR !== '';
  return stream.isTTY === true && process.env.TERM !== 'dumb' && !refused;
}

export function createScreen(options: { readonly json?: boolean; readonly quiet?: boolean }): Screen {
  const quiet = options.quiet === true;
  const errors = pc.createColors(mayColor(process.stderr));
  return {
    json: options.json === true,
    quiet,
    colors: pc.createColors(mayColor(process.stdout)),
    width: process.stdout.isTTY ? Math.max(40, process.stdout.columns ?? 80) : Number.POSITIVE_INFINITY,
    print: (text) => {
      process.stdout.write(`${text}\n`);
    },
    printJson: (value) => {
      process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    },
    note: (text) => {
      if (!quiet) process.stderr.write(`${text}\n`);
    },
    warn: (text) => {
      process.stderr.write(`${errors.yellow(text)}\n`);
    },
    progress: (total, unit) => startProgress(total, unit, quiet),
  };
}
