// What zod finds wrong, said in plain English, with the nearest known name for a misspelt one.
import * as z from 'zod';
import { nearest } from '../kernel/result.ts';
import { type Finding, finding, type Path, showPath, showValue } from './finding.ts';
import { type JsonSchema, knownKeys, valueAt } from './schema-lookup.ts';

/** Misspelt keys of one place that get a hint each; a file of nonsense may hold a hundred thousand. */
const HINTED = 100;

type ZodIssue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of keys',
  record: 'a set of keys',
};

/** Checks a value against a schema: its parsed form, or every finding. */
export function checkSchema<T>(schema: z.ZodType<T>, value: unknown): { value: T } | { findings: Finding[] } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data };
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return { findings: parsed.error.issues.flatMap((issue) => translate(issue, [], value, json)) };
}

function translate(issue: ZodIssue, base: Path, root: unknown, schema: JsonSchema): Finding[] {
  const path = [...base, ...(issue.path as (string | number)[])];
  const name = showPath(path);
  const value = valueAt(root, path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path, root);
    return issue.keys.map((key, index) => unknownKey(path, key, known, index < HINTED));
  }
  if (value === undefined && issue.code !== 'invalid_key' && issue.code !== 'custom') {
    return [finding('missing', path, `${name} is missing${wanted(issue)}.`)];
  }
  switch (issue.code) {
    case 'invalid_type':
      return [wrongType(path, value, issue.expected)];
    case 'too_small':
    case 'too_big':
      return [outOfBounds(issue, path, value)];
    case 'invalid_value':
      return [unknownValue(path, value, issue.values.map(String))];
    case 'invalid_union':
      return union(issue, path, value);
    case 'invalid_format':
      return [finding('malformed', path, `${name} ${clause(issue.message)}; it is ${showValue(value)}.`)];
    case 'invalid_key':
      return [
        finding('malformed-key', path, `The key ${name} ${clause(issue.issues[0]?.message ?? '')}.`, undefined, 'key'),
      ];
    default:
      return [finding('invalid', path, `${name === '' ? 'The document' : name} ${clause(issue.message)}.`)];
  }
}

function wanted(issue: ZodIssue): string {
  if (issue.code === 'invalid_type')
    return KINDS[issue.expected] === undefined ? '' : `: it must be ${KINDS[issue.expected]}`;
  if (issue.code === 'invalid_value') return `: it must be ${listed(issue.values.map(String))}`;
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
    return `: it must be ${listed(optionsOf(issue))}`;
  }
  return '';
}

function unknownKey(path: Path, key: string, known: readonly string[], hinted: boolean): Finding {
  const near = hinted && key.length <= 80 ? nearest(key, known) : undefined;
  const where = path.length === 0 ? '' : ` in ${showPath(path)}`;
  const others = known.length > 0 && known.length <= 12 ? `Known here: ${known.join(', ')}.` : undefined;
  const hint = near === undefined ? others : `Did you mean '${near}'?`;
  return finding('unknown-key', [...path, key], `There is no key ${showValue(key)}${where}.`, hint, 'key');
}

function wrongType(path: Path, value: unknown, expected: string): Finding {
  const name = showPath(path);
  const kind = KINDS[expected] ?? expected;
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return finding('not-finite', path, `${name} must be a finite number; it is ${value}.`);
  }
  let hint: string | undefined;
  if (expected === 'string' && typeof value !== 'object') hint = `Put it in quotes: '${value}'.`;
  else if (value === null && kind === KINDS.object) hint = 'Write {} for all defaults.';
  else if (expected === 'number' && typeof value === 'string' && Number.isFinite(Number(value)))
    hint = 'Write it without quotes.';
  return finding('wrong-type', path, `${name} must be ${kind}; it is ${showValue(value)}.`, hint);
}

function outOfBounds(issue: ZodIssue & { code: 'too_small' | 'too_big' }, path: Path, value: unknown): Finding {
  const small = issue.code === 'too_small';
  const bound = Number(small ? issue.minimum : issue.maximum);
  const name = showPath(path);
  const code = small ? 'too-small' : 'too-big';
  const most = issue.exact ? 'exactly' : small ? 'at least' : 'at most';
  if (typeof value === 'number') {
    const limit = issue.inclusive ? `${most} ${bound}` : small ? `greater than ${bound}` : `less than ${bound}`;
    return finding(code, path, `${name} must be ${limit}; it is ${value}.`);
  }
  const [noun, length] = Array.isArray(value) ? ['entr', value.length] : ['character', String(value).length];
  const plural = noun === 'entr' ? (bound === 1 ? 'entry' : 'entries') : bound === 1 ? noun : `${noun}s`;
  return finding(code, path, `${name} must have ${most} ${bound} ${plural}; it has ${length}.`);
}

function unknownValue(path: Path, value: unknown, options: readonly string[]): Finding {
  const near = typeof value === 'string' && value.length <= 80 ? nearest(value, options) : undefined;
  const message = `${showPath(path)} must be ${listed(options)}; it is ${showValue(value)}.`;
  return finding('unknown-value', path, message, near === undefined ? undefined : `Did you mean '${near}'?`);
}

function union(issue: ZodIssue & { code: 'invalid_union' }, path: Path, value: unknown): Finding[] {
  if (issue.discriminator !== undefined) return [unknownValue(path, value, optionsOf(issue))];
  const kinds = issue.errors.flatMap((branch) =>
    branch.flatMap((inner) =>
      inner.code === 'invalid_type' && inner.path.length === 0 ? [KINDS[inner.expected] ?? inner.expected] : [],
    ),
  );
  const wantedKinds = [...new Set(kinds)].join(' or ');
  if (typeof value === 'number' && !Number.isFinite(value)) return [wrongType(path, value, 'number')];
  return [finding('wrong-type', path, `${showPath(path)} must be ${wantedKinds}; it is ${showValue(value)}.`)];
}

function optionsOf(issue: ZodIssue): string[] {
  return ((issue as { options?: readonly unknown[] }).options ?? []).map(String);
}

function listed(options: readonly string[]): string {
  if (options.length === 1) return `'${options[0]}'`;
  return `one of ${options.slice(0, 30).join(', ')}${options.length > 30 ? ', …' : ''}`;
}

/** A schema's own message ('must be …') as it is, zod's ('Too big: …') with a small letter. */
function clause(message: string): string {
  return message.startsWith('must ') ? message : `is not valid: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}
