// Faults: storage that is full or refused, an engine that dies, a machine without WebGL, files that are no replays. The player
// keeps the game and is told what happened.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createLocalHost } from '../../src/host/local.ts';
import { shelfOf } from '../host/shelf.ts';
import { openBuiltPage } from './built-page.ts';
import { launchChromium } from './chromium.ts';
import { begin, button, download, expectQuiet, lever, onScreen, runQuarter, setLever, visit } from './player.ts';

const QUICK = '&motion=off&renderer=canvas';
const PRICE = 'Price';
const built = openBuiltPage();
let game: string;

beforeAll(() => {
  game = `${built.server.address}?scenario=smallest&seed=1${QUICK}`;
});

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

describe('storage', () => {
  it('is full: the game goes on in memory, and a download keeps it', async () => {
    const visitor = await visit(built.browser);
    const { context, page } = visitor;
    await page.goto(game);
    await onScreen(page, 'briefing');
    const browser = await context.newCDPSession(page);
    const { origin } = new URL(built.server.address);
    await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await button(page, 'Start game').click();
    await onScreen(page, 'decide');
    await page.getByText('no room left').waitFor();
    await runQuarter(page);
    const { name, text } = await download(page, () => button(page, 'Download replay').first().click());
    expect(name).toBe('rungs-smallest-1-q1.json');
    expect(JSON.parse(text).decisions).toHaveLength(1);
    expectQuiet(visitor);
    await context.close();
  }, 180_000);

  it('is refused: the game is played, and the player is told', async () => {
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

describe('the engine', () => {
  it('dies: another one takes the game over, and the player is told', async () => {
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

  it('dies in the midst of a quarter, which is played all the same', async () => {
    const visitor = await visit(built.browser);
    const { page } = visitor;
    await begin(page, `${built.server.address}?scenario=bistro&seed=7${QUICK}`);
    await setLever(page, 'Price of a meal', '30');
    const dying = page.workers()[0]!.evaluate(() => {
      // Whatever it is asked next, it is gone before it answers.
      self.addEventListener('message', () => self.close(), { capture: true });
    });
    await dying;
    await button(page, 'Run the quarter').click();
    await onScreen(page, 'report');
    await page.getByText('The engine had stopped').waitFor();
    await button(page, 'Next quarter').click();
    await onScreen(page, 'decide');
    expect(await lever(page, 'Price of a meal').inputValue()).toBe('30.00');
    expectQuiet(visitor);
    await visitor.context.close();
  }, 180_000);
});

describe('the theatre', () => {
  /** Colours of the middle of the stage as it is seen; a canvas that stayed empty has one. */
  async function colours(page: Page): Promise<number> {
    const shot = await page.locator('.quarter-stage .theatre-canvas canvas').screenshot();
    return page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes]));
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
      context.drawImage(picture, 0, 0);
      const { data } = context.getImageData(0, 0, picture.width, picture.height);
      return new Set(new Uint32Array(data.buffer)).size;
    }, shot.toString('base64'));
  }

  async function playedBy(page: Page, renderer: string): Promise<string | null> {
    await begin(page, `${built.server.address}?scenario=smallest&seed=1&renderer=${renderer}`);
    await button(page, 'Run the quarter').click();
    await onScreen(page, 'quarter');
    const theatre = page.locator('.quarter-stage .theatre[data-living]');
    await theatre.waitFor();
    // The still drawing goes when the living one has come up over it.
    await page.locator('.quarter-stage .stage').waitFor({ state: 'detached' });
    expect(await colours(page)).toBeGreaterThan(1000);
    return theatre.getAttribute('data-living');
  }

  it('is drawn with WebGL where it is asked for', async () => {
    const visitor = await visit(built.browser);
    expect(await playedBy(visitor.page, 'webgl')).toBe('webgl');
    // A driver without a graphics card grumbles when its picture is taken.
    expect(visitor.complaints.filter((complaint) => !complaint.includes('ReadPixels'))).toEqual([]);
    await visitor.context.close();
  }, 180_000);

  it.each(['auto', 'webgl'])(
    'is drawn on a canvas where there is no WebGL, asked for %s',
    async (renderer) => {
      const browser = await launchChromium(['--disable-3d-apis']);
      const visitor = await visit(browser);
      expect(await playedBy(visitor.page, renderer)).toBe('canvas');
      await browser.close();
    },
    180_000,
  );
});

/** A game of somebody else, one quarter long. */
async function replayText(): Promise<string> {
  const host = createLocalHost(shelfOf());
  const teams = [{ firm: 'plaza', name: 'Zé' }];
  await host.start({ scenario: { id: 'smallest' }, seed: '2', teams, policies: {}, practice: false });
  await host.run({ plaza: { 'pricing.price': 7 } });
  return host.replay();
}

describe('a file', () => {
  it('that is no replay is refused in words, and the game stays', async () => {
    const visitor = await visit(built.browser);
    const { page } = visitor;
    await begin(page, game);
    await setLever(page, PRICE, '8');
    for (const [name, text] of Object.entries({
      'holiday.json': '{"beach": true}',
      'cut.json': (await replayText()).slice(0, 500),
      'photo.png': '\u0089PNG\r\n\u001a\n\u0000\u0000',
    })) {
      await drop(page, name, text);
      await page.getByText(`${name} is no replay of Rungs`).waitFor();
      expect(await price(page)).toBe(8);
    }
    await runQuarter(page);
    expectQuiet(visitor);
    await visitor.context.close();
  }, 180_000);

  it('that is a replay opens; one of another model, or changed by hand, can only be looked at', async () => {
    const visitor = await visit(built.browser);
    const { page } = visitor;
    await begin(page, game);
    const text = await replayText();
    await drop(page, 'theirs.json', text);
    await onScreen(page, 'replay');
    await drop(page, 'older.json', JSON.stringify({ ...JSON.parse(text), modelVersion: 99 }));
    await page.getByText('another version of the model made it').waitFor();
    await drop(page, 'better.json', text.replace('"pricing.price": 7', '"pricing.price": 6'));
    await page.getByText('played again it comes out differently').waitFor();
    expectQuiet(visitor);
    await visitor.context.close();
  }, 180_000);
});
