// `rungs whatif`: a recorded game with one decision changed, as paired differences of every figure.
import type { Command } from 'commander';
import { compileRules, type FirmDecisions, findDecisionIssues, type Replay } from '../../engine/index.ts';
import { OtherGame, type Question, type WhatIfRow, whatIf } from '../../study/what-if.ts';
import { type CommonOptions, collect, declare, perform, wholeFrom } from '../command.ts';
import { checkFirm, known, loadReplay } from '../inputs.ts';
import { EXIT, Mistake, refuse } from '../mistake.ts';
import { lastTurn, refuseOtherGame, sameRules } from '../recorded.ts';
import type { Screen } from '../screen.ts';
import { headText, rowText } from '../tables/cells.ts';

interface WhatifOptions extends CommonOptions {
  readonly firm?: string;
  readonly turn?: number;
  readonly set?: readonly string[];
  readonly hold?: true;
  readonly horizon?: number;
  readonly respond?: true;
  readonly metric?: readonly string[];
}

const COLUMNS = ['turn', 'firm', 'metric', 'base', 'branch', 'difference'] as const;
const EXAMPLES = [
  'whatif results/replay.json --firm aurora --turn 2 --set pricing.price=26',
  'whatif results/replay.json --firm aurora --turn 1 --set promotion.promise=15 --hold --metric profitCents',
];

export function addWhatif(program: Command): void {
  const command = declare(program, 'whatif <replay>', 'the same world with one decision changed', EXAMPLES)
    .option('--firm <firm>', 'the firm that decides otherwise')
    .option('--turn <turn>', 'the turn in which it does', wholeFrom(1, 40))
    .option('--set <lever=value>', 'the decision (repeatable)', collect)
    .option('--hold', 'keep it from then on')
    .option('--horizon <n>', 'turns to play from there', wholeFrom(1, 40))
    .option('--respond', "rivals' policies answer anew; otherwise they decide as recorded")
    .option('--metric <id>', 'only this metric (repeatable)', collect);
  perform(command, branch);
}

function branch(screen: Screen, options: WhatifOptions, path: string): number {
  for (const name of ['firm', 'turn', 'set'] as const) {
    if (options[name] === undefined) refuse(`--${name} is missing.`, 'See `rungs whatif --help`.');
  }
  const replay = loadReplay(path);
  sameRules(replay, path);
  const firm = checkFirm(replay.scenario, options.firm!);
  const turn = options.turn!;
  const last = lastTurn(replay, path);
  if (turn > last) refuse(`${path} ends with turn ${last}; turn ${turn} is beyond it.`);
  const set = decisionsIn(replay, turn, options.set!);
  const horizon = Math.min(options.horizon ?? last, last - turn + 1);
  const hold = options.hold === true;
  const respond = options.respond === true;
  const all = answers(replay, path, { firm, turn, set, hold, horizon, respond });
  const wanted = (options.metric ?? []).map((id) => known('metric', id, [...new Set(all.map(({ metric }) => metric))]));
  const rows = all.filter(({ metric }) => wanted.length === 0 || wanted.includes(metric));
  if (screen.json) screen.printJson({ firm, turn, set, hold, respond, horizon, rows });
  else screen.print(textOf(rows));
  return EXIT.done;
}

/** A replay that does not hold has no other branch either. */
function answers(replay: Replay, path: string, question: Question): WhatIfRow[] {
  try {
    return whatIf(replay, question);
  } catch (error) {
    if (error instanceof OtherGame) refuseOtherGame(path, error.turn);
    throw error;
  }
}

/** `LEVER=VALUE`, checked as the firm's own decision would be. */
function decisionsIn(replay: Replay, turn: number, given: readonly string[]): FirmDecisions {
  const set: Record<string, number | string> = {};
  const { levers } = compileRules(replay.scenario);
  for (const text of given) {
    const at = text.indexOf('=');
    const [id, value] = [text.slice(0, at), text.slice(at + 1)];
    if (at < 1 || value === '') refuse(`--set ${text} is not LEVER=VALUE.`, 'For example --set pricing.price=26.');
    if (set[id] !== undefined) refuse(`--set names ${id} twice.`);
    const isChoice = levers.some((lever) => lever.id === id && lever.kind === 'choice');
    set[id] = isChoice || Number.isNaN(Number(value)) ? value : Number(value);
  }
  const issues = findDecisionIssues(levers, turn, set);
  if (issues.length > 0) {
    const [first] = issues;
    throw new Mistake(issues.map(({ message }) => message).join(' '), first!.hint);
  }
  return set;
}

function textOf(rows: readonly WhatIfRow[]): string {
  const lines = rows.map((row) =>
    rowText(
      'csv',
      COLUMNS,
      COLUMNS.map((name) => row[name]),
    ),
  );
  return [headText('csv', COLUMNS), ...lines].join('').trimEnd();
}
