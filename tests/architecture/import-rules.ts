// Who may import whom: the arrows between the layers, units that never see each other, the one door of the engine,
// packages with one home, and no cycles. Each rule takes all source files and returns what breaks it.

import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { blank, type Import, importsOf, type SourceFile } from './scan.ts';

export interface Violation {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly detail: string;
}

/** Lowest first. A layer imports itself and those in lower rows; layers of one row don't see each other. */
const LAYERS: readonly (readonly string[])[] = [
  ['src/engine/kernel/'],
  ['src/engine/model/'],
  ['src/engine/mechanisms/'],
  ['src/engine/contract/'],
  ['src/engine/policies/'],
  ['src/engine/'],
  ['src/study/', 'src/classroom/'],
  ['src/host/'],
  ['src/cli/', 'src/app/'],
];
const ENGINE = 'src/engine/';
const DOOR = 'src/engine/index.ts';
const REGISTRIES = ['src/engine/mechanisms/index.ts', 'src/engine/policies/index.ts'];

/** Packages that one place alone may import. */
const HOMES: readonly { readonly names: RegExp; readonly home: RegExp }[] = [
  { names: /^immer(\/|$)/, home: /^src\/app\/store\.ts$/ },
  { names: /^seedrandom(\/|$)/, home: /^src\/engine\/kernel\/random\.ts$/ },
  { names: /^phaser(\/|$)/, home: /^src\/app\/scenes\// },
  { names: /^(preact|@preact\/signals)(\/|$)/, home: /^src\/app\// },
  { names: /^i18next(\/|$)/, home: /^src\/(app\/text|cli\/debrief-words)\.ts$/ },
  { names: /^idb(\/|$)/, home: /^src\/app\/saves\.ts$/ },
  { names: /^comlink(\/|$)/, home: /^src\/host\// },
  { names: /^node:fs(\/|$)/, home: /^src\/cli\/files(\.ts$|\/)/ },
  { names: /^node:/, home: /^src\/cli\// },
];

interface Edge extends Import {
  readonly from: string;
  readonly specifier: string;
  /** A file of this repository, or undefined for a package. */
  readonly to: string | undefined;
}

/** Everything that breaks a rule on imports, in files under src/. */
export function importViolations(files: readonly SourceFile[]): Violation[] {
  const sources = files.filter(({ path }) => path.startsWith('src/'));
  const edges: Edge[] = [];
  const found: Violation[] = [];
  for (const { path, text } of sources) {
    for (const each of importsOf(text)) {
      const { specifier } = each;
      if (specifier === undefined) {
        found.push({ rule: 'computed-import', path, line: each.line, detail: 'import() needs a literal' });
        continue;
      }
      const to = /^\.\.?\//.test(specifier)
        ? posix.join(posix.dirname(path), specifier.replace(/\?.*/, ''))
        : undefined;
      edges.push({ ...each, from: path, specifier, to });
    }
  }
  const known = new Set(sources.map(({ path }) => path));
  for (const edge of edges) {
    for (const [rule, detail] of brokenBy(edge, known)) found.push({ rule, path: edge.from, line: edge.line, detail });
  }
  return [
    ...found,
    ...barrels(sources),
    ...strayFolders(known),
    ...eagerPhaser(edges),
    ...engineInPage(edges),
    ...cycles(edges),
  ];
}

function* brokenBy(edge: Edge, known: ReadonlySet<string>): Generator<[rule: string, detail: string]> {
  const { from, to, specifier } = edge;
  if (to === undefined) {
    const name = builtinModules.includes(specifier) ? `node:${specifier}` : specifier;
    if (HOMES.some(({ names, home }) => names.test(name) && !home.test(from)))
      yield ['package-home', `${specifier} doesn't belong here`];
    return;
  }
  if (!to.startsWith('src/')) {
    const isContent = to.startsWith('assets/') || to.startsWith('scenarios/') || to === 'package.json';
    if (from.startsWith(ENGINE) || !isContent) yield ['layer', `reaches out of the sources to ${to}`];
    return;
  }
  if (!/\.\w+$/.test(to)) yield ['extension', `${specifier} has no extension`];
  else if (/\.(tsx?|css)$/.test(to) && !known.has(to)) yield ['missing-file', `${to} doesn't exist`];
  const [own, theirs] = [layerOf(from), layerOf(to)];
  if (own === undefined || theirs === undefined) yield ['layer', `${own === undefined ? from : to} is in no layer`];
  else if (own.name !== theirs.name && own.row <= theirs.row)
    yield ['layer', `${own.name} may not import ${theirs.name}`];
  if (to.startsWith(ENGINE) && !from.startsWith(ENGINE) && to !== DOOR) yield ['engine-door', `imports ${to}`];
  for (const folder of ['src/engine/mechanisms/', 'src/engine/policies/']) {
    const [unit, other] = [unitOf(from, folder), unitOf(to, folder)];
    if (unit === undefined || other === undefined || unit === other || unit === 'index') continue;
    if (folder.endsWith('policies/') && other === 'policy') continue;
    yield ['unit', `${unit} may not import ${other}`];
  }
}

function layerOf(path: string): { name: string; row: number } | undefined {
  for (const [row, names] of LAYERS.entries()) {
    const name = names.find((prefix) => path.startsWith(prefix));
    if (name !== undefined) return { name, row };
  }
  return undefined;
}

/** A barrel is a file that passes everything on by `export *`, or has nothing of its own beside what it passes on. */
function* barrels(sources: readonly SourceFile[]): Generator<Violation> {
  for (const { path, text } of sources) {
    if (path === DOOR || REGISTRIES.includes(path)) continue;
    const code = blank(text);
    const hasOwn = /\bexport\s+(?:declare\s+|async\s+)?(?:const|let|function|class|interface|type\s+\w)/.test(code);
    const passedOn = importsOf(text).find(({ reExport }) => reExport);
    if (passedOn === undefined || (hasOwn && !/\bexport\s*\*/.test(code))) continue;
    yield { rule: 'barrel', path, line: passedOn.line, detail: `re-exports ${passedOn.specifier}` };
  }
}

/** 'churn' for both mechanisms/churn.ts and mechanisms/churn/hazard.ts. */
function unitOf(path: string, folder: string): string | undefined {
  if (!path.startsWith(folder)) return undefined;
  return path.slice(folder.length).split('/')[0]!.replace(/\.ts$/, '');
}

/** A folder beside the mechanisms or policies belongs to the one whose name it bears. */
function* strayFolders(known: ReadonlySet<string>): Generator<Violation> {
  for (const path of known) {
    const owner = /^(src\/engine\/(?:mechanisms|policies)\/[^/]+)\//.exec(path)?.[1];
    if (owner === undefined || known.has(`${owner}.ts`)) continue;
    yield { rule: 'unit', path, line: 1, detail: `its folder is named for no file: ${owner}.ts` };
  }
}

/** Phaser is big: outside the scenes, whatever leads to it is loaded by import(). */
function* eagerPhaser(edges: readonly Edge[]): Generator<Violation> {
  const values = edges.filter(({ kind }) => kind === 'value');
  const eager = new Set(values.filter(({ specifier }) => specifier === 'phaser').map(({ from }) => from));
  for (let before = -1; before < eager.size; ) {
    before = eager.size;
    for (const { from, to } of values) if (to !== undefined && eager.has(to)) eager.add(from);
  }
  for (const { from, to, line } of values) {
    if (to === undefined || !eager.has(to) || from.startsWith('src/app/scenes/')) continue;
    yield { rule: 'eager-phaser', path: from, line, detail: `${to} brings phaser: reach it by import()` };
  }
}

/** The engine lives in the worker: no module that the page runs leads to it, by import() neither. Types may come from it. */
function* engineInPage(edges: readonly Edge[]): Generator<Violation> {
  const runs = edges.filter(({ kind }) => kind === 'value' || kind === 'dynamic');
  const leads = new Set(runs.filter(({ to }) => to === DOOR).map(({ from }) => from));
  for (let before = -1; before < leads.size; ) {
    before = leads.size;
    for (const { from, to } of runs) if (to !== undefined && leads.has(to)) leads.add(from);
  }
  for (const { from, to, line } of runs) {
    if (!from.startsWith('src/app/') || to === undefined || (to !== DOOR && !leads.has(to))) continue;
    if (to.startsWith('src/app/')) continue;
    yield { rule: 'engine-in-page', path: from, line, detail: `${to} brings the engine into the page` };
  }
}

/** One violation for each import that closes a cycle; type-only imports and import() count, worker addresses don't. */
function cycles(edges: readonly Edge[]): Violation[] {
  const found: Violation[] = [];
  const next = new Map<string, { to: string; line: number }[]>();
  for (const { from, to, kind, line } of edges) {
    if (to === undefined || kind === 'url') continue;
    const known = next.get(from);
    if (known === undefined) next.set(from, [{ to, line }]);
    else known.push({ to, line });
  }
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string) => {
    trail.push(path);
    for (const { to, line } of next.get(path) ?? []) {
      const start = trail.indexOf(to);
      if (start >= 0) found.push({ rule: 'cycle', path, line, detail: [...trail.slice(start), to].join(' → ') });
      else if (!done.has(to)) visit(to);
    }
    trail.pop();
    done.add(path);
  };
  for (const path of next.keys()) if (!done.has(path)) visit(path);
  return found;
}
