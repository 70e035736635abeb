// A place kept for the screen 'decide' until it is here.
import { t } from '../../text.ts';

export function DecideScreen() {
  return (
    <main id="main">
      <h1>{t('common:screens.decide')}</h1>
    </main>
  );
}
