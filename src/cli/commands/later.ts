// Commands that are promised and not here yet: they say so in a sentence.
import type { Command } from 'commander';
import { refuse } from '../mistake.ts';

const LATER = {
  sweep: 'run an experiment',
  merge: 'join the shards of an experiment',
  grade: 're-run, verify, rank and mark submissions',
  round: 'run a class market by files',
} as const;

export function addLater(program: Command, names: readonly (keyof typeof LATER)[]): void {
  for (const name of names) {
    program
      .command(name)
      .summary(`${LATER[name]} (not yet)`)
      .description(`${LATER[name]}. This version of Rungs does not have it yet.`)
      .argument('[words...]')
      .allowUnknownOption()
      .action(() =>
        refuse(`This version of Rungs does not have '${name}' yet.`, 'See `rungs --help` for what it has.'),
      );
  }
}
