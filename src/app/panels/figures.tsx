// Figures with their unit, and how they changed: blue up-triangles for better, orange down-triangles for worse, words for
// those who don't see them.
import { money, number, percent, signed } from '../format.ts';
import { game } from '../store.ts';
import { t } from '../text.ts';
import { METRIC_WORDS, type Unit } from '../views/words.ts';

export function currency(): string {
  return game.value?.scenario.currency ?? 'EUR';
}

/** Customers that one agent stands for. */
export function scale(): number {
  return game.value?.scenario.customersPerAgent ?? 1;
}

function unitOf(id: string): Unit {
  return METRIC_WORDS[id]?.unit ?? 'points';
}

/** A figure of the report, by its metric. */
export function figureText(id: string, value: number): string {
  return byUnit(unitOf(id), value);
}

/** A figure in short, for an axis. */
export function axisText(id: string, value: number): string {
  const unit = unitOf(id);
  if (unit === 'cents') return money(value, { currency: currency(), short: true, digits: 0 });
  return unit === 'share' ? percent(value, 0) : byUnit(unit, value);
}

function byUnit(unit: Unit, value: number): string {
  if (unit === 'cents') return money(value, { currency: currency(), short: true });
  if (unit === 'agents') return number(value * scale());
  if (unit === 'share') return percent(value);
  if (unit === 'points100') return number(100 * value);
  if (unit === 'minutes') return t('report:unit.minutes', { value: number(value, 1) });
  if (unit === 'months') return t('report:unit.months', { value: number(value, 1) });
  if (unit === 'hours') return t('report:unit.hours', { value: number(value) });
  if (unit === 'factor') return number(value, 2);
  return number(value, unit === 'count' ? 0 : 1);
}

/** The size of a change, without its sign: shares in points. */
function sizeText(unit: Unit, change: number): string {
  const size = Math.abs(change);
  if (unit === 'cents') return money(size, { currency: currency(), short: true });
  if (unit === 'agents') return number(size * scale());
  if (unit === 'share') return number(100 * size, 1);
  if (unit === 'points100') return number(100 * size, 1);
  if (unit === 'factor') return number(size, 2);
  return number(size, unit === 'count' ? 0 : 1);
}

interface ChangeProps {
  /** The metric, for its unit and its better direction. */
  readonly id: string;
  readonly change: number | undefined;
}

/** ▲ 330 or ▼ 3.3, in the colour of better or worse. */
export function Change({ id, change }: ChangeProps) {
  if (change === undefined) return null;
  const unit = unitOf(id);
  const text = sizeText(unit, change);
  const { better = 'neither' } = METRIC_WORDS[id] ?? {};
  const good = better === 'neither' ? 0 : Math.sign(change) * (better === 'more' ? 1 : -1);
  return <Delta text={text} sign={isNothing(text) ? 0 : Math.sign(change)} good={good} />;
}

function isNothing(text: string): boolean {
  return !/[1-9]/.test(text);
}

/** A change that is already written; `good` 1, 0 or -1 colours it. */
export function Delta(props: { readonly text: string; readonly sign: number; readonly good: number }) {
  const { text, sign, good } = props;
  if (sign === 0) return <span class="delta mute">{t('report:same')}</span>;
  return (
    <span class={`delta ${good > 0 ? 'up' : good < 0 ? 'down' : 'mute'}`}>
      <span aria-hidden="true">{sign > 0 ? '▲' : '▼'}</span>
      <span class="visually-hidden">{t(sign > 0 ? 'report:up' : 'report:down')}</span> {text}
    </span>
  );
}

/** Points of share or of a score with `digits` decimals. */
export function Points({ value, digits = 1 }: { readonly value: number; readonly digits?: number }) {
  const text = number(Math.abs(value), digits);
  const sign = isNothing(text) ? 0 : Math.sign(value);
  return <Delta text={text} sign={sign} good={sign} />;
}

/** For tables and labels of charts. */
export function pointsText(share: number, digits = 1): string {
  return signed(100 * share, digits);
}
