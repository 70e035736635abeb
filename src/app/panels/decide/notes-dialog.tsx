// "Why did we decide this?": a note for the quarter, and those of earlier quarters to read again.
import { activeTeam, game, notes, pages, setNotes } from '../../store.ts';
import { t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';

export function NotesDialog({ onClose }: { readonly onClose: () => void }) {
  const turn = game.value?.turn ?? 1;
  const earlier = Object.entries(pages.value[activeTeam.value] ?? {})
    .map(([at, page]) => ({ at: Number(at), text: page.notes.trim() }))
    .filter(({ at, text }) => at < turn && text !== '')
    .sort((a, b) => b.at - a.at);
  return (
    <Dialog
      title={t('decide:notes.title')}
      closeLabel={t('common:close')}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {t('decide:notes.done')}
        </Button>
      }
    >
      <Field label={t('decide:notes.label', { turn })} note={t('decide:notes.hint')}>
        {(ids) => (
          <textarea
            {...ids}
            autofocus
            class="textarea"
            rows={5}
            maxLength={4000}
            value={notes.value}
            onInput={(event) => setNotes(event.currentTarget.value)}
          />
        )}
      </Field>
      {earlier.length > 0 && (
        <>
          <h3 class="notes-earlier">{t('decide:notes.earlier')}</h3>
          <dl class="notes-list">
            {earlier.map(({ at, text }) => (
              <div key={at}>
                <dt>{t('decide:notes.quarter', { turn: at })}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Dialog>
  );
}
