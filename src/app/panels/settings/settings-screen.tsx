// Settings: language, text size, contrast, motion, sound, theatre. Each takes hold at once and is kept on this device.
import { goBack } from '../../router.ts';
import { LANGUAGES, type Settings, setSetting, settings } from '../../settings.ts';
import { type TextKey, t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/game-header.tsx';

/** Names of languages are written in the language itself. */
const LANGUAGE_NAMES = { en: 'English', pt: 'Português' } as const;

export function SettingsScreen() {
  return (
    <div class="screen">
      <PageHeader title={t('common:screens.settings')}>
        <Button icon="left" onClick={goBack}>
          {t('common:back')}
        </Button>
      </PageHeader>
      <main id="main" class="main page">
        <h1>{t('settings:title')}</h1>
        <div class="settings-groups">
          <fieldset class="card settings-choices">
            <legend class="visually-hidden">{t('settings:language.title')}</legend>
            <h2>{t('settings:language.title')}</h2>
            {LANGUAGES.map((language) => (
              <Option key={language} of="language" value={language} lang={language}>
                {LANGUAGE_NAMES[language]}
              </Option>
            ))}
          </fieldset>
          <Group of="textSize" values={['normal', 'large', 'larger']} />
          <Group of="contrast" values={['system', 'normal', 'high']} />
          <Group of="motion" values={['system', 'full', 'off']} />
          <Group of="theatre" values={['auto', 'canvas', 'off']} />
          <Sound />
        </div>
        <p class="mute">{t('settings:kept')}</p>
      </main>
    </div>
  );
}

type Choice = 'textSize' | 'contrast' | 'motion' | 'theatre';

function Group<K extends Choice>({ of, values }: { readonly of: K; readonly values: readonly Settings[K][] }) {
  const text = (path: string) => t(`settings:${of}.${path}` as TextKey);
  return (
    <fieldset class="card settings-choices">
      <legend class="visually-hidden">{text('title')}</legend>
      <h2>{text('title')}</h2>
      <p class="mute">{text('text')}</p>
      {values.map((value) => (
        <Option key={value} of={of} value={value}>
          {text(value)}
        </Option>
      ))}
    </fieldset>
  );
}

interface OptionProps<K extends Choice | 'language'> {
  readonly of: K;
  readonly value: Settings[K];
  readonly children: string;
  readonly lang?: string;
}

function Option<K extends Choice | 'language'>({ of, value, children, lang }: OptionProps<K>) {
  return (
    <label class="choice" lang={lang}>
      <input type="radio" name={of} checked={settings.value[of] === value} onChange={() => setSetting(of, value)} />
      <span>{children}</span>
    </label>
  );
}

function Sound() {
  return (
    <fieldset class="card settings-choices">
      <legend class="visually-hidden">{t('settings:sound.title')}</legend>
      <h2>{t('settings:sound.title')}</h2>
      <label class="choice">
        <input
          type="checkbox"
          checked={settings.value.sound}
          onChange={(event) => setSetting('sound', event.currentTarget.checked)}
        />
        <span>{t('settings:sound.on')}</span>
      </label>
    </fieldset>
  );
}
