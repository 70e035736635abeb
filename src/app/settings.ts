// What a player sets once and keeps: language, sound, motion, size of text, contrast, theatre. Preferences only, so they
// live in localStorage; where that is refused they last as long as the page. Address parameters go before both.
import { computed, effect, signal } from '@preact/signals';

export const LANGUAGES = ['en', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Settings {
  readonly language: Language;
  readonly sound: boolean;
  /** `system` follows the machine's wish for less motion. */
  readonly motion: 'system' | 'full' | 'off';
  readonly textSize: 'normal' | 'large' | 'larger';
  /** `system` follows the machine's wish for more contrast. */
  readonly contrast: 'system' | 'normal' | 'high';
  /** How the theatre is drawn; `off` leaves it out, and every figure of it stands on the page as well. */
  readonly theatre: 'auto' | 'webgl' | 'canvas' | 'off';
}

const KEY = 'rungs-settings';

const DEFAULTS: Settings = {
  language: 'en',
  sound: true,
  motion: 'system',
  textSize: 'normal',
  contrast: 'system',
  theatre: 'auto',
};

/** Values that a setting may take; anything else that is stored is ignored. */
const CHOICES: { readonly [K in keyof Settings]: readonly Settings[K][] } = {
  language: LANGUAGES,
  sound: [true, false],
  motion: ['system', 'full', 'off'],
  textSize: ['normal', 'large', 'larger'],
  contrast: ['system', 'normal', 'high'],
  theatre: ['auto', 'webgl', 'canvas', 'off'],
};

export const settings = signal<Settings>({ ...DEFAULTS, ...preferred(), ...stored(), ...asked() });
export const language = computed(() => settings.value.language);

// Views and the store are tested without a browser, where nothing can be asked of one.
const systemCalm = systemWish('(prefers-reduced-motion: reduce)');
const systemContrast = systemWish('(prefers-contrast: more)');

function systemWish(media: string) {
  const query = globalThis.matchMedia?.(media);
  const wished = signal(query?.matches ?? false);
  query?.addEventListener('change', () => {
    wished.value = query.matches;
  });
  return wished;
}

/** Whether everything jumps to its end state. */
export const calm = computed(() => {
  const { motion } = settings.value;
  return motion === 'off' || (motion === 'system' && systemCalm.value);
});

/** Whether colours stand farther apart. */
export const highContrast = computed(() => {
  const { contrast } = settings.value;
  return contrast === 'high' || (contrast === 'system' && systemContrast.value);
});

export function setSetting<K extends keyof Settings>(key: K, value: Settings[K]): void {
  settings.value = { ...settings.value, [key]: value };
  try {
    localStorage.setItem(KEY, JSON.stringify(settings.value));
  } catch {
    // Storage is full or refused: the setting holds until the page is closed.
  }
}

/** Puts the settings where style sheets see them. */
export function applySettings(root: HTMLElement): void {
  effect(() => {
    const { textSize } = settings.value;
    root.lang = language.value;
    root.dataset.motion = calm.value ? 'off' : 'full';
    root.dataset.contrast = highContrast.value ? 'high' : 'normal';
    root.dataset.textSize = textSize;
  });
}

function preferred(): Partial<Settings> {
  return globalThis.navigator?.language?.toLowerCase().startsWith('pt') ? { language: 'pt' } : {};
}

function stored(): Partial<Settings> {
  try {
    return valid(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>);
  } catch {
    return {};
  }
}

function asked(): Partial<Settings> {
  const address = new URLSearchParams(globalThis.location?.search);
  const theatre = address.get('renderer');
  return valid({ motion: address.get('motion'), theatre, language: address.get('language') });
}

function valid(found: Readonly<Record<string, unknown>>): Partial<Settings> {
  const known = Object.entries(CHOICES).filter(([key, choices]) =>
    (choices as readonly unknown[]).includes(found[key] ?? undefined),
  );
  return Object.fromEntries(known.map(([key]) => [key, found[key]])) as Partial<Settings>;
}
