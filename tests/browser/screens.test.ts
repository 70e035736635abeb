// Every screen for everyone: nothing that axe finds, nothing that sticks out from a phone to a large screen and at 200 % zoom,
// targets that a finger can hit, and little script before the first screen.
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBuiltPage } from './built-page.ts';
import { checkScreen, goTo, SIZES, smallTargets } from './checks.ts';
import { begin, button, onScreen, runQuarter, type Visitor, visit } from './player.ts';

const QUICK = '&motion=off&renderer=canvas';
const MOST_SCRIPT_BYTES = 90_000;

const built = openBuiltPage();

describe('screens without a game', () => {
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await visit(built.browser);
    await visitor.page.goto(`${built.server.address}?motion=off&renderer=canvas`);
    await onScreen(visitor.page, 'title');
  });
  afterAll(() => visitor.context.close());

  it.each(['title', 'new-game', 'settings', 'glossary', 'credits'])(
    '%s',
    async (id) => {
      await goTo(visitor.page, id);
      await checkScreen(visitor);
    },
    30_000,
  );
});

describe('screens of a game', () => {
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await visit(built.browser);
    await begin(visitor.page, `${built.server.address}?scenario=bistro&seed=7${QUICK}`);
    await runQuarter(visitor.page);
    await button(visitor.page, 'Next quarter').click();
    await onScreen(visitor.page, 'decide');
    await runQuarter(visitor.page);
  }, 180_000);
  afterAll(() => visitor.context.close());

  it('report, on every tab', async () => {
    const { page } = visitor;
    const tabs = page.getByRole('tab');
    for (let at = 0; at < (await tabs.count()); at++) {
      await tabs.nth(at).click();
      await page.waitForTimeout(200);
      await checkScreen(visitor);
    }
  }, 180_000);

  it.each(['decide', 'briefing', 'customer', 'rivals', 'quarter', 'replay', 'debrief'])(
    '%s',
    async (id) => {
      await goTo(visitor.page, id);
      await checkScreen(visitor);
    },
    60_000,
  );

  it('decide keeps its bar in view at 1280 × 720', async () => {
    const { page } = visitor;
    await goTo(page, 'decide');
    const box = await button(page, 'Run the quarter').boundingBox();
    expect(box!.y + box!.height).toBeLessThanOrEqual(720);
  });
});

describe('a finger', () => {
  it('hits every control of the decisions on a phone', async () => {
    const { context, page } = await visit(built.browser, { viewport: SIZES[3]!, hasTouch: true, isMobile: true });
    await begin(page, `${built.server.address}?scenario=bistro&seed=7${QUICK}`);
    expect(await smallTargets(page)).toEqual([]);
    await context.close();
  }, 180_000);
});

describe('the page', () => {
  it('can be used before 90 kB of script have come', async () => {
    const { context, page } = await visit(built.browser, { serviceWorkers: 'block' });
    const sizes = new Map<string, Promise<number>>();
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (response.request().resourceType() === 'script' && !/worker/.test(pathname))
        sizes.set(
          pathname.replace(/.*\//, ''),
          response.body().then(
            (body) => gzipSync(body).length,
            // Asked for after the page could be used, and cut off by its end.
            () => 0,
          ),
        );
    });
    await page.goto(`${built.server.address}?renderer=off`);
    await onScreen(page, 'title');
    const scripts = await Promise.all([...sizes].map(async ([name, size]) => [name, await size] as const));
    const early = scripts.filter(([name]) => !/^(phaser|charts)/.test(name));
    expect(early.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(MOST_SCRIPT_BYTES);
    expect(early.length).toBeGreaterThan(3);
    await context.close();
  });
});
