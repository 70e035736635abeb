// An Issue on its way out of the contract: what is wrong with a document, before it is told where in the text that stands.
// Positions are counted from 1; columns in UTF-16 code units.
import { type Issue, nearest } from '../kernel/result.ts';

export type Path = readonly (string | number)[];

export interface Finding extends Issue {
  /** Points to the key of the last step of the path rather than to its value. */
  readonly at?: 'key';
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Issues shown for one document, at most; random bytes would give thousands. */
const MOST = 500;

/** A finding; an absent hint is left out. */
export function finding(code: string, path: Path, message: string, hint?: string, at?: 'key'): Finding {
  return { code, path: [...path], message, ...(hint === undefined ? {} : { hint }), ...(at ? { at } : {}) };
}

/** A name of something that the scenario does not have, such as a firm, with the nearest that it has. */
export function unknown(what: string, path: Path, name: string, known: readonly string[], at?: 'key'): Finding {
  const near = nearest(name, known);
  const others = known.length === 0 ? 'There is none.' : `Known: ${known.join(', ')}.`;
  const hint = near === undefined ? others : `Did you mean '${near}'?`;
  return finding(`unknown-${what}`, path, `There is no ${what} ${showValue(name)}.`, hint, at);
}

/** Entries of a list whose id an earlier one has. */
export function sameIds(path: Path, items: readonly { readonly id: string }[]): Finding[] {
  return items.flatMap((item, index) => {
    const first = items.findIndex((other) => other.id === item.id);
    if (first === index) return [];
    const message = `The id '${item.id}' is taken by ${showPath([...path, first])}.`;
    return [finding('duplicate-id', [...path, index, 'id'], message, 'Give each its own id.')];
  });
}

/** Findings as issues in order of their place in the text; what goes beyond the most is counted in a last issue. */
export function place(
  findings: readonly Finding[],
  locate?: (path: Path, at?: 'key') => Position | undefined,
  file?: string,
): Issue[] {
  const issues = findings.slice(0, MOST).map(({ at, ...issue }): Issue => {
    const position = issue.line === undefined ? locate?.(issue.path, at) : undefined;
    return { ...issue, ...position, ...(file === undefined ? {} : { file }) };
  });
  // Sorting is stable: what stands at one place, or nowhere, keeps its order.
  issues.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  if (findings.length > MOST) {
    const message = `There are ${findings.length - MOST} more issues like these.`;
    issues.push({ code: 'more-issues', path: [], message, ...(file === undefined ? {} : { file }) });
  }
  return issues;
}

/** A path as authors write it: firms[1].start.cashCents. */
export function showPath(path: Path): string {
  let shown = '';
  for (const step of path) shown += typeof step === 'number' ? `[${step}]` : `${shown === '' ? '' : '.'}${step}`;
  return shown;
}

/** A value as it is quoted in a message: short, on one line, control characters escaped. */
export function showValue(value: unknown): string {
  if (typeof value === 'string') {
    const escaped = JSON.stringify(value.length > 40 ? `${value.slice(0, 39)}…` : value).slice(1, -1);
    return `'${escaped.replaceAll('\\"', '"')}'`;
  }
  if (Array.isArray(value)) return 'a list';
  if (value === null || value === undefined) return 'nothing';
  return typeof value === 'object' ? 'a set of keys' : String(value);
}
