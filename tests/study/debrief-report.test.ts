// The report of a debrief: every text is there in both languages, nothing of the game reaches the page unescaped, the figures of
// the charts stand in tables.
import { describe, expect, it } from 'vitest';
import english from '../../assets/locales/en/debrief.json';
import portuguese from '../../assets/locales/pt/debrief.json';
import bistro from '../../assets/locales/pt/scenarios-bistro.json';
import { debriefWords } from '../../src/cli/debrief-words.ts';
import { createReplay, type Game, playGame } from '../../src/engine/index.ts';
import { debriefReport } from '../../src/study/debrief/html/report.ts';
import type { Debrief } from '../../src/study/debrief/types.ts';
import { headline, type Words } from '../../src/study/debrief/words.ts';
import { debriefSteps } from '../../src/study/debrief.ts';
import { type JsonObject, scenarioOf, smaller } from '../engine/harness.ts';

const NAME = 'Fish & "Chips" <b>';
const document: JsonObject = {
  ...smaller('bistro', 150, 2),
  time: { turns: 3 },
  events: [{ id: 'fair', title: 'A fair <i>', text: '', turn: 2, effects: [{ target: 'need', value: 1.2 }] }],
  score: { futureTurns: 2 },
};
(document.mechanisms as JsonObject)['value-research'] = {};
const firms = document.firms as JsonObject[];
firms[0]!.name = NAME;
const scenario = scenarioOf(document);
const game: Game = {
  scenario,
  seed: '<seed>',
  policies: { bellavista: 'price-cutter' },
  decisions: new Map([
    [1, { aurora: { 'pricing.price': 24, 'training.topic': 'empathy' } }],
    [2, { aurora: { 'workforce.staff.team': 16, 'promotion.promise': 0.1 } }],
  ]),
};
const replay = createReplay(game, [...playGame(game)]);

function debrief(firm: string, seeds: number): Debrief {
  const steps = debriefSteps(replay, firm, { seeds, moves: 4, rivalMoves: 1 });
  for (let next = steps.next(); ; next = steps.next()) if (next.done) return next.value;
}

const own = debrief('aurora', 2);
const idle = debrief('dockside', 0);

/** Words that fail on a text that is missing or not filled. */
function strict(language: 'en' | 'pt'): Words {
  const words = debriefWords(language, 'bistro', 3);
  return {
    ...words,
    say: (key, values) => {
      const text = words.say(key, values);
      if (text === key || text.includes('{{')) throw new Error(`${language} lacks ${key} or a value of it: ${text}`);
      return text;
    },
  };
}

const keysOf = (texts: object, path = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${path}${key}.`) : [`${path}${key}`],
  );

describe('the report', () => {
  it('has the same texts in both languages', () => {
    expect(keysOf(portuguese)).toEqual(keysOf(english));
  });

  it.each(['en', 'pt'] as const)('says everything in %s', (language) => {
    const html = debriefReport([own, idle], strict(language));
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toMatch(/NaN|undefined|Infinity|null/);
    expect(headline(own, strict(language))).not.toBe('');
  });

  it('asks the questions of the scenario in the language of the reader', () => {
    const html = debriefReport([own], strict('pt'));
    const asked = own.questions.flatMap(({ index }) => (index === undefined ? [] : [`questions/${index}`]));
    expect(asked.length).toBeGreaterThan(0);
    for (const path of asked) expect(html).toContain((bistro as Readonly<Record<string, string>>)[path]);
  });

  it('escapes whatever comes from a scenario or a seed', () => {
    const html = debriefReport([own], strict('en'));
    expect(html).not.toMatch(/<b>|<i>|<seed>/);
    expect(html).toContain('Fish &amp; &quot;Chips&quot; &lt;b&gt;');
  });

  it('names every picture and gives its figures in a table', () => {
    const html = debriefReport([own], strict('en'));
    const pictures = html.match(/<svg role="img" aria-label="[^"]{10,}"/g) ?? [];
    expect(pictures.length).toBe(6);
    expect((html.match(/<table>/g) ?? []).length).toBeGreaterThanOrEqual(pictures.length);
    const rows = html.match(/<tr/g) ?? [];
    expect(rows.length).toBeGreaterThan(own.levers.length);
  });

  it('sets the value map beside the truth, mistakes and all, where a scenario has one', () => {
    const words = strict('en');
    const html = debriefReport([own], words);
    const map = own.truth.valueMap!;
    expect(map.attributes.reduce((sum, { truth }) => sum + truth, 0)).toBeCloseTo(1, 6);
    expect(map.mistakes.map(({ id }) => id)).toHaveLength(7);
    for (const text of [words.say('part.map'), words.say('mistake.misorder')]) expect(html).toContain(text);
    const { valueMap: _, ...truth } = own.truth;
    expect(debriefReport([{ ...own, truth }], words)).not.toContain(words.say('part.map'));
  });

  it('is the same text every time, whatever was drawn before', () => {
    expect(debriefReport([own], strict('en'))).toBe(debriefReport([own], strict('en')));
  });
});
