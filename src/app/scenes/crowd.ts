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

/** Seconds after its way that a figure may still cheer. */
const AFTERGLOW = 0.6;

interface Figure {
  readonly actor: Actor;
  readonly image: Phaser.GameObjects.Image;
  sign: Phaser.GameObjects.Image | undefined;
  /** Name of the frame that it wears. */
  worn: string;
  /** Before its way, on it, or at its end: who stands still isn't touched again. */
  part: 'before' | 'on' | 'after' | undefined;
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
    this.figures = actors.map((actor) => this.figureOf(actor));
  }

  private figureOf(actor: Actor): Figure {
    const image = this.scene.add.image(actor.start.x, actor.start.y, PEOPLE, `g${actor.segment}-${actor.look}-0`);
    image.setOrigin(CELL.footX / CELL.width, CELL.footY / CELL.height).setScale(1 / this.scale);
    return { actor, image, sign: undefined, worn: '', part: undefined };
  }

  /** Puts everybody where they are at a moment of the play. */
  seek(seconds: number): void {
    for (const figure of this.figures) {
      const part = partOf(figure.actor, seconds);
      if (part !== 'on' && part === figure.part) continue;
      figure.part = part;
      this.place(figure, seconds);
    }
  }

  private place(figure: Figure, seconds: number): void {
    const { actor, image } = figure;
    const pose = poseAt(actor, seconds, this.pose);
    image
      .setPosition(pose.x, pose.y - pose.lift)
      .setAlpha(pose.alpha)
      .setVisible(pose.alpha > 0.01);
    image.setFlipX(pose.flip).setRotation(pose.turn);
    const depth = CROWD_DEPTH + Math.round(pose.y) / 10 + (pose.moving ? 40 : 0);
    if (image.depth !== depth) image.setDepth(depth);
    this.dress(figure, pose);
    this.raiseSign(figure, pose);
  }

  private dress(figure: Figure, { gone, frame }: Pose): void {
    const { segment, look } = figure.actor;
    const level = gone ? undefined : this.colors?.segments?.[segment];
    if (level !== undefined) this.wear(figure, LENS, `l${segment}-${level}-${look}`);
    else this.wear(figure, PEOPLE, `${gone ? 'gone' : `g${segment}`}-${look}-${frame}`);
  }

  private wear(figure: Figure, texture: string, frame: string): void {
    if (figure.worn === frame) return;
    figure.worn = frame;
    figure.image.setTexture(texture, frame);
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
    for (const figure of this.figures) this.place(figure, seconds);
  }

  /** Small hops of joy while nothing is played: a few figures at a time. */
  stir(seconds: number): void {
    for (const [at, figure] of this.figures.entries()) {
      const { actor, image } = figure;
      if (actor.fate === 'leave') continue;
      const rhythm = ((seconds / 6 + scatter(at, 77)) % 1) * 14;
      const hop = rhythm < 1 ? Math.sin(Math.PI * rhythm) : 0;
      image.setY((actor.legs.at(-1)?.to ?? actor.start).y - 9 * hop);
      if (this.colors?.segments === undefined)
        this.wear(figure, PEOPLE, `g${actor.segment}-${actor.look}-${hop > 0.2 ? 3 : 0}`);
    }
  }

  /** The figure in front at a point, by its number among the actors. */
  at(point: Point, seconds: number): number | undefined {
    let [found, front] = [-1, -1];
    for (const [at, { actor }] of this.figures.entries()) {
      const { x, y, alpha, lift } = poseAt(actor, seconds, this.pose);
      const body = { x: x - 13, y: y - lift - 46, width: 26, height: 48 };
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

function partOf({ legs }: Actor, seconds: number): 'before' | 'on' | 'after' {
  const [first, last] = [legs[0], legs.at(-1)];
  if (first === undefined || last === undefined) return 'after';
  if (seconds < first.at) return 'before';
  return seconds < last.until + AFTERGLOW ? 'on' : 'after';
}
