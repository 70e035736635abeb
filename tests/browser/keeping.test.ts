// Nothing is lost: games kept on the device, offline, in two tabs, with storage refused, and files that are no replays.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createLocalHost } from '../../src/host/local.ts';
import { shelfOf } from '../host/shelf.ts';
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

function drop(page: Page, name: string, text: string): Promise<void> {
  return page.evaluate(
    ([file, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content!], file!));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text],
  );
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

  it('survives the death of the engine, and the player is told', async () => {
    const visitor = await visit(built.browser);
    const { page } = visitor;
    await begin(page, game);
    await runQuarter(page);
    await button(page, 'Next quarter').click();
    await onScreen(page, 'decide');
    await setLever(page, PRICE, '8');
    await page.workers()[0]!.evaluate(() => self.close());
    await page.getByText('The engine had stopped').waitFor();
    expect(await price(page)).toBe(8);
    await runQuarter(page);
    expectQuiet(visitor);
    await visitor.context.close();
  }, 180_000);

  it('is played where nothing can be kept, and the player is told', async () => {
    const visitor = await visit(built.browser);
    const { page } = visitor;
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', {
        value: { open: () => Promise.reject(new DOMException('No', 'SecurityError')) },
      });
      Storage.prototype.setItem = () => {
        throw new DOMException('Full', 'QuotaExceededError');
      };
    });
    await begin(page, game);
    await page.getByText('keeps nothing').waitFor();
    await runQuarter(page);
    await visitor.context.close();
  }, 180_000);
});

describe('a file', () => {
  it('that is no replay is refused in words, and the game stays', async () => {
    const visitor = await visit(built.browser);
    const { page } = visitor;
    await begin(page, game);
    await setLever(page, PRICE, '8');
    await drop(page, 'holiday.json', '{"beach": true}');
    await page.getByText('holiday.json is no replay of Rungs').waitFor();
    expect(await price(page)).toBe(8);
    expectQuiet(visitor);
    await visitor.context.close();
  }, 180_000);

  it('that is a replay opens; one of another model can only be looked at', async () => {
    const visitor = await visit(built.browser);
    const { page } = visitor;
    await begin(page, game);
    const host = createLocalHost(shelfOf());
    const teams = [{ firm: 'plaza', name: 'Zé' }];
    await host.start({ scenario: { id: 'smallest' }, seed: '2', teams, policies: {}, practice: false });
    await host.run({ plaza: { 'pricing.price': 7 } });
    const text = await host.replay();
    await drop(page, 'theirs.json', text);
    await onScreen(page, 'replay');
    await drop(page, 'older.json', JSON.stringify({ ...JSON.parse(text), modelVersion: 99 }));
    await page.getByText('another version of the model made it').waitFor();
    expectQuiet(visitor);
    await visitor.context.close();
  }, 180_000);
});
