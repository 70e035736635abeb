// A place kept for the screen 'briefing' until it is here.
import { t } from '../../text.ts';

export function BriefingScreen() {
  return (
    <main id="main">
      <h1>{t('common:screens.briefing')}</h1>
    </main>
  );
}
