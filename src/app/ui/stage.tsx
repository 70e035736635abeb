// The theatre as a still drawing: what stands there before the living one is loaded, where it is switched off, and in print.
// It is decoration: its figures stand as text on the page. Geometry is the theatre's own.
import { geometryOf, STAGE_HEIGHT, STAGE_WIDTH, type StageLayout } from '../views/theatre-geometry.ts';
import { Rung } from './stage-rungs.tsx';
import { Curtain, House, Rail, Rooms, Street } from './stage-scenery.tsx';

export interface StageProps {
  readonly layout: StageLayout;
  /** Figures on each landing, the lowest first. */
  readonly crowd: readonly number[];
}

export function Stage({ layout, crowd }: StageProps) {
  const geometry = geometryOf(layout);
  return (
    <svg
      class="stage"
      viewBox={`0 0 ${STAGE_WIDTH} ${STAGE_HEIGHT}`}
      preserveAspectRatio={layout === 'title' ? 'xMinYMid slice' : 'xMidYMid slice'}
      aria-hidden="true"
      focusable="false"
    >
      <Paints />
      <rect width={STAGE_WIDTH} height={STAGE_HEIGHT} fill="url(#stage-dusk)" />
      <Street geometry={geometry} />
      <House geometry={geometry} />
      {geometry.landings.map((landing, at) => (
        <Rung key={landing.x} landing={landing} crowd={crowd[at] ?? 0} at={at} />
      ))}
      <Curtain geometry={geometry} />
      <Rail />
      <Rooms geometry={geometry} />
    </svg>
  );
}

function Paints() {
  const stops = (colors: readonly string[]) =>
    colors.map((color, at) => <stop key={color} offset={at / (colors.length - 1)} stop-color={color} />);
  return (
    <defs>
      <linearGradient id="stage-dusk" x2="0" y2="1">
        {stops(['#120c22', '#2a1c4a', '#4d2a54', '#1a1228'])}
      </linearGradient>
      <linearGradient id="stage-house" x2="0" y2="1">
        {stops(['#3a1a33', '#5a2340', '#35182c'])}
      </linearGradient>
      <linearGradient id="stage-wood" x2="0" y2="1">
        {stops(['#6b4026', '#3e2416'])}
      </linearGradient>
      <linearGradient id="stage-brass" x2="0" y2="1">
        {stops(['#f2c97a', '#b27c2c'])}
      </linearGradient>
      <linearGradient id="stage-velvet" x2="0" y2="1">
        {stops(['#c62a3f', '#7d1526'])}
      </linearGradient>
      <linearGradient id="stage-beam" x2="0" y2="1">
        <stop offset="0" stop-color="#ffe9c4" stop-opacity="0.5" />
        <stop offset="1" stop-color="#ffe9c4" stop-opacity="0" />
      </linearGradient>
      <radialGradient id="stage-glow">
        <stop offset="0" stop-color="#ffe3a6" stop-opacity="0.9" />
        <stop offset="1" stop-color="#ffe3a6" stop-opacity="0" />
      </radialGradient>
    </defs>
  );
}
