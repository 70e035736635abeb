// The report of a debrief: every text is there in both languages, nothing of the game reaches the page unescaped, the figures of
// the charts stand in tables.
import { describe, expect, it } from 'vitest';
import english from '../../assets/locales/en/debrief.json';
import portuguese from '../../assets/locales/pt/debrief.json';
import bistro from '../../assets/locales/pt/scenarios-bistro.json';
import { debriefWords } from '../../src/cli/debrief-words.ts';
import { createReplay, type Game, playGame, type Replay } from '../../src/engine/index.ts';
import { courseChart } from '../../src/study/debrief/charts/course.ts';
import { luckChart } from '../../src/study/debrief/charts/luck.ts';
import { PAPER } from '../../src/study/debrief/charts/palette.ts';
import { debriefReport } from '../../src/study/debrief/html/report.ts';
import { courseTable, leversTable, luckTable, movesTable, standingsTable } from '../../src/study/debrief/tables.ts';
import type { Debrief } from '../../src/study/debrief/types.ts';
import { headline, pointsText, type Words } from '../../src/study/debrief/words.ts';
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

function debrief(firm: string, seeds: number, of: Replay = replay): Debrief {
  const steps = debriefSteps(of, firm, { seeds, moves: 4, rivalMoves: 1 });
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

describe('a non-profit without benchmarks', () => {
  const mission: Game = {
    ...game,
    scenario: scenarioOf({ ...document, score: { futureTurns: 2, missionReach: true, missionPersonCents: 6000 } }),
  };
  const turns = [...playGame(mission)];
  const people = debrief('aurora', 1, createReplay(mission, turns));
  const [start] = turns;

  it.each(['en', 'pt'] as const)('scores people in % and their difference in percentage points, in %s', (language) => {
    const words = strict(language);
    const column = (rows: readonly (readonly string[])[], at: number) => rows.map((row) => row[at]!);
    const reach = people.standings.map(({ score }) => words.percent(score / 100));
    expect(column(standingsTable(people, words).rows, 2)).toEqual(reach);
    for (const row of courseTable(people, words).rows) for (const cell of row.slice(1)) expect(cell).toMatch(/ %$/);
    const levers = leversTable(people, words).rows.filter(([, moved]) => moved !== '0');
    expect(levers.length).toBeGreaterThan(0);
    const differences = [
      ...[2, 3, 4].flatMap((at) => column(levers, at)),
      ...[2, 3].flatMap((at) => column(movesTable(people, words, people.decisions.tried, '').rows, at)),
      ...column(luckTable(people, words).rows, 4),
    ];
    for (const text of differences) expect(text).toMatch(/\d pp$|^–$/);
    const long = words.say('reach.points', { points: '' }).trim();
    expect(long).toBe({ en: 'percentage points', pt: 'pontos percentuais' }[language]);
    expect(headline(people, words)).toContain(long);
    expect(headline(people, words)).not.toContain('€');
  });

  it.each(['en', 'pt'] as const)('says so in the report, in %s', (language) => {
    const words = strict(language);
    const html = debriefReport([people], words);
    for (const key of ['standing.unscaledReach', 'chart.leversReach', 'column.reachPoints'])
      expect(html).toContain(words.say(key));
    for (const key of ['standing.unscaled', 'chart.levers']) expect(html).not.toContain(words.say(key));
    expect(debriefReport([own], words)).toContain(words.say('standing.unscaled'));
    expect(html).not.toMatch(/NaN|undefined|thousands|milhares/);
    const early = createReplay(mission, turns.slice(0, 3));
    expect(debriefReport([debrief('aurora', 0, early)], words)).toContain(words.say('standing.earlyReach'));
  });

  it('marks its axes in %', () => {
    const words = strict('en');
    const course = courseChart(people, words, PAPER).option as { yAxis: { axisLabel: Axis } };
    const luck = luckChart(people, words, PAPER).option as { xAxis: { axisLabel: Axis } };
    for (const { formatter } of [course.yAxis.axisLabel, luck.xAxis.axisLabel]) expect(formatter(30)).toBe('30 %');
  });

  it('begins with those who came before the first turn', () => {
    const { firms: before } = start!.world.history.find(({ turn }) => turn === 0)!;
    const at = start!.world.rules.firmIds.indexOf('aurora');
    expect(before[at]!.metrics.penetration).toBeGreaterThan(0);
    expect(people.game.startScore).toBe(100 * before[at]!.metrics.penetration!);
    expect(own.game.startScore).toBe(0);
  });

  it('leaves money to the others', () => {
    expect(pointsText(own.game, strict('en'), 1.5)).toBe('+1.5 k€');
    const scaled = { ...people.game, scaled: true };
    expect(pointsText(scaled, strict('en'), 1.5)).toBe('+1.5');
  });
});

interface Axis {
  formatter(value: number): string;
}
