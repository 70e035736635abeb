// `rungs explain`: why customers of a firm came, climbed, fell and left; or the story of one of them.
import type { Command } from 'commander';
import { type CommonOptions, declare, perform, wholeFrom } from '../command.ts';
import { type Explained, explainTurn } from '../explain/reasons.ts';
import { type Chapter, tellCustomer } from '../explain/tell-customer.ts';
import { tellTurn } from '../explain/tell-turn.ts';
import { checkFirm, loadReplay } from '../inputs.ts';
import { EXIT, refuse } from '../mistake.ts';
import { lastTurn, retell } from '../recorded.ts';
import type { Screen } from '../screen.ts';

interface ExplainOptions extends CommonOptions {
  readonly firm?: string;
  readonly turn?: number;
  readonly customer?: number;
}

const EXAMPLES = [
  'explain results/replay.json --firm aurora',
  'explain results/replay.json --firm aurora --turn 3',
  'explain results/replay.json --firm aurora --customer 0',
];

export function addExplain(program: Command): void {
  const command = declare(program, 'explain <replay>', 'why customers came, climbed, fell, left', EXAMPLES)
    .option('--firm <firm>', 'the firm whose customers are told of')
    .option('--turn <turn>', 'one turn only', wholeFrom(1, 40))
    .option('--customer <number>', 'the story of one tracked customer', wholeFrom(0));
  perform(command, explain);
}

async function explain(screen: Screen, options: ExplainOptions, path: string): Promise<number> {
  if (options.firm === undefined) refuse('--firm FIRM is missing.');
  const replay = loadReplay(path);
  const firm = checkFirm(replay.scenario, options.firm);
  const last = lastTurn(replay, path);
  if (options.turn !== undefined && options.turn > last)
    refuse(`${path} ends with turn ${last}; turn ${options.turn} is beyond it.`);
  const turns: Explained[] = [];
  const chapters: Chapter[] = [];
  let tracked: readonly number[] = [];
  const whole = await retell(screen, replay, path, options.turn ?? last, (report, world) => {
    if (options.turn !== undefined && report.turn !== options.turn) return;
    const before = world.history.at(-2)?.firms.find((one) => one.firm === firm)?.metrics.expectedShare;
    turns.push(explainTurn(report, firm, before, replay.scenario.market.customers));
    tracked = report.tracked.map(({ customer }) => customer);
    const story = report.tracked.find(({ customer }) => customer === options.customer);
    if (story !== undefined) chapters.push({ turn: report.turn, customer: story });
  });
  if (!whole) return EXIT.interrupted;
  if (options.customer === undefined) {
    if (screen.json) screen.printJson({ firm, turns });
    else screen.print(turns.map((explained) => tellTurn(screen, explained)).join('\n\n'));
    return EXIT.done;
  }
  if (chapters.length === 0) {
    refuse(
      `Customer ${options.customer} is not tracked.`,
      tracked.length === 0 ? "The scenario tracks none; see its key 'tracked'." : `Tracked are ${tracked.join(', ')}.`,
    );
  }
  if (screen.json) screen.printJson({ firm, customer: options.customer, turns: chapters });
  else screen.print(tellCustomer(screen, chapters, firm));
  return EXIT.done;
}
