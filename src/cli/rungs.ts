// The entry of the `rungs` command.
import './compiler.ts';
import { EXIT } from './mistake.ts';
import { main } from './program.ts';

// Whoever reads our output may stop early, as `head` does; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`rungs: standard output can't be written: ${error.message}\n`);
  process.exit(EXIT.wrongRequest);
});

await main(process.argv.slice(2));
