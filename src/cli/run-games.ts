// The games of one `run`, one after the other, into one set of tables. What an interruption leaves: of one game the turns
// that were finished, of several the whole games.
import { compileRules, type Decisions, type Game, type Plan, type Scenario } from '../engine/index.ts';
import { type Interrupt, watchInterrupt } from './interrupt.ts';
import { runId } from './manifest.ts';
import { playOut } from './play.ts';
import type { Progress } from './progress.ts';
import { openOutput, type RunOutput } from './run-output.ts';
import { type Finished, finishedGame } from './scoreboard.ts';
import type { Screen } from './screen.ts';
import type { TableRequest } from './tables/table-set.ts';

export interface Session {
  readonly scenario: Scenario;
  readonly seeds: readonly string[];
  readonly plan: Plan | undefined;
  readonly policies: Readonly<Record<string, string>>;
  readonly decisions: ReadonlyMap<number, Decisions>;
  readonly turns: number;
  readonly tables: TableRequest;
  readonly history: boolean;
  readonly out: { readonly path: string; readonly force: boolean } | undefined;
}

export interface Ran {
  readonly finished: readonly Finished[];
  /** Every game was played to its last turn. */
  readonly complete: boolean;
  readonly files: readonly string[];
}

export async function runGames(screen: Screen, session: Session): Promise<Ran> {
  const { scenario, seeds, turns, out, plan, policies } = session;
  const start = new Date();
  const digest = compileRules(scenario).scenarioDigest;
  const output = out === undefined ? undefined : openOutput(out.path, out.force, session.tables);
  const progress = screen.progress(seeds.length * (scenario.history.turns + turns + 1), 'customer-turns');
  const interrupt = watchInterrupt();
  const finished: Finished[] = [];
  for (const seed of seeds) {
    const game: Game = { scenario, seed, policies, decisions: session.decisions };
    const one = await runOne(session, game, { run: runId(digest, game, plan), output, progress, interrupt });
    if (one !== undefined) finished.push(one);
    if (interrupt.asked) break;
  }
  progress.end();
  const complete = finished.length === seeds.length && finished.every((game) => game.turns === turns);
  const runs = finished.map(({ run, seed, turns: played, checksum }) => ({ run, seed, turns: played, checksum }));
  const wallSeconds = (Date.now() - start.getTime()) / 1000;
  const facts = {
    scenario: { id: scenario.id, digest },
    plan,
    policies,
    runs,
    interrupted: !complete,
    start,
    wallSeconds,
  };
  const files = finished.length === 0 ? [] : await output?.finish(facts);
  interrupt.release();
  return { finished, complete, files: files ?? [] };
}

interface Tools {
  readonly run: string;
  readonly output: RunOutput | undefined;
  readonly progress: Progress;
  readonly interrupt: Interrupt;
}

/** Plays one game; undefined where an interruption leaves nothing of it to keep. */
async function runOne(session: Session, game: Game, tools: Tools): Promise<Finished | undefined> {
  const { scenario, turns, seeds, tables } = session;
  const { run, output, progress, interrupt } = tools;
  const only = seeds.length === 1;
  const writer = output?.begin(run, session.history);
  const told = only ? '' : `seed ${game.seed}, `;
  const watcher = {
    ...(tables.purchases === undefined || writer === undefined ? {} : { visits: writer.visits }),
    turn(...[report, world]: Parameters<NonNullable<typeof writer>['turn']>) {
      writer?.turn(report, world);
      const label = report.turn < 1 ? `history ${report.turn}` : `turn ${report.turn} of ${turns}`;
      progress.step(told + label, scenario.market.customers);
    },
  };
  const played = await playOut(game, turns, watcher, interrupt);
  if (played === undefined || played.turns === 0 || (played.interrupted && !only)) {
    writer?.takeBack();
    return undefined;
  }
  writer?.keep(played.replay, only ? 'replay.json' : `replay-${game.seed}.json`);
  const scored = finishedGame(run, game.seed, played);
  progress.step(`${told}score`, 0);
  return scored;
}
