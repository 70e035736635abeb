// The theatre as a still drawing: what stands there before the living one is loaded, where it is switched off, and in print.
// It is decoration: its figures stand as text on the page. Geometry is the theatre's own.
import {
  type Geometry,
  GROUND_Y,
  geometryOf,
  HOUSE_TOP,
  type Landing,
  RAIL_HEIGHT,
  RAIL_Y,
  STAGE_HEIGHT,
  STAGE_WIDTH,
  type StageLayout,
} from '../views/theatre-geometry.ts';

export interface StageProps {
  readonly layout: StageLayout;
  /** Figures on each landing, the lowest first. */
  readonly crowd: readonly number[];
  /** Names on the risers, where the page has none beside the drawing. */
  readonly names?: readonly string[];
}

const COATS = ['#4f8fd0', '#ee6677', '#d5bf4a', '#3fb08f'];
const SKINS = ['#f1c7a1', '#c98a5a', '#8f5a34', '#e2ab7f', '#6d4029'];
const HAIRS = ['#3a2418', '#1d1512', '#a0522d', '#b9b3ae', '#d9a441'];
const ROOM_LIGHTS = ['#f2a65a', '#6fb1ea', '#b79cf0', '#6fe0b0', '#f2c14e', '#f29cb8'];
/** More figures than these on one landing would hide each other. */
const MOST_FIGURES = 34;

export function Stage({ layout, crowd, names }: StageProps) {
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
        <Rung key={landing.x} landing={landing} crowd={crowd[at] ?? 0} at={at} name={names?.[at]} />
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

/** Houses at dusk, with a few lit windows. */
function Street({ geometry }: { readonly geometry: Geometry }) {
  const width = geometry.streetWidth;
  const houses = [0, 1, 2].map((at) => ({ x: (width / 3) * at + 6, height: 250 + 70 * ((at * 2) % 3) }));
  return (
    <g>
      {Array.from({ length: 40 }, (_, at) => (
        <circle key={at} cx={(at * 197) % width} cy={(at * 83) % 330} r={at % 5 === 0 ? 1.8 : 1} fill="#cfc3ee" />
      ))}
      {houses.map((house) => (
        <g key={house.x}>
          <rect x={house.x} y={GROUND_Y - house.height} width={width / 3 - 12} height={house.height} fill="#241a3d" />
          {Array.from({ length: 12 }, (_, at) => (
            <rect
              key={at}
              x={house.x + 14 + (at % 3) * 26}
              y={GROUND_Y - house.height + 26 + Math.floor(at / 3) * 46}
              width="14"
              height="24"
              rx="7"
              fill={(at * 7 + house.height) % 4 === 0 ? '#e0a95a' : '#171029'}
            />
          ))}
        </g>
      ))}
      <rect y={GROUND_Y - 6} width={width + 40} height="24" fill="#2b2140" />
    </g>
  );
}

function House({ geometry }: { readonly geometry: Geometry }) {
  const { streetWidth, landings } = geometry;
  return (
    <g>
      <rect x={streetWidth} y="0" width={STAGE_WIDTH - streetWidth} height={RAIL_Y} fill="url(#stage-house)" />
      {Array.from({ length: 36 }, (_, at) => (
        <rect
          key={at}
          x={streetWidth + at * 38}
          y="0"
          width="13"
          height={RAIL_Y}
          fill="#000"
          opacity={0.1 + (at % 3) * 0.05}
        />
      ))}
      {[0, 2, 4].map((at) => {
        const landing = landings[at]!;
        const middle = landing.x + landing.width / 2;
        const foot = landing.y + 20;
        return (
          <path
            key={at}
            d={`M${middle + 14} ${HOUSE_TOP} L${middle + 28} ${HOUSE_TOP} L${middle + 84} ${foot} L${middle - 76} ${foot} Z`}
            fill="url(#stage-beam)"
          />
        );
      })}
    </g>
  );
}

interface RungProps {
  readonly landing: Landing;
  readonly crowd: number;
  readonly at: number;
  readonly name: string | undefined;
}

function Rung({ landing, crowd, at, name }: RungProps) {
  const { x, y, width, height } = landing;
  const edge = y + height;
  const middle = x + width / 2;
  const arch = width * 0.36;
  return (
    <g>
      <rect x={x} y={edge} width={width} height={RAIL_Y - edge} fill="url(#stage-wood)" />
      <rect
        x={x + 20}
        y={edge + 96}
        width={width - 40}
        height={Math.max(0, RAIL_Y - edge - 130)}
        rx="12"
        fill="none"
        stroke="#7d5433"
        stroke-width="2"
      />
      <path
        d={`M${middle - arch} ${y + 8} V${y - 40} A${arch} ${arch} 0 0 1 ${middle + arch} ${y - 40} V${y + 8} Z`}
        fill="#331127"
        stroke="url(#stage-brass)"
        stroke-width="6"
      />
      <circle cx={middle} cy={y - 40 - arch} r="46" fill="url(#stage-glow)" />
      <circle cx={middle} cy={y - 40 - arch} r="9" fill="#ffe9b8" />
      <rect x={x} y={y} width={width} height={height} fill="#b32438" />
      <ellipse cx={middle} cy={y + height / 2} rx={width * 0.44} ry={height * 0.4} fill="#d8455a" opacity="0.55" />
      <Crowd landing={landing} crowd={crowd} seed={at} />
      <rect x={x} y={edge - 3} width={width} height="8" fill="url(#stage-brass)" />
      {name && (
        <g>
          <rect x={middle - 64} y={edge + 26} width="128" height="34" rx="10" fill="#1a1128" opacity="0.85" />
          <text x={middle} y={edge + 49} fill="#ffe9c4" font-size="19" font-weight="700" text-anchor="middle">
            {name}
          </text>
        </g>
      )}
      {at === 5 && <Royal middle={middle} top={y - 40 - arch} />}
    </g>
  );
}

function Crowd({ landing, crowd, seed }: { readonly landing: Landing; readonly crowd: number; readonly seed: number }) {
  const count = Math.min(MOST_FIGURES, crowd);
  const columns = Math.max(1, Math.ceil(Math.sqrt(count * 2)));
  return (
    <g>
      {Array.from({ length: count }, (_, at) => {
        const row = Math.floor(at / columns);
        const rows = Math.ceil(count / columns);
        const shift = ((at * 37 + seed * 53) % 17) - 8;
        const x = landing.x + 22 + ((at % columns) + 0.5) * ((landing.width - 44) / columns) + shift * 0.5;
        const y = landing.y + 22 + ((row + 0.6) / rows) * (landing.height - 26);
        return <Figure key={at} x={x} y={y} at={at * 3 + seed} />;
      })}
    </g>
  );
}

function Figure({ x, y, at }: { readonly x: number; readonly y: number; readonly at: number }) {
  const hair = HAIRS[(at * 3) % HAIRS.length];
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <ellipse cy="1" rx="11" ry="3.4" fill="#000" opacity="0.35" />
      <path d="M-10 0 V-14 A10 10 0 0 1 10 -14 V0 Z" fill={COATS[at % COATS.length]} />
      <circle cy="-29" r="8.4" fill={SKINS[(at * 2) % SKINS.length]} />
      <path d="M-8.6 -29 A8.6 8.6 0 0 1 8.6 -29 Q4 -34 -8.6 -29 Z" fill={hair} />
      <circle cy="-11" r="3" fill="#fff" opacity="0.9" />
    </g>
  );
}

/** The box of the highest rung has a canopy and a crown. */
function Royal({ middle, top }: { readonly middle: number; readonly top: number }) {
  return (
    <g>
      <path
        d={`M${middle - 74} ${top + 30} Q${middle} ${top - 44} ${middle + 74} ${top + 30} Z`}
        fill="url(#stage-velvet)"
        stroke="url(#stage-brass)"
        stroke-width="4"
      />
      <path d={`M${middle - 26} ${top - 20} l-4 -30 l17 14 l13 -22 l13 22 l17 -14 l-4 30 Z`} fill="#f2c14e" />
    </g>
  );
}

function Curtain({ geometry }: { readonly geometry: Geometry }) {
  const { streetWidth, houseLeft, houseRight } = geometry;
  const swags = 7;
  const width = (STAGE_WIDTH - streetWidth) / swags;
  const drape = (x: number, wide: number) =>
    Array.from({ length: Math.ceil(wide / 10) }, (_, at) => (
      <rect
        key={`${x}-${at}`}
        x={x + at * 10}
        y={HOUSE_TOP}
        width="10"
        height={RAIL_Y - HOUSE_TOP}
        fill={at % 2 ? '#8d1a2c' : '#b3253a'}
      />
    ));
  return (
    <g>
      {drape(streetWidth, houseLeft - streetWidth)}
      {drape(houseRight, STAGE_WIDTH - houseRight)}
      {Array.from({ length: swags }, (_, at) => {
        const left = streetWidth + at * width;
        return (
          <path
            key={left}
            d={`M${left} ${HOUSE_TOP - 4} H${left + width} Q${left + width / 2} ${HOUSE_TOP + 112} ${left} ${HOUSE_TOP - 4} Z`}
            fill="url(#stage-velvet)"
            stroke="#e0a83f"
            stroke-width="3"
          />
        );
      })}
      <rect x={streetWidth - 6} y="12" width={STAGE_WIDTH - streetWidth + 6} height="26" fill="url(#stage-brass)" />
      <rect x={streetWidth - 6} y="12" width="12" height={RAIL_Y} fill="url(#stage-brass)" opacity="0.5" />
    </g>
  );
}

/** The footlights: the line of visibility. */
function Rail() {
  return (
    <g>
      <rect y={RAIL_Y} width={STAGE_WIDTH} height={RAIL_HEIGHT} fill="url(#stage-brass)" />
      {Array.from({ length: 20 }, (_, at) => (
        <circle key={at} cx={28 + at * 84} cy={RAIL_Y + RAIL_HEIGHT / 2} r="5" fill="#fff3d0" />
      ))}
      <rect y={RAIL_Y + RAIL_HEIGHT} width={STAGE_WIDTH} height={STAGE_HEIGHT} fill="#150e1f" />
    </g>
  );
}

function Rooms({ geometry }: { readonly geometry: Geometry }) {
  return (
    <g>
      {geometry.rooms.map((room, at) => {
        const middle = room.x + room.width / 2;
        const light = ROOM_LIGHTS[at]!;
        return (
          <g key={room.x}>
            <rect {...room} rx="14" fill="#201731" stroke="#54457a" stroke-width="2" />
            <rect {...room} rx="14" fill={light} opacity="0.2" />
            <path d={`M${middle} ${room.y} V${room.y + 16}`} stroke="#54457a" stroke-width="2" />
            <path
              d={`M${middle} ${room.y + 16} L${middle + 96} ${room.y + room.height} H${middle - 96} Z`}
              fill={light}
              opacity="0.18"
            />
            <circle cx={middle} cy={room.y + 20} r="8" fill={light} />
            <rect
              x={room.x + 22}
              y={room.y + room.height - 66}
              width="84"
              height="52"
              rx="6"
              fill="#120c1e"
              opacity="0.75"
            />
            <rect
              x={middle + 14}
              y={room.y + room.height - 96}
              width="70"
              height="82"
              rx="6"
              fill="#120c1e"
              opacity="0.55"
            />
            <rect
              x={middle + 24}
              y={room.y + room.height - 84}
              width="50"
              height="8"
              rx="3"
              fill={light}
              opacity="0.7"
            />
            <rect
              x={middle + 24}
              y={room.y + room.height - 68}
              width="34"
              height="8"
              rx="3"
              fill={light}
              opacity="0.5"
            />
          </g>
        );
      })}
    </g>
  );
}
