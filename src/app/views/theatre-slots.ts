// Where figures stand: rows of places on each landing, filled in an order that mixes the segments and looks like a crowd
// from the first figure to the last. Pure, and the same for the same counts.
import { edgeOf, type Geometry, type Landing, type Point } from './theatre-geometry.ts';

/** A number from 0 to 1 that depends on nothing but its arguments (a hash after Murmur's finaliser). */
export function scatter(a: number, b = 0, c = 0): number {
  let h = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 7, 0x85ebca6b) ^ Math.imul(c + 13, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}

/** Places for `count` feet on a landing, in the order in which they are taken: from the middle of the front outwards. */
export function slotsOn(geometry: Geometry, at: number, count: number): Point[] {
  const landing = geometry.landings[at]!;
  const rows = rowsFor(count);
  const columns = Math.ceil(count / rows);
  const places = Array.from({ length: rows * columns }, (_, k) =>
    placeOf(landing, at, Math.floor(k / columns), k % columns, rows, columns),
  );
  const middle = landing.x + landing.width / 2;
  const order = places.map((place, k) => ({
    place,
    key: Math.abs(place.x - middle) / landing.width + 0.9 * scatter(k, at, 5),
  }));
  order.sort((a, b) => a.key - b.key);
  return order.slice(0, count).map(({ place }) => place);
}

function rowsFor(count: number): number {
  if (count <= 3) return 1;
  if (count <= 10) return 2;
  if (count <= 26) return 3;
  if (count <= 52) return 4;
  return count <= 90 ? 5 : 6;
}

const MARGIN = 20;

function placeOf(landing: Landing, at: number, row: number, column: number, rows: number, columns: number): Point {
  const width = landing.width - 2 * MARGIN;
  const spread = Math.min(width, columns * 34);
  const step = columns > 1 ? spread / (columns - 0.5) : 0;
  const shift = rows > 1 ? ((row % 2) - 0.5) * step * 0.5 : 0;
  const jitter = (scatter(row, column, at) - 0.5) * Math.min(10, step * 0.5);
  const x = landing.x + landing.width / 2 + (column - (columns - 1) / 2) * step + shift + jitter;
  const front = edgeOf(landing) - 7;
  const depth = landing.height - 28;
  const y = rows > 1 ? front - (depth * (rows - 1 - row)) / Math.max(3, rows - 1) : front - depth * 0.45;
  return { x, y: y + (scatter(column, row, at + 9) - 0.5) * 5 };
}
