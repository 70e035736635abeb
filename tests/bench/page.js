// Measures in Chromium what is asked of the page: script before the first screen, time until it can be used, until the theatre
// lives, frames of the theatre, and quarters in the worker. `npm run bench:page` builds first; a busy machine measures itself.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { parse, stringify } from 'yaml';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ROUNDS = 5;

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
});
const folder = mkdtempSync(join(tmpdir(), 'rungs-bench-'));
const servers = [];

/** What, how much, its unit, and how much is asked for: at most, or at least where it says so. */
const figures = [...(await firstScreen()), ...(await parts())];
await browser.close();
for (const server of servers) await server.close();
rmSync(folder, { recursive: true });

console.log(`Chromium ${browser.version()}, Node ${process.version}`);
let missed = 0;
for (const { what, value, unit, most, least } of figures) {
  const holds = (most === undefined || value <= most) && (least === undefined || value >= least);
  if (!holds) missed++;
  const asked =
    most !== undefined ? `at most ${most} ${unit}` : least !== undefined ? `at least ${least} ${unit}` : 'no figure';
  console.log(
    `${what.padEnd(64)}${`${value.toFixed(1)} ${unit}`.padStart(12)}   asked: ${asked}${holds ? '' : '   MISSED'}`,
  );
}
process.exitCode = missed > 0 ? 1 : 0;

async function serve(options) {
  const server = await preview({ logLevel: 'error', ...options, preview: { port: 0, open: false } });
  servers.push(server);
  return server.resolvedUrls.local[0];
}

/** Cold visits of the title, each in a context of its own. */
async function firstScreen() {
  const address = await serve({ configFile: `${ROOT}vite.app.config.ts`, root: `${ROOT}src/app` });
  const visits = [];
  for (let round = 0; round < ROUNDS; round++) visits.push(await visitTitle(address));
  const middle = (key) => median(visits.map((visit) => visit[key]));
  return [
    { what: 'script before theatre and charts, gzip', value: visits[0].scriptBytes / 1000, unit: 'kB', most: 90 },
    { what: 'a usable page, from an empty cache', value: middle('usable'), unit: 'ms' },
    { what: 'the theatre lives, from an empty cache', value: middle('living'), unit: 'ms', most: 1500 },
  ];
}

async function visitTitle(address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const sizes = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const early = response.request().resourceType() === 'script' && !/worker|phaser|charts/.test(pathname);
    if (early)
      sizes.push(
        response.body().then(
          (body) => ({ pathname, bytes: gzipSync(body).length }),
          () => undefined,
        ),
      );
  });
  await page.addInitScript(() => {
    const seen = {};
    globalThis.seen = seen;
    const look = () => {
      if (document.documentElement.dataset.ready === 'true') seen.usable ??= performance.now();
      if (document.querySelector('.theatre[data-living]')) seen.living ??= performance.now();
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(`${address}?renderer=canvas`);
  await page.waitForFunction(() => globalThis.seen.living !== undefined);
  const seen = await page.evaluate(() => globalThis.seen);
  // The scene comes with the theatre; all else of the page's own script counts.
  const own = (await Promise.all(sizes)).filter((file) => file !== undefined && !/open-theatre/.test(file.pathname));
  await context.close();
  return { ...seen, scriptBytes: own.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** Engine and theatre, each alone on a page. */
async function parts() {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('./page/', import.meta.url)),
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
  });
  const address = await serve({ configFile: false, root: ROOT, build: { outDir: folder } });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(address);
  await page.waitForFunction(() => globalThis.bench !== undefined);
  const quarters = (text, turns) =>
    page.evaluate(([scenario, count]) => globalThis.bench.quarters(scenario, 'aurora', count), [text, turns]);
  const small = await quarters(market(3000), 8);
  const large = await quarters(market(100_000), 3);
  const played = await page.evaluate(() => globalThis.bench.play('canvas'));
  return [
    {
      what: 'a quarter of 3,000 customers and 5 firms, with its answer',
      value: median(small.milliseconds),
      unit: 'ms',
      most: 150,
    },
    {
      what: 'a quarter of 100,000 customers and 5 firms, with its answer',
      value: median(large.milliseconds),
      unit: 'ms',
    },
    { what: 'longest frame of the page meanwhile', value: large.longestFrame, unit: 'ms' },
    {
      what: `the theatre with ${played.figures} figures, ${played.renderer}`,
      value: played.framesPerSecond,
      unit: 'fps',
      least: 55,
    },
  ];
}

/** The bistro with a fifth firm, its people told apart into so many agents. */
function market(agents) {
  const scenario = parse(readFileSync(`${ROOT}scenarios/bistro.yaml`, 'utf8'));
  const { customers, customersPerAgent } = scenario.market;
  scenario.market.customers = agents;
  scenario.market.customersPerAgent = (customersPerAgent * customers) / agents;
  scenario.firms.push({ ...scenario.firms.at(-1), id: 'fifth', name: 'Fifth' });
  return stringify(scenario);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
