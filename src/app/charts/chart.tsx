// A chart on the page: a figure with a caption, the drawing (lazy, named for those who can't see it), and the same data as
// a table behind a disclosure. The drawing follows the size of its box and the settings of the page.
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { calm, highContrast, settings } from '../settings.ts';
import { t } from '../text.ts';
import { Table, type TableProps } from '../ui/table.tsx';
import { type Ink, readInk } from './ink.ts';
import type { ChartOption } from './setup.ts';

export interface ChartProps {
  /** Name of the chart, read aloud; shown as the caption unless `captionHidden`. */
  readonly caption: string;
  readonly captionHidden?: boolean;
  /** What the chart shows, in one sentence, for those who can't see it. */
  readonly summary: string;
  /** Rem that the drawing is high. */
  readonly height: number;
  /** Called for every size and setting; must not change what it closes over. */
  readonly option: (ink: Ink) => ChartOption;
  readonly table: Omit<TableProps, 'caption'>;
  /** Whether table or drawing is shown, where something else on the page decides; the disclosure is left out then. */
  readonly asTable?: boolean;
  readonly legend?: ComponentChildren;
}

export function Chart(props: ChartProps) {
  const { caption, captionHidden = false, table, asTable, legend } = props;
  const data = <Table caption={t('report:chart.dataOf', { caption })} {...table} />;
  return (
    <figure class="chart">
      <figcaption class={captionHidden ? 'visually-hidden' : 'chart-caption'}>{caption}</figcaption>
      {legend}
      {asTable ? data : <Drawing {...props} />}
      {asTable === undefined && (
        <details class="chart-data">
          <summary>{t('report:chart.table')}</summary>
          {data}
        </details>
      )}
    </figure>
  );
}

function Drawing({ summary, height, option }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(option);
  latest.current = option;
  const redraw = useRef<(() => void) | undefined>(undefined);
  const failed = useSignal(false);
  useEffect(() => {
    const element = box.current!;
    let dispose = () => {};
    let gone = false;
    import('./setup.ts').then(
      ({ createChart }) => {
        if (gone) return;
        const chart = createChart(element);
        const draw = () => {
          chart.resize({ width: 'auto', height: 'auto' });
          chart.setOption(latest.current(readInk(element.clientWidth, calm.peek())), true);
        };
        const watch = new ResizeObserver(draw);
        watch.observe(element);
        redraw.current = draw;
        dispose = () => {
          watch.disconnect();
          chart.dispose();
        };
      },
      () => {
        failed.value = true;
      },
    );
    return () => {
      gone = true;
      redraw.current = undefined;
      dispose();
    };
  }, []);
  // After the root element has taken on what a setting changes.
  const { textSize, language } = settings.value;
  const contrast = highContrast.value;
  useEffect(() => redraw.current?.(), [option, contrast, textSize, language]);
  if (failed.value) return <p class="mute">{t('report:chart.failed')}</p>;
  return <div class="chart-drawing" ref={box} role="img" aria-label={summary} style={{ height: `${height}rem` }} />;
}
