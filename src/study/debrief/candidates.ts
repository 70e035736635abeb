// Which decisions are worth a re-run: there may be a hundred, and each costs a game. Those of levers that proved to matter, of
// large moves and of moves that lasted come first.
import type { World } from '../../engine/index.ts';
import type { Move } from './types.ts';

/** What an unknown lever is taken to be worth, in points, so that no move counts for nothing. */
const LEAST_WORTH = 0.25;
/** Size of a change of choice, as a part of a range. */
const CHOICE_SIZE = 0.3;

/** The most promising moves, in order of turns. `worth` is that of the lever, where it is known. */
export function pickMoves(
  world: World,
  moves: readonly Move[],
  most: number,
  worth: (lever: string) => number = () => 0,
): Move[] {
  return moves
    .map((move, at) => ({ move, at, weight: promiseOf(world, move, worth(move.lever)) }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .slice(0, most)
    .sort((a, b) => a.move.turn - b.move.turn || a.at - b.at)
    .map(({ move }) => move);
}

/** The most promising moves, one at most of each firm and lever. */
export function pickVaried(world: World, moves: readonly Move[], most: number): Move[] {
  const leading = new Map<string, Move>();
  for (const move of moves) {
    const key = `${move.firm} ${move.lever}`;
    const known = leading.get(key);
    if (known === undefined || promiseOf(world, move, 0) > promiseOf(world, known, 0)) leading.set(key, move);
  }
  return pickMoves(world, [...leading.values()], most);
}

function promiseOf(world: World, { lever: id, from, to, turn, until }: Move, worth: number): number {
  const lever = world.rules.levers.find((candidate) => candidate.id === id)!;
  const isNumber = typeof from === 'number' && typeof to === 'number';
  const size = isNumber ? Math.abs(to - from) / (lever.max - lever.min) : CHOICE_SIZE;
  return (Math.abs(worth) + LEAST_WORTH) * size * Math.sqrt(until - turn + 1);
}
