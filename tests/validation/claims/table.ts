// The table of claims as data, and the word by which a test file shows one of them.
import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { parse } from 'yaml';

export interface Claim {
  readonly id: number;
  readonly claim: string;
  readonly place: string;
  readonly use: readonly ('P' | 'T' | 'X')[];
  readonly parameters?: readonly string[];
  readonly levers?: readonly string[];
  readonly policies?: readonly string[];
  readonly test?: string;
  readonly note?: string;
}

export const CLAIMS = parse(readFileSync(new URL('claims.yaml', import.meta.url), 'utf8')) as readonly Claim[];

/** A test that shows a claim of the table; `shows` says what is seen in the model. */
export function claim(id: number, shows: string, test: () => void): void {
  it(`#${id}: ${shows}`, { timeout: 600_000 }, test);
}
