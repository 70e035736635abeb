// The figures of the scene: one flat Image each, posed from the script. Only those who move are touched while the play
// runs; the rest stand where they were put.
import type * as Phaser from 'phaser';
import { inside, type Point } from '../views/theatre-geometry.ts';
import type { LensColors } from '../views/theatre-handle.ts';
import { newPose, type Pose, poseAt } from '../views/theatre-pose.ts';
import type { Actor } from '../views/theatre-script.ts';
import { scatter } from '../views/theatre-slots.ts';
import { LENS, PEOPLE } from './bake.ts';
import { CELL } from './paint-figures.ts';

/** Depth of the first row; figures further down the picture stand in front. */
export const CROWD_DEPTH = 100;

interface Figure {
  readonly actor: Actor;
  readonly image: Phaser.GameObjects.Image;
  readonly size: number;
  sign: Phaser.GameObjects.Image | undefined;
}

export class Crowd {
  private readonly figures: Figure[];
  private readonly pose: Pose = newPose();
  private colors: LensColors | undefined;

  private readonly scene: Phaser.Scene;
  private readonly scale: number;

  constructor(scene: Phaser.Scene, actors: readonly Actor[], scale: number) {
    this.scene = scene;
    this.scale = scale;
    this.figures = actors.map((actor, at) => this.figureOf(actor, at));
  }

  private figureOf(actor: Actor, at: number): Figure {
    const size = 0.94 + 0.12 * scatter(at, 41);
    const image = this.scene.add.image(actor.start.x, actor.start.y, PEOPLE, `g${actor.segment}-${actor.look}-0`);
    image.setOrigin(CELL.footX / CELL.width, CELL.footY / CELL.height).setScale(size / this.scale);
    return { actor, image, size, sign: undefined };
  }

  /** Puts everybody where they are at a moment of the play; with `all` those who never move too. */
  seek(seconds: number, all: boolean): void {
    for (const figure of this.figures) if (all || figure.actor.legs.length > 0) this.place(figure, seconds);
  }

  private place(figure: Figure, seconds: number): void {
    const { actor, image } = figure;
    const pose = poseAt(actor, seconds, this.pose);
    image
      .setPosition(pose.x, pose.y - pose.lift)
      .setAlpha(pose.alpha)
      .setVisible(pose.alpha > 0.01);
    image.setFlipX(pose.flip).setRotation(pose.turn);
    image.setDepth(CROWD_DEPTH + pose.y / 10 + (pose.moving ? 40 : 0));
    this.dress(figure, pose);
    this.raiseSign(figure, pose);
  }

  private dress({ actor, image }: Figure, { gone, frame }: Pose): void {
    const level = this.colors?.segments?.[actor.segment];
    if (level !== undefined && !gone) image.setTexture(LENS, `l${actor.segment}-${level}-${actor.look}`);
    else image.setTexture(PEOPLE, `${gone ? 'gone' : `g${actor.segment}`}-${actor.look}-${frame}`);
  }

  private raiseSign(figure: Figure, pose: Pose): void {
    const { sign } = figure.actor;
    if (sign === undefined) return;
    figure.sign ??= this.scene.add.image(0, 0, PEOPLE, `sign-${sign}`).setOrigin(0.5, 1);
    figure.sign
      .setScale(1.12 / this.scale)
      .setVisible(pose.gone)
      .setPosition(pose.x, pose.y - pose.lift - 52)
      .setDepth(CROWD_DEPTH + 200);
  }

  lens(colors: LensColors | undefined, seconds: number): void {
    this.colors = colors;
    this.seek(seconds, true);
  }

  /** Small hops of joy while nothing is played: a few figures at a time. */
  stir(seconds: number): void {
    for (const [at, { actor, image }] of this.figures.entries()) {
      if (actor.fate === 'leave') continue;
      const rhythm = (seconds / 6 + scatter(at, 77)) % 1;
      const part = rhythm * 14;
      const { x, y } = actor.legs.at(-1)?.to ?? actor.start;
      const hop = part < 1 ? Math.sin(Math.PI * part) : 0;
      const frame = hop > 0.2 && this.colors?.segments === undefined ? 3 : 0;
      image.setPosition(x, y - 9 * hop);
      if (this.colors?.segments === undefined) image.setTexture(PEOPLE, `g${actor.segment}-${actor.look}-${frame}`);
    }
  }

  /** The figure in front at a point, by its number among the actors. */
  at(point: Point, seconds: number): number | undefined {
    let [found, front] = [-1, -1];
    for (const [at, { actor, size }] of this.figures.entries()) {
      const { x, y, alpha, lift } = poseAt(actor, seconds, this.pose);
      const body = { x: x - 13 * size, y: y - lift - 46 * size, width: 26 * size, height: 48 * size };
      if (alpha > 0.5 && y > front && inside(body, point)) [found, front] = [at, y];
    }
    return found < 0 ? undefined : found;
  }

  destroy(): void {
    for (const { image, sign } of this.figures) {
      image.destroy();
      sign?.destroy();
    }
  }
}
