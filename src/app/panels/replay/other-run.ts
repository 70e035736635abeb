// The other run that a game is compared with: opened from a file, played again beside the game, and forgotten with the visit.
import { signal } from '@preact/signals';
import type { GameState } from '../../../host/protocol.ts';
import { host } from '../../engine.ts';
import { tell } from '../../notices.ts';
import { working } from '../../session.ts';
import { activeTeam, game } from '../../store.ts';
import { comparable } from '../../views/replay.ts';

export interface OtherRun {
  readonly name: string;
  readonly game: GameState;
}

export const otherRun = signal<OtherRun | undefined>(undefined);

/** Asks for a replay and plays it beside the game. */
export function chooseOtherRun(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) void openOtherRun(file);
  });
  input.click();
}

async function openOtherRun(file: File): Promise<void> {
  const text = await file.text();
  const found = await working((onProgress) => host.watch(text, onProgress));
  const own = game.peek();
  if (own === undefined) return;
  if (!found.ok) {
    tell('common:notice.notReplay', { file: file.name, why: found.issues[0]?.message ?? '' });
    return;
  }
  const why = comparable(own, found.value, activeTeam.peek());
  if (why !== undefined) return tell(`replay:cannot.${why}`, { file: file.name });
  otherRun.value = { name: file.name.replace(/\.json$/, ''), game: found.value };
}
