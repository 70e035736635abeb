// `rungs new`: a scenario to start from, a copy of a shipped one with a head that says how to go on.
import { basename, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { type CommonOptions, declare, perform } from '../command.ts';
import { mayWrite, readText, writeWhole } from '../files.ts';
import { known, schemaPath, shippedNames, shippedPath } from '../inputs.ts';
import { EXIT, refuse } from '../mistake.ts';
import type { Screen } from '../screen.ts';
import { PACKAGE_VERSION } from '../version.ts';

interface NewOptions extends CommonOptions {
  readonly from?: string;
  readonly force?: true;
}

const EXAMPLES = ['new my.yaml --from smallest', 'new - --from bistro > my.yaml'];

export function addNew(program: Command): void {
  const command = declare(program, 'new <file>', 'write a commented scenario to start from', EXAMPLES)
    .option('--from <name>', 'the shipped scenario to copy (rungs list scenarios)')
    .option('--force', 'overwrite the file');
  perform(command, create);
}

function create(screen: Screen, options: NewOptions, file: string): number {
  if (options.from === undefined) refuse('--from NAME is missing.', `Shipped: ${shippedNames().join(', ')}.`);
  if (file === '-' && screen.json) refuse("'-' writes the scenario to stdout, where --json has its object.");
  const from = known('scenario', options.from, shippedNames());
  mayWrite(file, options.force === true);
  const id = basename(file).replace(/\.\w+$/, '');
  const text = startingPoint(readText(shippedPath(from)), from, file, /^[a-z][a-z0-9-]{0,39}$/.test(id) ? id : from);
  writeWhole(file, text, options.force === true);
  if (screen.json) screen.printJson({ file, from, id });
  else if (file !== '-') screen.note(`${file} is a copy of ${from}. Next: rungs validate ${file}`);
  return EXIT.done;
}

/** The shipped text with its own id, a head of comments, and the way to the schema from where it will stand. */
function startingPoint(shipped: string, from: string, file: string, id: string): string {
  const schema = file === '-' ? schemaPath() : relative(resolve(file, '..'), schemaPath()) || schemaPath();
  const head = [
    `# yaml-language-server: $schema=${schema}`,
    `# Started from '${from}' of Rungs ${PACKAGE_VERSION}. What a key means: hover over it in an editor that knows the schema`,
    '# named above, or see `rungs schema scenario --markdown`. An omitted key has its default; a mechanism that is not',
    '# named is off; a lever that is not named is closed.',
    `# Check it: rungs validate ${file}. Play it: rungs run ${file} --seed 1. Balance: rungs audit ${file}.`,
  ];
  const body = shipped.replace(/^# yaml-language-server:.*\n/, '').replace(/^id:.*$/m, `id: ${id}`);
  return `${head.join('\n')}\n${body}`;
}
