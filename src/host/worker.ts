// The engine's own thread: a local host behind comlink, with the shipped scenarios as texts. It holds a lock for as long as
// it lives, which is how the page learns that it died, whatever it died of.
import { expose } from 'comlink';
import { version } from '../../package.json';
import { createLocalHost } from './local.ts';
import type { SimulationHost } from './protocol.ts';

const FILES = import.meta.glob('../../scenarios/*.yaml', { query: '?raw', import: 'default', eager: true }) as Record<
  string,
  string
>;
const scenarios = Object.fromEntries(
  Object.entries(FILES).map(([path, text]) => [path.replace(/^.*\/|\.yaml$/g, ''), text]),
);

/** What the page asks of the worker beside the host's own calls. */
export interface WorkerHost extends SimulationHost {
  /** Resolves once the lock is held; at once where there are no locks. */
  holdLock(name: string): Promise<void>;
}

async function holdLock(name: string): Promise<void> {
  if (!('locks' in navigator)) return;
  await new Promise<void>((held) => {
    void navigator.locks.request(name, () => {
      held();
      return new Promise(() => {});
    });
  });
}

expose({ ...createLocalHost({ scenarios, packageVersion: version }), holdLock } satisfies WorkerHost);
