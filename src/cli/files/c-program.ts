// Compiles a C program in a directory of its own, where there is a compiler, and runs it as often as wanted.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COMPILERS = ['gcc', 'cc', 'clang'] as const;

export interface CProgram {
  readonly compiler: string;
  /** Runs it with some words and returns what it prints. */
  run(words: readonly string[]): string;
  /** Takes it off the disk. */
  remove(): void;
}

/** A C program, ready to run; undefined where it can't be compiled here. */
export function compileC(source: string): CProgram | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-'));
  const file = join(folder, 'program.c');
  const program = join(folder, 'program');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  writeFileSync(file, source);
  const compiler = COMPILERS.find((name) => succeeds(name, ['-O3', '-march=native', file, '-o', program, '-lm']));
  if (compiler === undefined) {
    remove();
    return undefined;
  }
  return { compiler, run: (words) => execFileSync(program, words, { encoding: 'utf8' }), remove };
}

function succeeds(command: string, words: readonly string[]): boolean {
  try {
    execFileSync(command, words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
