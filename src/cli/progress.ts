// Progress on stderr: on a terminal a bar with rate and time left once the work has taken a second; elsewhere a line a step.

export interface Progress {
  /** One more step is done, told in a few words; `work` is what the rate counts. */
  step(label: string, work?: number): void;
  /** Takes the bar away. */
  end(): void;
}

const PATIENCE_MS = 1000;
const REDRAW_MS = 100;
const BAR = 24;

export function startProgress(total: number, unit: string, quiet: boolean): Progress {
  if (quiet) return { step: () => {}, end: () => {} };
  return process.stderr.isTTY === true && process.env.TERM !== 'dumb' ? barOf(total, unit) : linesOf(total);
}

function linesOf(total: number): Progress {
  let done = 0;
  return {
    step(label) {
      done++;
      process.stderr.write(`[${done}/${total}] ${label}\n`);
    },
    end: () => {},
  };
}

function barOf(total: number, unit: string): Progress {
  const start = performance.now();
  let done = 0;
  let worked = 0;
  let drawn = 0;
  return {
    step(label, work = 1) {
      done++;
      worked += work;
      const now = performance.now();
      if (now - start < PATIENCE_MS || (now - drawn < REDRAW_MS && done < total)) return;
      drawn = now;
      const line = barText({ done, total, worked, unit, label, seconds: (now - start) / 1000 });
      process.stderr.write(`\r${line.slice(0, (process.stderr.columns ?? 80) - 1)}\u001b[K`);
    },
    end() {
      if (drawn > 0) process.stderr.write('\r\u001b[K');
    },
  };
}

interface State {
  readonly done: number;
  readonly total: number;
  readonly worked: number;
  readonly unit: string;
  readonly label: string;
  readonly seconds: number;
}

/** `[######------] 50 %  1.2 M customer-turns/s  0:12 left  turn 4 of 8` */
export function barText({ done, total, worked, unit, label, seconds }: State): string {
  const part = Math.min(1, done / total);
  const filled = Math.round(part * BAR);
  const bar = `[${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}]`;
  const left = (seconds / done) * (total - done);
  return `${bar} ${Math.round(part * 100)} %  ${shortNumber(worked / seconds)} ${unit}/s  ${clock(left)} left  ${label}`;
}

/** 1234567 → 1.23 M */
export function shortNumber(value: number): string {
  const steps = [
    [1e9, ' G'],
    [1e6, ' M'],
    [1e3, ' k'],
  ] as const;
  for (const [size, letter] of steps) if (value >= size) return `${(value / size).toPrecision(3)}${letter}`;
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
