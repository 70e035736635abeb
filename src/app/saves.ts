// Games on this device, in IndexedDB: small records of where each stands, and beside them the replay that is the game.
// Storage may be full or refused; callers hear of it as a StorageTrouble and the game goes on.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { GameSetup } from '../host/protocol.ts';
import type { ScreenId } from './router.ts';
import type { TeamBook } from './store.ts';

/** Where a game stands: what its card shows and what brings its teams back to their sheets. */
export interface SavedGame {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly updated: number;
  readonly setup: GameSetup;
  readonly scenario: string;
  readonly title: string;
  readonly turn: number;
  readonly turns: number;
  readonly over: boolean;
  readonly firms: number;
  /** Of the first team, after the last quarter. */
  readonly rank: number;
  readonly screen: ScreenId;
  readonly activeTeam: string;
  readonly decided: readonly string[];
  readonly books: Readonly<Record<string, TeamBook>>;
}

interface Schema extends DBSchema {
  games: { key: string; value: SavedGame };
  replays: { key: string; value: string };
}

export class StorageTrouble extends Error {
  readonly kind: 'full' | 'refused';

  constructor(kind: 'full' | 'refused', cause: unknown) {
    super(`Storage is ${kind}`, { cause });
    this.kind = kind;
  }
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

async function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('rungs', 1, {
    upgrade(db) {
      db.createObjectStore('games', { keyPath: 'id' });
      db.createObjectStore('replays');
    },
    terminated() {
      opened = undefined;
    },
  });
  try {
    return await opened;
  } catch (error) {
    opened = undefined;
    throw error;
  }
}

async function guarded<T>(use: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  try {
    return await use(await database());
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    throw new StorageTrouble(name === 'QuotaExceededError' ? 'full' : 'refused', error);
  }
}

/** All games, the last one played first. */
export function listGames(): Promise<SavedGame[]> {
  return guarded(async (db) => (await db.getAll('games')).sort((a, b) => b.updated - a.updated));
}

/** Both parts of a game; undefined where it is gone. */
export function readGame(id: string): Promise<{ game: SavedGame; replay: string } | undefined> {
  return guarded(async (db) => {
    const transaction = db.transaction(['games', 'replays']);
    const [game, replay] = await Promise.all([
      transaction.objectStore('games').get(id),
      transaction.objectStore('replays').get(id),
    ]);
    return game === undefined || replay === undefined ? undefined : { game, replay };
  });
}

/** Keeps a game as a whole or not at all; a replay that has not changed is left out. */
export function writeGame(game: SavedGame, replay: string | undefined): Promise<void> {
  return guarded(async (db) => {
    const transaction = db.transaction(['games', 'replays'], 'readwrite');
    await Promise.all([
      transaction.objectStore('games').put(game),
      replay === undefined ? undefined : transaction.objectStore('replays').put(replay, game.id),
      transaction.done,
    ]);
  });
}

export function deleteGame(id: string): Promise<void> {
  return guarded(async (db) => {
    const transaction = db.transaction(['games', 'replays'], 'readwrite');
    await Promise.all([
      transaction.objectStore('games').delete(id),
      transaction.objectStore('replays').delete(id),
      transaction.done,
    ]);
  });
}
