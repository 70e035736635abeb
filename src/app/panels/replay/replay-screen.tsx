// A place kept for the screen 'replay' until it is here.
import { t } from '../../text.ts';

export function ReplayScreen() {
  return (
    <main id="main">
      <h1>{t('common:screens.replay')}</h1>
    </main>
  );
}
