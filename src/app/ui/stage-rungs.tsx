// The six landings of the still drawing: riser, arch, carpet and the people on it.
import { type Landing, RAIL_Y } from '../views/theatre-geometry.ts';

const COATS = ['#4f8fd0', '#ee6677', '#d5bf4a', '#3fb08f'];
const SKINS = ['#f1c7a1', '#c98a5a', '#8f5a34', '#e2ab7f', '#6d4029'];
const HAIRS = ['#3a2418', '#1d1512', '#a0522d', '#b9b3ae', '#d9a441'];
/** More figures than these on one landing would hide each other. */
const MOST_FIGURES = 34;

interface RungProps {
  readonly landing: Landing;
  readonly crowd: number;
  readonly at: number;
}

export function Rung({ landing, crowd, at }: RungProps) {
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
