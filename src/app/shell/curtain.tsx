// Between two teams at one screen: nothing of the game is on the page until the next team says that it is there.
import { useEffect, useRef } from 'preact/hooks';
import type { Team } from '../../host/protocol.ts';
import { liftCurtain } from '../session.ts';
import { t } from '../text.ts';
import { Button } from '../ui/button.tsx';

export function Curtain({ team }: { readonly team: Team }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const name = team.name || team.firm;
  useEffect(() => {
    heading.current?.focus();
    const { dataset } = document.documentElement;
    dataset.screen = 'curtain';
    dataset.ready = 'true';
  }, []);
  return (
    <main id="main" class="curtain">
      <div class="curtain-card">
        <h1 tabIndex={-1} ref={heading}>
          {t('common:curtain.title', { team: name })}
        </h1>
        <p>{t('common:curtain.text')}</p>
        <Button kind="primary" onClick={liftCurtain}>
          {t('common:curtain.open', { team: name })}
        </Button>
      </div>
    </main>
  );
}
