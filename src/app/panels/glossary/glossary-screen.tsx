// A place kept for the screen 'glossary' until it is here.
import { t } from '../../text.ts';

export function GlossaryScreen() {
  return (
    <main id="main">
      <h1>{t('common:screens.glossary')}</h1>
    </main>
  );
}
