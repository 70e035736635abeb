// Bakes what the scene needs: one backdrop, one sheet of what hangs in front, one sheet of people and lights.
import type * as Phaser from 'phaser';
import type { StagePlan } from '../views/theatre.ts';
import { type Geometry, RAIL_Y, STAGE_HEIGHT, STAGE_WIDTH } from '../views/theatre-geometry.ts';
import {
  CELL,
  FRAMES,
  LEAVER,
  LENS_COLORS,
  LOOKS,
  lookOf,
  paintGuest,
  paintStaff,
  SEGMENT_COLORS,
} from './paint-figures.ts';
import { type Brush, box, fade, linear } from './paint-kit.ts';
import {
  paintAlarm,
  paintBeam,
  paintBulb,
  paintGlow,
  paintMarquee,
  paintPane,
  paintPool,
  paintSign,
  paintSmoke,
  paintSpark,
  SIGN_SIZE,
  signFrames,
} from './paint-lights.ts';
import { paintRoom, roomLight } from './paint-rooms.ts';
import { paintCommunity } from './paint-sights.ts';
import { paintFacade, paintHouse, paintProscenium, paintRail } from './paint-stage.ts';
import { paintStreet } from './paint-street.ts';
import { freshTexture, Sheet } from './sheet.ts';

export const BACKDROP = 'theatre-backdrop';
/** The same with the lights of the house down. */
export const BACKDROP_DIM = 'theatre-backdrop-dim';
export const FRONT = 'theatre-front';
export const PEOPLE = 'theatre-people';
export const LENS = 'theatre-lens';
export const BEAM = { width: 260, height: 560 } as const;
export const POOL = { width: 220, height: 84 } as const;
const GLOW = 96;
const STAFF_LOOKS = 6;

type Textures = Phaser.Textures.TextureManager;

/** The picture behind everybody; it holds the rooms with their investment, so it is painted anew for every plan. */
export function bakeBackdrop(textures: Textures, geometry: Geometry, plan: StagePlan, scale: number): void {
  const [width, height] = [Math.round(STAGE_WIDTH * scale), Math.round(STAGE_HEIGHT * scale)];
  const texture = freshTexture(textures, BACKDROP, width, height, true);
  const g = texture.context;
  g.save();
  g.scale(scale, scale);
  box(g, 0, 0, STAGE_WIDTH, STAGE_HEIGHT, '#120b1c');
  paintStreet(
    g,
    geometry,
    plan.rivals.map(({ color }) => color),
  );
  if (geometry.layout === 'stage' && plan.sights.community) paintCommunity(g, plan.sights.community);
  paintHouse(g, geometry);
  paintFacade(g, geometry);
  if (geometry.layout === 'stage') paintMarquee(g, geometry.marquee);
  for (const [i, room] of plan.rooms.entries()) paintRoom(g, geometry.rooms[i]!, room.room, room.level, plan.sights);
  paintRail(g);
  g.restore();
  texture.refresh();
  const dim = freshTexture(textures, BACKDROP_DIM, width, height, true);
  dim.context.drawImage(texture.canvas, 0, 0);
  box(dim.context, 0, 0, width, RAIL_Y * scale, 'rgba(10,4,18,0.4)');
  dim.refresh();
}

/** Proscenium and drapes, cut into strips so that no large empty picture is drawn in every frame. */
export function bakeFront(textures: Textures, geometry: Geometry, scale: number): void {
  const sheet = new Sheet();
  for (const { name, x, y, width, height } of frontStrips(geometry)) {
    sheet.add(name, width, height, (g) => {
      g.translate(-x, -y);
      paintProscenium(g, geometry);
    });
  }
  sheet.bake(textures, FRONT, scale);
}

export function frontStrips({ streetWidth, houseRight }: Geometry) {
  const left = streetWidth - 8;
  return [
    { name: 'top', x: left, y: 0, width: STAGE_WIDTH - left, height: 112 },
    { name: 'left', x: left, y: 112, width: 48, height: 440 },
    { name: 'right', x: houseRight - 10, y: 112, width: STAGE_WIDTH - houseRight + 10, height: 580 },
  ];
}

export function bakePeople(textures: Textures, segments: number, scale: number): void {
  const sheet = new Sheet();
  for (let s = 0; s < segments; s++) guests(sheet, `g${s}`, SEGMENT_COLORS[s % SEGMENT_COLORS.length]!, s);
  guests(sheet, 'gone', LEAVER, -1);
  for (let look = 0; look < STAFF_LOOKS; look++)
    for (let pose = 0; pose < FRAMES; pose++)
      cell(sheet, `staff-${look}-${pose}`, (g) => paintStaff(g, lookOf(look * 3 + 1), pose));
  for (const sign of signFrames()) sheet.add(`sign-${sign}`, SIGN_SIZE, SIGN_SIZE, (g) => paintSign(g, sign));
  sheet.add('beam', BEAM.width, BEAM.height, (g) => paintBeam(g, BEAM.width, BEAM.height));
  sheet.add('pool', POOL.width, POOL.height, (g) => paintPool(g, POOL.width, POOL.height));
  sheet.add('smoke', 48, 48, (g) => paintSmoke(g, 48));
  sheet.add('spark', 26, 26, (g) => paintSpark(g, 26));
  sheet.add('alarm', 36, 36, (g) => paintAlarm(g, 36));
  sheet.add('bulb-on', 26, 26, (g) => paintBulb(g, 26, true));
  sheet.add('bulb-off', 26, 26, (g) => paintBulb(g, 26, false));
  sheet.add('pane', 20, 26, (g) => paintPane(g, 20, 26));
  sheet.add('night', 8, 8, (g) => box(g, 0, 0, 8, 8, '#0a0412'));
  for (const room of ['operations', 'training', 'rotas', 'data', 'suppliers', 'channels'] as const)
    sheet.add(`light-${room}`, GLOW, GLOW, (g) => paintGlow(g, GLOW, roomLight(room)));
  sheet.add('door-glow', GLOW, GLOW, (g) => paintGlow(g, GLOW, '#ffc472'));
  sheet.bake(textures, PEOPLE, scale);
}

/** People and washes in the colours of the lenses; baked when a lens is first used. */
export function bakeLens(textures: Textures, segments: number, scale: number): void {
  if (textures.exists(LENS)) return;
  const sheet = new Sheet();
  for (let s = 0; s < segments; s++)
    for (const [level, color] of LENS_COLORS.entries())
      for (let look = 0; look < LOOKS; look++)
        cell(sheet, `l${s}-${level}-${look}`, (g) =>
          paintGuest(g, color, s, lookOf(look), 0, level > 2 ? '#2a1420' : undefined),
        );
  for (const [level, color] of LENS_COLORS.entries())
    sheet.add(`wash-${level}`, 32, 32, (g) =>
      box(
        g,
        0,
        0,
        32,
        32,
        linear(g, 0, 0, 0, 32, [
          [0, fade(color, 0.85)],
          [1, fade(color, 0.55)],
        ]),
      ),
    );
  sheet.bake(textures, LENS, scale);
}

function guests(sheet: Sheet, name: string, color: string, badge: number): void {
  for (let look = 0; look < LOOKS; look++)
    for (let pose = 0; pose < FRAMES; pose++)
      cell(sheet, `${name}-${look}-${pose}`, (g) => paintGuest(g, color, badge, lookOf(look), pose));
}

function cell(sheet: Sheet, name: string, paint: (g: Brush) => void): void {
  sheet.add(name, CELL.width, CELL.height, paint);
}
