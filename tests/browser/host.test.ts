// The worker in a real browser keeps the contract of hosts, and a game survives the death of its worker.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTRACT } from '../host/contract.ts';
import { launchChromium } from './chromium.ts';
import type { HostPage } from './host-page/main.ts';
import { type PageServer, servePage } from './page-server.ts';

declare const hosts: HostPage;

describe('a host in a worker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-hosts-'));
  const complaints: string[] = [];
  let browser: Browser;
  let server: PageServer;
  let page: Page;

  beforeAll(async () => {
    await build({
      configFile: false,
      root: fileURLToPath(new URL('./host-page/', import.meta.url)),
      base: './',
      logLevel: 'error',
      worker: { format: 'es' },
      build: { outDir: folder, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
    });
    server = await servePage(folder);
    browser = await launchChromium();
    page = await browser.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(server.address);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true });
  });

  it.each(CONTRACT.map(({ name }) => name))('%s', async (name) => {
    expect(await page.evaluate((each) => hosts.keep(each), name)).toBe('');
    expect(complaints).toEqual([]);
  });

  it('goes on after its worker died', async () => {
    const before = await page.evaluate(async () => {
      const teams = [{ firm: 'aurora', name: 'A' }];
      await hosts.host.start({ scenario: { id: 'smallest' }, seed: '1', teams, policies: {}, practice: false });
      const ran = await hosts.host.run({ aurora: { 'pricing.price': 8 } });
      return ran.ok ? ran.value.checksum : '';
    });
    await page.workers()[0]!.evaluate(() => self.close());
    await page.waitForFunction(() => hosts.events.includes('restarted'));
    const after = await page.evaluate(async () => {
      const replay = JSON.parse(await hosts.host.replay()) as { checksums: { state: string }[] };
      const ran = await hosts.host.run({});
      return { checksum: replay.checksums.at(-1)?.state, turn: ran.ok ? ran.value.turn : 0, events: hosts.events };
    });
    expect(after).toEqual({ checksum: before, turn: 3, events: ['restarted'] });
  });
});
