// Text to plain values, with the place of each: YAML 1.2, of which JSON is a part.
// Aliases are followed, but an anchor may not hold another and together they may not outgrow the largest text, so that
// no small file unfolds into a huge one. Tags beyond the core schema, YAML 1.1 and repeated keys are refused.
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  type YAMLError,
} from 'yaml';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type Finding, finding, type Path, type Position, place, showValue } from './finding.ts';
import { guardText, MAX_TEXT } from './text-guard.ts';

export interface TextDocument {
  readonly value: unknown;
  readonly file: string | undefined;
  /** Where the value (or its key) stands; for a path that leads nowhere, its nearest ancestor. */
  locate(path: Path, at?: 'key'): Position | undefined;
}

/** Reads a text whose root is a set of keys; `file` is only named in the issues. */
export function readText(text: string, file?: string, maxText = MAX_TEXT): Result<TextDocument> {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const refused = guardText(plain, maxText);
  if (refused !== undefined) return fail(...place([refused], undefined, file));
  const lines = new LineCounter();
  const document = parseDocument(plain, {
    lineCounter: lines,
    logLevel: 'error',
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
    version: '1.2',
  });
  const at = (offset: number) => position(lines, offset);
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0)
    return fail(
      ...place(
        broken.map((error) => syntax(error, at)),
        undefined,
        file,
      ),
    );
  if (document.directives?.yaml.explicit && document.directives.yaml.version !== '1.2') {
    return fail(
      ...place([finding('yaml-version', [], 'Only YAML 1.2 is read.', 'Remove the %YAML line.')], undefined, file),
    );
  }
  if (!isMap(document.contents)) {
    const message = `The file should be a set of keys and values; it is ${describe(document.contents)}.`;
    return fail(...place([{ ...finding('not-a-map', [], message), line: 1, column: 1 }], undefined, file));
  }
  return unfold(document, document.contents, at, file);
}

function unfold(document: Document.Parsed, root: ParsedNode, at: (offset: number) => Position, file?: string) {
  const reading: Reading = { anchors: new Map(), open: 0, unfolded: 0, findings: [], at };
  const value = toValue(root, [], reading);
  if (reading.findings.length > 0) return fail(...place(reading.findings, undefined, file));
  const locate = (path: Path, key?: 'key') => at(offsetOf(document.contents as ParsedNode, path, key, reading.anchors));
  return ok<TextDocument>({ value, file, locate });
}

interface Pair {
  readonly key: ParsedNode;
  readonly value: ParsedNode | null;
}

interface Reading {
  readonly anchors: Map<string, { readonly value: unknown; readonly node: ParsedNode }>;
  /** Anchors whose contents are being read. */
  open: number;
  /** Characters that aliases stand for. */
  unfolded: number;
  readonly findings: Finding[];
  readonly at: (offset: number) => Position;
}

function refuse(reading: Reading, node: ParsedNode, code: string, path: Path, message: string, hint?: string): void {
  reading.findings.push({ ...finding(code, path, message, hint), ...reading.at(node.range[0]) });
}

function toValue(node: ParsedNode | null, path: Path, reading: Reading): unknown {
  if (node === null) return null;
  if ('source' in node && !isScalar(node)) return fromAlias(node as ParsedNode & { source: string }, path, reading);
  const name = (node as { anchor?: string }).anchor;
  if (name !== undefined) reading.open++;
  const value = contentsOf(node, path, reading);
  if (name !== undefined) {
    reading.open--;
    reading.anchors.set(name, { value, node });
  }
  return value;
}

function contentsOf(node: ParsedNode, path: Path, reading: Reading): unknown {
  const tag = node.tag?.replace('tag:yaml.org,2002:', '');
  if (isSeq(node) && (tag === undefined || tag === 'seq')) {
    return node.items.map((item, index) => toValue(item as ParsedNode, [...path, index], reading));
  }
  if (isMap(node) && (tag === undefined || tag === 'map')) {
    const entries = new Map<string, unknown>();
    for (const { key, value } of node.items as { key: ParsedNode; value: ParsedNode | null }[]) {
      const name = String(isScalar(key) ? key.value : key);
      const inner = [...path, name];
      if (!isScalar(key))
        refuse(reading, key, 'yaml-key', inner, 'A key is a plain text; aliases and lists are not read.');
      else if (name === '__proto__') refuse(reading, key, 'unknown-key', inner, "The key '__proto__' is not allowed.");
      else if (entries.has(name))
        refuse(reading, key, 'duplicate-key', inner, `The key ${showValue(name)} stands here twice.`);
      entries.set(name, toValue(value, inner, reading));
    }
    return Object.fromEntries(entries);
  }
  if (isScalar(node) && (node.value === null || ['string', 'number', 'boolean'].includes(typeof node.value))) {
    return node.value;
  }
  refuse(reading, node, 'yaml-tag', path, `The tag ${showValue(node.tag)} is not read.`, 'Write plain values.');
  return null;
}

function fromAlias(node: ParsedNode & { source: string }, path: Path, reading: Reading): unknown {
  const anchor = reading.anchors.get(node.source);
  const shown = showValue(node.source);
  if (reading.open > 0) {
    refuse(reading, node, 'alias-nested', path, `The alias ${shown} stands inside an anchor; that is not read.`);
  } else if (anchor === undefined) {
    refuse(reading, node, 'alias-unknown', path, `There is no anchor ${shown} before this alias.`);
  } else {
    reading.unfolded += anchor.node.range[1] - anchor.node.range[0];
    if (reading.unfolded <= MAX_TEXT) return anchor.value;
    const hint = 'Write the values out, or leave some away.';
    if (reading.findings.at(-1)?.code !== 'alias-size') {
      refuse(reading, node, 'alias-size', path, 'The aliases unfold into too large a file.', hint);
    }
  }
  return null;
}

/** Offset of a value or key; of its nearest ancestor where the path leads nowhere. */
function offsetOf(root: ParsedNode, path: Path, at: 'key' | undefined, anchors: Reading['anchors']): number {
  let node: ParsedNode | null = root;
  let best = root.range[0];
  for (const [index, step] of path.entries()) {
    const source: string | undefined = isScalar(node) ? undefined : (node as { source?: string } | null)?.source;
    if (source !== undefined) node = anchors.get(source)?.node ?? null;
    if (isMap(node)) {
      const pair: Pair | undefined = (node.items as unknown as Pair[]).find(
        ({ key }) => isScalar(key) && String(key.value) === String(step),
      );
      if (pair === undefined) return best;
      best = pair.key.range[0];
      node = pair.value;
      const atKey = at === 'key' && index === path.length - 1;
      const written = node !== null && !(isScalar(node) && node.value === null && !node.source);
      if (index === path.length - 1 && !atKey && written) best = node!.range[0];
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as ParsedNode | undefined;
      if (item === undefined) return best;
      best = item.range[0];
      node = item;
    } else return best;
  }
  return best;
}

function describe(node: ParsedNode | null): string {
  if (isSeq(node)) return 'a list';
  return isScalar(node) && node.value !== null ? showValue(node.value) : 'empty';
}

function position(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function syntax(error: YAMLError, at: (offset: number) => Position): Finding {
  const where = at(error.pos[0]);
  if (error.code === 'MULTIPLE_DOCS') {
    const message = 'A second document begins here; a file holds one.';
    return { ...finding('multiple-documents', [], message, 'Remove the line of hyphens and what follows.'), ...where };
  }
  if (error.code === 'TAB_AS_INDENT') {
    return { ...finding('yaml-tab', [], 'This line is indented by a tab.', 'Indent by spaces.'), ...where };
  }
  const reason = error.message.split('\n')[0]!.replace(/\.?$/, '');
  return { ...finding('yaml-syntax', [], `The text is not valid YAML or JSON here: ${reason}.`), ...where };
}
