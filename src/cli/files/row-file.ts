// A file of rows that is written while a game is played: text gathered into chunks, counted and digested on the way.
// It can go back to a mark, so that a game that was interrupted leaves no rows behind.
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, ftruncateSync, openSync, writeSync } from 'node:fs';
import { attempt } from '../files.ts';

const CHUNK = 1 << 20;

export interface Mark {
  readonly rows: number;
  readonly bytes: number;
}

export interface RowFile {
  readonly path: string;
  readonly rows: number;
  add(line: string): void;
  /** A text that is not a row, such as the head of a CSV file. */
  head(text: string): void;
  mark(): Mark;
  goBack(mark: Mark): void;
  close(): void;
}

export function openRowFile(path: string): RowFile {
  const failed = `${path} can't be written`;
  const descriptor = attempt(failed, () => openSync(path, 'wx'));
  let waiting: string[] = [];
  let length = 0;
  let bytes = 0;
  let rows = 0;
  const flush = () => {
    const chunk = Buffer.from(waiting.join(''), 'utf8');
    waiting = [];
    length = 0;
    attempt(failed, () => {
      for (let at = 0; at < chunk.length; ) at += writeSync(descriptor, chunk, at, chunk.length - at, bytes + at);
    });
    bytes += chunk.length;
  };
  const add = (text: string) => {
    waiting.push(text);
    length += text.length;
    if (length >= CHUNK) flush();
  };
  return {
    path,
    get rows() {
      return rows;
    },
    head: add,
    add(line) {
      rows++;
      add(line);
    },
    mark() {
      flush();
      return { rows, bytes };
    },
    goBack(mark) {
      waiting = [];
      length = 0;
      rows = mark.rows;
      bytes = mark.bytes;
      attempt(failed, () => ftruncateSync(descriptor, bytes));
    },
    close() {
      flush();
      closeSync(descriptor);
    },
  };
}

/** SHA-256 of a file and its length in bytes. */
export async function digestFile(path: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}
