// The six rooms under the rail. Each has its own light and furniture; both grow with what the firm invests there.
import type { Box, RoomId } from '../views/theatre-geometry.ts';
import type { Sights } from '../views/theatre-sights.ts';
import { type Brush, box, dot, fade, frame, glow, line, linear, oval, polygon, radial, shade } from './paint-kit.ts';
import { callFloor, paintFiles, paintMap } from './paint-sights.ts';

interface RoomLook {
  readonly wall: string;
  readonly light: string;
  readonly furnish: (g: Brush, width: number, floor: number, tier: number) => void;
}

const LOOKS: Readonly<Record<RoomId, RoomLook>> = {
  operations: { wall: '#7a4a32', light: '#ffb066', furnish: kitchen },
  training: { wall: '#2f5c9a', light: '#a8d4ff', furnish: classroom },
  rotas: { wall: '#5d449e', light: '#cbb3ff', furnish: office },
  data: { wall: '#1f7a66', light: '#7ef0c0', furnish: machines },
  suppliers: { wall: '#80602e', light: '#ffd684', furnish: store },
  channels: { wall: '#8a3a72', light: '#ff9fc6', furnish: studio },
};

export function roomLight(room: RoomId): string {
  return LOOKS[room].light;
}

/** Furniture comes in four tiers. */
function tierOf(level: number): number {
  return Math.min(3, Math.floor(level * 4));
}

/** What the systems of the firm add to a room, or put in the place of its furniture. */
function furnishWith(room: RoomId, { calls, map, knowledge }: Sights): RoomLook['furnish'] {
  const { furnish } = LOOKS[room];
  if (room === 'channels' && calls !== undefined) return callFloor(calls);
  if (room !== 'data') return furnish;
  return (g, width, floor, tier) => {
    furnish(g, width, floor, tier);
    if (map !== undefined) paintMap(g, width, map);
    if (knowledge !== undefined) paintFiles(g, width, floor, knowledge);
  };
}

export function paintRoom(g: Brush, place: Box, room: RoomId, level: number, sights: Sights): void {
  const { x, y, width, height } = place;
  const { wall, light } = LOOKS[room];
  const bright = 0.35 + 0.65 * level;
  g.save();
  g.beginPath();
  g.roundRect(x, y, width, height, 10);
  g.clip();
  g.translate(x, y);
  const floor = height - 22;
  box(
    g,
    0,
    0,
    width,
    height,
    linear(g, 0, 0, 0, height, [
      [0, shade(wall, -0.42 + 0.3 * bright)],
      [1, shade(wall, -0.78)],
    ]),
  );
  for (let k = 1; k < 7; k++) box(g, (k * width) / 7, 0, 1, floor, 'rgba(0,0,0,0.10)');
  glow(g, width / 2, 24, 150, light, 0.55 * bright);
  box(
    g,
    0,
    floor,
    width,
    height - floor,
    linear(g, 0, floor, 0, height, [
      [0, shade(wall, -0.62)],
      [1, '#0e0818'],
    ]),
  );
  box(g, 0, floor, width, 1.5, fade(light, 0.28));
  furnishWith(room, sights)(g, width, floor, tierOf(level));
  pendant(g, width / 2, light, bright);
  box(
    g,
    0,
    0,
    width,
    height,
    radial(g, width / 2, height * 0.4, width * 0.72, [
      [0, 'rgba(8,3,16,0)'],
      [0.6, 'rgba(8,3,16,0.08)'],
      [1, 'rgba(8,3,16,0.62)'],
    ]),
  );
  g.restore();
  frame(g, x, y, width, height, 'rgba(232,190,120,0.34)', 2, 10);
}

function pendant(g: Brush, x: number, light: string, bright: number): void {
  line(
    g,
    [
      [x, 0],
      [x, 13],
    ],
    '#1a1024',
    2,
  );
  polygon(
    g,
    [
      [x - 13, 21],
      [x - 5, 12],
      [x + 5, 12],
      [x + 13, 21],
    ],
    '#241733',
  );
  glow(g, x, 23, 46, light, 0.9 * bright);
  oval(g, x, 22, 7, 4, shade(light, 0.35));
}

function kitchen(g: Brush, width: number, floor: number, tier: number): void {
  box(g, 14, floor - 56, 88, 56, '#2c2634', 4);
  box(g, 14, floor - 60, 88, 7, '#8c8798', 2);
  box(g, 24, floor - 42, 40, 32, '#150d18', 4);
  glow(g, 44, floor - 26, 34, '#ff7a2e', 0.75);
  box(
    g,
    29,
    floor - 34,
    30,
    18,
    linear(g, 0, floor - 34, 0, floor - 16, [
      [0, '#ffd070'],
      [1, '#f06a28'],
    ]),
    3,
  );
  dot(g, 78, floor - 36, 3.4, '#d9a441');
  dot(g, 90, floor - 36, 3.4, '#d9a441');
  box(g, 26, floor - 78, 30, 18, '#cfd2dc', 4);
  box(g, 22, floor - 74, 38, 4, '#9094a4', 2);
  if (tier > 0) box(g, 66, floor - 73, 26, 13, '#d98252', 4);
  box(g, width - 96, floor - 44, 82, 44, '#39303f', 4);
  box(g, width - 96, floor - 48, 82, 6, '#a3a0ae', 2);
  if (tier > 1) for (let k = 0; k < 3; k++) oval(g, width - 80 + k * 25, floor - 52, 10, 3.4, '#f4eee0');
  line(
    g,
    [
      [width - 104, 44],
      [width - 14, 44],
    ],
    '#1b1322',
    3,
  );
  for (let k = 0; k < 2 + tier; k++) pan(g, width - 95 + k * 18, 46);
  if (tier > 2)
    for (let k = 0; k < 3; k++) oval(g, 36 + k * 7, floor - 88 - k * 9, 6 + k * 2.5, 4 + k, 'rgba(255,240,225,0.16)');
}

function pan(g: Brush, x: number, y: number): void {
  line(
    g,
    [
      [x, y],
      [x, y + 9],
    ],
    '#5c5668',
    2,
  );
  g.fillStyle = '#b9bac8';
  g.beginPath();
  g.arc(x, y + 15, 7, 0, Math.PI);
  g.fill();
  box(g, x - 7, y + 9, 14, 7, '#b9bac8');
}

function classroom(g: Brush, width: number, floor: number, tier: number): void {
  box(g, 22, 26, 108, 66, '#8a6236', 4);
  box(g, 26, 30, 100, 58, '#17344a', 2);
  line(
    g,
    [
      [36, 76],
      [56, 66],
      [74, 70],
      [94, 52],
      [114, 40],
    ],
    '#cfe9ff',
    3,
  );
  polygon(
    g,
    [
      [114, 34],
      [120, 41],
      [110, 45],
    ],
    '#cfe9ff',
  );
  if (tier > 0) for (let k = 0; k < 3; k++) box(g, 34, 38 + k * 7, 24 - k * 5, 2.4, 'rgba(207,233,255,0.5)');
  for (let k = 0; k < 1 + tier; k++) pupil(g, 146 + k * 26, floor - 4, k);
  if (tier > 1) books(g, width - 46, 54, tier);
  box(g, 30, floor - 20, 84, 6, '#6b4a2a', 2);
  box(g, 36, floor - 14, 5, 14, '#4d3320');
  box(g, 102, floor - 14, 5, 14, '#4d3320');
}

function pupil(g: Brush, x: number, foot: number, k: number): void {
  const skins = ['#e8b48c', '#9c6240', '#f6d2b3', '#c98a5f'];
  box(g, x - 8, foot - 27, 16, 24, '#f1ead9', 6);
  dot(g, x, foot - 36, 8, skins[k % 4]!);
  g.fillStyle = ['#2b1a14', '#5c3420', '#d9a441', '#1c1420'][k % 4]!;
  g.beginPath();
  g.arc(x, foot - 37.5, 8.3, Math.PI, 0);
  g.fill();
  if (k % 3 === 0) {
    line(
      g,
      [
        [x + 7, foot - 24],
        [x + 14, foot - 42],
      ],
      '#f1ead9',
      4.4,
    );
    dot(g, x + 14.5, foot - 44, 2.8, skins[k % 4]!);
  }
}

function books(g: Brush, x: number, y: number, tier: number): void {
  box(g, x - 8, y + 24, 50, 4, '#5b3d22', 1);
  for (let k = 0; k < 2 + tier; k++)
    box(
      g,
      x - 4 + k * 8,
      y + 4 + (k % 3) * 3,
      6,
      20 - (k % 3) * 3,
      ['#e2604a', '#f2c14e', '#8fd6b4', '#7cc4ff', '#d9a3cf'][k % 5]!,
      1,
    );
}

function office(g: Brush, width: number, floor: number, tier: number): void {
  box(g, 18, 24, 104, 84, '#efe6d2', 4);
  box(g, 18, 24, 104, 13, '#6a4fb0', 3);
  for (let r = 0; r < 3; r++)
    for (let c = 0; c < 5; c++) {
      const full = r * 5 + c < 5 + tier * 3;
      box(g, 25 + c * 18.6, 44 + r * 20, 14, 15, full ? ((r + c) % 3 === 0 ? '#4f3a90' : '#a48be0') : '#dcd0bd', 3);
    }
  dot(g, width - 74, 60, 27, '#2a1d44');
  dot(g, width - 74, 60, 23.5, '#f6f0ff');
  for (let k = 0; k < 12; k++) {
    const a = (k * Math.PI) / 6;
    dot(g, width - 74 + 19 * Math.sin(a), 60 - 19 * Math.cos(a), 1.2, '#4a3a6a');
  }
  line(
    g,
    [
      [width - 74, 60],
      [width - 74, 45],
    ],
    '#2a1d44',
    3,
  );
  line(
    g,
    [
      [width - 74, 60],
      [width - 64, 66],
    ],
    '#2a1d44',
    3,
  );
  box(g, width - 116, floor - 30, 96, 30, '#2f2350', 4);
  box(g, width - 116, floor - 33, 96, 5, '#8a6236', 2);
  if (tier > 0) box(g, width - 106, floor - 46, 20, 13, '#1a1230', 2);
  if (tier > 1) for (let k = 0; k < tier; k++) coat(g, 140 + k * 12, 112);
}

function coat(g: Brush, x: number, y: number): void {
  line(
    g,
    [
      [x, y - 10],
      [x, y - 4],
    ],
    '#d9a441',
    2,
  );
  polygon(
    g,
    [
      [x - 5, y - 4],
      [x + 5, y - 4],
      [x + 7, y + 22],
      [x - 7, y + 22],
    ],
    '#f1ead9',
  );
}

function machines(g: Brush, width: number, floor: number, tier: number): void {
  for (let rack = 0; rack < 1 + Math.ceil(tier / 2); rack++) {
    const x = 18 + rack * 48;
    box(g, x, floor - 104, 42, 104, '#12312f', 4);
    for (let k = 0; k < 6; k++) {
      const lit = k < 3 + tier;
      box(g, x + 5, floor - 97 + k * 16, 32, 10, lit ? '#1f5a4c' : '#16403c', 2);
      if (lit)
        for (let d = 0; d < 3; d++) dot(g, x + 10 + d * 6, floor - 92 + k * 16, 1.7, d === 2 ? '#ffd166' : '#7ef0c0');
    }
  }
  const left = width - 122;
  box(g, left, 34, 106, 68, '#0d201f', 5);
  box(g, left + 4, 38, 98, 60, '#0f2e2c', 3);
  for (let k = 0; k < 4 + tier; k++) {
    const height = 12 + ((k * 17) % 29) + tier * 3;
    box(
      g,
      left + 10 + k * 13,
      92 - height,
      9,
      height,
      linear(g, 0, 50, 0, 92, [
        [0, '#9dffd6'],
        [1, '#2fae85'],
      ]),
      2,
    );
  }
  box(g, left + 46, 102, 14, 10, '#0d201f');
  box(g, left - 6, floor - 26, 116, 6, '#5f4a30', 2);
  if (tier > 1) box(g, left + 20, floor - 38, 40, 12, '#e9dfc8', 2);
}

function store(g: Brush, width: number, floor: number, tier: number): void {
  const crate = (x: number, y: number, w: number, h: number) => {
    box(g, x, y, w, h, '#8d5c2e', 3);
    box(g, x, y, w, 6, '#a8733c', 2);
    line(
      g,
      [
        [x + 5, y + h - 5],
        [x + w - 5, y + 9],
      ],
      'rgba(60,32,12,0.5)',
      3,
    );
    frame(g, x, y, w, h, 'rgba(50,26,8,0.6)', 1.5, 3);
  };
  crate(20, floor - 44, 62, 44);
  if (tier > 0) crate(86, floor - 34, 50, 34);
  if (tier > 1) crate(30, floor - 82, 50, 38);
  if (tier > 2) crate(92, floor - 66, 40, 32);
  const left = width - 104;
  box(g, left, floor - 40, 90, 40, '#4c3a1e', 4);
  box(g, left, floor - 40, 90, 8, '#6f5630', 2);
  const fruit = ['#e2604a', '#f2b33e', '#86bf4e', '#d9584a', '#f0d060', '#6fae54'];
  for (let k = 0; k < 4 + tier * 2; k++)
    dot(g, left + 14 + (k % 5) * 16, floor - 45 - Math.floor(k / 5) * 12, 8.5, fruit[k % 6]!);
  box(g, width - 112, 42, 100, 5, '#5b3d22', 1);
  for (let k = 0; k < 2 + tier; k++) {
    box(g, width - 104 + k * 19, 22, 11, 20, ['#86bf4e', '#e9dfc8', '#b8483a', '#d9a441', '#5b7fae'][k]!, 3);
    box(g, width - 101 + k * 19, 16, 5, 7, '#3b2a18', 1);
  }
}

function studio(g: Brush, width: number, floor: number, tier: number): void {
  box(g, 22, floor - 30, 100, 30, '#2b1634', 4);
  box(g, 22, floor - 33, 100, 5, '#6b3b5c', 2);
  box(g, 40, floor - 52, 38, 20, '#190d22', 6);
  box(g, 34, floor - 66, 50, 12, '#ff8fb8', 6);
  dot(g, 59, floor - 42, 7, '#3a2440');
  const left = width - 84;
  box(g, left, 28, 58, floor - 40, '#160b20', 9);
  box(g, left + 5, 35, 48, floor - 56, '#ffd9e6', 4);
  for (let k = 0; k < 2 + tier; k++) box(g, left + 11, 43 + k * 16, 36, 10, k % 2 ? '#e08cb0' : '#b85a86', 3);
  if (tier > 0) megaphone(g, 120, 58);
  if (tier > 1) for (let k = 0; k < 3; k++) arcs(g, 148, 54, 12 + k * 9);
  if (tier > 2) box(g, 96, floor - 54, 22, 24, '#efe6d2', 3);
}

function megaphone(g: Brush, x: number, y: number): void {
  polygon(
    g,
    [
      [x - 22, y - 5],
      [x + 16, y - 20],
      [x + 16, y + 18],
      [x - 22, y + 6],
    ],
    '#f2c14e',
  );
  box(g, x - 30, y - 6, 10, 13, '#c62a3f', 3);
  line(
    g,
    [
      [x - 8, y + 9],
      [x - 4, y + 22],
    ],
    '#c62a3f',
    5,
  );
}

function arcs(g: Brush, x: number, y: number, radius: number): void {
  g.strokeStyle = 'rgba(255,190,220,0.6)';
  g.lineWidth = 2.4;
  g.beginPath();
  g.arc(x - 12, y, radius, -0.6, 0.6);
  g.stroke();
}
