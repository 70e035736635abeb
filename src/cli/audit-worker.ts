// A thread of `rungs audit`: plays the games of one job after the other.
import { parentPort, workerData } from 'node:worker_threads';
import type { Scenario } from '../engine/index.ts';
import { runAuditJob } from '../study/audit/games.ts';
import type { AuditJob } from '../study/audit/plan.ts';

parentPort!.on('message', (job: AuditJob) => {
  parentPort!.postMessage(runAuditJob(workerData as Scenario, job));
});
