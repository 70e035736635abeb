// Measures in a process of its own, which begins cold and whose peak memory is nobody else's.
import { fork } from 'node:child_process';
import { MEASURE_TURNS, SELF } from '../self.ts';
import { measureTurns, type Speed, type TurnsJob } from './measure.ts';

/** Starts a process, hands it a job and waits for its answer. */
export function measureApart(job: TurnsJob): Promise<Speed> {
  return new Promise((resolve, reject) => {
    const child = fork(SELF, [MEASURE_TURNS], { serialization: 'advanced' });
    child.once('message', (speed) => resolve(speed as Speed));
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`A measurement ended early (${signal ?? code}).`)));
    child.send(job);
  });
}

/** The other side: measures one job, answers and ends. */
export function measureForParent(): void {
  process.once('message', (job: TurnsJob) => {
    process.send!(measureTurns(job), () => process.disconnect());
  });
}
