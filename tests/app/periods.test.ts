// A turn of three months is a quarter wherever a student reads; turns of another length are turns.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leverMeta, MECHANISMS, parseScenario } from '../../src/engine/index.ts';
import { engineWords, inPeriods } from '../../src/study/debrief/periods.ts';
import { shelfOf } from '../host/shelf.ts';

/** Words that are no turn of a game. */
const OTHER = /turns of {2}months|turns against|wrong turns|a turn of the game|in turn\b|return/g;

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/\{\{\w+\}\}/g, '')];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function pageTexts(language: string): string[] {
  const folder = new URL(`../../assets/locales/${language}/`, import.meta.url);
  const names = readdirSync(folder).filter((name) => !name.startsWith('scenarios-'));
  return names.flatMap((name) => textsIn(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
}

const leverTexts = MECHANISMS.flatMap((mechanism) =>
  Object.values(mechanism.levers).flatMap((schema) => {
    const { label, help, delay, term } = leverMeta(schema);
    return [label, help, delay, term];
  }),
);
const scenarioTexts = Object.values(shelfOf().scenarios).flatMap((text) => {
  const parsed = parseScenario(text);
  if (!parsed.ok) return [];
  return Object.values(parsed.value.levers).flatMap(({ label = '', help = '' }) => [label, help]);
});

describe('quarters', () => {
  it('are what texts of the page speak of', () => {
    const turns = pageTexts('en').filter((text) => /\bturns?\b/i.test(text.replace(OTHER, '')));
    expect(turns).toEqual([]);
  });

  it('are what levers speak of where a turn has three months', () => {
    const told = [...leverTexts, ...scenarioTexts].map((text) => engineWords(text, 3));
    expect(told.filter((text) => /\bturns?\b/i.test(text.replace(OTHER, '')))).toEqual([]);
    expect(engineWords('now; the harm in 2 to 4 turns', 3)).toBe('now; the harm in 2 to 4 quarters');
    expect(engineWords('Fewer wrong turns for customers', 3)).toBe('Fewer wrong turns for customers');
  });

  it('are turns where a turn is longer or shorter', () => {
    const english = pageTexts('en').map((text) => inPeriods(text, 6, 'en'));
    expect(english.filter((text) => /quarter|Q\d/i.test(text))).toEqual([]);
    const portuguese = pageTexts('pt').map((text) => inPeriods(text, 1, 'pt'));
    expect(portuguese.filter((text) => /trimestr/i.test(text))).toEqual([]);
    expect(inPeriods('Quarter 3 of 8: Q2 in quarters', 12, 'en')).toBe('Turn 3 of 8: T2 in turns');
    expect(engineWords('1 to 3 turns', 6)).toBe('1 to 3 turns');
  });
});
