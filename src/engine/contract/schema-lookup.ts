// Looks things up in a JSON Schema by the path of a value: which keys may stand there, and what the value should be.
// JSON Schema, not zod's insides: the few keywords that the contract's schemas use are all there is to know.
import type { Path } from './finding.ts';

export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number | boolean;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly unit?: string;
  readonly source?: string;
  readonly help?: string;
}

/** A schema and, where it is a choice of several, its branches instead. */
function branchesOf(schema: JsonSchema): readonly JsonSchema[] {
  const branches = schema.anyOf ?? schema.oneOf;
  return branches === undefined ? [schema] : branches.flatMap(branchesOf);
}

/** The schemas that may hold at a path; a branch whose constants contradict the value is left out. */
export function schemasAt(schema: JsonSchema, path: Path, value: unknown): readonly JsonSchema[] {
  let found = fitting(branchesOf(schema), value);
  let here = value;
  for (const step of path) {
    here = childOf(here, step);
    const next = found.flatMap((branch) => {
      const child = typeof step === 'number' ? branch.items : propertyOf(branch, step);
      return child === undefined ? [] : branchesOf(child);
    });
    found = fitting(next, here);
  }
  return found;
}

/** The keys that may stand in the value at a path. */
export function knownKeys(schema: JsonSchema, path: Path, value: unknown): string[] {
  const keys = schemasAt(schema, path, value).flatMap((branch) => [
    ...Object.keys(branch.properties ?? {}),
    ...(branch.propertyNames?.enum ?? []).map(String),
  ]);
  return [...new Set(keys)];
}

/** The value at a path, or undefined. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((here, step) => childOf(here, step), value);
}

function childOf(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Readonly<Record<string | number, unknown>>)[step];
}

function propertyOf(schema: JsonSchema, key: string): JsonSchema | undefined {
  if (schema.properties !== undefined && Object.hasOwn(schema.properties, key)) return schema.properties[key];
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

function fitting(branches: readonly JsonSchema[], value: unknown): readonly JsonSchema[] {
  const fits = branches.filter((branch) =>
    Object.entries(branch.properties ?? {}).every(
      ([key, property]) => property.const === undefined || childOf(value, key) === property.const,
    ),
  );
  return fits.length > 0 ? fits : branches;
}
