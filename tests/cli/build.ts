// Builds the command line once before the tests, so that they run what the sources say now.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export async function setup(): Promise<void> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  await build({ root, configFile: `${root}vite.config.ts`, logLevel: 'error', build: { ssr: true } });
}
