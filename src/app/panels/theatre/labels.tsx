// Page text over the drawing: names, counts and shares, sharp at every size, placed in percent of the stage. Landings, rooms
// and rivals are buttons that open what they name.
import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { ComponentChildren, CSSProperties } from 'preact';
import { emit } from '../../bus.ts';
import { number, percent, signed } from '../../format.ts';
import { t } from '../../text.ts';
import type { RivalPlan, StagePlan } from '../../views/theatre.ts';
import {
  type Box,
  edgeOf,
  geometryOf,
  RAIL_Y,
  type Rung,
  rivalBoxes,
  STAGE_HEIGHT,
  STAGE_WIDTH,
  type StageLayout,
} from '../../views/theatre-geometry.ts';
import { BEATS } from '../../views/theatre-script.ts';
import { rungLabel } from '../labels.ts';
import { rolled } from './play-clock.ts';

interface LabelsProps {
  readonly plan: StagePlan;
  readonly layout: StageLayout;
  readonly seconds: ReadonlySignal<number>;
  /** Whether changes are shown beside counts. */
  readonly changes: boolean;
  readonly pickable: boolean;
}

export function StageLabels(props: LabelsProps) {
  const { plan, layout } = props;
  const geometry = geometryOf(layout);
  return (
    <div class="theatre-labels">
      <span class="theatre-key" style={placed({ x: geometry.houseLeft + 14, y: 116, width: 0, height: 0 })}>
        {t('quarter:figure', { count: number(plan.perFigure) })}
      </span>
      {layout === 'stage' && <Marquee {...props} />}
      {layout === 'stage' && <Rivals {...props} />}
      <Landings {...props} />
      <Rooms {...props} />
    </div>
  );
}

/** A box in percent of the stage. */
function placed({ x, y, width, height }: Box): CSSProperties {
  const style: CSSProperties = {
    left: `${(100 * x) / STAGE_WIDTH}%`,
    top: `${(100 * y) / STAGE_HEIGHT}%`,
  };
  if (width > 0) style.width = `${(100 * width) / STAGE_WIDTH}%`;
  if (height > 0) style.height = `${(100 * height) / STAGE_HEIGHT}%`;
  return style;
}

interface PlaceProps {
  readonly box: Box;
  readonly class: string;
  readonly onPick: (() => void) | undefined;
  readonly children: ComponentChildren;
}

function Place({ box, onPick, children, ...rest }: PlaceProps) {
  const props = { class: `theatre-place ${rest.class}`, style: placed(box) };
  if (onPick === undefined) return <span {...props}>{children}</span>;
  return (
    <button type="button" {...props} onClick={onPick}>
      {children}
    </button>
  );
}

function Marquee({ plan, layout, seconds }: LabelsProps) {
  const share = useComputed(() => percent(rolledEarly(plan.shareBefore, plan.share, seconds.value)));
  return (
    <span class="theatre-place theatre-marquee" style={placed(geometryOf(layout).marquee)}>
      <b style={{ fontSize: nameSize(plan.firm.name) }}>{plan.firm.name}</b>
      <span>
        {share} {t('quarter:ofVisits')}
      </span>
    </span>
  );
}

/** As large as the sign allows: its width is about 12.5 % of the stage, a letter's about half its height. */
function nameSize(name: string): string {
  return `clamp(12px, ${Math.min(2.1, 22 / Math.max(1, name.length)).toFixed(2)}cqi, 36px)`;
}

/** Marquees change first. */
function rolledEarly(from: number, to: number, seconds: number): number {
  return from + (to - from) * Math.max(0, Math.min(1, seconds / BEATS.marquees.until));
}

function Rivals({ plan, seconds, pickable }: LabelsProps) {
  const boxes = rivalBoxes(plan.rivals.length);
  return (
    <>
      {plan.rivals.map((rival, at) => {
        const { x, y, width } = boxes[at]!;
        const box = { x: x + width / 2 - 65, y: y - 72, width: 130, height: 46 };
        // A long name at the edge of the picture grows inwards.
        const edge = box.x < 4 ? ' theatre-rival-edge' : '';
        const onPick = pickable ? () => emit('pick', { kind: 'firm', id: rival.firm }) : undefined;
        return (
          <Place
            key={rival.firm}
            box={{ ...box, x: Math.max(4, box.x) }}
            class={`theatre-rival${edge}`}
            onPick={onPick}
          >
            <b>{rival.name}</b>
            <RivalShare rival={rival} seconds={seconds} />
          </Place>
        );
      })}
    </>
  );
}

function RivalShare({ rival, seconds }: { readonly rival: RivalPlan; readonly seconds: ReadonlySignal<number> }) {
  const share = useComputed(() => percent(rolledEarly(rival.shareBefore, rival.share, seconds.value), 0));
  const sign = Math.sign(Math.round(100 * rival.share) - Math.round(100 * rival.shareBefore));
  return (
    <span>
      {share} {sign !== 0 && <span aria-hidden="true">{sign > 0 ? '▲' : '▼'}</span>}
    </span>
  );
}

function Landings({ plan, layout, seconds, changes, pickable }: LabelsProps) {
  const { landings } = geometryOf(layout);
  return (
    <ol class="theatre-landings plain">
      {plan.landings.map((landing, at) => {
        const place = landings[at]!;
        const edge = edgeOf(place);
        const box = { x: place.x + 4, y: edge + 8, width: place.width - 8, height: RAIL_Y - edge - 64 };
        const onPick = pickable ? () => emit('pick', { kind: 'rung', id: landing.rung }) : undefined;
        return (
          <li key={landing.rung}>
            <Place box={box} class="theatre-landing" onPick={onPick}>
              <Count from={landing.before} to={landing.customers} seconds={seconds} />
              <Name plan={plan} rung={landing.rung} seconds={seconds} />
              {changes && plan.turn > 0 && <Changes up={landing.up} down={landing.down} seconds={seconds} />}
            </Place>
          </li>
        );
      })}
    </ol>
  );
}

interface NameProps {
  readonly plan: StagePlan;
  readonly rung: Rung;
  readonly seconds: ReadonlySignal<number>;
}

/** The name of a landing; the one that changed most is lit with the beams and says by how much. */
function Name({ plan, rung, seconds }: NameProps) {
  const change = plan.mover?.rung === rung ? plan.mover.change : 0;
  const lit = useComputed(() => (change !== 0 && seconds.value >= BEATS.counters.until - 0.4 ? 'lit' : 'plain'));
  return (
    <span class="theatre-name" data-state={lit}>
      {rungLabel(rung)}
      {lit.value === 'lit' && ` ${signed(change)}`}
    </span>
  );
}

interface CountProps {
  readonly from: number;
  readonly to: number;
  readonly seconds: ReadonlySignal<number>;
}

function Count({ from, to, seconds }: CountProps) {
  const text = useComputed(() => number(rolled(from, to, seconds.value)));
  return <b class="theatre-count">{text}</b>;
}

interface ChangesProps {
  readonly up: number;
  readonly down: number;
  readonly seconds: ReadonlySignal<number>;
}

/** Who came up to a landing and who went down from it; they appear as it happens. */
function Changes({ up, down, seconds }: ChangesProps) {
  const upShown = useComputed(() => (seconds.value >= BEATS.climbs.until - 0.6 ? 'shown' : 'waiting'));
  const downShown = useComputed(() => (seconds.value >= BEATS.leavers.until - 0.6 ? 'shown' : 'waiting'));
  return (
    <span class="theatre-changes" data-state={upShown}>
      <span class="up">
        <span aria-hidden="true">▲</span>
        <span class="visually-hidden">{t('quarter:cameUp')}</span> {number(up)}
      </span>
      <span class="down" data-state={downShown}>
        <span aria-hidden="true">▼</span>
        <span class="visually-hidden">{t('quarter:wentDown')}</span> {number(down)}
      </span>
    </span>
  );
}

function Rooms({ plan, layout, pickable }: LabelsProps) {
  const { rooms } = geometryOf(layout);
  return (
    <>
      {plan.rooms.map(({ room }, at) => {
        const box = rooms[at]!;
        const onPick = pickable ? () => emit('pick', { kind: 'room', id: room }) : undefined;
        return (
          <Place key={room} box={box} class="theatre-room" onPick={onPick}>
            <span class="theatre-name">{t(`quarter:rooms.${room}`)}</span>
          </Place>
        );
      })}
    </>
  );
}
