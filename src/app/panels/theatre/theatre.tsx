// The theatre on a page: the still drawing first, the living scene over it once it is there, and page text over both.
// The drawing is decoration for assistive technology; its facts stand beside it as text.
import type { ReadonlySignal } from '@preact/signals';
import { useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import '../../styles/theatre.css';
import { emit } from '../../bus.ts';
import { calm } from '../../settings.ts';
import { Stage } from '../../ui/stage.tsx';
import type { StagePlan } from '../../views/theatre.ts';
import {
  geometryOf,
  type Point,
  placeAt,
  STAGE_HEIGHT,
  STAGE_WIDTH,
  type StageLayout,
} from '../../views/theatre-geometry.ts';
import type { LensColors } from '../../views/theatre-handle.ts';
import { type Actor, actorsOf } from '../../views/theatre-script.ts';
import { useTheatre } from './use-theatre.ts';

export interface TheatreProps {
  readonly plan: StagePlan;
  readonly layout?: StageLayout;
  /** `cover` fills a box of any shape and cuts what is too much; `whole` keeps 16 to 9. */
  readonly fit?: 'whole' | 'cover';
  /** The moment of the play; without it the end is shown. */
  readonly seconds?: ReadonlySignal<number>;
  readonly lens?: LensColors | undefined;
  /** Small movements while nothing is played. */
  readonly alive?: boolean;
  /** Whether clicks on it open what they hit. */
  readonly pickable?: boolean;
  /** Text over the drawing, placed in percent of it. */
  readonly children?: ComponentChildren;
}

/** As long as the animation in theatre.css. */
const FADE_MS = 450;

export function Theatre(props: TheatreProps) {
  const { plan, layout = 'stage', fit = 'whole', seconds, lens, alive = false, pickable = true } = props;
  const box = useRef<HTMLDivElement>(null);
  const handle = useTheatre(box, layout);
  const shown = handle.value;
  useEffect(() => {
    shown?.show(plan);
  }, [shown, plan]);
  useSignalEffect(() => {
    handle.value?.seek(seconds === undefined ? Number.POSITIVE_INFINITY : seconds.value);
  });
  useEffect(() => {
    shown?.lens(lens);
  }, [shown, lens, plan]);
  const covered = useCovered(shown !== undefined);
  const moves = alive && !calm.value;
  useEffect(() => {
    shown?.ambient(moves);
  }, [shown, moves]);
  const actors = useMemo(() => actorsOf(plan, geometryOf(layout)), [plan, layout]);
  const onClick = (event: MouseEvent) => {
    const point = pointOf(event, box.current!);
    pick(plan, layout, actors[shown?.figureAt(point) ?? -1], point);
  };
  return (
    <div class="theatre" data-fit={fit} data-layout={layout} data-living={shown?.renderer}>
      <div class="theatre-box">
        <div class="theatre-art" aria-hidden="true" onClick={pickable ? onClick : undefined}>
          {!covered && <Stage layout={layout} crowd={crowdOf(plan)} />}
          <div class="theatre-canvas" ref={box} />
        </div>
        {props.children}
      </div>
    </div>
  );
}

/** Whether the living scene has come up over the still drawing. */
function useCovered(living: boolean): boolean {
  const covered = useSignal(false);
  useEffect(() => {
    if (!living) {
      covered.value = false;
      return undefined;
    }
    const timer = setTimeout(() => {
      covered.value = true;
    }, FADE_MS);
    return () => clearTimeout(timer);
  }, [living]);
  return covered.value;
}

/** Figures by landing, for the still drawing. */
function crowdOf(plan: StagePlan): number[] {
  return plan.landings.map((_, r) => plan.end.reduce((total, row) => total + row[r]!, 0));
}

function pointOf(event: MouseEvent, box: HTMLElement): Point {
  const { left, top, width, height } = box.getBoundingClientRect();
  return {
    x: ((event.clientX - left) / width) * STAGE_WIDTH,
    y: ((event.clientY - top) / height) * STAGE_HEIGHT,
  };
}

/** Tells what was clicked: a customer whose story is kept, or the place that was hit. */
function pick(plan: StagePlan, layout: StageLayout, actor: Actor | undefined, point: Point): void {
  if (actor?.customer !== undefined) return emit('pick', { kind: 'customer', id: String(actor.customer) });
  const place = placeAt(geometryOf(layout), plan.rivals.length, point);
  if (place?.kind === 'landing') emit('pick', { kind: 'rung', id: place.rung });
  if (place?.kind === 'room') emit('pick', { kind: 'room', id: place.room });
  if (place?.kind === 'rival') emit('pick', { kind: 'firm', id: plan.rivals[place.index]!.firm });
}
