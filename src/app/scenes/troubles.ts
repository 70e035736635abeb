// What goes wrong backstage: an alarm and smoke in the room of a failing step, and sparks that run up to the landing
// that lost most of its customers downwards.
import * as Phaser from 'phaser';
import type { StagePlan } from '../views/theatre.ts';
import { edgeOf, type Geometry, type Point, RAIL_Y } from '../views/theatre-geometry.ts';
import { BEATS } from '../views/theatre-script.ts';
import { PEOPLE } from './bake.ts';
import { CROWD_DEPTH } from './crowd.ts';
import { rise } from './lights.ts';

type Image = Phaser.GameObjects.Image;
const SPARKS = 16;
const PUFFS = 4;

interface Trouble {
  readonly alarm: Image;
  readonly puffs: Image[];
  readonly sparks: Image[];
  readonly way: readonly Point[];
}

export class Troubles {
  private readonly troubles: Trouble[];

  private readonly scene: Phaser.Scene;
  private readonly scale: number;

  constructor(scene: Phaser.Scene, geometry: Geometry, plan: StagePlan, scale: number) {
    this.scene = scene;
    this.scale = scale;
    const hurt = plan.landings.reduce((worst, { down }, r) => (down > plan.landings[worst]!.down ? r : worst), 0);
    const landing = geometry.landings[hurt]!;
    this.troubles = plan.rooms.flatMap(({ failing }, i) => {
      if (failing.length === 0) return [];
      const room = geometry.rooms[i]!;
      const from = { x: room.x + room.width / 2, y: room.y + 26 };
      const to = { x: landing.x + landing.width / 2, y: edgeOf(landing) };
      return [this.trouble(from, { x: room.x + room.width - 30, y: room.y + 30 }, to)];
    });
  }

  private trouble(from: Point, alarmAt: Point, to: Point): Trouble {
    const add = (frame: string, depth: number) =>
      this.scene.add
        .image(0, 0, PEOPLE, frame)
        .setScale(1 / this.scale)
        .setDepth(CROWD_DEPTH + depth)
        .setVisible(false);
    return {
      alarm: add('alarm', 300).setPosition(alarmAt.x, alarmAt.y),
      puffs: Array.from({ length: PUFFS }, () => add('smoke', 250)),
      sparks: Array.from({ length: SPARKS }, () => add('spark', 260).setBlendMode(Phaser.BlendModes.ADD)),
      way: [from, { x: from.x, y: RAIL_Y - 8 }, { x: to.x, y: RAIL_Y - 8 }, to],
    };
  }

  seek(seconds: number): void {
    const { at, until } = BEATS.failures;
    for (const { alarm, puffs, sparks, way } of this.troubles) {
      alarm
        .setVisible(seconds >= at)
        .setScale((1 + 0.25 * Math.sin(Math.PI * rise(seconds, at, at + 0.5))) / this.scale);
      for (const [k, puff] of puffs.entries()) {
        const part = rise(seconds, at + 0.15 + k * 0.22, at + 1.3 + k * 0.22, false);
        puff
          .setVisible(part > 0 && part < 1)
          .setAlpha(0.5 * (1 - part))
          .setScale((0.5 + 1.3 * part) / this.scale);
        puff.setPosition(alarm.x - 50 + k * 14, alarm.y + 60 - 70 * part);
      }
      for (const [k, spark] of sparks.entries()) {
        const part = rise(seconds, at + 0.35 + k * 0.035, until - 0.5 + k * 0.035, false);
        const place = along(way, part);
        spark
          .setVisible(part > 0 && part < 1)
          .setPosition(place.x, place.y)
          .setScale((1.3 - k * 0.06) / this.scale)
          .setAlpha(1 - k / SPARKS);
      }
    }
  }

  destroy(): void {
    for (const { alarm, puffs, sparks } of this.troubles)
      for (const each of [alarm, ...puffs, ...sparks]) each.destroy();
  }
}

/** A point on a way of straight stretches, by part of its length. */
function along(way: readonly Point[], part: number): Point {
  const lengths = way.slice(1).map((to, i) => Math.abs(to.x - way[i]!.x) + Math.abs(to.y - way[i]!.y));
  let left = part * lengths.reduce((total, length) => total + length, 0);
  for (const [i, length] of lengths.entries()) {
    if (left > length && i < lengths.length - 1) {
      left -= length;
      continue;
    }
    const [from, to] = [way[i]!, way[i + 1]!];
    const share = length === 0 ? 0 : Math.min(1, left / length);
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  }
  return way.at(-1)!;
}
