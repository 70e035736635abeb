// Drawings of systems that not every scenario has: the community's notes over the street, the call floor, the map in the data
// room. They grow with the firm's figures and are painted with the backdrop.

import { KERB_Y } from '../views/theatre-geometry.ts';
import type { Sights } from '../views/theatre-sights.ts';
import { type Brush, box, dot, glow, line, mix } from './paint-kit.ts';

/** Where members gather, in front of the doors. */
export const MEETING = { x: 168, y: KERB_Y + 62, step: 22 } as const;
/** A line across the street from the first house to the lamp, above the doors and below the windows that are rivals' shares. */
const ROPE = { left: 4, right: 229, y: KERB_Y - 46, sag: 12 } as const;
const NOTES = ['#f2c14e', '#8fd6b4', '#7cc4ff', '#d9a3cf', '#f1ead9'] as const;
const PLACES = 14;

/** What members write hangs over the street as notes between lights, a tick on what is answered; warm where they like it. */
export function paintCommunity(g: Brush, { memberShare, answeredShare, tie }: NonNullable<Sights['community']>): void {
  const warmth = Math.min(1, Math.max(0, (tie + 1) / 2));
  const light = mix('#7a86b8', '#ffc77a', warmth);
  const at = (part: number) => ({
    x: ROPE.left + part * (ROPE.right - ROPE.left),
    y: ROPE.y + ROPE.sag * Math.sin(Math.PI * part),
  });
  const points = Array.from({ length: 25 }, (_, k) => at(k / 24));
  line(
    g,
    points.map(({ x, y }) => [x, y]),
    '#1c1226',
    2,
  );
  const notes = memberShare > 0 ? Math.min(PLACES, Math.round(2 + 24 * memberShare)) : 0;
  for (let k = 0; k < PLACES; k++) {
    const bulb = at(k / PLACES);
    glow(g, bulb.x, bulb.y + 3, 12, light, 0.35 + 0.35 * warmth);
    dot(g, bulb.x, bulb.y + 3, 2.4, light);
    // Spread along the line, however few there are.
    if (Math.floor(((k + 1) * notes) / PLACES) === Math.floor((k * notes) / PLACES)) continue;
    const { x, y } = at((k + 0.5) / PLACES);
    box(g, x - 5.5, y + 1, 11, 13, NOTES[k % NOTES.length]!, 1);
    if (k < answeredShare * PLACES) tick(g, x, y + 8);
  }
}

function tick(g: Brush, x: number, y: number): void {
  line(
    g,
    [
      [x - 3, y],
      [x - 1, y + 2.5],
      [x + 3, y - 3],
    ],
    '#1b1429',
    1.7,
  );
}

const SKINS = ['#e8b48c', '#9c6240', '#f6d2b3', '#c98a5f'] as const;
const SHIRTS = ['#e2a0c4', '#b085d8', '#f1ead9', '#8fc7e8'] as const;
const MOST_SEATS = 5;

/** Desks in a row with people on headsets, the more the more contacts come by telephone and chat, and a board of waiting calls. */
export function callFloor(calls: number) {
  return (g: Brush, width: number, floor: number, tier: number): void => {
    const seats = Math.max(1, Math.min(MOST_SEATS, Math.round(MOST_SEATS * calls + tier / 2)));
    box(g, 20, 26, width - 40, 24, '#160b20', 4);
    for (let k = 0; k < 9; k++) {
      box(g, 27 + k * ((width - 60) / 9), 33, (width - 90) / 9, 10, k < 9 * calls ? '#ff9fc6' : '#4a2a48', 2);
    }
    const step = (width - 44) / MOST_SEATS;
    const left = (width - step * (seats - 1)) / 2;
    for (let k = 0; k < seats; k++) caller(g, left + k * step, floor - 22, k);
    box(g, 14, floor - 26, width - 28, 26, '#3a1c3a', 4);
    box(g, 14, floor - 29, width - 28, 5, '#8a4a72', 2);
    for (let k = 0; k < seats; k++) {
      box(g, left + k * step - 11, floor - 44, 22, 15, '#190d22', 3);
      box(g, left + k * step - 9, floor - 42, 18, 11, '#ffd9e6', 2);
    }
  };
}

function caller(g: Brush, x: number, foot: number, k: number): void {
  box(g, x - 10, foot - 34, 20, 34, SHIRTS[k % SHIRTS.length]!, 7);
  dot(g, x, foot - 44, 9.5, SKINS[k % SKINS.length]!);
  g.fillStyle = ['#2b1a14', '#5c3420', '#1c1420', '#8a4a24'][k % 4]!;
  g.beginPath();
  g.arc(x, foot - 46, 9.8, Math.PI, 0);
  g.fill();
  g.strokeStyle = '#f2c14e';
  g.lineWidth = 2.4;
  g.beginPath();
  g.arc(x, foot - 45, 11, Math.PI * 1.05, -0.1);
  g.stroke();
  dot(g, x + 10.5, foot - 43, 3.2, '#f2c14e');
  line(
    g,
    [
      [x + 10, foot - 40],
      [x + 4, foot - 37],
    ],
    '#f2c14e',
    1.8,
  );
}

const PINS: readonly (readonly [number, number])[] = [
  [14, 14],
  [34, 40],
  [52, 18],
  [70, 44],
  [84, 16],
  [24, 50],
  [62, 32],
  [44, 52],
  [88, 34],
];

/** On the screen of the data room: the map of what customers value, a pin lit for each part that is sure. */
export function paintMap(g: Brush, width: number, surety: number): void {
  const [left, top] = [width - 118, 38];
  box(g, left, top, 98, 60, '#0f2e2c', 3);
  g.save();
  g.beginPath();
  g.rect(left, top, 98, 60);
  g.clip();
  g.strokeStyle = 'rgba(126,240,192,0.4)';
  g.lineWidth = 1.2;
  for (let k = 0; k < 4; k++) {
    g.beginPath();
    g.ellipse(left + 58, top + 30, 16 + k * 15, 9 + k * 10, 0.4, 0, 2 * Math.PI);
    g.stroke();
  }
  PINS.forEach(([x, y], k) => {
    const sure = k < surety * PINS.length;
    dot(g, left + x, top + y, sure ? 3.6 : 2.2, sure ? '#ffd166' : '#2f6a5c');
  });
  g.restore();
}

/** Files of known customers on the data room's desk, the more that can be used. */
export function paintFiles(g: Brush, width: number, floor: number, knowledge: number): void {
  const files = Math.round(10 * knowledge);
  for (let k = 0; k < files; k++) {
    const colour = ['#e9dfc8', '#7ef0c0', '#ffd166'][k % 3]!;
    box(g, width - 120 + k * 10.5, floor - 41, 8, 15, colour, 1);
  }
}
