// The choreography of a quarter: who stands where at the start, who goes where and when, in seconds of a play at 1×.
// A pose is a function of time alone, so that pause, speed, skip and reduced motion are nothing but another time. Pure.
import type { StagePlan } from './theatre.ts';
import { type FigureFlow, movesOf } from './theatre-figures.ts';
import { type Geometry, GROUND_Y, LANDINGS, type Point } from './theatre-geometry.ts';
import type { Sign } from './theatre-reasons.ts';
import { scatter, slotsOn } from './theatre-slots.ts';

/** What happens when, in seconds. */
export const BEATS = {
  marquees: { at: 0, until: 1.2 },
  doors: { at: 0.6, until: 2.7 },
  failures: { at: 2.1, until: 3.7 },
  climbs: { at: 3.1, until: 5.5 },
  leavers: { at: 4.5, until: 6.5 },
  counters: { at: 5.4, until: 7 },
} as const;
export type Beat = keyof typeof BEATS;
export const PLAY_SECONDS = 7.2;

export type Fate = 'stay' | 'join' | 'climb' | 'fall' | 'leave';

/** One stretch of a figure's way. */
export interface Leg {
  readonly at: number;
  readonly until: number;
  readonly from: Point;
  readonly to: Point;
  readonly gait: 'walk' | 'hop' | 'slide';
}

export interface Actor {
  readonly segment: number;
  /** Which of the looks (skin, hair) it wears. */
  readonly look: number;
  readonly fate: Fate;
  /** Rungs by number; −1 is the street. */
  readonly from: number;
  readonly to: number;
  readonly start: Point;
  readonly legs: readonly Leg[];
  /** Over the head of one who left and is still seen in the street at the end. */
  readonly sign?: Sign;
  /** The tracked customer that this figure stands for. */
  readonly customer?: number;
  /** Stays in the street when all is over. */
  readonly lingers: boolean;
}

const LINGERERS = 3;
/** A reason of fewer leavers is not shown over a head. */
const LEAST_SHARE = 0.005;
const LOOKS = 10;

/** All figures of a quarter; those who move carry their way. */
export function actorsOf(plan: StagePlan, geometry: Geometry): Actor[] {
  const moves = movesOf(plan.start, plan.end, plan.flows);
  const slots = slotBook(plan, geometry);
  const people = [...moves].sort((a, b) => b.from - a.from || a.segment - b.segment).flatMap(single);
  const mixed = people.map((move, at) => ({ move, key: scatter(at, move.segment, 3) })).sort((a, b) => a.key - b.key);
  const seated = mixed.map(({ move }) => ({ move, start: move.from >= 0 ? slots.take(move.from) : undefined }));
  for (const { move, start } of seated) if (move.from !== move.to && start) slots.free(move.from, start);
  // The title's street lies under the menu.
  const signs = geometry.layout === 'title' ? [] : signsFor(plan);
  let told = 0;
  const tracked = [...plan.tracked];
  return seated.map(({ move, start }, at) => {
    const sign = move.to < 0 ? signs[told] : undefined;
    if (sign !== undefined) told++;
    const spot = { x: 34 + 40 * (told - 1), y: GROUND_Y - 4 };
    const actor = actorOf(geometry, move, at, start, slots, sign && { sign, spot });
    const story = tracked.findIndex(({ segment, rung }) => segment === move.segment && rung === move.to);
    const [kept] = story < 0 ? [] : tracked.splice(story, 1);
    return kept === undefined ? actor : { ...actor, customer: kept.customer };
  });
}

function single(flow: FigureFlow): FigureFlow[] {
  return Array.from({ length: flow.figures }, () => ({ ...flow, figures: 1 }));
}

interface SlotBook {
  take(rung: number): Point;
  free(rung: number, place: Point): void;
}

/** Places by rung: enough for the fuller end of the quarter, so that those who stay keep theirs. */
function slotBook(plan: StagePlan, geometry: Geometry): SlotBook {
  const count = (figures: StagePlan['start'], r: number) => figures.reduce((total, row) => total + row[r]!, 0);
  const open = LANDINGS.map((_, r) => slotsOn(geometry, r, Math.max(count(plan.start, r), count(plan.end, r))));
  return {
    take: (rung) => open[rung]!.shift() ?? slotsOn(geometry, rung, 1)[0]!,
    free: (rung, place) => open[rung]!.push(place),
  };
}

/** Signs of those who are seen in the street at the end: one of each reason, the strongest first. */
function signsFor({ reasons }: StagePlan): Sign[] {
  return reasons
    .filter(({ sign, share }) => sign !== 'other' && share > LEAST_SHARE)
    .slice(0, LINGERERS)
    .map(({ sign }) => sign);
}

function actorOf(
  geometry: Geometry,
  move: FigureFlow,
  at: number,
  start: Point | undefined,
  slots: SlotBook,
  told: { readonly sign: Sign; readonly spot: Point } | undefined,
): Actor {
  const { segment, from, to } = move;
  const look = Math.floor(scatter(at, segment, 11) * LOOKS);
  const base = { segment, look, from, to, lingers: told !== undefined };
  if (from === to) return { ...base, fate: 'stay', start: start!, legs: [] };
  if (to < 0) {
    const legs = leave(geometry, start!, at, told?.spot);
    return { ...base, fate: 'leave', start: start!, legs, ...(told && { sign: told.sign }) };
  }
  const end = slots.take(to);
  if (from < 0) {
    const legs = join(geometry, end, to, at);
    return { ...base, fate: 'join', start: legs[0]!.from, legs };
  }
  if (to > from) return { ...base, fate: 'climb', start: start!, legs: climb(geometry, start!, end, from, to, at) };
  return { ...base, fate: 'fall', start: start!, legs: [fall(start!, end, from, at)] };
}

/** In from the street, through the door, and up onto the landing. */
function join(geometry: Geometry, end: Point, to: number, at: number): Leg[] {
  const { doors, climbs } = BEATS;
  const start = doors.at + scatter(at, 1) * (doors.until - doors.at - 1.3);
  const street = { x: -30 - 50 * scatter(at, 2), y: GROUND_Y - 40 + 44 * scatter(at, 3) };
  const foot = { x: geometry.houseLeft + 10 + 50 * scatter(at, 4), y: GROUND_Y - 6 + 8 * scatter(at, 5) };
  const walked = start + 0.85;
  const walk: Leg = { at: start, until: walked, from: street, to: foot, gait: 'walk' };
  if (to === 0) return [walk, { at: walked, until: walked + 0.45, from: foot, to: end, gait: 'hop' }];
  const rest = slotsOn(geometry, 0, 9)[Math.floor(scatter(at, 6) * 9)]!;
  const up: Leg = { at: walked, until: walked + 0.45, from: foot, to: rest, gait: 'hop' };
  const begin = climbs.at + 1.4 + 0.3 * scatter(at, 7);
  return [walk, up, ...hops(geometry, rest, end, 0, to, begin)];
}

const HOP_SECONDS = 0.45;
const WAVE_SECONDS = 0.34;

/** Wave by wave from the top landing down, a hop for each rung. */
function climb(geometry: Geometry, start: Point, end: Point, from: number, to: number, at: number): Leg[] {
  const begin = BEATS.climbs.at + (LANDINGS.length - 2 - from) * WAVE_SECONDS + 0.22 * scatter(at, 8);
  return hops(geometry, start, end, from, to, begin);
}

function hops(geometry: Geometry, start: Point, end: Point, from: number, to: number, begin: number): Leg[] {
  const legs: Leg[] = [];
  const seconds = Math.min(HOP_SECONDS, 1.2 / (to - from));
  let here = start;
  for (let r = from + 1; r <= to; r++) {
    const { x, width, y, height } = geometry.landings[r]!;
    const next = r === to ? end : { x: x + width * 0.4, y: y + height * 0.6 };
    const at = begin + (r - from - 1) * seconds;
    legs.push({ at, until: at + seconds, from: here, to: next, gait: 'hop' });
    here = next;
  }
  return legs;
}

function fall(start: Point, end: Point, from: number, at: number): Leg {
  const begin = BEATS.leavers.at + (LANDINGS.length - 1 - from) * 0.12 + 0.4 * scatter(at, 9);
  return { at: begin, until: begin + 0.6, from: start, to: end, gait: 'slide' };
}

/** Down to the floor of the stage and out by the door, whoever has furthest to go first. */
function leave(geometry: Geometry, start: Point, at: number, spot: Point | undefined): Leg[] {
  const begin = BEATS.leavers.at - 0.5 + 0.6 * scatter(at, 10);
  const floor = { x: start.x - 20, y: GROUND_Y + 6 * scatter(at, 12) };
  const out = spot ?? { x: -60, y: GROUND_Y - 30 + 34 * scatter(at, 14) };
  const door = { x: geometry.door.x, y: GROUND_Y };
  const down = begin + 0.5;
  const through = down + 0.35 + (0.55 * (floor.x - door.x)) / 1200;
  return [
    { at: begin, until: down, from: start, to: floor, gait: 'hop' },
    { at: down, until: through, from: floor, to: door, gait: 'walk' },
    { at: through, until: Math.min(through + 0.7, PLAY_SECONDS - 0.1), from: door, to: out, gait: 'walk' },
  ];
}
