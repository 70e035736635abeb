// The parts of a debrief in the order in which a class talks about them: how it ended, where it turned, what decisions were worth,
// luck, the truth, questions, and how all this was found.
import { courseChart } from '../charts/course.ts';
import { leversChart } from '../charts/levers.ts';
import { luckChart } from '../charts/luck.ts';
import { PAPER } from '../charts/palette.ts';
import { ladderChart, valueMapChart } from '../charts/seen.ts';
import { importanceChart } from '../charts/truth.ts';
import { drawChart } from '../draw.ts';
import { mistakesTable, valueMapTable } from '../map-tables.ts';
import { marksOf } from '../moments.ts';
import {
  courseTable,
  importanceTable,
  ladderTable,
  leversTable,
  luckTable,
  movesTable,
  scoreTable,
  segmentsTable,
  standingsTable,
} from '../tables.ts';
import type { Debrief, MapTruth } from '../types.ts';
import {
  createdText,
  factText,
  leversCaption,
  leversText,
  namesOf,
  pointsText,
  scoreText,
  unscaledText,
  type Words,
} from '../words.ts';
import { escapeHtml, paragraph, section, tableHtml } from './markup.ts';
import { turningCards } from './turning-cards.ts';

/** Pixels that a chart is drawn wide; it scales with the page. */
export const WIDTH = 900;

export function figure(caption: string, svg: string): string {
  const name = escapeHtml(caption);
  return `<figure><figcaption>${name}</figcaption><div class="scroll" tabindex="0" role="group" aria-label="${name}">${svg}</div></figure>`;
}

/** All parts of one debrief; `id` begins the names of its anchors, `level` is that of its headings. */
export function debriefSections(debrief: Debrief, words: Words, id: string, level: 2 | 3): string[] {
  const part = (name: string, ...content: string[]) =>
    section(`${id}-${name}`, level, words.say(`part.${name}`), ...content);
  return [
    part('standing', ...standingPart(debrief, words)),
    part('turning', ...turningPart(debrief, words, id)),
    part('levers', ...leversPart(debrief, words, id)),
    part('decisions', ...decisionsPart(debrief, words)),
    part('luck', ...luckPart(debrief, words, id)),
    part('truth', ...truthPart(debrief, words, id)),
    ...(debrief.truth.valueMap ? [part('map', ...mapPart(debrief, debrief.truth.valueMap, words, id))] : []),
    part('questions', questionsPart(debrief, words)),
    part('method', ...methodPart(debrief, words)),
  ];
}

function standingPart(debrief: Debrief, words: Words): string[] {
  const { score, game } = debrief;
  const floored = score.parts.filter((part) => part.score <= 0 || part.score >= 100);
  return [
    tableHtml(standingsTable(debrief, words)),
    ...(score.parts.length > 0
      ? [tableHtml(scoreTable(debrief, words))]
      : [paragraph(unscaledText(game, words), 'note')]),
    paragraph(createdText(debrief, words)),
    ...floored.map(({ perspective, score: at }) =>
      paragraph(
        words.say('standing.clipped', {
          perspective: words.say(`perspective.${perspective}`),
          score: words.number(at),
        }),
        'note',
      ),
    ),
  ];
}

function turningPart(debrief: Debrief, words: Words, id: string): string[] {
  const chart = courseChart(debrief, words, PAPER, marksOf(debrief));
  return [
    paragraph(words.say('turning.text')),
    figure(words.say('chart.course'), drawChart(chart, WIDTH, `${id}-course`)),
    turningCards(debrief, words),
    tableHtml(courseTable(debrief, words)),
  ];
}

function leversPart(debrief: Debrief, words: Words, id: string): string[] {
  const moved = debrief.levers.filter((lever) => lever.moved > 0);
  if (moved.length === 0) return [paragraph(words.say('levers.none'))];
  const chart = leversChart(debrief, words, PAPER);
  const seeds = Math.max(...moved.map(({ worth }) => worth.seeds));
  return [
    paragraph(leversText(debrief.game, words, seeds)),
    figure(leversCaption(debrief.game, words), drawChart(chart, WIDTH, `${id}-levers`)),
    tableHtml(leversTable(debrief, words)),
  ];
}

function decisionsPart(debrief: Debrief, words: Words): string[] {
  const { decisions } = debrief;
  if (decisions.made === 0) return [paragraph(words.say('decisions.none'))];
  return [
    paragraph(words.say('decisions.text', { tried: decisions.tried.length, made: decisions.made })),
    tableHtml(movesTable(debrief, words, decisions.tried, words.say('decisions.own'))),
    ...(decisions.rivals.length === 0
      ? []
      : [tableHtml(movesTable(debrief, words, decisions.rivals, words.say('decisions.rivals')))]),
  ];
}

function luckPart(debrief: Debrief, words: Words, id: string): string[] {
  const { luck, game } = debrief;
  if (luck.split === undefined) return [paragraph(words.say('luck.none'))];
  const scores = luck.others.map(({ score }) => score);
  const text = words.say('luck.split', {
    steady: scoreText(game, words, luck.split.steady),
    decisions: pointsText(game, words, luck.split.decisions),
    luck: pointsText(game, words, luck.split.luck),
    score: scoreText(game, words, luck.here.score),
  });
  const spread = words.say('luck.spread', {
    count: scores.length,
    low: scoreText(game, words, Math.min(...scores)),
    high: scoreText(game, words, Math.max(...scores)),
  });
  return [
    paragraph(text),
    paragraph(spread),
    figure(words.say('chart.luck'), drawChart(luckChart(debrief, words, PAPER), WIDTH, `${id}-luck`)),
    tableHtml(luckTable(debrief, words)),
  ];
}

function truthPart(debrief: Debrief, words: Words, id: string): string[] {
  const { importance, ladder } = debrief.truth;
  const names = namesOf(debrief.game, words);
  const [everybody] = importance;
  const weights =
    everybody === undefined
      ? []
      : [
          paragraph(words.say('truth.importanceText')),
          figure(
            words.say('chart.importance', { segment: names.segment(everybody.segment) }),
            drawChart(importanceChart(debrief, words, PAPER, everybody), WIDTH, `${id}-importance`),
          ),
          tableHtml(importanceTable(debrief, words)),
        ];
  return [
    ...weights,
    paragraph(words.say('truth.ladderText')),
    ...(ladder.length === 0
      ? []
      : [figure(words.say('chart.ladder'), drawChart(ladderChart(debrief, words, PAPER), WIDTH, `${id}-ladder`))]),
    tableHtml(ladderTable(debrief, words)),
    tableHtml(segmentsTable(debrief, words)),
  ];
}

function mapPart(debrief: Debrief, map: MapTruth, words: Words, id: string): string[] {
  const names = namesOf(debrief.game, words);
  const missing = map.attributes.filter(({ seen }) => seen.estimate === 0).map(({ driver }) => names.driver(driver));
  return [
    paragraph(words.say('valueMap.text')),
    figure(words.say('chart.valueMap'), drawChart(valueMapChart(debrief, map, words, PAPER), WIDTH, `${id}-map`)),
    ...(missing.length === 0 ? [] : [paragraph(words.say('valueMap.missing', { drivers: missing.join(', ') }))]),
    tableHtml(valueMapTable(debrief, map, words)),
    tableHtml(mistakesTable(map, words)),
  ];
}

function questionsPart(debrief: Debrief, words: Words): string {
  const items = debrief.questions.map(({ ask, text = '', index, facts }) => {
    const question =
      ask === undefined ? words.scenario(`questions/${index}`, text) : factText(debrief, words, 'ask', ask);
    const told = facts.map((fact) => `<li>${escapeHtml(factText(debrief, words, 'fact', fact))}</li>`).join('');
    return `<li>${escapeHtml(question)}${told === '' ? '' : `<ul>${told}</ul>`}<div class="lines"></div></li>`;
  });
  return `<ol class="questions">${items.join('\n')}</ol>`;
}

function methodPart({ reruns, game, luck, decisions }: Debrief, words: Words): string[] {
  const text = words.say('method.text', {
    reruns: reruns.done,
    seeds: luck.others.map(({ seed }) => seed).join(', ') || '–',
    tried: decisions.tried.length,
    made: decisions.made,
    seed: game.seed,
  });
  const unfinished =
    reruns.done < reruns.total ? [paragraph(words.say('method.unfinished', { ...reruns }), 'note')] : [];
  return [paragraph(text, 'note'), ...unfinished];
}
