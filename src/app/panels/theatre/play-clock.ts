// The clock of a play: seconds that run at 1×, 2× or 4× and can be put to the end. The page owns it, so that a quarter is
// told in the same time whether or not there is a canvas.
import { type ReadonlySignal, signal } from '@preact/signals';
import { BEATS, PLAY_SECONDS } from '../../views/theatre-script.ts';

export const SPEEDS = [1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** Kept from quarter to quarter: who likes it quick likes it quick again. */
export const speed = signal<Speed>(1);

export interface PlayClock {
  readonly seconds: ReadonlySignal<number>;
  readonly ended: ReadonlySignal<boolean>;
  start(): void;
  finish(): void;
  /** Leaves the clock where it is; for when the screen goes. */
  stop(): void;
}

/** A frame that took longer was one in which nobody looked; slow machines need less. */
const LONGEST_FRAME = 0.5;

export function createPlayClock(): PlayClock {
  const seconds = signal(0);
  const ended = signal(false);
  let request = 0;
  let before = 0;
  const stop = () => cancelAnimationFrame(request);
  const finish = () => {
    stop();
    seconds.value = PLAY_SECONDS;
    ended.value = true;
  };
  const tick = (now: number) => {
    const passed = Math.min(LONGEST_FRAME, Math.max(0, now - before) / 1000);
    before = now;
    const next = seconds.peek() + passed * speed.peek();
    if (next >= PLAY_SECONDS) return finish();
    seconds.value = next;
    request = requestAnimationFrame(tick);
  };
  const start = () => {
    stop();
    seconds.value = 0;
    ended.value = false;
    before = performance.now();
    request = requestAnimationFrame(tick);
  };
  return { seconds, ended, start, finish, stop };
}

/** A figure that rolls from its old to its new value in the last beat. */
export function rolled(from: number, to: number, seconds: number): number {
  const { at, until } = BEATS.counters;
  const part = Math.max(0, Math.min(1, (seconds - at) / (until - 0.4 - at)));
  return from + (to - from) * part * part * (3 - 2 * part);
}
