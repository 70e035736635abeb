// A place kept for the screen 'credits' until it is here.
import { t } from '../../text.ts';

export function CreditsScreen() {
  return (
    <main id="main">
      <h1>{t('common:screens.credits')}</h1>
    </main>
  );
}
