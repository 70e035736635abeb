// Whole games in a real browser, played by accessible names as a student would: with the mouse, with the keyboard alone,
// without a canvas, in Portuguese, and by two teams at one screen.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gameOf, MODEL_VERSION, parseReplay, playGame, verifyReplay } from '../../src/engine/index.ts';
import { openBuiltPage } from './built-page.ts';
import {
  begin,
  button,
  download,
  expectQuiet,
  lever,
  onScreen,
  runQuarter,
  setLever,
  skipPlay,
  tabTo,
  visit,
} from './player.ts';

const QUICK = '&motion=off&renderer=canvas';
const built = openBuiltPage();

describe('a whole game', () => {
  it('is played with the mouse, and its replay holds without a page', async () => {
    const visitor = await visit(built.browser);
    const { page } = visitor;
    await begin(page, `${built.server.address}?scenario=bistro&seed=7${QUICK}`);
    await setLever(page, 'Price of a meal', '30');
    await button(page, 'Undo').click();
    expect(await lever(page, 'Price of a meal').inputValue()).toBe('28.00');
    await button(page, 'Redo').click();
    expect(await lever(page, 'Price of a meal').inputValue()).toBe('30.00');
    for (let turn = 1; turn <= 8; turn++) {
      if (turn === 3) await setLever(page, 'Guest book', '2');
      if (turn === 4) await setLever(page, 'Staff', '15');
      await runQuarter(page);
      expect(await page.getByRole('region', { name: 'Report' }).count()).toBe(1);
      if (turn < 8) await button(page, 'Next quarter').click();
      else await button(page, 'Debrief').click();
    }
    await onScreen(page, 'debrief');
    const { name, text } = await download(page, () => button(page, 'Download replay').first().click());
    expect(name).toBe('rungs-bistro-7-q8.json');
    const replay = parseReplay(text, MODEL_VERSION);
    if (!replay.ok) throw new Error(replay.issues.map(({ message }) => message).join('\n'));
    expect(verifyReplay(replay.value)).toMatchObject({ holds: true, turns: 8 });
    const headless = Array.from(playGame(gameOf(replay.value)), ({ checksums }) => checksums);
    expect(replay.value.checksums).toEqual(headless);
    expect(replay.value.decisions[0]?.levers['pricing.price']).toBe(30);
    expectQuiet(visitor);
    await visitor.context.close();
  }, 180_000);

  it('is played with the keyboard alone, from the briefing on', async () => {
    const visitor = await visit(built.browser);
    const { page } = visitor;
    await page.goto(`${built.server.address}?scenario=smallest&seed=1${QUICK}`);
    await onScreen(page, 'briefing');
    const press = async (name: string) => {
      await tabTo(page, name);
      await page.keyboard.press('Enter');
    };
    await press('Start game');
    await onScreen(page, 'decide');
    for (let turn = 1; turn <= 8; turn++) {
      await tabTo(page, 'Price');
      await page.keyboard.press(turn % 2 === 1 ? 'ArrowUp' : 'PageDown');
      await press('Run the quarter');
      await onScreen(page, 'report');
      await tabTo(page, 'Overview');
      await page.keyboard.press('ArrowRight');
      await page.getByRole('tab', { name: 'Score', exact: true, selected: true }).waitFor();
      if (turn === 8) break;
      await press('Next quarter');
      await onScreen(page, 'decide');
    }
    await press('Debrief');
    await onScreen(page, 'debrief');
    const { name, text } = await download(page, () => press('Download replay'));
    expect(name).toBe('rungs-smallest-1-q8.json');
    const replay = parseReplay(text, MODEL_VERSION);
    if (!replay.ok) throw new Error(replay.issues.map(({ message }) => message).join('\n'));
    expect(verifyReplay(replay.value)).toMatchObject({ holds: true, turns: 8 });
    expect(replay.value.decisions.some(({ levers }) => levers['pricing.price'] !== undefined)).toBe(true);
    expectQuiet(visitor);
    await visitor.context.close();
  }, 400_000);

  it('is played without a canvas and without motion', async () => {
    const visitor = await visit(built.browser, { reducedMotion: 'reduce' });
    const { page } = visitor;
    await begin(page, `${built.server.address}?scenario=bistro&seed=11&renderer=off`);
    for (let turn = 1; turn <= 2; turn++) {
      await runQuarter(page);
      await button(page, 'Next quarter').click();
      await onScreen(page, 'decide');
    }
    expect(await page.locator('canvas').count()).toBe(0);
    expectQuiet(visitor);
    await visitor.context.close();
  }, 180_000);
});

describe('Portuguese', () => {
  const words = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../assets/locales/pt/${name}.json`, import.meta.url), 'utf8'));

  it('is spoken on every screen of a quarter, without a key or an English word of the scenario', async () => {
    const visitor = await visit(built.browser, { locale: 'pt-PT' });
    const { page } = visitor;
    const seen: string[] = [];
    const read = async () => seen.push(...(await page.locator('body').allInnerTexts()));
    await page.goto(`${built.server.address}?scenario=bistro&seed=7${QUICK}`);
    await onScreen(page, 'briefing');
    expect(await page.locator('html').getAttribute('lang')).toBe('pt');
    await read();
    await button(page, words('new-game').start).click();
    await onScreen(page, 'decide');
    await read();
    await button(page, words('decide').actions.run).click();
    await onScreen(page, 'report');
    await read();
    await button(page, words('report').next).click();
    await onScreen(page, 'decide');
    const text = seen.join('\n');
    expect(text.match(/\b(?:common|decide|report|quarter|briefing|new-game):[\w.]+/g)).toBe(null);
    expect(text).toContain('Quatro mesas na Rua do Mercado');
    for (const english of ['Price seekers', 'Price of a meal', 'Market share', 'Run the quarter', 'undefined', 'NaN'])
      expect(text).not.toContain(english);
    expectQuiet(visitor);
    await visitor.context.close();
  }, 180_000);
});

describe('two teams at one screen', () => {
  it('decide one after the other, a curtain between them', async () => {
    const visitor = await visit(built.browser);
    const { page } = visitor;
    await page.goto(`${built.server.address}?motion=off&renderer=canvas`);
    await onScreen(page, 'title');
    await button(page, 'New game').click();
    await onScreen(page, 'new-game');
    await button(page, '2 teams').click();
    await page.getByLabel('Name of team 1, if you like').fill('Anna');
    await page.getByLabel('Name of team 2, if you like').fill('Bo');
    await button(page, 'Start game').click();
    await onScreen(page, 'decide');
    await setLever(page, 'Price of a meal', '31');
    await button(page, /over to Bo/).click();
    await onScreen(page, 'curtain');
    expect(await page.getByLabel('Price of a meal').count()).toBe(0);
    await button(page, 'We are Bo').click();
    await onScreen(page, 'decide');
    expect(await lever(page, 'Price of a meal').inputValue()).toBe('28.00');
    await button(page, 'Run the quarter').click();
    await onScreen(page, 'curtain');
    await button(page, 'We are Anna').click();
    await skipPlay(page);
    await button(page, 'Next quarter').click();
    await onScreen(page, 'decide');
    expect(await lever(page, 'Price of a meal').inputValue()).toBe('31.00');
    expectQuiet(visitor);
    await visitor.context.close();
  }, 180_000);
});
