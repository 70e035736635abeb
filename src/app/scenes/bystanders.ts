// People who are no customers of the firm yet, or work for it: prospects on the pavement, the queue at the rail, the staff.
import type * as Phaser from 'phaser';
import type { StagePlan } from '../views/theatre.ts';
import { type Geometry, GROUND_Y, KERB_Y, type Point, RAIL_Y } from '../views/theatre-geometry.ts';
import { communityFigures } from '../views/theatre-sights.ts';
import { scatter } from '../views/theatre-slots.ts';
import { PEOPLE } from './bake.ts';
import { CROWD_DEPTH } from './crowd.ts';
import { CELL, LOOKS } from './paint-figures.ts';
import { MEETING } from './paint-sights.ts';

interface Person {
  readonly image: Phaser.GameObjects.Image;
  readonly home: Point;
  readonly name: string;
}

const PROSPECTS = 4;
const QUEUE_STEP = 21;

export class Bystanders {
  private readonly staff: Person[];
  private readonly others: Person[];

  private readonly scene: Phaser.Scene;
  private readonly scale: number;

  constructor(scene: Phaser.Scene, geometry: Geometry, plan: StagePlan, scale: number) {
    this.scene = scene;
    this.scale = scale;
    // The floor under the first landing is for those who come and go.
    const { houseRight } = geometry;
    const left = geometry.landings[1]!.x;
    const first = left + 40 + plan.front.queue * QUEUE_STEP;
    const step = (houseRight - first) / plan.front.staff;
    this.staff = Array.from({ length: plan.front.staff }, (_, k) =>
      this.person(`staff-${k % 6}`, { x: first + step * (k + 0.4), y: RAIL_Y - 2 }),
    );
    const segments = Math.max(1, plan.segments.length);
    const queue = Array.from({ length: plan.front.queue }, (_, k) =>
      this.person(`g${k % segments}-${Math.floor(scatter(k, 31) * LOOKS)}`, {
        x: left + 16 + k * QUEUE_STEP,
        y: RAIL_Y - 4 - (k % 2) * 3,
      }),
    );
    const street =
      geometry.layout === 'title'
        ? []
        : Array.from({ length: PROSPECTS }, (_, k) =>
            this.person(`g${k % segments}-${Math.floor(scatter(k, 32) * LOOKS)}`, {
              x: 150 + k * 26 + 8 * scatter(k, 33),
              y: KERB_Y + 22 + 24 * scatter(k, 34),
            }),
          );
    const { community } = plan.sights;
    const around = geometry.layout === 'title' || community === undefined ? 0 : communityFigures(community);
    const members = Array.from({ length: around }, (_, k) =>
      this.person(`g${(k + 1) % segments}-${Math.floor(scatter(k, 35) * LOOKS)}`, {
        x: MEETING.x + k * MEETING.step,
        y: MEETING.y + 6 * (k % 2),
      }),
    );
    this.others = [...queue, ...street, ...members];
  }

  private person(name: string, home: Point): Person {
    const image = this.scene.add.image(home.x, home.y, PEOPLE, `${name}-0`);
    image.setOrigin(CELL.footX / CELL.width, CELL.footY / CELL.height).setScale(1 / this.scale);
    image.setDepth(CROWD_DEPTH + home.y / 10 + (home.y > GROUND_Y ? 30 : 0));
    return { image, home, name };
  }

  /** Staff hurry to and fro along the rail while the play runs; everybody stands at its end. */
  seek(seconds: number, playing: boolean): void {
    for (const [k, { image, home, name }] of this.staff.entries()) {
      const phase = seconds * (1.1 + 0.5 * scatter(k, 51)) + k * 1.7;
      const swing = playing ? Math.sin(phase) : 0;
      image.setX(home.x + 26 * swing).setFlipX(playing && Math.cos(phase) < 0);
      image.setFrame(`${name}-${playing ? 1 + (Math.floor(seconds * 6 + k) % 2) : 0}`);
    }
    for (const [k, { image, home }] of this.others.entries())
      image.setY(home.y - (playing ? 2 * Math.abs(Math.sin(seconds * 3 + k)) : 0));
  }

  destroy(): void {
    for (const { image } of [...this.staff, ...this.others]) image.destroy();
  }
}
