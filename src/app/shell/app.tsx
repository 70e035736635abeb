// The page around every screen: a link past the head, words to the player, and the one live region.
import { announcement } from '../bus.ts';
import { dismiss, notices } from '../notices.ts';
import { dropping } from '../replays.ts';
import { curtain } from '../session.ts';
import { t } from '../text.ts';
import { Curtain } from './curtain.tsx';
import { ScreenView } from './screen-view.tsx';

export function App() {
  return (
    <>
      <a class="skip-link" href="#main">
        {t('common:skip')}
      </a>
      <Notices />
      {curtain.value === undefined ? <ScreenView /> : <Curtain team={curtain.value} />}
      {dropping.value && <p class="drop-hint">{t('common:drop')}</p>}
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
    </>
  );
}

function Notices() {
  if (notices.value.length === 0) return null;
  return (
    <aside class="notices" aria-label={t('common:notices')}>
      {notices.value.map(({ id, text, values, action }) => (
        <div class="notice" role="alert" key={id}>
          <p>{t(text, values)}</p>
          {action && (
            <button
              type="button"
              class="button"
              onClick={() => {
                dismiss(id);
                void action.run();
              }}
            >
              {t(action.text)}
            </button>
          )}
          <button type="button" class="button button-quiet" onClick={() => dismiss(id)}>
            {t('common:close')}
          </button>
        </div>
      ))}
    </aside>
  );
}
