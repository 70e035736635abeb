// A place kept for the screen 'customer' until it is here.
import { t } from '../../text.ts';

export function CustomerScreen() {
  return (
    <main id="main">
      <h1>{t('common:screens.customer')}</h1>
    </main>
  );
}
