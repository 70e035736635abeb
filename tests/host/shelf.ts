// The shipped scenarios as a host outside the browser finds them.
import { readdirSync, readFileSync } from 'node:fs';
import { version } from '../../package.json';
import type { Shelf } from '../../src/host/local.ts';

const FOLDER = new URL('../../scenarios/', import.meta.url);

export function shelfOf(): Shelf {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  const texts = files.map((name) => [name.replace('.yaml', ''), readFileSync(new URL(name, FOLDER), 'utf8')] as const);
  return { scenarios: Object.fromEntries(texts), packageVersion: version };
}
