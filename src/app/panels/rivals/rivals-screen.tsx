// A place kept for the screen 'rivals' until it is here.
import { t } from '../../text.ts';

export function RivalsScreen() {
  return (
    <main id="main">
      <h1>{t('common:screens.rivals')}</h1>
    </main>
  );
}
