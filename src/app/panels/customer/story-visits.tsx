// The purchases of one quarter in the picture of a story: where each was made, what failed, and how long it took.
import { activeTeam, game } from '../../store.ts';
import { type Chapter, LONG_WAIT_MINUTES, type StoryVisit } from '../../views/customer-story.ts';
import { firmLabel } from '../labels.ts';

interface Heights {
  readonly visits: number;
  readonly waits: number;
}

interface VisitsProps {
  readonly column: { readonly chapter: Chapter; readonly x: number; readonly width: number };
  /** Minutes that the tallest bar stands for. */
  readonly tallest: number;
  /** Where the marks and the bars stand. */
  readonly at: Heights;
  readonly slot: number;
}

export function Visits({ column, tallest, at: heights, slot: wide }: VisitsProps) {
  const { visits } = column.chapter;
  const slot = Math.min(wide * 1.3, (column.width - 8) / Math.max(1, visits.length));
  return (
    <>
      {visits.map((visit, at) => (
        <Visit key={visit.occasion} visit={visit} x={column.x + 14 + at * slot} tallest={tallest} heights={heights} />
      ))}
    </>
  );
}

interface VisitProps {
  readonly visit: StoryVisit;
  readonly x: number;
  readonly tallest: number;
  readonly heights: Heights;
}

function Visit({ visit, x, tallest, heights }: VisitProps) {
  const { own, firm, failed, recovered, waitMinutes, outcome } = visit;
  const long = waitMinutes >= LONG_WAIT_MINUTES;
  const height = (58 * waitMinutes) / tallest;
  return (
    <g>
      {own ? (
        <circle
          class={outcome === 'served' ? 'story-visit-own' : 'story-visit-lost'}
          cx={x}
          cy={heights.visits}
          r={8}
        />
      ) : (
        <>
          <circle class="story-visit-other" cx={x} cy={heights.visits} r={8} />
          <text class="story-letter" x={x} y={heights.visits + 4}>
            {letterOf(firm)}
          </text>
        </>
      )}
      {failed && (
        <path
          class={recovered ? 'story-healed' : 'story-failed'}
          d={`M${x - 8} ${heights.visits - 16}L${x} ${heights.visits - 31}L${x + 8} ${heights.visits - 16}Z`}
        />
      )}
      {own && waitMinutes > 0 && (
        <rect
          class={long ? 'story-wait-long' : 'story-wait'}
          x={x - 4}
          y={heights.waits - height}
          width={8}
          height={height}
          rx={2}
        />
      )}
    </g>
  );
}

/** Firms by their first letter; staying at home by a dash. */
function letterOf(firm: string): string {
  if (firm === 'outside') return '–';
  const names = game.value?.firms.filter(({ id }) => id !== activeTeam.value) ?? [];
  return names.some(({ id }) => id === firm) ? firmLabel(firm).charAt(0) : '?';
}
