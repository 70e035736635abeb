// Bars of parts from 0 to 1, one under the other, each with its name, its figure and a tick for the quarter before. All that
// the bar shows stands in words beside it.
import { percent } from '../../format.ts';
import { t } from '../../text.ts';

export interface GaugeRow {
  readonly id: string;
  readonly name: string;
  /** 0 to 1. */
  readonly value: number;
  readonly before?: number | undefined;
  /** What stands out about it, in a word. */
  readonly note?: string | undefined;
}

interface Props {
  readonly label: string;
  readonly rows: readonly GaugeRow[];
}

export function Gauges({ label, rows }: Props) {
  return (
    <ul class="gauges plain" aria-label={label}>
      {rows.map((row) => (
        <GaugeLine key={row.id} row={row} />
      ))}
    </ul>
  );
}

function GaugeLine({ row }: { readonly row: GaugeRow }) {
  const { name, value, before, note } = row;
  return (
    <li class="gauge" data-noted={note ? '' : undefined}>
      <span class="gauge-name">
        {name} {note && <small class="gauge-note">{note}</small>}
      </span>
      <GaugeBar value={value} before={before} />
      <b class="gauge-value">{percent(value, 0)}</b>
      {before !== undefined && (
        <span class="visually-hidden">{t('systems:before', { value: percent(before, 0) })}</span>
      )}
    </li>
  );
}

/** The bar alone; what it says must stand beside it. */
export function GaugeBar({ value, before }: { readonly value: number; readonly before?: number | undefined }) {
  const part = (share: number) => `${100 * Math.min(1, Math.max(0, share))}%`;
  return (
    <span class="gauge-track" aria-hidden="true">
      <span class="gauge-fill" style={{ width: part(value) }} />
      {before !== undefined && <span class="gauge-tick" style={{ left: part(before) }} />}
    </span>
  );
}
