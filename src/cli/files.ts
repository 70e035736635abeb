// Files as commands read and write them. A file appears whole or not at all: it is written beside its place and renamed.
// `-` is stdin or stdout. What goes wrong is told as a mistake, with the reason that the system gives.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Mistake, refuse } from './mistake.ts';

/** Bytes of an input file, at most. */
const MAX_INPUT = 32 * 1024 * 1024;

/** What is written but not yet in its place; removed when the process ends. */
const unfinished = new Set<string>();
process.on('exit', () => {
  for (const path of unfinished) rmSync(path, { recursive: true, force: true });
});

/** Reads a text file, or stdin for `-`. */
export function readText(path: string): string {
  const bytes = attempt(`${showPath(path)} can't be read`, () => {
    if (path !== '-' && statSync(path).isDirectory()) refuse(`${path} is a directory; a file is expected.`);
    return readBytes(path);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    refuse(`${showPath(path)} is not UTF-8 text.`, 'Is this the right file?');
  }
}

/** How a path is named in messages. */
export function showPath(path: string): string {
  return path === '-' ? 'stdin' : path;
}

function readBytes(path: string): Uint8Array {
  const descriptor = path === '-' ? 0 : openSync(path, 'r');
  try {
    const parts: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      const part = new Uint8Array(65_536);
      const read = readSome(descriptor, part);
      if (read === 0) return Buffer.concat(parts);
      parts.push(part.subarray(0, read));
      length += read;
      if (length > MAX_INPUT)
        refuse(`${showPath(path)} is larger than ${MAX_INPUT / 1024 / 1024} MB.`, 'Is this the right file?');
    }
  } finally {
    if (path !== '-') closeSync(descriptor);
  }
}

/** Waits where nothing has come through a pipe yet. */
function readSome(descriptor: number, part: Uint8Array): number {
  for (;;) {
    try {
      return readSync(descriptor, part, 0, part.length, null);
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/** Whether something stands at a path. */
export function exists(path: string): boolean {
  return existsSync(path);
}

/** Names in a directory, sorted. */
export function namesIn(directory: string): string[] {
  return attempt(`${directory} can't be read`, () => readdirSync(directory).sort());
}

/** Refuses to overwrite a file unless it is forced. Asked before any work is done. */
export function mayWrite(path: string, force: boolean): void {
  if (path === '-' || !existsSync(path)) return;
  const found = attempt(`${path} can't be read`, () => statSync(path));
  if (found.isDirectory()) refuse(`${path} is a directory; a file is expected.`);
  if (found.isFile() && !force) refuse(`${path} exists already.`, 'Use --force to overwrite it.');
}

/** Writes a whole file, or stdout for `-`. */
export function writeWhole(path: string, text: string, force: boolean): void {
  if (path === '-') {
    process.stdout.write(text);
    return;
  }
  mayWrite(path, force);
  attempt(`${path} can't be written`, () => {
    const place = existsSync(path) ? realpathSync(path) : path;
    if (existsSync(place) && !statSync(place).isFile()) {
      writeFileSync(place, text);
      return;
    }
    const beside = besideOf(place);
    unfinished.add(beside);
    writeFileSync(beside, text, { flag: 'wx' });
    renameSync(beside, place);
    unfinished.delete(beside);
  });
}

/** A name beside a path, on the same file system, that nobody else uses. */
function besideOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.unfinished`);
}

/** A directory to be filled beside its place; it goes away with the process unless it is moved. */
export function createBeside(path: string): string {
  return attempt(`${path} can't be made`, () => {
    mkdirSync(dirname(path), { recursive: true });
    const beside = besideOf(path);
    unfinished.add(beside);
    rmSync(beside, { recursive: true, force: true });
    mkdirSync(beside);
    return beside;
  });
}

/** Puts a filled directory in its place; what stood there goes only when the new one is complete. */
export function moveInPlace(beside: string, path: string): void {
  attempt(`${path} can't be made`, () => {
    const old = `${beside}.old`;
    const replaces = existsSync(path);
    if (replaces) renameSync(path, old);
    try {
      renameSync(beside, path);
    } catch (error) {
      if (replaces) renameSync(old, path);
      throw error;
    }
    unfinished.delete(beside);
    rmSync(old, { recursive: true, force: true });
  });
}

/** Runs something that may fail for the system's reasons, and tells them as a mistake. */
export function attempt<T>(message: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof Mistake) throw error;
    const code = (error as { code?: unknown }).code;
    if (typeof code !== 'string') throw error;
    refuse(`${message}: ${REASONS[code] ?? code}.`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a directory',
  ENOTDIR: 'a part of its path is not a directory',
  EEXIST: 'it exists already',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'too many links',
};
