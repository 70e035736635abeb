// Debriefs as they are made: one at a time in the engine's thread, told step by step, kept for the games of this visit.
import { signal } from '@preact/signals';
import type { Debrief, DebriefStep } from '../../../study/debrief/types.ts';
import { announcement } from '../../bus.ts';
import { host } from '../../engine.ts';
import { activeTeam, game, gameId } from '../../store.ts';
import { t } from '../../text.ts';

export interface Debriefing {
  /** Which game, how far, and for whom. */
  readonly key: string;
  readonly step?: DebriefStep;
  /** What is known so far, or all of it when it is done. */
  readonly known?: Debrief;
  readonly done: boolean;
  readonly failed?: string;
}

export const debriefing = signal<Debriefing | undefined>(undefined);

/** What is known is drawn anew this often, at most. */
const PATIENCE_MS = 1000;
let drawnAt = 0;

const finished = new Map<string, Debrief>();

/** Names the debrief of the team at the screen. */
export function debriefKey(): string {
  return `${gameId.value} ${game.value?.quarters.length ?? 0} ${activeTeam.value}`;
}

/** Shows the debrief of the team at the screen: the one that is there, or a new one. */
export async function debriefTeam(): Promise<void> {
  const key = debriefKey();
  const made = finished.get(key);
  if (made !== undefined) {
    debriefing.value = { key, known: made, done: true };
    return;
  }
  const now = debriefing.peek();
  if (now?.key === key && now.failed === undefined) return;
  debriefing.value = { key, done: false };
  const isMine = () => debriefing.peek()?.key === key;
  try {
    const known = await host.debrief(activeTeam.peek(), (step) => {
      const before = debriefing.peek();
      if (!isMine() || before?.done) return;
      const { partial, ...rest } = step;
      const isTime = before?.known === undefined || performance.now() - drawnAt > PATIENCE_MS;
      if (isTime && partial !== undefined) drawnAt = performance.now();
      const known = (isTime ? partial : undefined) ?? before?.known;
      debriefing.value = { key, step: rest, done: false, ...(known === undefined ? {} : { known }) };
    });
    finished.set(key, known);
    if (!isMine()) return;
    debriefing.value = { key, known, done: true };
    announcement.value = t('debrief:screen.ready');
  } catch (error) {
    if (isMine()) {
      const failed = error instanceof Error ? error.message : String(error);
      debriefing.value = { key, done: false, failed };
    }
  }
}
