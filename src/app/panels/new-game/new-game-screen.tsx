// A place kept for the screen 'new-game' until it is here.
import { t } from '../../text.ts';

export function NewGameScreen() {
  return (
    <main id="main">
      <h1>{t('common:screens.new-game')}</h1>
    </main>
  );
}
