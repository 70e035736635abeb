// Expected failures are data: a Result carries either a value or every Issue found, never just the first.
// An Issue says what is wrong (code, message), where (path inside the document; file, line and column where known)
// and, in its hint, what to do about it. A programmer's mistake throws instead.

import { distance } from 'fastest-levenshtein';

export interface Issue {
  /** Stable kebab-case id, for programs. */
  readonly code: string;
  /** Keys and indexes from the document's root to the value at fault; empty for the document itself. */
  readonly path: (string | number)[];
  /** One sentence for people. */
  readonly message: string;
  /** What to do about it, such as the nearest known name. */
  readonly hint?: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Counted from 1. */
  readonly column?: number;
  readonly file?: string;
}

export type Success<T> = { readonly ok: true; readonly value: T };
export type Failure = { readonly ok: false; readonly issues: Issue[] };
export type Result<T> = Success<T> | Failure;

export function ok<T>(value: T): Success<T> {
  return { ok: true, value };
}

/** A failure with at least one issue: failing without a reason is a programmer's mistake. */
export function fail(...issues: Issue[]): Failure {
  if (issues.length === 0) throw new Error('fail() needs at least one issue');
  return { ok: false, issues };
}

/** Share of a name's letters that may be wrong for it still to count as a misspelling. */
const TOLERANCE = 0.4;

/**
 * The candidate that `name` most likely misspells, letter case aside, or undefined where none is close:
 * at most 2 letters in 5 may differ, and two that changed places are one mistake. Ties go to the name that sorts first,
 * whatever the candidates' order.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    const edits = distance(wanted, known) - swaps(wanted, known);
    const allowed = Math.floor(Math.max(name.length, candidate.length) * TOLERANCE + 0.5);
    if (edits > allowed || edits > bestDistance) continue;
    if (edits === bestDistance && best !== undefined && best <= candidate) continue;
    best = candidate;
    bestDistance = edits;
  }
  return best;
}

/** Neighbours that changed places, which the distance counts as two edits each. */
function swaps(wanted: string, known: string): number {
  let count = 0;
  for (let at = 0; wanted.length === known.length && at + 1 < known.length; at++) {
    if (wanted[at] === known[at] || wanted[at] !== known[at + 1] || wanted[at + 1] !== known[at]) continue;
    count++;
    at++;
  }
  return count;
}
