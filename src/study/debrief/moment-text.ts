// The moments of a game in words: what was done or what happened, and what it came from.
import type { Moment } from './moments.ts';
import type { Debrief, TurningPoint } from './types.ts';
import { moveText, namesOf, pointsText, type Words } from './words.ts';

/** `Q4 · Guest book 1 → 2` */
export function momentTitle(debrief: Debrief, words: Words, moment: Moment): string {
  const names = namesOf(debrief.game, words);
  const turn = words.say('turnShort', { turn: moment.turn });
  if (moment.kind === 'turn') {
    const { rank } = moment.point;
    return `${turn} · ${words.say(rank.before === rank.after ? 'moment.rankKept' : 'moment.rankMoved', rank)}`;
  }
  const { move } = moment.decision;
  const whose = moment.kind === 'rival' ? `${names.firm(move.firm)}: ` : '';
  return `${turn} · ${whose}${moveText(names, move)}`;
}

export function momentLines(debrief: Debrief, words: Words, moment: Moment): string[] {
  if (moment.kind === 'turn') return turnLines(debrief, words, moment.point);
  const { worth, move } = moment.decision;
  const lasted = words.say('moment.lasted', { turn: move.turn, until: move.until });
  if (worth.error === undefined) return [lasted];
  const mean = pointsText(debrief.game, words, worth.mean);
  return [lasted, words.say('moment.elsewhere', { points: mean, count: worth.seeds })];
}

const MOST_CAUSES = 2;

function turnLines(debrief: Debrief, words: Words, point: TurningPoint): string[] {
  const { game, firm } = debrief;
  const names = namesOf(game, words);
  const [perspective] = point.perspectives;
  const causes = point.causes.slice(0, MOST_CAUSES).map(({ whose, driver, share }) =>
    words.say(whose === firm ? 'moment.ownCause' : 'moment.cause', {
      firm: names.firm(whose),
      driver: names.driver(driver).toLowerCase(),
      points: words.signed(100 * share, 1),
    }),
  );
  const change = words.signed(100 * (point.share.after - point.share.before), 1);
  return [
    ...(perspective === undefined
      ? []
      : [
          words.say('moment.perspective', {
            perspective: words.say(`perspective.${perspective.perspective}`),
            points: words.signed(perspective.points, 1),
          }),
        ]),
    words.say('moment.share', { points: change, causes: causes.join(', ') }),
    ...point.events.map((event) => words.say('moment.event', { event: names.event(event) })),
  ];
}
