// The reference part of the authoring guide: every section, field, lever, metric and driver as Markdown tables, from the
// same declarations that the checks use. The command line writes it between the markers of scenarios/README.md.
import { MECHANISMS } from '../mechanisms/index.ts';
import { DRIVERS } from '../model/drivers.ts';
import { leverMeta, type Mechanism } from '../model/mechanism.ts';
import { describedSchema, jsonSchemaOf } from './json-schema.ts';
import { widestOf } from './levers.ts';
import { MEASURES } from './measures.ts';
import { POLICY_NAMES } from './policy-names.ts';
import type { JsonSchema } from './schema-lookup.ts';

export const REFERENCE_START = '<!-- reference:start -->';
export const REFERENCE_END = '<!-- reference:end -->';

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
};
const FIELDS = ['field', 'type', 'default', 'bounds', 'unit', 'source', 'help'] as const;

/** The whole reference as Markdown. */
export function referenceMarkdown(mechanisms: readonly Mechanism[] = MECHANISMS): string {
  const { mechanisms: _, ...sections } = jsonSchemaOf('scenario').properties ?? {};
  return [
    '## Sections of a scenario',
    'A field without a default must be written. `[]` stands for each entry of a list, `<id>` for a name of yours.',
    ...sectionsOf(sections),
    '## Mechanisms',
    'A mechanism that is named under `mechanisms` is on; `{}` takes all its defaults.',
    ...mechanisms.flatMap(mechanismOf),
    '## Drivers',
    table(
      ['driver', 'type', 'default importance', 'help'],
      DRIVERS.map((d) => [code(d.id), d.type, String(d.importance), d.help]),
    ),
    '## Measures of the score',
    table(
      ['measure', 'perspective', 'better', 'unit', 'help'],
      MEASURES.map((m) => [code(m.id), m.perspective, m.better, m.unit, m.help]),
    ),
    '## Policies',
    POLICY_NAMES.map(code).join(', '),
  ].join('\n\n');
}

/** A text with what stands between the markers replaced; the markers stay. */
export function insertReference(text: string, reference: string): string {
  const start = text.indexOf(REFERENCE_START);
  const end = text.indexOf(REFERENCE_END);
  if (start < 0 || end < start) throw new Error('The text has no reference markers');
  return `${text.slice(0, start + REFERENCE_START.length)}\n\n${reference}\n\n${text.slice(end)}`;
}

function sectionsOf(sections: Readonly<Record<string, JsonSchema>>): string[] {
  const entries = Object.entries(sections);
  const single = entries.filter(([, schema]) => isLeaf(schema));
  return [
    '### Top level',
    table(
      FIELDS,
      single.flatMap(([name, schema]) => rowsOf(name, schema)),
    ),
    ...entries
      .filter(([, schema]) => !isLeaf(schema))
      .flatMap(([name, schema]) => [`### ${name}`, ...note(schema), table(FIELDS, rowsOf(name, schema))]),
  ];
}

function mechanismOf(mechanism: Mechanism): string[] {
  const schema = describedSchema(mechanism.params);
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => rowsOf(name, field));
  const levers = Object.entries(mechanism.levers).map(([name, lever]) => {
    const meta = leverMeta(lever);
    const widest = widestOf(lever);
    const range = widest.options?.join(', ') ?? `${widest.min} to ${widest.max}`;
    const pool = mechanism.pooled?.levers.includes(name) ? '.<pool>' : '';
    return [
      code(`${mechanism.id}.${name}${pool}`),
      meta.label,
      range,
      String(widest.default),
      meta.unit,
      meta.delay,
      meta.term,
      meta.help,
    ];
  });
  const metrics = Object.entries(mechanism.metrics).map(([id, spec]) => [code(id), spec.unit, spec.better, spec.help]);
  const drivers = [...new Set([...mechanism.drivers, ...mechanism.delivers])];
  return [
    `### ${mechanism.id}: ${mechanism.title}`,
    ...(drivers.length > 0 ? [`Acts on ${drivers.map(code).join(', ')}.`] : []),
    ...(fields.length > 0 ? [table(FIELDS, fields)] : []),
    ...(levers.length > 0
      ? [table(['lever', 'label', 'widest range', 'default', 'unit', 'acts', 'term', 'help'], levers)]
      : []),
    ...(metrics.length > 0 ? [table(['metric', 'unit', 'better', 'help'], metrics)] : []),
  ];
}

function isLeaf(schema: JsonSchema): boolean {
  return schema.properties === undefined && childOf(schema) === undefined;
}

/** What a list or a record holds, where that is more than a plain value. */
function childOf(schema: JsonSchema): JsonSchema | undefined {
  const child =
    schema.items ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);
  return child !== undefined && (child.properties !== undefined || childOf(child) !== undefined) ? child : undefined;
}

function rowsOf(path: string, schema: JsonSchema): string[][] {
  const child = childOf(schema);
  if (child !== undefined)
    return [...wholeOf(path, schema), ...rowsOf(schema.items === undefined ? `${path}.<id>` : `${path}[]`, child)];
  if (schema.properties !== undefined) {
    return Object.entries(schema.properties).flatMap(([name, inner]) => rowsOf(`${path}.${name}`, inner));
  }
  const value = schema.default === undefined ? '' : code(JSON.stringify(schema.default));
  return [
    [code(path), typeOf(schema), value, boundsOf(schema), schema.unit ?? '', schema.source ?? '', schema.help ?? ''],
  ];
}

/** A list or record with a default of its own or a help gets a row of its own. */
function wholeOf(path: string, schema: JsonSchema): string[][] {
  const given = JSON.stringify(schema.default ?? null);
  if (schema.help === undefined && ['null', '[]', '{}'].includes(given)) return [];
  const type = schema.items === undefined ? 'set of keys' : 'list';
  return [
    [
      code(path),
      type,
      given === 'null' ? '' : code(given),
      boundsOf(schema),
      schema.unit ?? '',
      schema.source ?? '',
      schema.help ?? '',
    ],
  ];
}

function typeOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return code(String(schema.const));
  if (schema.enum !== undefined) return schema.enum.map((option) => code(String(option))).join(', ');
  const branches = schema.oneOf ?? schema.anyOf;
  if (branches !== undefined) return branches.map(branchOf).join(' or ');
  if (schema.items !== undefined) return `list of ${typeOf(schema.items)}`;
  if (typeof schema.additionalProperties === 'object') {
    const keys = schema.propertyNames?.enum === undefined ? 'id' : 'name';
    return `${keys} to ${typeOf(schema.additionalProperties)}`;
  }
  const types = [schema.type ?? 'any'].flat();
  return types.map((type) => TYPES[type] ?? type).join(' or ');
}

function branchOf(schema: JsonSchema): string {
  if (schema.properties === undefined) return typeOf(schema);
  const parts = Object.entries(schema.properties).map(([name, inner]) =>
    inner.const === undefined ? name : `${name}: ${inner.const}`,
  );
  return code(`{ ${parts.join(', ')} }`);
}

function boundsOf(schema: JsonSchema): string {
  const unsafe = Number.MAX_SAFE_INTEGER;
  const low = schema.minimum ?? schema.minItems ?? schema.minLength;
  const high = schema.maximum ?? schema.maxItems ?? schema.maxLength;
  const above = schema.exclusiveMinimum === undefined ? '' : `above ${schema.exclusiveMinimum}`;
  const from = low === undefined || low === -unsafe ? above : `${low}`;
  const to = high === undefined || high === unsafe ? '' : `${high}`;
  if (from === '' && to === '') return '';
  if (to === '') return above === '' ? `from ${from}` : above;
  return from === '' ? `to ${to}` : `${from} to ${to}`;
}

function note(schema: JsonSchema): string[] {
  return schema.help === undefined ? [] : [schema.help];
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
