// A waterfall as rows: whose | cause | bar | signed figure, from where it stood to where it stands, with dashed lines from
// bar to bar. Each row opens its causes where there is something to open. Rows are a list, bars are for the eye.
import type { ComponentChildren } from 'preact';
import { t } from '../../text.ts';

export interface WaterfallRow {
  readonly key: string;
  /** Shown once for rows of one group that follow each other. */
  readonly group: string;
  readonly label: string;
  /** Signed size; the rows add up from `from` to `to`. */
  readonly value: number;
  readonly figure: ComponentChildren;
  readonly onOpen?: (() => void) | undefined;
  readonly open?: boolean;
}

export interface WaterfallEnd {
  readonly label: string;
  readonly value: number;
  readonly figure: string;
}

interface WaterfallProps {
  readonly label: string;
  readonly rows: readonly WaterfallRow[];
  /** Where it stood; left out, the bars start from zero. */
  readonly from?: WaterfallEnd;
  readonly to?: WaterfallEnd;
  readonly grouped?: boolean;
}

export function Waterfall({ label, rows, from, to, grouped = true }: WaterfallProps) {
  const start = from?.value ?? 0;
  let at = start;
  const spans = rows.map(({ value }) => {
    const before = at;
    at += value;
    return { before, after: at };
  });
  const axis = axisOf([start, ...spans.map(({ after }) => after)]);
  return (
    <ol class={`waterfall plain ${grouped ? '' : 'waterfall-plain'}`} aria-label={label}>
      {from && <End end={from} axis={axis} kind="from" />}
      {rows.map((row, k) => (
        <Row
          key={row.key}
          row={row}
          first={grouped && row.group !== rows[k - 1]?.group}
          span={spans[k]!}
          axis={axis}
          last={k === rows.length - 1 && !to}
        />
      ))}
      {to && <End end={to} axis={axis} kind="to" />}
    </ol>
  );
}

interface Axis {
  readonly low: number;
  readonly high: number;
}

/** The bars' own range with room on both sides: a change of 2 in 20 % would not be seen from zero. */
function axisOf(values: readonly number[]): Axis {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = Math.max((high - low) * 0.14, 1e-9);
  return { low: low - room, high: high + room };
}

function place(value: number, { low, high }: Axis): number {
  return (100 * (value - low)) / (high - low);
}

function End({ end, axis, kind }: { readonly end: WaterfallEnd; readonly axis: Axis; readonly kind: 'from' | 'to' }) {
  return (
    <li class={`waterfall-row waterfall-end waterfall-${kind}`}>
      <span class="waterfall-name">{end.label}</span>
      <span class="waterfall-track" aria-hidden="true">
        <span class="waterfall-total" style={{ width: `${place(end.value, axis)}%` }} />
      </span>
      <b class="waterfall-figure">{end.figure}</b>
    </li>
  );
}

interface RowProps {
  readonly row: WaterfallRow;
  readonly first: boolean;
  readonly last: boolean;
  readonly span: { readonly before: number; readonly after: number };
  readonly axis: Axis;
}

function Row({ row, first, last, span, axis }: RowProps) {
  const left = place(Math.min(span.before, span.after), axis);
  const width = place(Math.max(span.before, span.after), axis) - left;
  const inside = (
    <>
      <span class="waterfall-group">{first ? row.group : <span class="visually-hidden">{row.group}</span>}</span>
      <span class="waterfall-cause">{row.label}</span>
      <span class="waterfall-track" aria-hidden="true">
        <span
          class={`waterfall-bar ${row.value < 0 ? 'waterfall-down' : ''}`}
          style={{ left: `${left}%`, width: `max(2px, ${width}%)` }}
        />
        {!last && <span class="waterfall-link" style={{ left: `${place(span.after, axis)}%` }} />}
      </span>
      <span class="waterfall-figure">{row.figure}</span>
    </>
  );
  const classes = `waterfall-row ${first ? 'waterfall-first' : ''}`;
  if (row.onOpen === undefined) return <li class={classes}>{inside}</li>;
  return (
    <li class={classes}>
      <button type="button" class="waterfall-open" aria-expanded={row.open} onClick={row.onOpen}>
        {inside}
        <span class="visually-hidden">{t('report:why.open')}</span>
      </button>
    </li>
  );
}
