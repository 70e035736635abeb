// The program: its commands in the order of the help, and how whatever goes wrong ends.
import { Command, CommanderError } from 'commander';
import pc from 'picocolors';
import { addAudit } from './commands/audit.ts';
import { addBench } from './commands/bench.ts';
import { addDebrief } from './commands/debrief.ts';
import { addExplain } from './commands/explain.ts';
import { addLater } from './commands/later.ts';
import { addList } from './commands/list.ts';
import { addNew } from './commands/new.ts';
import { addReplay } from './commands/replay.ts';
import { addRun } from './commands/run.ts';
import { addSchema } from './commands/schema.ts';
import { addValidate } from './commands/validate.ts';
import { addWhatif } from './commands/whatif.ts';
import { EXIT, Mistake, showIssue } from './mistake.ts';
import { mayColor } from './screen.ts';
import { PACKAGE_VERSION } from './version.ts';

const EXITS = `
Exit codes: 0 done; 1 the thing checked does not hold; 2 the request is wrong; 70 Rungs itself failed;
130 interrupted, what was finished is kept.`;

/** Runs a command line, without node and script, and sets the exit code. */
export async function main(words: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync([...words], { from: 'user' });
  } catch (error) {
    process.exitCode = tellError(error, words.includes('--json'));
  }
}

function createProgram(): Command {
  const program = new Command('rungs')
    .description('A deterministic relationship-marketing simulation: play it, teach with it, replay it to the bit.')
    .version(`rungs ${PACKAGE_VERSION}`, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .showHelpAfterError('Try it with --help.')
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'rungs: ')) })
    .exitOverride()
    .addHelpText('after', `\nExample:\n  $ rungs run bistro --seed 7 --out results\n${EXITS}`);
  for (const add of [addValidate, addNew, addSchema, addList, addRun, addReplay, addExplain, addWhatif, addDebrief])
    add(program);
  addLater(program, ['sweep', 'merge']);
  addAudit(program);
  addLater(program, ['grade', 'round']);
  addBench(program);
  return program;
}

/** Tells what went wrong in a sentence and gives the exit code. */
function tellError(error: unknown, json: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongRequest;
  const colors = pc.createColors(mayColor(process.stderr));
  if (error instanceof Mistake) {
    const { message, hint, issues } = error;
    for (const issue of issues) process.stderr.write(`${showIssue(issue, '-')}\n`);
    process.stderr.write(`${colors.red('rungs:')} ${message}${hint === undefined ? '' : ` ${hint}`}\n`);
    if (json) process.stdout.write(`${JSON.stringify({ error: { message, hint, issues } }, null, 2)}\n`);
    return EXIT.wrongRequest;
  }
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  process.stderr.write(`${colors.red('rungs:')} This is a fault in Rungs, not in what you did: ${message}\n`);
  if (process.env.RUNGS_DEBUG === '1') process.stderr.write(`${stack ?? ''}\n`);
  else process.stderr.write('Please report it with the command line; RUNGS_DEBUG=1 shows where it happened.\n');
  return EXIT.programError;
}
