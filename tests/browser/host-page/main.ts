// The page that plays the contract of hosts against the worker.
import { createWorkerHost } from '../../../src/host/client.ts';
import type { SimulationHost } from '../../../src/host/protocol.ts';
import { CONTRACT } from '../../host/contract.ts';

export interface HostPage {
  readonly names: readonly string[];
  /** What was broken; empty where the promise is kept. */
  keep(name: string): Promise<string>;
  readonly host: SimulationHost;
  readonly events: string[];
}

const events: string[] = [];
const host = createWorkerHost({ onRestarted: () => events.push('restarted'), onLost: () => events.push('lost') });

async function keep(name: string): Promise<string> {
  try {
    await CONTRACT.find((each) => each.name === name)!.run(host);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

Object.assign(globalThis, {
  hosts: { names: CONTRACT.map(({ name }) => name), keep, host, events } satisfies HostPage,
});
