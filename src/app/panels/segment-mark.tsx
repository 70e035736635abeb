// A segment's sign: colour and shape together, as the figures of the theatre wear it.
import { game } from '../store.ts';

const SHAPES = [
  <circle key="c" cx="6" cy="6" r="5" />,
  <path key="t" d="M6 1 11.5 11h-11Z" />,
  <rect key="s" x="1.2" y="1.2" width="9.6" height="9.6" rx="1" />,
  <path key="d" d="M6 0 12 6 6 12 0 6Z" />,
  <path key="p" d="M4 0h4v4h4v4H8v4H4V8H0V4h4Z" />,
  <path key="h" d="M3 .8h6L12 6 9 11.2H3L0 6Z" />,
] as const;
const COLORS = 6;

export function SegmentMark({ id }: { readonly id: string }) {
  const at = Math.max(0, game.value?.scenario.segments.findIndex((segment) => segment.id === id) ?? 0);
  return (
    <svg
      class="segment-mark"
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
      style={{ fill: `var(--segment-${1 + (at % COLORS)})` }}
    >
      {SHAPES[at % SHAPES.length]}
    </svg>
  );
}
