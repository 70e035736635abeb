// Every screen for everyone: nothing that axe finds, nothing that sticks out from a phone to a large screen and at 200 % zoom,
// targets that a finger can hit, and little script before the first screen.
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBuiltPage } from './built-page.ts';
import { axeViolations, begin, button, onScreen, runQuarter, sidewaysOverflow, type Visitor, visit } from './player.ts';

const QUICK = '&motion=off&renderer=canvas';
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 640, height: 360 },
  { width: 390, height: 844 },
];
const MOST_SCRIPT_BYTES = 90_000;

const built = openBuiltPage();

/** Goes to a screen as the browser's Back would. */
async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate((screen) => {
    history.pushState({ screen, detail: {} }, '');
    history.pushState({ screen: 'title', detail: {} }, '');
    history.back();
  }, id);
  await onScreen(page, id);
  await page.waitForLoadState('networkidle');
}

/**
 * Controls whose reach, in height, is under 44 px; links within a text are left out, and names in the drawing of the street,
 * which stand in lists as well. Beside the sheet, help follows a press anywhere in a lever's row, so its name reaches as far.
 */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const besides = document.querySelector('.coach') !== null;
    const reachOf = (element: HTMLElement) => {
      element.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const row = besides && element.matches('.lever-name') ? element.closest('.lever') : null;
      const owner = row ?? element.closest('label, .unit-field') ?? element;
      const hits = (at: number) => {
        const hit = document.elementFromPoint(x, at);
        return hit !== null && owner.contains(hit);
      };
      let [above, below] = [0, 0];
      while (above < 44 && hits(y - above - 1)) above++;
      while (below < 44 && hits(y + below + 1)) below++;
      return above + below;
    };
    const controls = document.querySelectorAll<HTMLElement>('button, select, summary, [role=tab], input');
    return [...controls].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      const hidden =
        element.closest('[aria-hidden=true]:not(.lever-slider), .visually-hidden, .term-link, .theatre-place') !==
          null ||
        width < 2 ||
        height < 2;
      if (hidden || element.matches(':disabled') || getComputedStyle(element).visibility === 'hidden') return [];
      const reach = reachOf(element);
      const name = (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
      return reach >= 43 ? [] : [`${element.tagName}.${element.className} ${reach} high: ${name}`];
    });
  });
}

async function checkScreen({ page }: Visitor): Promise<void> {
  const found: string[] = [];
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.locator('h1').count()).toBe(1);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.waitForTimeout(60);
    found.push(...(await sidewaysOverflow(page)).map((what) => `at ${size.width}: ${what}`));
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  found.push(...(await smallTargets(page)));
  expect(found).toEqual([]);
}

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
