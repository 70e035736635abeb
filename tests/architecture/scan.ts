// Reads TypeScript as text, since TypeScript 7 exports no compiler API: blanks out comments and the insides of strings
// and regular expressions, keeping every position, and finds what a file imports.

export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export type ImportKind = 'value' | 'type' | 'dynamic' | 'url';

export interface Import {
  /** As written; undefined where it is computed. */
  readonly specifier: string | undefined;
  readonly kind: ImportKind;
  readonly reExport: boolean;
  readonly line: number;
}

/** The text with comments and the insides of string, template and regex literals as spaces; quotes and lines stay. */
export function blank(text: string): string {
  const out = text.split('');
  const erase = (from: number, to: number) => {
    for (let i = from; i < Math.min(to, text.length); i++) if (out[i] !== '\n') out[i] = ' ';
  };
  // One entry for each open `${`: how many braces are open inside it.
  const templates: number[] = [];
  let i = text.startsWith('#!') ? text.indexOf('\n') : 0;
  erase(0, i);
  // Where code, not string or comment, was seen last: tells a regular expression from a division.
  let last = '';
  while (i < text.length) {
    const char = text[i]!;
    const two = text.slice(i, i + 2);
    let end = i + 1;
    if (two === '//') {
      end = endOf(text, '\n', i);
      erase(i, end);
    } else if (two === '/*') {
      end = endOf(text, '*/', i + 2) + 2;
      erase(i, end);
    } else if (char === "'" || char === '"' || (char === '/' && startsRegex(last))) {
      end = char === '/' ? endOfRegex(text, i) : endOfString(text, i, char);
      erase(i + 1, end - 1);
      last = 'x';
    } else if (char === '`' || (char === '}' && templates.at(-1) === 0)) {
      if (char === '}') templates.pop();
      end = endOfTemplatePart(text, i + 1);
      const opens = text[end - 1] === '{';
      erase(i + 1, end - (opens ? 2 : 1));
      if (opens) templates.push(0);
      last = opens ? '{' : 'x';
    } else {
      if (templates.length > 0 && char === '{') templates[templates.length - 1]! += 1;
      if (templates.length > 0 && char === '}') templates[templates.length - 1]! -= 1;
      if (/\w|\$/.test(char)) {
        end = i + /^[\w$]+/.exec(text.slice(i, i + 200))![0].length;
        last = text.slice(i, end);
      } else if (char.trim() !== '') last = char;
    }
    i = end;
  }
  return out.join('');
}

function endOf(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? text.length : at;
}

function startsRegex(last: string): boolean {
  // After `<` it closes an element: nobody compares with a regular expression.
  return last === '' || /^(?:[^\w$)\]}'"`<]|return|typeof|case|in|of|void|await|yield)$/.test(last);
}

function endOfString(text: string, start: number, quote: string): number {
  let i = start + 1;
  while (i < text.length && text[i] !== quote && text[i] !== '\n') i += text[i] === '\\' ? 2 : 1;
  return i + 1;
}

function endOfRegex(text: string, start: number): number {
  let inClass = false;
  let i = start + 1;
  for (; i < text.length && text[i] !== '\n' && (inClass || text[i] !== '/'); i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '[') inClass = true;
    else if (text[i] === ']') inClass = false;
  }
  return i + 1;
}

/** Past the closing backtick or past the next `${`. */
function endOfTemplatePart(text: string, start: number): number {
  let i = start;
  while (i < text.length && text[i] !== '`' && text.slice(i, i + 2) !== '${') i += text[i] === '\\' ? 2 : 1;
  return text[i] === '$' ? i + 2 : i + 1;
}

const FROM = /\b(import|export)\b(\s+type\b)?\s*[\w$*{][^'"`;=()]*?\bfrom\s*(['"])\s*\3/g;
const BARE = /\bimport\s*(['"])\s*\1/g;
const CALL = /\bimport\s*\(\s*(?:(['"`])\s*\1\s*[,)])?/g;
const URL_OF = /\bnew\s+URL\s*\(\s*(['"])\s*\1\s*,\s*import\.meta\.url/g;

/** Everything that a file imports, re-exports, loads by import() or names by `new URL('…', import.meta.url)`. */
export function importsOf(text: string): Import[] {
  const code = blank(text);
  const found: Import[] = [];
  const add = (match: RegExpExecArray, quote: string | undefined, kind: ImportKind, reExport = false) => {
    let specifier: string | undefined;
    if (quote !== undefined) {
      const open = code.indexOf(quote, match.index);
      specifier = text.slice(open + 1, code.indexOf(quote, open + 1));
    }
    found.push({ specifier, kind, reExport, line: lineAt(text, match.index) });
  };
  for (const match of code.matchAll(FROM)) {
    add(match, match[3], match[2] === undefined ? 'value' : 'type', match[1] === 'export');
  }
  for (const match of code.matchAll(BARE)) add(match, match[1], 'value');
  for (const match of code.matchAll(CALL)) add(match, match[1], 'dynamic');
  for (const match of code.matchAll(URL_OF)) add(match, match[1], 'url');
  return found;
}

export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
