// Parameters as rows: every key that an author may write, from the JSON Schema of a scenario.
import { jsonSchemaOf } from '../../engine/index.ts';
import type { Row } from './row.ts';

type JsonSchema = ReturnType<typeof jsonSchemaOf>;

/** Every key of a scenario that holds a value, by its path; `[]` is an entry of a list, `<id>` a name of the author's. */
export function parameterRows(): Row[] {
  return rowsOf('', jsonSchemaOf('scenario'));
}

function rowsOf(path: string, schema: JsonSchema): Row[] {
  const inner = innerOf(schema);
  if (inner.length > 0)
    return inner.flatMap(([step, child]) =>
      rowsOf(path === '' ? step : `${path}${step.startsWith('[') ? '' : '.'}${step}`, child),
    );
  const { minimum, maximum, unit, source, help } = schema;
  return [
    {
      id: path,
      type: schema.enum === undefined ? (schema.type ?? 'any') : schema.enum.map(String),
      default: schema.default === undefined ? null : showDefault(schema.default),
      min: minimum === undefined || minimum === -Number.MAX_SAFE_INTEGER ? null : minimum,
      max: maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? null : maximum,
      unit: unit ?? null,
      source: source ?? null,
      help: help ?? null,
    },
  ];
}

/** What a section, a list or a record holds; nothing for a plain value. */
function innerOf(schema: JsonSchema): [string, JsonSchema][] {
  if (schema.properties !== undefined) return Object.entries(schema.properties);
  if (schema.items !== undefined && innerOf(schema.items).length > 0) return [['[]', schema.items]];
  const { additionalProperties: named } = schema;
  return typeof named === 'object' && innerOf(named).length > 0 ? [['<id>', named]] : [];
}

function showDefault(value: unknown): string | number | boolean {
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string'
    ? value
    : JSON.stringify(value);
}
