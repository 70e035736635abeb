// The one scene of the theatre. It decides nothing: it is given a plan and a moment and shows them.
import * as Phaser from 'phaser';
import type { StagePlan } from '../views/theatre.ts';
import { type Geometry, geometryOf, type Point, type StageLayout } from '../views/theatre-geometry.ts';
import type { LensColors } from '../views/theatre-handle.ts';
import { actorsOf, PLAY_SECONDS } from '../views/theatre-script.ts';
import { bakeBackdrop, bakeFront, bakeLens, bakePeople, FRONT, frontStrips } from './bake.ts';
import { Bystanders } from './bystanders.ts';
import { CROWD_DEPTH, Crowd } from './crowd.ts';
import { LensWash } from './lens-wash.ts';
import { Lights } from './lights.ts';
import { Troubles } from './troubles.ts';

interface Cast {
  readonly plan: StagePlan;
  readonly crowd: Crowd;
  readonly lights: Lights;
  readonly troubles: Troubles;
  readonly bystanders: Bystanders;
  readonly wash: LensWash;
}

export class TheatreScene extends Phaser.Scene {
  private readonly geometry: Geometry;
  private cast: Cast | undefined;
  private seconds = Number.POSITIVE_INFINITY;
  private stirring = false;
  private segments = 0;

  private readonly artScale: number;

  constructor(layout: StageLayout, artScale: number) {
    super('theatre');
    this.artScale = artScale;
    this.geometry = geometryOf(layout);
  }

  create(): void {
    this.cameras.main.setOrigin(0, 0).setZoom(this.artScale);
    bakeFront(this.textures, this.geometry, this.artScale);
    for (const { name, x, y } of frontStrips(this.geometry))
      this.add
        .image(x, y, FRONT, name)
        .setOrigin(0)
        .setScale(1 / this.artScale)
        .setDepth(CROWD_DEPTH + 150);
  }

  show(plan: StagePlan): void {
    this.clear();
    const { geometry, artScale } = this;
    bakeBackdrop(this.textures, geometry, plan, artScale);
    if (plan.segments.length !== this.segments) {
      this.segments = plan.segments.length;
      bakePeople(this.textures, this.segments, artScale);
    }
    this.cast = {
      plan,
      lights: new Lights(this, geometry, plan, artScale),
      bystanders: new Bystanders(this, geometry, plan, artScale),
      crowd: new Crowd(this, actorsOf(plan, geometry), artScale),
      troubles: new Troubles(this, geometry, plan, artScale),
      wash: new LensWash(this, geometry, plan),
    };
    this.seek(this.seconds);
  }

  seek(seconds: number): void {
    this.seconds = Math.min(seconds, PLAY_SECONDS);
    const { cast } = this;
    if (cast === undefined) return;
    cast.crowd.seek(this.seconds);
    cast.lights.seek(this.seconds);
    cast.troubles.seek(this.seconds);
    cast.bystanders.seek(this.seconds, this.seconds > 0 && this.seconds < PLAY_SECONDS);
  }

  lens(colors: LensColors | undefined): void {
    if (colors !== undefined) bakeLens(this.textures, this.segments, this.artScale);
    this.cast?.wash.show(colors);
    this.cast?.crowd.lens(colors, this.seconds);
  }

  ambient(on: boolean): void {
    this.stirring = on;
  }

  figureAt(point: Point): number | undefined {
    return this.cast?.crowd.at(point, this.seconds);
  }

  override update(time: number): void {
    if (!this.stirring || this.cast === undefined) return;
    const seconds = time / 1000;
    this.cast.crowd.stir(seconds);
    this.cast.lights.stir(seconds);
    this.cast.bystanders.seek(seconds, true);
  }

  private clear(): void {
    if (this.cast === undefined) return;
    const { lights, bystanders, crowd, troubles, wash } = this.cast;
    for (const each of [lights, bystanders, crowd, troubles, wash]) each.destroy();
    this.cast = undefined;
  }
}
