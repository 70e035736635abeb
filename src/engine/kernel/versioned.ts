// Stored documents that outlive the program's versions: the first key says `format: name/version`, and an older document
// is brought up to date by migrations, one version at a time, before its contents are checked. Nothing is ever
// migrated downward: a document from a newer Rungs is refused.

import { isPlainObject } from './hash.ts';
import { fail, type Issue, nearest, ok, type Result } from './result.ts';

export type Document = Readonly<Record<string, unknown>>;

export interface Migration {
  /** The version that it takes; it gives `from + 1`. */
  readonly from: number;
  /**
   * A new document; the old one isn't touched. It runs before the contents are checked, so it must bear any shape.
   * The format key is kept up to date by the caller.
   */
  readonly migrate: (document: Document) => Result<Document>;
}

export interface Format {
  readonly name: string;
  /** The current version, from 1. */
  readonly version: number;
  /** Rising by one and ending at the current version; what comes before the first can't be read any more. */
  readonly migrations: readonly Migration[];
}

/** What the format key says: 'rungs-scenario/2'. */
export function formatTag(format: Format): string {
  return `${format.name}/${format.version}`;
}

/** The contents as a document of the format's current version: with the format key, first. */
export function writeVersioned(contents: Document, format: Format): Record<string, unknown> {
  return { format: formatTag(format), ...without(contents, 'format') };
}

/** Checks the format key of a parsed document and migrates it to the format's current version. */
export function readVersioned(document: unknown, format: Format): Result<Record<string, unknown>> {
  const oldest = oldestVersion(format);
  if (!isPlainObject(document)) {
    return fail(issue('format-document', [], `A ${format.name} document is a set of keys and values.`, begin(format)));
  }
  const found = readVersion(document, format);
  if (!found.ok) return found;
  const version = found.value;
  if (version > format.version) {
    const message = `This is version ${version} of ${format.name}; this Rungs knows versions up to ${format.version}.`;
    return fail(issue('format-too-new', ['format'], message, 'Use a newer version of Rungs.'));
  }
  if (version < oldest) {
    const message = `This is version ${version} of ${format.name}; the oldest that can be read is ${oldest}.`;
    return fail(issue('format-too-old', ['format'], message));
  }
  let current: Document = document;
  for (const step of format.migrations.slice(version - oldest)) {
    const migrated = step.migrate(current);
    if (!migrated.ok) return migrated;
    current = writeVersioned(migrated.value, { ...format, version: step.from + 1 });
  }
  return ok(writeVersioned(current, format));
}

function readVersion(document: Document, format: Format): Result<number> {
  if (!Object.hasOwn(document, 'format')) {
    const misspelt = nearest('format', Object.keys(document));
    const hint = misspelt === undefined ? begin(format) : `Did you mean 'format' where it says '${misspelt}'?`;
    return fail(issue('format-missing', [], 'The document does not say its format.', hint));
  }
  const tag = document.format;
  const parts = typeof tag === 'string' ? /^(.+)\/([1-9][0-9]{0,8})$/.exec(tag) : null;
  if (parts === null) {
    return fail(issue('format-malformed', ['format'], 'The format is a name and a version number.', begin(format)));
  }
  const name = parts[1]!;
  if (name !== format.name) {
    const misspelt = nearest(name, [format.name]) !== undefined;
    const hint = misspelt ? `Did you mean '${format.name}'?` : begin(format);
    return fail(issue('format-name', ['format'], `The format is '${name}', not '${format.name}'.`, hint));
  }
  return ok(Number(parts[2]));
}

/** The oldest version that can be read. Throws if the migrations don't rise by one to the current version. */
function oldestVersion(format: Format): number {
  const oldest = format.version - format.migrations.length;
  if (oldest < 1 || format.migrations.some((step, index) => step.from !== oldest + index)) {
    throw new Error(`The migrations of ${format.name} don't rise by one to version ${format.version}`);
  }
  return oldest;
}

function begin(format: Format): string {
  return `Begin the document with 'format: ${formatTag(format)}'.`;
}

function issue(code: string, path: string[], message: string, hint?: string): Issue {
  return { code, path, message, ...(hint === undefined ? {} : { hint }) };
}

function without(document: Document, key: string): Document {
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== key));
}
