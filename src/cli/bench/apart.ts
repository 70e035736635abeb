// Measures in a process of its own, which begins cold and whose peak memory is nobody else's.
import { fork } from 'node:child_process';
import type { Speed, TurnsJob } from './measure.ts';

/** Has a job measured by a script that answers one message. */
export function measureApart(script: URL, job: TurnsJob): Promise<Speed> {
  return new Promise((resolve, reject) => {
    const child = fork(script, { serialization: 'advanced' });
    child.once('message', (speed) => resolve(speed as Speed));
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`A measurement ended early (${signal ?? code}).`)));
    child.send(job);
  });
}
