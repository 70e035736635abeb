// Ctrl-C: the step under way is finished and what is done is kept; a second time it ends at once.
import { EXIT } from './mistake.ts';

export interface Interrupt {
  readonly asked: boolean;
  /** Fulfilled when it is asked for. */
  readonly requested: Promise<void>;
  /** Lets signals through between two steps of a long calculation. */
  pause(): Promise<void>;
  /** Gives the signals back. */
  release(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Watches for SIGINT and SIGTERM until it is released. */
export function watchInterrupt(): Interrupt {
  let asked = false;
  let tell = () => {};
  const requested = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const heard = () => {
    if (asked) process.exit(EXIT.interrupted);
    asked = true;
    tell();
  };
  for (const signal of SIGNALS) process.on(signal, heard);
  return {
    get asked() {
      return asked;
    },
    requested,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    release() {
      for (const signal of SIGNALS) process.off(signal, heard);
    },
  };
}
