// The engine's own thread: a local host behind comlink, with the shipped scenarios as texts. It holds a lock for as long as
// it lives, which is how the page learns that it died, whatever it died of.
import { expose } from 'comlink';
import { version } from '../../package.json';
import type { Decisions, Result } from '../engine/index.ts';
import { createLocalHost } from './local.ts';
import type { GameState, OnProgress, SimulationHost } from './protocol.ts';

const FILES = import.meta.glob('../../scenarios/*.yaml', { query: '?raw', import: 'default', eager: true }) as Record<
  string,
  string
>;
const scenarios = Object.fromEntries(
  Object.entries(FILES).map(([path, text]) => [path.replace(/^.*\/|\.yaml$/g, ''), text]),
);

/** What a turn adds to a game; a quarter is megabytes, so those that the page has don't cross again. */
export interface News extends Omit<GameState, 'start'> {
  readonly start?: never;
}

/** What the page asks of the worker beside the host's own calls. */
export interface WorkerHost extends SimulationHost {
  /** `run`, telling only the quarters after the first `known` ones. */
  runOn(known: number, decisions: Decisions, onProgress?: OnProgress): Promise<Result<News>>;
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

const local = createLocalHost({ scenarios, packageVersion: version });

const runOn: WorkerHost['runOn'] = async (known, decisions, onProgress) => {
  const ran = await local.run(decisions, onProgress);
  if (!ran.ok) return ran;
  const { start: _, ...news } = ran.value;
  return { ok: true, value: { ...news, quarters: news.quarters.slice(known) } };
};

expose({ ...local, holdLock, runOn } satisfies WorkerHost);
