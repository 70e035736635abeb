// Where an actor is and how it looks at a moment of the play. Pure; writes into the pose it is given, as it runs for
// hundreds of figures in every frame.
import type { Actor, Leg } from './theatre-script.ts';

/** 0 stands, 1 and 2 walk, 3 has its arms up. */
export type Frame = 0 | 1 | 2 | 3;

export interface Pose {
  x: number;
  y: number;
  /** Off the ground, upwards. */
  lift: number;
  frame: Frame;
  flip: boolean;
  turn: number;
  alpha: number;
  /** Left the firm: grey. */
  gone: boolean;
  moving: boolean;
}

const HOP_HEIGHT = 46;
const STEPS_A_SECOND = 7;

export function newPose(): Pose {
  return { x: 0, y: 0, lift: 0, frame: 0, flip: false, turn: 0, alpha: 1, gone: false, moving: false };
}

/** The pose at `seconds` of the play; at its end for Infinity. */
export function poseAt(actor: Actor, seconds: number, pose: Pose): Pose {
  const { legs, start, fate } = actor;
  pose.x = start.x;
  pose.y = start.y;
  pose.lift = 0;
  pose.turn = 0;
  pose.frame = 0;
  pose.moving = false;
  pose.flip = false;
  pose.gone = false;
  pose.alpha = fate === 'join' ? 0 : 1;
  for (const [n, leg] of legs.entries()) {
    if (seconds < leg.at) break;
    pose.alpha = 1;
    if (seconds >= leg.until) arrive(pose, leg);
    else move(pose, leg, (seconds - leg.at) / (leg.until - leg.at), seconds);
    if (fate === 'leave' && n > 0) pose.gone = true;
    if (fate === 'leave' && n === legs.length - 1) fade(pose, actor, leg, seconds);
  }
  if (fate === 'climb' && !pose.moving && seconds >= (legs.at(-1)?.until ?? 0)) cheer(pose, legs.at(-1)!, seconds);
  return pose;
}

function arrive(pose: Pose, leg: Leg): void {
  pose.x = leg.to.x;
  pose.y = leg.to.y;
  pose.flip = false;
}

function move(pose: Pose, { from, to, gait }: Leg, part: number, seconds: number): void {
  const eased = gait === 'walk' ? part : part * part * (3 - 2 * part);
  pose.moving = true;
  pose.x = from.x + (to.x - from.x) * eased;
  pose.y = from.y + (to.y - from.y) * eased;
  pose.flip = to.x < from.x;
  if (gait === 'hop') {
    pose.lift = 4 * part * (1 - part) * HOP_HEIGHT;
    pose.frame = 3;
  } else if (gait === 'slide') {
    pose.turn = -0.5 * Math.sin(Math.PI * part);
    pose.lift = 4 * part * (1 - part) * 14;
    pose.frame = 1;
  } else {
    const step = Math.floor(seconds * STEPS_A_SECOND) % 2;
    pose.frame = step === 0 ? 1 : 2;
    pose.lift = Math.abs(Math.sin(seconds * STEPS_A_SECOND * Math.PI)) * 3;
  }
}

/** Leavers fade in the street, but for the few that tell why. */
function fade(pose: Pose, { lingers }: Actor, leg: Leg, seconds: number): void {
  const part = Math.min(1, (seconds - leg.at) / (leg.until - leg.at));
  pose.alpha = lingers ? 1 : Math.max(0, Math.min(1, 1.6 * (1 - part)));
}

/** A short cheer of those who have climbed. */
function cheer(pose: Pose, last: Leg, seconds: number): void {
  const since = seconds - last.until;
  if (since < 0.5) pose.frame = 3;
}
