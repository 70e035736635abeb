// What a file's own text may hold: nothing in the engine whose result depends on the machine, the clock or the
// language; no default exports, enums or `any`; kebab-case names; a head comment. Comments and strings are not code.

import { basename } from 'node:path';
import type { Violation } from './import-rules.ts';
import { blank, lineAt, type SourceFile } from './scan.ts';

interface TextRule {
  readonly rule: string;
  readonly applies: (path: string) => boolean;
  readonly pattern: RegExp;
}

const inEngine = (path: string) => path.startsWith('src/engine/');
const everywhere = () => true;

/** Exactly specified by ECMAScript, so the same on every engine; the rest of Math is up to the implementation. */
const EXACT_MATH = 'sqrt|abs|floor|trunc|min|max|imul|ceil|round|sign|fround|clz32';

const RULES: readonly TextRule[] = [
  { rule: 'inexact-math', applies: inEngine, pattern: new RegExp(`\\bMath\\b(?!\\.(?:${EXACT_MATH})\\b)`, 'g') },
  { rule: 'inexact-math', applies: inEngine, pattern: /\*\*/g },
  { rule: 'clock', applies: inEngine, pattern: /(?<![.\w$])(?:Date|Temporal)\b|(?<![.\w$])performance\s*[.[?]/g },
  {
    rule: 'clock',
    applies: inEngine,
    pattern: /(?<![.\w$])(?:setTimeout|setInterval|setImmediate|queueMicrotask|requestAnimationFrame)\b/g,
  },
  { rule: 'locale', applies: inEngine, pattern: /(?<![.\w$])Intl\b|\.(?:toLocale\w+|localeCompare)\b/g },
  { rule: 'outside-world', applies: inEngine, pattern: /(?<![.\w$])(?:console|process|crypto|globalThis)\s*[.[?]/g },
  { rule: 'default-export', applies: (path) => !isConfig(path), pattern: /\bexport\s+default\b|\bas\s+default\b/g },
  { rule: 'enum', applies: everywhere, pattern: /\benum\s+[A-Za-z_$][\w$]*\s*\{/g },
  // A value may be called `any`, and `.any` is a method's name (Promise.any) unless zod's, which lets anything through.
  {
    rule: 'any',
    applies: everywhere,
    pattern: /(?<![.\w$]|\b(?:const|let|function)\s)any\b(?!\s*[(:])|\bz\.any\s*\(/g,
  },
];

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const CAPITAL_NAMES = ['README.md'];

/** Everything in one file under src/ or tests/ that breaks a rule on names or text. */
export function textViolations({ path, text }: SourceFile): Violation[] {
  const found: Violation[] = [];
  const add = (rule: string, line: number, detail: string) => found.push({ rule, path, line, detail });
  if (!CAPITAL_NAMES.includes(basename(path)) && !isKebab(path)) add('kebab-case', 1, 'rename in kebab-case');
  if (!/\.(tsx?|css)$/.test(path)) return found;
  if (path.startsWith('src/') && !/^(?:#!.*\n)?\/[/*]/.test(text)) add('head-comment', 1, 'begins with no comment');
  if (path.endsWith('.css')) return found;
  const code = blank(text);
  for (const { rule, applies, pattern } of RULES) {
    if (!applies(path)) continue;
    for (const { 0: match, index } of code.matchAll(pattern)) add(rule, lineAt(text, index), match.trim());
  }
  return found;
}

function isConfig(path: string): boolean {
  return path.endsWith('.config.ts');
}

function isKebab(path: string): boolean {
  return path.split('/').every((segment) => segment.split('.').every((part) => KEBAB.test(part)));
}
