// Levers in words: names in the player's language, values with their unit, costs, changes.
import { money, number, percent, symbolOf } from '../../format.ts';
import { game } from '../../store.ts';
import { overlay, scenarioText, type TextKey, t } from '../../text.ts';
import { baseOf, type LeverView } from '../../views/decide.ts';
import type { LeverUnit } from '../../views/lever-unit.ts';

type Field = 'label' | 'help' | 'delay' | 'term';

/** A text of a lever: the scenario's own first, then the one of its id, then the one of its kind, then English. */
export function leverWord(lever: Pick<LeverView, 'id' | Field>, field: Field): string {
  return wordOf(lever.id, field, lever[field]);
}

export function leverLabel(id: string, english: string): string {
  return wordOf(id, 'label', english);
}

function wordOf(id: string, field: Field, english: string): string {
  const scenario = game.value?.scenario.id ?? '';
  const general = overlay('levers', baseOf(id), field, english);
  return scenarioText(scenario, `levers/${id}/${field}`, overlay('levers', id, field, general));
}

const UNITS: Readonly<Record<string, TextKey>> = {
  money: 'decide:units.money',
  'money per turn': 'decide:units.moneyTurn',
  'money per visit': 'decide:units.moneyVisit',
  'money per case': 'decide:units.moneyCase',
  'money per referral': 'decide:units.moneyReferral',
  months: 'decide:units.months',
  'minutes per guest': 'decide:units.minutes',
  'hours per head and turn': 'decide:units.hours',
  'full-time posts': 'decide:units.posts',
  'money per head and turn': 'decide:units.moneyHead',
  'minutes per visit': 'decide:units.minutesVisit',
  'contacts a month': 'decide:units.contacts',
  'offers per customer and turn': 'decide:units.offers',
  weight: 'decide:units.weight',
};

export function currency(): string {
  return game.value?.scenario.currency ?? 'EUR';
}

/** The unit as it stands beside a figure. */
export function unitText(unit: LeverUnit): string {
  if (unit.kind === 'percent') return t('decide:units.percent');
  const known = UNITS[unit.name];
  if (known) return t(known, { symbol: symbolOf(currency()) });
  return unit.kind === 'money' ? unit.name.replace('money', symbolOf(currency())) : unit.name;
}

/** A figure of a lever without its unit; money keeps its cents. */
export function figureText(unit: LeverUnit, value: number): string {
  return number(value * unit.scale, unit.digits, unit.kind === 'money' ? unit.digits : 0);
}

/** Without zeros that say nothing. */
export function shortText(unit: LeverUnit, value: number): string {
  return number(value * unit.scale, unit.digits, 0);
}

export function valueText(lever: Pick<LeverView, 'unit' | 'kind'>, value: LeverView['value']): string {
  if (typeof value === 'string') return optionText(value);
  return `${figureText(lever.unit, value)} ${unitText(lever.unit)}`;
}

const OPTIONS: Readonly<Record<string, TextKey>> = {
  reliability: 'decide:options.reliability',
  empathy: 'decide:options.empathy',
  recovery: 'decide:options.recovery',
  'customer-value': 'decide:options.customer-value',
  none: 'decide:options.none',
  'drop-steps': 'decide:options.drop-steps',
  'self-service': 'decide:options.self-service',
  'direct-service': 'decide:options.direct-service',
  bundling: 'decide:options.bundling',
  physical: 'decide:options.physical',
  low: 'decide:options.low',
  medium: 'decide:options.medium',
  high: 'decide:options.high',
  'single-view': 'decide:options.single-view',
  'contact-screen': 'decide:options.contact-screen',
  analytics: 'decide:options.analytics',
  'shared-lessons': 'decide:options.shared-lessons',
  suite: 'decide:options.suite',
  same: 'decide:options.same',
  grow: 'decide:options.grow',
  keep: 'decide:options.keep',
  'serve-cheaper': 'decide:options.serve-cheaper',
  'let-go': 'decide:options.let-go',
  product: 'decide:options.product',
  customer: 'decide:options.customer',
  matrix: 'decide:options.matrix',
};

/** The name of a choice; one that has no text yet is shown as it is called, in words. */
export function optionText(option: string): string {
  const known = OPTIONS[option];
  if (known) return t(known);
  const words = option.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** ▲ +1.5; the same for a lever that stands where it stood. */
export function changeText(lever: LeverView): string {
  if (!lever.changed) return t('decide:same');
  if (lever.kind === 'choice') return '●';
  return `${lever.change > 0 ? '▲' : '▼'} ${signedShort(lever)}`;
}

function signedShort({ change, unit }: LeverView): string {
  return `${change > 0 ? '+' : '−'}${shortText(unit, Math.abs(change))}`;
}

export function cash(cents: number): string {
  return money(cents, { currency: currency(), short: true });
}

/** What a lever costs this quarter; `marginCents` is what a visit leaves, for the lever that sets its price. */
export function costText(lever: LeverView, marginCents: number | undefined): string {
  const { cost } = lever;
  if (cost !== undefined) {
    const words = { money: cash(cost.cents), count: Math.round(cost.count) };
    if (cost.per === 'visit') return t('decide:cost.visit', { ...words, count: number(cost.count) });
    if (cost.per === 'head') return t('decide:cost.head', words);
    return t(cost.per === 'case' ? 'decide:cost.case' : 'decide:cost.turn', words);
  }
  if (lever.unit.name === 'money per visit' && marginCents !== undefined) {
    return t('decide:cost.margin', { money: money(marginCents, { currency: currency(), digits: 2 }) });
  }
  return t('decide:cost.none');
}

/** What a lever moves most, where that is written down. */
export function movesText(lever: LeverView): string | undefined {
  const key = `decide:moves.${lever.base}`;
  const text = t(key as TextKey);
  return key.endsWith(text) ? undefined : text;
}

/** A figure of the report in the unit that a player reads it in. */
export function metricText(id: string, value: number): string {
  if (id.endsWith('Cents')) return cash(value);
  if (id === 'customers') return number(value);
  if (id === 'satisfactionMean') return number(100 * value, 0);
  if (id.includes('Minutes')) return t('decide:last.minutes', { value: number(value, 1) });
  return percent(value, 1);
}
