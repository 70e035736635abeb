// The six rooms under the line of visibility: how much a firm invests in each, from its levers within their bounds, and
// the steps of the process that failed most. Pure.
import type { Observation } from '../../engine/index.ts';
import type { StepView } from '../../host/protocol.ts';
import { ROOMS, type RoomId } from './theatre-geometry.ts';

export interface RoomPlan {
  readonly room: RoomId;
  /** Investment, 0 to 1: the mean of its levers within their bounds. */
  readonly level: number;
  readonly levelBefore: number;
  readonly levers: readonly string[];
  /** Steps that failed in this room and stand out. */
  readonly failing: readonly StepFailure[];
}

export interface StepFailure {
  readonly step: string;
  readonly name: string;
  readonly room: RoomId;
  readonly failures: number;
  /** Per visit. */
  readonly rate: number;
}

/** Levers by room: by full id first, then by the mechanism. */
const ROOM_OF: Readonly<Record<string, RoomId>> = {
  'service-offer.guestBook': 'data',
  'channels.digital': 'data',
  'promotion.education': 'data',
  'service-offer': 'suppliers',
  training: 'training',
  'recovery.empowerment': 'training',
  workforce: 'rotas',
  'service-queue': 'rotas',
  channels: 'channels',
  promotion: 'channels',
  'word-of-mouth': 'channels',
  'value-research': 'data',
  'customer-knowledge': 'data',
  'crm-programme': 'data',
  portfolios: 'data',
  culture: 'training',
  'co-production': 'training',
  incentives: 'rotas',
  solutions: 'suppliers',
  permission: 'channels',
  community: 'channels',
  'self-service': 'channels',
  improvement: 'operations',
  blueprint: 'operations',
  servicescape: 'operations',
  recovery: 'operations',
};
const SHOWN_FAILING = 2;

function roomOfLever(id: string): RoomId | undefined {
  return ROOM_OF[id] ?? ROOM_OF[id.split('.').slice(0, 2).join('.')] ?? ROOM_OF[id.split('.')[0]!];
}

export function roomsOf(
  observation: Observation,
  before: Observation | undefined,
  failures: readonly StepFailure[],
): RoomPlan[] {
  return ROOMS.map((room) => ({
    room,
    level: levelOf(observation, room),
    levelBefore: levelOf(before ?? observation, room),
    levers: leversOf(observation, room).map(({ id }) => id),
    failing: failures.filter((failure) => failure.room === room),
  }));
}

function leversOf({ levers }: Observation, room: RoomId): Observation['levers'] {
  return levers.filter((lever) => (lever.open || lever.fromTurn > 1) && roomOfLever(lever.id) === room);
}

function levelOf(observation: Observation, room: RoomId): number {
  const levels = leversOf(observation, room).flatMap(({ kind, value, min, max }) =>
    kind === 'number' && typeof value === 'number' && max > min && max < 1e8 ? [(value - min) / (max - min)] : [],
  );
  if (levels.length === 0) return 0.4;
  return Math.min(1, Math.max(0, levels.reduce((total, level) => total + level, 0) / levels.length));
}

/** The steps that failed most often. */
export function failingSteps(steps: readonly StepView[], observation: Observation): StepFailure[] {
  return allFailures(steps, observation).slice(0, SHOWN_FAILING);
}

/**
 * All steps that failed, the most frequent first, each in its room: backstage work in operations, the first contact in
 * channels, the rest with those on duty.
 */
export function allFailures(steps: readonly StepView[], observation: Observation): StepFailure[] {
  const counts = observation.details.stepFailures ?? {};
  const visits = Math.max(1, observation.metrics.visits ?? 1);
  const found = steps.flatMap((step, at) => {
    const failures = counts[step.id] ?? 0;
    return failures > 0
      ? [{ step: step.id, name: step.name, room: roomOfStep(step, at), failures, rate: failures / visits }]
      : [];
  });
  return found.sort((a, b) => b.failures - a.failures || (a.step < b.step ? -1 : 1));
}

function roomOfStep({ stage }: StepView, at: number): RoomId {
  if (stage === 'back') return 'operations';
  return at === 0 ? 'channels' : 'rotas';
}
