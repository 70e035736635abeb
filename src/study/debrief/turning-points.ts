// The course of a game and its turning points: the turns in which the firm's score or its lead changed most, with what
// changed it, by driver and by whose doing.
import { PERSPECTIVES, type Perspective, type Reason, type Standing } from '../../engine/index.ts';
import type { Original, OriginalTurn } from './original.ts';
import { weightsOf } from './score.ts';
import type { Cause, CoursePoint, TurningPoint } from './types.ts';

/** Turning points that are told, at most, and causes of each. */
const MOST_POINTS = 4;
const MOST_CAUSES = 5;
/** A change of the leader counts as so many points more. */
const LEADER_BONUS = 2;

export function courseOf({ turns }: Original): CoursePoint[] {
  return turns.map(({ turn, standings }) => ({
    turn,
    scores: Object.fromEntries(
      [...standings].sort((a, b) => (a.firm < b.firm ? -1 : 1)).map(({ firm, score }) => [firm, score]),
    ),
  }));
}

export function turningPointsOf(original: Original, startScore: number): TurningPoint[] {
  return original.turns
    .map((turn, at) => {
      const point = pointOf(original, turn, original.turns[at - 1], startScore);
      return { point, weight: weightOf(point) };
    })
    .sort((a, b) => b.weight - a.weight || a.point.turn - b.point.turn)
    .slice(0, MOST_POINTS)
    .map(({ point }) => point)
    .sort((a, b) => a.turn - b.turn);
}

function weightOf({ score, lead, rank }: TurningPoint): number {
  const changesLeader = (rank.before === 1) !== (rank.after === 1);
  const size = Math.max(Math.abs(score.after - score.before), Math.abs(lead.after - lead.before));
  return size + (changesLeader ? LEADER_BONUS : 0);
}

function pointOf(
  original: Original,
  now: OriginalTurn,
  before: OriginalTurn | undefined,
  startScore: number,
): TurningPoint {
  const { firm, moves, end } = original;
  const causes = causesOf(now.reasons);
  const shares = original.end.history;
  const shareAt = (turn: number) => {
    const record = shares.find((one) => one.turn === turn);
    return record?.firms.find((one) => one.firm === firm)?.metrics.expectedShare ?? 0;
  };
  const then = before?.standings;
  return {
    turn: now.turn,
    score: { before: then ? ownOf(then, firm).score : startScore, after: ownOf(now.standings, firm).score },
    // Before the first turn all firms stand where steady does, and no rank is lost or won.
    rank: { before: ownOf(then ?? now.standings, firm).rank, after: ownOf(now.standings, firm).rank },
    lead: { before: then ? leadOf(then, firm) : 0, after: leadOf(now.standings, firm) },
    perspectives: perspectiveChanges(original, now.standings, then),
    share: { before: shareAt(now.turn - 1), after: shareAt(now.turn) },
    causes: causes.slice(0, MOST_CAUSES),
    whose: byWhose(causes, [...end.rules.firmIds, 'outside']),
    moves: moves.filter((move) => move.firm === firm && move.turn === now.turn),
    rivalMoves: moves.filter((move) => move.firm !== firm && move.turn === now.turn),
    events: now.events,
  };
}

function ownOf(standings: readonly Standing[], firm: string): Standing {
  return standings.find((standing) => standing.firm === firm)!;
}

function leadOf(standings: readonly Standing[], firm: string): number {
  const others = standings.filter((standing) => standing.firm !== firm).map(({ score }) => score);
  return ownOf(standings, firm).score - Math.max(...others);
}

function perspectiveChanges(original: Original, now: readonly Standing[], before: readonly Standing[] | undefined) {
  const { firm, end } = original;
  const after = ownOf(now, firm).perspectives;
  const earlier: Readonly<Partial<Record<Perspective, number>>> = before ? ownOf(before, firm).perspectives : {};
  const weights = weightsOf(end, after);
  return PERSPECTIVES.flatMap((perspective) => {
    const score = after[perspective];
    if (score === undefined) return [];
    return [{ perspective, points: weights[perspective]! * (score - (earlier[perspective] ?? 50)) }];
  }).sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

/** The change of a firm's expected share by driver and by whose driver changed, segments summed, the greatest first. */
function causesOf(reasons: readonly Reason[]): Cause[] {
  const sums = new Map<string, Cause>();
  for (const { kind, from: whose, driver, sum } of reasons) {
    if (kind !== 'share') continue;
    const key = `${whose} ${driver}`;
    sums.set(key, { whose, driver, share: (sums.get(key)?.share ?? 0) + sum });
  }
  return [...sums.values()].sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
}

function byWhose(causes: readonly Cause[], whose: readonly string[]): TurningPoint['whose'] {
  return whose
    .map((id) => ({ whose: id, share: causes.reduce((sum, cause) => sum + (cause.whose === id ? cause.share : 0), 0) }))
    .filter(({ share }) => share !== 0)
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
}
