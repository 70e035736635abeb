// What is announced for the quarters ahead, or begins now.
import { observation } from '../../store.ts';
import { t } from '../../text.ts';

export function Events() {
  const seen = observation.value;
  const events = (seen?.events ?? []).filter(({ turn, inTurns }) => inTurns > 0 || turn === seen?.turn);
  if (events.length === 0) return null;
  return (
    <ul class="plain stack-small events" aria-label={t('decide:events')}>
      {events.map(({ id, title, text, inTurns }) => (
        <li class="callout" key={id}>
          <p>
            <b>
              {inTurns === 0 ? t('decide:event.now', { title }) : t('decide:event.soon', { title, count: inTurns })}
            </b>{' '}
            {text}
          </p>
        </li>
      ))}
    </ul>
  );
}
