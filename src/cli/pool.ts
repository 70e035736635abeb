// Jobs spread over threads. Results come back in the order of the jobs, whoever finished first, so that one thread and
// eight agree. A worker gets its data once, then a job at a time, and answers each with one message.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Interrupt } from './interrupt.ts';

export interface Pool<J, R> {
  /** Runs jobs; undefined where an interruption ended it. `onDone` hears each result as it comes. */
  run(jobs: readonly J[], onDone: (result: R, job: J) => void): Promise<R[] | undefined>;
  close(): Promise<void>;
}

/** Threads that this machine can keep busy. */
export function coreCount(): number {
  return availableParallelism();
}

export function openPool<J, R>(script: URL, data: unknown, threads: number, interrupt: Interrupt): Pool<J, R> {
  const workers = Array.from({ length: threads }, () => new Worker(script, { workerData: data }));
  const asked = interrupt.requested.then(() => undefined);
  return {
    async run(jobs, onDone) {
      const results = new Array<R>(jobs.length);
      let next = 0;
      const work = async (worker: Worker) => {
        while (next < jobs.length && !interrupt.asked) {
          const at = next++;
          const result = await answer<R>(worker, jobs[at]!);
          results[at] = result;
          onDone(result, jobs[at]!);
        }
      };
      const all = Promise.all(workers.map(work)).then(() => results);
      const finished = await Promise.race([all, asked]);
      if (finished === undefined) all.catch(() => {});
      return finished;
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function answer<R>(worker: Worker, job: unknown): Promise<R> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.off('message', heard);
      worker.off('error', failed);
    };
    const heard = (result: R) => {
      settle();
      resolve(result);
    };
    const failed = (error: unknown) => {
      settle();
      reject(error);
    };
    worker.on('message', heard);
    worker.on('error', failed);
    worker.postMessage(job);
  });
}
