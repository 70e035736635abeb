// A place kept for the screen 'settings' until it is here.
import { t } from '../../text.ts';

export function SettingsScreen() {
  return (
    <main id="main">
      <h1>{t('common:screens.settings')}</h1>
    </main>
  );
}
