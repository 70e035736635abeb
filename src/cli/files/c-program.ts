// Compiles a C program in a directory of its own and runs it once, where there is a compiler.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COMPILERS = ['gcc', 'cc', 'clang'] as const;

export interface CRun {
  readonly compiler: string;
  readonly output: string;
}

/** The output of a C program; undefined where it can't be compiled here. */
export function runC(source: string, words: readonly string[]): CRun | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-'));
  try {
    const file = join(folder, 'program.c');
    const program = join(folder, 'program');
    writeFileSync(file, source);
    const compiler = COMPILERS.find((name) => succeeds(name, ['-O3', '-march=native', file, '-o', program, '-lm']));
    if (compiler === undefined) return undefined;
    return { compiler, output: execFileSync(program, words, { encoding: 'utf8' }) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function succeeds(command: string, words: readonly string[]): boolean {
  try {
    execFileSync(command, words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
