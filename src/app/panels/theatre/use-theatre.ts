// Brings the theatre into a box of the page once the page can be used, and takes it away again. Where it is switched off,
// where the screen is a phone's and where no canvas is given, there is none, and the page goes on without.
import { type ReadonlySignal, signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { emit } from '../../bus.ts';
import { settings } from '../../settings.ts';
import { STAGE_WIDTH, type StageLayout } from '../../views/theatre-geometry.ts';
import type { TheatreHandle } from '../../views/theatre-handle.ts';

const roomy = matchMedia('(min-width: 720px)');
const hasRoom = signal(roomy.matches);
roomy.addEventListener('change', () => {
  hasRoom.value = roomy.matches;
});

/** Whether a theatre is wanted here: not on a phone, where figures come first, and not where it is switched off. */
export function theatreWanted(): boolean {
  return hasRoom.value && settings.value.theatre !== 'off';
}

export function useTheatre(
  box: RefObject<HTMLElement | null>,
  layout: StageLayout,
): ReadonlySignal<TheatreHandle | undefined> {
  const handle = useSignal<TheatreHandle | undefined>(undefined);
  const wanted = theatreWanted();
  const { theatre } = settings.value;
  const renderer = theatre === 'off' ? 'auto' : theatre;
  useEffect(() => {
    const parent = box.current;
    if (!wanted || parent === null) return undefined;
    let left = false;
    let opened: TheatreHandle | undefined;
    const open = async () => {
      const { openTheatre } = await import('../../scenes/open-theatre.ts');
      if (left) return;
      opened = await openTheatre(parent, { layout, renderer, scale: scaleOf(parent) });
      if (left) return opened.destroy();
      handle.value = opened;
      emit('ready', undefined);
    };
    // Without a canvas, or offline before the theatre was ever loaded, the page says everything by itself.
    open().catch(() => undefined);
    return () => {
      left = true;
      handle.value = undefined;
      opened?.destroy();
    };
  }, [wanted, renderer, layout]);
  return handle;
}

/** Pixels for a design unit: as sharp as the screen, in steps, within what is quickly drawn. */
function scaleOf(parent: HTMLElement): number {
  const exact = (parent.clientWidth * Math.min(2, devicePixelRatio)) / STAGE_WIDTH;
  return Math.max(0.5, Math.min(1.5, Math.ceil(exact * 8) / 8));
}
