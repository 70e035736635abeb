// The same game in Node and in a browser, to the bit (architecture section 4): the engine is bundled as a module and plays
// in Chromium from the text of a scenario; every checksum must be Node's.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { checksumsOfGame } from './engine-game.ts';

const TURNS = 3;
const ENTRY = fileURLToPath(new URL('./engine-game.ts', import.meta.url));

/** The engine and the game of this test as one ES module for browsers. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry: ENTRY, formats: ['es'], fileName: 'engine' } },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const chunks = outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
  expect(chunks.length).toBe(1);
  expect(chunks[0]!.imports).toEqual([]);
  return chunks[0]!.code;
}

describe('the engine in Chromium', () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    const [code, launched] = await Promise.all([bundle(), launchChromium()]);
    browser = launched;
    page = await browser.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => complaints.push(message.text()));
    await page.setContent('<!doctype html><title>Rungs</title>');
    const address = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
    await page.evaluate(`import('${address}').then((engine) => Object.assign(globalThis, engine))`);
  }, 60_000);

  afterAll(() => browser?.close());

  it.each([
    ['bistro', 'terrace'],
    ['null-market', 'Ünïcode ☂'],
  ])('plays %s under seed %s as Node does', async (name, seed) => {
    const text = readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8');
    const script = `checksumsOfGame(${JSON.stringify(text)}, ${JSON.stringify(seed)}, ${TURNS})`;
    const found = await page.evaluate<ReturnType<typeof checksumsOfGame>>(script);
    const expected = checksumsOfGame(text, seed, TURNS);
    expect(found.map(({ turn }) => turn)).toEqual([0, 1, 2, 3]);
    expect(found).toEqual(expected);
    expect(new Set(found.map(({ state }) => state)).size).toBe(TURNS + 1);
    expect(complaints).toEqual([]);
  });
});
