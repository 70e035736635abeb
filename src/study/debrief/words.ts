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

/** Points of score, or thousands of the currency where there are no points. */
export function pointsText({ scaled, currency }: GameFacts, words: Words, points: number): string {
  if (scaled) return words.signed(points, 1);
  return `${points > 0 ? '+' : ''}${words.money(points * 100_000, currency)}`;
}

export function scoreText({ scaled, currency }: GameFacts, words: Words, score: number): string {
  return scaled ? words.number(score, 1) : words.money(score * 100_000, currency);
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
    points: inPoints(game, words, gap, scoreText),
    leader: names.firm(leader.firm),
    rank: own.rank,
    firms: standings.length,
  });
  // Of other seeds only what is more than their chance is a finding.
  const moved = levers.filter((lever) => lever.moved > 0 && (lever.worth.error === undefined || isClear(lever)));
  const [best, worst] = [moved[0], moved.at(-1)];
  const parts = [
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

/** With the word for points, where there are points. */
function inPoints(game: GameFacts, words: Words, points: number, text = pointsText): string {
  const told = text(game, words, points);
  return game.scaled ? words.say('points', { points: told }) : told;
}

/** What a point is where there are none: a thousand of the currency counts for little. */
function scaleOf({ scaled }: GameFacts): number {
  return scaled ? 1 : 4;
}
