// The report of one or more debriefs as one HTML file that needs nothing else: no scripts, no fonts, no network. Several debriefs
// are compared first, then told one after the other. The command line writes it and the page downloads it.
import { comparisonChart } from '../charts/comparison.ts';
import { PAPER } from '../charts/palette.ts';
import { drawChart } from '../draw.ts';
import type { Debrief } from '../types.ts';
import { headline, namesOf, pointsText, scoreText, type Words } from '../words.ts';
import { escapeHtml, paragraph, section, tableHtml } from './markup.ts';
import { debriefSections, figure, WIDTH } from './sections.ts';
import { STYLE } from './style.ts';

/** A whole HTML document. */
export function debriefReport(debriefs: readonly Debrief[], words: Words): string {
  const [first] = debriefs;
  if (first === undefined) throw new Error('A report needs a debrief');
  const title = debriefs.length === 1 ? titleOf(first, words) : words.say('report.several', { count: debriefs.length });
  const body =
    debriefs.length === 1
      ? [`<h1>${escapeHtml(title)}</h1>`, ...opening(first, words), ...debriefSections(first, words, 'd1', 2)]
      : [
          `<h1>${escapeHtml(title)}</h1>`,
          contents(debriefs, words),
          comparison(debriefs, words),
          ...debriefs.map((debrief, at) => articleOf(debrief, words, `d${at + 1}`)),
        ];
  return `<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="generator" content="Rungs">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="brand">Rungs</p>
${body.join('\n')}
</main>
</body>
</html>
`;
}

function titleOf({ game, firm }: Debrief, words: Words): string {
  return words.say('report.title', {
    firm: namesOf(game, words).firm(firm),
    title: words.scenario('title', game.title),
  });
}

function opening(debrief: Debrief, words: Words): string[] {
  const { game } = debrief;
  const facts = { seed: game.seed, model: game.modelVersion, played: game.played, turns: game.turns };
  return [paragraph(words.say('report.meta', facts), 'meta'), paragraph(headline(debrief, words), 'finding')];
}

function articleOf(debrief: Debrief, words: Words, id: string): string {
  return `<article aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(titleOf(debrief, words))}</h2>\n${[
    ...opening(debrief, words),
    ...debriefSections(debrief, words, id, 3),
  ].join('\n')}</article>`;
}

function contents(debriefs: readonly Debrief[], words: Words): string {
  const links = debriefs.map(
    (debrief, at) =>
      `<li><a href="#d${at + 1}">${escapeHtml(titleOf(debrief, words))}</a> (${escapeHtml(debrief.game.seed)})</li>`,
  );
  return `<nav aria-label="${escapeHtml(words.say('report.contents'))}"><ul>${links.join('')}</ul></nav>`;
}

function comparison(debriefs: readonly Debrief[], words: Words): string {
  const rows = debriefs.map((debrief) => {
    const { game, firm, luck, levers, standings } = debrief;
    const names = namesOf(game, words);
    const own = standings.find((place) => place.firm === firm)!;
    const best = levers.find(({ moved, worth }) => moved > 0 && worth.mean > 0);
    return [
      `${names.firm(firm)} · ${game.seed}`,
      `${own.rank}/${standings.length}`,
      scoreText(game, words, own.score),
      luck.split === undefined ? '–' : scoreText(game, words, luck.split.steady),
      luck.split === undefined ? '–' : pointsText(game, words, luck.split.decisions),
      luck.split === undefined ? '–' : pointsText(game, words, luck.split.luck),
      best === undefined ? '–' : `${names.lever(best.lever)} ${pointsText(game, words, best.worth.mean)}`,
    ];
  });
  const numeric = true;
  const columns = [
    { head: words.say('column.game') },
    { head: words.say('column.rank'), numeric },
    { head: words.say('column.score'), numeric },
    { head: words.say('column.steady'), numeric },
    { head: words.say('column.decisions'), numeric },
    { head: words.say('column.luck'), numeric },
    { head: words.say('column.bestLever') },
  ];
  const chart = comparisonChart(debriefs, words, PAPER);
  return section(
    'compared',
    2,
    words.say('report.compared'),
    paragraph(words.say('report.comparedText')),
    figure(chart.description, drawChart(chart, WIDTH, 'compared')),
    tableHtml({ caption: words.say('report.compared'), columns, rows }),
  );
}
