// What all commands share: --json and --quiet, examples under --help, and the way from an action to an exit code.
import { type Command, InvalidArgumentError } from 'commander';
import { createScreen, type Screen } from './screen.ts';

export interface CommonOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Declares a subcommand, such as `replay <replay>`, with examples of its use. */
export function declare(program: Command, usage: string, summary: string, examples: readonly string[]): Command {
  return program
    .command(usage)
    .summary(summary)
    .description(summary)
    .option('--json', 'print one machine-readable object')
    .option('--quiet', 'no progress and no notes')
    .addHelpText('after', `\nExamples:\n${examples.map((example) => `  $ rungs ${example}`).join('\n')}`);
}

/** Runs an action with its arguments and options; what it returns is the exit code. */
export function perform<A extends readonly unknown[], O extends CommonOptions>(
  command: Command,
  action: (screen: Screen, options: O, ...given: A) => number | Promise<number>,
): void {
  command.action(async (...all: unknown[]) => {
    const options = all.at(-2) as O;
    const given = all.slice(0, -2) as unknown as A;
    process.exitCode = await action(createScreen(options), options, ...given);
  });
}

/** An option that may be given several times. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** A whole number from `least` to `most`. */
export function wholeFrom(least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^-?\d+$/.test(text) && value >= least && value <= most) return value;
    const range = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`;
    throw new InvalidArgumentError(`It must be a whole number ${range}.`);
  };
}

/** A part of a whole: above 0, at most 1. */
export function fraction(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value > 0 && value <= 1) return value;
  throw new InvalidArgumentError('It must be a number above 0 and at most 1.');
}
