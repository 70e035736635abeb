// Drawings of systems that not every scenario has: the community's board on the street, the call floor, the map in the data
// room. They grow with the firm's figures and are painted with the backdrop.

import { KERB_Y } from '../views/theatre-geometry.ts';
import type { Sights } from '../views/theatre-sights.ts';
import { type Brush, box, dot, fade, frame, glow, line, mix, polygon } from './paint-kit.ts';

/** The board hangs high between lamp and house, over the heads of those who wait; members gather under it. */
const BOARD = { x: 238, top: 446, width: 54, height: 58, foot: KERB_Y + 20 } as const;
export const MEETING = { x: 168, y: KERB_Y + 62, step: 22 } as const;

const NOTES = ['#f2c14e', '#8fd6b4', '#7cc4ff', '#d9a3cf', '#f1ead9'] as const;
const MOST_NOTES = 12;

/** A lamp-lit board with a note for what members write; warm where they like it, cold and dark where they don't. */
export function paintCommunity(g: Brush, { memberShare, answeredShare, tie }: NonNullable<Sights['community']>): void {
  const { x, top, foot, width, height } = BOARD;
  const warmth = Math.min(1, Math.max(0, (tie + 1) / 2));
  const light = mix('#7a86b8', '#ffc77a', warmth);
  for (const post of [x + 6, x + width - 10]) box(g, post, top + 8, 4, foot - top - 8, '#2b1a24', 1);
  glow(g, x + width / 2, top + height / 2, 70, light, 0.3 + 0.4 * warmth);
  box(g, x, top, width, height, '#5b3d22', 4);
  box(g, x + 4, top + 4, width - 8, height - 8, '#2c1c30', 2);
  frame(g, x, top, width, height, fade(light, 0.8), 1.5, 4);
  const notes = Math.min(MOST_NOTES, Math.round(2 + 24 * memberShare));
  for (let k = 0; k < notes; k++) {
    const [nx, ny] = [x + 7 + (k % 4) * 10.5, top + 9 + Math.floor(k / 4) * 15];
    box(g, nx, ny, 8.5, 11, NOTES[k % NOTES.length]!, 1);
    // An answered question has its tick.
    if (k < answeredShare * notes) {
      line(
        g,
        [
          [nx + 2, ny + 6],
          [nx + 4, ny + 8.5],
          [nx + 7.5, ny + 3],
        ],
        '#1b1429',
        1.6,
      );
    }
  }
  polygon(
    g,
    [
      [x - 5, top + 3],
      [x + width / 2, top - 13],
      [x + width + 5, top + 3],
    ],
    '#7a2f3c',
  );
  bulbs(g, x - 2, x + width + 2, top + 5, light);
}

function bulbs(g: Brush, left: number, right: number, y: number, light: string): void {
  for (let k = 0; k <= 6; k++) {
    const at = left + (k * (right - left)) / 6;
    dot(g, at, y + 3 * Math.sin((k * Math.PI) / 6), 2.1, light);
  }
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
