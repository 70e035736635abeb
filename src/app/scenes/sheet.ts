// A sheet of small drawings baked into one texture: drawings are listed with their size, packed in shelves, painted once.
import type * as Phaser from 'phaser';
import type { Brush } from './paint-kit.ts';

interface Drawing {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly paint: (g: Brush) => void;
}

const GAP = 2;
const SHEET_WIDTH = 2048;

export class Sheet {
  private readonly drawings: Drawing[] = [];

  /** Adds a drawing of a size in design units. */
  add(name: string, width: number, height: number, paint: (g: Brush) => void): void {
    this.drawings.push({ name, width, height, paint });
  }

  /** Paints all drawings at `scale` pixels a unit into the texture `key`, one frame for each. */
  bake(textures: Phaser.Textures.TextureManager, key: string, scale: number): void {
    const { places, height } = this.pack(scale);
    const texture = freshTexture(textures, key, SHEET_WIDTH, height);
    const g = texture.context;
    for (const { drawing, x, y, width: w, height: h } of places) {
      g.save();
      g.beginPath();
      g.rect(x, y, w, h);
      g.clip();
      g.translate(x, y);
      g.scale(scale, scale);
      drawing.paint(g);
      g.restore();
      texture.add(drawing.name, 0, x, y, w, h);
    }
    texture.refresh();
  }

  private pack(scale: number) {
    const sized = this.drawings.map((drawing) => ({
      drawing,
      width: Math.ceil(drawing.width * scale),
      height: Math.ceil(drawing.height * scale),
    }));
    sized.sort((a, b) => b.height - a.height);
    let [x, y, shelf] = [GAP, GAP, 0];
    const places = sized.map((each) => {
      if (x + each.width + GAP > SHEET_WIDTH) [x, y, shelf] = [GAP, y + shelf + GAP, 0];
      const place = { ...each, x, y };
      x += each.width + GAP;
      shelf = Math.max(shelf, each.height);
      return place;
    });
    return { places, height: y + shelf + GAP };
  }
}

/** A texture on a canvas of its own: Phaser's pool hands out those of games that were closed, which are opaque. */
export function freshTexture(
  textures: Phaser.Textures.TextureManager,
  key: string,
  width: number,
  height: number,
  opaque = false,
): Phaser.Textures.CanvasTexture {
  if (textures.exists(key)) textures.remove(key);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  // The first to ask decides: an opaque picture is copied, a clear one is mixed pixel by pixel.
  if (opaque) canvas.getContext('2d', { alpha: false });
  const texture = textures.addCanvas(key, canvas);
  if (texture === null) throw new Error(`no texture ${key}`);
  return texture;
}
