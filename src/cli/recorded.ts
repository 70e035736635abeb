// A recorded game played again, to be told or branched: every turn is checked against its checksums first.
import { compareChecksums, gameOf, type Replay, rulesDigest, type TurnReport, type World } from '../engine/index.ts';
import { watchInterrupt } from './interrupt.ts';
import { refuse } from './mistake.ts';
import { playOut } from './play.ts';
import type { Screen } from './screen.ts';

/** The last turn that a replay records. */
export function lastTurn(replay: Replay, path: string): number {
  const last = replay.checksums.at(-1)?.turn ?? 0;
  if (last < 1) refuse(`${path} records no turn.`);
  return last;
}

/** Refuses a replay of other rules: what would be told is another game. */
export function sameRules(replay: Replay, path: string): void {
  if (replay.rulesDigest === rulesDigest()) return;
  refuse(`${path} was made with other rules than this Rungs has.`, 'See CHANGELOG for the version that made it.');
}

/** Refuses a replay of which a turn comes out otherwise than recorded. */
export function refuseOtherGame(path: string, turn: number): never {
  refuse(`${path} does not hold: turn ${turn} comes out otherwise.`, 'See `rungs replay` for what differs.');
}

/** Plays until a turn and gives the report of each turn to `tell`; false where it was interrupted. */
export async function retell(
  screen: Screen,
  replay: Replay,
  path: string,
  until: number,
  tell: (report: TurnReport, world: World) => void,
): Promise<boolean> {
  sameRules(replay, path);
  const game = gameOf(replay);
  const progress = screen.progress(game.scenario.history.turns + until, 'customer-turns');
  const interrupt = watchInterrupt();
  let wrong: number | undefined;
  await playOut(
    game,
    until,
    {
      turn(report, world) {
        progress.step(
          report.turn < 1 ? `history ${report.turn}` : `turn ${report.turn}`,
          game.scenario.market.customers,
        );
        if (report.turn > 0) tell(report, world);
      },
      checksums(found) {
        const recorded = replay.checksums[found.turn];
        if (recorded !== undefined && compareChecksums(recorded, found) !== undefined) wrong = found.turn;
        return wrong === undefined;
      },
    },
    interrupt,
  );
  progress.end();
  interrupt.release();
  if (wrong !== undefined) refuseOtherGame(path, wrong);
  return !interrupt.asked;
}
