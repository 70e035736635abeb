// A process of `rungs bench`: measures one job, answers and ends.
import './compiler.ts';
import { measureTurns, type TurnsJob } from './bench/measure.ts';

process.once('message', (job: TurnsJob) => {
  process.send!(measureTurns(job), () => process.disconnect());
});
