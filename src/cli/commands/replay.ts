// `rungs replay`: plays a recorded game again and compares every checksum.
import type { Command } from 'commander';
import { type Checksums, rulesDigest } from '../../engine/index.ts';
import { type CommonOptions, declare, perform, wholeFrom } from '../command.ts';
import { mayFill } from '../files/output-folder.ts';
import { loadReplay } from '../inputs.ts';
import { EXIT, refuse } from '../mistake.ts';
import { replayGame } from '../replay-game.ts';
import type { Screen } from '../screen.ts';

interface ReplayOptions extends CommonOptions {
  readonly until?: number;
  readonly out?: string;
  readonly force?: true;
}

const EXAMPLES = ['replay results/replay.json', 'replay results/replay.json --until 3', 'replay game.json --out again'];

export function addReplay(program: Command): void {
  const command = declare(program, 'replay <replay>', 're-run a game and compare every checksum', EXAMPLES)
    .option('--until <turn>', 'stop after this turn', wholeFrom(0, 40))
    .option('--out <dir>', 'write the tables of the game into a new directory')
    .option('--force', 'replace an earlier output');
  perform(command, replay);
}

async function replay(screen: Screen, options: ReplayOptions, path: string): Promise<number> {
  if (options.out !== undefined) mayFill(options.out, options.force === true);
  else if (options.force) refuse('--force needs --out DIR.');
  const recorded = loadReplay(path);
  const last = recorded.checksums.at(-1)?.turn;
  if (last === undefined) refuse(`${path} has no checksums, so there is nothing to compare.`);
  if (options.until !== undefined && options.until > last)
    refuse(`${path} ends with turn ${last}; turn ${options.until} is beyond it.`);
  const until = options.until ?? last;
  const digest = rulesDigest();
  if (recorded.rulesDigest !== digest) {
    const reason = `its rules have the digest ${recorded.rulesDigest}, those of this Rungs ${digest}`;
    if (screen.json) screen.printJson({ holds: false, reason });
    else screen.print(`${screen.colors.red('differs')} ${path}: ${reason}`);
    return EXIT.doesNotHold;
  }
  const out = options.out === undefined ? undefined : { path: options.out, force: options.force === true };
  const verdict = await replayGame(screen, recorded, until, out);
  if (verdict === 'interrupted') {
    screen.warn('Interrupted; nothing is kept.');
    return EXIT.interrupted;
  }
  const { difference, checksum, files } = verdict;
  const holds = difference === undefined;
  if (screen.json) screen.printJson({ holds, turns: until, checksum, difference: difference ?? null, files });
  else if (holds) screen.print(`${screen.colors.green('holds')} ${path}: ${until} turns, checksum ${checksum}`);
  else {
    const { turn, parts } = difference;
    screen.print(`${screen.colors.red('differs')} ${path}: turn ${turn} differs in ${parts.join(', ')}`);
    for (const part of parts) {
      screen.print(
        `${part}: recorded ${digestIn(difference.recorded, part)}, found ${digestIn(difference.found, part)}`,
      );
    }
  }
  return holds ? EXIT.done : EXIT.doesNotHold;
}

/** The digest of a part that differs: a table's or the report's, else that of all. */
function digestIn({ tables, report, state }: Checksums, part: string): string {
  return part === 'report' ? report : (tables[part as keyof Checksums['tables']] ?? state);
}
