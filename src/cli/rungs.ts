// The entry of the `rungs` command and of the threads and processes that it starts. All of them are one file when built, since V8
// compiles what a module exports as variables and what it keeps to itself as constants: a tenth of the time of a turn.
import { isMainThread } from 'node:worker_threads';
import { workOnAudit } from './audit-worker.ts';
import { measureForParent } from './bench/apart.ts';
import { main } from './program.ts';
import { MEASURE_TURNS } from './self.ts';

// Whoever reads our output may stop early, as `head` does; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

if (!isMainThread) workOnAudit();
else if (process.argv[2] === MEASURE_TURNS && process.send !== undefined) measureForParent();
else await main(process.argv.slice(2));
