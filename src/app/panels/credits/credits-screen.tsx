// Credits: whose work the page is built from, and under which licence.
import { goBack } from '../../router.ts';
import { t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/game-header.tsx';

interface Credit {
  readonly name: string;
  readonly by: string;
  readonly licence: string;
  readonly what: 'font' | 'art' | 'icons' | 'code' | 'engine';
}

const CREDITS: readonly Credit[] = [
  { name: 'Open Peeps', by: 'Pablo Stanley; DiceBear', licence: 'CC0 1.0', what: 'art' },
  { name: 'Tabler Icons', by: 'Paweł Kuna', licence: 'MIT', what: 'icons' },
  { name: 'Nunito', by: 'The Nunito Project Authors', licence: 'SIL Open Font License 1.1', what: 'font' },
  { name: 'Fredoka', by: 'The Fredoka Project Authors', licence: 'SIL Open Font License 1.1', what: 'font' },
  { name: 'Phaser', by: 'Phaser Studio Inc.', licence: 'MIT', what: 'code' },
  { name: 'Apache ECharts', by: 'The Apache Software Foundation', licence: 'Apache 2.0', what: 'code' },
  { name: 'Preact, signals', by: 'The Preact authors', licence: 'MIT', what: 'code' },
  { name: 'Immer', by: 'Michel Weststrate', licence: 'MIT', what: 'code' },
  { name: 'i18next', by: 'i18next', licence: 'MIT', what: 'code' },
  { name: 'idb', by: 'Jake Archibald', licence: 'ISC', what: 'code' },
  { name: 'Comlink', by: 'Google', licence: 'Apache 2.0', what: 'code' },
  { name: 'zod', by: 'Colin McDonnell', licence: 'MIT', what: 'engine' },
  { name: 'yaml', by: 'Eemeli Aro', licence: 'ISC', what: 'engine' },
  { name: 'seedrandom', by: 'David Bau', licence: 'MIT', what: 'engine' },
];

export function CreditsScreen() {
  return (
    <div class="screen">
      <PageHeader title={t('common:screens.credits')}>
        <Button icon="left" onClick={goBack}>
          {t('common:back')}
        </Button>
      </PageHeader>
      <main id="main" class="main page">
        <h1>{t('credits:title')}</h1>
        <p>{t('credits:own')}</p>
        <ul class="plain credits-list">
          {CREDITS.map(({ name, by, licence, what }) => (
            <li class="card" key={name}>
              <h2>{name}</h2>
              <p>{by}</p>
              <p class="mute">
                {t(`credits:what.${what}`)} · {licence}
              </p>
            </li>
          ))}
        </ul>
        <p class="mute">{t('credits:model')}</p>
      </main>
    </div>
  );
}
