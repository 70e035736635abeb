// The end of a game as people and programs read it: ranks, scores, the figures behind them, the final checksum.
import { finalScore, MODEL_VERSION, type Scenario, scoreboard } from '../engine/index.ts';
import type { Played } from './play.ts';
import type { Screen } from './screen.ts';
import { decimal, money, percent, textTable, wholeNumber } from './text.ts';

export interface Place {
  readonly firm: string;
  readonly rank: number;
  readonly score: number;
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
  /** Scores are points from 0 to 100; otherwise value created in thousands of currency units, or mission reach in %. */
  readonly scaled: boolean;
  /** By rank. */
  readonly firms: readonly Place[];
}

/** Scores a game: a whole one finally, by playing the market on; one that stopped early by its estimates. */
export function finishedGame(run: string, seed: string, { start, world, turns, checksum }: Played): Finished {
  const whole = turns === world.rules.scenario.time.turns;
  const standings = whole ? finalScore(start, world) : scoreboard(world);
  const played = world.history.filter(({ turn }) => turn > 0);
  const firms = standings.map(({ firm, rank, score }) => {
    const j = world.rules.firmIds.indexOf(firm);
    const last = world.history.at(-1)!.firms[j]!.metrics;
    const profitCents = played.reduce((sum, turn) => sum + turn.firms[j]!.metrics.profitCents!, 0);
    const { marketShare, customers, committedShare } = last as Record<
      'marketShare' | 'customers' | 'committedShare',
      number
    >;
    return { firm, rank, score, profitCents, marketShare, customers, committedShare };
  });
  return { run, seed, turns, checksum, scaled: standings.every(({ scaled }) => scaled), firms };
}

/** The object of `run --json`: of one game, or of one a seed. */
export function summaryOf(scenario: Scenario, games: readonly Finished[], files: readonly string[]) {
  const ranks = ({ firms }: Finished) => firms.map(({ firm, rank, score }) => ({ firm, rank, score }));
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
    const { seed, turns, checksum, run } = games[0]!;
    const head = `${scenario.title}, seed ${seed}: ${turns} turns, ${market}, run ${run}`;
    return [screen.colors.bold(head), '', boardOf(scenario, games[0]!), '', `checksum ${checksum}`].join('\n');
  }
  const head = `${scenario.title}: ${games.length} games of ${games[0]!.turns} turns, ${market}`;
  const seeds = games.map(({ seed, checksum, firms }) => [seed, firms[0]!.firm, decimal(firms[0]!.score, 1), checksum]);
  const styles = [
    { head: 'seed', right: true },
    { head: 'first' },
    { head: 'score', right: true },
    { head: 'checksum' },
  ];
  return [screen.colors.bold(head), '', meansOf(scenario, games), '', textTable(styles, seeds)].join('\n');
}

function boardOf(scenario: Scenario, { firms, scaled }: Finished): string {
  const { currency } = scenario.market.category;
  const rows = firms.map((firm) => [
    String(firm.rank),
    nameOf(scenario, firm.firm),
    decimal(firm.score, 1),
    money(firm.profitCents, currency),
    percent(firm.marketShare),
    wholeNumber(firm.customers),
    percent(firm.committedShare),
  ]);
  return textTable(
    [
      { head: 'rank', right: true },
      { head: 'firm' },
      { head: scoreHead(scenario, scaled), right: true },
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
    const mean = (value: (place: Place) => number) => all.reduce((sum, one) => sum + value(one), 0) / all.length;
    return [
      nameOf(scenario, id),
      String(all.filter(({ rank }) => rank === 1).length),
      decimal(
        mean(({ rank }) => rank),
        2,
      ),
      decimal(
        mean(({ score }) => score),
        1,
      ),
      money(
        mean(({ profitCents }) => profitCents),
        currency,
      ),
      percent(mean(({ marketShare }) => marketShare)),
    ];
  });
  const heads = ['firm', 'wins', 'mean rank', 'mean score', 'mean profit', 'mean share'];
  return textTable(
    heads.map((head, c) => ({ head, right: c > 0 })),
    rows,
  );
}

function nameOf(scenario: Scenario, id: string): string {
  const name = scenario.firms.find((firm) => firm.id === id)?.name;
  return name === undefined ? id : `${id} (${name})`;
}

function scoreHead(scenario: Scenario, scaled: boolean): string {
  if (scaled) return 'score';
  return scenario.score.missionReach ? 'mission reach, %' : `value created, 1000 ${scenario.market.category.currency}`;
}
