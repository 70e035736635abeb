// The inbox of a quarter: three to five messages from people, the weightiest first, each with the lever, figure or customer
// that it concerns. A message is a pattern and its figures; words are the panel's business. Pure.
import type { Forecast } from '../store.ts';
import { storyList, storyOf } from './customer-story.ts';
import { type Person, type Role, staffPerson } from './people-names.ts';
import type { Facts } from './report-facts.ts';
import { moneyOf } from './report-money.ts';
import { operationsOf } from './report-operations.ts';
import { rivalsOf } from './rivals.ts';

export type InboxLink =
  | { readonly to: 'lever'; readonly lever: string }
  | { readonly to: 'tab'; readonly tab: 'why' | 'ladder' | 'operations' | 'people' | 'money' | 'research' | 'rivals' }
  | { readonly to: 'customer'; readonly customer: number };

export type MessagePattern =
  | 'lost'
  | 'overload'
  | 'idle'
  | 'unrecovered'
  | 'recovered'
  | 'profitUp'
  | 'profitDown'
  | 'overPlan'
  | 'underPlan'
  | 'quits'
  | 'settled'
  | 'rivalTook'
  | 'rivalGave'
  | 'rivalPriceTook'
  | 'rivalPriceGave'
  | 'step'
  | 'event'
  | 'climbed'
  | 'fell'
  | 'left';

export interface Message {
  readonly id: string;
  readonly pattern: MessagePattern;
  readonly person: Person;
  /** Empty for a customer. */
  readonly role: Role | '';
  /** Counts in customers, money in cents, shares from 0 to 1, names and ids as they are. */
  readonly values: Readonly<Record<string, number | string>>;
  readonly link: InboxLink;
  readonly weight: number;
}

const MOST = 5;
const LEAST = 3;
/** Below this a message only fills an inbox that would be too short. */
const WORTH = 0.3;

export function inboxOf(facts: Facts, forecast: Forecast): Message[] {
  const all = [
    ...waitMessages(facts),
    ...recoveryMessages(facts),
    ...moneyMessages(facts, forecast),
    ...peopleMessages(facts),
    ...rivalMessages(facts),
    ...stepMessages(facts),
    ...eventMessages(facts),
    ...customerMessages(facts),
  ].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const onePerPattern = all.filter((message, at) => all.findIndex(({ id }) => id === message.id) === at);
  return onePerPattern.filter(({ weight }, at) => at < MOST && (at < LEAST || weight >= WORTH));
}

function message(role: Role, rest: Omit<Message, 'role' | 'person' | 'id'>): Message {
  return { ...rest, id: rest.pattern, role, person: staffPerson(role) };
}

/** A lever that is open next turn, by its id or the start of it; the tab of the report where none is, or no turn. */
function lever(facts: Facts, start: string, otherwise: InboxLink): InboxLink {
  if (facts.game.over) return otherwise;
  const found = facts.observation.levers.find(({ id, open }) => open && id.startsWith(start));
  return found ? { to: 'lever', lever: found.id } : otherwise;
}

function waitMessages(facts: Facts): Message[] {
  const { metrics } = facts.observation;
  const load = metrics.utilization ?? 0;
  const { lost } = operationsOf(facts);
  const away = lost.abandoned + lost.turnedAway;
  const share = (metrics.abandonedShare ?? 0) + (metrics.turnedAwayShare ?? 0);
  const link = lever(facts, 'workforce.staff', { to: 'tab', tab: 'operations' });
  const values = { lost: away, load, minutes: metrics.waitMinutesMean ?? 0 };
  if (share >= 0.03) return [message('floor', { pattern: 'lost', values, link, weight: 0.4 + 8 * share })];
  if (load > 0.85) return [message('floor', { pattern: 'overload', values, link, weight: 4 * (load - 0.7) })];
  if (load > 0 && load < 0.72) return [message('floor', { pattern: 'idle', values, link, weight: 4 * (0.82 - load) })];
  return [];
}

function recoveryMessages(facts: Facts): Message[] {
  const { metrics } = facts.observation;
  const share = metrics.recoveredShare;
  const failures = operationsOf(facts).endings.reduce((sum, ending) => sum + ending.failures, 0);
  if (share === undefined || failures === 0) return [];
  const values = { share, unhealed: Math.round(failures * (1 - share)) };
  const link = lever(facts, 'recovery.', { to: 'tab', tab: 'operations' });
  const before = facts.before.observation?.metrics.recoveredShare;
  const better = before !== undefined && share - before > 0.05;
  if (better) return [message('care', { pattern: 'recovered', values, link, weight: 0.5 + 4 * (share - before) })];
  return [message('care', { pattern: 'unrecovered', values, link, weight: 0.25 + (1 - share) * 0.5 })];
}

function moneyMessages(facts: Facts, forecast: Forecast): Message[] {
  const { profit, profitBefore, bridge, revenue } = moneyOf(facts);
  const link: InboxLink = { to: 'tab', tab: 'money' };
  const size = (cents: number) => 0.45 + (4 * Math.abs(cents)) / Math.max(1, revenue);
  if (forecast.profitCents !== undefined) {
    const gap = profit - forecast.profitCents;
    const pattern = gap >= 0 ? 'overPlan' : 'underPlan';
    const values = { gap: Math.abs(gap), profit, account: bridge[0]?.account ?? '' };
    return [message('accounts', { pattern, values, link, weight: size(gap) })];
  }
  if (profitBefore === undefined) return [];
  const change = profit - profitBefore;
  const main = bridge.find(({ toProfit }) => Math.sign(toProfit) === Math.sign(change));
  const values = { change: Math.abs(change), profit, account: main?.account ?? '', of: Math.abs(main?.toProfit ?? 0) };
  return [message('accounts', { pattern: change < 0 ? 'profitDown' : 'profitUp', values, link, weight: size(change) })];
}

function peopleMessages(facts: Facts): Message[] {
  const { staffQuits: quits, staffTenureMonths: months, staffCount: heads } = facts.observation.metrics;
  if (quits === undefined || heads === undefined || heads === 0) return [];
  const values = { quits, months: months ?? 0, heads };
  const link = lever(facts, 'workforce.wage', lever(facts, 'training.hours', { to: 'tab', tab: 'people' }));
  if (quits > 0) return [message('people', { pattern: 'quits', values, link, weight: 0.2 + (3 * quits) / heads })];
  return [message('people', { pattern: 'settled', values, link: { to: 'tab', tab: 'people' }, weight: 0.25 })];
}

function rivalMessages(facts: Facts): Message[] {
  const rivals = rivalsOf(facts).filter(({ own }) => !own);
  const worst = [...rivals].sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))[0];
  if (worst === undefined || worst.effects.length === 0) return [];
  const price = worst.levers.find(({ id, changed }) => id === 'pricing.price' && changed);
  const link: InboxLink = { to: 'tab', tab: 'rivals' };
  const cause = worst.effects.find(({ sum }) => Math.sign(sum) === Math.sign(worst.effect));
  const values = { firm: worst.name, driver: cause?.driver ?? '', points: Math.abs(worst.effect) };
  const weight = 0.35 + 40 * Math.abs(worst.effect);
  if (price !== undefined) {
    const prices = { ...values, price: price.value, before: price.before ?? 0 };
    const pattern = worst.effect < 0 ? 'rivalPriceTook' : 'rivalPriceGave';
    return [message('market', { pattern, values: prices, link, weight })];
  }
  return [message('market', { pattern: worst.effect < 0 ? 'rivalTook' : 'rivalGave', values, link, weight })];
}

function stepMessages(facts: Facts): Message[] {
  const worst = operationsOf(facts).steps.find((step) => step.worst);
  if (worst === undefined || worst.failures === 0) return [];
  const rise = worst.before === undefined ? 0 : worst.rate - worst.before;
  const values = { step: worst.name, stepId: worst.id, rate: worst.rate, failures: worst.failures };
  const link = lever(facts, 'training.hours', { to: 'tab', tab: 'operations' });
  return [message('quality', { pattern: 'step', values, link, weight: 0.32 + 25 * Math.max(0, rise) })];
}

/** What happened in the quarter, or else what is announced for the next. */
function eventMessages(facts: Facts): Message[] {
  return facts.observation.events
    .map((event) => ({ ...event, inTurns: event.turn - facts.turn }))
    .filter(({ inTurns }) => inTurns === 0 || inTurns === 1)
    .sort((a, b) => a.inTurns - b.inTurns)
    .slice(0, 1)
    .map(({ id, title, text, inTurns }) =>
      message('market', {
        pattern: 'event',
        values: { event: id, title, text, inTurns },
        link: { to: 'tab', tab: 'operations' },
        weight: 0.9,
      }),
    );
}

/** Causes that a customer would name; gates and chance are none of its words. */
const TOLD: ReadonlySet<string> = new Set([
  'price',
  'waiting',
  'reliability',
  'coreQuality',
  'recognition',
  'empathy',
  'servicescape',
  'brand',
  'convenience',
  'trust',
  'fit',
  'deal',
  'otherCustomers',
]);
const MOVES = { climb: 'climbed', fall: 'fell', defect: 'left' } as const;
/** The best news and the worst among the customers whose story is told. */
function customerMessages(facts: Facts): Message[] {
  const { game, firm, turn } = facts;
  const moved = storyList(game, firm, turn).filter((entry) => entry.moved !== undefined);
  const stories = moved.flatMap(({ customer }) => storyOf(game, firm, customer, turn) ?? []);
  const told = stories.flatMap((story) => {
    const move = story.moves.filter((one) => one.turn === turn).at(-1);
    if (move === undefined) return [];
    const wants = move.kind === 'climb' ? 1 : -1;
    const cause = move.causes.find(({ driver, sum }) => TOLD.has(driver) && sum * wants > 0);
    if (cause === undefined) return [];
    const { kind, from, to } = move;
    const pattern = MOVES[kind];
    const values = { from, to, driver: cause.driver };
    const weight = 0.6 + (to === 'commitment' || to === 'referral' || to === 'exclusivity' ? 0.3 : 0);
    const { customer, person } = story;
    return [
      { id: pattern, pattern, person, role: '' as const, values, link: { to: 'customer' as const, customer }, weight },
    ];
  });
  return told.sort((a, b) => b.weight - a.weight);
}
