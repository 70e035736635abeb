// A request that can't be met: told in a sentence with a hint, and ended with an exit code, never with a stack trace.
import type { Issue } from '../engine/index.ts';

export const EXIT = { done: 0, doesNotHold: 1, wrongRequest: 2, programError: 70, interrupted: 130 } as const;

/** Thrown for what the person at the keyboard can put right. */
export class Mistake extends Error {
  readonly hint: string | undefined;
  readonly issues: readonly Issue[];

  constructor(message: string, hint?: string, issues: readonly Issue[] = []) {
    super(message);
    this.hint = hint;
    this.issues = issues;
  }
}

/** Refuses a request with one sentence, and what to do about it. */
export function refuse(message: string, hint?: string): never {
  throw new Mistake(message, hint);
}

/** An issue on one line, as editors and `grep` read it: file:line:col code message (hint). */
export function showIssue(issue: Issue, file: string): string {
  const place = `${issue.file ?? file}:${issue.line ?? 1}:${issue.column ?? 1}`;
  const hint = issue.hint === undefined ? '' : ` (${issue.hint})`;
  return `${place} ${issue.code} ${issue.message}${hint}`;
}
