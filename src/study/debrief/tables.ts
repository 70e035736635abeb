// The figures of a debrief as tables: the same that the charts show, and more.
import { worthText } from './charts/levers.ts';
import { gapText } from './charts/truth.ts';
import type { Debrief, DecisionWorth, Seen } from './types.ts';
import { errorText, isReach, leversCaption, moveText, namesOf, pointsText, scoreText, type Words } from './words.ts';

export interface Column {
  readonly head: string;
  readonly numeric?: boolean;
}

/** Rows of texts; the first column names the row, and a marked row stands out. */
export interface TableData {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly marked?: number;
}

const numeric = true;

function tableOf(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  marked?: number,
): TableData {
  return { caption, columns, rows, ...(marked === undefined || marked < 0 ? {} : { marked }) };
}

export function columnsOf(words: Words, ...names: readonly string[]): Column[] {
  return names.map((name, at) => ({ head: words.say(`column.${name}`), ...(at === 0 ? {} : { numeric }) }));
}

export function standingsTable({ standings, firm, game }: Debrief, words: Words): TableData {
  const names = namesOf(game, words);
  return tableOf(
    words.say('standing.table'),
    columnsOf(words, 'firm', 'rank', 'score', 'profit', 'customers', 'marketShare', 'satisfaction'),
    standings.map((place) => [
      names.firm(place.firm),
      words.number(place.rank),
      scoreText(game, words, place.score),
      words.money(place.profitCents, game.currency),
      words.number(place.customers * game.customersPerAgent),
      words.percent(place.marketShare),
      words.number(100 * place.satisfaction),
    ]),
    standings.findIndex((place) => place.firm === firm),
  );
}

export function scoreTable({ score }: Debrief, words: Words): TableData {
  const rows = score.parts.map(({ perspective, score: own, weight, points }) => [
    words.say(`perspective.${perspective}`),
    words.number(own, 1),
    words.percent(weight, 0),
    words.number(points, 1),
  ]);
  rows.push([words.say('standing.together'), '', '', words.number(score.total, 1)]);
  return tableOf(words.say('standing.makeUp'), columnsOf(words, 'perspective', 'score', 'weight', 'points'), rows);
}

export function courseTable({ course, game, standings, firm }: Debrief, words: Words): TableData {
  const names = namesOf(game, words);
  const isWhole = game.played === game.turns;
  const turns = course.map(({ turn }) => ({ head: words.say('turnShort', { turn }), numeric }));
  const end = isWhole ? [{ head: words.say('end'), numeric }] : [];
  return tableOf(
    words.say('chart.course'),
    [{ head: words.say('column.firm') }, ...turns, ...end],
    standings.map((place) => [
      names.firm(place.firm),
      ...course.map(({ scores }) => scoreText(game, words, scores[place.firm] ?? 0)),
      ...(isWhole ? [scoreText(game, words, place.score)] : []),
    ]),
    standings.findIndex((place) => place.firm === firm),
  );
}

export function leversTable(debrief: Debrief, words: Words): TableData {
  const { game, levers } = debrief;
  const names = namesOf(game, words);
  return tableOf(
    leversCaption(game, words),
    columnsOf(words, 'lever', 'moved', isReach(game) ? 'reachPoints' : 'points', 'error', 'here', 'value'),
    levers.map((row) => [
      names.lever(row.lever),
      words.number(row.moved),
      row.moved === 0 ? '–' : worthText(debrief, words, row),
      row.moved === 0 || row.worth.error === undefined ? '–' : errorText(game, words, row.worth.error),
      row.moved === 0 ? '–' : pointsText(game, words, row.here),
      row.moved === 0 ? '–' : words.money(row.cents.mean, game.currency),
    ]),
  );
}

export function movesTable(
  { game, firm }: Debrief,
  words: Words,
  decisions: readonly DecisionWorth[],
  caption: string,
): TableData {
  const names = namesOf(game, words);
  return tableOf(
    caption,
    columnsOf(words, 'decision', 'turn', 'here', 'elsewhere', 'value'),
    decisions.map(({ move, here, worth, cents }) => [
      `${move.firm === firm ? '' : `${names.firm(move.firm)}: `}${moveText(names, move)}`,
      move.turn === move.until
        ? words.say('turnShort', { turn: move.turn })
        : `${words.say('turnShort', { turn: move.turn })}–${move.until}`,
      pointsText(game, words, here),
      worth.error === undefined ? '–' : `${pointsText(game, words, worth.mean)} ${errorText(game, words, worth.error)}`,
      words.money(cents.mean, game.currency),
    ]),
  );
}

export function luckTable({ luck, game }: Debrief, words: Words): TableData {
  const rows = [luck.here, ...luck.others].map((one) => [
    one.seed,
    scoreText(game, words, one.score),
    words.number(one.rank),
    one.steady === undefined ? '–' : scoreText(game, words, one.steady),
    one.steady === undefined ? '–' : pointsText(game, words, one.score - one.steady),
  ]);
  return tableOf(words.say('chart.luck'), columnsOf(words, 'seed', 'score', 'rank', 'steady', 'difference'), rows, 0);
}

export function importanceTable({ truth, game }: Debrief, words: Words): TableData {
  const names = namesOf(game, words);
  const [everybody] = truth.importance;
  const columns = [
    { head: words.say('column.driver') },
    ...truth.importance.map(({ segment }) => ({ head: names.segment(segment), numeric })),
    { head: words.say('column.allHeard'), numeric },
  ];
  const rows = everybody!.drivers.map(({ driver, truth: all, heard }) => [
    names.driver(driver),
    ...truth.importance.map(({ drivers }) => {
      const own = drivers.find((one) => one.driver === driver)!;
      return `${words.percent(own.truth, 0)} (${words.percent(own.heard, 0)})`;
    }),
    gapText(words, all, heard),
  ]);
  return tableOf(words.say('truth.importanceTable'), columns, rows);
}

export function seenText(words: Words, { estimate, low, high }: Seen, show: (value: number) => string): string {
  return words.say('seen', { estimate: show(estimate), low: show(low), high: show(high) });
}

export function ladderTable({ truth, game }: Debrief, words: Words): TableData {
  const count = (agents: number) => words.number(agents * game.customersPerAgent);
  return tableOf(
    words.say('chart.ladder'),
    columnsOf(words, 'rung', 'truth', 'panel'),
    truth.ladder.map(({ rung, truth: real, seen }) => [words.rung(rung), count(real), seenText(words, seen, count)]),
  );
}

export function segmentsTable({ truth, game }: Debrief, words: Words): TableData {
  const names = namesOf(game, words);
  const count = (agents: number) => words.number(agents * game.customersPerAgent);
  const hundred = (value: number) => words.number(100 * value);
  return tableOf(
    words.say('truth.segmentsTable'),
    columnsOf(words, 'segment', 'customers', 'customersPanel', 'satisfaction', 'satisfactionPanel', 'trust'),
    truth.segments.map(({ segment, customers, satisfaction, trust }) => [
      names.segment(segment),
      count(customers.truth),
      seenText(words, customers.seen, count),
      hundred(satisfaction.truth),
      seenText(words, satisfaction.seen, hundred),
      hundred(trust),
    ]),
  );
}
