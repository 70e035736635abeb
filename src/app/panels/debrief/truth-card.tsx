// What customers value: the truth beside what the panel spoke of, for all of them or for one segment.
import { useSignal } from '@preact/signals';
import { importanceChart } from '../../../study/debrief/charts/truth.ts';
import { importanceTable } from '../../../study/debrief/tables.ts';
import type { Debrief } from '../../../study/debrief/types.ts';
import { namesOf, type Words } from '../../../study/debrief/words.ts';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import { SegmentMark } from '../segment-mark.tsx';
import { Drawing } from './drawing.tsx';

export function TruthCard({ debrief, words }: { readonly debrief: Debrief; readonly words: Words }) {
  const chosen = useSignal('all');
  const { importance } = debrief.truth;
  const weighed = importance.find(({ segment }) => segment === chosen.value) ?? importance[0];
  if (weighed === undefined) return null;
  const names = namesOf(debrief.game, words);
  return (
    <Card
      title={t('debrief:screen.valued')}
      class="debrief-truth"
      id="debrief-truth"
      aside={
        <span class="debrief-key">
          <span class="debrief-diamond" aria-hidden="true" /> {t('debrief:screen.truth')}
          <span class="debrief-ring" aria-hidden="true" /> {t('debrief:screen.heard')}
        </span>
      }
    >
      <fieldset class="pills">
        <legend class="visually-hidden">{t('debrief:screen.segments')}</legend>
        {importance.map(({ segment }) => (
          <button
            type="button"
            class="pill"
            key={segment}
            aria-pressed={segment === weighed.segment}
            onClick={() => {
              chosen.value = segment;
            }}
          >
            {segment !== 'all' && <SegmentMark id={segment} />} {names.segment(segment)}
          </button>
        ))}
      </fieldset>
      <Drawing
        caption={words.say('chart.importance', { segment: names.segment(weighed.segment) })}
        chart={(palette) => importanceChart(debrief, words, palette, weighed)}
        table={importanceTable(debrief, words)}
      />
      <p class="card-note">{t('debrief:screen.valuedNote')}</p>
    </Card>
  );
}
