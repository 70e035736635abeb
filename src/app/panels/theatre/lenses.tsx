// Lenses over the scene: a row of choices, the ramp, and the same as a table.
import type { Signal } from '@preact/signals';
import { money, number, percent } from '../../format.ts';
import { t } from '../../text.ts';
import { LENSES, type LensId, type LensRow, type LensView } from '../../views/theatre-lens.ts';
import { currency } from '../figures.tsx';
import { firmLabel, segmentLabel, stepLabel } from '../labels.ts';
import { SegmentMark } from '../segment-mark.tsx';

export function LensBar({ lens }: { readonly lens: Signal<LensId | undefined> }) {
  return (
    <div class="lenses">
      <fieldset class="pills">
        <legend class="visually-hidden">{t('quarter:lens.legend')}</legend>
        <LensPill lens={lens} />
        {LENSES.map((id) => (
          <LensPill key={id} id={id} lens={lens} />
        ))}
      </fieldset>
    </div>
  );
}

function LensPill({ id, lens }: { readonly id?: LensId; readonly lens: Signal<LensId | undefined> }) {
  const choose = () => {
    lens.value = id;
  };
  return (
    <button type="button" class="pill" aria-pressed={lens.value === id} onClick={choose}>
      {id === undefined ? t('quarter:lens.none') : t(`quarter:lens.${id}`)}
    </button>
  );
}

/** The lens as a table; swatches are those of the scene. */
export function LensTable({ view }: { readonly view: LensView }) {
  return (
    <div class="lens-table">
      <table class="table">
        <caption>
          {t(`quarter:lens.${view.id}`)}
          <span class="lens-note">{t(`quarter:lens.notes.${view.id}`)}</span>
        </caption>
        <tbody>
          {view.rows.map((row) => (
            <tr key={`${row.kind}-${row.id}`}>
              <th scope="row">
                {row.level !== undefined && <span class="swatch" data-level={row.level} aria-hidden="true" />}
                {row.kind === 'segment' && <SegmentMark id={row.id} />} {nameOf(row)}
              </th>
              <td>
                {valueText(row)}
                {row.low !== undefined && row.high !== undefined && (
                  <small>
                    {number(row.low)} – {number(row.high)}
                  </small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function nameOf({ kind, id }: LensRow): string {
  if (kind === 'segment') return segmentLabel(id);
  if (kind === 'firm') return firmLabel(id);
  if (kind === 'step') return stepLabel(id);
  if (kind === 'room') return t(`quarter:rooms.${id as 'data'}`);
  return t(`quarter:lens.figures.${id as 'wait'}`);
}

function valueText({ value, unit }: LensRow): string {
  if (unit === 'minutes') return t('quarter:minutes', { value: number(value, 1) });
  if (unit === 'share') return percent(value);
  if (unit === 'cents') return money(value, { currency: currency(), digits: 2 });
  return number(value);
}
