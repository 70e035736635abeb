// The street at dusk: sky, skyline, the rivals' theatres, lamps and the wet pavement. Windows that are lit stand for a
// rival's share, so they are figures of the scene and only their dark panes are painted here.
import { type Box, type Geometry, KERB_Y, RAIL_Y, rivalBoxes } from '../views/theatre-geometry.ts';
import {
  type Brush,
  box,
  dot,
  fade,
  frame,
  glow,
  line,
  linear,
  mix,
  oval,
  polygon,
  scatter,
  shade,
} from './paint-kit.ts';

const PANES = { columns: 3, rows: 5 } as const;
export const WINDOWS = PANES.columns * PANES.rows;

export function paintStreet(g: Brush, geometry: Geometry, rivalColors: readonly string[]): void {
  const right = geometry.streetWidth + 40;
  g.save();
  g.beginPath();
  g.rect(0, 0, right, RAIL_Y);
  g.clip();
  sky(g, right);
  skyline(g, right);
  for (const [i, house] of rivalBoxes(rivalColors.length).entries()) rivalHouse(g, house, rivalColors[i]!, i);
  pavement(g, right);
  if (geometry.layout === 'stage') lamp(g, 229, KERB_Y + 8);
  g.restore();
}

function sky(g: Brush, right: number): void {
  const fill = linear(g, 0, 0, 0, KERB_Y, [
    [0, '#150d2b'],
    [0.35, '#2b1848'],
    [0.65, '#5c2a5e'],
    [0.86, '#a34a66'],
    [1, '#e0826a'],
  ]);
  box(g, 0, 0, right, KERB_Y + 10, fill);
  for (let i = 0; i < 70; i++) {
    const y = scatter(i, 2) * 340;
    dot(
      g,
      scatter(i, 1) * right,
      y,
      0.5 + scatter(i, 3) * 1.1,
      fade('#fff4e2', (0.25 + 0.6 * scatter(i, 4)) * (1 - y / 420)),
    );
  }
  const moonX = right - 76;
  glow(g, moonX, 252, 110, '#ffd9a8', 0.28);
  dot(g, moonX, 252, 25, '#ffedcf');
  dot(g, moonX - 8, 246, 4.5, 'rgba(214,170,140,0.45)');
  dot(g, moonX + 7, 258, 3, 'rgba(214,170,140,0.4)');
  g.globalAlpha = 0.16;
  for (const [x, y, w] of [
    [30, 300, 120],
    [150, 352, 150],
    [-20, 410, 170],
    [right - 160, 430, 190],
  ] as const)
    oval(g, x + w / 2, y, w / 2, 9, '#ffb59a');
  g.globalAlpha = 1;
}

function skyline(g: Brush, right: number): void {
  for (let i = 0, x = -10; x < right; i++) {
    const width = 34 + scatter(i, 21) * 42;
    const top = 372 + scatter(i, 22) * 120;
    box(
      g,
      x,
      top,
      width,
      KERB_Y - top,
      linear(g, 0, top, 0, KERB_Y, [
        [0, '#33204f'],
        [1, '#6b3560'],
      ]),
    );
    if (scatter(i, 23) > 0.6)
      polygon(
        g,
        [
          [x, top],
          [x + width / 2, top - 26],
          [x + width, top],
        ],
        '#33204f',
      );
    else if (scatter(i, 24) > 0.5) box(g, x + width * 0.6, top - 14, 7, 14, '#33204f');
    for (let k = 0; k < 9; k++)
      if (scatter(i, k, 25) > 0.55)
        box(g, x + 6 + (k % 3) * ((width - 14) / 3), top + 12 + Math.floor(k / 3) * 22, 4, 7, 'rgba(255,206,128,0.5)');
    x += width + 2;
  }
}

/** Places of a house's panes, from the bottom left up, as they light. */
export function panesOf(house: Box): Box[] {
  const gap = house.width * 0.1;
  const width = (house.width - gap * (PANES.columns + 1)) / PANES.columns;
  const top = house.y + 18;
  const room = house.height - 18 - 62;
  const step = room / PANES.rows;
  return Array.from({ length: WINDOWS }, (_, k) => {
    const row = PANES.rows - 1 - Math.floor(k / PANES.columns);
    return { x: house.x + gap + (k % PANES.columns) * (width + gap), y: top + row * step, width, height: step * 0.68 };
  });
}

function rivalHouse(g: Brush, house: Box, color: string, at: number): void {
  const { x, y, width, height } = house;
  const wall = mix(color, '#2a1740', 0.62);
  box(
    g,
    x,
    y,
    width,
    height,
    linear(g, x, 0, x + width, 0, [
      [0, shade(wall, 0.1)],
      [1, shade(wall, -0.35)],
    ]),
    3,
  );
  roof(g, house, shade(mix(color, '#2a1740', 0.45), -0.1), at);
  box(g, x - 3, y + 4, width + 6, 6, shade(wall, 0.22), 2);
  for (const pane of panesOf(house)) {
    g.fillStyle = '#170d28';
    g.beginPath();
    g.roundRect(pane.x, pane.y, pane.width, pane.height, [pane.width / 2, pane.width / 2, 2, 2]);
    g.fill();
    frame(g, pane.x, pane.y, pane.width, pane.height, fade(shade(wall, 0.4), 0.5), 0.8, pane.width / 2);
  }
  entrance(g, house, color);
}

function roof(g: Brush, { x, y, width }: Box, color: string, at: number): void {
  const middle = x + width / 2;
  if (at % 4 === 0)
    polygon(
      g,
      [
        [x - 5, y + 6],
        [middle, y - 24],
        [x + width + 5, y + 6],
      ],
      color,
    );
  else if (at % 4 === 1) {
    g.fillStyle = color;
    g.beginPath();
    g.ellipse(middle, y + 6, width / 2 + 3, 25, 0, Math.PI, 0);
    g.fill();
    dot(g, middle, y - 21, 4, '#f2c14e');
  } else if (at % 4 === 2) {
    for (let k = 0; k < 3; k++) box(g, x + k * 7, y - 4 - k * 7, width - k * 14, 12, shade(color, k * 0.06), 2);
  } else
    polygon(
      g,
      [
        [x - 4, y + 6],
        [x + 6, y - 15],
        [x + width - 6, y - 15],
        [x + width + 4, y + 6],
      ],
      color,
    );
}

/** The marquee over the door carries the house's colour; its name is page text. */
function entrance(g: Brush, { x, y, width, height }: Box, color: string): void {
  const foot = y + height;
  const middle = x + width / 2;
  glow(g, middle, foot - 18, 52, '#ffb45c', 0.5);
  g.fillStyle = linear(g, 0, foot - 38, 0, foot, [
    [0, '#ffe0a0'],
    [1, '#e08a3c'],
  ]);
  g.beginPath();
  g.roundRect(middle - 11, foot - 36, 22, 38, [11, 11, 0, 0]);
  g.fill();
  line(
    g,
    [
      [middle, foot - 34],
      [middle, foot],
    ],
    'rgba(90,40,20,0.6)',
    1.4,
  );
  box(g, x + 2, foot - 56, width - 4, 16, shade(color, -0.1), 4);
  frame(g, x + 2, foot - 56, width - 4, 16, '#d9a441', 1.8, 4);
  for (let k = 0; k < 6; k++) dot(g, x + 8 + (k * (width - 16)) / 5, foot - 40, 1.5, '#ffe9b0');
}

function pavement(g: Brush, right: number): void {
  box(
    g,
    0,
    KERB_Y,
    right,
    RAIL_Y - KERB_Y,
    linear(g, 0, KERB_Y, 0, RAIL_Y, [
      [0, '#4a3152'],
      [0.16, '#3a2748'],
      [1, '#1f1430'],
    ]),
  );
  box(g, 0, KERB_Y, right, 3, '#7c5470');
  for (let r = 1; r < 4; r++)
    line(
      g,
      [
        [0, KERB_Y + r * r * 9.4],
        [right, KERB_Y + r * r * 9.4],
      ],
      'rgba(255,220,200,0.07)',
      1,
    );
  for (let c = 0; c < 12; c++) {
    const x = c * 42 - 60;
    line(
      g,
      [
        [x + 60, KERB_Y],
        [x - 30 + c * 6, RAIL_Y],
      ],
      'rgba(255,220,200,0.05)',
      1,
    );
  }
  g.save();
  g.globalCompositeOperation = 'lighter';
  for (let i = 0; i < 16; i++)
    oval(
      g,
      scatter(i, 61) * right,
      KERB_Y + 10 + scatter(i, 62) * 76,
      12 + scatter(i, 63) * 26,
      1.8,
      'rgba(255,170,110,0.10)',
    );
  g.restore();
}

function lamp(g: Brush, x: number, foot: number): void {
  oval(g, x, foot + 44, 74, 15, 'rgba(255,196,120,0.13)');
  box(g, x - 2, foot - 158, 4, 200, '#1c1226', 2);
  box(g, x - 7, foot + 34, 14, 9, '#1c1226', 3);
  line(
    g,
    [
      [x, foot - 154],
      [x, foot - 162],
    ],
    '#1c1226',
    4,
  );
  glow(g, x, foot - 172, 92, '#ffc77a', 0.62);
  polygon(
    g,
    [
      [x - 9, foot - 186],
      [x + 9, foot - 186],
      [x + 6, foot - 162],
      [x - 6, foot - 162],
    ],
    '#fff0c9',
  );
  polygon(
    g,
    [
      [x - 12, foot - 186],
      [x, foot - 198],
      [x + 12, foot - 186],
    ],
    '#1c1226',
  );
}
