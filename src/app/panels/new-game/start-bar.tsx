// The bar under set-up and briefing: why a game could not be started, how long it takes, and the button that starts it.
import type { ComponentChildren } from 'preact';
import { number } from '../../format.ts';
import { t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { card, lengthOf, refusal, start, starting } from './setup.ts';

/** `note` stands behind the length of the game, `children` are further buttons. */
export function StartBar({ note, children }: { readonly note?: string; readonly children: ComponentChildren }) {
  const chosen = card.value;
  return (
    <footer class="bar new-game-bar">
      <p class="mute">
        {refusal.value !== '' && (
          <span class="down" role="alert">
            {t('new-game:refused', { why: refusal.value })}{' '}
          </span>
        )}
        {chosen && t('new-game:length', { turns: lengthOf(chosen), minutes: number(chosen.minutes) })}
        {note !== undefined && ` ${note}`}
      </p>
      {children}
      <Button kind="primary" after="play" onClick={() => void start()} disabled={!chosen || starting.value}>
        {t(starting.value ? 'new-game:starting' : 'new-game:start')}
      </Button>
    </footer>
  );
}
