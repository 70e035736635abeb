// What a turn counts on the ladder: flows from rung to rung by firm and segment, and the explained moves, summed.
import { DRIVER_COUNT } from './model/drivers.ts';
import { CONDITIONS, RUNG_COUNT } from './model/ladder-rules.ts';
import type { Explained, MoveKind } from './model/move-reasons.ts';

export interface MoveSum {
  readonly segment: number;
  readonly firm: number;
  readonly kind: MoveKind;
  readonly from: number;
  readonly to: number;
  readonly condition: string;
  count: number;
  /** By canonical driver; a plain array, since a turn makes hundreds of them and small typed arrays are dear to make. */
  readonly parts: number[];
}

export interface Moves {
  /** [segment][firm][rung before][rung after], as deriveRungs counts them. */
  readonly flows: Float64Array;
  readonly sums: Map<number, MoveSum>;
  readonly segments: number;
  readonly firms: number;
  flow(segment: number, firm: number, from: number, to: number): number;
  /** Moves of a firm between rungs that a test takes. */
  between(firm: number, takes: (from: number, to: number) => boolean): number;
  /** Agents on each rung of a firm at the end of the turn, those without any purchase in the category left out of `none`. */
  rungsOf(firm: number): number[];
}

export function createMoves(segments: number, firms: number): Moves {
  const flows = new Float64Array(segments * firms * RUNG_COUNT * RUNG_COUNT);
  const at = (segment: number, firm: number, from: number, to: number) =>
    ((segment * firms + firm) * RUNG_COUNT + from) * RUNG_COUNT + to;
  return {
    flows,
    sums: new Map(),
    segments,
    firms,
    flow: (segment, firm, from, to) => flows[at(segment, firm, from, to)]!,
    between(firm, takes) {
      let sum = 0;
      for (let s = 0; s < segments; s++) {
        for (let from = 0; from < RUNG_COUNT; from++) {
          for (let to = 0; to < RUNG_COUNT; to++) if (takes(from, to)) sum += flows[at(s, firm, from, to)]!;
        }
      }
      return sum;
    },
    rungsOf(firm) {
      const rungs = new Array<number>(RUNG_COUNT).fill(0);
      for (let s = 0; s < segments; s++) {
        for (let from = 0; from < RUNG_COUNT; from++) {
          for (let to = 0; to < RUNG_COUNT; to++) rungs[to] = rungs[to]! + flows[at(s, firm, from, to)]!;
        }
      }
      return rungs;
    },
  };
}

const KINDS: readonly MoveKind[] = ['climb', 'fall', 'defect'];

/** Adds one explained move to the sums. */
export function addMove(moves: Moves, segment: number, firm: number, explained: Explained): void {
  const { kind, from, to, condition, parts } = explained;
  let key = segment * moves.firms + firm;
  key = key * KINDS.length + KINDS.indexOf(kind);
  key = key * RUNG_COUNT + from;
  key = key * RUNG_COUNT + to;
  key = key * CONDITIONS.length + CONDITIONS.indexOf(condition);
  let sum = moves.sums.get(key);
  if (!sum) {
    sum = { segment, firm, kind, from, to, condition, count: 0, parts: new Array<number>(DRIVER_COUNT).fill(0) };
    moves.sums.set(key, sum);
  }
  sum.count++;
  for (let k = 0; k < DRIVER_COUNT; k++) sum.parts[k] = sum.parts[k]! + parts[k]!;
}

/** The sums in canonical order. */
export function sortedMoves(moves: Moves): MoveSum[] {
  return [...moves.sums.entries()].sort(([a], [b]) => a - b).map(([, sum]) => sum);
}
