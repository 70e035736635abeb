// `rungs run`: plays a game, or one a seed, and writes the files of interfaces section 3.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Decisions, type Plan, planDecisions, type Scenario } from '../../engine/index.ts';
import { type CommonOptions, collect, declare, fraction, perform, wholeFrom } from '../command.ts';
import { mayFill } from '../files/output-folder.ts';
import { loadPlan, loadScenario, oneStdin, parsePolicies } from '../inputs.ts';
import { EXIT, refuse } from '../mistake.ts';
import { rescale } from '../rescale.ts';
import { runGames, type Session } from '../run-games.ts';
import { showGames, summaryOf } from '../scoreboard.ts';
import type { Screen } from '../screen.ts';
import { TEXT_FORMATS, type TextFormat } from '../tables/cells.ts';

interface RunOptions extends CommonOptions {
  readonly seed?: string;
  readonly seeds?: readonly string[];
  readonly plan?: string;
  readonly policy?: readonly string[];
  readonly turns?: number;
  readonly customers?: number;
  readonly out?: string;
  readonly format: string;
  readonly purchases?: number | true;
  readonly panel?: number | true;
  readonly history?: true;
  readonly force?: true;
}

const EXAMPLES = [
  'run bistro --seed 7',
  'run bistro --seed 7 --policy aurora=price-cutter --turns 4',
  'run bistro --seed 7 --plan plan.yaml --out results',
  'run bistro --seeds 1..20 --out panel --purchases 0.2 --history',
  'run my.yaml --seed 7 --customers 100000 --json',
];

export function addRun(program: Command): void {
  const command = declare(program, 'run <scenario>', 'play a game, or one a seed', EXAMPLES)
    .addOption(new Option('--seed <seed>', 'the seed: any text').conflicts('seeds'))
    .option('--seeds <a..b>', 'one game for each whole number from A to B', parseSeeds)
    .option('--plan <plan>', 'decisions by firm and turn')
    .option('--policy <firm=name>', 'let a firm follow another policy (repeatable)', collect)
    .option('--turns <n>', 'stop after so many turns', wholeFrom(1, 40))
    .option('--customers <n>', 'simulate so many agents; customersPerAgent is rescaled', wholeFrom(100, 1_000_000))
    .option('--out <dir>', 'write the tables, the replay and a manifest into a new directory')
    .option('--format <format>', 'csv, jsonl or parquet', 'csv')
    .option('--purchases [fraction]', 'also write purchases, of all or of a part of the customers', fraction)
    .option('--panel [n]', 'also write the stocks of the tracked customers, or of so many', wholeFrom(1, 1_000_000))
    .option('--history', 'the tables also tell the turns before the first, numbered 0 and below')
    .option('--force', 'replace an earlier output');
  perform(command, run);
}

/** `A..B` as the seeds from A to B. */
function parseSeeds(text: string): string[] {
  const [, from, to] = /^(\d{1,15})\.\.(\d{1,15})$/.exec(text) ?? [];
  const [first, last] = [Number(from), Number(to)];
  if (from === undefined || last < first)
    throw new InvalidArgumentError('It must be two whole numbers, such as 1..20.');
  if (last - first >= 100_000) throw new InvalidArgumentError('At most 100,000 games go into one set of tables.');
  return Array.from({ length: last - first + 1 }, (_, k) => String(first + k));
}

async function run(screen: Screen, options: RunOptions, given: string): Promise<number> {
  const session = prepare(options, given);
  const { finished, complete, files } = await runGames(screen, session);
  if (finished.length === 0) {
    screen.warn('Interrupted before a turn was finished; nothing is kept.');
    return EXIT.interrupted;
  }
  const { scenario } = session;
  if (screen.json) screen.printJson(summaryOf(scenario, finished, files));
  else screen.print(showGames(screen, scenario, finished));
  if (files.length > 0 && !screen.json) screen.note(`${files.length} files in ${session.out!.path}`);
  if (!complete) screen.warn('Interrupted: what was finished is kept.');
  return complete ? EXIT.done : EXIT.interrupted;
}

/** Checks the whole request before anything is played. */
function prepare(options: RunOptions, given: string): Session {
  const seeds = checkSeeds(options);
  const format = checkFormat(options.format);
  for (const name of ['purchases', 'panel', 'history', 'force'] as const) {
    if (options[name] !== undefined && options.out === undefined) refuse(`--${name} needs --out DIR.`);
  }
  oneStdin(given, options.plan);
  if (options.out !== undefined) mayFill(options.out, options.force === true);
  const scenario = rescale(loadScenario(given), options.customers);
  const plan = options.plan === undefined ? undefined : loadPlan(options.plan, scenario);
  const tables = {
    format,
    purchases: options.purchases === true ? 1 : options.purchases,
    panel: options.panel === true ? 0 : options.panel,
  };
  return {
    scenario,
    seeds,
    plan,
    policies: parsePolicies(options.policy ?? [], scenario, plan),
    decisions: decisionsOf(plan, scenario.time.turns),
    turns: checkTurns(scenario, options.turns),
    tables,
    history: options.history === true,
    out: options.out === undefined ? undefined : { path: options.out, force: options.force === true },
  };
}

function checkSeeds(options: RunOptions): readonly string[] {
  if (options.seeds !== undefined) return options.seeds;
  if (options.seed === undefined) {
    refuse('A game needs a seed.', 'Give one, such as --seed 7, or several: --seeds 1..20.');
  }
  if (options.seed === '' || options.seed.length > 200) refuse('A seed is a text of 1 to 200 characters.');
  return [options.seed];
}

function checkFormat(format: string): TextFormat {
  if (format === 'parquet')
    refuse('Parquet is not written yet; it arrives with the study tools.', 'Use --format csv or jsonl.');
  const found = TEXT_FORMATS.find((name) => name === format);
  if (found === undefined) refuse(`There is no format '${format}'.`, 'Use csv or jsonl.');
  return found;
}

function checkTurns(scenario: Scenario, turns: number | undefined): number {
  const { turns: whole } = scenario.time;
  if (turns !== undefined && turns > whole) refuse(`The game has ${whole} turns; ${turns} can't be played.`);
  return turns ?? whole;
}

function decisionsOf(plan: Plan | undefined, turns: number): ReadonlyMap<number, Decisions> {
  if (plan === undefined) return new Map();
  return new Map(Array.from({ length: turns }, (_, k) => [k + 1, planDecisions(plan, k + 1)]));
}
