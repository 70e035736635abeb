// The words of a report: texts of assets/locales with figures as that language writes them, and in Portuguese the names that lie
// over the engine's English ones.
import { createInstance } from 'i18next';
import english from '../../assets/locales/en/debrief.json';
import englishSheet from '../../assets/locales/en/decide.json';
import portuguese from '../../assets/locales/pt/debrief.json';
import portugueseSheet from '../../assets/locales/pt/decide.json';
import drivers from '../../assets/locales/pt/drivers.json';
import rungs from '../../assets/locales/pt/rungs.json';
import { inPeriods } from '../study/debrief/periods.ts';
import type { Words } from '../study/debrief/words.ts';

export const LANGUAGES = ['en', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

const choices = { en: englishSheet.options, pt: portugueseSheet.options } as const;

type Overlay = Readonly<Record<string, string | { readonly label?: string }>>;
const OVERLAYS = import.meta.glob(['../../assets/locales/pt/scenarios*.json', '../../assets/locales/pt/levers.json'], {
  import: 'default',
  eager: true,
}) as Record<string, Overlay>;
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', pt: 'pt-PT' };

/** Words of a language for games of one scenario, whose turns are so many months long. */
export function debriefWords(language: Language, scenario: string, turnMonths: number): Words {
  const texts = createInstance();
  void texts.init({
    lng: language,
    initAsync: false,
    resources: { en: { debrief: english }, pt: { debrief: portuguese } },
    defaultNS: 'debrief',
    interpolation: { escapeValue: false },
  });
  const number = (value: number, digits = 0) => formatNumber(language, value, digits);
  const signed = (value: number, digits = 0) => {
    const text = number(value, digits);
    return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  };
  const own = language === 'pt' ? OVERLAYS[`../../assets/locales/pt/scenarios-${scenario}.json`] : undefined;
  const ofScenario = (path: string, given: string) => textIn(own, path) ?? given;
  const label = (overlay: Overlay | undefined, id: string, given: string) =>
    language === 'pt' ? (textIn(overlay, id) ?? given) : given;
  return {
    language,
    say: (key, values = {}) => inPeriods(texts.t(key, values), turnMonths, language),
    number,
    signed,
    percent: (share, digits = 1) => `${number(100 * share, digits)} %`,
    money: (cents, currency) => moneyText(language, number, cents, currency),
    lever: (id, given) =>
      ofScenario(`levers/${id}/label`, label(OVERLAYS['../../assets/locales/pt/levers.json'], id, given)),
    driver: (id, given) => label(drivers, id, given),
    option: (id) => (choices[language] as Readonly<Record<string, string>>)[id] ?? id.replaceAll('-', ' '),
    rung: (id) => label(rungs, id, `${id[0]!.toUpperCase()}${id.slice(1)}`),
    segment: (id, given) => ofScenario(`segments/${id}/name`, given),
    scenario: ofScenario,
  };
}

function textIn(overlay: Overlay | undefined, id: string): string | undefined {
  const found = overlay?.[id];
  return typeof found === 'object' ? found.label : found;
}

function formatNumber(language: Language, value: number, digits: number): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: 'always' } as const;
  const text = new Intl.NumberFormat(LOCALES[language], options).format(value);
  return /[1-9]/.test(text) ? text.replace('-', '−') : text.replace('-', '');
}

function moneyText(
  language: Language,
  number: (value: number, digits?: number) => string,
  cents: number,
  currency: string,
): string {
  const units = cents / 100;
  const size = Math.abs(units);
  const [scale, prefix] = size < 1000 ? [1, ''] : size < 1e6 ? [1000, 'k'] : [1e6, 'M'];
  const digits = prefix !== '' ? 1 : size < 100 && !Number.isInteger(units) ? 2 : 0;
  const symbol = new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  })
    .formatToParts(0)
    .find(({ type }) => type === 'currency');
  return `${number(units / scale, digits)} ${prefix}${symbol?.value ?? currency}`;
}
