// Takes the pictures of the game in README.md: plays a whole game of the bistro in Chromium on the built page.
//   npm ci && node assets/readme/take-screens.mjs
// CHROME_PATH names the Chromium where it is not `/usr/bin/chromium`.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { preview } from 'vite';

const HERE = fileURLToPath(new URL('./', import.meta.url));
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TURNS = 8;
/** What the team changes, by quarter: figures of the lever's field. */
const DECISIONS = [
  { 'service-offer.ingredients': 8 },
  { 'servicescape.room': 5000, 'workforce.wage': 5 },
  { 'workforce.staff.team': 14, 'recovery.allowance': 6 },
  { 'training.hours': 12 },
  { 'promotion.advertising': 5000 },
];

process.chdir(ROOT);
const server = await preview({
  configFile: `${ROOT}vite.app.config.ts`,
  preview: { port: 0, open: false },
});
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'en-GB' });
const address = server.resolvedUrls.local[0];
const button = (name) => page.getByRole('button', { name, exact: true });
const ready = () => page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
const take = (name) => page.screenshot({ path: `${HERE}${name}.jpg`, type: 'jpeg', quality: 88 });

await page.goto(`${address}?renderer=canvas`);
await ready();
await page.waitForTimeout(3000);
await take('title');
await page.goto(`${address}?scenario=bistro&seed=7&renderer=canvas`);
await ready();
await button('Start game').click();
for (let turn = 1; turn <= TURNS; turn++) {
  await button('Run the quarter').waitFor();
  await closeGuide();
  await decide(DECISIONS[turn - 1] ?? {});
  if (turn === 4) await pause('decide');
  await button('Run the quarter').click();
  if (turn === 4) {
    await page.waitForTimeout(5000);
    await take('quarter');
  }
  await button('Skip').click();
  await page.getByRole('region', { name: 'Report' }).waitFor();
  if (turn === 4) await pause('report');
  await button(turn < TURNS ? 'Next quarter' : 'Debrief').click();
}
await page.getByRole('button', { name: 'Download report' }).waitFor({ timeout: 600_000 });
await page.waitForFunction(() => document.querySelector('progress') === null, undefined, { timeout: 900_000 });
await pause('debrief');
await browser.close();
await server.close();

async function closeGuide() {
  const close = button('Close the guide');
  if (await close.isVisible()) await close.click();
}

async function decide(values) {
  for (const [lever, value] of Object.entries(values)) {
    await page.locator(`input[data-lever="${lever}"]`).fill(String(value));
    await page.keyboard.press('Tab');
  }
}

/** Waits until what moves has come to rest, then takes the picture. */
async function pause(name) {
  await page.waitForTimeout(2500);
  await take(name);
}
