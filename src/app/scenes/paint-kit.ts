// Brushes that all painters of the theatre share: rounded boxes, gradients, glows, colours lighter and darker, and a
// scatter that is the same on every machine. Everything is drawn in design units; no Phaser here.
import { scatter } from '../views/theatre-slots.ts';

export type Brush = CanvasRenderingContext2D;
export type Stops = readonly (readonly [at: number, color: string])[];

export { scatter };

export function linear(g: Brush, x0: number, y0: number, x1: number, y1: number, stops: Stops): CanvasGradient {
  const gradient = g.createLinearGradient(x0, y0, x1, y1);
  for (const [at, color] of stops) gradient.addColorStop(at, color);
  return gradient;
}

export function radial(g: Brush, x: number, y: number, radius: number, stops: Stops): CanvasGradient {
  const gradient = g.createRadialGradient(x, y, 0, x, y, radius);
  for (const [at, color] of stops) gradient.addColorStop(at, color);
  return gradient;
}

type Fill = string | CanvasGradient;

export function box(g: Brush, x: number, y: number, w: number, h: number, fill: Fill, radius = 0): void {
  g.fillStyle = fill;
  g.beginPath();
  if (radius > 0) g.roundRect(x, y, w, h, radius);
  else g.rect(x, y, w, h);
  g.fill();
}

export function frame(
  g: Brush,
  x: number,
  y: number,
  w: number,
  h: number,
  color: string,
  line: number,
  radius = 0,
): void {
  g.strokeStyle = color;
  g.lineWidth = line;
  g.beginPath();
  g.roundRect(x, y, w, h, radius);
  g.stroke();
}

export function dot(g: Brush, x: number, y: number, radius: number, fill: Fill): void {
  g.fillStyle = fill;
  g.beginPath();
  g.arc(x, y, radius, 0, Math.PI * 2);
  g.fill();
}

export function oval(g: Brush, x: number, y: number, rx: number, ry: number, fill: Fill): void {
  g.fillStyle = fill;
  g.beginPath();
  g.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2);
  g.fill();
}

/** A soft light that adds to what is under it. */
export function glow(g: Brush, x: number, y: number, radius: number, color: string, strength = 1): void {
  g.save();
  g.globalCompositeOperation = 'lighter';
  g.globalAlpha = strength;
  box(g, x - radius, y - radius, radius * 2, radius * 2, softness(g, x, y, radius, color));
  g.restore();
}

export function softness(g: Brush, x: number, y: number, radius: number, color: string): CanvasGradient {
  return radial(g, x, y, radius, [
    [0, color],
    [0.35, fade(color, 0.4)],
    [0.7, fade(color, 0.09)],
    [1, fade(color, 0)],
  ]);
}

export function polygon(g: Brush, points: readonly (readonly [number, number])[], fill: Fill): void {
  g.fillStyle = fill;
  g.beginPath();
  for (const [x, y] of points) g.lineTo(x, y);
  g.closePath();
  g.fill();
}

export function line(g: Brush, points: readonly (readonly [number, number])[], color: Fill, width: number): void {
  g.strokeStyle = color;
  g.lineWidth = width;
  g.lineCap = 'round';
  g.lineJoin = 'round';
  g.beginPath();
  for (const [x, y] of points) g.lineTo(x, y);
  g.stroke();
}

/** #rrggbb with an opacity. */
export function fade(color: string, alpha: number): string {
  const [r, g, b] = channels(color);
  return `rgba(${r},${g},${b},${alpha})`;
}

/** Towards white for a positive amount, towards the night for a negative one. */
export function shade(color: string, amount: number): string {
  const target = amount > 0 ? [255, 244, 226] : [24, 12, 34];
  const mixed = channels(color).map((c, i) => Math.round(c + (target[i]! - c) * Math.abs(amount)));
  return `#${mixed.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
}

export function mix(a: string, b: string, part: number): string {
  const other = channels(b);
  const mixed = channels(a).map((c, i) => Math.round(c + (other[i]! - c) * part));
  return `#${mixed.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
}

function channels(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
