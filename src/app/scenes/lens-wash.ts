// A lens over rooms and rivals' houses: a wash of colour from the ramp; figures change their clothes in crowd.ts.
import type * as Phaser from 'phaser';
import type { StagePlan } from '../views/theatre.ts';
import { type Box, type Geometry, rivalBoxes } from '../views/theatre-geometry.ts';
import type { LensColors } from '../views/theatre-handle.ts';
import { LENS } from './bake.ts';
import { LIGHT_DEPTH } from './lights.ts';

export class LensWash {
  private images: Phaser.GameObjects.Image[] = [];
  private readonly rivals: readonly Box[];

  private readonly scene: Phaser.Scene;
  private readonly geometry: Geometry;

  constructor(scene: Phaser.Scene, geometry: Geometry, plan: StagePlan) {
    this.scene = scene;
    this.geometry = geometry;
    this.rivals = geometry.layout === 'stage' ? rivalBoxes(plan.rivals.length) : [];
  }

  show(colors: LensColors | undefined): void {
    this.destroy();
    this.cover(this.geometry.rooms, colors?.rooms);
    this.cover(this.rivals, colors?.rivals);
  }

  private cover(boxes: readonly Box[], levels: readonly number[] | undefined): void {
    for (const [i, level] of (levels ?? []).entries()) {
      const box = boxes[i];
      if (box === undefined) continue;
      const wash = this.scene.add
        .image(box.x, box.y, LENS, `wash-${level}`)
        .setOrigin(0)
        .setDepth(LIGHT_DEPTH + 5);
      this.images.push(wash.setDisplaySize(box.width, box.height).setAlpha(0.62));
    }
  }

  destroy(): void {
    for (const image of this.images) image.destroy();
    this.images = [];
  }
}
