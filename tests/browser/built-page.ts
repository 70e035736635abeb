// The built page, served, and a browser to visit it with: opened before the tests of a file, closed after them.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from './chromium.ts';
import { builtPage, type PageServer, servePage } from './page-server.ts';

/** What is opened can be used from the first `beforeAll` after this call on. */
export interface BuiltPage {
  browser: Browser;
  server: PageServer;
}

export function openBuiltPage(): BuiltPage {
  const opened = {} as BuiltPage;
  beforeAll(async () => {
    [opened.server, opened.browser] = await Promise.all([builtPage().then(servePage), launchChromium()]);
  }, 120_000);
  afterAll(async () => {
    await opened.browser?.close();
    await opened.server?.close();
  });
  return opened;
}
