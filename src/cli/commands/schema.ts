// `rungs schema`: the JSON Schema of a kind of document, or the reference of all keys as Markdown.
import type { Command } from 'commander';
import { DOCUMENT_KINDS, type DocumentKind, jsonSchemaOf, referenceMarkdown } from '../../engine/index.ts';
import { type CommonOptions, declare, perform } from '../command.ts';
import { known } from '../inputs.ts';
import { EXIT, refuse } from '../mistake.ts';
import type { Screen } from '../screen.ts';

interface SchemaOptions extends CommonOptions {
  readonly markdown?: true;
}

const EXAMPLES = ['schema > scenario.schema.json', 'schema plan', 'schema scenario --markdown'];

export function addSchema(program: Command): void {
  const command = declare(program, 'schema [kind]', 'print the JSON Schema of a kind of document', EXAMPLES)
    .option('--markdown', 'the reference of all keys of a scenario, as Markdown')
    .addHelpText('after', `\nKinds: ${DOCUMENT_KINDS.join(', ')}; scenario where none is named.`);
  perform(command, schema);
}

function schema(screen: Screen, options: SchemaOptions, given: string | undefined): number {
  const kind = given ?? 'scenario';
  if (kind === 'experiment') refuse('This version of Rungs does not have experiments yet.');
  known('kind of document', kind, DOCUMENT_KINDS);
  if (options.markdown && kind !== 'scenario') refuse('Only scenarios have a reference as Markdown.');
  if (options.markdown) screen.print(referenceMarkdown());
  else screen.printJson(jsonSchemaOf(kind as DocumentKind));
  return EXIT.done;
}
