// Builds the command line as it is now, beside the real one, and runs it in a process of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, onTestFinished } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** As deep below the root as dist/cli, so that scenarios are found; one for each test file. */
const BUILT = join(ROOT, 'dist', `test-${process.pid}-${Date.now()}`);
const building = build({
  root: ROOT,
  configFile: join(ROOT, 'vite.config.ts'),
  logLevel: 'error',
  build: { ssr: true, outDir: BUILT },
});
afterAll(() => rmSync(BUILT, { recursive: true, force: true }));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Hears what comes on stderr while it runs. */
  readonly onNote?: (text: string, child: ChildProcess) => void;
}

export async function rungs(words: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { cwd, env, stdin, onNote } = options;
  await building;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(BUILT, 'rungs.js'), ...words], {
      ...(cwd === undefined ? {} : { cwd }),
      env: { PATH: process.env.PATH, ...env },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
      onNote?.(text, child);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(stdin ?? '');
  });
}

/** A directory that goes away with the test, or when `whenDone` says. */
export function temporaryFolder(whenDone: (clean: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-test-'));
  whenDone(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
