// A place kept for the screen 'title' until it is here.
import { t } from '../../text.ts';

export function TitleScreen() {
  return (
    <main id="main">
      <h1>{t('common:screens.title')}</h1>
    </main>
  );
}
