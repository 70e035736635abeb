// A place kept for the screen 'quarter' until it is here.
import { t } from '../../text.ts';

export function QuarterScreen() {
  return (
    <main id="main">
      <h1>{t('common:screens.quarter')}</h1>
    </main>
  );
}
