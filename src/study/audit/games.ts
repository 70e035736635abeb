// Plays the games of one job: the history of the seed once, then a branch for each game, without reasons. What comes back are
// raw measures; points need the league's benchmarks, which are known only when all is played. Money in cents.
import {
  createWorld,
  equityAhead,
  finalStanding,
  gradedPolicy,
  leverPolicy,
  type Measures,
  OUTCOME,
  type PlayOptions,
  type Policy,
  playTurn,
  policyNamed,
  type Scenario,
  type Standing,
  scoreboard,
  type World,
} from '../../engine/index.ts';
import { type AuditGame, type AuditJob, type Player, playerId } from './plan.ts';

export interface FirmResult {
  readonly firm: string;
  /** By turn, the first played first; in the last one value created is exact. Tests keep the last turn alone. */
  readonly turns: readonly Measures[];
}

export interface GameResult {
  readonly id: string;
  /** By firm, who decided. */
  readonly players: Readonly<Record<string, string>>;
  readonly firms: readonly FirmResult[];
  /** Of the firm under test: what each segment brings in the game and the turns ahead. */
  readonly segments: Readonly<Record<string, number>>;
}

export interface AuditResult {
  readonly seed: string;
  readonly games: readonly GameResult[];
}

/** Plays one job; pure, so any thread may do it. */
export function runAuditJob(scenario: Scenario, job: AuditJob): AuditResult {
  const start = createWorld(scenario, job.seed, { explain: false });
  const equity = equityAhead(start);
  return { seed: job.seed, games: job.games.map((game) => playGame(start, equity, game)) };
}

function playGame(start: World, startEquityCents: readonly number[], game: AuditGame): GameResult {
  const { scenario, segmentIds } = start.rules;
  const policies = Object.fromEntries(Object.entries(game.players).map(([firm, player]) => [firm, policyOf(player)]));
  const segments = segmentIds.map(() => 0);
  const boards: Standing[][] = [];
  const onVisits = game.firm === undefined ? undefined : segmentWatcher(start, game.firm, segments);
  const watch = onVisits ? { onVisits } : {};
  let world = start;
  for (let t = 0; t < scenario.time.turns; t++) {
    // The start is shared by all games of the job.
    const options: PlayOptions = { policies, explain: false, ...watch, inPlace: world !== start };
    world = playTurn(world, {}, options).world;
    if (game.firm === undefined) boards.push(scoreboard(world));
  }
  boards[Math.max(0, boards.length - 1)] = finalStanding(startEquityCents, world, onVisits);
  const firms = game.firm === undefined ? world.rules.firmIds : [game.firm];
  return {
    id: game.id,
    players: Object.fromEntries(Object.entries(game.players).map(([firm, player]) => [firm, playerId(player)])),
    firms: firms.map((firm) => ({ firm, turns: boards.map((board) => measuresOf(board, firm)) })),
    segments: Object.fromEntries(segmentIds.map((id, s) => [id, segments[s]!])),
  };
}

function policyOf(player: Player): Policy {
  if (player.kind === 'policy') return policyNamed(player.policy);
  return player.kind === 'graded' ? gradedPolicy(player.share) : leverPolicy(player.lever, player.value);
}

function measuresOf(board: readonly Standing[], firm: string): Measures {
  return board.find((standing) => standing.firm === firm)!.measures;
}

/** Accounts that grow with visits; a segment bears them by its visits, all others by its size, whoever comes. */
const BY_VISITS = ['supplies', 'discounts', 'recovery'];

/** Adds up what each segment brings a firm: what its visits paid, less its part of the costs. */
function segmentWatcher(start: World, firm: string, sums: number[]): NonNullable<PlayOptions['onVisits']> {
  const { firmIds, segmentIds, setup } = start.rules;
  const j = firmIds.indexOf(firm);
  const segmentOf = start.traits.customers.columns.segment as Uint8Array;
  const share = segmentIds.map((id) => setup.market.segments.find((segment) => segment.id === id)!.share);
  return (visits, world) => {
    const paid = segmentIds.map(() => 0);
    const count = segmentIds.map(() => 0);
    let all = 0;
    for (let v = 0; v < visits.count; v++) {
      if (visits.firm[v] !== j || visits.outcome[v] !== OUTCOME.served) continue;
      const s = segmentOf[visits.customer[v]!]!;
      paid[s] = paid[s]! + visits.priceCents[v]! * setup.market.customersPerAgent;
      count[s] = count[s]! + 1;
      all++;
    }
    const { metrics, accounts } = world.history.at(-1)!.firms[j]!;
    const byVisits = BY_VISITS.reduce((sum, account) => sum + (accounts[account] ?? 0), 0);
    const bySize = (metrics.costCents ?? 0) - byVisits;
    for (let s = 0; s < sums.length; s++) {
      const visited = all > 0 ? count[s]! / all : 0;
      sums[s] = sums[s]! + paid[s]! - byVisits * visited - bySize * share[s]!;
    }
  };
}
