// Where everything stands in the theatre, in design units of a stage of 1600 × 900: one set of numbers for the art, the
// choreography, the labels of the page and the places that can be clicked. Pure.
import type { RUNGS } from '../../engine/index.ts';

export type Rung = Exclude<(typeof RUNGS)[number], 'none'>;

/** The six landings, the lowest first. */
export const LANDINGS: readonly Rung[] = ['sampling', 'preference', 'favor', 'commitment', 'referral', 'exclusivity'];
/** The backstage rooms, from left to right. */
export const ROOMS = ['operations', 'training', 'rotas', 'data', 'suppliers', 'channels'] as const;
export type RoomId = (typeof ROOMS)[number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** `stage` shows the street; `title` leaves the left third to the menu. */
export type StageLayout = 'stage' | 'title';

export interface Landing extends Box {
  /** Where the carpet ends at the back; figures stand between it and the edge, y + height. */
  readonly back: number;
}

export interface Geometry {
  readonly layout: StageLayout;
  /** The street ends and the house begins here. */
  readonly streetWidth: number;
  readonly landings: readonly Landing[];
  readonly rooms: readonly Box[];
  readonly marquee: Box;
  readonly door: Point;
  /** Inner edges of the side drapes. */
  readonly houseLeft: number;
  readonly houseRight: number;
}

export const STAGE_WIDTH = 1600;
export const STAGE_HEIGHT = 900;
/** Top of the brass rail: the line of visibility. */
export const RAIL_Y = 690;
export const RAIL_HEIGHT = 14;
/** Feet on the pavement and on the stage floor. */
export const GROUND_Y = 676;
/** Foot of the houses across the street. */
export const KERB_Y = 596;
/** Top of the stage opening, under the scalloped curtain. */
export const HOUSE_TOP = 38;
const LANDING_EDGE = 546;
const LANDING_RISE = 48;
const CARPET_DEPTH = 84;
const ROOM_TOP = 716;
const ROOM_GAP = 10;
const ROOM_MARGIN = 28;

export function geometryOf(layout: StageLayout): Geometry {
  const streetWidth = layout === 'title' ? 540 : 300;
  const houseLeft = streetWidth + 30;
  const houseRight = 1540;
  const width = (houseRight - houseLeft) / LANDINGS.length;
  const landings = LANDINGS.map((_, i) => {
    const edge = LANDING_EDGE - LANDING_RISE * i;
    return { x: houseLeft + width * i, y: edge - CARPET_DEPTH, width, height: CARPET_DEPTH, back: edge - CARPET_DEPTH };
  });
  const roomWidth = (STAGE_WIDTH - 2 * ROOM_MARGIN - (ROOMS.length - 1) * ROOM_GAP) / ROOMS.length;
  const rooms = ROOMS.map((_, i) => ({
    x: ROOM_MARGIN + i * (roomWidth + ROOM_GAP),
    y: ROOM_TOP,
    width: roomWidth,
    height: STAGE_HEIGHT - ROOM_TOP - 14,
  }));
  return {
    layout,
    streetWidth,
    landings,
    rooms,
    marquee: { x: 24, y: 62, width: 252, height: 116 },
    door: { x: streetWidth + 6, y: GROUND_Y },
    houseLeft,
    houseRight,
  };
}

/** Front edge of a landing, where its riser begins. */
export function edgeOf(landing: Landing): number {
  return landing.y + landing.height;
}

/** The houses of the rivals across the street; heights differ so that their names have room. */
export function rivalBoxes(count: number): Box[] {
  const free = 196;
  const width = Math.min(78, (free - 8 * (count - 1)) / Math.max(1, count));
  const tallest = count > 1 ? 60 : 0;
  return Array.from({ length: count }, (_, i) => {
    const height = 172 + (count > 1 ? (tallest * 2 * (count - 1 - i)) / (count - 1) : 60);
    return { x: 12 + i * (width + 8), y: KERB_Y - height, width, height };
  });
}

/** Whether a point lies in a box. */
export function inside(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** What a click hits where it hits no figure. */
export type Place =
  | { readonly kind: 'landing'; readonly rung: Rung }
  | { readonly kind: 'room'; readonly room: RoomId }
  | { readonly kind: 'rival'; readonly index: number };

export function placeAt(geometry: Geometry, rivals: number, point: Point): Place | undefined {
  const room = geometry.rooms.findIndex((box) => inside(box, point));
  if (room >= 0) return { kind: 'room', room: ROOMS[room]! };
  const landing = geometry.landings.findIndex((box) =>
    inside({ ...box, y: box.y - 70, height: RAIL_Y - box.y + 70 }, point),
  );
  if (landing >= 0) return { kind: 'landing', rung: LANDINGS[landing]! };
  if (geometry.layout === 'title') return undefined;
  const rival = rivalBoxes(rivals).findIndex((box) =>
    inside({ ...box, y: box.y - 40, height: box.height + 40 }, point),
  );
  return rival >= 0 ? { kind: 'rival', index: rival } : undefined;
}
