// Nothing is lost: games kept on the device, offline and in two tabs.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openBuiltPage } from './built-page.ts';
import { begin, button, expectQuiet, lever, listen, onScreen, runQuarter, setLever, visit } from './player.ts';

const QUICK = '&motion=off&renderer=canvas';
const PRICE = 'Price';
const built = openBuiltPage();
let game: string;

beforeAll(() => {
  game = `${built.server.address}?scenario=smallest&seed=1${QUICK}`;
});

/** Opens the title and goes on with the last game. */
async function goOn(page: Page): Promise<void> {
  await page.goto(`${built.server.address}?motion=off`);
  await onScreen(page, 'title');
  await button(page, 'Continue').click();
}

async function price(page: Page): Promise<number> {
  return Number(await lever(page, PRICE).inputValue());
}

describe('a game on this device', () => {
  it('is gone on with after the tab was closed in mid-quarter, and without a network', async () => {
    const visitor = await visit(built.browser);
    const { context, page } = visitor;
    await begin(page, game);
    await runQuarter(page);
    await button(page, 'Next quarter').click();
    await onScreen(page, 'decide');
    await setLever(page, PRICE, '7.5');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.close();

    await context.setOffline(true);
    const again = await context.newPage();
    again.setDefaultTimeout(30_000);
    const complaints = listen(again);
    await goOn(again);
    await onScreen(again, 'decide');
    expect(await price(again)).toBe(7.5);
    await runQuarter(again);
    await button(again, 'Next quarter').click();
    await onScreen(again, 'decide');
    expect(await again.getByText('Quarter 3 of 8').count()).toBeGreaterThan(0);
    expectQuiet(visitor);
    expect(complaints).toEqual([]);
    await context.close();
  }, 180_000);

  it('is played in one tab; the other looks on until it takes over', async () => {
    const visitor = await visit(built.browser);
    const { context, page } = visitor;
    await begin(page, game);
    await setLever(page, PRICE, '8');
    await page.waitForTimeout(300);
    const second = await context.newPage();
    second.setDefaultTimeout(30_000);
    await goOn(second);
    await onScreen(second, 'decide');
    await second.getByRole('alert').waitFor();
    expect(await price(second)).toBe(8);
    expect(await button(second, 'Run the quarter').isDisabled()).toBe(true);
    await button(second, 'Play it here').click();
    await expect.poll(() => button(second, 'Run the quarter').isDisabled()).toBe(false);
    await expect.poll(() => button(page, 'Run the quarter').isDisabled()).toBe(true);
    await setLever(second, PRICE, '7');
    await runQuarter(second);
    expectQuiet(visitor);
    await context.close();
  }, 180_000);
});
