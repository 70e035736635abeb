// What the page may ask of the theatre once its chunk has been loaded; nothing here knows Phaser.
import type { StagePlan } from './theatre.ts';
import type { Point, StageLayout } from './theatre-geometry.ts';

/** How a lens recolours the scene: 1 to 5 on the ramp, 0 where nothing is known; undefined leaves a thing as it is. */
export interface LensColors {
  readonly segments: readonly number[] | undefined;
  readonly rooms: readonly number[] | undefined;
  readonly rivals: readonly number[] | undefined;
}

export interface TheatreOptions {
  readonly layout: StageLayout;
  readonly renderer: 'auto' | 'webgl' | 'canvas';
  /** Pixels of the drawing for each design unit. */
  readonly scale: number;
}

export interface TheatreHandle {
  readonly renderer: 'webgl' | 'canvas';
  /** Builds the scene of a quarter and shows its end. */
  show(plan: StagePlan): void;
  /** Shows a moment of the play, in seconds; its end for Infinity. */
  seek(seconds: number): void;
  /** Small movements while nothing is played; without them the loop sleeps. */
  ambient(on: boolean): void;
  lens(colors: LensColors | undefined): void;
  /** Number of the figure at a point in design units, among the actors of the plan. */
  figureAt(point: Point): number | undefined;
  /** Frames drawn so far, for measuring. */
  frames(): number;
  destroy(): void;
}

export type OpenTheatre = (parent: HTMLElement, options: TheatreOptions) => Promise<TheatreHandle>;
