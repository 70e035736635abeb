// Beams, bulbs, lit windows, room lights, failures: everything of the scene that is light and follows the play.
import * as Phaser from 'phaser';
import type { StagePlan } from '../views/theatre.ts';
import { edgeOf, type Geometry, LANDINGS, RAIL_Y, rivalBoxes } from '../views/theatre-geometry.ts';
import { BEATS, PLAY_SECONDS } from '../views/theatre-script.ts';
import { scatter } from '../views/theatre-slots.ts';
import { BACKDROP, BACKDROP_DIM, BEAM, PEOPLE, POOL } from './bake.ts';
import { bulbsOf } from './paint-lights.ts';
import { panesOf, WINDOWS } from './paint-street.ts';

type Image = Phaser.GameObjects.Image;

interface Beam {
  readonly cone: Image;
  readonly pool: Image;
  readonly tip: number;
  readonly home: number;
}

export const LIGHT_DEPTH = 10;
const TIP_Y = 36;
const FULL_SHARE = 0.5;

export class Lights {
  private readonly beams: Beam[];
  /** The beam that ends on the landing that changed most. */
  private readonly main: number;
  private readonly bulbs: Image[];
  private readonly panes: Image[][];
  private readonly rooms: { readonly light: Image; readonly dark: Image }[];
  private readonly door: Image;
  private readonly lit: Image;
  private readonly dim: Image;

  private readonly scene: Phaser.Scene;
  private readonly geometry: Geometry;
  private readonly plan: StagePlan;
  private readonly scale: number;

  constructor(scene: Phaser.Scene, geometry: Geometry, plan: StagePlan, scale: number) {
    this.scene = scene;
    this.geometry = geometry;
    this.plan = plan;
    this.scale = scale;
    const mover = plan.mover === undefined ? 5 : LANDINGS.indexOf(plan.mover.rung);
    const span = geometry.houseRight - geometry.houseLeft;
    this.lit = scene.add.image(0, 0, BACKDROP).setDepth(0);
    this.dim = scene.add.image(0, 0, BACKDROP_DIM).setDepth(1);
    for (const picture of [this.lit, this.dim]) picture.setOrigin(0).setScale(1 / scale);
    this.beams = [0.16, 0.5, 0.86].map((at, i) => this.beam(geometry.houseLeft + span * at, [0, 3, 5][i]!));
    this.main = Math.round((mover * 2) / 5);
    this.beams[this.main] = { ...this.beams[this.main]!, home: mover };
    this.bulbs =
      geometry.layout === 'stage' ? bulbsOf(geometry.marquee).map(({ x, y }) => this.image('bulb-off', x, y, 1)) : [];
    this.panes = this.windows();
    this.rooms = geometry.rooms.map((room, i) => {
      const light = this.image(`light-${plan.rooms[i]!.room}`, room.x + room.width / 2, room.y + 60, 3.6);
      light.setBlendMode(Phaser.BlendModes.ADD);
      const dark = this.image('night', room.x, room.y, 1).setOrigin(0).setDisplaySize(room.width, room.height);
      return { light, dark };
    });
    this.door = this.image('door-glow', geometry.streetWidth + 8, RAIL_Y - 56, 3.2).setBlendMode(Phaser.BlendModes.ADD);
  }

  private image(frame: string, x: number, y: number, size: number): Image {
    return this.scene.add
      .image(x, y, PEOPLE, frame)
      .setScale(size / this.scale)
      .setDepth(LIGHT_DEPTH);
  }

  private beam(tip: number, home: number): Beam {
    const cone = this.image('beam', tip, TIP_Y, 1).setOrigin(0.5, 0).setBlendMode(Phaser.BlendModes.ADD);
    const pool = this.image('pool', 0, 0, 1).setBlendMode(Phaser.BlendModes.ADD);
    return { cone, pool, tip, home };
  }

  private windows(): Image[][] {
    return rivalBoxes(this.plan.rivals.length).map((house) =>
      panesOf(house).map(({ x, y, width, height }) =>
        this.image('pane', x, y, 1).setOrigin(0).setDisplaySize(width, height),
      ),
    );
  }

  seek(seconds: number): void {
    const dimmed = rise(seconds, 0.1, 0.7) * (1 - rise(seconds, PLAY_SECONDS - 1, PLAY_SECONDS - 0.2));
    this.dim.setAlpha(dimmed);
    this.lit.setVisible(dimmed < 1);
    this.sweep(seconds);
    this.bulbsAt(seconds);
    this.windowsAt(seconds);
    this.roomsAt(seconds);
    const { at, until } = BEATS.doors;
    this.door.setAlpha(rise(seconds, at, at + 0.4) * (1 - rise(seconds, until, until + 0.8)));
  }

  /** Beams follow the waves of climbers down the landings and settle on the landing that changed most. */
  private sweep(seconds: number): void {
    const { climbs, counters } = BEATS;
    const settle = rise(seconds, counters.at, counters.until - 0.4);
    const wave = 5 - 5 * rise(seconds, climbs.at, climbs.until - 0.6, false);
    const entrance = 1 - rise(seconds, BEATS.doors.until, climbs.at);
    for (const [i, beam] of this.beams.entries()) {
      const playing = entrance * (0.2 + i * 0.5) + (1 - entrance) * Math.max(0, Math.min(5, wave + (i - 1) * 0.8));
      const at = playing + (beam.home - playing) * settle;
      const strength = i === this.main ? 0.8 + 0.2 * settle : 0.8 - 0.45 * settle;
      this.point(beam, at, strength * rise(seconds, 0.2, 0.9));
    }
  }

  private point({ cone, pool, tip }: Beam, at: number, strength: number): void {
    const low = this.geometry.landings[Math.floor(at)]!;
    const high = this.geometry.landings[Math.min(5, Math.floor(at) + 1)]!;
    const part = at - Math.floor(at);
    const x = low.x + (high.x - low.x) * part + low.width / 2;
    const y = edgeOf(low) + (edgeOf(high) - edgeOf(low)) * part - 34;
    const [dx, dy] = [x - tip, y + 18 - TIP_Y];
    const length = Math.sqrt(dx * dx + dy * dy);
    cone.setRotation(-Math.atan2(dx, dy)).setAlpha(strength);
    cone.setScale((0.86 * (this.geometry.landings[0]!.width / 200)) / this.scale, length / BEAM.height / this.scale);
    pool
      .setPosition(x, y)
      .setAlpha(0.85 * strength)
      .setScale(((low.width / POOL.width) * 1.02) / this.scale, 1 / this.scale);
  }

  /** As many bulbs as the part of the market that knows the firm; the light runs round while the marquees change. */
  private bulbsAt(seconds: number): void {
    const { marquees } = BEATS;
    const lit = this.bulbs.length * this.plan.awareness;
    const running = seconds < marquees.until + 0.4;
    for (const [k, bulb] of this.bulbs.entries()) {
      const on = running
        ? (k + Math.floor(seconds * 14)) % 3 !== 0 && k < lit * rise(seconds, 0, marquees.until) + 1
        : k < lit;
      setFrame(bulb, on && k < lit ? 'bulb-on' : 'bulb-off');
    }
  }

  private windowsAt(seconds: number): void {
    const part = rise(seconds, BEATS.marquees.at, BEATS.marquees.until);
    for (const [i, panes] of this.panes.entries()) {
      const { share, shareBefore } = this.plan.rivals[i]!;
      const lit = (WINDOWS * (shareBefore + (share - shareBefore) * part)) / FULL_SHARE;
      for (const [k, pane] of panes.entries()) pane.setAlpha(Math.max(0, Math.min(1, lit - k)));
    }
  }

  /** Rooms with more investment pulse when the quarter opens; rooms whose steps fail flicker and stay darker. */
  private roomsAt(seconds: number): void {
    const { failures, marquees } = BEATS;
    for (const [i, { light, dark }] of this.rooms.entries()) {
      const { level, levelBefore, failing } = this.plan.rooms[i]!;
      const more =
        level > levelBefore + 0.001 ? 1 - Math.abs(rise(seconds, marquees.at, marquees.until + 1.6, false) * 2 - 1) : 0;
      light.setAlpha(0.6 * more);
      const during = seconds > failures.at && seconds < failures.until;
      const flicker = during
        ? scatter(Math.floor(seconds * 16), i) > 0.45
          ? 0.62
          : 0.12
        : seconds >= failures.until
          ? 0.22
          : 0;
      dark.setAlpha(failing.length > 0 ? flicker : 0);
    }
  }

  /** Beams sway and bulbs run while nothing is played. */
  stir(seconds: number): void {
    for (const [i, beam] of this.beams.entries()) {
      const centre = [0.4, 2.4, 4.4][i]!;
      this.point(beam, Math.max(0, Math.min(5, centre + 0.9 * Math.sin(seconds * 0.35 + i * 2))), 0.8);
    }
    const lit = this.bulbs.length * this.plan.awareness;
    for (const [k, bulb] of this.bulbs.entries())
      setFrame(bulb, k < lit && (k + Math.floor(seconds * 2)) % 6 !== 0 ? 'bulb-on' : 'bulb-off');
  }

  destroy(): void {
    const all = [this.lit, this.dim, this.door, ...this.bulbs, ...this.panes.flat()];
    for (const { cone, pool } of this.beams) all.push(cone, pool);
    for (const { light, dark } of this.rooms) all.push(light, dark);
    for (const each of all) each.destroy();
  }
}

/** 0 before, 1 after, smooth between. */
export function rise(seconds: number, from: number, until: number, smooth = true): number {
  const part = Math.max(0, Math.min(1, (seconds - from) / (until - from)));
  return smooth ? part * part * (3 - 2 * part) : part;
}

function setFrame(image: Image, frame: string): void {
  if (image.frame.name !== frame) image.setFrame(frame);
}
