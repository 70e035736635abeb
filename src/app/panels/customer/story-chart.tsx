// The picture of a story, as SVG: quarters side by side, the staircase of rungs, purchases and waits.
// Everything in it stands in words and in the table beside it, so it is one image with a name.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../text.ts';
import { type Chapter, rungHeight, type Story } from '../../views/customer-story.ts';
import { RUNG_ORDER } from '../../views/report-ladder.ts';
import { lower, rungLabel } from '../labels.ts';
import { quarterName } from '../report/share-waterfall.tsx';
import { Visits } from './story-visits.tsx';

/** Pixels that it needs at least; a narrower page scrolls it. */
const LEAST = 640;
const LEFT = 108;
const TOP = 30;
const STEP = 36;
const STAIRS = TOP + STEP * 6 + 14;
const VISITS = STAIRS + 62;
const WAITS = VISITS + 78;
const HEIGHT = WAITS + 8;
const SLOT = 24;
/** Minutes that the tallest bar stands for, at least. */
const TALL_MINUTES = 25;

interface Column {
  readonly chapter: Chapter;
  readonly x: number;
  readonly width: number;
}

export function StoryChart({ story }: { readonly story: Story }) {
  const box = useRef<HTMLDivElement>(null);
  const room = useSignal(LEAST);
  useEffect(() => {
    const watch = new ResizeObserver(() => {
      room.value = Math.max(LEAST, box.current?.clientWidth ?? 0);
    });
    watch.observe(box.current!);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={box} class="story-box">
      <Picture story={story} room={room.value} />
    </div>
  );
}

/** Drawn at its own size, so that its words are as large as all others; it grows with what there is to tell. */
function Picture({ story, room }: { readonly story: Story; readonly room: number }) {
  const columns = columnsOf(story.chapters, room);
  const end = columns.at(-1)!;
  const width = end.x + end.width;
  const waits = columns.flatMap(({ chapter }) => chapter.visits.map(({ waitMinutes }) => waitMinutes));
  const tallest = Math.max(TALL_MINUTES, ...waits);
  return (
    <svg
      class="story-chart"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={summaryOf(story)}
      width={width}
      height={HEIGHT}
    >
      <Bands columns={columns} last={story.chapters.length - 1} />
      <Rungs story={story} width={width} />
      <Stairs columns={columns} story={story} />
      <text class="story-axis" x={0} y={VISITS + 5}>
        {t('customer:visits')}
      </text>
      <text class="story-axis" x={0} y={WAITS - 14}>
        {t('customer:wait')}
      </text>
      <line class="story-base" x1={LEFT} x2={width} y1={WAITS} y2={WAITS} />
      {columns.map((column) => (
        <Visits
          key={column.chapter.turn}
          column={column}
          tallest={tallest}
          at={{ visits: VISITS, waits: WAITS }}
          slot={SLOT}
        />
      ))}
    </svg>
  );
}

function columnsOf(chapters: readonly Chapter[], room: number): Column[] {
  const least = (room - LEFT) / Math.max(1, chapters.length);
  let x = LEFT;
  return chapters.map((chapter) => {
    const width = Math.max(least, chapter.visits.length * SLOT + 16);
    const column = { chapter, x, width };
    x += width;
    return column;
  });
}

function summaryOf(story: Story): string {
  return story.chapters
    .map(({ turn, rung, visits }) =>
      t('customer:chapter', {
        quarter: quarterName(turn),
        rung: lower(rungLabel(rung)),
        count: visits.filter(({ own }) => own).length,
        of: visits.length,
      }),
    )
    .join('. ');
}

function Bands({ columns, last }: { readonly columns: readonly Column[]; readonly last: number }) {
  return (
    <>
      {columns.map(({ chapter, x, width }, at) => (
        <g key={chapter.turn}>
          <rect class={at % 2 === 0 ? 'story-band' : 'story-band-odd'} x={x} y={0} width={width} height={HEIGHT} />
          <text class={at === last ? 'story-quarter story-now' : 'story-quarter'} x={x + 12} y={19}>
            {quarterName(chapter.turn)}
          </text>
        </g>
      ))}
    </>
  );
}

const heightOf = (rung: Story['rung']) => STAIRS - rungHeight(rung) * STEP + 4;

function Rungs({ story, width }: { readonly story: Story; readonly width: number }) {
  return (
    <>
      {RUNG_ORDER.slice(1).map((rung) => (
        <g key={rung}>
          <line class="story-rung" x1={LEFT} x2={width} y1={heightOf(rung)} y2={heightOf(rung)} />
          <text
            class={rung === story.rung ? 'story-name story-name-now' : 'story-name'}
            x={LEFT - 10}
            y={heightOf(rung) + 4}
          >
            {lower(rungLabel(rung))}
          </text>
        </g>
      ))}
    </>
  );
}

/** A rung holds until the end of its quarter, where moves are made. */
function Stairs({ columns, story }: { readonly columns: readonly Column[]; readonly story: Story }) {
  const first = story.moves.find(({ turn }) => turn === columns[0]!.chapter.turn);
  let at = heightOf(first?.from ?? columns[0]!.chapter.rung);
  let path = `M${LEFT} ${at}`;
  const marks = columns.flatMap(({ chapter, x, width }) => {
    const right = x + width - 14;
    const to = heightOf(chapter.rung);
    path += `H${right}${to === at ? '' : `V${to}`}`;
    at = to;
    const moves = story.moves.filter(({ turn }) => turn === chapter.turn);
    return moves.map((move, k) => ({ move, x: right - 26 * (moves.length - 1 - k), y: heightOf(move.to) }));
  });
  const end = columns.at(-1)!;
  const right = end.x + end.width;
  path += `H${right - 2}`;
  return (
    <>
      <path class="story-area" d={`${path}V${STAIRS + 14}H${LEFT}Z`} />
      <path class="story-line" d={path} />
      {marks.map(({ move, x, y }) => (
        <g key={move.number} class={move.kind === 'climb' ? 'story-mark' : 'story-mark story-mark-down'}>
          <circle cx={x} cy={y} r={11} />
          <text x={x} y={y + 4.5}>
            {move.number}
          </text>
        </g>
      ))}
    </>
  );
}
