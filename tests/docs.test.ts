// Holds the documents to the program: links lead somewhere, the model's description names every mechanism and the defaults
// that the schemas have, and every command that the README shows exists.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CORE_METRICS, DRIVER_IDS, MECHANISMS, parseScenario, RUNGS } from '../src/engine/index.ts';
import { CONDITIONS } from '../src/engine/model/ladder-rules.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const MODEL = 'src/engine/README.md';
const SKIPPED = ['node_modules', 'dist', '.git'];
const CLI = join(ROOT, 'dist/cli/rungs.js');

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

function documentsIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.includes(entry.name) ? [] : documentsIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** Text outside fenced and indented code; code spans go too where links are sought. */
function prose(markdown: string): string {
  return markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/^ {4}.*$/gm, '');
}

/** Targets of links and pictures, in Markdown and in HTML. */
function targetsIn(markdown: string): string[] {
  const text = prose(markdown).replace(/`[^`\n]*`/g, '');
  const links = [...text.matchAll(/\]\(([^()\s]+)\)/g), ...text.matchAll(/\b(?:src|srcset|href)="([^"\s]+)"/g)];
  return links.map((match) => match[1]!);
}

/** Anchors of the headings, as GitHub makes them. */
function anchorsIn(markdown: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, title] of prose(markdown).matchAll(/^#{1,6} (.+)$/gm)) {
    const plain = title!.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = plain.replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-');
    let anchor = slug;
    for (let n = 1; anchors.has(anchor); n++) anchor = `${slug}-${n}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** Links of a document that lead nowhere. */
function brokenLinks(path: string, markdown: string): string[] {
  return targetsIn(markdown).flatMap((target) => {
    if (/^[a-z]+:/.test(target)) return [];
    const [file, anchor] = target.split('#') as [string, string?];
    const found = file === '' ? path : normalize(join(dirname(path), file));
    if (!existsSync(join(ROOT, found))) return [`${path}: ${target}`];
    if (anchor === undefined || !found.endsWith('.md')) return [];
    return anchorsIn(found === path ? markdown : read(found)).has(anchor) ? [] : [`${path}: ${target}`];
  });
}

/** Sections of the model's description by their fourth-level heading; what comes before the first is under ''. */
function sectionsOf(markdown: string): Map<string, string> {
  const parts = markdown.split(/^(?:#### (.+)|#{1,3} .+)$/m);
  const sections = new Map<string, string>();
  let title = '';
  parts.forEach((part, at) => {
    if (at % 2 === 1) title = part ?? '';
    else sections.set(title, (sections.get(title) ?? '') + part);
  });
  return sections;
}

function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce((inner: unknown, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
}

const documents = documentsIn('.');

describe('documents', () => {
  it('were found', () => {
    expect(documents).toEqual(expect.arrayContaining(['README.md', 'CHANGELOG.md', MODEL, 'scenarios/README.md']));
  });

  it.each(documents)('%s has no link that leads nowhere', (path) => {
    expect(brokenLinks(path, read(path))).toEqual([]);
  });

  it('would be caught with a broken link', () => {
    const text = '# A b\n[x](nowhere.md) [y](#a-b) [z](#c) ![p](assets/none.svg) [w](https://example.org) `[v](gone)`';
    expect(brokenLinks('README.md', text)).toEqual([
      'README.md: nowhere.md',
      'README.md: #c',
      'README.md: assets/none.svg',
    ]);
  });
});

describe('the description of the model', () => {
  const sections = sectionsOf(read(MODEL));
  const parsed = parseScenario(read('scenarios/smallest.yaml'));
  const scenario = parsed.ok ? parsed.value : undefined;

  it.each(MECHANISMS.map(({ id }) => id))('tells of %s and links to its file', (id) => {
    expect(sections.get(id)).toContain(`(mechanisms/${id}.ts)`);
    expect(statSync(join(ROOT, `src/engine/mechanisms/${id}.ts`)).isFile()).toBe(true);
  });

  it('gives the defaults that the schemas have', () => {
    const wrong: string[] = [];
    let checked = 0;
    for (const [title, text] of sections) {
      const mechanism = MECHANISMS.find(({ id }) => id === title);
      const defaults: unknown = mechanism ? mechanism.params.parse({}) : scenario;
      for (const [, path, number] of text.matchAll(/`([a-zA-Z][\w.-]*)` \((-?[\d.]+)\)/g)) {
        const value = valueAt(defaults, path!);
        if (value !== Number(number)) wrong.push(`${title} ${path}: said ${number}, is ${String(value)}`);
        checked++;
      }
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(100);
  });
});

describe('the authoring guide', () => {
  const table = read('scenarios/README.md').match(/^## Which concept sits where$([\s\S]*?)^## /m)?.[1] ?? '';
  const known = (id: string, path: string) => {
    const mechanism = MECHANISMS.find((candidate) => candidate.id === id)!;
    return path.split('.')[0]! in mechanism.levers || valueAt(mechanism.params.parse({}), path) !== undefined;
  };

  it('names levers and parameters that exist', () => {
    const named = [...table.matchAll(/`([a-z-]+)\.([\w.-]+)`/g)].map((match) => [match[1]!, match[2]!] as const);
    const ofMechanisms = named.filter(([id]) => MECHANISMS.some((mechanism) => mechanism.id === id));
    expect(ofMechanisms.length).toBeGreaterThan(50);
    expect(ofMechanisms.filter(([id, path]) => !known(id, path))).toEqual([]);
  });

  it('names figures, drivers and rungs that are seen', () => {
    const metrics = [CORE_METRICS, ...MECHANISMS.map((mechanism) => mechanism.metrics)].flatMap(Object.keys);
    const known = new Set<string>([...metrics, ...DRIVER_IDS, ...RUNGS, ...CONDITIONS]);
    const rows = table.split('\n').filter((row) => row.startsWith('| ') && !row.startsWith('| concept'));
    const seen = rows.map((row) => row.split('|').at(-2)!);
    expect(seen.filter((cell) => cell.trim() === '')).toEqual([]);
    const names = seen.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!));
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  it('finds a place for every mechanism', () => {
    expect(MECHANISMS.map(({ id }) => id).filter((id) => !table.includes(`\`${id}\``))).toEqual([]);
  });
});

describe.skipIf(!existsSync(CLI))('commands in the documents', () => {
  it('exist', () => {
    const help = execFileSync(process.execPath, [CLI, '--help'], { encoding: 'utf8' });
    const known = new Set([...help.matchAll(/^ {2}([a-z]+) .*$/gm)].map((match) => match[1]!));
    const named = documents.flatMap((path) =>
      [...read(path).matchAll(/(?:^|[`$\s])(?:npx )?rungs ([a-z]+)\b/gm)]
        .filter((match) => /[`]|npx|^\s{4}|\$/.test(match[0]))
        .map((match) => ({ path, command: match[1]! })),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ command }) => !known.has(command))).toEqual([]);
  });

  it('are not among those that are still to come, in the README', () => {
    const help = execFileSync(process.execPath, [CLI, '--help'], { encoding: 'utf8' });
    const later = [...help.matchAll(/^ {2}([a-z]+) .*?(?:\n {3,}.*)*?\(not\s+yet\)/gm)].map((match) => match[1]!);
    const used = [...read('README.md').matchAll(/npx rungs ([a-z]+)/g)].map((match) => match[1]!);
    expect(used.filter((command) => later.includes(command))).toEqual([]);
  });
});
