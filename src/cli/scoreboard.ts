// The end of a game as people and programs read it: ranks, scores, the figures behind them, the final checksum.
import { MODEL_VERSION, type Scenario, scoreboard, type World } from '../engine/index.ts';
import type { Played } from './play.ts';
import type { Screen } from './screen.ts';
import { decimal, money, percent, textTable, wholeNumber } from './text.ts';

export interface Standing {
  readonly firm: string;
  readonly rank: number;
  /** Points, or undefined where the scenario has no benchmarks. */
  readonly score: number | undefined;
  readonly profitCents: number;
  readonly marketShare: number;
  readonly customers: number;
  readonly committedShare: number;
}

/** What stays of a game when its tables are gone. */
export interface Finished {
  readonly run: string;
  readonly seed: string;
  readonly turns: number;
  readonly checksum: string;
  readonly firms: readonly Standing[];
}

export function finishedGame(run: string, seed: string, { world, turns, checksum }: Played): Finished {
  return { run, seed, turns, checksum, firms: standingsOf(world) };
}

/** Firms by rank, with their sums over the turns played and their figures of the last. */
function standingsOf(world: World): Standing[] {
  const played = world.history.filter(({ turn }) => turn > 0);
  return scoreboard(world)
    .map(({ firm, rank, score }) => {
      const j = world.rules.firmIds.indexOf(firm);
      const last = world.history.at(-1)!.firms[j]!.metrics;
      return {
        firm,
        rank,
        score: score ?? undefined,
        profitCents: played.reduce((sum, turn) => sum + turn.firms[j]!.metrics.profitCents!, 0),
        marketShare: last.marketShare!,
        customers: last.customers!,
        committedShare: last.committedShare!,
      };
    })
    .sort((a, b) => a.rank - b.rank);
}

/** Figures of the judging of a turn by firm, for firms.csv. */
export function judgedFigures(world: World): Map<string, { score: number | undefined }> {
  if (world.played < 1) return new Map();
  return new Map(scoreboard(world).map(({ firm, score }) => [firm, { score: score ?? undefined }]));
}

/** The object of `run --json`: of one game, or of one a seed. */
export function summaryOf(scenario: Scenario, games: readonly Finished[], files: readonly string[]) {
  const ranks = ({ firms }: Finished) => firms.map(({ firm, rank, score }) => ({ firm, rank, score: score ?? null }));
  const head = { scenario: scenario.id, modelVersion: MODEL_VERSION };
  const one = games.length === 1 ? games[0]! : undefined;
  if (one) {
    const { run, seed, turns, checksum } = one;
    return { scenario: scenario.id, seed, modelVersion: MODEL_VERSION, turns, checksum, run, firms: ranks(one), files };
  }
  return {
    ...head,
    turns: games[0]!.turns,
    games: games.map((game) => ({ seed: game.seed, run: game.run, checksum: game.checksum, firms: ranks(game) })),
    files,
  };
}

/** The scoreboard of one game, or the mean ranks and scores of several. */
export function showGames(screen: Screen, scenario: Scenario, games: readonly Finished[]): string {
  const market = `${wholeNumber(scenario.market.customers)} agents`;
  if (games.length === 1) {
    const { seed, turns, checksum, firms, run } = games[0]!;
    const head = `${scenario.title}, seed ${seed}: ${turns} turns, ${market}, run ${run}`;
    return [screen.colors.bold(head), '', boardOf(scenario, firms), '', `checksum ${checksum}`].join('\n');
  }
  const head = `${scenario.title}: ${games.length} games of ${games[0]!.turns} turns, ${market}`;
  const seeds = games.map(({ seed, checksum, firms }) => [seed, firms[0]!.firm, scoreText(firms[0]!.score), checksum]);
  const styles = [{ head: 'seed', right: true }, { head: 'first' }, { head: 'score', right: true }, { head: 'checksum' }];
  return [screen.colors.bold(head), '', meansOf(scenario, games), '', textTable(styles, seeds)].join('\n');
}

function boardOf(scenario: Scenario, firms: readonly Standing[]): string {
  const { currency } = scenario.market.category;
  const rows = firms.map((firm) => [
    String(firm.rank),
    nameOf(scenario, firm.firm),
    scoreText(firm.score),
    money(firm.profitCents, currency),
    percent(firm.marketShare),
    wholeNumber(firm.customers),
    percent(firm.committedShare),
  ]);
  return textTable(
    [
      { head: 'rank', right: true },
      { head: 'firm' },
      { head: 'score', right: true },
      { head: 'profit', right: true },
      { head: 'share', right: true },
      { head: 'customers', right: true },
      { head: 'committed', right: true },
    ],
    rows,
  );
}

function meansOf(scenario: Scenario, games: readonly Finished[]): string {
  const { currency } = scenario.market.category;
  const rows = scenario.firms.map(({ id }) => {
    const all = games.map(({ firms }) => firms.find(({ firm }) => firm === id)!);
    const mean = (value: (standing: Standing) => number) => all.reduce((sum, one) => sum + value(one), 0) / all.length;
    const scored = all.every(({ score }) => score !== undefined);
    return [
      nameOf(scenario, id),
      String(all.filter(({ rank }) => rank === 1).length),
      decimal(mean(({ rank }) => rank), 2),
      scoreText(scored ? mean(({ score }) => score!) : undefined),
      money(mean(({ profitCents }) => profitCents), currency),
      percent(mean(({ marketShare }) => marketShare)),
    ];
  });
  const heads = ['firm', 'wins', 'mean rank', 'mean score', 'mean profit', 'mean share'];
  return textTable(heads.map((head, c) => ({ head, right: c > 0 })), rows);
}

function nameOf(scenario: Scenario, id: string): string {
  const name = scenario.firms.find((firm) => firm.id === id)?.name;
  return name === undefined ? id : `${id} (${name})`;
}

function scoreText(score: number | undefined): string {
  return score === undefined ? '–' : decimal(score, 1);
}
