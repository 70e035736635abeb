// Lights and small signs: beams, glows, smoke, the marquee with its bulbs, lit windows, signs above heads.
import type { Box } from '../views/theatre-geometry.ts';
import { SIGNS, type Sign } from '../views/theatre-reasons.ts';
import { type Brush, box, dot, frame, glow, linear, oval, polygon, softness } from './paint-kit.ts';
import { SIGN_PATHS } from './sign-paths.ts';

/** A cone from its tip at the top middle down to its foot. */
export function paintBeam(g: Brush, width: number, height: number): void {
  const middle = width / 2;
  // Row by row of real pixels, as rows that share a pixel would show as stripes.
  const row = 1 / g.getTransform().d;
  for (let y = 0; y < height; y += row) {
    const part = y / height;
    const half = middle * (0.1 + 0.9 * part);
    const strength = 0.78 * (1 - part) ** 0.75 * Math.min(1, 12 * (1 - part)) + 0.02;
    const warm = (alpha: number) => `rgba(255,226,176,${(alpha * strength).toFixed(3)})`;
    const fill = linear(g, middle - half, 0, middle + half, 0, [
      [0, warm(0)],
      [0.22, warm(0.45)],
      [0.5, warm(0.8)],
      [0.78, warm(0.45)],
      [1, warm(0)],
    ]);
    box(g, middle - half, y, 2 * half, row, fill);
  }
}

export function paintPool(g: Brush, width: number, height: number): void {
  g.save();
  g.scale(1, height / width);
  box(g, 0, 0, width, width, softness(g, width / 2, width / 2, width / 2, '#ffdba0'));
  g.restore();
}

export function paintGlow(g: Brush, size: number, color: string): void {
  box(g, 0, 0, size, size, softness(g, size / 2, size / 2, size / 2, color));
}

export function paintSmoke(g: Brush, size: number): void {
  box(g, 0, 0, size, size, softness(g, size / 2, size / 2, size / 2, '#d8cfe0'));
}

/** The firm's sign over the street; the name on it is page text. */
export function paintMarquee(g: Brush, { x, y, width, height }: Box): void {
  glow(g, x + width / 2, y + height / 2, 210, '#ffb35a', 0.34);
  box(g, x + 40, y - 62, 4, 70, '#1c1226');
  box(g, x + width - 44, y - 62, 4, 70, '#1c1226');
  box(
    g,
    x - 5,
    y - 5,
    width + 10,
    height + 10,
    linear(g, 0, y - 5, 0, y + height + 5, [
      [0, '#f7d98a'],
      [0.4, '#d9a441'],
      [1, '#7a4a10'],
    ]),
    20,
  );
  box(
    g,
    x,
    y,
    width,
    height,
    linear(g, 0, y, 0, y + height, [
      [0, '#c62a3f'],
      [1, '#7d1530'],
    ]),
    16,
  );
  frame(g, x + 20, y + 20, width - 40, height - 40, 'rgba(255,220,160,0.35)', 1.5, 9);
}

/** Where the bulbs of the marquee sit, clockwise from the top left. */
export function bulbsOf({ x, y, width, height }: Box): { x: number; y: number }[] {
  const inset = 10;
  const [columns, rows] = [12, 5];
  const at = (k: number, n: number, size: number) => inset + (k * (size - 2 * inset)) / n;
  const top = Array.from({ length: columns + 1 }, (_, k) => ({ x: x + at(k, columns, width), y: y + inset }));
  const right = Array.from({ length: rows - 1 }, (_, k) => ({ x: x + width - inset, y: y + at(k + 1, rows, height) }));
  const bottom = [...top].reverse().map((bulb) => ({ x: bulb.x, y: y + height - inset }));
  const left = [...right].reverse().map((bulb) => ({ x: x + inset, y: bulb.y }));
  return [...top, ...right, ...bottom, ...left];
}

export function paintBulb(g: Brush, size: number, lit: boolean): void {
  const middle = size / 2;
  if (lit) box(g, 0, 0, size, size, softness(g, middle, middle, middle, '#ffd98f'));
  dot(g, middle, middle, 4.6, lit ? '#fffbe9' : '#5c1626');
}

/** A lit pane; its size is that of the widest. */
export function paintPane(g: Brush, width: number, height: number): void {
  g.fillStyle = linear(g, 0, 0, 0, height, [
    [0, '#fff0b8'],
    [1, '#f2a24a'],
  ]);
  g.beginPath();
  g.roundRect(0, 0, width, height, [width / 2, width / 2, 2, 2]);
  g.fill();
}

export const SIGN_SIZE = 34;

/** A bubble with an icon: why somebody leaves. Tabler's strokes, so the same icons as on the page. */
export function paintSign(g: Brush, sign: Sign): void {
  const r = SIGN_SIZE / 2;
  dot(g, r, r - 2, r - 3, '#fff4e2');
  polygon(
    g,
    [
      [r - 5, SIGN_SIZE - 8],
      [r + 5, SIGN_SIZE - 8],
      [r, SIGN_SIZE - 1],
    ],
    '#fff4e2',
  );
  g.save();
  g.translate(r - 9.6, r - 11.6);
  g.scale(0.8, 0.8);
  g.strokeStyle = '#a83c00';
  g.lineWidth = 2.4;
  g.lineCap = 'round';
  g.lineJoin = 'round';
  for (const path of SIGN_PATHS[sign]) g.stroke(new Path2D(path));
  g.restore();
}

export function signFrames(): readonly Sign[] {
  return SIGNS;
}

/** A triangle with a mark over a room whose steps fail. */
export function paintAlarm(g: Brush, size: number): void {
  const m = size / 2;
  polygon(
    g,
    [
      [m, 2],
      [size - 1, size - 3],
      [1, size - 3],
    ],
    '#2a0d08',
  );
  polygon(
    g,
    [
      [m, 5],
      [size - 4, size - 4.5],
      [4, size - 4.5],
    ],
    '#ff9e4a',
  );
  box(g, m - 1.6, m - 3, 3.2, 9, '#2a0d08', 1.4);
  dot(g, m, size - 8, 1.9, '#2a0d08');
}

export function paintSpark(g: Brush, size: number): void {
  box(g, 0, 0, size, size, softness(g, size / 2, size / 2, size / 2, '#ffb04a'));
  oval(g, size / 2, size / 2, size * 0.14, size * 0.14, '#fff3d0');
}
