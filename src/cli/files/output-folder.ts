// The directory that a command fills: made beside its place, moved there when complete. With --force it takes the place
// of an earlier output, and only of that: a directory that holds anything else is never touched.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, createBeside, moveInPlace, namesIn } from '../files.ts';
import { refuse } from '../mistake.ts';

export const MANIFEST = 'manifest.json';

export interface OutputFolder {
  /** Where it will be. */
  readonly path: string;
  /** Where a file is written for now. */
  inside(name: string): string;
  write(name: string, text: string): void;
  /** Moves the filled directory to its place. */
  finish(): void;
}

/** Refuses a directory that may not be written to. Asked before any work is done. */
export function mayFill(path: string, force: boolean): void {
  if (path === '-') refuse('Several files are written, so --out must be a directory, not stdout.');
  if (!existsSync(path)) return;
  if (!attempt(`${path} can't be read`, () => statSync(path)).isDirectory())
    refuse(`${path} is a file; a directory is expected.`);
  const names = namesIn(path);
  if (names.length === 0) return;
  const own = writtenBefore(path);
  const foreign = names.filter((name) => !own.includes(name));
  if (foreign.length > 0 && own.length === 0) refuse(`${path} is not empty.`, 'Name a new directory.');
  if (foreign.length > 0)
    refuse(`${path} holds ${foreign.join(', ')}, which Rungs did not write.`, 'Name a new directory.');
  if (!force) refuse(`${path} holds an earlier output.`, 'Use --force to replace it, or name a new directory.');
}

/** Names of the files that an earlier run wrote here, by its manifest. */
function writtenBefore(path: string): string[] {
  try {
    const manifest = JSON.parse(readFileSync(join(path, MANIFEST), 'utf8')) as {
      readonly format?: unknown;
      readonly files?: readonly { readonly name?: unknown }[];
    };
    if (typeof manifest.format !== 'string' || !manifest.format.startsWith('rungs-manifest/')) return [];
    return [MANIFEST, ...(manifest.files ?? []).map(({ name }) => String(name))];
  } catch {
    return [];
  }
}

export function openFolder(path: string, force: boolean): OutputFolder {
  mayFill(path, force);
  const place = path.replace(/(?<=.)\/+$/, '');
  const beside = createBeside(place);
  return {
    path: place,
    inside: (name) => join(beside, name),
    write: (name, text) =>
      attempt(`${join(place, name)} can't be written`, () => writeFileSync(join(beside, name), text)),
    finish: () => moveInPlace(beside, place),
  };
}
