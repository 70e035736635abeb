// Between two teams at one screen: hides what is decided until the next team says that it is there.
import { useEffect, useRef } from 'preact/hooks';
import { curtain, liftCurtain } from '../session.ts';
import { t } from '../text.ts';

export function Curtain() {
  const dialog = useRef<HTMLDialogElement>(null);
  const team = curtain.value;
  useEffect(() => {
    if (team !== undefined) dialog.current?.showModal();
  }, [team]);
  if (team === undefined) return null;
  return (
    <dialog class="curtain" ref={dialog} aria-labelledby="curtain-title" onCancel={(event) => event.preventDefault()}>
      <div class="curtain-card">
        <h2 id="curtain-title">{t('common:curtain.title', { team: team.name })}</h2>
        <p>{t('common:curtain.text')}</p>
        <button type="button" class="button button-main" onClick={liftCurtain}>
          {t('common:curtain.open', { team: team.name })}
        </button>
      </div>
    </dialog>
  );
}
