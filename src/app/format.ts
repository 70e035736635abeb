// Figures as people of the player's language write them. Money comes in cents and is shown in the game's currency,
// shortened to thousands or millions where `short` asks for it.
import { language } from './settings.ts';

const LOCALES = { en: 'en-GB', pt: 'pt-PT' } as const;
const made = new Map<string, Intl.NumberFormat>();

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language.value + JSON.stringify(options);
  const known = made.get(key) ?? new Intl.NumberFormat(LOCALES[language.value], { useGrouping: 'always', ...options });
  made.set(key, known);
  return known;
}

/** A number with at most `digits` decimals, `least` of them in any case, and a minus as wide as a plus. */
export function number(value: number, digits = 0, least = digits): string {
  const format = numberFormat({ maximumFractionDigits: digits, minimumFractionDigits: least });
  return format.format(tidy(value, digits)).replace('-', '−');
}

/** 0.123 → 12.3 % */
export function percent(share: number, digits = 1): string {
  return `${number(100 * share, digits)} %`;
}

const FRACTIONS = new Map([2, 3, 4, 5, 6, 8].map((parts, at) => [parts, '½⅓¼⅕⅙⅛'[at]!]));

/** Weights as fractions that a reader knows, ½ and ⅙, where all of them are such; else as percentages. */
export function weightTexts(shares: readonly number[]): string[] {
  const fractions = shares.map((share) => {
    const parts = Math.round(1 / share);
    return Math.abs(share * parts - 1) < 1e-5 ? FRACTIONS.get(parts) : undefined;
  });
  return shares.map((share, at) => (fractions.includes(undefined) ? percent(share, 0) : fractions[at]!));
}

/** With its sign, a minus that lines up with the plus. */
export function signed(value: number, digits = 0): string {
  const text = number(Math.abs(value), digits);
  const rounded = tidy(value, digits);
  return rounded > 0 ? `+${text}` : rounded < 0 ? `−${text}` : text;
}

export interface MoneyOptions {
  readonly currency?: string;
  readonly digits?: number;
  /** In thousands from 1,000 and in millions from 1,000,000: 12.4 k€. */
  readonly short?: boolean;
  readonly sign?: boolean;
}

/** Cents as money. */
export function money(cents: number, options: MoneyOptions = {}): string {
  const { currency = 'EUR', short = false, sign = false } = options;
  const units = cents / 100;
  const size = Math.abs(units);
  const [scale, prefix] = !short || size < 1000 ? [1, ''] : size < 1e6 ? [1000, 'k'] : [1e6, 'M'];
  const digits = options.digits ?? (prefix === '' ? (size < 100 && !Number.isInteger(units) ? 2 : 0) : 1);
  const text = sign ? signed(units / scale, digits) : number(units / scale, digits);
  return `${text} ${prefix}${symbolOf(currency)}`;
}

/** One, two and three. */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat(LOCALES[language.value], { type: 'conjunction' }).format(words);
}

/** € for EUR. */
export function symbolOf(currency: string): string {
  const parts = numberFormat({ style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}

/** Rounds so that nothing is shown as −0. */
function tidy(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale + 0;
}
