// The special views, in the scenarios that have them: each opens beside its levers and on its tab of the report, shows what
// the game holds, and keeps what every screen is held to.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBuiltPage } from './built-page.ts';
import { checkScreen, goTo } from './checks.ts';
import { begin, button, expectQuiet, runQuarter, type Visitor, visit } from './player.ts';

const built = openBuiltPage();

/** What a view must show, and how much of it at least. */
const CONTENT: Readonly<Record<string, readonly [part: string, least: number]>> = {
  'Value map': ['figure :is(svg, canvas)', 1],
  'Portfolio board': ['table.board td b', 9],
  'Maturity profile': ['.gauge-value', 5],
  Blueprint: ['.editor-step', 5],
  'Control charts': ['figure :is(svg, canvas)', 1],
  'Channel mix': ['.mix-part', 3],
};

/** Views beside the levers, and the headings of the cards on the report's tabs. */
const GAMES = [
  {
    scenario: 'customer-bank',
    views: ['Portfolio board', 'Maturity profile', 'Control charts'],
    tabs: { Operations: 2, People: 2, Research: 2 },
  },
  {
    scenario: 'virtual-customers',
    views: ['Channel mix', 'Maturity profile'],
    tabs: { Operations: 2, People: 2, Research: 1 },
  },
  {
    scenario: 'metaverse',
    views: ['Channel mix', 'Value map', 'Control charts'],
    tabs: { Operations: 3, People: 0, Research: 3 },
  },
  { scenario: 'auto-service', views: ['Blueprint'], tabs: { Operations: 1, People: 0, Research: 0 } },
] as const;

/** Opens the tab of the sheet that holds a view's button, and the view. */
async function openView(page: Page, name: string): Promise<void> {
  const tabs = page.getByRole('region', { name: 'Decisions' }).getByRole('tab');
  const wanted = button(page, name);
  for (let at = 0; (await wanted.count()) === 0; at++) await tabs.nth(at).click();
  await wanted.click();
}

describe.each(GAMES)('special views of $scenario', ({ scenario, views, tabs }) => {
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await visit(built.browser);
    const { page } = visitor;
    await begin(page, `${built.server.address}?scenario=${scenario}&seed=7&motion=off&renderer=off`);
    await runQuarter(page);
    await goTo(page, 'decide');
  }, 120_000);
  afterAll(() => visitor.context.close());

  it.each(views)(
    '%s stands beside its levers',
    async (name) => {
      const { page } = visitor;
      await openView(page, name);
      const view = page.getByRole('region', { name, exact: true });
      const [part, least] = CONTENT[name]!;
      await view.locator(part).first().waitFor();
      expect(await view.locator(part).count()).toBeGreaterThanOrEqual(least);
      expect(await view.innerText()).not.toMatch(/undefined|NaN|systems:/);
      await checkScreen(visitor, '#system');
      await view.getByRole('button', { name: 'Close' }).click();
      expect(await view.count()).toBe(0);
      const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
      expect(await focused()).toBe(name);
      await page.keyboard.press('Enter');
      await view.waitFor();
      await page.keyboard.press('Escape');
      await view.waitFor({ state: 'detached' });
      expect(await focused()).toBe(name);
    },
    60_000,
  );

  it('report on the systems', async () => {
    const { page } = visitor;
    await goTo(page, 'report');
    for (const [name, cards] of Object.entries(tabs)) {
      await page.getByRole('tab', { name, exact: true }).click();
      await page.waitForTimeout(200);
      const shown = page.locator('.system-card');
      expect([name, await shown.count()]).toEqual([name, cards]);
      if (cards === 0) continue;
      for (const text of await shown.allInnerTexts()) expect(text).toMatch(/\d/);
      await checkScreen(visitor, '.system-card');
    }
    expectQuiet(visitor);
  }, 90_000);
});
