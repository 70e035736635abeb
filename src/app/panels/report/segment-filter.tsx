// Which customers are looked at: all of them, or one segment, by its colour and shape.
import type { Signal } from '@preact/signals';
import { t } from '../../text.ts';
import type { Facts } from '../../views/report-facts.ts';
import { segmentLabel } from '../labels.ts';
import { SegmentMark } from '../segment-mark.tsx';

interface Props {
  readonly facts: Facts;
  readonly selected: Signal<string | undefined>;
}

export function SegmentFilter({ facts, selected }: Props) {
  const choose = (id: string | undefined) => {
    selected.value = id;
  };
  return (
    <fieldset class="pills segment-filter">
      <legend class="visually-hidden">{t('report:segments.filter')}</legend>
      <button type="button" class="pill" aria-pressed={selected.value === undefined} onClick={() => choose(undefined)}>
        {t('report:segments.all')}
      </button>
      {facts.game.scenario.segments.map(({ id }) => (
        <button type="button" class="pill" key={id} aria-pressed={selected.value === id} onClick={() => choose(id)}>
          <SegmentMark id={id} /> {segmentLabel(id)}
        </button>
      ))}
    </fieldset>
  );
}
