// The quarter on stage leads to its report by itself, but never from under the fingers of somebody who looks around: by keys
// in the head, on the stage or in the bar, or by the button that says so.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBuiltPage } from './built-page.ts';
import { begin, button, onScreen, tabTo, type Visitor, visit } from './player.ts';

/** Longer than an untouched play waits before it goes to its report. */
const PATIENCE_MS = 3500;

const built = openBuiltPage();

describe('the quarter on stage', () => {
  let visitor: Visitor;
  const focused = () => visitor.page.evaluate(() => document.activeElement?.textContent?.trim());
  const screen = () => visitor.page.evaluate(() => document.documentElement.dataset.screen);
  const run = async () => {
    await button(visitor.page, 'Run the quarter').focus();
    await visitor.page.keyboard.press('Enter');
    await onScreen(visitor.page, 'quarter');
  };
  const next = async () => {
    await onScreen(visitor.page, 'report');
    await button(visitor.page, 'Next quarter').press('Enter');
    await onScreen(visitor.page, 'decide');
  };

  beforeAll(async () => {
    visitor = await visit(built.browser);
    await begin(visitor.page, `${built.server.address}?scenario=smallest&seed=1&renderer=off`);
  }, 60_000);
  afterAll(() => visitor.context.close());

  it('stays for who goes by keys, even in its head, and keeps their place as the play ends', async () => {
    const { page } = visitor;
    await run();
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('header') !== null)).toBe(true);
    await button(page, 'Report').waitFor();
    await page.waitForTimeout(PATIENCE_MS);
    expect(await screen()).toBe('quarter');
    await tabTo(page, '4×');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Play again');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Skip');
    await page.keyboard.press('Shift+Tab');
    await button(page, 'Report').waitFor();
    expect(await focused()).toBe('4×');
    await tabTo(page, 'Report');
    await page.keyboard.press('Enter');
    await next();
  }, 60_000);

  it('goes to the report by itself where nobody touches it', async () => {
    await run();
    expect(await focused()).toBe('Quarter 2 on stage');
    await next();
  }, 60_000);

  it('stays where one asks to look around, the focus on the way out', async () => {
    const { page } = visitor;
    await run();
    await button(page, 'Look around').click();
    expect(await focused()).toBe('Report');
    await page.waitForTimeout(PATIENCE_MS);
    expect(await screen()).toBe('quarter');
    await page.keyboard.press('Enter');
    await onScreen(page, 'report');
  }, 60_000);
});
