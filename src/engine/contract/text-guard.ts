// What is refused before a text is parsed at all: too large, binary, empty, or nested so deeply that the recursive parser
// of the yaml library would exhaust the stack (which can end a whole Node process, not just throw).
import { Lexer } from 'yaml';
import { type Finding, finding } from './finding.ts';

/** Largest text, in UTF-16 code units. */
export const MAX_TEXT = 5 * 1024 * 1024;
/** Deepest nesting of lists and keys. */
export const MAX_DEPTH = 50;
const MARKS: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f']);

/** The one reason why a text can't be parsed, if there is one. */
export function guardText(text: string, maxText = MAX_TEXT): Finding | undefined {
  if (text.length > maxText) {
    const message = `The file has ${text.length} characters; at most ${maxText} are read.`;
    return finding('too-large', [], message, 'Is this the right file?');
  }
  const control = firstControl(text);
  if (control >= 0) {
    const message = 'This is not a text file: it holds control characters.';
    return { ...finding('binary', [], message, 'Save it as plain UTF-8 text.'), ...positionAt(text, control) };
  }
  if (text.trim() === '') return { ...finding('empty', [], 'The file is empty.'), line: 1, column: 1 };
  const deep = tooDeepAt(text);
  if (deep === undefined) return undefined;
  const message = `Lists and keys are nested more than ${MAX_DEPTH} deep here.`;
  return { ...finding('too-deep', [], message), ...positionAt(text, deep) };
}

/** Line and column of an offset, both from 1. */
function positionAt(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line++;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}

/** Offset of the first character that no text has: C0 controls but tab and line ends, DEL, the replacement character. */
function firstControl(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 127 || code === 0xfffd) return i;
  }
  return -1;
}

/**
 * Offset at which the nesting becomes too deep. Flow brackets are counted; block nesting is bounded from above by the
 * columns at which the entries of a line begin (after its indent, and after each `-` or `?`), each deeper than the last.
 */
function tooDeepAt(text: string): number | undefined {
  let offset = 0;
  let column = 0;
  let flow = 0;
  let begins = true;
  const columns: number[] = [];
  for (const token of new Lexer().lex(text)) {
    // The lexer marks documents and scalars by control characters that aren't in the text.
    if (MARKS.has(token)) continue;
    if (token === '[' || token === '{') flow++;
    else if (token === ']' || token === '}') flow = Math.max(0, flow - 1);
    else if (flow === 0 && begins && token.trim() !== '') {
      while (columns.length > 0 && columns.at(-1)! >= column) columns.pop();
      columns.push(column);
      begins = token === '-' || token === '?';
    }
    if (flow + columns.length > MAX_DEPTH) return offset;
    offset += token.length;
    const end = token.lastIndexOf('\n');
    if (end >= 0) begins = true;
    column = end < 0 ? column + token.length : token.length - end - 1;
  }
  return undefined;
}
