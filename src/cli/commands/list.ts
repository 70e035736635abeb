// `rungs list`: what there is, in columns for people or as one object for programs.
import type { Command } from 'commander';
import { CATALOGS, type Catalog } from '../catalog/catalog.ts';
import type { Row } from '../catalog/row.ts';
import { type CommonOptions, declare, perform } from '../command.ts';
import { known } from '../inputs.ts';
import { EXIT, refuse } from '../mistake.ts';
import type { Screen } from '../screen.ts';
import { textTable } from '../text.ts';

interface ListOptions extends CommonOptions {
  readonly scenario?: string;
}

const TOPICS = Object.keys(CATALOGS) as (keyof typeof CATALOGS)[];
const EXAMPLES = ['list', 'list levers --scenario bistro', 'list columns', 'list parameters --json'];

export function addList(program: Command): void {
  const command = declare(program, 'list [topic]', 'what there is, with units and sources', EXAMPLES)
    .option('--scenario <scenario>', 'levers as this scenario opens them')
    .addHelpText(
      'after',
      `\nTopics:\n${TOPICS.map((topic) => `  ${topic.padEnd(11)} ${CATALOGS[topic].what}`).join('\n')}`,
    );
  perform(command, list);
}

function list(screen: Screen, options: ListOptions, topic: string | undefined): number {
  if (topic === undefined) return listTopics(screen);
  known('topic', topic, TOPICS);
  if (options.scenario !== undefined && topic !== 'levers') refuse('--scenario goes with `rungs list levers`.');
  const catalog: Catalog = CATALOGS[topic as keyof typeof CATALOGS];
  const rows = catalog.rows(options.scenario);
  if (screen.json) screen.printJson({ [topic]: rows });
  else screen.print(showRows(catalog, rows, screen.width));
  return EXIT.done;
}

function listTopics(screen: Screen): number {
  const topics = TOPICS.map((topic) => ({
    topic,
    count: CATALOGS[topic].rows(undefined).length,
    what: CATALOGS[topic].what,
  }));
  if (screen.json) screen.printJson({ topics });
  else {
    const styles = [{ head: 'topic' }, { head: 'count', right: true }, { head: 'what' }];
    screen.print(
      textTable(
        styles,
        topics.map(({ topic, count, what }) => [topic, String(count), what]),
        screen.width,
      ),
    );
  }
  return EXIT.done;
}

function showRows(catalog: Catalog, rows: readonly Row[], width: number): string {
  const shown = rows[0]?.open === undefined ? catalog.shown : ['id', 'open', 'fromTurn', ...catalog.shown.slice(1)];
  const cell = (value: Row[string] | undefined) =>
    value === null || value === undefined ? '' : Array.isArray(value) ? value.join(', ') : String(value);
  return textTable(
    shown.map((head) => ({ head })),
    rows.map((row) => shown.map((name) => cell(row[name]))),
    width,
  );
}
