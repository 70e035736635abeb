// The page's side of the worker. When the worker dies, a new one plays the game again from its replay, the call under way is
// made once more, and the page is told: a crash costs the player a moment, never the game.
import { proxy, wrap } from 'comlink';
import type { GameSetup, GameState, SimulationHost } from './protocol.ts';
import type { WorkerHost } from './worker.ts';

export interface WorkerEvents {
  /** The worker died and another one has taken the game over. */
  onRestarted(): void;
  /** It died and could not be replaced. */
  onLost(): void;
}

interface Link {
  readonly worker: Worker;
  readonly remote: WorkerHost;
  /** Rejects when the worker dies. */
  readonly death: Promise<never>;
}

class WorkerDied extends Error {}

/** What is needed to come back to the game. */
interface Safe {
  readonly replay: string;
  readonly who: Pick<GameSetup, 'teams' | 'practice'>;
}

/** More deaths than this in a row, and it is given up. */
const MOST_DEATHS = 3;

export function createWorkerHost(events: WorkerEvents): SimulationHost {
  let safe: Safe | undefined;
  /** The game as the page knows it. */
  let known: GameState | undefined;
  let deaths = 0;
  let link = connect();

  function connect(): Promise<Link> {
    const made = openLink();
    made.then(
      ({ death, worker }) =>
        death.catch(() => {
          worker.terminate();
          link = replace();
        }),
      () => events.onLost(),
    );
    return made;
  }

  async function replace(): Promise<Link> {
    deaths += 1;
    if (deaths > MOST_DEATHS) {
      events.onLost();
      throw new WorkerDied('The engine stopped and could not be started again');
    }
    const next = await connect();
    if (safe !== undefined) await Promise.race([next.remote.open(safe.replay, safe.who), next.death]);
    events.onRestarted();
    return next;
  }

  async function call<T>(use: (remote: WorkerHost) => Promise<T>): Promise<T> {
    const { remote, death } = await link;
    try {
      const answer = await Promise.race([use(remote), death]);
      deaths = 0;
      return answer;
    } catch (error) {
      if (!(error instanceof WorkerDied)) throw error;
      // The handler of `death` above has put a new link in place before this one runs.
      return use((await link).remote);
    }
  }

  async function keepSafe(state: GameState): Promise<GameState> {
    const replay = await call((remote) => remote.replay());
    known = state;
    safe = { replay, who: { teams: state.setup.teams, practice: state.setup.practice } };
    return state;
  }

  return {
    catalogue: () => call((remote) => remote.catalogue()),
    preview: (source) => call((remote) => remote.preview(source)),
    watch: (replay, onProgress) => call((remote) => remote.watch(replay, onProgress && proxy(onProgress))),
    replay: () => call((remote) => remote.replay()),
    finalStanding: () => call((remote) => remote.finalStanding()),
    debrief: (firm, onStep) => call((remote) => remote.debrief(firm, onStep && proxy(onStep))),
    branch: async (turn) => keepSafe(await call((remote) => remote.branch(turn))),
    async start(setup, onProgress) {
      const started = await call((remote) => remote.start(setup, onProgress && proxy(onProgress)));
      if (started.ok) await keepSafe(started.value);
      return started;
    },
    async run(decisions, onProgress) {
      const before = known;
      if (before === undefined) throw new Error('No game is open');
      const { quarters, start } = before;
      const ran = await call((remote) => remote.runOn(quarters.length, decisions, onProgress && proxy(onProgress)));
      if (!ran.ok) return ran;
      const { value: news } = ran;
      return { ok: true, value: await keepSafe({ ...news, start, quarters: [...quarters, ...news.quarters] }) };
    },
    async open(replay, who, onProgress) {
      const opened = await call((remote) => remote.open(replay, who, onProgress && proxy(onProgress)));
      if (opened.ok) await keepSafe(opened.value);
      return opened;
    },
  };
}

let made = 0;

async function openLink(): Promise<Link> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'rungs-engine' });
  // Every method is asynchronous already, so what comlink makes of it is the host itself.
  const remote = wrap(worker) as unknown as WorkerHost;
  const death = new Promise<never>((_, reject) => {
    const die = () => reject(new WorkerDied('The engine stopped'));
    worker.addEventListener('error', die);
    worker.addEventListener('messageerror', die);
    made += 1;
    const lock = `rungs-engine-${performance.timeOrigin}-${made}`;
    if ('locks' in navigator) void remote.holdLock(lock).then(() => navigator.locks.request(lock, die));
  });
  death.catch(() => {});
  return { worker, remote, death };
}
