// From a term to its place in the glossary, and back to where it stood: a lever's terms and P, a figure, a driver, and the
// terms at the foot of a screen.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBuiltPage } from './built-page.ts';
import { goTo } from './checks.ts';
import { begin, button, expectQuiet, onScreen, runQuarter, type Visitor, visit } from './player.ts';

const built = openBuiltPage();

describe('the glossary', () => {
  let visitor: Visitor;
  const asked = () => visitor.page.locator('article[data-asked]');

  /** Follows a link, looks at the entry that it leads to, and comes back. */
  async function follow(link: () => Promise<unknown>, entry: string, back: string): Promise<void> {
    const { page } = visitor;
    await link();
    await onScreen(page, 'glossary');
    expect(await asked().getByRole('heading').innerText()).toBe(entry);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-asked'))).toBe(true);
    await button(page, 'Back').click();
    await onScreen(page, back);
  }

  beforeAll(async () => {
    visitor = await visit(built.browser);
    await begin(visitor.page, `${built.server.address}?scenario=bistro&seed=7&motion=off&renderer=off`);
  }, 60_000);
  afterAll(() => visitor.context.close());

  it('is open to a lever’s terms', async () => {
    const { page } = visitor;
    await button(page, 'Close the guide').click();
    const coach = page.getByRole('region', { name: 'Help' });
    await follow(() => coach.getByRole('button', { name: 'Product', exact: true }).click(), 'Product', 'decide');
  }, 60_000);

  it('is open to figures, drivers and the terms of a screen, and leads back to the tab', async () => {
    const { page } = visitor;
    await runQuarter(page);
    await page.locator('.figure-chip').first().click();
    await follow(() => button(page, 'What this figure is').click(), 'Profit', 'report');
    await page.getByRole('tab', { name: 'Why', exact: true }).click();
    await follow(() => button(page, 'What this driver is').click(), 'Imperative', 'report');
    await page.getByRole('tab', { name: 'Why', exact: true, selected: true }).waitFor();
    await follow(() => button(page, 'Consideration set').click(), 'Consideration set', 'report');
    await page.getByRole('tab', { name: 'Why', exact: true, selected: true }).waitFor();
    await goTo(page, 'briefing');
    await follow(() => button(page, 'Ladder of relationships').click(), 'Ladder of relationships', 'briefing');
    expectQuiet(visitor);
  }, 90_000);
});
