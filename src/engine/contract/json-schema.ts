// JSON Schema for editors and other programs, from the same source as the checks.
// A description says what a value is, its unit and where its default comes from.
import * as z from 'zod';
import { observationSchema } from './observation.ts';
import { planSchema } from './plan.ts';
import { replaySchema } from './replay-format.ts';
import { type Scenario, scenarioSchema } from './scenario.ts';
import type { JsonSchema } from './schema-lookup.ts';

const DOCUMENTS = {
  scenario: { schema: scenarioSchema as z.ZodType<Scenario>, title: 'Rungs scenario' },
  plan: { schema: planSchema, title: 'Rungs plan: decisions by firm and turn' },
  replay: { schema: replaySchema, title: 'Rungs replay' },
  observation: { schema: observationSchema, title: 'What a firm sees before it decides' },
} as const;
export type DocumentKind = keyof typeof DOCUMENTS;
export const DOCUMENT_KINDS = Object.keys(DOCUMENTS) as readonly DocumentKind[];

/** The JSON Schema (2020-12) of a kind of document, as it is written (defaults may be left out). */
export function jsonSchemaOf(kind: DocumentKind): JsonSchema & { readonly $schema?: string } {
  const { schema, title } = DOCUMENTS[kind];
  return { title, ...describedSchema(schema) };
}

/** The JSON Schema of one schema, with `description` made of help, unit and source. */
export function describedSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      const { help, unit, source, description } = jsonSchema as JsonSchema;
      const said = [description ?? help, unit && `Unit: ${unit}.`, source && `Source: ${source}.`].filter(Boolean);
      if (said.length > 0) jsonSchema.description = said.join(' ');
    },
  }) as JsonSchema;
}
