// Keeps the game on this device at every change, brings kept games back, and sees to it that one game is played in one tab
// only: a second tab looks on, or takes over and the first one looks on.
import { effect, signal } from '@preact/signals';
import type { Quarter } from '../host/protocol.ts';
import { host } from './engine.ts';
import { tell } from './notices.ts';
import { downloadReplay } from './replays.ts';
import { cameFrom, goTo, needsGame, type ScreenId, screen } from './router.ts';
import { deleteGame, listGames, readGame, type SavedGame, StorageTrouble, writeGame } from './saves.ts';
import { curtain, decided, enter, working } from './session.ts';
import { activeTeam, books, game, gameId, toldGame } from './store.ts';

/** Games on this device, the last one played first. */
export const savedGames = signal<readonly SavedGame[]>([]);

export async function refreshSaves(): Promise<void> {
  try {
    savedGames.value = await listGames();
  } catch (error) {
    complain(error);
  }
}

/** Brings a kept game back to where it was left; without an id the last one played. */
export async function continueGame(id = savedGames.peek()[0]?.id): Promise<void> {
  if (id === undefined) return;
  if (gameId.peek() === id && game.peek() !== undefined) return goTo(placeOf(cameFrom.peek()));
  await loadGame(id);
}

async function loadGame(id: string): Promise<void> {
  const kept = await readGame(id).catch(complain);
  if (!kept) return refreshSaves();
  const { setup, books: sheets, decided: done, activeTeam: team } = kept.game;
  const found = await working((onProgress) => host.open(kept.replay, setup, onProgress));
  if (!found.ok) return tell('common:notice.notReplay', { file: kept.game.title, why: found.issues[0]?.message ?? '' });
  enter({ ...found.value, setup }, sheets, id);
  decided.value = done;
  activeTeam.value = team;
  if (setup.teams.length > 1 && !found.value.over) curtain.value = setup.teams.find(({ firm }) => firm === team);
  goTo(placeOf(kept.game.screen));
}

/** Screens of a game are gone back to; from all others a game goes on with its decision. */
function placeOf(last: ScreenId): ScreenId {
  const state = game.peek();
  if (state !== undefined && state.quarters.length > 0) {
    if (needsGame(last) && last !== 'quarter') return last;
    if (last === 'quarter' || state.over) return 'report';
  }
  return 'decide';
}

export async function forgetGame(id: string): Promise<void> {
  await deleteGame(id).catch(complain);
  await refreshSaves();
}

/** Keeps the game whenever it or a sheet changes. One write at a time; the last state is always written. */
export function keepGames(): void {
  let writing = false;
  let waiting = false;
  let keptReplay = '';
  let ended = { stamp: '', rank: 0 };
  let unkept = false;
  const write = async () => {
    if (writing) {
      waiting = true;
      return;
    }
    writing = true;
    const now = recordOf();
    try {
      if (now !== undefined) {
        const { checksum, quarters } = game.peek()!;
        const stamp = `${now.id} ${quarters.length} ${checksum}`;
        const replay = stamp === keptReplay ? undefined : await host.replay();
        const record = stamp === ended.stamp ? { ...now, rank: ended.rank } : now;
        await writeGame(record, replay);
        keptReplay = stamp;
        unkept = false;
        savedGames.value = [record, ...savedGames.peek().filter(({ id }) => id !== record.id)];
        // What customers are worth from here on may change the order; to know it the market is played on, so it is kept first.
        if (now.over && stamp !== ended.stamp) {
          const state = game.peek();
          const standings = await host.finalStanding();
          if (game.peek() === state) {
            ended = { stamp, rank: rankOf(standings) };
            waiting = true;
          }
        }
      }
    } catch (error) {
      unkept = true;
      complain(error);
    }
    writing = false;
    if (waiting) {
      waiting = false;
      await write();
    }
  };
  effect(() => {
    void [game.value, books(), screen.value, activeTeam.value, decided.value];
    void write();
  });
  effect(() => {
    if (gameId.value !== '') void holdGame(gameId.value);
  });
  // A game that is only in memory is not left by mistake.
  addEventListener('beforeunload', (event) => {
    if (unkept) event.preventDefault();
  });
}

function recordOf(): SavedGame | undefined {
  const state = game.peek();
  if (state === undefined || state.readOnly !== undefined) return undefined;
  const { setup, scenario, turn, over, quarters, firms } = state;
  return {
    id: gameId.peek(),
    updated: Date.now(),
    setup,
    scenario: scenario.id,
    title: scenario.title,
    turn,
    turns: scenario.turns,
    over,
    firms: firms.length,
    rank: rankOf(quarters.at(-1)?.standings ?? []),
    screen: screen.peek(),
    activeTeam: activeTeam.peek(),
    decided: decided.peek(),
    books: books(),
  };
}

/** Of the first team, which the list of games names. */
function rankOf(standings: Quarter['standings']): number {
  const first = game.peek()?.setup.teams[0]?.firm;
  return standings.find(({ firm }) => firm === first)?.rank ?? 0;
}

let complained = '';

/** A word to the player, once for each trouble; the game goes on without being kept. */
function complain(error: unknown): undefined {
  if (!(error instanceof StorageTrouble)) throw error;
  if (complained === error.kind) return;
  complained = error.kind;
  const why = error.kind === 'full' ? 'common:notice.storageFull' : 'common:notice.storageRefused';
  tell(why, {}, game.peek() && { text: 'common:downloadReplay', run: downloadReplay });
}

/** The game that this tab holds. */
let held: { readonly id: string; readonly free: () => void } | undefined;

/** Holds a game for this tab; where another tab has it, this one looks on until it takes over. */
async function holdGame(id: string, steal = false): Promise<void> {
  if (held?.id === id || !('locks' in navigator)) return;
  held?.free();
  held = undefined;
  const options = steal ? { steal } : { ifAvailable: true };
  await new Promise<void>((settled) => {
    const request = navigator.locks.request(`rungs-game-${id}`, options, (lock) => {
      settled();
      if (lock === null) return lookOn(id, 'common:notice.otherTab');
      return new Promise<void>((free) => {
        held = { id, free };
      });
    });
    // It fails when another tab takes the game over.
    request.catch(() => {
      held = undefined;
      lookOn(id, 'common:notice.takenOver');
      settled();
    });
  });
}

function lookOn(id: string, why: 'common:notice.otherTab' | 'common:notice.takenOver'): void {
  const state = toldGame.peek();
  if (gameId.peek() !== id || state === undefined) return;
  toldGame.value = { ...state, readOnly: { code: 'other-tab', message: 'The game is open in another tab.' } };
  const run = async () => {
    await holdGame(id, true);
    await loadGame(id);
  };
  tell(why, {}, { text: 'common:notice.takeOver', run });
}
