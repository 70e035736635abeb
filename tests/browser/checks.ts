// What every screen is held to, whoever uses it: nothing that axe finds, nothing that sticks out at any size, targets that a
// finger can hit.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations, onScreen, sidewaysOverflow, type Visitor } from './player.ts';

export const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 640, height: 360 },
  { width: 390, height: 844 },
];

/** Goes to a screen as the browser's Back would. */
export async function goTo(page: Page, id: string): Promise<void> {
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
export async function smallTargets(page: Page, part = 'body'): Promise<string[]> {
  return page.evaluate((within) => {
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
    const parts = [...document.querySelectorAll(within)];
    const controls = 'button, select, summary, [role=tab], input';
    return parts
      .flatMap((one) => [...one.querySelectorAll<HTMLElement>(controls)])
      .flatMap((element) => {
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
  }, part);
}

/** Looks at the screen that is open, at every size, or closely at a part of it, and leaves it as it was. */
export async function checkScreen({ page }: Pick<Visitor, 'page'>, part?: string): Promise<void> {
  const found: string[] = [];
  expect(await axeViolations(page, part)).toEqual([]);
  expect(await page.locator('h1').count()).toBe(1);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.waitForTimeout(60);
    found.push(...(await sidewaysOverflow(page)).map((what) => `at ${size.width}: ${what}`));
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  found.push(...(await smallTargets(page, part)));
  expect(found).toEqual([]);
}
