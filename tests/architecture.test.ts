// Holds the rules of the house, and shows for each rule a small source that breaks it, so that this test can fail.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importViolations, type Violation } from './architecture/import-rules.ts';
import { blank, importsOf, type SourceFile } from './architecture/scan.ts';
import { textViolations } from './architecture/text-rules.ts';

const ROOT = new URL('../', import.meta.url);

function filesIn(folder: string): SourceFile[] {
  const entries = readdirSync(new URL(folder, ROOT), { withFileTypes: true });
  return entries.flatMap((entry) => {
    if (entry.isDirectory()) return filesIn(`${folder}${entry.name}/`);
    const path = folder + entry.name;
    return [{ path, text: /\.(tsx?|css)$/.test(path) ? readFileSync(new URL(path, ROOT), 'utf8') : '' }];
  });
}

/** Rules broken by files given as path → text; paths without 'src/' get it. */
function brokenImports(sources: Record<string, string>): string[] {
  const files = Object.entries(sources).map(([path, text]) => ({ path: `src/${path}`, text }));
  return importViolations(files).map(({ rule }) => rule);
}

function brokenText(path: string, code: string): string[] {
  return textViolations({ path, text: `// Head.\n${code}` }).map(({ rule }) => rule);
}

function told(violations: Violation[]): string[] {
  return violations.map(({ rule, path, line, detail }) => `${path}:${line} ${rule}: ${detail}`);
}

describe('the house', () => {
  const sources = filesIn('src/');
  const files = [...sources, ...filesIn('tests/')];

  it('was read', () => {
    const paths = files.map(({ path }) => path);
    expect(paths).toContain('src/engine/kernel/table.ts');
    expect(paths).toContain('tests/architecture.test.ts');
    expect(sources.flatMap(({ text }) => importsOf(text)).length).toBeGreaterThan(5);
  });

  it('keeps its rules on imports', () => {
    expect(told(importViolations(files))).toEqual([]);
  });

  it('keeps its rules on names and text', () => {
    expect(told(files.flatMap(textViolations))).toEqual([]);
  });
});

describe('scan', () => {
  it('blanks comments, strings and regular expressions, and nothing else', () => {
    const cases: [string, string][] = [
      ['a // b', 'a     '],
      ['a /* b\nc */ d', 'a     \n     d'],
      [`x = 'Date' + "it's" /* */;`, `x = '    ' + "    "      ;`],
      ["'a\\'b' c", "'    ' c"],
      [`\`a \${b + \`c\` + {d: 1}.d} e\` f`, `\`  \${b + \` \` + {d: 1}.d}  \` f`],
      ['x = /a[/"]b/.test(y) / 2 / z', 'x = /      /.test(y) / 2 / z'],
      ['return /"/', 'return / /'],
      ["<p>a</p> 'b'", "<p>a</p> ' '"],
      ['#!/usr/bin/env node\nx', '                   \nx'],
    ];
    for (const [text, expected] of cases) expect(blank(text)).toBe(expected);
  });

  it('finds every form of import', () => {
    const text = [
      "import { a,\n  type B } from './a.ts';",
      "import type { C } from './c.ts';",
      "import * as d from 'd';",
      "import './e.ts';",
      "export * from './f.ts';",
      "export type { G } from './g.ts';",
      "const h = await import('./h.ts');",
      'const i = await import(name);',
      "new Worker(new URL('./j.ts', import.meta.url));",
      "// import { k } from './k.ts';",
      `const l = "import { l } from './l.ts'";`,
      "export const m = { from: 'm' };",
      "export function n(from: string) { return from + 'n'; }",
    ].join('\n');
    const found = importsOf(text).sort((a, b) => a.line - b.line);
    expect(found.map(({ specifier, kind, reExport }) => [specifier, kind, reExport])).toEqual([
      ['./a.ts', 'value', false],
      ['./c.ts', 'type', false],
      ['d', 'value', false],
      ['./e.ts', 'value', false],
      ['./f.ts', 'value', true],
      ['./g.ts', 'type', true],
      ['./h.ts', 'dynamic', false],
      [undefined, 'dynamic', false],
      ['./j.ts', 'url', false],
    ]);
    expect(found[1]!.line).toBe(3);
  });
});

describe('rules on imports', () => {
  const layers = [
    'engine/kernel/a.ts',
    'engine/model/a.ts',
    'engine/mechanisms/index.ts',
    'engine/contract/a.ts',
    'engine/policies/index.ts',
    'engine/index.ts',
    'study/a.ts',
    'host/a.ts',
    'cli/a.ts',
  ];
  const importing = (from: string, to: string, how = 'import { x } from') => ({
    [to]: '',
    [from]: `${how} '${'../'.repeat(from.split('/').length - 1) || './'}${to}';`,
  });

  it('lets a layer import lower layers only', () => {
    for (const [low, lower] of layers.entries()) {
      for (const higher of layers.slice(low + 1)) {
        const intoEngine = lower.startsWith('engine/') && !higher.startsWith('engine/');
        const allowed = intoEngine && lower !== 'engine/index.ts' ? ['engine-door'] : [];
        expect(brokenImports(importing(higher, lower))).toEqual(allowed);
        expect(brokenImports(importing(lower, higher))).toContain('layer');
        expect(brokenImports(importing(lower, higher, 'import type { X } from'))).toContain('layer');
      }
    }
  });

  it.each([
    ['layers of one row', 'study/a.ts', 'classroom/b.ts'],
    ['layers of one row', 'app/a.ts', 'cli/b.ts'],
    ['files in no layer', 'helpers/a.ts', 'study/b.ts'],
  ])('keeps apart %s', (_, from, to) => {
    expect(brokenImports(importing(from, to))).toEqual(['layer']);
  });

  it('keeps the sources to themselves', () => {
    expect(brokenImports({ 'study/a.ts': "import { x } from '../../tests/x.ts';" })).toEqual(['layer']);
    expect(brokenImports({ 'engine/world.ts': "import x from '../../scenarios/x.yaml';" })).toEqual(['layer']);
    expect(brokenImports({ 'app/a.ts': "import x from '../../scenarios/x.yaml?raw';" })).toEqual([]);
  });

  it('keeps mechanisms and policies from each other', () => {
    expect(brokenImports(importing('engine/mechanisms/a.ts', 'engine/mechanisms/b.ts'))).toEqual(['unit']);
    expect(brokenImports(importing('engine/mechanisms/a.ts', 'engine/mechanisms/index.ts'))).toEqual(['unit']);
    expect(brokenImports(importing('engine/mechanisms/index.ts', 'engine/mechanisms/a.ts'))).toEqual([]);
    expect(brokenImports(importing('engine/mechanisms/a.ts', 'engine/mechanisms/a/x.ts'))).toEqual([]);
    expect(brokenImports({ ...importing('engine/mechanisms/b.ts', 'engine/mechanisms/a/x.ts') })).toEqual([
      'unit',
      'unit',
    ]);
    expect(brokenImports(importing('engine/policies/a.ts', 'engine/policies/b.ts'))).toEqual(['unit']);
    expect(brokenImports(importing('engine/policies/a.ts', 'engine/policies/policy.ts'))).toEqual([]);
    expect(brokenImports(importing('engine/policies/policy.ts', 'engine/policies/a.ts'))).toEqual(['unit']);
  });

  it.each([
    ['immer', 'app/store.ts', 'engine/turn.ts'],
    ['preact/hooks', 'app/ui/tabs.tsx', 'host/client.ts'],
    ['i18next', 'app/text.ts', 'app/ui/tabs.tsx'],
    ['idb', 'app/saves.ts', 'app/keeping.ts'],
    ['comlink', 'host/client.ts', 'app/engine.ts'],
    ['seedrandom', 'engine/kernel/random.ts', 'engine/kernel/gumbel.ts'],
    ['phaser', 'app/scenes/street.ts', 'app/main.ts'],
    ['node:worker_threads', 'cli/pool.ts', 'host/worker.ts'],
    ['node:fs/promises', 'cli/files.ts', 'cli/run.ts'],
    ['fs', 'cli/files.ts', 'study/a.ts'],
  ])('gives %s one home', (name, home, elsewhere) => {
    expect(brokenImports({ [home]: `import x from '${name}';` })).toEqual([]);
    expect(brokenImports({ [elsewhere]: `import type x from '${name}';` })).toContain('package-home');
    expect(brokenImports({ [elsewhere]: `await import('${name}');` })).toContain('package-home');
  });

  it('loads phaser late', () => {
    const scenes = {
      'app/scenes/street.ts': "import phaser from 'phaser';",
      'app/scenes/all.ts': "import { street } from './street.ts';",
    };
    expect(brokenImports({ ...scenes, 'app/main.ts': "await import('./scenes/all.ts');" })).toEqual([]);
    expect(brokenImports({ ...scenes, 'app/main.ts': "import type { A } from './scenes/all.ts';" })).toEqual([]);
    expect(brokenImports({ ...scenes, 'app/main.ts': "import { a } from './scenes/all.ts';" })).toEqual([
      'eager-phaser',
    ]);
  });

  it('keeps the engine in the worker', () => {
    const host = {
      'engine/index.ts': '',
      'host/local.ts': "import { step } from '../engine/index.ts';",
      'host/client.ts': "new Worker(new URL('./worker.ts', import.meta.url));",
      'host/worker.ts': "import { local } from './local.ts';",
    };
    const page = (text: string) => brokenImports({ ...host, 'app/panels/a.tsx': text });
    expect(page("import { client } from '../../host/client.ts';")).toEqual([]);
    expect(page("import type { Rung } from '../../engine/index.ts';")).toEqual([]);
    expect(page("import { RUNGS } from '../../engine/index.ts';")).toEqual(['engine-in-page']);
    expect(page("import { local } from '../../host/local.ts';")).toEqual(['engine-in-page']);
    expect(page("await import('../../host/local.ts');")).toEqual(['engine-in-page']);
  });

  it('finds cycles, type-only ones too', () => {
    const a = "import type { B } from './b.ts';";
    expect(brokenImports({ 'study/a.ts': a, 'study/b.ts': "import { c } from './c.ts';", 'study/c.ts': '' })).toEqual(
      [],
    );
    expect(
      brokenImports({
        'study/a.ts': a,
        'study/b.ts': "import { c } from './c.ts';",
        'study/c.ts': "import type { A } from './a.ts';",
      }),
    ).toEqual(['cycle']);
    expect(brokenImports({ 'study/a.ts': "import { a } from './a.ts';" })).toEqual(['cycle']);
  });

  it('wants extensions, literals, files that exist and no barrels', () => {
    expect(brokenImports({ 'study/a.ts': "import { b } from './b';", 'study/b.ts': '' })).toEqual(['extension']);
    expect(brokenImports({ 'study/a.ts': 'await import(name);' })).toEqual(['computed-import']);
    expect(brokenImports({ 'study/a.ts': "import { b } from './b.ts';" })).toEqual(['missing-file']);
    expect(brokenImports({ 'app/a.tsx': "import './b.css';" })).toEqual(['missing-file']);
    expect(brokenImports(importing('study/a.ts', 'study/b.ts', 'export * from'))).toEqual(['barrel']);
    expect(brokenImports(importing('study/index.ts', 'study/b.ts', 'export { x } from'))).toEqual(['barrel']);
    expect(brokenImports(importing('engine/index.ts', 'engine/turn.ts', 'export { x } from'))).toEqual([]);
    const withOwn = (how: string) => importing('study/a.ts', 'study/b.ts', `export const own = 1;\n${how} from`);
    expect(brokenImports(withOwn('export { x }'))).toEqual([]);
    expect(brokenImports(withOwn('export *'))).toEqual(['barrel']);
    expect(brokenImports(importing('study/a.ts', 'study/b.ts', 'export type { X } from'))).toEqual(['barrel']);
  });
});

describe('rules on text', () => {
  it.each([
    ['inexact-math', 'Math.random()'],
    ['inexact-math', 'const y = Math.exp(x);'],
    ['inexact-math', 'const { log } = Math;'],
    ['inexact-math', 'const y = x ** 2;'],
    ['inexact-math', `const text = \`\${Math.pow(2, 3)}\`;`],
    ['clock', 'Date.now()'],
    ['clock', 'const t: Date = now;'],
    ['clock', 'performance.now()'],
    ['clock', 'setTimeout(f, 1)'],
    ['locale', 'new Intl.NumberFormat()'],
    ['locale', 'x.toLocaleString()'],
    ['locale', 'a.localeCompare(b)'],
    ['outside-world', 'console.log(1)'],
    ['outside-world', 'process.exit(1)'],
  ])('keep %s out of the engine: %s', (rule, code) => {
    expect(brokenText('src/engine/kernel/a.ts', code)).toEqual([rule]);
    expect(brokenText('src/cli/a.ts', code)).toEqual([]);
  });

  it('let through exact arithmetic, comments, strings and look-alikes', () => {
    const harmless = [
      'Math.sqrt(Math.floor(x) * Math.imul(a, b))',
      "// Math.exp, Date and any\nconst x = 'Math.exp(Date.now()) ** any';",
      '/** 2 ** 53 */ report.performance.total + myMath.exp',
      'const any = (i: number) => i; any(1);',
      'Promise.any(list); const dueDate = 1; const company: many = 2;',
    ];
    for (const code of harmless) expect(brokenText('src/engine/kernel/a.ts', code)).toEqual([]);
  });

  it.each([
    ['default-export', 'export default 1;'],
    ['default-export', 'export { x as default };'],
    ['enum', 'export enum Rung { Low }'],
    ['enum', 'const enum Rung { Low }'],
    ['any', 'let x: any;'],
    ['any', 'const x = y as any;'],
    ['any', 'const x: Map<string, any> = y;'],
    ['any', 'let x: any[];'],
    ['any', 'z.any()'],
  ])('keep %s out of everything: %s', (rule, code) => {
    expect(brokenText('src/app/a.ts', code)).toEqual([rule]);
    expect(brokenText('tests/a.test.ts', code)).toEqual([rule]);
  });

  it('let a configuration have its default export', () => {
    expect(brokenText('tests/bench/vitest.config.ts', 'export default 1;')).toEqual([]);
  });

  it('want kebab-case names', () => {
    for (const path of ['src/app/mainMenu.ts', 'src/app/Store.ts', 'src/app/a_b.ts', 'src/Views/a.ts']) {
      expect(brokenText(path, '')).toEqual(['kebab-case']);
    }
    for (const path of ['src/app/main-menu.ts', 'src/engine/README.md', 'src/app/index.html', 'tests/a-1.test.ts']) {
      expect(brokenText(path, '')).toEqual([]);
    }
  });

  it('want a head comment in sources', () => {
    const rulesFor = (path: string, text: string) => textViolations({ path, text }).map(({ rule }) => rule);
    expect(rulesFor('src/app/a.ts', 'const x = 1;')).toEqual(['head-comment']);
    expect(rulesFor('src/app/a.ts', '/* Says what. */')).toEqual([]);
    expect(rulesFor('src/cli/a.ts', '#!/usr/bin/env node\n// Says what.')).toEqual([]);
    expect(rulesFor('src/app/a.tsx', 'const x = <p />;')).toEqual(['head-comment']);
    expect(rulesFor('src/app/styles/a.css', 'p { margin: 0 }')).toEqual(['head-comment']);
    expect(rulesFor('tests/a.test.ts', 'const x = 1;')).toEqual([]);
  });
});
