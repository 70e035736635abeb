// A place kept for the screen 'debrief' until it is here.
import { t } from '../../text.ts';

export function DebriefScreen() {
  return (
    <main id="main">
      <h1>{t('common:screens.debrief')}</h1>
    </main>
  );
}
