// The words and figures of a reader: whoever shows a debrief brings the texts (assets/locales/*/debrief.json) and the names of
// what the engine knows by id. Everything that reads the same on a page and on paper is put together here.
import type { DriverId, LeverValue } from '../../engine/index.ts';
import type { Debrief, DecisionWorth, Fact, GameFacts, Move } from './types.ts';

export type Values = Readonly<Record<string, string | number>>;

export interface Words {
  /** As in the attribute `lang`. */
  readonly language: string;
  /** A text of the debrief by its path, filled. */
  say(key: string, values?: Values): string;
  number(value: number, digits?: number): string;
  /** With a plus or a minus before it. */
  signed(value: number, digits?: number): string;
  percent(share: number, digits?: number): string;
  /** Cents, shortened to thousands. */
  money(cents: number, currency: string): string;
  lever(id: string, english: string): string;
  driver(id: DriverId, english: string): string;
  /** The name of a choice. */
  option(id: string): string;
  rung(id: string): string;
  segment(id: string, english: string): string;
  /** A text of the scenario by its path. */
  scenario(path: string, english: string): string;
}

/** The names of one game in a reader's words. */
export interface Names {
  firm(id: string): string;
  lever(id: string): string;
  driver(id: DriverId): string;
  segment(id: string): string;
  event(id: string): string;
  value(lever: string, value: LeverValue): string;
}

export function namesOf(game: GameFacts, words: Words): Names {
  const { firms, segments, levers, drivers, events } = game;
  return {
    firm: (id) => (id === 'outside' ? words.say('outside') : (firms.find((firm) => firm.id === id)?.name ?? id)),
    lever: (id) => words.lever(id, levers.find((lever) => lever.id === id)?.label ?? id),
    driver: (id) => words.driver(id, drivers.find((driver) => driver.id === id)?.label ?? id),
    segment: (id) =>
      id === 'all' ? words.say('everybody') : words.segment(id, segments.find((one) => one.id === id)?.name ?? id),
    event: (id) => words.scenario(`events/${id}/title`, events.find((event) => event.id === id)?.title ?? id),
    value: (id, value) => valueText(game, words, id, value),
  };
}

function valueText({ levers, currency, drivers }: GameFacts, words: Words, id: string, value: LeverValue): string {
  if (typeof value === 'string') {
    const driver = drivers.find((one) => one.id === value);
    return driver === undefined ? words.option(value) : words.driver(driver.id, driver.label).toLowerCase();
  }
  const unit = levers.find((lever) => lever.id === id)?.unit ?? '';
  if (/^money/.test(unit)) return words.money(100 * value, currency);
  if (/^share/.test(unit)) return words.percent(value, 0);
  return words.number(value, Number.isInteger(value) ? 0 : 2);
}

/** `Guest book 1 → 2` */
export function moveText(names: Names, { lever, from, to }: Move): string {
  return `${names.lever(lever)} ${names.value(lever, from)} → ${names.value(lever, to)}`;
}

/** Whether scores are people reached, in % of the market: those of a non-profit without benchmarks. */
export function isReach({ scaled, missionReach }: GameFacts): boolean {
  return missionReach && !scaled;
}

/** Points of score; where there are none, percentage points of people reached or thousands of the currency. */
export function pointsText(game: GameFacts, words: Words, points: number): string {
  if (game.scaled) return words.signed(points, 1);
  if (isReach(game)) return words.say('reach.short', { points: words.signed(points, 1) });
  return `${points > 0 ? '+' : ''}${words.money(points * 100_000, game.currency)}`;
}

export function scoreText(game: GameFacts, words: Words, score: number): string {
  if (game.scaled) return words.number(score, 1);
  return isReach(game) ? words.percent(score / 100) : words.money(score * 100_000, game.currency);
}

/** Two standard errors of points. */
export function errorText(game: GameFacts, words: Words, error: number): string {
  if (game.scaled) return `± ${words.number(2 * error, 1)}`;
  if (isReach(game)) return `± ${words.say('reach.short', { points: words.number(2 * error, 1) })}`;
  return `± ${words.money(200_000 * error, game.currency)}`;
}

/** What the score is in a game without benchmarks. */
export function unscaledText(game: GameFacts, words: Words): string {
  return words.say(isReach(game) ? 'standing.unscaledReach' : 'standing.unscaled');
}

/** What was created by the end, in money; of a game that ended early, that this is an estimate. */
export function createdText({ score, game }: Debrief, words: Words): string {
  const { valueCreatedCents: created, equityCents: equity } = score;
  if (created === undefined || equity === undefined)
    return words.say(game.missionReach ? 'standing.earlyReach' : 'standing.early');
  return words.say('standing.value', {
    value: words.money(created, game.currency),
    equity: words.money(equity, game.currency),
  });
}

/** What the worth of levers is measured in and against; `seeds` is how many games it rests on. */
export function leversText(game: GameFacts, words: Words, seeds: number): string {
  return words.say(isReach(game) ? 'levers.reach' : 'levers.text', { count: seeds });
}

export function leversCaption(game: GameFacts, words: Words): string {
  return words.say(isReach(game) ? 'chart.leversReach' : 'chart.levers');
}

/** A fact in words; ids and figures are told as their names say. */
export function factText(debrief: Debrief, words: Words, kind: 'fact' | 'ask', { key, values }: Fact): string {
  const names = namesOf(debrief.game, words);
  const { customersPerAgent } = debrief.game;
  const lever = typeof values.lever === 'string' ? values.lever : '';
  const told = Object.entries(values).map(([name, value]): [string, string | number] => {
    if (typeof value === 'string') return [name, textValue(words, names, name, value, lever)];
    if (name === 'points') return [name, inPoints(debrief.game, words, value)];
    if (name === 'from' || name === 'to') return [name, names.value(lever, value)];
    if (SHARES.has(name)) return [name, words.percent(value, 0)];
    if (AGENTS.has(name)) return [name, words.number(value * customersPerAgent)];
    if (name === 'before' || name === 'after')
      return [name, key === 'training' ? words.percent(value, 1) : words.number(value * customersPerAgent)];
    return [name, words.number(value, name === 'wait' ? 1 : 0)];
  });
  return words.say(`${kind}.${key}`, Object.fromEntries(told));
}

const SHARES: ReadonlySet<string> = new Set(['truth', 'heard', 'recovered', 'complained', 'load', 'lost']);
const AGENTS: ReadonlySet<string> = new Set(['customers', 'left']);

function textValue(words: Words, names: Names, name: string, value: string, lever: string): string {
  if (name === 'lever') return names.lever(value);
  if (name === 'driver') return names.driver(value as DriverId);
  if (name === 'segment') return names.segment(value);
  if (name === 'firm') return names.firm(value);
  if (name === 'rung') return words.rung(value);
  return name === 'from' || name === 'to' ? names.value(lever, value) : value;
}

/** Whether an effect is more than chance between seeds: above two standard errors. */
export function isClear({ worth }: Pick<DecisionWorth, 'worth'>): boolean {
  return worth.error !== undefined && Math.abs(worth.mean) > 2 * worth.error;
}

/** The finding of the whole debrief in a sentence or two. */
export function headline(debrief: Debrief, words: Words): string {
  const { standings, firm, levers, game } = debrief;
  const names = namesOf(game, words);
  const own = standings.find((place) => place.firm === firm)!;
  const [leader, second] = [standings[0]!, standings[1]];
  const gap = own.rank === 1 ? own.score - (second?.score ?? own.score) : leader.score - own.score;
  const first = words.say(own.rank === 1 ? 'headline.won' : 'headline.lost', {
    points: inPoints(game, words, gap, false),
    leader: names.firm(leader.firm),
    rank: own.rank,
    firms: standings.length,
  });
  // Of other seeds only what is more than their chance is a finding.
  const moved = levers.filter((lever) => lever.moved > 0 && (lever.worth.error === undefined || isClear(lever)));
  const [best, worst] = [moved[0], moved.at(-1)];
  const running = runningRank(debrief);
  const parts = [
    running === undefined || running === own.rank ? '' : words.say('headline.playedOn', { rank: running }),
    best !== undefined && best.worth.mean > 0.25 * scaleOf(game)
      ? words.say('headline.best', { lever: names.lever(best.lever), points: inPoints(game, words, best.worth.mean) })
      : '',
    worst !== undefined && worst.worth.mean < -0.25 * scaleOf(game)
      ? words.say('headline.worst', {
          lever: names.lever(worst.lever),
          points: inPoints(game, words, worst.worth.mean),
        })
      : '',
  ].filter((part) => part !== '');
  return [first, ...parts].join(' ');
}

/** The place that the firm held when its last turn was played, before the market was played on. */
function runningRank({ course, firm }: Debrief): number | undefined {
  const scores = course.at(-1)?.scores;
  const own = scores?.[firm];
  if (scores === undefined || own === undefined) return undefined;
  return 1 + Object.values(scores).filter((score) => score > own).length;
}

/** With the word for points, where there are points. */
function inPoints(game: GameFacts, words: Words, points: number, isSigned = true): string {
  const told = isSigned ? words.signed(points, 1) : words.number(points, 1);
  if (game.scaled) return words.say('points', { points: told });
  if (isReach(game)) return words.say('reach.points', { points: told });
  return isSigned ? pointsText(game, words, points) : scoreText(game, words, points);
}

/** What a point is where there are none: a thousand of the currency counts for little, half a percentage point for much. */
function scaleOf(game: GameFacts): number {
  if (game.scaled) return 1;
  return isReach(game) ? 0.4 : 4;
}
