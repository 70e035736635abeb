// Plays the built page as a person does: by accessible names, with mouse or keyboard, and listens for complaints.
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors and warnings of the console, and uncaught ones. */
  readonly complaints: string[];
}

/** Opens a context of its own, with a page that listens. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'en-GB',
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return { context, page, complaints: listen(page) };
}

export function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`uncaught ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()} ${message.text()}`);
  });
  return complaints;
}

/** Waits for a screen that can be used. */
export async function onScreen(page: Page, id: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const { ready, screen } = document.documentElement.dataset;
    return ready === 'true' && screen === wanted;
  }, id);
}

export function button(page: Page, name: string | RegExp) {
  return page.getByRole('button', { name, exact: typeof name === 'string' });
}

/** From an address such as `?scenario=bistro&seed=7` to the first decision. */
export async function begin(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await onScreen(page, 'briefing');
  await button(page, 'Start game').click();
  await onScreen(page, 'decide');
}

/** Runs the quarter on the sheet, past the theatre, to its report. */
export async function runQuarter(page: Page): Promise<void> {
  await button(page, 'Run the quarter').click();
  await onScreen(page, 'quarter');
  await skipPlay(page);
}

/** Leaves the theatre; without motion it may have gone on to the report by itself. */
export async function skipPlay(page: Page): Promise<void> {
  await button(page, 'Skip')
    .click({ timeout: 3000 })
    .catch(() => {});
  await onScreen(page, 'report');
}

/** A lever's control, by its name. */
export function lever(page: Page, name: string) {
  return page.getByRole('region', { name: 'Decisions' }).getByLabel(name, { exact: true });
}

export async function setLever(page: Page, name: string, value: string): Promise<void> {
  await lever(page, name).fill(value);
  await lever(page, name).press('Enter');
}

/** Keeps what a click downloads, as text. */
export async function download(page: Page, click: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** Goes on by Tab until a control of this name has the focus; a person would not go round twice. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name, exact: true });
  const named = button(page, name)
    .or(tab)
    .or(page.getByLabel(name, { exact: true }));
  const wanted = (await named.first().elementHandle())!;
  for (let pressed = 0; pressed < 150; pressed++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

/** What axe finds wrong with the page, or a part of it, told so that a person can mend it. */
export async function axeViolations(page: Page, part?: string): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const builder = new AxeBuilder({ page }).withTags(tags);
  const { violations } = await (part === undefined ? builder : builder.include(part)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html}`));
}

/** What sticks out of a page that should not scroll sideways. */
export async function sidewaysOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 0 && right > clientWidth + 1;
    });
    return wide.slice(0, 5).map((element) => `${element.tagName}.${element.className} ends beyond ${clientWidth}`);
  });
}

export function expectQuiet({ complaints }: Pick<Visitor, 'complaints'>): void {
  expect(complaints).toEqual([]);
}
