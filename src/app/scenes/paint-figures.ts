// The people: guests in the colour and with the badge of their segment, staff in white, leavers in grey. Each is drawn in
// a cell with the feet at its foot, in four frames: standing, two steps, arms up.
import { type Brush, box, dot, fade, line, oval, polygon, shade } from './paint-kit.ts';

export const CELL = { width: 44, height: 66, footX: 22, footY: 60 } as const;
export const LOOKS = 10;
export const FRAMES = 4;

/** Colours of segments, always with a badge of another shape. */
export const SEGMENT_COLORS = ['#4f8fd0', '#ee6677', '#d5bf4a', '#3fb08f', '#b48ae0', '#e89a5b', '#7fd0e8', '#c8d46a'];
export const LEAVER = '#837c92';
/** A sequential ramp for lenses, from little to much, with a grey for what is not known. */
export const LENS_COLORS = ['#655b7c', '#35608d', '#22a0a0', '#8fce52', '#fde047', '#fff6b8'];

const SKINS = [
  '#f6d2b3',
  '#e8b48c',
  '#c98a5f',
  '#9c6240',
  '#6f4229',
  '#f0c39c',
  '#8a5333',
  '#dba67d',
  '#fbe0c8',
  '#5a3420',
];
const HAIR = [
  '#2b1a14',
  '#5c3420',
  '#94522b',
  '#d9a441',
  '#1c1420',
  '#8d8796',
  '#3d2416',
  '#7a2f22',
  '#c7bfd0',
  '#241a2e',
];

export interface Look {
  readonly skin: string;
  readonly hair: string;
  /** 0 short, 1 long, 2 bun, 3 cap of curls. */
  readonly cut: number;
}

export function lookOf(at: number): Look {
  return { skin: SKINS[at % SKINS.length]!, hair: HAIR[(at * 7 + 1) % HAIR.length]!, cut: (at * 3) % 4 };
}

const BADGE = '#fffaf0';

export function paintGuest(g: Brush, color: string, badge: number, look: Look, pose: number, sign = BADGE): void {
  shadow(g);
  const lean = pose === 1 ? -1 : pose === 2 ? 1 : 0;
  legs(g, pose, '#2a1f3d');
  arms(g, pose, shade(color, -0.18), look.skin);
  body(g, color);
  if (badge >= 0) paintBadge(g, badge, 22, 43, 5.2, sign);
  head(g, look, 22 + lean * 0.6);
}

export function paintStaff(g: Brush, look: Look, pose: number): void {
  shadow(g);
  legs(g, pose, '#1a1426');
  arms(g, pose, '#e4dccb', look.skin);
  body(g, '#f7f0e2');
  box(g, 16.5, 44, 11, 11, '#3b2f4d', 3);
  polygon(
    g,
    [
      [18, 34.5],
      [22, 36.5],
      [26, 34.5],
      [26, 38.5],
      [22, 36.8],
      [18, 38.5],
    ],
    '#c62a3f',
  );
  head(g, look, 22);
}

function shadow(g: Brush): void {
  oval(g, 22, 60.5, 13, 3.6, 'rgba(12,4,16,0.42)');
}

function legs(g: Brush, pose: number, color: string): void {
  const spread = pose === 1 ? 5 : pose === 2 ? -5 : 0;
  const left = 18.4 - spread * 0.7;
  const right = 25.6 + spread * 0.7;
  line(
    g,
    [
      [19, 51],
      [left, 59],
    ],
    color,
    5,
  );
  line(
    g,
    [
      [25, 51],
      [right, 59],
    ],
    color,
    5,
  );
}

function arms(g: Brush, pose: number, sleeve: string, skin: string): void {
  if (pose === 3) {
    line(
      g,
      [
        [14, 38],
        [8.5, 27],
      ],
      sleeve,
      5,
    );
    line(
      g,
      [
        [30, 38],
        [35.5, 27],
      ],
      sleeve,
      5,
    );
    dot(g, 8, 25.4, 2.8, skin);
    dot(g, 36, 25.4, 2.8, skin);
    return;
  }
  const swing = pose === 1 ? 3 : pose === 2 ? -3 : 0;
  line(
    g,
    [
      [13.5, 38],
      [11.5 + swing, 48],
    ],
    sleeve,
    5,
  );
  line(
    g,
    [
      [30.5, 38],
      [32.5 + swing, 48],
    ],
    sleeve,
    5,
  );
  dot(g, 11.5 + swing, 49.4, 2.6, skin);
  dot(g, 32.5 + swing, 49.4, 2.6, skin);
}

function body(g: Brush, color: string): void {
  const fill = g.createLinearGradient(0, 32, 0, 55);
  fill.addColorStop(0, shade(color, 0.2));
  fill.addColorStop(0.45, color);
  fill.addColorStop(1, shade(color, -0.3));
  g.fillStyle = fill;
  g.beginPath();
  g.roundRect(12.5, 32.5, 19, 22.5, [9, 9, 6, 6]);
  g.fill();
  g.strokeStyle = fade(shade(color, -0.75), 0.55);
  g.lineWidth = 1.1;
  g.stroke();
}

function head(g: Brush, { skin, hair, cut }: Look, x: number): void {
  if (cut === 1) {
    g.fillStyle = shade(hair, -0.15);
    g.beginPath();
    g.roundRect(x - 10, 18, 20, 18, [9, 9, 6, 6]);
    g.fill();
  }
  if (cut === 2) dot(g, x, 12.4, 4.2, hair);
  dot(g, x, 23.5, 9.2, skin);
  g.strokeStyle = 'rgba(40,14,30,0.35)';
  g.lineWidth = 1;
  g.stroke();
  g.fillStyle = hair;
  g.beginPath();
  if (cut === 3) {
    for (const [dx, dy, r] of [
      [-7, -4, 4.6],
      [-3, -8, 4.8],
      [3, -8, 4.8],
      [7, -4, 4.6],
    ] as const) {
      g.moveTo(x + dx + r, 23.5 + dy);
      g.arc(x + dx, 23.5 + dy, r, 0, Math.PI * 2);
    }
  } else {
    g.arc(x, 22.6, 9.7, Math.PI * 1.02, Math.PI * 1.98);
    g.quadraticCurveTo(x + 3, 17.5, x - 9.4, 22.4);
  }
  g.fill();
  dot(g, x - 3.1, 24.6, 1.15, '#2a1420');
  dot(g, x + 3.1, 24.6, 1.15, '#2a1420');
  dot(g, x - 5.4, 27, 1.6, 'rgba(238,110,110,0.35)');
  dot(g, x + 5.4, 27, 1.6, 'rgba(238,110,110,0.35)');
}

/** ● ▲ ■ ◆ ✚ ⬢ ★ ⬟, by segment; the first six are those of segment-mark.tsx. */
function paintBadge(g: Brush, badge: number, x: number, y: number, r: number, fill: string): void {
  const round = (n: number, turn: number, inner?: number) =>
    Array.from({ length: inner === undefined ? n : 2 * n }, (_, i) => {
      const angle = turn + (i * Math.PI * 2) / (inner === undefined ? n : 2 * n);
      const radius = inner !== undefined && i % 2 === 1 ? inner : r;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
    });
  const up = -Math.PI / 2;
  const shapes = [
    () => dot(g, x, y, r * 0.86, fill),
    () => polygon(g, round(3, up), fill),
    () => box(g, x - r * 0.78, y - r * 0.78, r * 1.56, r * 1.56, fill, 1),
    () => polygon(g, round(4, up), fill),
    () => {
      box(g, x - r, y - r * 0.34, r * 2, r * 0.68, fill);
      box(g, x - r * 0.34, y - r, r * 0.68, r * 2, fill);
    },
    () => polygon(g, round(6, 0), fill),
    () => polygon(g, round(5, up, r * 0.45), fill),
    () => polygon(g, round(5, up), fill),
  ];
  shapes[badge % shapes.length]!();
}
