// What each lever was worth, against leaving it where it started.
import { leversChart } from '../../../study/debrief/charts/levers.ts';
import { leversTable } from '../../../study/debrief/tables.ts';
import type { Debrief } from '../../../study/debrief/types.ts';
import { leversCaption, leversText, type Words } from '../../../study/debrief/words.ts';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import { Drawing } from './drawing.tsx';

export function LeversCard({ debrief, words }: { readonly debrief: Debrief; readonly words: Words }) {
  const moved = debrief.levers.filter((lever) => lever.moved > 0);
  const seeds = Math.max(1, ...moved.map(({ worth }) => worth.seeds));
  const known = debrief.luck.here.steady !== undefined && debrief.reruns.done > moved.length;
  return (
    <Card title={t('debrief:part.levers')} class="debrief-levers" id="debrief-levers">
      <p class="card-note">{moved.length === 0 ? t('debrief:levers.none') : leversText(debrief.game, words, seeds)}</p>
      {moved.length > 0 && !known && <p class="mute">{t('debrief:screen.pending')}</p>}
      {moved.length > 0 && known && (
        <Drawing
          caption={leversCaption(debrief.game, words)}
          chart={(palette) => leversChart(debrief, words, palette)}
          table={leversTable(debrief, words)}
        />
      )}
    </Card>
  );
}
