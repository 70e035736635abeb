// All words on the screen. The page's own texts come from assets/locales by namespace, loaded with the screen that needs
// them; the English words of engine and scenarios are laid over in other languages by id. Reading a text in a component
// makes the component follow the language.
import { effect, signal } from '@preact/signals';
import i18next from 'i18next';
import type briefing from '../../assets/locales/en/briefing.json';
import type common from '../../assets/locales/en/common.json';
import type credits from '../../assets/locales/en/credits.json';
import type customer from '../../assets/locales/en/customer.json';
import type debrief from '../../assets/locales/en/debrief.json';
import type decide from '../../assets/locales/en/decide.json';
import type glossary from '../../assets/locales/en/glossary.json';
import type newGame from '../../assets/locales/en/new-game.json';
import type quarter from '../../assets/locales/en/quarter.json';
import type replay from '../../assets/locales/en/replay.json';
import type report from '../../assets/locales/en/report.json';
import type rivals from '../../assets/locales/en/rivals.json';
import type settingsTexts from '../../assets/locales/en/settings.json';
import type systems from '../../assets/locales/en/systems.json';
import type title from '../../assets/locales/en/title.json';
import { engineWords, inPeriods } from '../study/debrief/periods.ts';
import { type Language, language } from './settings.ts';

interface Texts {
  briefing: typeof briefing;
  common: typeof common;
  credits: typeof credits;
  customer: typeof customer;
  debrief: typeof debrief;
  decide: typeof decide;
  glossary: typeof glossary;
  'new-game': typeof newGame;
  quarter: typeof quarter;
  replay: typeof replay;
  report: typeof report;
  rivals: typeof rivals;
  settings: typeof settingsTexts;
  systems: typeof systems;
  title: typeof title;
}
export type Namespace = keyof Texts;

type Suffix = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
/** Forms of a plural are one text, asked for by its stem with `count` (and `ordinal: true`). */
type Stem<K extends string> = K extends `${infer S}_ordinal_${Suffix}` ? S : K extends `${infer S}_${Suffix}` ? S : K;
type PathsOf<T> = {
  [K in keyof T & string]: T[K] extends string ? Stem<K> : `${K}.${PathsOf<T[K]>}`;
}[keyof T & string];
/** `namespace:path.to.text` */
export type TextKey = { [N in Namespace]: `${N}:${PathsOf<Texts[N]>}` }[Namespace];

type Loader = () => Promise<unknown>;
const FILES = import.meta.glob('../../assets/locales/*/*.json', { import: 'default' }) as Record<string, Loader>;

/** Kinds of English texts that engine and scenarios hold. A scenario's own are `scenarios-<id>`, keyed by their path. */
export type OverlayKind =
  | 'levers'
  | 'metrics'
  | 'drivers'
  | 'rungs'
  | 'measures'
  | 'policies'
  | 'accounts'
  | 'conditions';
type Overlay = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** Months of a turn of the game that is shown: three make a quarter, others are turns. */
export const turnMonths = signal(3);

/** Counts up when texts arrive, so that what shows them follows. */
const arrivals = signal(0);
const overlays = new Map<string, Overlay>();
const wanted = new Set<string>(['common']);
const under = new Map<string, Promise<void>>();

/** A text of the page in the player's language. */
export function t(key: TextKey, values: Readonly<Record<string, string | number | boolean>> = {}): string {
  void arrivals.value;
  return inPeriods(i18next.t(key, { ...values, lng: language.value }), turnMonths.value, language.value);
}

/** A field of a text that the engine holds, by id: `overlay('levers', 'pricing.price', 'label', lever.label)`. */
export function overlay(kind: OverlayKind, id: string, field: string, english: string): string {
  void arrivals.value;
  const found = overlays.get(`${language.value}/${kind}`)?.[id];
  const own = typeof found === 'object' ? found[field] : undefined;
  if (own !== undefined) return inPeriods(own, turnMonths.value, language.value);
  return kind === 'levers' ? engineWords(english, turnMonths.value) : english;
}

/** A text of a scenario by its path, such as `segments/food-lovers/name` or `levers/pricing.price/label`. */
export function scenarioText(scenario: string, path: string, english: string): string {
  void arrivals.value;
  const found = overlays.get(`${language.value}/scenarios-${scenario}`)?.[path];
  return typeof found === 'string' ? found : english;
}

/** Starts the texts; resolves when the first ones are there. */
export async function startTexts(): Promise<void> {
  await i18next.init({
    lng: language.value,
    fallbackLng: 'en',
    defaultNS: 'common',
    resources: {},
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  });
  await loadLanguage(language.value);
  effect(() => {
    void loadLanguage(language.value);
  });
}

/** Brings the texts of some namespaces in the language of now and of later. */
export async function needTexts(namespaces: readonly Namespace[]): Promise<void> {
  for (const each of namespaces) wanted.add(each);
  await loadLanguage(language.peek());
}

async function loadLanguage(into: Language): Promise<void> {
  const names = [...wanted];
  if (into !== 'en') names.push(...overlayNames(into));
  await Promise.all(names.map((name) => loadFile(into, name)));
}

function overlayNames(into: Language): string[] {
  return Object.keys(FILES)
    .filter((path) => path.includes(`/${into}/`) && !FILES[path.replace(`/${into}/`, '/en/')])
    .map((path) => path.replace(/.*\//, '').replace('.json', ''));
}

function loadFile(into: Language, name: string): Promise<void> {
  const place = `${into}/${name}`;
  const loading = under.get(place) ?? bring(into, name);
  under.set(place, loading);
  return loading;
}

async function bring(into: Language, name: string): Promise<void> {
  const load = FILES[`../../assets/locales/${into}/${name}.json`];
  if (load === undefined) return;
  const texts = (await load()) as Overlay;
  if (FILES[`../../assets/locales/en/${name}.json`] === undefined) overlays.set(`${into}/${name}`, texts);
  else i18next.addResourceBundle(into, name, withMany(texts));
  arrivals.value++;
}

/** Portuguese has a form for millions that is written like the plural; i18next asks for it by name. */
function withMany(texts: object): object {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]: [string, unknown]) => {
      if (typeof value === 'object' && value !== null) return [[key, withMany(value)]];
      const many = key.replace(/(?<!_ordinal)_other$/, '_many');
      return many === key || many in texts
        ? [[key, value]]
        : [
            [key, value],
            [many, value],
          ];
    }),
  );
}
