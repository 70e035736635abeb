import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from './chromium.ts';

describe('findChromium', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rungs-chromium-'));
    for (const name of ['google-chrome', 'other', 'chromium']) writeFileSync(join(folder, name), '');
    for (const name of ['google-chrome', 'other']) chmodSync(join(folder, name), 0o755);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('takes CHROME_PATH first and refuses a wrong one', () => {
    const other = join(folder, 'other');
    expect(findChromium({ CHROME_PATH: other, PATH: folder }, [])).toBe(other);
    expect(() => findChromium({ CHROME_PATH: '/nowhere', PATH: folder }, [])).toThrow('CHROME_PATH names no program');
  });

  it('looks for programs on PATH, then in other places', () => {
    expect(findChromium({ PATH: `/nowhere:${folder}` }, [])).toBe(join(folder, 'google-chrome'));
    expect(findChromium({ PATH: '/nowhere' }, ['/nowhere/a', join(folder, 'other')])).toBe(join(folder, 'other'));
  });

  it('says what to install where there is none', () => {
    expect(() => findChromium({ PATH: '' }, [])).toThrow('apt-get install chromium');
    expect(() => findChromium({}, [folder])).toThrow('apt-get install chromium');
  });
});

describe('launchChromium', () => {
  it('starts a browser that shows a page', async () => {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      await page.setContent('<h1>Rungs</h1>');
      expect(await page.textContent('h1')).toBe('Rungs');
    } finally {
      await browser.close();
    }
  });
});
