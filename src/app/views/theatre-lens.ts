// Lenses: one question asked of the whole scene. Each colours segments, rooms or rivals on a ramp of five, and says the
// same as a table. Satisfaction and customers lost are estimates of the firm's panel; the rest are its own books. Pure.
import type { Observation } from '../../engine/index.ts';
import type { TheatreSource } from './theatre.ts';
import { ROOMS, type RoomId } from './theatre-geometry.ts';
import type { LensColors } from './theatre-handle.ts';
import { type Sign, signOf } from './theatre-reasons.ts';
import { allFailures } from './theatre-rooms.ts';

export const LENSES = ['waiting', 'satisfaction', 'quality', 'margin', 'rivals'] as const;
export type LensId = (typeof LENSES)[number];
export type LensUnit = 'minutes' | 'share' | 'points' | 'cents' | 'customers';

export interface LensRow {
  /** What `id` names: a segment, a rival, a step of the process, a room, or a figure of this view's own texts. */
  readonly kind: 'segment' | 'firm' | 'step' | 'room' | 'figure';
  readonly id: string;
  readonly value: number;
  readonly unit: LensUnit;
  readonly low?: number;
  readonly high?: number;
  /** On the ramp, where the scene shows it. */
  readonly level?: number;
}

export interface LensView {
  readonly id: LensId;
  readonly rows: readonly LensRow[];
  readonly colors: LensColors;
}

const TOP = 5;
const SHOWN_STEPS = 4;
/** Segments nearer to each other than so many points don't take the whole ramp. */
const LEAST_SPREAD = 8;

export function lensView(source: TheatreSource, id: LensId): LensView {
  const rows = VIEWS[id](source);
  const levelOf = (kind: LensRow['kind'], name: string) =>
    rows.find((row) => row.kind === kind && row.id === name && row.level !== undefined)?.level ?? 0;
  const has = (kind: LensRow['kind']) => rows.some((row) => row.kind === kind && row.level !== undefined);
  const { scenario, observation } = source;
  return {
    id,
    rows,
    colors: {
      segments: has('segment') ? scenario.segments.map((segment) => levelOf('segment', segment.id)) : undefined,
      rooms: has('room') ? ROOMS.map((room) => levelOf('room', room)) : undefined,
      rivals: has('firm') ? observation.rivals.map(({ firm }) => levelOf('firm', firm)) : undefined,
    },
  };
}

const VIEWS: Readonly<Record<LensId, (source: TheatreSource) => LensRow[]>> = {
  waiting: (source) => {
    const { metrics } = source.observation;
    return [
      ...figure('wait', metrics.waitMinutesMean, 'minutes'),
      ...figure('gaveUp', metrics.abandonedShare, 'share'),
      ...figure('load', metrics.utilization, 'share'),
      ...figure('peak', metrics.peakLoad, 'share'),
      ...lostRows(source, ['waiting']),
      ...levels([{ kind: 'room', id: 'rotas', value: metrics.utilization ?? 0, unit: 'share' }], 0.5, 1),
    ];
  },
  satisfaction: ({ scenario, observation }) => {
    const rows = scenario.segments.flatMap(({ id }): LensRow[] => {
      const seen = observation.segments.find((segment) => segment.id === id)?.satisfaction;
      if (seen === undefined) return [];
      const [value, low, high] = [seen.estimate, seen.low, seen.high].map((each) => 100 * each);
      return [{ kind: 'segment', id, value: value!, low: low!, high: high!, unit: 'points' }];
    });
    const values = rows.map(({ value }) => value);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const [middle, half] = [(least + most) / 2, Math.max(LEAST_SPREAD, most - least) / 2];
    return [
      ...figure('satisfaction', times(observation.metrics.satisfactionMean, 100), 'points'),
      ...levels(rows, middle - half, middle + half),
    ];
  },
  quality: (source) => {
    const { scenario, observation } = source;
    const failures = allFailures(scenario.steps, observation);
    const rooms = [...new Set(failures.map(({ room }) => room))].map((room) => ({
      kind: 'room' as const,
      id: room,
      value: failures.filter((each) => each.room === room).reduce((total, { rate }) => total + rate, 0),
      unit: 'share' as const,
    }));
    return [
      ...figure('rightFirstTime', observation.metrics.rightFirstTime, 'share'),
      ...lostRows(source, ['must', 'failure', 'quality', 'care']),
      ...levels(rooms),
      ...failures
        .slice(0, SHOWN_STEPS)
        .map(({ step, rate }) => ({ kind: 'step' as const, id: step, value: rate, unit: 'share' as const })),
    ];
  },
  margin: ({ scenario, observation }) => {
    const visits = Math.max(1, (observation.metrics.visits ?? 1) * scenario.customersPerAgent);
    const { accounts, revenueCents, profitCents } = observation.books;
    const costs = ROOMS.map((room) => ({
      kind: 'room' as const,
      id: room,
      value: ROOM_ACCOUNTS[room].reduce((total, account) => total + (accounts[account] ?? 0), 0) / visits,
      unit: 'cents' as const,
    }));
    return [
      ...figure('revenueVisit', revenueCents / visits, 'cents'),
      ...levels(costs),
      ...figure('overhead', ((accounts.overhead ?? 0) + (accounts.interest ?? 0)) / visits, 'cents'),
      ...figure('profitVisit', profitCents / visits, 'cents'),
    ];
  },
  rivals: (source) => {
    const { scenario, observation } = source;
    const taken = observation.rivals.map(({ firm }) => ({
      kind: 'firm' as const,
      id: firm,
      value: lost(observation, ({ kind, to }) => kind === 'switch' && to === firm) * scenario.customersPerAgent,
      unit: 'customers' as const,
    }));
    return [
      ...levels(taken),
      ...levels(
        scenario.segments.map(({ id }) => ({
          kind: 'segment' as const,
          id,
          value:
            lost(
              observation,
              (reason) => reason.kind === 'switch' && reason.segment === id && reason.to !== 'outside',
            ) * scenario.customersPerAgent,
          unit: 'customers' as const,
        })),
      ),
    ];
  },
};

const ROOM_ACCOUNTS: Readonly<Record<RoomId, readonly string[]>> = {
  operations: ['facilities', 'improvement', 'recovery'],
  training: ['training'],
  rotas: ['wages', 'hiring'],
  data: ['information'],
  suppliers: ['supplies'],
  channels: ['channels', 'advertising', 'discounts'],
};

function figure(id: string, value: number | undefined, unit: LensUnit): LensRow[] {
  return value === undefined ? [] : [{ kind: 'figure', id, value, unit }];
}

function times(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : value * factor;
}

/** Puts rows on the ramp, between bounds or from nothing to the most. */
function levels(rows: readonly LensRow[], low = 0, high = Math.max(0, ...rows.map(({ value }) => value))): LensRow[] {
  return rows.map((row) => {
    const part = high > low ? (row.value - low) / (high - low) : 0;
    return { ...row, level: Math.max(1, Math.min(TOP, 1 + Math.round(part * (TOP - 1)))) };
  });
}

/** Customers of each segment who left for reasons of some kind. */
function lostRows({ scenario, observation }: TheatreSource, signs: readonly Sign[]): LensRow[] {
  return levels(
    scenario.segments.map(({ id }) => ({
      kind: 'segment',
      id,
      value: lost(observation, ({ segment }) => segment === id, signs) * scenario.customersPerAgent,
      unit: 'customers',
    })),
  );
}

type Told = Observation['reasons'][number];

/** Customers who left, counted by the part of their reasons that is of some kind; of any kind where none is named. */
function lost({ reasons, firm }: Observation, counts: (reason: Told) => boolean, signs?: readonly Sign[]): number {
  const groups = new Map<string, { customers: number; all: number; asked: number }>();
  for (const reason of reasons) {
    const { kind, segment, from, to, condition, driver, sum, customers } = reason;
    const left = kind === 'defect' || (kind === 'fall' && to === 'none') || (kind === 'switch' && from === firm.id);
    if (!left || !counts(reason)) continue;
    const weight = Math.max(0, kind === 'switch' ? sum : -sum);
    const key = [kind, segment, from, to, condition].join('|');
    const group = groups.get(key) ?? { customers, all: 0, asked: 0 };
    group.all += weight;
    if (signs === undefined || signs.includes(signOf(driver))) group.asked += weight;
    groups.set(key, group);
  }
  let total = 0;
  for (const { customers, all, asked } of groups.values()) total += all > 0 ? (customers * asked) / all : 0;
  return total;
}
