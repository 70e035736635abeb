// The moments of a game that a debrief points at: the best and the worst decision, the turns in which the standing changed most,
// and a rival's move that mattered; numbered in order of turns, as on the chart.
import type { Mark } from './charts/course.ts';
import type { Debrief, DecisionWorth, TurningPoint } from './types.ts';

export type Moment =
  | { readonly kind: 'best' | 'worst' | 'rival'; readonly turn: number; readonly decision: DecisionWorth }
  | { readonly kind: 'turn'; readonly turn: number; readonly point: TurningPoint };

/** Moments that are shown, at most. */
const MOST = 4;
/** Points below which a rival's move is no moment. */
const RIVAL_MATTERS = 0.5;

export function momentsOf({ decisions, turningPoints }: Debrief): Moment[] {
  const { best, worst, rivals } = decisions;
  const moments: Moment[] = [];
  if (best !== undefined) moments.push({ kind: 'best', turn: best.move.turn, decision: best });
  if (worst !== undefined) moments.push({ kind: 'worst', turn: worst.move.turn, decision: worst });
  const rival = rivals.find(({ here }) => Math.abs(here) >= RIVAL_MATTERS);
  if (rival !== undefined) moments.push({ kind: 'rival', turn: rival.move.turn, decision: rival });
  const bySize = [...turningPoints].sort((a, b) => sizeOf(b) - sizeOf(a));
  for (const point of bySize) {
    if (moments.length >= MOST) break;
    moments.push({ kind: 'turn', turn: point.turn, point });
  }
  return moments.sort((a, b) => a.turn - b.turn);
}

function sizeOf({ score, lead }: TurningPoint): number {
  return Math.max(Math.abs(score.after - score.before), Math.abs(lead.after - lead.before));
}

/** Points that a moment brought: by re-run for a decision, by the running score for a turn. */
export function gainOf(moment: Moment): number {
  return moment.kind === 'turn' ? moment.point.score.after - moment.point.score.before : moment.decision.here;
}

export function marksOf(debrief: Debrief): Mark[] {
  return momentsOf(debrief).map((moment, at) => ({
    turn: moment.turn,
    label: String(at + 1),
    good: gainOf(moment) >= 0,
  }));
}
