// Opens the theatre in a box of the page: one Phaser game that sleeps whenever nothing moves. Reached by import() only,
// as Phaser is large. Throws where the machine gives no canvas; the page then goes on without.
import * as Phaser from 'phaser';
import { STAGE_HEIGHT, STAGE_WIDTH } from '../views/theatre-geometry.ts';
import type { OpenTheatre, TheatreHandle, TheatreOptions } from '../views/theatre-handle.ts';
import { TheatreScene } from './theatre-scene.ts';

const STIR_FPS = 30;
/** Long enough for a frame of a slow machine, so that the loop isn't woken for each frame of a play. */
const AWAKE_MS = 300;

export const openTheatre: OpenTheatre = async (parent, options) => {
  const scene = new TheatreScene(options.layout, options.scale);
  const game = await start(parent, options, scene);
  return handleOf(game, scene);
};

/** Drivers that draw WebGL with the processor; browsers don't count all of them as a caveat. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/**
 * Where WebGL is done without a graphics card, Canvas draws this scene four times as fast; it is taken up there only when
 * it is asked for. Where there is none at all, Canvas draws whatever is asked for.
 */
function drawsWebGl(renderer: TheatreOptions['renderer']): boolean {
  if (renderer === 'canvas') return false;
  const caveat = renderer === 'auto';
  const context = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: caveat });
  return context !== null && (renderer === 'webgl' || isFast(context));
}

function isFast(context: WebGLRenderingContext): boolean {
  const plain = String(context.getParameter(context.RENDERER));
  // Firefox names the driver here, and warns of the extension by which others do.
  const info = plain === 'WebKit WebGL' ? context.getExtension('WEBGL_debug_renderer_info') : null;
  const driver = info === null ? plain : String(context.getParameter(info.UNMASKED_RENDERER_WEBGL));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return !SOFTWARE.test(driver);
}

function start(parent: HTMLElement, { renderer, scale }: TheatreOptions, scene: TheatreScene): Promise<Phaser.Game> {
  return new Promise((resolve) => {
    new Phaser.Game({
      type: drawsWebGl(renderer) ? Phaser.WEBGL : Phaser.CANVAS,
      parent,
      width: Math.round(STAGE_WIDTH * scale),
      height: Math.round(STAGE_HEIGHT * scale),
      backgroundColor: '#120b1c',
      banner: false,
      audio: { noAudio: true },
      // Clicks are read by the page, which knows where things are; so wheel, touch and keys stay the page's own.
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      render: {
        // One texture at a time: rotated quads lose pixels otherwise (phaser#7372).
        maxTextures: 1,
        antialiasGL: false,
        // Whole pixels are copied, others are resampled; and the backdrop covers all that was there.
        roundPixels: true,
        clearBeforeRender: false,
        powerPreference: 'low-power',
      },
      scale: { mode: Phaser.Scale.NONE },
      disableContextMenu: false,
      scene,
      // The scene loads nothing, so it has been created by now.
      callbacks: { postBoot: resolve },
    });
  });
}

function handleOf(game: Phaser.Game, scene: TheatreScene): TheatreHandle {
  let stirring = false;
  let gone = false;
  let asked = performance.now();
  /** Draws what changed; the loop sleeps when nothing has been asked for a while. */
  const draw = () => {
    asked = performance.now();
    if (!gone && !game.loop.running) game.loop.wake();
  };
  const rest = () => {
    if (!stirring && performance.now() - asked > AWAKE_MS) game.loop.sleep();
  };
  game.events.on(Phaser.Core.Events.POST_RENDER, rest);
  draw();
  return {
    renderer: game.renderer.type === Phaser.WEBGL ? 'webgl' : 'canvas',
    show(plan) {
      scene.show(plan);
      draw();
    },
    seek(seconds) {
      scene.seek(seconds);
      draw();
    },
    ambient(on) {
      stirring = on;
      scene.ambient(on);
      game.loop.setFPSLimit(on ? STIR_FPS : 0);
      draw();
    },
    lens(colors) {
      scene.lens(colors);
      draw();
    },
    figureAt: (point) => scene.figureAt(point),
    frames: () => game.loop.frame,
    destroy() {
      gone = true;
      game.events.off(Phaser.Core.Events.POST_RENDER, rest);
      game.loop.wake();
      // Phaser forgets this one sprite, whose pooled canvases would keep the whole game and its box.
      game.textures.tileSprite?.destroy();
      game.destroy(true);
    },
  };
}
