// A recorded game played again, compared turn by turn with what is recorded, its tables written on the way.
import {
  type Checksums,
  compareChecksums,
  compileRules,
  type Difference,
  gameOf,
  type Replay,
} from '../engine/index.ts';
import { watchInterrupt } from './interrupt.ts';
import { runId } from './manifest.ts';
import { playOut } from './play.ts';
import { openOutput } from './run-output.ts';
import type { Screen } from './screen.ts';

export interface ReplayVerdict {
  /** Where it first differs; undefined where everything agrees. */
  readonly difference: Difference | undefined;
  readonly checksum: string;
  readonly files: readonly string[];
}

/** Plays until a turn or until the first difference. Nothing is written of a game that differs or is interrupted. */
export async function replayGame(
  screen: Screen,
  recorded: Replay,
  until: number,
  out: { readonly path: string; readonly force: boolean } | undefined,
): Promise<ReplayVerdict | 'interrupted'> {
  const game = gameOf(recorded);
  const { scenario } = game;
  const digest = compileRules(scenario).scenarioDigest;
  const start = new Date();
  const run = runId(digest, game, undefined);
  const tables = { format: 'csv', purchases: undefined, panel: undefined } as const;
  const output = out === undefined ? undefined : openOutput(out.path, out.force, tables);
  const writer = output?.begin(run, false);
  const progress = screen.progress(scenario.history.turns + until, 'customer-turns');
  const interrupt = watchInterrupt();
  let difference: Difference | undefined;
  const watcher = {
    turn(...[report, world]: Parameters<NonNullable<typeof writer>['turn']>) {
      writer?.turn(report, world);
      const label = report.turn < 1 ? `history ${report.turn}` : `turn ${report.turn} of ${until}`;
      progress.step(label, scenario.market.customers);
    },
    checksums(found: Checksums) {
      difference = compareChecksums(recorded.checksums[found.turn]!, found);
      return difference === undefined;
    },
  };
  const played = await playOut(game, until, watcher, interrupt);
  progress.end();
  interrupt.release();
  if (played === undefined || interrupt.asked) return 'interrupted';
  const { checksum, turns, replay } = played;
  if (difference !== undefined || output === undefined) return { difference, checksum, files: [] };
  writer?.keep(replay, 'replay.json');
  const files = await output.finish({
    scenario: { id: scenario.id, digest },
    plan: undefined,
    policies: game.policies,
    runs: [{ run, seed: game.seed, turns, checksum }],
    interrupted: false,
    start,
    wallSeconds: (Date.now() - start.getTime()) / 1000,
  });
  return { difference, checksum, files };
}
